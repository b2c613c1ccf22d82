//! Reads `law/offences`: parts of articles of the administrative code, and what they cost.

use super::entry::{Entry, Key};
use super::nearest::did_you_mean;
use crate::offence::{Offence, Sanction, Size};

const OFFENCE: [&str; 5] = ["who", "rule", "over_days", "repeats", "sanctions"];

/// The offences of one file, in its order.
pub(super) fn read(file: &Entry<'_>) -> Vec<Offence> {
    let offence = |(key, entry): (Key<'_>, Entry<'_>)| offence(key.0, &entry.only_dated(&OFFENCE));
    file.entries().into_iter().filter_map(offence).collect()
}

/// Notes the offences that repeat one that there is not.
pub(super) fn repeat(file: &Entry<'_>, offences: &[Offence]) {
    let known: Vec<&str> = offences.iter().map(|offence| offence.id.as_str()).collect();
    for (_, entry) in file.entries() {
        for (id, place) in entry.texts("repeats") {
            if !known.contains(&id) {
                let what = format!("no offence has the id `{id}`");
                entry.fault(&place, what, did_you_mean(id, &known));
            }
        }
    }
}

fn offence(id: &str, entry: &Entry<'_>) -> Option<Offence> {
    let (who, rule) = (entry.id("who"), entry.id("rule"));
    let (confidence, source) = (entry.id("confidence"), entry.sources());
    let (overstay_days, sanctions) = (overstay_days(entry), sanctions(entry));
    let term = entry.term()?;
    entry.checked_if();
    Some(Offence {
        id: id.to_owned(),
        who: who?,
        rule: rule?,
        overstay_days,
        repeats: repeats(entry),
        sanctions,
        from: term.from,
        until: term.until,
        source,
        confidence: confidence?,
    })
}

fn repeats(entry: &Entry<'_>) -> Vec<String> {
    let repeats = entry.texts("repeats").into_iter();
    repeats.map(|(id, _)| id.to_owned()).collect()
}

/// `[4, 5]`: from the first to the last day over; `[11]`: without end.
fn overstay_days(entry: &Entry<'_>) -> Option<(i32, Option<i32>)> {
    match *entry.numbers("over_days") {
        [] => None,
        [first] => Some((first, None)),
        [first, last] if first <= last => Some((first, Some(last))),
        _ => {
            let help = "write the first and the last day over, as `[4, 5]`, or `[11]`";
            entry.fault(&entry.place_of("over_days"), "these are no days over", help);
            None
        }
    }
}

fn sanctions(entry: &Entry<'_>) -> Vec<(Size, Sanction)> {
    let Some(table) = entry.table("sanctions") else {
        return Vec::new();
    };
    let known: Vec<&str> = Size::ALL.iter().map(|size| size.id()).collect();
    let table = table.only(&known);
    let of = |size: &Size| Some((*size, sanction(&table.table_if(size.id())?)));
    let sanctions: Vec<_> = Size::ALL.iter().filter_map(of).collect();
    if sanctions.is_empty() {
        table.fault_here("an offence that costs nobody anything", "add a sanction");
    }
    sanctions
}

fn sanction(entry: &Entry<'_>) -> Sanction {
    let entry = entry
        .clone()
        .only(&["warning", "mci", "arrest_days", "expulsion"]);
    let sanction = Sanction {
        warning: entry.flag("warning"),
        fine_mci: entry.number_if("mci"),
        arrest_days: entry.number_if("arrest_days"),
        expulsion: entry.flag("expulsion"),
    };
    if sanction == Sanction::default() {
        entry.fault_here("an empty sanction", "say what it costs");
    }
    sanction
}
