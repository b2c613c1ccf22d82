//! Answers laid out as text for a terminal. What an answer says is `ruqsat-report`'s business; here
//! it gets its headings, marks, colours and indents.

mod alike;
mod change;
mod comparison;
mod lead;
mod permits;
mod plan;
mod reasons;
mod rule;
pub(crate) mod signature;
mod todo;
mod trip;

use ruqsat_calendar::Day;
use ruqsat_law::data::Texts;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Because, Law, Provision, State, Value};
use ruqsat_report::{Reporter, in_line};
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
        let report = self.reporter().assessment(facts, answer);
        let mut page = Page::on(self.paint);
        self.lead(&report.lead, &mut page);
        page.line(self.paint.dim(report.about.join(" · ")));
        self.dates(&report.dates, &mut page);
        self.duties(&report, &mut page);
        self.exposure(&report.exposure, &mut page);
        self.permits(&report, &mut page);
        self.disputes(&report.disputes, &mut page);
        self.why(&report.why, &mut page);
        self.missing(&report.missing, &mut page);
        self.footer(&report.footer, &mut page);
        page.into_text()
    }

    fn footer(&self, footer: &str, page: &mut Page) {
        page.line("");
        page.line(self.paint.dim(footer));
    }

    /// Who arranges what is laid out here.
    pub(crate) const fn reporter(&self) -> Reporter<'_> {
        Reporter::new(self.law, self.day, &self.wording)
    }

    /// Provisions on one line.
    fn cites(&self, provisions: &[Provision]) -> String {
        in_line(&self.reporter().cites(provisions))
    }

    /// The words of the rules and of the screens.
    pub(crate) const fn wording(&self) -> &Wording {
        &self.wording
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
