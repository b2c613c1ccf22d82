mod disputes;
mod filing;
mod papers;
mod term;
mod verdicts;

use ruqsat_calendar::Day;

use thin_vec::thin_vec;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer};
use crate::facts::{
    Facts, List, Passport, PassportKind, Target, Visa, VisaCategory, Visit, Wants, Work,
};
use crate::fixture::law_on;
use crate::judge::Verdict;
use crate::lists::{Ground, PermitKind};
use crate::state::State;

const DAY: &str = "2026-11-20";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Somebody present since November with a passport; no ethnic Kazakh, no relatives.
fn person(citizenship: &str) -> Facts {
    let mut facts = Facts::of(State::from_code(citizenship).unwrap());
    facts.person.born_on = Some(day("1990-03-04"));
    facts.person.ethnic_kazakh = Some(false);
    facts.person.recognised_as = Some(List::new());
    facts.presence.visits = Some(thin_vec![Visit {
        entered_on: day("2026-11-02"),
        left_on: None,
    }]);
    facts.record.penalties = Some(List::new());
    facts.family = Some(List::new());
    facts.papers.passport = Some(Passport {
        kind: Some(PassportKind::ForeignPassport),
        expires_on: Some(day("2035-01-31")),
    });
    facts
}

fn visa(from: &str, until: &str) -> Visa {
    Visa {
        category: VisaCategory::Other("C3".into()),
        from: day(from),
        until: day(until),
    }
}

fn worker(citizenship: &str, work: Work) -> Facts {
    let mut facts = person(citizenship);
    facts.occupation.work = Some(work);
    facts
}

fn assess(on: &str, facts: &Facts) -> Assessment {
    law_on(on).assess(facts)
}

/// The answer for one ground.
fn answer(on: &str, facts: &Facts, ground: Ground) -> PermitAnswer {
    let mut facts = facts.clone();
    facts.wants = Wants {
        permit: Some(PermitKind::Trp),
        target: Some(Target::Ground(ground)),
        ..facts.wants
    };
    let permits = assess(on, &facts).permits;
    assert_eq!(permits.len(), 1, "one ground was asked for");
    permits.into_iter().next().unwrap()
}

/// The verdict with reasons; the silent one says the same.
fn verdict(facts: &Facts, ground: Ground) -> Verdict {
    verdict_on(DAY, facts, ground)
}

fn verdict_on(on: &str, facts: &Facts, ground: Ground) -> Verdict {
    let told = answer(on, facts, ground).verdict;
    let law = law_on(on);
    let who = Applicant::new(facts, &law);
    let mut silent = None;
    super::verdicts(&who, &mut |judged, verdict| {
        if judged == ground {
            silent = Some(verdict);
        }
    });
    assert_eq!(silent, Some(told), "{ground}: all observers agree");
    told
}
