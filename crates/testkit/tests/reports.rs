//! Every worked case can be arranged for reading in each language, and nothing is lost on the way.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ruqsat_calendar::Day;
use ruqsat_edition::LawFiles;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, DutyState, Goal, PermitKind, Status, Verdict, plan};
use ruqsat_report::{DutyTold, PermitTold, Reason, Report, Reporter};
use ruqsat_testkit::{Answered, answered_cases, law};
use ruqsat_wording::{Language, Wording, rule_words};

/// The persons of the worked cases.
static ANSWERS: LazyLock<Vec<Answered>> = LazyLock::new(answered_cases);

fn wordings() -> [Wording; 3] {
    let files = LawFiles::read(None).unwrap();
    let texts = files.texts(law()).unwrap();
    Language::ALL.map(|language| {
        let states = files.states(language).unwrap();
        Wording::new(language, rule_words(&texts, language), states).unwrap()
    })
}

/// A worked case and what one person reads of it.
struct Told<'a> {
    place: &'a str,
    language: Language,
    facts: &'a Facts,
    answer: &'a Assessment,
    reporter: Reporter<'a>,
    report: Report,
}

/// Shows the report of every case, each in one of the languages in turn.
fn each(mut see: impl FnMut(&Told<'_>)) {
    for (turn, wording) in wordings().iter().enumerate() {
        for one in ANSWERS.iter().skip(turn).step_by(Language::ALL.len()) {
            let (facts, answer) = (&one.facts, &one.answer);
            let reporter = Reporter::new(law(), answer.on, wording);
            see(&Told {
                place: &one.place,
                language: wording.language(),
                facts,
                answer,
                reporter,
                report: reporter.assessment(facts, answer),
            });
        }
    }
}

fn permits(report: &Report) -> impl Iterator<Item = &PermitTold> {
    report.permits.iter().flat_map(|group| &group.permits)
}

fn reasons(report: &Report) -> impl Iterator<Item = &Reason> {
    let duties = report.duties.iter().chain(&report.done);
    let exposure = report.exposure.iter();
    let of_permits = permits(report).flat_map(|permit| {
        let decide = permit.reasons.iter().chain(&permit.risks);
        let papers = permit.checklist.papers.iter();
        let papers = papers
            .map(|paper| &paper.because)
            .chain(&permit.checklist.formalities);
        let ways = permit.way.iter().map(|way| &way.because);
        decide.chain(&permit.term).chain(papers).chain(ways)
    });
    let of_duties = duties.flat_map(|duty| &duty.reasons);
    let at_stake = exposure.flat_map(|exposure| &exposure.reasons);
    let why = report.why.iter();
    why.chain(of_duties).chain(at_stake).chain(of_permits)
}

/// Everything of a report that people read, reasons aside.
fn phrases(report: &Report) -> Vec<&str> {
    let mut phrases = vec![&*report.lead.text, &*report.footer];
    phrases.extend(
        report
            .about
            .iter()
            .chain(&report.dates.counts)
            .map(|text| &**text),
    );
    for line in &report.dates.lines {
        phrases.extend([&*line.day_text, &*line.text]);
    }
    for duty in report.duties.iter().chain(&report.done) {
        phrases.extend([&*duty.name, &*duty.state_text, &*duty.who_text, &*duty.by]);
        phrases.extend(duty.lenient.iter().map(|line| &*line.text));
    }
    for exposure in &report.exposure {
        phrases.extend([&*exposure.who_text, &*exposure.place, &*exposure.sanctions]);
    }
    phrases.extend(report.permits.iter().map(|group| &*group.heading));
    permits(report).for_each(|permit| of_permit(permit, &mut phrases));
    for dispute in &report.disputes {
        phrases.push(&dispute.question);
        phrases.extend(dispute.readings.iter().map(|reading| &*reading.says));
    }
    phrases.extend(report.missing.iter().map(|fact| &*fact.name));
    phrases
}

fn of_permit<'r>(permit: &'r PermitTold, phrases: &mut Vec<&'r str>) {
    phrases.push(&permit.kind_name);
    phrases.extend(permit.target_name.as_deref());
    let terms = &permit.terms;
    let lines = [&terms.from, &terms.until, &terms.decision];
    phrases.extend(lines.into_iter().flatten().map(|line| &*line.text));
    phrases.push(&terms.fee);
    phrases.extend(permit.way.iter().map(|way| &*way.text));
    phrases.extend(permit.missing.iter().map(|fact| &*fact.name));
    for paper in &permit.checklist.papers {
        phrases.extend([&*paper.name, &*paper.have_text]);
        phrases.extend(paper.forms.iter().chain(&paper.note).map(|text| &**text));
    }
}

#[test]
fn no_phrase_has_a_hole() {
    let mut holes = BTreeSet::new();
    each(|told| {
        for phrase in phrases(&told.report) {
            if phrase.trim().is_empty() || phrase.contains(['{', '}', '‹', '_']) {
                holes.insert(format!("{phrase}: {} {}", told.place, told.language));
            }
        }
    });
    assert!(holes.is_empty(), "{holes:#?}");
}

#[test]
fn every_fact_that_is_asked_for_has_a_name() {
    let mut nameless = BTreeSet::new();
    each(|told| {
        let of_permits = permits(&told.report).flat_map(|permit| &permit.missing);
        for missing in told.report.missing.iter().chain(of_permits) {
            // In English a few facts are called by their path.
            if missing.name == missing.fact && told.language != Language::English {
                nameless.insert(missing.fact);
            }
        }
    });
    assert!(nameless.is_empty(), "{nameless:?}");
}

#[test]
fn every_permit_that_is_wanted_is_told_once_and_under_its_verdict() {
    each(|told| {
        let (place, wants) = (told.place, told.facts.wants.target);
        let asked = told.answer.permits.iter();
        let asked = asked.filter(|permit| wants.is_none() || permit.target == wants);
        let (asked, shown) = (asked.count(), permits(&told.report).count());
        let ids: BTreeSet<String> = permits(&told.report).map(PermitTold::id).collect();
        assert_eq!((shown, ids.len()), (asked, asked), "{place}");
        for group in &told.report.permits {
            let mut permits = group.permits.iter();
            assert!(
                permits.all(|permit| permit.verdict == group.verdict),
                "{place}"
            );
        }
        let open = permits(&told.report).any(|permit| permit.verdict != Verdict::NotEligible);
        assert_eq!(told.report.best().is_some(), open, "{place}");
    });
}

#[test]
fn who_overstays_is_warned_beside_an_open_decision() {
    let mut warned = 0;
    each(|told| {
        let open = permits(&told.report)
            .filter(|permit| permit.verdict == Verdict::Eligible && permit.kind == PermitKind::Prp);
        let overstays = told.answer.stay.status == Status::Overstay;
        for permit in open {
            // Ethnic Kazakhs and their families are barred by no penalty.
            let warnings = permit.warnings().count();
            assert!(warnings <= usize::from(overstays), "{}", told.place);
            warned += warnings;
        }
    });
    assert!(warned > 0, "no case has an open decision for an overstay");
}

#[test]
fn the_overdue_comes_first_and_then_the_nearest_day() {
    each(|told| {
        let (place, report) = (told.place, &told.report);
        let count = report.duties.len() + report.done.len();
        assert_eq!(count, told.answer.duties.len(), "{place}");
        for pair in report.duties.windows(2) {
            let [first, then] = pair else { continue };
            let rank = |duty: &DutyTold| match duty.state {
                DutyState::Overdue => 0,
                DutyState::Due => 1,
                DutyState::Upcoming => 2,
                DutyState::Done => 3,
            };
            let day = |duty: &DutyTold| duty.due.unwrap_or(Day::LAST);
            assert!(
                (rank(first), day(first)) <= (rank(then), day(then)),
                "{place}"
            );
        }
        let mut done = report.done.iter();
        assert!(done.all(|duty| duty.state == DutyState::Done), "{place}");
    });
}

#[test]
fn every_reason_says_where_it_is_written() {
    let mut nowhere = BTreeSet::new();
    each(|told| {
        for reason in reasons(&told.report) {
            let text = reason.with_cites();
            let named = reason.cites.iter().all(|cite| text.contains(&cite.title));
            if reason.cites.is_empty() || !named || !text.starts_with(&reason.sentence) {
                nowhere.insert(reason.rule);
            }
        }
    });
    assert!(nowhere.is_empty(), "{nowhere:?}");
}

#[test]
fn every_open_duty_with_a_day_is_in_the_calendar_and_keys_tell_entries_apart() {
    each(|told| {
        let deadlines = told.reporter.deadlines(told.facts, told.answer);
        let keys: BTreeSet<&str> = deadlines.iter().map(|one| &*one.key).collect();
        assert_eq!(keys.len(), deadlines.len(), "{}", told.place);
        assert!(deadlines.is_sorted_by_key(|one| one.day), "{}", told.place);
        let of_duties = keys.iter().filter(|key| key.starts_with("duty-"));
        let duties = told.report.duties.iter();
        let due = duties.filter(|duty| duty.due.is_some()).count();
        assert_eq!(of_duties.count(), due, "{}", told.place);
        // The last lawful day is there for everybody who is lawfully inside for a time.
        let stay = &told.answer.stay;
        let last_day = stay.days.last_day.filter(|_| stay.status == Status::Lawful);
        let shown = last_day.is_none_or(|day| deadlines.iter().any(|one| one.day == day));
        assert!(shown, "{}", told.place);
    });
}

#[test]
fn every_step_with_a_day_is_in_the_calendar_of_the_plan() {
    let mut steps_seen = 0;
    each(|told| {
        for goal in Goal::ALL {
            let Ok(plan) = plan(law(), told.facts, told.answer.on, *goal) else {
                continue;
            };
            let (deadlines, shown) = (
                told.reporter.plan_deadlines(&plan),
                told.reporter.plan(&plan),
            );
            let dated = shown.steps.iter().filter(|step| step.day().is_some());
            let ends = usize::from(shown.ends.is_some());
            assert_eq!(deadlines.len(), dated.count() + ends, "{}", told.place);
            let keys: BTreeSet<&str> = deadlines.iter().map(|one| &*one.key).collect();
            assert_eq!(keys.len(), deadlines.len(), "{}", told.place);
            steps_seen += deadlines.len();
        }
    });
    assert!(steps_seen > 1_000, "{steps_seen}");
}
