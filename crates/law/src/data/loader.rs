//! Reads the files of one edition into a [`Law`].

use ruqsat_calendar::{Day, WorkingCalendar};

use super::citing::Library;
use super::complete::Slots;
use super::entry::Entry;
use super::file::{Desk, Document, LawFile};
use super::{
    Fault, acts, calendar, edition, offences, parameters, readings, rules, services, states, stay,
};
use crate::card::{Act, Card, Dispute};
use crate::dated::Dated;
use crate::law::{Law, Sources};
use crate::lists::PermitKind;
use crate::offence::Offence;
use crate::paper::PaperRule;
use crate::regime::Regimes;
use crate::state::State;
use crate::stretch::Stretches;
use crate::term::Terms;

/// Reads the law; words for people are not read, see [`super::texts`].
///
/// # Errors
/// Every [`Fault`] found, in the order of files and lines.
pub fn load(files: &[LawFile<'_>]) -> Result<Law, Vec<Fault>> {
    let (acts, desk) = library(files);
    let covers = covers(files, &desk);
    let desk = desk.covering(covers);
    let law = law(files, acts, &desk);
    let faults = desk.into_faults();
    law.filter(|_| faults.is_empty()).ok_or(faults)
}

/// The acts, and a desk on which they are at hand.
pub(super) fn library(files: &[LawFile<'_>]) -> (Vec<Act>, Desk) {
    let desk = Desk::default();
    let mut acts = Vec::new();
    for document in documents(files, "acts/", &desk) {
        acts::read(&document.root(&desk), &mut acts);
    }
    let library = Library::of(&acts);
    (acts, desk.with(library))
}

/// The documents below a folder, or the one document with that path.
pub(super) fn documents<'a>(files: &[LawFile<'a>], place: &str, desk: &Desk) -> Vec<Document<'a>> {
    let mut files: Vec<LawFile<'a>> = files
        .iter()
        .filter(|file| file.path.starts_with(place))
        .copied()
        .collect();
    if files.is_empty() {
        desk.note(Fault::of(place, "there is no such file", "add it"));
    }
    files.sort_unstable();
    files
        .into_iter()
        .map(|file| Document::read(file, desk))
        .collect()
}

fn covers(files: &[LawFile<'_>], desk: &Desk) -> Option<(Day, Day)> {
    let documents = documents(files, "edition.toml", desk);
    let mut documents = documents.iter();
    documents.find_map(|document| edition::covers(&document.root(desk)))
}

fn law(files: &[LawFile<'_>], acts: Vec<Act>, desk: &Desk) -> Option<Law> {
    let regimes = regimes(files, desk);
    let (numbers, groups) = (numbers(files, desk), groups(files, desk));
    let disputes = disputes(files, desk);
    let cards = cards(files, desk);
    let papers = papers(files, desk);
    let terms = terms(files, desk);
    let offences = offences(files, desk);
    let calendar = calendar(files, desk);
    Some(Law {
        edition: edition::fingerprint(files),
        covers: desk.covers()?,
        calendar: calendar?,
        regimes: regimes?,
        numbers,
        groups,
        terms: terms?,
        papers,
        offences,
        cards,
        sources: Sources { acts, disputes },
        stretches: Stretches::default(),
    })
}

fn regimes(files: &[LawFile<'_>], desk: &Desk) -> Option<Regimes> {
    let documents = documents(files, "stay/", desk);
    let mut read = stay::Read::default();
    let mut counted_from = None;
    for document in &documents {
        let root = document.root(desk);
        if root.has("counted_from") {
            counted_from = stay::counted_from(&root);
        } else {
            stay::read(&root, &mut read);
        }
    }
    if counted_from.is_none() {
        desk.note(Fault::of(
            "stay/",
            "`counted_from` is nowhere",
            "add `counting.toml`",
        ));
    }
    counted_from.map(|day| read.regimes(day))
}

fn numbers(files: &[LawFile<'_>], desk: &Desk) -> Vec<Dated<i32>> {
    let documents = documents(files, "parameters/", desk);
    let mut numbers = Slots::new();
    for document in &documents {
        parameters::read(&document.root(desk), &mut numbers);
    }
    let numbers = numbers.all("parameters/", desk).into_iter();
    numbers.map(|(values, _)| values).collect()
}

fn groups(files: &[LawFile<'_>], desk: &Desk) -> Vec<Dated<Vec<State>>> {
    let mut groups = Slots::new();
    for document in &documents(files, "states/groups.toml", desk) {
        states::read(&document.root(desk), &mut groups);
    }
    let groups = groups.all("states/groups.toml", desk).into_iter();
    groups.map(|(members, _)| members).collect()
}

fn disputes(files: &[LawFile<'_>], desk: &Desk) -> Vec<Dispute> {
    let mut disputes = Slots::new();
    for document in &documents(files, "readings/", desk) {
        readings::read(&document.root(desk), &mut disputes);
    }
    disputes.all("readings/", desk)
}

fn cards(files: &[LawFile<'_>], desk: &Desk) -> Vec<Card> {
    let mut cards = Slots::new();
    for document in &documents(files, "rules/", desk) {
        rules::read(&document.root(desk), &mut cards);
    }
    cards.all("rules/", desk)
}

fn papers(files: &[LawFile<'_>], desk: &Desk) -> Vec<Vec<PaperRule>> {
    let of = |permit: &PermitKind| {
        let path = match permit {
            PermitKind::Trp => "services/trp.toml",
            PermitKind::Prp => "services/prp.toml",
            PermitKind::RpCard => "services/card.toml",
        };
        let documents = documents(files, path, desk);
        let papers = documents
            .iter()
            .map(|document| services::papers(&document.root(desk), *permit));
        papers.flatten().collect()
    };
    PermitKind::ALL.iter().map(of).collect()
}

fn terms(files: &[LawFile<'_>], desk: &Desk) -> Option<Terms> {
    let documents = documents(files, "services/terms.toml", desk);
    let document = documents.first();
    document.map(|document| services::terms(&document.root(desk)))
}

fn offences(files: &[LawFile<'_>], desk: &Desk) -> Vec<Offence> {
    let documents = documents(files, "offences/", desk);
    let roots: Vec<Entry<'_>> = documents.iter().map(|read| read.root(desk)).collect();
    let offences: Vec<Offence> = roots.iter().flat_map(offences::read).collect();
    for root in &roots {
        offences::repeat(root, &offences);
    }
    offences
}

fn calendar(files: &[LawFile<'_>], desk: &Desk) -> Option<WorkingCalendar> {
    let read = desk.noted(calendar::read(&below(files, "calendar/")))?;
    for citation in &read.citations {
        desk.look_up(citation);
    }
    Some(read.calendar)
}

/// Paths and texts of the files below a folder.
pub(super) fn below<'a>(files: &[LawFile<'a>], folder: &str) -> Vec<(&'a str, &'a str)> {
    files
        .iter()
        .filter(|file| file.path.starts_with(folder))
        .map(|file| (file.path, file.text))
        .collect()
}
