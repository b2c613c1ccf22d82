//! The small job of the peers' comparison, done with the parts of this engine.
//!
//! For each person: days in the country in 180 days, the status, days left, the papers needed of
//! 18 and those of them not held. The job has constants of its own: [`edition`] puts them in the
//! place of the law's. People are mapped onto facts before the clock starts, as every peer does,
//! except where the text is part of the work.

mod edition;
mod person;
mod totals;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use ruqsat_calendar::{Day, DaySpan, DaySpans, days_in_window};
use ruqsat_contract::Printer;
use ruqsat_law::facts::{Facts, Target};
use ruqsat_law::{
    Applicant, Assessment, Basis, Ground, InForce, PaperSets, PermitKind, Status, Whereabouts,
};

use crate::measure::{PerPerson, measure as in_passes, microseconds};
use edition::{Edition, TOTAL_DAYS, WINDOW_DAYS};
use person::Person;
use totals::{Answer, Standing, Totals};

/// Measures the job in each mode and writes the peers' line for it.
pub(crate) fn measure(people: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    let text = fs::read_to_string(people)
        .with_context(|| format!("cannot read `{}`", people.display()))?;
    let expected = fs::read(people.with_file_name("expected.json")).ok();
    let lines: Vec<&str> = text.lines().collect();
    let persons = lines
        .iter()
        .map(|line| Person::read(line))
        .collect::<Result<Vec<_>, _>>()?;
    let edition = Edition::of_the_job();
    let days = edition.days(persons.iter().map(|person| person.check))?;
    let asked: Vec<(&Facts, Ground, &InForce<'_>)> = persons
        .iter()
        .filter_map(|person| Some((&person.facts, person.ground, days.get(&person.check)?)))
        .collect();
    let mut tell = |mode, totals: &Totals, time: PerPerson| {
        let agrees = totals.agree(expected.as_deref());
        writeln!(
            out,
            r#"{{"peer":"ruqsat","mode":"{mode}","n":{},"persons_per_cpu_s":{},"cpu_us_per_person":{},"agrees":"{agrees}"}}"#,
            totals.n,
            time.a_second(),
            microseconds(time.best),
        )
    };

    let mut totals = Totals::default();
    let time = in_passes(20, lines.len(), || totals = verdicts(&asked));
    tell("verdicts", &totals, time)?;
    let time = in_passes(9, lines.len(), || totals = all_reasons(&asked));
    tell("all reasons", &totals, time)?;
    let printer = Printer::new(edition.printed());
    let time = in_passes(5, lines.len(), || {
        totals = Totals::default();
        let mut line = Vec::new();
        for text in &lines {
            let Ok(person) = Person::read(text) else {
                continue;
            };
            let Some(law) = days.get(&person.check) else {
                continue;
            };
            let answer = law.assess(&person.facts);
            line.clear();
            printer.print(&answer, &[], &mut line);
            totals.add(&with_reasons(&answer, &person.facts, law));
        }
    });
    tell("json + all reasons", &totals, time)?;
    Ok(())
}

/// The job without reasons.
fn verdicts(asked: &[(&Facts, Ground, &InForce<'_>)]) -> Totals {
    let mut totals = Totals::default();
    let mut present = DaySpans::new();
    for (facts, ground, law) in asked {
        totals.add(&without_reasons(facts, *ground, law, &mut present));
    }
    totals
}

fn without_reasons(
    facts: &Facts,
    ground: Ground,
    law: &InForce<'_>,
    present: &mut DaySpans,
) -> Answer {
    let who = Applicant::new(facts, law);
    let used = if who.covered.is_empty() {
        days_in_window(who.counted(), law.day, WINDOW_DAYS)
    } else {
        // The job counts days under a permit too.
        present.refill(presence(facts, law.day));
        days_in_window(present, law.day, WINDOW_DAYS)
    };
    let regime = law.law.regimes.on(who.citizenship(), law.day);
    let (standing, left) = if who.permit(PermitKind::Trp).is_some() {
        (Standing::Permit, 0)
    } else if who.covered_until(law.day).is_some() {
        (Standing::Visa, 0)
    } else if let Whereabouts::Inside(visit) = who.whereabouts {
        regime.map_or((Standing::NoRight, 0), |regime| {
            let last = visit.entered_on.plus_days(regime.per_entry_days - 1);
            let left = left(law, last, used, regime.total_days.is_some());
            (Standing::present(who.status()), left)
        })
    } else {
        (Standing::Outside, 0)
    };
    let PaperSets { needed, held, .. } = who.papers(Target::Ground(ground));
    Answer {
        standing,
        used,
        left,
        needed,
        missing: needed.without(held),
    }
}

/// The job with every reason, cited rule and paper of the one permit that is asked for.
fn all_reasons(asked: &[(&Facts, Ground, &InForce<'_>)]) -> Totals {
    let mut totals = Totals::default();
    for (facts, _, law) in asked {
        totals.add(&with_reasons(&law.assess(facts), facts, law));
    }
    totals
}

fn with_reasons(answer: &Assessment, facts: &Facts, law: &InForce<'_>) -> Answer {
    let stay = &answer.stay;
    let standing = match (stay.basis, stay.status) {
        (Basis::Trp, _) => Standing::Permit,
        (Basis::Visa, _) => Standing::Visa,
        (_, Status::Outside) => Standing::Outside,
        (Basis::None, _) => Standing::NoRight,
        (_, status) => Standing::present(status),
    };
    let of_the_job = stay.days.used.filter(|_| stay.basis == Basis::VisaFree);
    let used = of_the_job.unwrap_or_else(|| {
        let present = DaySpans::from_spans(presence(facts, law.day));
        days_in_window(&present, law.day, WINDOW_DAYS)
    });
    let left = match (standing, stay.days.per_entry_last_day) {
        (Standing::Legal | Standing::Overstay, Some(last)) => {
            left(law, last, used, stay.days.used.is_some())
        }
        _ => 0,
    };
    let papers = answer.permits.iter().flat_map(|permit| &permit.documents);
    let PaperSets { needed, held, .. } = papers.collect();
    Answer {
        standing,
        used,
        left,
        needed,
        missing: needed.without(held),
    }
}

/// Days left of the stay: by the entry, and by the total where there is one.
fn left(law: &InForce<'_>, per_entry_last_day: Day, used: i32, capped: bool) -> i32 {
    let of_entry = law.day.days_until(per_entry_last_day);
    if capped {
        of_entry.min(TOTAL_DAYS - used)
    } else {
        of_entry
    }
}

fn presence(facts: &Facts, today: Day) -> impl Iterator<Item = DaySpan> {
    let visits = facts.presence.visits.as_deref().unwrap_or_default();
    visits.iter().map(move |visit| DaySpan {
        first: visit.entered_on,
        last: visit.left_on.unwrap_or(today),
    })
}
