//! Reads `law/parameters`: the single numbers of the law, one table each.

use super::complete::Slots;
use super::entry::Entry;
use crate::dated::Dated;
use crate::number::{Measure, Number};

const VALUE: [&str; 1] = ["amount"];

/// A number and what it measures.
pub(super) type Read = (Dated<i32>, Measure);

/// The numbers of one file.
pub(super) fn read(file: &Entry<'_>, numbers: &mut Slots<Number, Read>) {
    for ((id, place), entry) in file.entries() {
        let entry = entry.only(&["unit", "heading", "measured", "value"]);
        let number: Option<Number> = entry.listed(id, &place);
        let read = (values(&entry), measure(&entry));
        if let Some(number) = number {
            numbers.put(number, read.0.zip(read.1), &entry);
        }
    }
}

fn measure(entry: &Entry<'_>) -> Option<Measure> {
    let (unit, measured) = (entry.text("unit"), entry.text("measured"));
    let heading = entry.trilingual("heading");
    Some(Measure {
        unit: unit?.to_owned(),
        measured: measured?.to_owned(),
        heading: heading?,
    })
}

/// A minus is a slip: the law counts nothing below zero.
fn above_zero(amount: i32, value: &Entry<'_>) -> bool {
    if amount < 0 {
        value.fault_here(
            format!("`amount` is {amount}, below zero"),
            "take out the minus",
        );
    }
    amount >= 0
}

fn values(entry: &Entry<'_>) -> Option<Dated<i32>> {
    let values = entry.tables("value");
    if values.is_empty() {
        entry.fault_here("a number without a value", "add `[[….value]]`");
        return None;
    }
    let value = |value: Entry<'_>| {
        let value = value.only_dated(&VALUE);
        value.checked();
        value.in_effect(
            value
                .number("amount")
                .filter(|amount| above_zero(*amount, &value)),
        )
    };
    let values = values.into_iter().filter_map(value).collect();
    Some(Dated::new(entry.follow(values)))
}
