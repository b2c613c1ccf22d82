//! The files of the years: days off that move, and days off moved by an act.

use ruqsat_calendar::{DatedDayOff, Day, DaySpan, Swap};

use super::findings::Findings;
use super::mirror::{Holidays, Written, YearFile};
use crate::data::Fault;

/// From the first day of the first year to the last day of the last; a year may not be left out.
pub(super) fn covers<'a>(years: &[Written<'a, YearFile>], found: &mut Findings<'a>) -> DaySpan {
    for file in years {
        let year = &file.written.year;
        if file.origin.year() != Some(*year.get_ref()) {
            let what = format!(
                "`{}` is not the year that the file is named after",
                year.get_ref()
            );
            found.fault(
                file.origin
                    .fault(year, what, "mend the year or rename the file"),
            );
        }
    }
    let numbers: Vec<i16> = years
        .iter()
        .map(|file| *file.written.year.get_ref())
        .collect();
    for (before, after) in numbers.iter().zip(numbers.iter().skip(1)) {
        if before.checked_add(1) != Some(*after) {
            let what = format!("after {before} comes {after}");
            found.fault(Fault::of(
                "calendar",
                what,
                "add the years between, or remove the repeated",
            ));
        }
    }
    let first = numbers
        .first()
        .and_then(|year| Day::from_ymd(*year, 1, 1).ok());
    let last = numbers
        .last()
        .and_then(|year| Day::from_ymd(*year, 12, 31).ok());
    let (Some(first), Some(last)) = (first, last) else {
        let what = "a year is not between 1 and 9999";
        found.fault(Fault::of(
            "calendar",
            what,
            "rename its file and mend its `year`",
        ));
        return DaySpan {
            first: Day::LAST,
            last: Day::FIRST,
        };
    };
    DaySpan { first, last }
}

/// The last day of the settled years, which come before those that are not.
pub(super) fn settled_until<'a>(
    years: &[Written<'a, YearFile>],
    covers: DaySpan,
    found: &mut Findings<'a>,
) -> Day {
    let open = years
        .iter()
        .position(|file| !file.written.settled.get_ref());
    let later = years.iter().skip(open.unwrap_or(years.len()));
    for file in later.filter(|file| *file.written.settled.get_ref()) {
        let what = "the year is settled, and a year before it is not";
        let help = "settle the earlier year first: a count may run from one into the other";
        found.fault(file.origin.fault(&file.written.settled, what, help));
    }
    let open = open.and_then(|place| years.get(place));
    let first_open = open.and_then(|file| Day::from_ymd(*file.written.year.get_ref(), 1, 1).ok());
    first_open.map_or(covers.last, |day| day.plus_days(-1))
}

/// The days off that move: each on one day in each year.
pub(super) fn dated<'a>(
    years: &[Written<'a, YearFile>],
    holidays: &Written<'a, Holidays>,
    found: &mut Findings<'a>,
) -> Vec<DatedDayOff> {
    let holidays = holidays.written.holiday.iter();
    let moving: Vec<&str> = holidays
        .filter(|(_, holiday)| holiday.moves)
        .map(|(id, _)| id.as_str())
        .collect();
    for file in years {
        check_moving(file, &moving, found);
    }
    years
        .iter()
        .flat_map(|file| dated_in(file, &moving, found))
        .collect()
}

fn check_moving<'a>(file: &Written<'a, YearFile>, moving: &[&str], found: &mut Findings<'a>) {
    for id in moving {
        let times = file
            .written
            .day_off
            .iter()
            .filter(|off| off.id.get_ref() == id)
            .count();
        if times != 1 {
            let what = format!("`{id}` has {times} days in this year, and needs one");
            let help = "give its day in a `day_off`, with the confidence it deserves";
            found.fault(Fault::of(file.origin.path, what, help));
        }
    }
}

fn dated_in<'a>(
    file: &Written<'a, YearFile>,
    moving: &[&str],
    found: &mut Findings<'a>,
) -> Vec<DatedDayOff> {
    let (origin, year) = (file.origin, i32::from(*file.written.year.get_ref()));
    let mut days = Vec::new();
    for off in &file.written.day_off {
        let (id, day) = (off.id.get_ref(), off.day.get_ref().0);
        found.stated(origin, &off.day, id, &[day]);
        found.cite(origin, &off.source, off.confidence, off.checked);
        if !moving.contains(&id.as_str()) {
            let what = format!("no day off that moves is called `{id}`");
            let known = if moving.is_empty() {
                "none".to_owned()
            } else {
                moving.join(", ")
            };
            let help = format!("use an id that moves in holidays.toml: {known}");
            found.fault(origin.fault(&off.id, what, help));
        }
        if day.year() != year {
            let what = format!("{day} is not in {year}");
            found.fault(origin.fault(&off.day, what, "move the entry to the file of its year"));
        }
        days.push(DatedDayOff {
            id: id.clone(),
            day,
            source: off.source.get_ref().clone(),
        });
    }
    days
}

/// The days off moved by an act. The day worked instead may lie in a neighbouring year.
pub(super) fn swaps<'a>(years: &[Written<'a, YearFile>], found: &mut Findings<'a>) -> Vec<Swap> {
    let mut all = Vec::new();
    for file in years {
        let (origin, year) = (file.origin, i32::from(*file.written.year.get_ref()));
        for swap in &file.written.swap {
            let (off, worked) = (swap.off.get_ref().0, swap.worked.get_ref().0);
            let source = swap.source.get_ref();
            found.stated(origin, &swap.off, source, &[off]);
            found.stated(origin, &swap.worked, source, &[worked]);
            found.cite(origin, &swap.source, swap.confidence, swap.checked);
            if off.year() != year {
                let what = format!("{off} is not in {year}");
                let help = "move the entry to the file of the year in which the day is off";
                found.fault(origin.fault(&swap.off, what, help));
            }
            all.push(Swap {
                off,
                worked,
                source: source.clone(),
            });
        }
    }
    all
}
