use std::fmt::Write as _;

use super::{DAY, answer, day, person, worker};
use thin_vec::thin_vec;

use crate::assessment::{Have, Needed, Paper};
use crate::facts::{
    Activity, Consent, Contract, Documents, Employer, Facts, Held, HeldDocument, Housing, List,
    Notification, Owner, Permit, Registration, Work,
};
use crate::lists::{Channel, DocumentId, Form, Ground, PermitKind};

fn paper(facts: &Facts, ground: Ground, document: DocumentId) -> Paper {
    let papers = answer(DAY, facts, ground).documents;
    papers
        .into_iter()
        .find(|paper| paper.document == document)
        .unwrap()
}

fn rented() -> Housing {
    Housing {
        owner: Some(Owner::Other),
        owners: Some(1),
        consent: Some(Consent::None),
        ..Housing::default()
    }
}

fn letter(needed: Needed) -> char {
    match needed {
        Needed::Yes => 'y',
        Needed::If => '?',
        Needed::No => '-',
    }
}

/// Every paper of every ground: nationalities by employer, then by channel.
#[test]
fn the_matrix_of_papers() {
    let columns = [
        ("RU", Employer::Ordinary, None),
        ("UZ", Employer::Ordinary, None),
        ("UZ", Employer::AstanaHub, None),
        ("XX", Employer::Ordinary, None),
        ("RU", Employer::Ordinary, Some(Channel::Portal)),
        ("UZ", Employer::Ordinary, Some(Channel::Portal)),
        ("RU", Employer::Ordinary, Some(Channel::Police)),
        ("UZ", Employer::Ordinary, Some(Channel::Police)),
    ];
    let mut table = String::from(
        "y needed, ? depends, - not needed: RU, UZ, UZ at Astana Hub, stateless; \
         RU, UZ on the portal; RU, UZ at the police\n",
    );
    for ground in Ground::ALL {
        let lists =
            columns.map(|(state, employer, channel)| list(state, employer, channel, *ground));
        writeln!(table, "{ground}").unwrap();
        for (row, paper) in lists.first().unwrap().iter().enumerate() {
            let needed: String = lists
                .iter()
                .map(|list| letter(list.get(row).unwrap().needed))
                .collect();
            let forms: Vec<&str> = paper.forms.iter().map(Form::id).collect();
            let (document, forms) = (paper.document, forms.join("|"));
            writeln!(table, "  {needed}  {document}  {forms}").unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

fn list(state: &str, employer: Employer, channel: Option<Channel>, ground: Ground) -> Vec<Paper> {
    let work = Work {
        employer: Some(employer),
        ..Work::default()
    };
    let mut facts = worker(state, work);
    facts.housing = Some(rented());
    facts.wants.channel = channel;
    answer(DAY, &facts, ground).documents
}

#[test]
fn insurance_is_listed_as_not_needed_for_the_eaeu() {
    for (state, needed) in [("KG", Needed::No), ("TJ", Needed::Yes), ("XX", Needed::Yes)] {
        let listed = paper(
            &person(state),
            Ground::Education,
            DocumentId::MedicalInsurance,
        );
        assert_eq!(listed.needed, needed, "{state}");
    }
    let business = paper(
        &person("KG"),
        Ground::Business,
        DocumentId::MedicalInsurance,
    );
    assert_eq!(
        business.needed,
        Needed::Yes,
        "emergency care, whatever the nationality"
    );
}

#[test]
fn consent_depends_on_channel_and_owner() {
    let mut facts = person("RU");
    let needed = |facts: &Facts| {
        let of = |document| paper(facts, Ground::Employment, document).needed;
        [
            of(DocumentId::OwnerConsentNotarised),
            of(DocumentId::OwnerConsentEds),
        ]
    };
    assert_eq!(
        needed(&facts),
        [Needed::If, Needed::If],
        "nothing is known of the dwelling"
    );
    facts.housing = Some(rented());
    assert_eq!(
        needed(&facts),
        [Needed::If, Needed::If],
        "the channel is not chosen"
    );
    facts.wants.channel = Some(Channel::Portal);
    assert_eq!(needed(&facts), [Needed::No, Needed::Yes]);
    facts.wants.channel = Some(Channel::PublicServiceCentre);
    assert_eq!(needed(&facts), [Needed::Yes, Needed::No]);
    for owner in [Owner::Oneself, Owner::Employer] {
        facts.housing.as_mut().unwrap().owner = Some(owner);
        assert_eq!(needed(&facts), [Needed::No, Needed::No], "{owner}");
    }
}

#[test]
fn fingerprints_are_asked_from_sixteen_and_from_2024() {
    let mut facts = person("RU");
    let asked = |on: &str, facts: &Facts| {
        let papers = answer(on, facts, Ground::Education).documents;
        papers
            .into_iter()
            .find(|paper| paper.document == DocumentId::FingerprintCertificate)
            .map(|paper| paper.needed)
    };
    assert_eq!(asked("2023-12-31", &facts), None);
    assert_eq!(asked("2024-01-01", &facts), Some(Needed::Yes));
    assert_eq!(asked("2024-03-24", &facts), Some(Needed::Yes));
    facts.person.born_on = Some(day("2010-11-21"));
    assert_eq!(asked(DAY, &facts), Some(Needed::No), "sixteen tomorrow");
    facts.person.born_on = None;
    assert_eq!(asked(DAY, &facts), Some(Needed::If));
}

#[test]
fn one_permission_to_work_is_enough() {
    let needed = |work: Work| {
        let facts = worker("UZ", work);
        let of = |document| paper(&facts, Ground::Employment, document).needed;
        (
            of(DocumentId::LabourPermit),
            of(DocumentId::QualificationCertificate),
        )
    };
    let work = Work {
        employer: Some(Employer::Ordinary),
        contract: Some(Contract::Registered),
        ..Work::default()
    };
    assert_eq!(needed(work), (Needed::Yes, Needed::If));
    let permit = Work {
        labour_permit: Some(true),
        ..work
    };
    assert_eq!(needed(permit), (Needed::Yes, Needed::No));
    let certificate = Work {
        qualification_certificate: Some(true),
        ..work
    };
    assert_eq!(needed(certificate), (Needed::No, Needed::Yes));
    let hub = Work {
        employer: Some(Employer::AstanaHub),
        ..work
    };
    assert_eq!(needed(hub), (Needed::No, Needed::No));
}

#[test]
fn facts_prove_papers() {
    let mut facts = worker(
        "UZ",
        Work {
            contract: Some(Contract::Registered),
            labour_permit: Some(false),
            ..Work::default()
        },
    );
    facts.papers.iin = Some(true);
    facts.papers.fingerprinted_on = Some(day("2026-11-09"));
    facts.papers.insurance_until = Some(day("2026-11-19"));
    let have = |document| paper(&facts, Ground::Employment, document).have;
    assert_eq!(have(DocumentId::Iin), Have::Yes);
    assert_eq!(have(DocumentId::FingerprintCertificate), Have::Yes);
    assert_eq!(
        have(DocumentId::MedicalInsurance),
        Have::Stale,
        "ended yesterday"
    );
    assert_eq!(have(DocumentId::EmploymentContract), Have::Yes);
    assert_eq!(have(DocumentId::LabourPermit), Have::No);
    assert_eq!(have(DocumentId::IdentityDocument), Have::Yes);
    assert_eq!(have(DocumentId::CurrentTrp), Have::No);
    assert_eq!(
        have(DocumentId::EmployerApplication),
        Have::Unknown,
        "nothing says"
    );
}

#[test]
fn a_list_of_papers_says_what_is_not_there() {
    let mut facts = person("UZ");
    let held = |form, issued: &str| HeldDocument {
        id: DocumentId::KinshipDocument,
        issued_on: Some(day(issued)),
        form,
    };
    let have = |facts: &Facts| paper(facts, Ground::Family, DocumentId::KinshipDocument).have;
    assert_eq!(have(&facts), Have::Unknown);
    facts.papers.documents = Some(Documents::default());
    assert_eq!(have(&facts), Have::No);
    facts.papers.documents = Some(
        [held(Some(Form::Original), "2019-08-17")]
            .into_iter()
            .collect(),
    );
    assert_eq!(have(&facts), Have::Yes, "a copy is made of an original");
    facts.papers.documents = Some(
        [held(Some(Form::Electronic), "2019-08-17")]
            .into_iter()
            .collect(),
    );
    assert_eq!(have(&facts), Have::Stale, "not accepted in this form");
    facts.papers.documents = Some([held(None, "2026-11-21")].into_iter().collect());
    assert_eq!(have(&facts), Have::No, "issued tomorrow");
}

#[test]
fn papers_of_the_activity_count() {
    let mut facts = person("UZ");
    let study = |until: &str, held| {
        Some(
            Activity {
                until: Some(day(until)),
                papers: thin_vec![(DocumentId::Enrolment, held)],
                ..Activity::default()
            }
            .into(),
        )
    };
    let have = |facts: &Facts| paper(facts, Ground::Education, DocumentId::Enrolment).have;
    facts.occupation.study = study("2027-06-30", Held::Since(day("2026-08-20")));
    assert_eq!(have(&facts), Have::Yes);
    facts.occupation.study = study("2027-06-30", Held::No);
    assert_eq!(have(&facts), Have::No);
    facts.occupation.study = study("2026-06-30", Held::Yes);
    assert_eq!(have(&facts), Have::Stale, "the study is over");
}

#[test]
fn a_notification_reports_this_arrival() {
    let mut facts = person("RU");
    let sent = |sent_on: &str, for_entry_on: Option<&str>| {
        Some(thin_vec![Notification {
            sent_on: day(sent_on),
            for_entry_on: for_entry_on.map(day),
        }])
    };
    let have =
        |facts: &Facts| paper(facts, Ground::Education, DocumentId::ArrivalNotification).have;
    assert_eq!(have(&facts), Have::Unknown);
    facts.presence.notifications = Some(List::new());
    assert_eq!(have(&facts), Have::No);
    facts.presence.notifications = sent("2026-11-03", Some("2026-11-02"));
    assert_eq!(have(&facts), Have::Yes);
    facts.presence.notifications = sent("2026-11-03", None);
    assert_eq!(have(&facts), Have::Yes, "sent after this entry");
    facts.presence.notifications = sent("2026-11-03", Some("2026-05-02"));
    assert_eq!(have(&facts), Have::No, "of another entry");
    facts.presence.notifications = sent("2026-11-21", Some("2026-11-02"));
    assert_eq!(have(&facts), Have::No, "sent tomorrow");
}

#[test]
fn a_registration_in_force_shows_the_address_code() {
    let mut facts = person("RU");
    let registered = |from: &str, until: Option<&str>, has_address_code| {
        Some(thin_vec![Registration {
            from: day(from),
            until: until.map(day),
            has_address_code,
        }])
    };
    let have = |facts: &Facts| paper(facts, Ground::Education, DocumentId::AddressCode).have;
    facts.presence.registrations = registered("2026-11-05", Some(DAY), true);
    assert_eq!(have(&facts), Have::Yes);
    for other in [
        registered("2026-11-05", Some("2026-11-19"), true),
        registered("2026-11-21", None, true),
        registered("2026-11-05", None, false),
    ] {
        facts.presence.registrations = other;
        assert_eq!(have(&facts), Have::Unknown, "nothing shows it");
    }
}

#[test]
fn a_consent_is_given_in_one_way_and_ends() {
    let mut facts = person("RU");
    let have = |facts: &Facts| {
        let of = |document| paper(facts, Ground::Education, document).have;
        (
            of(DocumentId::OwnerConsentNotarised),
            of(DocumentId::OwnerConsentEds),
        )
    };
    facts.housing = Some(rented());
    assert_eq!(have(&facts), (Have::No, Have::No));
    facts.housing.as_mut().unwrap().consent = Some(Consent::Notarised);
    assert_eq!(have(&facts), (Have::Yes, Have::No));
    facts.housing.as_mut().unwrap().consent = Some(Consent::Eds);
    facts.housing.as_mut().unwrap().consent_until = Some(day(DAY));
    assert_eq!(have(&facts), (Have::No, Have::Yes));
    facts.housing.as_mut().unwrap().consent_until = Some(day("2026-11-19"));
    assert_eq!(have(&facts), (Have::No, Have::Stale));
}

#[test]
fn a_household_shows_the_permit_of_the_labour_immigrant() {
    let facts = worker(
        "UZ",
        Work {
            employer: Some(Employer::Household),
            labour_permit: Some(true),
            ..Work::default()
        },
    );
    let listed = paper(
        &facts,
        Ground::HouseholdLabour,
        DocumentId::LabourImmigrantPermit,
    );
    assert_eq!((listed.needed, listed.have), (Needed::Yes, Have::Yes));
    let other = paper(&facts, Ground::Employment, DocumentId::LabourPermit);
    assert_eq!(other.have, Have::Unknown, "another permit");
}

#[test]
fn a_permit_that_has_ended_is_no_current_one() {
    let mut facts = person("RU");
    let permit = |until: &str| {
        vec![Permit {
            kind: PermitKind::Trp,
            ground: Some(Ground::Education),
            route: None,
            from: day("2025-11-20"),
            until: day(until),
            ended_on: None,
        }]
    };
    let current = |facts: &Facts| {
        let listed = paper(facts, Ground::Education, DocumentId::CurrentTrp);
        (listed.needed, listed.have)
    };
    facts.presence.permits = permit(DAY).into();
    assert_eq!(current(&facts), (Needed::Yes, Have::Yes));
    facts.presence.permits = permit("2026-11-19").into();
    assert_eq!(current(&facts), (Needed::No, Have::Stale));
}

#[test]
fn a_portal_takes_scans_and_a_desk_originals() {
    let forms = |channel| {
        let mut facts = person("RU");
        facts.wants.channel = channel;
        let listed = paper(&facts, Ground::Education, DocumentId::IdentityDocument);
        listed.forms.iter().collect::<Vec<Form>>()
    };
    assert_eq!(forms(None), [Form::Original, Form::Copy, Form::Electronic]);
    assert_eq!(forms(Some(Channel::Portal)), [Form::Copy, Form::Electronic]);
    assert_eq!(forms(Some(Channel::Police)), [Form::Original, Form::Copy]);
}
