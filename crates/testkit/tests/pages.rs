//! The pages of the law: every link leads somewhere, every rule and every act has its place.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has to stop"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use ruqsat_law::RuleId;
use ruqsat_law::data::calendar::{self, CalendarData};
use ruqsat_law::data::{LawFile, reference, texts};
use ruqsat_lawbook::{Book, Instances, Page, numbers_of, pages};
use ruqsat_testkit::{law, law_cases, law_files, law_folder, states};

static INSTANCES: LazyLock<Instances> =
    LazyLock::new(|| Instances::of(law(), states(), &law_cases()));

static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let files: Vec<LawFile<'_>> = law_files().collect();
    let calendar: Vec<(&str, &str)> = files
        .iter()
        .filter(|file| file.path.starts_with("calendar/"))
        .map(|file| (file.path, file.text))
        .collect();
    let calendar: CalendarData = calendar::read(&calendar).unwrap();
    let book = Book {
        law: law(),
        texts: &texts(&files, &law().sources.acts).unwrap(),
        reference: &reference(&files).unwrap(),
        calendar: &calendar,
        instances: &INSTANCES,
    };
    pages(&book).unwrap()
});

/// The anchors of a page of ours.
fn anchors(text: &str) -> Vec<&str> {
    let marked = text.split("<a id=\"").skip(1);
    marked.filter_map(|rest| rest.split('"').next()).collect()
}

/// Targets of the links of a page, addresses elsewhere left out.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1);
    let targets = targets.filter_map(|rest| rest.split(')').next());
    targets.filter(|target| !target.contains("://"))
}

/// The path that a link from a page leads to.
fn resolved(from: &str, target: &str) -> String {
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for part in target.split('/') {
        match part {
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path.join("/")
}

/// The anchors that readers of Markdown give the headings of a file of cases.
fn headings(path: &str) -> BTreeSet<String> {
    let file = law_folder().join(path.trim_start_matches("law/"));
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for heading in text.lines().filter_map(|line| line.strip_prefix("## ")) {
        let letters = heading.to_lowercase().replace(' ', "-");
        let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
        let slug: String = letters.chars().filter(kept).collect();
        let before = times.entry(slug.clone()).or_default();
        found.insert(match *before {
            0 => slug,
            more => format!("{slug}-{more}"),
        });
        *before += 1;
    }
    found
}

#[test]
fn an_anchor_stands_once_on_its_page() {
    for Page { path, text } in PAGES.iter() {
        let mut seen = BTreeSet::new();
        for anchor in anchors(text) {
            assert!(
                !anchor.is_empty() && seen.insert(anchor),
                "{path}: {anchor}"
            );
        }
    }
}

#[test]
fn every_link_leads_to_a_page_and_to_its_place() {
    let places: BTreeMap<&str, BTreeSet<&str>> = PAGES
        .iter()
        .map(|page| {
            (
                page.path.as_str(),
                anchors(&page.text).into_iter().collect(),
            )
        })
        .collect();
    let mut cases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Page { path, text } in PAGES.iter() {
        for link in links(text) {
            let (target, place) = link.split_once('#').unwrap_or((link, ""));
            let target = resolved(path, target);
            let leads = if target.starts_with("law/cases/") {
                let known = cases
                    .entry(target.clone())
                    .or_insert_with(|| headings(&target));
                known.contains(place)
            } else {
                let known = places.get(target.as_str());
                // The headings of the index have no anchors of their own.
                known.is_some_and(|known| {
                    place.is_empty() || place == "rules" || known.contains(place)
                })
            };
            assert!(leads, "{path}: `{link}` leads nowhere");
        }
    }
}

#[test]
fn every_rule_is_told_once_and_stands_on_a_provision() {
    let count = |folder: &str, words: &str| -> usize {
        let pages = PAGES.iter().filter(|page| page.path.starts_with(folder));
        pages.map(|page| page.text.matches(words).count()).sum()
    };
    for rule in RuleId::ALL {
        let heading = format!("\n## {rule}\n");
        assert_eq!(count("docs/law/rules/", &heading), 1, "{rule}");
        assert!(
            count("docs/law/", &format!("**[{rule}](rules/")) > 0,
            "{rule}"
        );
    }
}

#[test]
fn every_act_has_a_page_or_a_place_among_the_sources() {
    for act in &law().sources.acts {
        let key = format!("Key `{}`", act.key);
        assert!(PAGES.iter().any(|page| page.text.contains(&key)), "{key}");
    }
}

#[test]
fn no_page_leaves_a_value_or_a_name_open() {
    for Page { path, text } in PAGES.iter() {
        for line in text.lines() {
            let open = line.contains(['{', '}', '‹']);
            assert!(!open, "{path}: {line}");
        }
    }
}

#[test]
fn the_numbers_of_a_rule_are_those_it_speaks_of() {
    let numbers = |rule| -> Vec<&str> {
        let numbers = numbers_of(law(), rule, &INSTANCES).into_iter();
        numbers.map(ruqsat_law::Number::id).collect()
    };
    assert_eq!(numbers(RuleId::DutyNotify), ["notification_working_days"]);
    assert_eq!(numbers(RuleId::PrpMeans), ["means_mci"]);
    assert_eq!(numbers(RuleId::StayCitizen), [""; 0]);
    // Days over are days of the person: that they may be three does not make them the host's.
    assert_eq!(numbers(RuleId::FineOverstay), [""; 0]);
}
