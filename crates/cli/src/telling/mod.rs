//! An assessment told to a person: first the answer, then the days, then what to do, then why.

mod change;
mod comparison;
mod lead;
mod permits;
mod plan;
mod reasons;
mod rule;
mod todo;
mod trip;

use ruqsat_calendar::Day;
use ruqsat_law::data::Texts;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Because, Law, RuleId, State, Value};
use ruqsat_wording::{Language, Unspeakable, Wording, rule_words};

use crate::page::{Page, Paint};

pub(crate) use self::rule::area;

/// Tells assessments in one language.
pub(crate) struct Teller<'l> {
    wording: Wording,
    language: Language,
    law: &'l Law,
    /// The day whose provisions are cited.
    day: Day,
    paint: Paint,
}

impl<'l> Teller<'l> {
    /// With the words of the rules and the names of states.
    pub(crate) fn new(
        language: Language,
        (law, day): (&'l Law, Day),
        texts: &Texts,
        states: Vec<(State, String)>,
    ) -> Result<Self, Vec<Unspeakable>> {
        Ok(Self {
            wording: Wording::new(language, rule_words(texts, language), states)?,
            language,
            law,
            day,
            paint: Paint::new(false),
        })
    }

    /// The same with colours.
    pub(crate) fn painted(self, paint: Paint) -> Self {
        Self { paint, ..self }
    }

    /// The whole answer.
    pub(crate) fn tell(&self, facts: &Facts, answer: &Assessment) -> String {
        let mut page = Page::on(self.paint);
        self.lead(facts, answer, &mut page);
        self.dates(answer, &mut page);
        self.duties(answer, &mut page);
        self.exposure(answer, &mut page);
        self.permits(facts, answer, &mut page);
        self.disputes(answer, &mut page);
        self.why(answer, &mut page);
        self.needed_facts(&answer.missing, &mut page);
        self.footer(answer.on, &mut page);
        page.into_text()
    }

    fn footer(&self, on: Day, page: &mut Page) {
        page.line("");
        let footer = self.say("footer", &[("day", on.into())]);
        page.line(self.paint.dim(footer));
    }

    /// The language.
    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// What a rule is called.
    pub(crate) fn heading(&self, rule: RuleId) -> String {
        self.wording.heading(rule)
    }

    /// A message of the screens.
    fn say(&self, id: &str, values: &[(&'static str, Value)]) -> String {
        self.wording.message(id, values)
    }

    fn section(&self, id: &str, page: &mut Page) {
        page.section(self.say(id, &[]), self.paint);
    }

    fn sentence(&self, because: &Because) -> String {
        self.wording.because(because)
    }
}
