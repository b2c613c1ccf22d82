//! A rule told to a person: what it says, where it is written, how sure we are, and how it works.

use ruqsat_calendar::Day;
use ruqsat_law::data::Texts;
use ruqsat_law::{Card, CardVersion, Dispute, Number, Provision, Reading, RuleId, Value};
use ruqsat_lawbook::{Instance, Instances, numbers_of};
use ruqsat_wording::said;

use super::Teller;
use crate::page::Page;

/// How many worked cases are told.
const CASES: usize = 3;

impl Teller<'_> {
    /// All that is known of a rule.
    pub(crate) fn tell_rule(&self, rule: RuleId, texts: &Texts, instances: &Instances) -> String {
        let mut page = Page::on(self.paint);
        let title = format!("{} · {}", rule.id(), self.wording.heading(rule));
        page.line(self.paint.bold(title));
        page.line("");
        page.item(2, "", &self.pattern(rule));
        if let Some(card) = self.law.card(rule) {
            self.standing(card, &mut page);
            self.written(card, &mut page);
            self.amounts(&numbers_of(self.law, rule, instances), texts, &mut page);
            self.offences(rule, &mut page);
            self.reading(card, &mut page);
            if let Some(left_out) = &card.not_modelled {
                self.section("explain-not-modelled", &mut page);
                page.item(2, "", said(left_out, self.language));
            }
        }
        self.cases(instances.rule(rule), &mut page);
        page.into_text()
    }

    /// The sentence of a rule, with the names of its values where they will stand.
    pub(crate) fn pattern(&self, rule: RuleId) -> String {
        self.wording.pattern(rule)
    }

    fn standing(&self, card: &Card, page: &mut Page) {
        page.line("");
        let rows = [
            ("explain-standing", format!("standing-{}", card.standing)),
            (
                "explain-confidence",
                format!("confidence-{}", card.confidence),
            ),
            ("explain-measured", format!("measured-{}", card.measured)),
        ]
        .map(|(heading, message)| [self.say(heading, &[]), self.say(&message, &[])]);
        page.table(2, &rows);
    }

    fn written(&self, card: &Card, page: &mut Page) {
        self.section("explain-written", page);
        for version in &card.versions {
            self.version(version, page);
        }
    }

    fn version(&self, version: &CardVersion, page: &mut Page) {
        page.line(format!("  {}", self.days(version.from, version.until)));
        for provision in &version.provisions {
            let cite = self.cites(std::slice::from_ref(provision));
            let heading = self.law.heading(provision);
            let about = heading.map(|heading| format!(": {}", said(heading, self.language)));
            let about = about.unwrap_or_default();
            page.item(4, "–", &format!("{cite}{about}"));
            let url = self.law.act(&provision.act).map_or("", |act| &act.url);
            if !url.is_empty() {
                page.line(format!("      {}", self.paint.dim(url)));
            }
        }
    }

    fn days(&self, from: Day, until: Option<Day>) -> String {
        let from = ("day", from.into());
        match until {
            None => self.say("explain-from", &[from]),
            Some(until) => self.say("explain-from-until", &[from, ("until", until.into())]),
        }
    }

    fn amounts(&self, numbers: &[Number], texts: &Texts, page: &mut Page) {
        if numbers.is_empty() {
            return;
        }
        self.section("explain-amounts", page);
        for number in numbers {
            let measure = texts.number(*number);
            let heading = measure.map_or(number.id(), |it| said(&it.heading, self.language));
            let values = self.law.numbers.get(number.index());
            for value in values.iter().flat_map(|values| values.all()) {
                let amount = self.reporter().measured(*number, value.value, texts);
                let days = self.days(value.from, value.until);
                page.item(2, "–", &format!("{heading}: {amount} ({days})"));
            }
        }
    }

    fn offences(&self, rule: RuleId, page: &mut Page) {
        let offences = self.law.offences.iter();
        let explained: Vec<_> = offences.filter(|offence| offence.rule == rule).collect();
        if explained.is_empty() {
            return;
        }
        self.section("explain-offences", page);
        for offence in explained {
            let days = self.days(offence.from, offence.until);
            let costs = self.reporter().offence(offence);
            page.item(2, "–", &format!("{}: {costs} ({days})", offence.id));
        }
    }

    fn reading(&self, card: &Card, page: &mut Page) {
        let Some(dispute) = card.reading.and_then(|topic| self.law.dispute(topic)) else {
            return;
        };
        self.section("explain-reading", page);
        page.item(2, "–", said(&dispute.question, self.language));
        for reading in &dispute.readings {
            self.side(dispute, reading, page);
        }
    }

    /// One side of a dispute: what it says, whether it is applied and why, and who says so.
    fn side(&self, dispute: &Dispute, reading: &Reading, page: &mut Page) {
        let why = if dispute.settled {
            "explain-settled"
        } else {
            "explain-open"
        };
        let used = if reading.id == dispute.used {
            self.paint.green(format!(" ({})", self.say(why, &[])))
        } else {
            String::new()
        };
        let says = said(&reading.says, self.language);
        page.item(6, "·", &format!("{says}{used}"));
        let sources: Vec<Provision> = reading
            .sources
            .iter()
            .map(|source| Provision::of(source))
            .collect();
        page.item(8, "", &self.paint.dim(self.cites(&sources)));
    }

    fn cases(&self, instances: &[Instance], page: &mut Page) {
        if instances.is_empty() {
            return;
        }
        self.section("explain-cases", page);
        for instance in instances.iter().take(CASES) {
            let on = self.wording.value(Value::Day(instance.on));
            page.item(2, "–", &format!("{} ({on})", instance.title));
            page.item(6, "", &self.sentence(&instance.because));
            page.line(format!("      {}", self.paint.dim(&instance.file)));
        }
        let more = instances.len().saturating_sub(CASES);
        if let Some(more) = i32::try_from(more).ok().filter(|more| *more > 0) {
            let more = self.say("explain-more-cases", &[("cases", more.into())]);
            page.item(2, "", &more);
        }
    }

    /// Rules with their headings, by area.
    pub(crate) fn tell_rules(&self, rules: &[RuleId]) -> String {
        let mut page = Page::on(self.paint);
        for rules in rules.chunk_by(|one, next| area(*one) == area(*next)) {
            let area = rules.first().map_or("", |rule| area(*rule));
            let name = self.say(&format!("area-{}", area.to_lowercase()), &[]);
            if !page.is_empty() {
                page.line("");
            }
            page.line(self.paint.bold(format!("{area} · {name}")));
            let rows: Vec<_> = rules
                .iter()
                .map(|rule| [rule.id().to_owned(), self.wording.heading(*rule)])
                .collect();
            page.table(2, &rows);
        }
        page.into_text()
    }
}

/// What stands before the first dot of a rule's id.
pub(crate) fn area(rule: RuleId) -> &'static str {
    rule.id().split('.').next().unwrap_or_default()
}
