//! One page for each act: its provisions, and what rests on each.

use ruqsat_law::{Act, Provision, RuleId};
use ruqsat_wording::{Language, day};

use crate::links::{FOLDER, From, has_a_page, place, reading, rule, rule_in};
use crate::markdown::{Markdown, anchor};
use crate::pages::{Page, Room};
use crate::shelf::Resting;
use crate::values::term_of;

/// How many cases stand beside a rule.
const CASES: usize = 3;

/// A page for each act, and one for the statements, articles and practice that are cited.
pub(crate) fn write(room: &Room<'_>) -> Vec<Page> {
    let (acts, sources): (Vec<&Act>, Vec<&Act>) = room
        .book
        .law
        .sources
        .acts
        .iter()
        .partition(|act| has_a_page(act));
    let mut pages: Vec<Page> = acts.into_iter().map(|act| of_act(room, act)).collect();
    pages.push(of_sources(room, sources));
    pages
}

fn of_act(room: &Room<'_>, act: &Act) -> Page {
    let mut page = Markdown::titled(&act.title.en);
    identity(act, &mut page);
    for provision in room.shelf.provisions(act) {
        let heading = match provision.at.as_str() {
            "" => "The act as a whole".to_owned(),
            at => at.to_owned(),
        };
        page.heading(2, &place(&provision.at), &heading);
        room.provision_of(act, &provision, &mut page);
    }
    Page::new(&format!("{FOLDER}/{}.md", act.key), page)
}

fn of_sources(room: &Room<'_>, sources: Vec<&Act>) -> Page {
    let mut page = Markdown::titled("Statements, articles and practice");
    page.paragraph(
        "What is not an act but is cited: official statements and pages, articles, what offices \
         do. [All acts](README.md)",
    );
    for act in sources {
        page.heading(2, &anchor(&act.key), &act.title.en);
        identity(act, &mut page);
        for provision in room.shelf.provisions(act) {
            room.provision_of(act, &provision, &mut page);
        }
    }
    Page::new(&format!("{FOLDER}/sources.md"), page)
}

/// Titles, number, date and address.
fn identity(act: &Act, page: &mut Markdown) {
    page.paragraph(&format!("{} · {}", act.title.kk, act.title.ru));
    let mut parts = vec![format!("Key `{}`", act.key), act.kind.to_string()];
    parts.extend(act.number.as_ref().map(|number| format!("No. {number}")));
    parts.extend(act.dated_on.map(|dated| day(Language::English, dated)));
    if !act.url.is_empty() {
        parts.push(format!("[read it]({})", act.url));
    } else if !act.site.is_empty() {
        parts.push(format!("the page was not kept; its site is <{}>", act.site));
    }
    if has_a_page(act) {
        parts.push("[all acts](README.md)".to_owned());
    }
    page.paragraph(&parts.join(" · "));
}

impl Room<'_> {
    fn provision_of(&self, act: &Act, provision: &Provision, page: &mut Markdown) {
        let listed = act.provisions.iter().find(|one| one.at == provision.at);
        if let Some(listed) = listed {
            let heading = &listed.heading;
            page.paragraph(&format!("{} · {} · {}", heading.kk, heading.ru, heading.en));
        }
        let nothing = Resting::default();
        let resting = self.shelf.on(provision).unwrap_or(&nothing);
        for rule in &resting.rules {
            self.rule_on(*rule, provision, page);
        }
        self.rest(provision, resting, page);
        let gap = listed.and_then(|listed| listed.gap.as_ref());
        if let Some(gap) = gap {
            page.paragraph("**Gap.** Why no rule models it, or a part of it:");
            page.items([&gap.kk, &gap.ru, &gap.en]);
        } else if !resting.is_modelled() {
            page.paragraph(no_rule(resting));
        }
    }

    /// Values, disputed points and rights that rest on a provision.
    fn rest(&self, provision: &Provision, resting: &Resting, page: &mut Markdown) {
        if resting.has_values() {
            page.paragraph("**Values**");
            page.items(self.values(provision, resting));
        }
        let disputes = resting.readings.iter().filter_map(|topic| {
            let dispute = self.book.law.dispute(*topic)?;
            Some(reading(From::Law, *topic, &dispute.question.en))
        });
        let disputes: Vec<String> = disputes.collect();
        if !disputes.is_empty() {
            page.paragraph("**Cited for a reading**");
            page.items(disputes);
        }
        let rows = &self.book.reference.rights.rows;
        let rights = resting.rights.iter().filter_map(|place| rows.get(*place));
        let rights: Vec<&str> = rights.map(|row| row.heading.en.as_str()).collect();
        if !rights.is_empty() {
            let rights = rights.join("; ");
            page.paragraph(&format!(
                "**Rights compared** (`ruqsat compare`): {rights}."
            ));
        }
    }

    /// A rule under a provision: what a lawyer wants to know at a glance.
    fn rule_on(&self, id: RuleId, provision: &Provision, page: &mut Markdown) {
        let Some(card) = self.book.law.card(id) else {
            return;
        };
        let english = self.english();
        let heading = english.heading(id);
        page.paragraph(&format!("**{}** {heading}", rule(From::Law, id)));
        page.quote(&self.sentence(id, Language::English));
        let versions = card.versions.iter();
        let cites = versions.filter(|version| version.provisions.contains(provision));
        let mut facts: Vec<String> = cites
            .map(|version| term_of(version.from, version.until))
            .collect();
        facts.push(english.message(&format!("standing-{}", card.standing), &[]));
        facts.push(format!("{} confidence", card.confidence));
        facts.push(english.message(&format!("measured-{}", card.measured), &[]));
        facts.extend(self.other_languages(id));
        page.paragraph(&facts.join(" · "));
        let dispute = card.reading.and_then(|topic| self.book.law.dispute(topic));
        let left_out = card.not_modelled.as_ref();
        let mut more: Vec<String> = Vec::new();
        more.extend(dispute.map(|dispute| {
            let question = reading(From::Law, dispute.topic, &dispute.question.en);
            format!("Sources disagree: {question}")
        }));
        more.extend(left_out.map(|left_out| format!("Not modelled: {}", left_out.en)));
        more.extend(self.cases(From::Law, id, CASES));
        page.items(more);
    }

    /// Links to what the rule says in the other languages.
    fn other_languages(&self, id: RuleId) -> Vec<String> {
        let [kazakh, russian, _] = &self.wordings;
        let link = |wording: &ruqsat_wording::Wording| {
            let name = wording.message("language-name", &[]);
            rule_in(From::Law, id, (wording.language().code(), &name))
        };
        vec![link(kazakh), link(russian)]
    }
}

fn no_rule(resting: &Resting) -> &'static str {
    if resting.is_empty() {
        "No rule yet, and nothing else rests on it: it is listed so that it can be cited."
    } else {
        "No rule yet: it is cited for what stands above."
    }
}
