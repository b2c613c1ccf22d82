//! Fines: what an offence costs each offender on a day, what a repetition costs, and the discount.

use askama::Template;
use axum::http::Uri;
use axum::response::Response;
use ruqsat_calendar::Day;
use ruqsat_law::{Because, InForce, Mci, Number, Offence, Sanction, Tenge};

use super::solvency::amount;
use super::{Wrong, answered, covered_day, sent};
use crate::asked::Asked;
use crate::page::Page;
use crate::problem::strange_question;
use crate::told::{Cite, RuleLink, Told};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "tools/fine.html")]
struct Fine<'v> {
    page: Page<'v>,
    offences: Vec<Choice>,
    on: String,
    wrong: Wrong,
    answer: Option<Answer>,
}

/// An offence that can be chosen.
struct Choice {
    id: String,
    name: String,
    is_chosen: bool,
}

/// What it costs.
struct Answer {
    name: String,
    who: String,
    sanctions: Vec<Row>,
    discount: Option<String>,
    /// What it becomes when it is committed again, and what it repeats.
    again: Vec<Cite>,
    first: Vec<Cite>,
    rule: RuleLink,
    says: String,
    cites: Vec<Cite>,
    sure: String,
}

/// What it costs one size of offender.
struct Row {
    size: String,
    sanction: String,
    /// The fine in tenge of the day.
    tenge: String,
    /// The same if paid at once, where the code allows it.
    discounted: String,
}

/// Shows it.
pub(super) async fn show(visit: Visit, uri: Uri) -> Response {
    let Ok(asked) = Asked::of(&uri) else {
        return strange_question(&visit, "/tools/fine");
    };
    let told = Told::on(&visit, None);
    let mut wrong = Wrong::new();
    let day = covered_day(told, &asked, "on", &mut wrong);
    let on = day.unwrap_or_else(|| visit.app.today());
    let offences = &visit.app.book.law.offences;
    let in_force: Vec<&Offence> = offences.iter().filter(|one| stands(one, on)).collect();
    let id = asked.text("offence");
    let offence = in_force.iter().find(|offence| Some(&*offence.id) == id);
    if id.is_some() && offence.is_none() {
        wrong.push(("offence", told.say("tool-wrong-offence", &[])));
    }
    let answer = offence.filter(|_| wrong.is_empty());
    let answer = answer.and_then(|offence| answer_of(told, offence, &in_force, on));
    let (status, page) = answered(&visit, "tool-fine-title", &wrong);
    let fine = Fine {
        page,
        offences: in_force
            .iter()
            .map(|offence| Choice {
                id: offence.id.clone(),
                name: told.reporter().offence_name(offence),
                is_chosen: Some(&*offence.id) == id,
            })
            .collect(),
        on: asked
            .text("on")
            .map_or_else(|| on.to_string(), str::to_owned),
        wrong,
        answer,
    };
    sent(status, fine.render())
}

fn stands(offence: &Offence, on: Day) -> bool {
    offence.from <= on && offence.until.is_none_or(|until| on <= until)
}

fn answer_of(told: Told<'_>, offence: &Offence, all: &[&Offence], on: Day) -> Option<Answer> {
    let law = told.visit.app.law_on(on).ok()?;
    let link = |other: &&Offence| Cite {
        words: told.reporter().offence_name(other),
        address: told
            .visit
            .to(&format!("/tools/fine?offence={}&on={on}", other.id)),
    };
    let again = all
        .iter()
        .filter(|other| other.repeats.contains(&offence.id));
    let first = all
        .iter()
        .filter(|other| offence.repeats.contains(&other.id));
    let sanctions = offence.sanctions.iter();
    Some(Answer {
        name: told.reporter().offence_name(offence),
        who: told.name(offence.who.id()),
        sanctions: sanctions
            .map(|(size, sanction)| row(told, &law, told.name(size.id()), sanction))
            .collect(),
        discount: discount(told, &law, offence),
        again: again.map(link).collect(),
        first: first.map(link).collect(),
        rule: told.rule(offence.rule),
        says: says(told, offence),
        cites: told.cites(&offence.source),
        sure: told.sure(offence.confidence),
    })
}

/// The rule's sentence with the fines of the offence; with names of values where it asks for more.
fn says(told: Told<'_>, offence: &Offence) -> String {
    let words = told.visit.words();
    let fines = offence.sanctions.iter().filter_map(|(size, sanction)| {
        let indices = sanction.fine_mci?;
        Some((size.id(), Mci::whole(indices)))
    });
    let because = Because::of(offence.rule);
    let because = fines.fold(because, |because, (size, fine)| because.with(size, fine));
    let sentence = words.because(&because);
    if sentence.contains('{') {
        words.pattern(offence.rule)
    } else {
        sentence
    }
}

fn row(told: Told<'_>, law: &InForce<'_>, size: String, sanction: &Sanction) -> Row {
    let fine = sanction.fine_mci.map(Mci::whole);
    let fine = fine.and_then(|fine| law.in_tenge(fine));
    let percent = law.number(Number::DiscountPercent);
    let less = percent.filter(|_| sanction.can_be_discounted());
    let less = fine.zip(less).map(|(fine, percent)| {
        // Half a tenge is rounded up, as everywhere.
        let hundredths = fine.0.saturating_mul(i64::from(percent)).saturating_add(50);
        amount(told, Tenge(hundredths.div_euclid(100)))
    });
    Row {
        size,
        sanction: told.reporter().sanction(sanction),
        tenge: fine.map_or_else(String::new, |fine| amount(told, fine)),
        discounted: less.unwrap_or_default(),
    }
}

/// How soon the discount has to be paid, where the code allows one.
fn discount(told: Told<'_>, law: &InForce<'_>, offence: &Offence) -> Option<String> {
    let mut sanctions = offence.sanctions.iter();
    let allowed = sanctions.any(|(_, sanction)| sanction.can_be_discounted());
    let days = law.number(Number::DiscountDays).filter(|_| allowed)?;
    let percent = law.number(Number::DiscountPercent)?;
    let values = [("days", days.into()), ("percent", percent.into())];
    Some(told.say("tool-fine-discount", &values))
}
