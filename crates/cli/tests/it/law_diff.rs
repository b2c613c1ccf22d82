//! `ruqsat law diff`: what differs between two days.

use crate::{json, ruqsat};

#[test]
fn a_change_of_the_law_is_listed() {
    let changed = ruqsat(&["law", "diff", "2025-12-31", "2026-01-01"]);
    assert!(
        changed.out.contains("Monthly calculation index"),
        "{}",
        changed.out
    );
    assert!(changed.out.contains("3,932 tenge"), "{}", changed.out);
    let changed = json(
        &ruqsat(&[
            "law",
            "diff",
            "2025-12-31",
            "2026-01-01",
            "--format",
            "json",
        ])
        .out,
    );
    let changes = changed["changes"].as_array().unwrap();
    assert!(changes.iter().any(|change| change["id"] == "mci_tenge"));
    let year = changes
        .iter()
        .find(|change| change["part"] == "calendar")
        .unwrap();
    assert_eq!(year["id"], "year");
    assert!(
        year["after"]
            .as_str()
            .unwrap()
            .starts_with("2026: 247 working days"),
        "{year}"
    );
    assert_eq!(year["sources"], serde_json::json!(["lc 84(5)", "lh 5"]));
    let same = ruqsat(&["law", "diff", "2026-02-02", "2026-02-02"]);
    assert!(same.out.contains("Nothing differs"), "{}", same.out);
    assert_eq!(ruqsat(&["law", "diff", "2020-01-01", "2026-01-01"]).code, 2);
}

#[test]
fn the_clock_is_part_of_the_law_in_each_language() {
    for (language, says) in [
        (
            "kk",
            "\n    → UTC+5 [Үкіметтің № 1749 қаулыға өзгерістер енгізу туралы қаулысы, 1]\n",
        ),
        (
            "ru",
            "Западно-Казахстанская область: UTC+5\n    → UTC+5 [Постановление",
        ),
        ("en", "\n    → UTC+5 [Government resolution"),
    ] {
        let told = ruqsat(&[
            "law",
            "diff",
            "2024-02-29",
            "2024-03-01",
            "--lang",
            language,
        ]);
        assert_eq!((told.code, &*told.err), (0, ""));
        assert!(told.out.contains(says), "{}", told.out);
        let later = ruqsat(&[
            "law",
            "diff",
            "2024-03-01",
            "2024-03-02",
            "--lang",
            language,
        ]);
        assert!(!later.out.contains("UTC"), "{}", later.out);
    }
}

#[test]
fn offences_are_called_by_what_they_are() {
    let told = ruqsat(&["law", "diff", "2023-12-31", "2024-01-01", "--lang", "ru"]);
    let says = "– 443-1(2) · Отказ от дактилоскопии · иностранец\n      \
                такого правонарушения нет\n    → физическое лицо: выдворение [";
    assert!(told.out.contains(says), "{}", told.out);
    assert!(!told.out.contains("koap"), "{}", told.out);
}

#[test]
fn a_source_stands_beside_what_it_says() {
    // The law of 2026 sets no amount for 2027: its budget law is no source of that.
    let told = ruqsat(&["law", "diff", "2026-12-31", "2027-01-01", "--lang", "en"]);
    let says = "      4,325 tenge [Law on the Republican Budget for 2026–2028]\n    → not set\n";
    assert!(told.out.contains(says), "{}", told.out);
}

#[test]
fn a_paper_is_told_with_whom_it_is_asked_of() {
    let told = ruqsat(&["law", "diff", "2026-02-12", "2026-02-13", "--width", "200"]);
    let says = "  – Screening certificate · permanent residence permit\n      not asked for\n    \
                → general route: asked for while the screening pilot runs · original / electronic; \
                ethnic Kazakh, former compatriot, simplified citizenship, investor: may be asked \
                for";
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words(&told.out).contains(&words(says)), "{}", told.out);
    let says =
        "asked for unless the state issues none or one is exempt, not of: refugee · original";
    assert!(words(&told.out).contains(says), "{}", told.out);
}

#[test]
fn an_age_has_its_own_unit_in_kazakh() {
    let told = ruqsat(&["law", "diff", "2023-12-31", "2024-01-01", "--lang", "kk"]);
    assert!(told.out.contains("    → 16 жас ["), "{}", told.out);
}
