//! The way into the law: acts, gaps, disputed points, rules.

use std::collections::BTreeSet;

use ruqsat_law::{Act, RuleId, Topic};
use ruqsat_wording::{Language, day};

use crate::links::{FOLDER, From, has_a_page, place, reading, rule};
use crate::markdown::Markdown;
use crate::pages::{Page, Room};
use crate::rule_page::by_area;

/// `docs/law/README.md`.
pub(crate) fn write(room: &Room<'_>) -> Page {
    let mut page = Markdown::titled("The law, provision by provision");
    let (first, last) = room.book.law.covers;
    let [first, last] = [first, last].map(|covered| day(Language::English, covered));
    let (rules, cases) = (RuleId::ALL.len(), room.book.instances.headings());
    page.paragraph(&format!(
        "What Ruqsat knows of the law from {first} to {last}: which rule stands on which \
         provision, since when, how sure we are, what is left out, and the worked cases that show \
         it. {rules} rules, {cases} headings of worked cases. Answers to persons come from the \
         same data. Sources: [statements, articles and practice](sources.md). Words: \
         [glossary](../glossary.md)."
    ));
    acts(room, &mut page);
    gaps(room, &mut page);
    disputes(room, &mut page);
    rules_by_area(room, &mut page);
    Page::new(&format!("{FOLDER}/README.md"), page)
}

fn acts(room: &Room<'_>, page: &mut Markdown) {
    page.section(2, "Acts");
    let acts = room
        .book
        .law
        .sources
        .acts
        .iter()
        .filter(|act| has_a_page(act));
    let mut rows: Vec<(usize, [String; 6])> = acts.map(|act| room.act_row(act)).collect();
    rows.sort_by_key(|(rules, _)| std::cmp::Reverse(*rules));
    let rows: Vec<[String; 6]> = rows.into_iter().map(|(_, row)| row).collect();
    let head = ["Act", "Kind", "Provisions", "Rules", "Cases", "Gaps"];
    page.table(head, &rows);
}

fn gaps(room: &Room<'_>, page: &mut Markdown) {
    page.section(2, "Gaps");
    page.paragraph("Provisions that no rule models, or not in full, and why.");
    let all = room.book.law.sources.acts.iter().flat_map(|act| {
        let gaps = act.provisions.iter();
        gaps.filter_map(move |one| Some((act, one, one.gap.as_ref()?)))
    });
    let lines: Vec<String> = all
        .map(|(act, one, gap)| {
            let (title, at, key) = (&act.title.en, &one.at, &act.key);
            format!("[{title}, {at}]({key}.md#{}): {}", place(at), gap.en)
        })
        .collect();
    page.items(lines);
}

fn disputes(room: &Room<'_>, page: &mut Markdown) {
    page.section(2, "Where sources disagree");
    let disputes = Topic::ALL
        .iter()
        .filter_map(|topic| room.book.law.dispute(*topic));
    let rows: Vec<[String; 3]> = disputes
        .map(|dispute| {
            let used = dispute.readings.iter().find(|one| one.id == dispute.used);
            let says = used.map(|used| used.says.en.clone());
            let why = if dispute.settled {
                "the law says so"
            } else {
                "it protects the person"
            };
            [
                reading(From::Law, dispute.topic, &dispute.question.en),
                says.unwrap_or_default(),
                why.to_owned(),
            ]
        })
        .collect();
    page.table(["Question", "What we apply", "Why"], &rows);
}

fn rules_by_area(room: &Room<'_>, page: &mut Markdown) {
    page.section(2, "Rules");
    for (area, rules) in by_area() {
        page.section(3, &area.to_uppercase());
        let english = room.english();
        page.items(rules.iter().map(|id| {
            let heading = english.heading(*id);
            format!("{} {heading}", rule(From::Law, *id))
        }));
    }
}

impl Room<'_> {
    /// An act in the table, and how many rules stand on it.
    fn act_row(&self, act: &Act) -> (usize, [String; 6]) {
        let provisions = self.shelf.provisions(act);
        let rules = self.shelf.rules_of(act);
        let cases: BTreeSet<(&str, &str)> = rules
            .iter()
            .flat_map(|rule| self.book.instances.rule(*rule))
            .map(|instance| (instance.file.as_str(), instance.anchor.as_str()))
            .collect();
        let gaps = act
            .provisions
            .iter()
            .filter(|one| one.gap.is_some())
            .count();
        let places = provisions.iter().filter(|one| !one.at.is_empty()).count();
        let row = [
            format!("[{}]({}.md)", act.title.en, act.key),
            act.kind.to_string(),
            places.to_string(),
            rules.len().to_string(),
            cases.len().to_string(),
            gaps.to_string(),
        ];
        (rules.len(), row)
    }
}
