use super::fixture::{rights, shown};
use super::*;
use crate::because::Confidence;

/// The rows of the comparison that people were first given (seed 000), by our ids.
const FIRST_COMPARED: &[&str] = &[
    "car_purchase",
    "llp",
    "sole_proprietor",
    "other_states_visas",
    "bank",
    "loan",
    "family_reunification",
    "citizenship",
    "digital_services",
    "leaving",
    "presence",
    "foreign_car",
    "car_registration",
    "driving_licence",
    "arrival_notification",
    "renewal",
    "term",
    "home_state_notice",
];

/// The rows that the law adds to them.
const ADDED: &[&str] = &[
    "work",
    "employer_change",
    "pension",
    "health_insurance",
    "free_care",
    "work_insurance",
    "real_estate",
    "land",
    "tax_residence",
    "llp_director",
    "school",
    "university_grant",
    "military_service",
    "vote",
    "public_office",
    "allowances",
    "currency_status",
    "penalties",
    "expulsion",
    "decision_time",
    "fee",
    "own_filing",
    "owner_consent",
];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn statements(row: &Row) -> impl Iterator<Item = &InEffect<Statement>> {
    let cells = Status::ALL
        .iter()
        .filter_map(|status| row.over_time(*status));
    cells.flat_map(Dated::all)
}

fn texts(rights: &Rights) -> Vec<&Trilingual> {
    let headings = rights.rows.iter().map(|row| &row.heading);
    let said = rights.rows.iter().flat_map(statements).flat_map(|said| {
        [
            Some(&said.value.law),
            said.value.practice.as_ref().map(|practice| &practice.says),
        ]
    });
    headings.chain(said.flatten()).collect()
}

#[test]
fn every_row_that_people_ask_for_is_there() {
    let rights = rights();
    let missing: Vec<_> = FIRST_COMPARED
        .iter()
        .chain(ADDED)
        .filter(|id| rights.row(id).is_none())
        .collect();
    assert_eq!(missing, [&""; 0]);
    assert!(rights.rows.len() >= 59, "{}", rights.rows.len());
}

#[test]
fn every_text_is_in_three_languages() {
    let rights = rights();
    for text in texts(&rights) {
        let kazakh_only = |letter: char| "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains(letter);
        let cyrillic = |letter: char| ('\u{400}'..='\u{52f}').contains(&letter);
        assert!(
            text.kk.chars().any(cyrillic) && text.ru.chars().any(cyrillic),
            "{text:?}"
        );
        assert!(
            !text.ru.chars().any(kazakh_only),
            "Kazakh letters in Russian: {}",
            text.ru
        );
        assert!(
            !text.en.chars().any(cyrillic),
            "Cyrillic in English: {}",
            text.en
        );
    }
}

#[test]
fn sentences_are_short() {
    for text in texts(&rights()) {
        for text in [&text.kk, &text.ru, &text.en] {
            for sentence in text.split_inclusive(['.', '!', '?', ';']) {
                assert!(
                    sentence.split_whitespace().count() <= 20,
                    "too long: {sentence}"
                );
            }
        }
    }
}

#[test]
fn law_rests_on_an_act_and_high_confidence_never_on_an_article_alone() {
    for row in &rights().rows {
        for said in statements(row) {
            let article = said.source.iter().all(|source| source.starts_with("seed-"));
            let sure = said.confidence == Confidence::High;
            assert!(!(article && sure), "{}: {:?}", row.id, said.source);
        }
    }
}

#[test]
fn a_dated_cell_changes_on_its_day() {
    let rights = rights();
    let verdict = |row: &str, status, on: &str| {
        rights
            .row(row)
            .unwrap()
            .on(status, day(on))
            .unwrap()
            .value
            .verdict
    };
    let both = |row, status, before, on| (verdict(row, status, before), verdict(row, status, on));
    assert_eq!(
        both("llp", Status::VisaFree, "2024-05-27", "2024-05-28"),
        (Verdict::Limited, Verdict::No)
    );
    assert_eq!(
        both("fingerprints", Status::Trp, "2023-12-31", "2024-01-01"),
        (Verdict::None, Verdict::Duty)
    );
    assert_eq!(
        both("screening", Status::Rp, "2026-02-12", "2026-02-13"),
        (Verdict::None, Verdict::Duty)
    );
    assert_eq!(
        both(
            "immigrant_registration",
            Status::Trp,
            "2026-06-30",
            "2026-07-01"
        ),
        (Verdict::None, Verdict::Duty)
    );
}

#[test]
fn the_notice_to_russia_is_sixty_days_since_its_law() {
    let rights = rights();
    let said = |on| {
        let row = rights.row("home_state_notice").unwrap();
        row.on(Status::Rp, day(on)).unwrap().value.law.en.clone()
    };
    assert!(said("2023-10-25").contains("30 days"));
    assert!(!said("2023-10-26").contains("30 days"));
}

#[test]
fn where_the_law_differs_from_the_first_comparison_the_law_stands_and_the_other_is_practice() {
    let rights = rights();
    let today = day("2026-11-21");
    for (row, status, verdict, reading) in [
        (
            "sole_proprietor",
            Status::Rp,
            Verdict::No,
            Topic::SoleProprietor,
        ),
        (
            "car_purchase",
            Status::Trp,
            Verdict::Limited,
            Topic::CarPurchase,
        ),
        ("foreign_car", Status::Trp, Verdict::Limited, Topic::CarTerm),
        (
            "home_state_notice",
            Status::Rp,
            Verdict::Duty,
            Topic::HomeNotice,
        ),
        (
            "decision_time",
            Status::Trp,
            Verdict::Limited,
            Topic::TrpDecision,
        ),
        (
            "real_estate",
            Status::Trp,
            Verdict::Limited,
            Topic::RealEstate,
        ),
    ] {
        let said = &rights.row(row).unwrap().on(status, today).unwrap().value;
        assert_eq!(
            (said.verdict, said.reading),
            (verdict, Some(reading)),
            "{row}"
        );
        assert!(said.practice.is_some(), "{row}");
    }
}

const GROUP: (&str, &str) = (
    "groups.toml",
    "[[group]]\nid = \"work\"\nheading = { kk = \"а\", ru = \"б\", en = \"c\" }\n",
);

/// A file with one row `work` and these cells.
fn row(cells: &str) -> String {
    let heading = "heading = { kk = \"а\", ru = \"б\", en = \"c\" }";
    format!("group = \"work\"\n[[row]]\nid = \"work\"\n{heading}\nchecked = 2026-11-21\n{cells}")
}

/// A cell for these statuses, with these lines besides.
fn cell(status: &str, lines: &str) -> String {
    let law = "law = { kk = \"а\", ru = \"б\", en = \"c\" }";
    let rest = format!("{law}\nsource = [\"lc 26\"]\nconfidence = \"high\"\nverdict = \"yes\"\n");
    format!("[[row.cell]]\nstatus = [{status}]\n{lines}\n{rest}")
}

const ALL: &str = "\"visa_free\", \"trp\", \"rp\"";

/// What is wrong with a file beside the one group, as `line: what`.
fn wrong(text: &str) -> Vec<String> {
    let faults = parse(&[GROUP, ("work.toml", text)])
        .err()
        .unwrap_or_default();
    let line = |fault: &Fault| fault.line.map_or("-".to_owned(), |line| line.to_string());
    faults
        .iter()
        .map(|fault| format!("{}: {}", line(fault), fault.what))
        .collect()
}

#[test]
fn a_file_that_says_all_is_taken() {
    assert_eq!(wrong(&row(&cell(ALL, ""))), [""; 0]);
}

#[test]
fn every_fault_is_named_with_its_line() {
    let text =
        row(&cell(ALL, "verdit = \"no\"")) + "[[row]]\nid = \"work\"\nchecked = 2026-11-21\n";
    let found = wrong(&text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found[0].starts_with("8: unknown field `verdit`"),
        "{found:?}"
    );
    assert!(
        found[1].starts_with("13: missing field `heading`"),
        "{found:?}"
    );
    assert_eq!(found[2], "-: no row belongs to the group `work`");
}

#[test]
fn a_missing_language_and_an_empty_one_are_faults() {
    let missing = row(&cell(ALL, "")).replacen(", ru = \"б\"", "", 1);
    assert!(
        wrong(&missing)[0].starts_with("4: missing field `ru`"),
        "{:?}",
        wrong(&missing)
    );
    let empty = row(&cell(ALL, "")).replacen("kk = \"а\"", "kk = \" \"", 1);
    assert_eq!(wrong(&empty), ["4: the text `kk` is empty"]);
}

#[test]
fn a_row_may_not_stand_twice() {
    let once = row(&cell(ALL, ""));
    let files = [GROUP, ("a.toml", once.as_str()), ("b.toml", once.as_str())];
    let faults = parse(&files).unwrap_err();
    assert_eq!(
        shown(&faults).lines().next(),
        Some("b.toml:3: the row `work` stands twice")
    );
}

#[test]
fn a_word_that_is_not_known_is_a_fault_that_offers_the_near_one() {
    let text = row(&cell(
        "\"visa_fre\", \"trp\", \"rp\"",
        "reading = \"car_trem\"",
    ));
    let faults = parse(&[GROUP, ("work.toml", text.as_str())]).unwrap_err();
    let found = shown(&faults);
    assert!(
        found.contains("work.toml:7: `visa_fre` is not known here"),
        "{found}"
    );
    assert!(found.contains("did you mean `visa_free`?"), "{found}");
    assert!(found.contains("did you mean `car_term`?"), "{found}");
}

#[test]
fn a_status_without_a_cell_is_a_fault() {
    let found = wrong(&row(&cell("\"trp\", \"rp\"", "")));
    assert_eq!(found, ["3: the row `work` says nothing of `visa_free`"]);
}

#[test]
fn gaps_overlaps_and_open_ends_are_faults() {
    let rest = cell("\"visa_free\", \"trp\"", "");
    let cells = |first: &str, second: &str| {
        wrong(&row(&(rest.clone()
            + &cell("\"rp\"", first)
            + &cell("\"rp\"", second))))
    };
    let good = cells("until = 2024-05-27", "from = 2024-05-28");
    assert_eq!(good, [""; 0]);
    let gap = cells("until = 2024-05-26", "from = 2024-05-28");
    assert_eq!(
        gap,
        ["20: nothing says what held for `rp` from 2024-05-27 until 2024-05-28"]
    );
    let overlap = cells("until = 2024-05-28", "from = 2024-05-28");
    assert_eq!(overlap, ["20: two cells hold for `rp` on 2024-05-28"]);
    let open = cells(
        "from = 2024-01-01\nuntil = 2024-05-27",
        "from = 2024-05-28\nuntil = 2025-01-01",
    );
    assert_eq!(
        open,
        [
            "13: nothing says what held for `rp` before 2024-01-01",
            "21: nothing says what holds for `rp` after 2025-01-01",
        ]
    );
    let turned = cells(
        "until = 2024-05-27",
        "from = 2024-05-28\nuntil = 2024-01-01",
    );
    assert_eq!(
        turned[0],
        "23: the cell ends on 2024-01-01, before it begins"
    );
}

#[test]
fn a_cell_without_a_source_is_a_fault() {
    let text = row(&cell(ALL, "")).replace("source = [\"lc 26\"]", "source = []");
    assert_eq!(wrong(&text), ["10: no source is named"]);
    let text = row(&cell(ALL, "")).replace("\"lc 26\"", "\" \"");
    assert_eq!(wrong(&text), ["10: the source is empty"]);
}

#[test]
fn citations_say_where_they_stand() {
    let text = row(&cell(ALL, ""));
    let rights = parse(&[GROUP, ("work.toml", text.as_str())]).unwrap();
    let cited = &rights.citations[0];
    assert_eq!(
        (cited.source.as_str(), cited.file.as_str(), cited.line),
        ("lc 26", "work.toml", Some(10))
    );
}

#[test]
fn a_file_of_no_group_or_an_unknown_one_is_a_fault() {
    let text = row(&cell(ALL, ""));
    let none = wrong(&text.replacen("group = \"work\"\n", "", 1));
    assert_eq!(none[0], "1: the file names no group");
    let unknown = wrong(&text.replacen("\"work\"", "\"wrok\"", 1));
    assert_eq!(unknown[0], "1: `wrok` is not known here");
    assert_eq!(parse(&[]).unwrap_err()[0].what, "there is no such file");
}
