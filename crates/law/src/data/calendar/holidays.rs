//! `holidays.toml`: holidays and days off, their names and their dates.

use std::collections::BTreeMap;

use ruqsat_calendar::{DaySpan, YearlyRule};

use super::findings::Findings;
use super::mirror::{Date, Holiday, Holidays, Name, Written, WrittenNature};
use crate::card::Trilingual;

/// The provision by which a holiday on a weekend gives another day off.
pub(super) fn transfer<'a>(
    file: &Written<'a, Holidays>,
    covers: DaySpan,
    found: &mut Findings<'a>,
) -> String {
    let transfer = &file.written.transfer;
    found.cite(
        file.origin,
        &transfer.source,
        transfer.confidence,
        transfer.checked,
    );
    if transfer.from.get_ref().0 > covers.first {
        let what = format!("holidays are transferred only after {}", covers.first);
        let help = "the rule must be in force on the first day of the first year";
        found.fault(file.origin.fault(&transfer.from, what, help));
    }
    transfer.source.get_ref().clone()
}

/// The names by id.
pub(super) fn names<'a>(
    file: &Written<'a, Holidays>,
    found: &mut Findings<'a>,
) -> BTreeMap<String, Trilingual> {
    let holidays = file.written.holiday.iter();
    holidays
        .map(
            |(
                id,
                Holiday {
                    name: Name { kk, ru, en },
                    ..
                },
            )| {
                for text in [kk, ru, en]
                    .into_iter()
                    .filter(|text| text.get_ref().trim().is_empty())
                {
                    let what = format!("the name of `{id}` is empty");
                    found.fault(file.origin.fault(text, what, "give it in kk, ru and en"));
                }
                let [kk, ru, en] = [kk, ru, en].map(|text| text.get_ref().clone());
                (id.clone(), Trilingual { kk, ru, en })
            },
        )
        .collect()
}

/// The holidays and days off with the same date every year.
pub(super) fn yearly<'a>(
    file: &Written<'a, Holidays>,
    found: &mut Findings<'a>,
) -> Vec<YearlyRule> {
    let mut rules = Vec::new();
    for (id, holiday) in &file.written.holiday {
        check(file, id, holiday, found);
        for date in &holiday.date {
            found.stated(file.origin, &date.month, id, &[]);
            found.cite(file.origin, &date.source, date.confidence, date.checked);
            let rule = rule(id, holiday, date);
            if let Err(fault) = rule.check() {
                let help = "mend the date, or the days on which it is in force";
                found.fault(file.origin.fault(&date.month, fault.to_string(), help));
            }
            rules.push(rule);
        }
    }
    rules
}

fn check<'a>(file: &Written<'a, Holidays>, id: &str, holiday: &Holiday, found: &mut Findings<'a>) {
    let (what, help) = match (holiday.moves, holiday.date.is_empty()) {
        (true, false) => (
            "moves, and has a date of every year",
            "leave out `moves` or the date",
        ),
        (false, true) => ("has no date", "add a `date`, or say `moves = true`"),
        (true, true) if *holiday.nature.get_ref() == WrittenNature::Holiday => (
            "moves and is a holiday",
            "only a `day_off` may move: for a holiday the law gives a date",
        ),
        (true, true) | (false, false) => return,
    };
    found.fault(
        file.origin
            .fault(&holiday.nature, format!("`{id}` {what}"), help),
    );
}

fn rule(id: &str, holiday: &Holiday, date: &Date) -> YearlyRule {
    YearlyRule {
        id: id.to_owned(),
        nature: (*holiday.nature.get_ref()).into(),
        month: *date.month.get_ref(),
        days: date.days.clone(),
        from: date.from.0,
        until: date.until.map(|until| until.0),
        source: date.source.get_ref().clone(),
    }
}
