//! Deadlines as an iCalendar text (RFC 5545), for phones and for programs that subscribe.
//!
//! Written by hand: it is five properties and two rules of text, and ready-made writers ask the
//! clock, fold a line in the middle of a letter or at the wrong octet. Tests read it back with a
//! reader that is not ours.

use ruqsat_calendar::Day;

use crate::Deadline;

/// Lines have at most so many octets (RFC 5545, 3.1), their end aside.
const OCTETS: usize = 75;

/// Reminders come at nine in the morning, so many days before; as durations before the midnight
/// with which the day begins.
const REMINDERS: [(i32, &str); 2] = [(7, "-P6DT15H"), (1, "-PT15H")];

/// When a calendar was made, in UTC: it is handed in, since nothing here asks the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    day: Day,
    /// From 0 to 86,399.
    second: i64,
}

impl Stamp {
    /// The beginning of a day: the same answer is then the same text for ever.
    pub const fn midnight(day: Day) -> Self {
        Self { day, second: 0 }
    }

    /// Seconds since 1970-01-01 in UTC.
    pub fn at(seconds: i64) -> Self {
        const DAY: i64 = 24 * 60 * 60;
        let days = i32::try_from(seconds.div_euclid(DAY)).unwrap_or(i32::MAX);
        Self {
            day: Day::from_epoch_days(days),
            second: seconds.rem_euclid(DAY),
        }
    }

    fn text(self) -> String {
        let (hour, minute) = (self.second / 3600, self.second / 60 % 60);
        let second = self.second % 60;
        format!("{}T{hour:02}{minute:02}{second:02}Z", compact(self.day))
    }
}

/// A calendar of deadlines: events that last a whole day and take up no time.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// How a phone calls it.
    pub name: &'a str,
    /// What tells this person's entries from another's in one phone: a mark chosen by chance or by
    /// the reader, never made from the person. It may be empty.
    pub mark: &'a str,
    /// When it was made.
    pub made: Stamp,
    /// The day of the answer: reminders before it would come too late.
    pub on: Day,
    /// The days.
    pub deadlines: &'a [Deadline],
}

impl Calendar<'_> {
    /// The text of the file, with lines that end as the standard wants.
    pub fn text(&self) -> String {
        let mut text = Lines::default();
        text.put("BEGIN", "VCALENDAR");
        text.put("VERSION", "2.0");
        text.put("PRODID", "-//Ruqsat//Deadlines//EN");
        text.put("CALSCALE", "GREGORIAN");
        text.put("METHOD", "PUBLISH");
        text.put("NAME", &escaped(self.name));
        text.put("X-WR-CALNAME", &escaped(self.name));
        text.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        text.put("X-PUBLISHED-TTL", "P1D");
        for deadline in self.deadlines {
            self.event(deadline, &mut text);
        }
        text.put("END", "VCALENDAR");
        text.0
    }

    fn event(&self, deadline: &Deadline, text: &mut Lines) {
        let Deadline {
            key,
            day,
            summary,
            description,
        } = deadline;
        let dot = if self.mark.is_empty() { "" } else { "." };
        let summary = escaped(summary);
        text.put("BEGIN", "VEVENT");
        text.put("UID", &escaped(&format!("{key}{dot}{}@ruqsat", self.mark)));
        text.put("DTSTAMP", &self.made.text());
        text.put("DTSTART;VALUE=DATE", &compact(*day));
        text.put("DTEND;VALUE=DATE", &compact(day.plus_days(1)));
        text.put("SUMMARY", &summary);
        text.put("DESCRIPTION", &escaped(description));
        text.put("CLASS", "PRIVATE");
        text.put("TRANSP", "TRANSPARENT");
        for (days, before) in REMINDERS {
            if day.plus_days(-days) > self.on {
                text.put("BEGIN", "VALARM");
                text.put("ACTION", "DISPLAY");
                text.put("DESCRIPTION", &summary);
                text.put("TRIGGER", before);
                text.put("END", "VALARM");
            }
        }
        text.put("END", "VEVENT");
    }
}

/// Content lines, each folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property and its value, in lines of at most 75 octets, never broken inside a letter.
    fn put(&mut self, property: &str, value: &str) {
        let mut octets = 0;
        for letter in property.chars().chain([':']).chain(value.chars()) {
            if octets + letter.len_utf8() > OCTETS {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text as a value (RFC 5545, 3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Such as `20261121`.
fn compact(day: Day) -> String {
    let (year, month, number) = day.ymd();
    format!("{year:04}{month:02}{number:02}")
}

#[cfg(test)]
mod tests;
