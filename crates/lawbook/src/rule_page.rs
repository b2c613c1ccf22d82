//! One page for each area of rules: every rule in three languages, with all we know of it.

use std::collections::BTreeMap;

use ruqsat_law::{Because, Card, Mci, Offence, PermitKind, RuleId};
use ruqsat_wording::{Language, Wording, capital, day, said};

use crate::amounts::numbers_of;
use crate::links::{FOLDER, From, area, reading};
use crate::markdown::{Markdown, anchor};
use crate::pages::{Page, Room};
use crate::values::term_of;

/// How many cases stand beside a rule.
const CASES: usize = 8;

/// A page for each area, in the order of the catalogue.
pub(crate) fn write(room: &Room<'_>) -> Vec<Page> {
    let areas = by_area().into_iter();
    areas
        .map(|(area, rules)| of_area(room, &area, &rules))
        .collect()
}

/// The rules of each area.
pub(crate) fn by_area() -> BTreeMap<String, Vec<RuleId>> {
    let mut areas: BTreeMap<String, Vec<RuleId>> = BTreeMap::new();
    for rule in RuleId::ALL {
        areas.entry(area(*rule)).or_default().push(*rule);
    }
    areas
}

fn of_area(room: &Room<'_>, area: &str, rules: &[RuleId]) -> Page {
    let capitals = area.to_uppercase();
    let mut page = Markdown::titled(&format!("Rules {capitals}"));
    page.paragraph(
        "What each rule says is shown with the values of its first worked case. \
         [All rules](../README.md#rules)",
    );
    for rule in rules {
        room.rule(*rule, &mut page);
    }
    Page::new(&format!("{FOLDER}/rules/{area}.md"), page)
}

impl Room<'_> {
    /// What a rule says, with the values of the first case that shows it, or of the offence that
    /// it explains; the names of the values where nothing gives them.
    pub(crate) fn sentence(&self, rule: RuleId, language: Language) -> String {
        let wording = self.speaking(language);
        match self.book.instances.first(rule) {
            Some(instance) => wording.because(&instance.because),
            None => match self.fines(rule) {
                Some(because) => wording.because(&because),
                None => wording.pattern(rule),
            },
        }
    }

    /// A rule with the fines of its offence.
    fn fines(&self, rule: RuleId) -> Option<Because> {
        let mut offences = self.book.law.offences.iter();
        let offence = offences.find(|offence| offence.rule == rule)?;
        let fines = offence.sanctions.iter().filter_map(|(size, sanction)| {
            let indices = sanction.fine_mci?;
            Some((size.id(), Mci::whole(indices)))
        });
        let because = Because::of(rule);
        Some(fines.fold(because, |because, (size, fine)| because.with(size, fine)))
    }

    fn speaking(&self, language: Language) -> &Wording {
        let spoken = self.wordings.iter();
        let mut spoken = spoken.filter(|wording| wording.language() == language);
        spoken.next().unwrap_or_else(|| self.english())
    }

    fn rule(&self, rule: RuleId, page: &mut Markdown) {
        page.heading(2, &anchor(rule.id()), rule.id());
        for wording in &self.wordings {
            let (language, id) = (wording.language(), anchor(rule.id()));
            let name = wording.message("language-name", &[]);
            let heading = wording.heading(rule);
            page.paragraph(&format!(
                "<a id=\"{id}-{language}\"></a> *{name}.* **{heading}**"
            ));
            page.quote(&self.sentence(rule, language));
        }
        let Some(card) = self.book.law.card(rule) else {
            return;
        };
        page.items(self.written(card));
        page.items(self.about(rule, card));
        left_out(card, page);
    }

    /// Where the rule is written, a line for each wording.
    fn written(&self, card: &Card) -> Vec<String> {
        let version = |version: &ruqsat_law::CardVersion| {
            let cites = version.provisions.iter();
            let cites: Vec<String> = cites
                .map(|provision| self.provision(From::Rules, provision))
                .collect();
            let term = term_of(version.from, version.until);
            format!("{}: {}", capital(&term), cites.join("; "))
        };
        card.versions.iter().map(version).collect()
    }

    fn about(&self, rule: RuleId, card: &Card) -> Vec<String> {
        let english = self.english();
        let say = |id: String| english.message(&id, &[]);
        let standing = say(format!("standing-{}", card.standing));
        let confidence = say(format!("confidence-{}", card.confidence));
        let measured = say(format!("measured-{}", card.measured));
        let mut lines = vec![
            format!("Standing: {standing}"),
            format!("Confidence: {confidence}"),
            format!("Measured: {measured}"),
        ];
        let numbers = numbers_of(self.book.law, rule, self.book.instances).into_iter();
        lines.extend(numbers.map(|number| self.number(number, |_| true)));
        lines.extend(self.offences_of(rule));
        lines.extend(self.papers_of(rule));
        let dispute = card.reading.and_then(|topic| self.book.law.dispute(topic));
        lines.extend(dispute.map(|dispute| {
            let question = reading(From::Rules, dispute.topic, &dispute.question.en);
            format!("Sources disagree: {question}")
        }));
        lines.extend(self.values_of(rule));
        lines.extend(self.cases(From::Rules, rule, CASES));
        lines
    }

    fn offences_of(&self, rule: RuleId) -> Vec<String> {
        let offences = self.book.law.offences.iter();
        let explained = offences.filter(|offence: &&Offence| offence.rule == rule);
        explained.map(|offence| self.offence(offence)).collect()
    }

    fn papers_of(&self, rule: RuleId) -> Vec<String> {
        let permits = PermitKind::ALL.iter().zip(&self.book.law.papers);
        let mut lines: Vec<String> = permits
            .flat_map(|(permit, papers)| {
                let asked = papers.iter().filter(|paper| paper.rule == rule);
                asked.map(|paper| self.paper_line(*permit, paper))
            })
            .collect();
        lines.dedup();
        lines
    }

    /// Where the values of the sentences above are from.
    fn values_of(&self, rule: RuleId) -> Option<String> {
        let instances = self.book.instances;
        let first = instances.first(rule)?;
        let on = day(Language::English, first.on);
        let told = !instances.rule(rule).is_empty();
        let from = if told {
            format!("of the first case below, on {on}")
        } else {
            let case = crate::links::case(From::Rules, first);
            format!("of the plan (`ruqsat plan`) of the person in {case}, on {on}")
        };
        let has_values = !first.because.values.is_empty();
        has_values.then(|| format!("The sentences have the values {from}"))
    }
}

/// What of the norm is not modelled, in three languages.
fn left_out(card: &Card, page: &mut Markdown) {
    let Some(left_out) = &card.not_modelled else {
        return;
    };
    page.paragraph("**Not modelled**");
    page.items(Language::ALL.map(|language| said(left_out, language)));
}
