//! Reads `law/readings`: the points on which sources disagree.

use super::complete::Slots;
use super::entry::Entry;
use super::nearest::did_you_mean;
use crate::card::{Dispute, Reading};
use crate::reading::Topic;

/// The disputed points of one file.
pub(super) fn read(file: &Entry<'_>, disputes: &mut Slots<Topic, Dispute>) {
    for ((id, place), entry) in file.entries() {
        let entry = entry.only(&["question", "used", "settled", "checked", "reading"]);
        let topic: Option<Topic> = entry.listed(id, &place);
        if let Some(topic) = topic {
            disputes.put(topic, dispute(topic, &entry), &entry);
        }
    }
}

fn dispute(topic: Topic, entry: &Entry<'_>) -> Option<Dispute> {
    entry.checked_if();
    let (question, used) = (entry.trilingual("question"), entry.text("used"));
    let readings: Vec<Reading> = entry
        .tables("reading")
        .into_iter()
        .filter_map(reading)
        .collect();
    let used = used?;
    let known: Vec<&str> = readings.iter().map(|reading| reading.id.as_str()).collect();
    if !known.contains(&used) {
        let what = format!("`{used}` is no reading of `{topic}`");
        entry.fault(&entry.place_of("used"), what, did_you_mean(used, &known));
    }
    if readings.len() < 2 {
        entry.fault_here(
            format!("`{topic}` has no two readings"),
            "add the other one, or settle the rule without a reading",
        );
    }
    Some(Dispute {
        topic,
        question: question?,
        readings,
        used: used.to_owned(),
        settled: entry.flag("settled"),
    })
}

fn reading(entry: Entry<'_>) -> Option<Reading> {
    let entry = entry.only(&["id", "says", "source"]);
    let (id, says) = (entry.text("id"), entry.trilingual("says"));
    let sources = entry.sources();
    Some(Reading {
        id: id?.to_owned(),
        says: says?,
        sources,
    })
}
