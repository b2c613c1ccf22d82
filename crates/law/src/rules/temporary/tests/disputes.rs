use super::{assess, day, person, worker};
use thin_vec::thin_vec;

use crate::assessment::OpenDispute;
use crate::facts::{Contract, Employer, Facts, Housing, Owner, Visit, Work};
use crate::fixture::law_on;
use crate::lists::{Channel, PermitKind};
use crate::reading::Topic;

fn hired() -> Work {
    Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        ..Work::default()
    }
}

fn disputes(facts: &Facts) -> Vec<OpenDispute> {
    assess("2026-11-20", facts).disputes
}

/// A Russian employee over the stay, in somebody else's flat, at a desk.
fn russian() -> Facts {
    let mut facts = worker("RU", hired());
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-08-20"),
        left_on: None,
    }]);
    facts.housing = Some(Housing {
        owner: Some(Owner::Other),
        ..Housing::default()
    });
    facts
}

#[test]
fn every_reading_is_one_of_the_data_and_the_one_used_too() {
    let mut at_a_desk = russian();
    at_a_desk.wants.channel = Some(Channel::Police);
    let mut on_the_portal = russian();
    on_the_portal.wants.permit = Some(PermitKind::Trp);
    let open: Vec<OpenDispute> = [on_the_portal, at_a_desk, person("US")]
        .iter()
        .flat_map(disputes)
        .collect();
    for topic in [
        Topic::TrpNationalities,
        Topic::TrpGrace,
        Topic::OwnerSignature,
        Topic::TrpChannels,
        Topic::EaeuInsurance,
    ] {
        let told = open.iter().find(|dispute| dispute.topic == topic);
        let told = told.unwrap_or_else(|| panic!("{topic} is not told"));
        let law = law_on("2026-11-20").law;
        let written = law.dispute(topic).unwrap();
        assert_eq!(told.used, written.used, "{topic}");
        let readings: Vec<&str> = written.readings.iter().map(|one| one.id.as_str()).collect();
        let answered: Vec<&str> = told.answers.iter().map(|(id, _)| *id).collect();
        assert_eq!(answered, readings, "{topic}");
    }
}

#[test]
fn each_dispute_is_told_once() {
    let mut topics: Vec<Topic> = disputes(&russian()).iter().map(|one| one.topic).collect();
    let told = topics.len();
    topics.sort_unstable();
    topics.dedup();
    assert_eq!(topics.len(), told);
}
