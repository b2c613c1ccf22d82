use std::sync::OnceLock;

use proptest::prelude::*;
use ruqsat_contract::DayAsked;
use ruqsat_edition::LawFiles;
use serde_json::json;

use super::*;
use crate::app::Config;
use crate::clock::Clock;
use crate::connections::Connections;
use crate::pages::questions::gate;

/// Noon of 2026-11-21 in UTC.
const NOW: i64 = 1_795_262_400;

fn app() -> &'static App {
    static APP: OnceLock<App> = OnceLock::new();
    APP.get_or_init(|| {
        let config = Config {
            listen: "127.0.0.1:8080".parse().unwrap(),
            origin: None,
            demo: false,
            clock: Clock(|| NOW),
            key: Some([7; 32]),
            rate: crate::api::Rate::default(),
            cors_origins: Vec::new(),
            connections: Connections::default(),
            patience: std::time::Duration::from_secs(20),
            organisation: None,
            verifier: None,
            demo_keys: None,
        };
        App::new(&LawFiles::read(None).unwrap(), config).unwrap()
    })
}

/// A person who answers at random, by numbers drawn before.
struct Person<'d> {
    draft: Draft,
    drawn: std::slice::Iter<'d, usize>,
}

impl Person<'_> {
    fn draw(&mut self, of: usize) -> usize {
        self.drawn.next().copied().unwrap_or(0) % of
    }

    fn answer(&mut self, next: Next) {
        match next {
            Next::Goal => self.draft.goal = Some(Goal::All),
            Next::Gate(gate) => {
                let parts: Vec<&Question> = gate::parts(gate).collect();
                // Who has several is asked about each: the page leads to the first of them.
                let has: Vec<&Question> = vec![parts[self.draw(parts.len())]];
                let has = if self.draw(3) == 0 { &has[..] } else { &[] };
                self.draft = gate::settled(&self.draft, gate, has);
            }
            Next::Question(question) if question.id != "citizenship" && self.draw(4) == 0 => {
                self.draft.skipped.insert(question.id.to_owned());
            }
            Next::Question(question) => {
                let samples = question.samples(app().today());
                let sample = samples[self.draw(samples.len())].clone();
                facts::set(&mut self.draft.facts, question.path(), sample);
            }
        }
    }
}

/// The whole answer as programs get it, without what it still asks for.
fn told(facts: &Facts) -> Json {
    let day = DayAsked::Otherwise(app().today());
    let read = app().reader.read(&serde_json::to_vec(facts).unwrap(), day);
    let read = read.unwrap();
    let answer = app().law_on(read.on).unwrap().assess(&read.facts);
    let mut text = Vec::new();
    app().printer.print(&answer, &[], &mut text);
    let mut json: Json = serde_json::from_slice(&text).unwrap();
    json["missing"] = json!([]);
    json
}

/// Some answer to the question changes the whole answer.
fn matters(draft: &Draft, question: &Question) -> bool {
    let before = told(&draft.facts);
    let samples = question.samples(app().today());
    samples.into_iter().any(|sample| {
        let mut facts = draft.facts.clone();
        facts::set(&mut facts, question.path(), sample);
        told(&facts) != before
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn the_interview_ends_and_asks_nothing_twice_and_nothing_in_vain(
        goal in prop::sample::select(Goal::ALL.to_vec()),
        drawn in prop::collection::vec(0_usize..1000, 120),
    ) {
        let mut person = Person {
            draft: Draft { goal: Some(goal), ..Draft::default() },
            drawn: drawn.iter(),
        };
        let mut asked = BTreeSet::new();
        while let Some(next) = coming(app(), &person.draft).first().copied() {
            prop_assert!(asked.insert(next.id()), "{} is asked twice", next.id());
            if let Next::Question(question) = next
                && question.id != "citizenship"
            {
                prop_assert!(matters(&person.draft, question), "{} in vain", question.id);
            }
            person.answer(next);
        }
        prop_assert!(person.draft.facts.contains_key("citizenship"));
    }
}

fn draft(facts: &Json, goal: Goal) -> Draft {
    Draft {
        facts: facts.as_object().unwrap().clone(),
        goal: Some(goal),
        ..Draft::default()
    }
}

fn ids(draft: &Draft) -> Vec<&'static str> {
    let next = coming(app(), draft).into_iter();
    next.map(Next::id).collect()
}

#[test]
fn who_comes_for_a_stay_is_not_asked_about_permits() {
    let russian = draft(&json!({"citizenship": "RU"}), Goal::Stay);
    assert_eq!(ids(&russian), ["crossings", "holdings"]);
}

#[test]
fn a_duty_is_asked_about_when_its_day_has_passed() {
    let entered = |on: &str| {
        let crossings = json!([{"on": on, "way": "in"}]);
        let facts =
            json!({"citizenship": "RU", "crossings": crossings, "visas": [], "permits": []});
        ids(&draft(&facts, Goal::Stay))
    };
    assert_eq!(entered("2026-11-20"), [""; 0]);
    assert_eq!(entered("2026-11-10"), ["arrival_notifications"]);
    assert!(entered("2026-09-10").contains(&"registrations"));
}

#[test]
fn who_has_no_job_is_not_asked_who_the_employer_is() {
    let work = json!({"contract": "none", "arrangement": "none"});
    let facts =
        json!({"citizenship": "UZ", "crossings": [], "visas": [], "permits": [], "work": work});
    let asked = ids(&draft(&facts, Goal::Trp));
    assert!(!asked.contains(&"work_employer") && !asked.contains(&"work_labour_permit"));
    assert!(asked.contains(&"work_qualification"), "{asked:?}");
}

#[test]
fn a_detail_that_is_missing_is_pointed_at_and_not_asked_again() {
    let family = json!([{"relation": "spouse", "citizenship": "KZ", "status": "citizen"}]);
    let facts = json!({"citizenship": "UZ", "crossings": [], "visas": [], "permits": [],
        "family": family});
    let one = draft(&facts, Goal::Trp);
    assert!(!ids(&one).contains(&"family"));
    let lacking: Vec<FactPath> = lacking(app(), &one).iter().map(|(_, path)| *path).collect();
    assert_eq!(lacking, ["family.married_on"]);
    let all = standings(app(), &one);
    let known = all.iter().find(|(known, _)| known.id == "family");
    assert_eq!(known.unwrap().1, Standing::Partial);
}

#[test]
fn what_the_person_does_not_know_is_not_asked_again() {
    let mut one = draft(&json!({"citizenship": "RU"}), Goal::Stay);
    one.skipped.insert("crossings".to_owned());
    assert!(!ids(&one).contains(&"crossings"));
    let all = standings(app(), &one);
    let crossings = all.iter().find(|(known, _)| known.id == "crossings");
    assert_eq!(crossings.unwrap().1, Standing::Skipped);
}
