//! What each service answers on a day: to every person, and about the day itself.

use std::collections::BTreeMap;

use ruqsat_calendar::{Day, FirstDay};
use ruqsat_contract::{Assessor, CountAnswer, Printer, YearAnswer};
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_law::data::rights::{Rights, Status as Held};
use ruqsat_law::{Assessment, Basis, PermitKind, Status, Stay, StayDays, compare, plan};
use ruqsat_testkit::states;

use super::edition::Book;
use super::people::Person;

/// Answers by service and person.
pub(crate) type Answers = BTreeMap<(&'static str, String), Vec<u8>>;

/// What everybody is told on `on`, their own days being set around `day`.
pub(crate) fn answers(book: &Book, people: &[Person], day: Day, on: Day) -> Answers {
    let mut found = Answers::new();
    let mut assessor = Assessor::new(&book.law, states());
    let printer = Printer::new(&book.law);
    for person in people {
        let facts = person.around(day, on, &assessor);
        let answer = assessor.on(on).unwrap().assess(&facts);
        for (service, part) in parts(&answer) {
            let mut told = Vec::new();
            printer.print(&part, &[], &mut told);
            found.insert((service, person.name.clone()), told);
        }
        if let Some(goal) = person.goal {
            let mut told = Vec::new();
            printer.print_plan(&plan(&book.law, &facts, on, goal).unwrap(), &mut told);
            found.insert(("plan", person.name.clone()), told);
        }
    }
    let about = [
        ("compare", compared(&book.rights, on)),
        ("calendar", calendar(&book.calendar, on)),
    ];
    found.extend(about.map(|(service, told)| ((service, String::new()), told)));
    found
}

/// The answer, a service at a time.
fn parts(answer: &Assessment) -> Vec<(&'static str, Assessment)> {
    let mut parts = vec![
        ("stay", nothing(answer)),
        ("entry", nothing(answer)),
        ("duties", nothing(answer)),
        ("exposure", nothing(answer)),
        ("disputes", nothing(answer)),
    ];
    parts[0].1.stay = answer.stay.clone();
    parts[1].1.entry.clone_from(&answer.entry);
    parts[2].1.duties.clone_from(&answer.duties);
    parts[3].1.exposure.clone_from(&answer.exposure);
    parts[4].1.disputes.clone_from(&answer.disputes);
    for kind in PermitKind::ALL {
        let permits = answer
            .permits
            .iter()
            .filter(|permit| permit.permit == *kind);
        let mut part = nothing(answer);
        part.permits.extend(permits.cloned());
        parts.push((kind.id(), part));
    }
    parts
}

/// An answer that says nothing on the same day.
fn nothing(answer: &Assessment) -> Assessment {
    Assessment {
        on: answer.on,
        stay: Stay {
            basis: Basis::None,
            status: Status::Unknown,
            days: StayDays::default(),
            because: Vec::new(),
        },
        entry: None,
        duties: Vec::new(),
        exposure: Vec::new(),
        permits: Vec::new(),
        disputes: Vec::new(),
        missing: Vec::new(),
    }
}

/// The statuses side by side.
fn compared(rights: &Rights, on: Day) -> Vec<u8> {
    format!("{:?}", compare(rights, Held::ALL, on)).into_bytes()
}

/// The year, three working days from the day on, and the clock.
fn calendar(calendar: &CalendarData, on: Day) -> Vec<u8> {
    let year = YearAnswer::of(&calendar.year(on.year().try_into().unwrap()).unwrap());
    // Three working days before the end of the data have no room after the last day.
    let counted = calendar.calendar.count(on, 3, FirstDay::Excluded).ok();
    let counted = counted.map(|count| CountAnswer::of(calendar, &count));
    let noon = i64::from(on.epoch_days()) * 86_400 + 43_200;
    let hours = calendar.hours_at(noon);
    serde_json::to_vec(&(year, counted, hours)).unwrap()
}
