//! What the routes share, looked up once for a person.

use std::cell::OnceCell;

use ruqsat_calendar::Day;

use super::filing::{self, WayBack};
use super::means::Means;
use super::origin;
use super::record::{self, Bar};
use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::{Convictions, PassportKind, VisaCategory};
use crate::judge::{Change, FactPath, Judge, Observer, Remedy};
use crate::lists::Recognition;
use crate::number::Number;
use crate::rule::RuleId;
use crate::rules::filing::Filing;
use crate::rules::service::Weighed;
use crate::truth::{Truth, test};

/// A person with everything that more than one route looks at.
#[derive(Debug)]
pub(super) struct Common<'a> {
    pub who: &'a Applicant<'a>,
    pub means: Option<Means>,
    pub refusal: Bar,
    pub offence: Bar,
    pub expulsion: Bar,
    /// How the day of filing stands to the stay.
    pub filing: Filing,
    /// The nationality may come without a visa.
    visa_free: bool,
    /// Looked up when a route first asks.
    way_back: OnceCell<WayBack>,
}

impl<'a> Common<'a> {
    pub(super) fn of(who: &'a Applicant<'a>) -> Self {
        let regimes = &who.law.law.regimes;
        Self {
            who,
            means: Means::of(who),
            refusal: record::refusal(who),
            offence: record::offence(who),
            expulsion: record::expulsion(who),
            filing: filing::of(who),
            visa_free: regimes.on(who.citizenship(), who.today()).is_some(),
            way_back: OnceCell::new(),
        }
    }

    /// How whoever has overstayed comes back to file, on a route that does not free from offences.
    pub(super) fn way_back(&self) -> WayBack {
        *self.way_back.get_or_init(|| WayBack::of(self.who))
    }

    /// Conditions of the person: not a resident already, not a child on the parents' file.
    pub(super) fn person<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let held = self.who.permanent_resident();
        judge.must(held.negated(), "crossings", || Because::of(RuleId::PrpHeld));
        self.child(judge);
    }

    /// Sixteen, or on the parents' file. Whose age is not known is taken for grown up, and asked.
    fn child<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let Some(years) = self.who.law.number(Number::OwnPermitAge) else {
            return;
        };
        let aged = self.who.aged(years);
        if aged == Truth::Unknown {
            judge.observer().asks("born");
        } else {
            judge.must(aged, "born", || {
                Because::of(RuleId::PrpChild).with("years", years)
            });
        }
    }

    /// Conditions of every application: the passport and the record.
    pub(super) fn application<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        self.passport_kind(judge);
        self.passport_term(judge);
        self.refusal.weigh(record::REFUSAL, self.who, judge);
        self.expulsion.weigh(record::EXPULSION, self.who, judge);
        if self.expulsion.run().is_some() && record::an_execution_is_unknown(self.who) {
            judge.observer().asks("penalties.executed_on");
        }
        self.conviction(judge);
    }

    /// A foreign passport, not an internal one, since that wording is in force.
    fn passport_kind<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        if !self.who.law.stands(RuleId::PrpPassportKind) {
            return;
        }
        let kind = self.who.facts.papers.passport.and_then(|shown| shown.kind);
        let foreign = test(kind, |kind| match kind {
            PassportKind::ForeignPassport => true,
            PassportKind::InternalPassport | PassportKind::IdCard | PassportKind::Diplomatic => {
                false
            }
        });
        judge.can(
            foreign,
            "passport.kind",
            Remedy::ShowForeignPassport,
            || Because::of(RuleId::PrpPassportKind),
        );
    }

    /// More than so many days are left of the passport: 181 pass, 180 do not.
    fn passport_term<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let Some(least) = self.who.law.number(Number::PassportLeftDays) else {
            return;
        };
        let today = self.who.today();
        let expires_on = self.passport_expires_on();
        let lasts = test(expires_on, |day| today.days_until(day) > least);
        judge.can(lasts, "passport.expires", Remedy::RenewPassport, || {
            because_of_passport(expires_on, today, least)
        });
    }

    fn passport_expires_on(&self) -> Option<Day> {
        let passport = self.who.facts.papers.passport;
        passport.and_then(|shown| shown.expires_on)
    }

    /// The passport lasts long enough today, and no longer on the day on which the route opens.
    pub(super) fn renewed_by_opening(&self, weighed: &Weighed) -> Option<Change> {
        let (opens_on, expires_on) = (weighed.from?, self.passport_expires_on()?);
        let least = self.who.law.number(Number::PassportLeftDays)?;
        let ends = opens_on.days_until(expires_on) <= least && !weighed.needs_a_new_passport();
        ends.then(|| Change {
            remedy: Remedy::RenewPassport,
            opens_on: None,
            because: because_of_passport(Some(expires_on), opens_on, least),
        })
    }

    /// No unspent conviction.
    fn conviction<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let clear = test(self.who.facts.record.convictions, |record| match record {
            Convictions::None | Convictions::Spent => true,
            Convictions::Unspent => false,
        });
        judge.can(clear, "convictions", Remedy::ClearConviction, || {
            Because::of(RuleId::PrpConviction)
        });
    }

    /// Of that origin, or of the close family of somebody who is.
    pub(super) fn origin<O: Observer>(
        &self,
        judge: &mut Judge<'_, O>,
        oneself: Truth,
        fact: FactPath,
        rule: RuleId,
    ) {
        let kin = origin::kin(self.who);
        let asks = match (oneself, kin) {
            (Truth::Unknown, Truth::Unknown) => {
                judge.observer().asks("family");
                fact
            }
            (Truth::Unknown, _) => fact,
            (_, _) => "family",
        };
        judge.must(oneself.or(kin), asks, || Because::of(rule));
    }

    /// Without a visa where the nationality may, else on one of these; `named` is the one to get.
    pub(super) fn entry_document<O: Observer>(
        &self,
        judge: &mut Judge<'_, O>,
        visas: &[VisaCategory],
        named: &'static str,
    ) {
        let today = self.who.today();
        let mut held = self.who.facts.presence.visas.iter();
        let came =
            self.visa_free || held.any(|visa| visa.covers(today) && visas.contains(&visa.category));
        judge.can(came.into(), "visas", Remedy::ObtainVisa, || {
            Because::of(RuleId::PrpEntryDocument)
                .with("visa", named)
                .with("state", self.who.citizenship())
        });
    }

    /// Recognised by a state body, while the law of the day has that route.
    pub(super) fn recognised<O: Observer>(
        &self,
        judge: &mut Judge<'_, O>,
        recognition: Recognition,
        rule: RuleId,
    ) {
        let open = Truth::from(self.who.law.stands(rule));
        let recognised = open.and(self.who.recognised(recognition));
        judge.must(recognised, "recognised_as", || Because::of(rule));
    }

    /// Means, unless the law of the day asks for none, or frees the person.
    pub(super) fn means<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        if origin::frees_from_means(self.who) {
            exempt_from_means(judge);
        } else if let Some(means) = self.means {
            means.weigh(self.who, judge);
            if means.want_an_exemption() {
                origin::ask_who_needs_no_means(self.who, judge.observer());
            }
        }
    }

    /// No offence within the year, unless the law frees the person.
    pub(super) fn offences<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        if origin::frees_from_offences(self.who) {
            exempt_from_offences(judge);
        } else {
            self.offence.weigh(record::OFFENCE, self.who, judge);
            if self.offence.stands_on(self.who.today()) {
                origin::ask_whom_no_offence_bars(self.who, judge.observer());
            }
        }
    }
}

/// How long the passport must last on the filing day, and how long it does.
fn because_of_passport(expires_on: Option<Day>, filing_on: Day, least: i32) -> Because {
    let because = Because::of(RuleId::PrpPassportTerm)
        .with("days", least)
        .with(
            "at_least_until",
            filing_on.plus_days(least.saturating_add(1)),
        );
    match expires_on {
        None => because,
        Some(day) => because
            .with("expires_on", day)
            .with("days_left", filing_on.days_until(day)),
    }
}

/// The route, or the person, shows no means.
pub(super) fn exempt_from_means<O: Observer>(judge: &mut Judge<'_, O>) {
    judge.must(Truth::Yes, "", || Because::of(RuleId::PrpMeansExempt));
}

/// The route, or the person, is exempt from the bar of offences.
pub(super) fn exempt_from_offences<O: Observer>(judge: &mut Judge<'_, O>) {
    judge.must(Truth::Yes, "", || Because::of(RuleId::PrpBarOffenceExempt));
}
