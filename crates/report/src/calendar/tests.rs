//! Calendars read back by a reader that is not ours.

use icalendar::parser::{read_calendar, unfold};
use icalendar::{CalendarComponent, Component as _, Event};

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn deadline(day: Day) -> Deadline {
    Deadline {
        key: "duty-leave".to_owned(),
        day,
        summary: "елден кету; выезд, \\ leave".to_owned(),
        description: format!("Бір.\nЕкі: {}", "сөйлем, ".repeat(30)),
    }
}

fn text(mark: &str, on: &str, due: &str) -> String {
    let calendar = Calendar {
        name: "Ruqsat",
        mark,
        made: Stamp::at(1_795_219_200 + 3_661),
        on: day(on),
        deadlines: &[deadline(day(due))],
    };
    calendar.text()
}

fn read(text: &str) -> Event {
    let unfolded = unfold(text);
    let calendar: icalendar::Calendar = read_calendar(&unfolded).unwrap().into();
    let mut parts = calendar.components.into_iter();
    let event = parts.find_map(|part| {
        if let CalendarComponent::Event(event) = part {
            Some(event)
        } else {
            None
        }
    });
    event.unwrap()
}

#[test]
fn another_reader_reads_what_was_meant() {
    let event = read(&text("7f3a", "2026-11-21", "2026-12-03"));
    let meant = deadline(day("2026-12-03"));
    assert_eq!(event.get_summary(), Some(&*meant.summary));
    assert_eq!(event.get_description(), Some(&*meant.description));
    assert_eq!(event.get_uid(), Some("duty-leave.7f3a@ruqsat"));
    assert_eq!(event.property_value("DTSTART"), Some("20261203"));
    assert_eq!(event.property_value("DTEND"), Some("20261204"));
    assert_eq!(event.property_value("DTSTAMP"), Some("20261121T010101Z"));
}

#[test]
fn without_a_mark_the_key_alone_tells_entries_apart() {
    let event = read(&text("", "2026-11-21", "2026-12-03"));
    assert_eq!(event.get_uid(), Some("duty-leave@ruqsat"));
}

#[test]
fn lines_are_at_most_seventy_five_octets_and_end_as_the_standard_wants() {
    let text = text("7f3a", "2026-11-21", "2026-12-03");
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines
            .iter()
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    assert!(lines.iter().any(|line| line.starts_with(' ')));
}

#[test]
fn reminders_that_would_come_too_late_are_left_out() {
    let reminders = |due| text("", "2026-11-21", due).matches("BEGIN:VALARM").count();
    assert_eq!(reminders("2026-11-29"), 2);
    assert_eq!(reminders("2026-11-28"), 1);
    assert_eq!(reminders("2026-11-23"), 1);
    assert_eq!(reminders("2026-11-22"), 0);
    assert_eq!(reminders("2026-11-01"), 0);
}

#[test]
fn a_control_character_does_not_break_out_of_its_line() {
    assert_eq!(escaped("a\r\nBEGIN:VEVENT\u{7}"), "a\\nBEGIN:VEVENT");
}
