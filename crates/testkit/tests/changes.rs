//! What differs between two days is told in words of each language, with its source.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has to stop")]

use std::collections::BTreeSet;

use ruqsat_calendar::Day;
use ruqsat_edition::LawFiles;
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_law::data::{Reference, Texts};
use ruqsat_law::{
    Dated, Difference, Edition, LawDiff, PaperCondition, PermitKind, TermOf, change_days, diff,
};
use ruqsat_report::{Change, Reporter};
use ruqsat_testkit::law;
use ruqsat_wording::{Language, Wording, rule_words};

/// The edition of this checkout, and its words.
struct Book {
    reference: Reference,
    calendar: CalendarData,
    texts: Texts,
    wordings: [Wording; 3],
}

impl Book {
    fn read() -> Self {
        let files = LawFiles::read(None).unwrap();
        let texts = files.texts(law()).unwrap();
        let wordings = Language::ALL.map(|language| {
            let states = files.states(language).unwrap();
            Wording::new(language, rule_words(&texts, language), states).unwrap()
        });
        Self {
            reference: files.reference().unwrap(),
            calendar: files.calendar().unwrap(),
            texts,
            wordings,
        }
    }

    fn edition(&self) -> Edition<'_> {
        Edition {
            law: law(),
            rights: &self.reference.rights,
            calendar: &self.calendar,
        }
    }

    fn diff(&self, before: Day, after: Day) -> LawDiff<'_> {
        diff(self.edition(), before, after).unwrap()
    }

    fn reporters(&self) -> [Reporter<'_>; 3] {
        let on = law().covers.0;
        self.wordings
            .each_ref()
            .map(|wording| Reporter::new(law(), on, wording))
    }

    /// In English.
    fn changes(&self, before: &str, after: &str) -> Vec<Change> {
        let found = self.diff(before.parse().unwrap(), after.parse().unwrap());
        self.reporters()[2].changes(&found, &self.texts)
    }
}

fn sides(change: &Change) -> impl Iterator<Item = &str> {
    [&change.before, &change.after]
        .into_iter()
        .flatten()
        .map(String::as_str)
}

/// A text that a person can read: no id, and no message that is missing.
fn is_readable(text: &str) -> bool {
    let is_number = text.chars().all(|letter| letter.is_ascii_digit());
    !text.is_empty() && !text.contains(['_', '{', '}']) && !is_number
}

#[test]
fn every_difference_is_said_in_words_once_with_its_source() {
    let book = Book::read();
    let (first, last) = law().covers;
    let days = change_days(book.edition());
    let steps = days.iter().map(|day| (day.plus_days(-1), *day));
    let mut seen = BTreeSet::new();
    for (before, after) in steps.chain([(first, last), (last, first)]) {
        let found = book.diff(before, after);
        for reporter in book.reporters() {
            let changes = reporter.changes(&found, &book.texts);
            let ids: BTreeSet<_> = changes.iter().map(|one| (one.part, &one.id)).collect();
            assert_eq!(
                ids.len(),
                changes.len(),
                "{before} {after}: an id stands twice"
            );
            for change in &changes {
                let place = format!("{before} {after}: {change:?}");
                assert!(
                    is_readable(&change.what) && change.what != change.id,
                    "{place}"
                );
                assert!(sides(change).all(is_readable), "{place}");
                assert_ne!(change.before, change.after, "{place}");
                assert!(!change.sources.is_empty(), "{place}");
                seen.insert(change.part);
            }
        }
    }
    // Terms have not changed yet; they are said below.
    let parts = [
        "calendar", "cards", "clock", "groups", "numbers", "offences", "papers", "regimes",
        "rights",
    ];
    assert_eq!(seen, BTreeSet::from(parts));
}

#[test]
fn what_has_not_changed_yet_could_be_said() {
    let book = Book::read();
    for (language, reporter) in Language::ALL.into_iter().zip(book.reporters()) {
        let mut changes = Vec::new();
        for of in TermOf::ALL.iter().copied() {
            let values = law().terms.of(of).into_iter().flat_map(Dated::all);
            changes.extend(values.map(|value| reporter.term_change(&begun(of, value))));
        }
        let offences = law().offences.iter();
        let offences = offences.map(|offence| begun(&*offence.id, offence));
        changes.extend(offences.filter_map(|found| reporter.offence_change(&found)));
        for (permit, papers) in PermitKind::ALL.iter().zip(&law().papers) {
            let papers = papers.iter();
            let papers = papers.map(|paper| begun((*permit, paper.document), vec![paper]));
            changes.extend(papers.map(|found| reporter.paper_change(&found)));
        }
        let parts: BTreeSet<&str> = changes.iter().map(|change| change.part).collect();
        assert_eq!(parts, BTreeSet::from(["offences", "papers", "terms"]));
        for change in &changes {
            let texts = sides(change).chain([&*change.what]);
            assert!(texts.into_iter().all(is_readable), "{language}: {change:?}");
        }
        let names: BTreeSet<&str> = changes
            .iter()
            .filter(|change| change.part == "offences")
            .map(|change| &*change.what)
            .collect();
        assert_eq!(
            names.len(),
            law().offences.len(),
            "two offences have one name"
        );
    }
}

/// Something that was not there before.
fn begun<K, V>(of: K, value: V) -> Difference<K, V> {
    Difference {
        of,
        before: None,
        after: Some(value),
    }
}

#[test]
fn each_absence_and_condition_is_said_in_each_language() {
    let book = Book::read();
    for wording in &book.wordings {
        let conditions = PaperCondition::ALL.iter().map(|one| format!("asked-{one}"));
        for message in conditions.chain([String::from("asked-fresh")]) {
            assert!(wording.has(&message), "{}: {message}", wording.language());
        }
        let (first, last) = law().covers;
        let found = book.diff(first, last);
        let reporter = Reporter::new(law(), first, wording);
        for change in reporter.changes(&found, &book.texts) {
            assert!(wording.has(&change.absence()), "{}", change.absence());
            assert!(wording.has(&format!("diff-{}", change.part)), "{change:?}");
        }
    }
}

#[test]
fn the_clock_of_the_country_and_of_its_regions_is_told() {
    let changes = Book::read().changes("2024-02-29", "2024-03-01");
    assert_eq!(changes.len(), 1);
    let Change {
        part,
        id,
        before,
        after,
        sources,
        ..
    } = &changes[0];
    assert_eq!((*part, &**id), ("clock", "time_zone"));
    let regions = "Aktobe Region, Atyrau Region, Kyzylorda Region, Mangystau Region, \
                   West Kazakhstan Region";
    assert_eq!(
        before.as_deref(),
        Some(&*format!("UTC+6; {regions}: UTC+5"))
    );
    assert_eq!(after.as_deref(), Some("UTC+5"));
    assert_eq!(*sources, ["gr-20-2024 1"]);
}

#[test]
fn a_year_is_told_with_the_days_off_of_its_own() {
    let changes = Book::read().changes("2025-12-31", "2027-01-01");
    let year = changes.iter().find(|change| change.id == "year").unwrap();
    assert_eq!(
        year.before.as_deref(),
        Some(
            "2025: 246 working days. First day of Kurban-ait: 6 June, Friday. Days off for \
             holidays on a weekend: 10 March, 24 March, 25 March, 7 July, 1 September, 27 October. \
             3 January: off, 5 January 2025 is worked instead."
        )
    );
    assert_eq!(
        year.after.as_deref(),
        Some(
            "2027: 247 working days. First day of Kurban-ait: 16 May, Sunday. Days off for \
             holidays on a weekend: 4 January, 24 March, 3 May, 10 May. Days off of this year may \
             still be moved: not all acts are out yet."
        )
    );
    assert_eq!(year.sources, ["lc 84(5)", "lh 5"]);
}

#[test]
fn a_holiday_is_told_with_its_last_and_its_first_date() {
    let book = Book::read();
    let changes = book.changes("2026-06-30", "2026-07-01");
    let holidays = changes.iter().filter(|change| change.part == "calendar");
    let holidays: Vec<_> = holidays
        .map(|one| (&*one.what, one.before.as_deref(), one.after.as_deref()))
        .collect();
    let expected = (
        "Constitution Day",
        Some("30 August, for the last time on 30 August 2025"),
        Some("15 March, for the first time on 15 March 2027"),
    );
    assert_eq!(holidays, [expected]);
    // What begins says what becomes of it on a weekend.
    let rule = book
        .calendar
        .source
        .yearly
        .iter()
        .find(|rule| rule.id == "orthodox_christmas");
    let name = &book.calendar.names["orthodox_christmas"];
    let begun = begun(("orthodox_christmas", name), vec![rule.unwrap()]);
    let told = book.reporters()[2].holiday_change(&begun);
    let text = "7 January; on a Saturday or Sunday it is lost";
    assert_eq!(told.after.as_deref(), Some(text));
}
