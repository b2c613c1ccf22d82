//! The first lines: the answer itself, and the days that matter.

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Basis, Entry, RuleId, State, Status, Value};
use ruqsat_wording::day as day_in_words;

use super::Teller;
use crate::page::{Page, columns};

/// What the first line is: its message, its values, and how good it is.
struct Lead {
    message: &'static str,
    values: Vec<(&'static str, Value)>,
    mood: Mood,
}

enum Mood {
    Well,
    Open,
    Bad,
}

impl Lead {
    fn new(message: &'static str, mood: Mood) -> Self {
        Self {
            message,
            values: Vec::new(),
            mood,
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl Teller<'_> {
    /// The answer, and for whom and which day it is.
    pub(super) fn lead(&self, facts: &Facts, answer: &Assessment, page: &mut Page) {
        self.first_line(answer, page);
        let mut about = vec![day_in_words(self.language, answer.on)];
        about.push(self.wording.state(facts.person.citizenship));
        let citizen = facts.person.citizenship == State::KAZAKHSTAN;
        if answer.stay.basis != Basis::None && !citizen {
            about.push(self.wording.name(answer.stay.basis.id()));
        }
        page.line(self.paint.dim(about.join(" · ")));
    }

    /// The answer itself.
    pub(super) fn first_line(&self, answer: &Assessment, page: &mut Page) {
        let lead = lead(answer);
        let text = self.say(lead.message, &lead.values);
        let bold = self.paint.bold(text);
        page.line(match lead.mood {
            Mood::Well => self.paint.green(bold),
            Mood::Open => self.paint.yellow(bold),
            Mood::Bad => self.paint.red(bold),
        });
    }

    /// The days that matter.
    pub(super) fn dates(&self, answer: &Assessment, page: &mut Page) {
        let days = &answer.stay.days;
        let entry = answer.entry.as_ref();
        let mut rows = Vec::new();
        let mut row = |day: Option<Day>, message: &str| {
            if let Some(day) = day {
                rows.push([day_in_words(self.language, day), self.say(message, &[])]);
            }
        };
        // Of who is outside, or has no basis, the days of a stay would be the days of nobody.
        let stays = answer.stay.status != Status::Outside && !has_no_basis(answer);
        row(days.last_day.filter(|_| stays), "date-last-day");
        row(days.arguable_last_day.filter(|_| stays), "date-arguable");
        let per_entry = days.per_entry_last_day;
        row(
            per_entry.filter(|day| stays && days.last_day != Some(*day)),
            "date-per-entry",
        );
        row(
            entry.and_then(|entry| entry.earliest),
            "date-earliest-entry",
        );
        row(
            entry.and_then(|entry| entry.last_day),
            "date-entry-last-day",
        );
        row(days.window_from, "date-window-from");
        let counts = [("days-used", days.used), ("days-left", days.left)];
        let counts: Vec<String> = counts
            .into_iter()
            .filter_map(|(message, days)| Some(self.say(message, &[("days", days?.into())])))
            .collect();
        if rows.is_empty() && counts.is_empty() {
            return;
        }
        self.section("section-dates", page);
        for line in columns(&rows) {
            page.line(format!("  {line}"));
        }
        if !counts.is_empty() {
            page.line(format!("  {}", counts.join(", ")));
        }
    }
}

fn lead(answer: &Assessment) -> Lead {
    let days = &answer.stay.days;
    match (answer.stay.status, days.last_day) {
        (Status::Lawful, _) if answer.stay.basis == Basis::Citizen => {
            Lead::new("answer-citizen", Mood::Well)
        }
        (Status::Lawful, None) => Lead::new("answer-lawful", Mood::Well),
        (Status::Lawful, Some(last)) => Lead::new("answer-lawful-until", Mood::Well)
            .with("day", last)
            .with("days", answer.on.days_until(last)),
        (Status::Overstay, _) if has_no_basis(answer) => Lead::new("answer-no-basis", Mood::Bad),
        (Status::Overstay, None) => Lead::new("answer-no-basis", Mood::Bad),
        (Status::Overstay, Some(last)) => Lead::new("answer-overstay", Mood::Bad)
            .with("day", last)
            .with("days", days.overstay),
        (Status::Outside, _) => outside(answer),
        (Status::Unknown, _) => Lead::new("answer-unknown", Mood::Open),
    }
}

/// Neither a visa-free regime nor a document ever covered the stay.
fn has_no_basis(answer: &Assessment) -> bool {
    let mut reasons = answer.stay.because.iter();
    reasons.any(|because| because.rule == RuleId::StayNoBasis)
}

fn outside(answer: &Assessment) -> Lead {
    let Some(Entry {
        allowed,
        earliest,
        last_day,
        ..
    }) = answer.entry
    else {
        return Lead::new("answer-entry-unknown", Mood::Open);
    };
    match (allowed, earliest, last_day) {
        (None, _, _) => Lead::new("answer-entry-unknown", Mood::Open),
        (Some(true), _, None) => Lead::new("answer-may-enter", Mood::Well).with("day", answer.on),
        (Some(true), _, Some(last)) => Lead::new("answer-may-enter-until", Mood::Well)
            .with("day", answer.on)
            .with("last_day", last),
        (Some(false), Some(earliest), _) => {
            Lead::new("answer-may-not-enter-until", Mood::Bad).with("day", earliest)
        }
        (Some(false), None, _) => Lead::new("answer-may-not-enter", Mood::Bad),
    }
}
