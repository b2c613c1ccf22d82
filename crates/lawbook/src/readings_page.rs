//! Where sources disagree: each question, both sides and who takes them, which is applied and why.

use ruqsat_law::{Dispute, Provision, Reading, RuleId, Topic};
use ruqsat_wording::{Language, said};

use crate::links::{FOLDER, From, rule};
use crate::markdown::{Markdown, anchor};
use crate::pages::{Page, Room};

/// The page of all disputed points: those that are open first.
pub(crate) fn write(room: &Room<'_>) -> Page {
    let mut page = Markdown::titled("Where sources disagree");
    page.paragraph(
        "Each point with its readings and who says so. An open point is answered by the reading \
         that protects the person, and answers show the other one. A settled point is decided by \
         the text of the law; the other opinion is kept because people still meet it. \
         [All acts](README.md)",
    );
    let disputes = Topic::ALL
        .iter()
        .filter_map(|topic| room.book.law.dispute(*topic));
    let (settled, open): (Vec<&Dispute>, Vec<&Dispute>) =
        disputes.partition(|dispute| dispute.settled);
    page.section(2, "Open");
    for dispute in open {
        room.dispute(dispute, &mut page);
    }
    page.section(2, "Settled by the law");
    for dispute in settled {
        room.dispute(dispute, &mut page);
    }
    Page::new(&format!("{FOLDER}/readings.md"), page)
}

impl Room<'_> {
    fn dispute(&self, dispute: &Dispute, page: &mut Markdown) {
        let topic = dispute.topic;
        page.heading(3, &anchor(topic.id()), &dispute.question.en);
        page.paragraph(&format!(
            "{} · {}",
            dispute.question.kk, dispute.question.ru
        ));
        for reading in &dispute.readings {
            self.reading(dispute, reading, page);
        }
        let rules: Vec<String> = RuleId::ALL
            .iter()
            .filter(|id| {
                let card = self.book.law.card(**id);
                card.and_then(|card| card.reading) == Some(topic)
            })
            .map(|id| rule(From::Law, *id))
            .collect();
        if !rules.is_empty() {
            page.paragraph(&format!("Rules that it touches: {}", rules.join(", ")));
        }
    }

    fn reading(&self, dispute: &Dispute, reading: &Reading, page: &mut Markdown) {
        let used = match (reading.id == dispute.used, dispute.settled) {
            (false, _) => "",
            (true, false) => " **Applied: it protects the person.**",
            (true, true) => " **Applied: the law says so.**",
        };
        let who: Vec<String> = reading
            .sources
            .iter()
            .map(|source| self.provision(From::Law, &Provision::of(source)))
            .collect();
        page.paragraph(&format!("`{}`: {}{used}", reading.id, who.join("; ")));
        page.items(Language::ALL.map(|language| said(&reading.says, language)));
    }
}
