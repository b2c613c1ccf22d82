//! The engine in memory: verdicts, assessments, reading and printing.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::Write;

use ruqsat_calendar::Day;
use ruqsat_contract::{Assessor, DayAsked, Read};
use ruqsat_law::{InForce, Law, Status, Verdict};
use ruqsat_testkit as testkit;

use crate::measure::{measure as in_passes, microseconds};
use crate::persons::persons;

/// Passes over all persons; the best and the median are told.
const PASSES: usize = 9;

/// A person with the law of their day.
type Asked<'a> = (&'a Read, &'a InForce<'a>);

/// Measures and writes a line of JSON for each part of the work.
/// `only` one part, for a profiler.
pub(crate) fn measure(
    count: usize,
    only: Option<&str>,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    let law = testkit::law();
    let assessor = Assessor::new(law, testkit::states());
    let texts: Vec<String> = persons().take(count).collect();
    let people = people(&texts, &assessor)?;
    let days = days(&people, law)?;
    let asked: Vec<Asked<'_>> = people
        .iter()
        .filter_map(|person| Some((person, days.get(&person.on)?)))
        .collect();
    let one_day = law.on(SCREENED_ON)?;
    let screened: Vec<Asked<'_>> = people.iter().map(|person| (person, &one_day)).collect();
    for (part, work) in PARTS {
        if only.is_some_and(|only| only != part) {
            continue;
        }
        let asked = if part == ON_ONE_DAY {
            &screened
        } else {
            &asked
        };
        let time = in_passes(PASSES, count, || work(asked, &texts, &assessor));
        writeln!(
            out,
            r#"{{"part":"{part}","n":{count},"persons_per_cpu_s":{},"median":{},"cpu_us_per_person":{}}}"#,
            time.a_second(),
            time.a_second_in_the_median(),
            microseconds(time.best),
        )?;
    }
    Ok(())
}

fn people(texts: &[String], assessor: &Assessor<'_>) -> anyhow::Result<Vec<Read>> {
    let read = |text: &String| {
        let read = assessor.read(text.as_bytes(), otherwise());
        read.map_err(|refused| anyhow::anyhow!("{:?}: {text}", refused.0))
    };
    texts.iter().map(read).collect()
}

/// The law of each day that somebody is assessed on, prepared once.
fn days<'l>(people: &[Read], law: &'l Law) -> anyhow::Result<BTreeMap<Day, InForce<'l>>> {
    let mut days = BTreeMap::new();
    for person in people {
        if let Entry::Vacant(place) = days.entry(person.on) {
            place.insert(law.on(person.on)?);
        }
    }
    Ok(days)
}

/// Every made-up person names a day.
const fn otherwise() -> DayAsked {
    DayAsked::Otherwise(Day::FIRST)
}

/// A part of the work; gives a number that depends on every answer, so that none is left out.
type Part = fn(&[Asked<'_>], &[String], &Assessor<'_>) -> usize;

/// As a register is screened: everybody on 2026-11-21.
const ON_ONE_DAY: &str = "verdicts, all on one day";
const SCREENED_ON: Day = Day::from_epoch_days(20_778);

const PARTS: [(&str, Part); 6] = [
    ("verdicts", |asked, _, _| verdicts(asked)),
    (ON_ONE_DAY, |asked, _, _| verdicts(asked)),
    ("assess", |asked, _, _| {
        let answers = asked.iter().map(|(person, law)| law.assess(&person.facts));
        answers.map(|answer| answer.permits.len()).sum()
    }),
    ("read", |_, texts, assessor| {
        let read = texts
            .iter()
            .map(|text| assessor.read(text.as_bytes(), otherwise()));
        read.flatten().count()
    }),
    ("assess and print", |asked, _, assessor| {
        let mut line = Vec::new();
        let mut printed = 0;
        for (person, law) in asked {
            line.clear();
            let answer = law.assess(&person.facts);
            assessor
                .printer()
                .print(&answer, &person.warnings, &mut line);
            printed += line.len();
        }
        printed
    }),
    ("read, assess and print", |asked, texts, assessor| {
        let mut line = Vec::new();
        let mut printed = 0;
        for ((_, law), text) in asked.iter().zip(texts) {
            line.clear();
            let Ok(person) = assessor.read(text.as_bytes(), otherwise()) else {
                continue;
            };
            let answer = law.assess(&person.facts);
            assessor
                .printer()
                .print(&answer, &person.warnings, &mut line);
            printed += line.len();
        }
        printed
    }),
];

fn verdicts(asked: &[Asked<'_>]) -> usize {
    let mut eligible = 0;
    for (person, law) in asked {
        let status = law.verdicts(&person.facts, |_, verdict| {
            eligible += usize::from(verdict == Verdict::Eligible);
        });
        eligible += usize::from(status == Status::Lawful);
    }
    eligible
}
