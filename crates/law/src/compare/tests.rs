use super::*;
use crate::data::rights::fixture::rights;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn row<'r, 'a>(rows: &'r [ComparisonRow<'a>], id: &str) -> &'r ComparisonRow<'a> {
    rows.iter().find(|row| row.id == id).unwrap()
}

#[test]
fn statuses_stand_in_the_order_asked_for_and_once() {
    let rights = rights();
    let rows = compare(
        &rights,
        &[Status::Rp, Status::Trp, Status::Rp],
        day("2026-11-21"),
    );
    assert_eq!(rows.len(), rights.rows.len());
    for row in &rows {
        let statuses: Vec<_> = row.cells.iter().map(|cell| cell.status).collect();
        assert_eq!(statuses, [Status::Rp, Status::Trp], "{}", row.id);
    }
}

#[test]
fn rows_of_a_group_stand_together() {
    let rights = rights();
    let rows = compare(&rights, Status::ALL, day("2026-11-21"));
    let mut groups: Vec<_> = rows.iter().map(|row| &row.group.id).collect();
    groups.dedup();
    assert_eq!(
        groups,
        rights
            .groups
            .iter()
            .map(|group| &group.id)
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_cell_holds_from_its_first_day_to_its_last() {
    let rights = rights();
    let llp = |on| {
        let rows = compare(&rights, &[Status::VisaFree], day(on));
        let cell = &row(&rows, "llp").cells[0];
        (cell.verdict, cell.from, cell.until)
    };
    assert_eq!(
        llp("2024-05-27"),
        (Verdict::Limited, None, Some(day("2024-05-27")))
    );
    assert_eq!(
        llp("2024-05-28"),
        (Verdict::No, Some(day("2024-05-28")), None)
    );
}

#[test]
fn law_and_practice_each_bring_their_own_citations() {
    let rights = rights();
    let rows = compare(&rights, Status::ALL, day("2026-11-21"));
    let car = &row(&rows, "foreign_car").cells[1];
    let cite = |act: &str, at: &str| Provision {
        act: act.to_owned(),
        at: at.to_owned(),
    };
    assert_eq!(car.law.cites, [cite("rtl", "65(2)")]);
    let practice = car.practice.as_ref().unwrap();
    assert_eq!(practice.cites, [cite("seed-000", "")]);
    assert!(car.law.text.en.contains("year") && practice.text.en.contains("11 months"));
    assert_eq!(car.reading, Some(Topic::CarTerm));
}

#[test]
fn every_day_that_the_data_cover_has_every_cell() {
    let rights = rights();
    let mut on = day("2023-01-27");
    while on <= day("2027-12-31") {
        for row in compare(&rights, Status::ALL, on) {
            assert_eq!(row.cells.len(), Status::ALL.len(), "{} on {on}", row.id);
        }
        on = on.plus_days(1);
    }
}

#[test]
fn only_what_differs_differs() {
    let rights = rights();
    let rows = compare(&rights, &[Status::Trp, Status::Rp], day("2026-11-21"));
    assert!(row(&rows, "presence").differs());
    assert!(!row(&rows, "tax_residence").differs());
    assert!(!row(&rows, "vote").differs());
    let one_word_two_laws = |cells: &[ComparisonCell<'_>]| {
        cells[0].verdict == cells[1].verdict && cells[0].law != cells[1].law
    };
    let of_law_alone: Vec<_> = rows
        .iter()
        .filter(|row| one_word_two_laws(&row.cells))
        .collect();
    assert!(!of_law_alone.is_empty() && of_law_alone.iter().all(|row| row.differs()));
    let alone = compare(&rights, &[Status::Rp], day("2026-11-21"));
    assert!(alone.iter().all(|row| !row.differs()));
}
