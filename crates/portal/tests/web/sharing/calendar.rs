//! The calendar file and the calendar that a phone subscribes to.

use icalendar::parser::{read_calendar, unfold};

use super::{assert_attached, person};

/// The ids of a calendar's entries and the days on which they fall, read by somebody else's
/// reader.
fn entries(text: &str) -> Vec<(String, String)> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let entry = |component: &icalendar::parser::Component<'_>| {
        let value = |name: &str| component.find_prop(name).unwrap().val.to_string();
        (value("UID"), value("DTSTART"))
    };
    calendar.components.iter().map(entry).collect()
}

#[tokio::test]
async fn deadlines_go_into_a_calendar() {
    let answer = person("counting-days").await.get("/ru/answer.ics").await;
    assert_attached(&answer, "text/calendar; charset=utf-8", "ics");
    let entries = entries(&answer.text());
    let leave = entries.iter().find(|(id, _)| id.starts_with("duty-leave."));
    assert_eq!(leave.unwrap().1, "20261203");
}

#[tokio::test]
async fn who_fetches_the_file_again_replaces_what_was_there() {
    let mut browser = person("counting-days").await;
    let first = entries(&browser.get("/ru/answer.ics").await.text());
    let again = entries(&browser.get("/kk/answer.ics").await.text());
    assert_eq!(first, again);
    let other = entries(
        &person("counting-days")
            .await
            .get("/ru/answer.ics")
            .await
            .text(),
    );
    assert_ne!(
        first[0].0, other[0].0,
        "two people in one calendar do not mix"
    );
}
