//! Fields as templates show them.

use ruqsat_wording::capital;

use super::catalogue::Kind;
use super::day;
use super::form::{Sent, Wrong};
use crate::visit::Visit;

/// A field with its words, what was typed, and what is wrong with it.
#[derive(Debug)]
pub(super) struct FieldView {
    /// The id of the first control: errors lead there.
    pub(super) id: String,
    /// What is asked.
    pub(super) label: String,
    /// What helps to answer; empty when nothing does.
    pub(super) hint: String,
    /// What is wrong; empty when nothing is.
    pub(super) error: String,
    /// How it is answered.
    pub(super) control: Control,
}

/// The controls of a field.
#[derive(Debug)]
pub(super) enum Control {
    /// One or several of a list.
    Options {
        name: String,
        kind: &'static str,
        options: Vec<OptionView>,
    },
    /// Day, month and year.
    Day { parts: Vec<Part> },
    /// A line of text.
    Text {
        name: String,
        value: String,
        style: &'static str,
        mode: &'static str,
        states: bool,
    },
}

/// One of a list.
#[derive(Debug)]
pub(super) struct OptionView {
    pub(super) id: String,
    pub(super) value: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) chosen: bool,
}

/// A part of a day.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    pub(super) style: &'static str,
    pub(super) complete: &'static str,
    pub(super) wrong: bool,
}

/// What a field is called, where, and in which messages its words are.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// Its name in the form.
    pub(super) name: &'static str,
    /// Its words: the question, or the question and the field.
    pub(super) scope: String,
    /// "I don't know" is one of the answers.
    pub(super) open: bool,
}

/// The view of a field.
pub(super) fn field(
    visit: &Visit,
    kind: Kind,
    place: &Place,
    sent: &Sent,
    wrong: Option<&Wrong>,
) -> FieldView {
    let control = control(visit, kind, place, sent, wrong);
    FieldView {
        id: first_id(&control, wrong),
        label: String::new(),
        hint: String::new(),
        error: wrong.map(|wrong| wrong.says.clone()).unwrap_or_default(),
        control,
    }
}

/// The only field of a page: what is asked is the question whose id is the field's scope.
pub(super) fn only(
    visit: &Visit,
    place: &Place,
    control: Control,
    wrong: Option<&Wrong>,
) -> FieldView {
    let question = format!("question-{}", place.scope);
    FieldView {
        id: first_id(&control, wrong),
        label: visit.words().message(&question, &[]),
        hint: optional(visit, &format!("{question}-hint")),
        error: wrong.map(|wrong| wrong.says.clone()).unwrap_or_default(),
        control,
    }
}

fn first_id(control: &Control, wrong: Option<&Wrong>) -> String {
    let first = match control {
        Control::Options { options, .. } => options.first().map(|option| &option.id),
        Control::Day { parts } => {
            let part = wrong.map_or("", |wrong| wrong.part);
            let meant = parts.iter().find(|known| known.name.ends_with(part));
            meant.or(parts.first()).map(|part| &part.name)
        }
        Control::Text { name, .. } => Some(name),
    };
    first.cloned().unwrap_or_default()
}

/// What a field of that kind is answered with.
pub(super) fn control(
    visit: &Visit,
    kind: Kind,
    place: &Place,
    sent: &Sent,
    wrong: Option<&Wrong>,
) -> Control {
    let text = |style, mode, states| Control::Text {
        name: place.name.to_owned(),
        value: sent.get(place.name).to_owned(),
        style,
        mode,
        states,
    };
    match kind {
        Kind::YesNo | Kind::Doing => options(visit, place, sent, "radio", &["yes", "no"]),
        Kind::Choice(words) => options(visit, place, sent, "radio", &words()),
        Kind::Several(words) => {
            let mut all = words();
            all.push("none");
            options(visit, place, sent, "checkbox", &all)
        }
        Kind::Day => days(visit, place.name, sent, wrong, false_complete),
        Kind::Birthday => days(visit, place.name, sent, wrong, birth_complete),
        Kind::State => text("", "text", true),
        Kind::Amount => text("", "numeric", false),
        Kind::Count => text("short", "numeric", false),
        Kind::Short => text("code", "text", false),
    }
}

/// The list of answers, with "I don't know" where that is one.
pub(super) fn options(
    visit: &Visit,
    place: &Place,
    sent: &Sent,
    kind: &'static str,
    words: &[&'static str],
) -> Control {
    let unknown = (place.open && kind == "radio").then_some("unknown");
    let all = words.iter().copied().chain(unknown);
    Control::Options {
        name: place.name.to_owned(),
        kind,
        options: all
            .map(|word| OptionView {
                id: format!("{}-{word}", place.name),
                value: word.to_owned(),
                label: option_label(visit, &place.scope, word),
                hint: optional(visit, &format!("choice-{}-{word}-hint", place.scope)),
                chosen: sent.all(place.name).any(|sent| sent == word),
            })
            .collect(),
    }
}

/// The words of an answer: of the question, else of every question, else the published name.
pub(super) fn option_label(visit: &Visit, scope: &str, word: &'static str) -> String {
    let words = visit.words();
    let own = [format!("choice-{scope}-{word}"), format!("choice-{word}")];
    let found = own.into_iter().find(|message| words.has(message));
    match found {
        Some(message) => words.message(&message, &[]),
        None => capital(&words.name(word)),
    }
}

/// A message that may be left out.
pub(super) fn optional(visit: &Visit, message: &str) -> String {
    let words = visit.words();
    if words.has(message) {
        words.message(message, &[])
    } else {
        String::new()
    }
}

const fn false_complete(_: &str) -> &'static str {
    "off"
}

fn birth_complete(part: &str) -> &'static str {
    match part {
        "day" => "bday-day",
        "month" => "bday-month",
        _ => "bday-year",
    }
}

fn days(
    visit: &Visit,
    name: &str,
    sent: &Sent,
    wrong: Option<&Wrong>,
    complete: fn(&str) -> &'static str,
) -> Control {
    let parts = day::PARTS.iter().map(|which| Part {
        name: day::part(name, which),
        label: visit.words().message(&format!("interview-{which}"), &[]),
        value: sent.get(&day::part(name, which)).to_owned(),
        style: if *which == "year" { "year" } else { "short" },
        complete: complete(which),
        wrong: wrong.is_some_and(|wrong| wrong.part.is_empty() || wrong.part == *which),
    });
    Control::Day {
        parts: parts.collect(),
    }
}

/// An error in the summary at the top: what, and where.
#[derive(Debug)]
pub(super) struct ErrorLink {
    /// The control to go to; empty when it is about the whole.
    pub(super) id: String,
    /// What is wrong.
    pub(super) says: String,
}

/// The errors of the fields, in their order, then those about the whole.
pub(super) fn summary(fields: &[FieldView], whole: &[String]) -> Vec<ErrorLink> {
    let first = fields
        .first()
        .map(|field| field.id.clone())
        .unwrap_or_default();
    let of_fields = fields.iter().filter(|field| !field.error.is_empty());
    let of_fields = of_fields.map(|field| ErrorLink {
        id: field.id.clone(),
        says: field.error.clone(),
    });
    let of_whole = whole.iter().map(|says| ErrorLink {
        id: first.clone(),
        says: says.clone(),
    });
    of_fields.chain(of_whole).collect()
}
