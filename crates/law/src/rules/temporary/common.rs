//! What is the same on every ground: who may hold a TRP, the identity document, bans.

use std::cell::OnceCell;

use ruqsat_calendar::Day;

use super::family::{self, Inviter};
use super::filing;
use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::{Permit, Relative};
use crate::group::Group;
use crate::judge::{FactPath, Judge, Observer, Remedy};
use crate::lists::{Ground, PermitKind};
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::filing::Filing;
use crate::state::State;
use crate::truth::{Truth, test};

/// A person and what holds for them on every ground, looked up once.
#[derive(Debug)]
pub(super) struct Common<'w> {
    /// The person.
    pub who: &'w Applicant<'w>,
    /// A citizen of the EAEU.
    pub eaeu: bool,
    /// An ethnic Kazakh.
    pub ethnic_kazakh: Truth,
    /// The TRP in force.
    pub current: Option<&'w Permit>,
    /// Of the nationalities that may hold a TRP, or freed from that.
    pub listed: Truth,
    passport: (Truth, FactPath),
    /// Looked up when a ground first asks: papers alone need it nowhere.
    filing: OnceCell<Filing>,
    /// The same.
    inviter: OnceCell<Option<(&'w Relative, Inviter)>>,
}

impl<'w> Common<'w> {
    pub(super) fn of(who: &'w Applicant<'w>) -> Self {
        // Being an ethnic Kazakh frees from limits of nationality: who does not say so is not freed.
        let ethnic_kazakh = Truth::from(who.ethnic_kazakh().holds());
        let listed = who.of_group(Group::TrpNationality) || who.citizenship() == State::STATELESS;
        Self {
            who,
            eaeu: who.of_group(Group::Eaeu),
            ethnic_kazakh,
            current: who.permit(PermitKind::Trp),
            inviter: OnceCell::new(),
            listed: Truth::from(listed).or(ethnic_kazakh),
            passport: passport(who),
            filing: OnceCell::new(),
        }
    }

    /// How the day of filing stands to the stay.
    pub(super) fn filing(&self) -> Filing {
        *self.filing.get_or_init(|| filing::of(self.who))
    }

    /// The relative who invites best, and as what.
    pub(super) fn inviter(&self) -> Option<(&'w Relative, Inviter)> {
        *self.inviter.get_or_init(|| family::inviter(self))
    }

    /// The nationality may come visa-free and is not on the list: sources disagree on it.
    pub(super) fn nationality_is_disputed(&self) -> bool {
        let regimes = &self.who.law.law.regimes;
        let visa_free = || regimes.on(self.who.citizenship(), self.who.today());
        !self.listed.holds() && visa_free().is_some()
    }

    /// A citizen and a permanent resident need no TRP.
    pub(super) fn status<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        if self.who.is_citizen() {
            judge.must(Truth::No, "", || Because::of(RuleId::TrpCitizen));
        }
        let resident = self.who.permanent_resident();
        if resident != Truth::No {
            judge.must(resident.negated(), "crossings", || {
                Because::of(RuleId::TrpHeldPermanent)
            });
        }
    }

    /// Only some nationalities may hold one; victims of trafficking of any.
    pub(super) fn nationality<O: Observer>(&self, ground: Ground, judge: &mut Judge<'_, O>) {
        if ground != Ground::TraffickingVictim {
            judge.must(self.listed, "ethnic_kazakh", || {
                self.because_of_nationality()
            });
        }
    }

    /// The identity document must not have expired. One that is not known yet does not stand in
    /// the way: it is a paper to bring, and its last day limits the term.
    fn document<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let (valid, asks) = self.passport;
        if valid == Truth::Unknown {
            judge.observer().asks(asks);
        } else {
            judge.can(valid, asks, Remedy::RenewPassport, || {
                Because::of(RuleId::TrpPassport)
            });
        }
    }

    /// What every application shows: a valid identity document, and no ban.
    pub(super) fn application<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        self.document(judge);
        let today = self.who.today();
        if let Some(last) = self
            .who
            .facts
            .record
            .entry_ban_until
            .filter(|last| *last >= today)
        {
            judge.bar(today, Some(last.plus_days(1)), || banned_until(last));
        }
        self.expulsions(judge);
    }

    /// Of age, as the law asks of whoever comes to work. Whose age is not known is taken for grown
    /// up, and asked.
    ///
    /// Law: ml 35(1), 43-1(1).
    pub(super) fn of_age<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let Some(age) = self.who.law.number(Number::AdultAge) else {
            return;
        };
        match self.who.aged(age) {
            Truth::Yes => {}
            Truth::Unknown => judge.observer().asks("born"),
            Truth::No => {
                let born_on = self.who.facts.person.born_on;
                let of_age_on = born_on.map(|born| born.plus_years(age));
                judge.from_day(self.who.today(), of_age_on, "born", || {
                    Because::of(RuleId::TrpWorkAdult).with("age", age)
                });
            }
        }
    }

    /// The TRP in force is on this ground, as far as is known: asking again renews it.
    pub(super) fn renews(&self, ground: Ground) -> Option<&'w Permit> {
        self.current
            .filter(|permit| permit.ground.is_none_or(|held| held == ground))
    }

    /// The first day of a permit asked for today: a renewal begins after the permit in force.
    pub(super) fn begins_on(&self, ground: Ground) -> Day {
        let today = self.who.today();
        let renewed = self.renews(ground);
        renewed.map_or(today, |permit| permit.last_day().plus_days(1).max(today))
    }

    fn because_of_nationality(&self) -> Because {
        let because = Because::of(RuleId::TrpNationality).with("state", self.who.citizenship());
        if self.nationality_is_disputed() {
            because.read(Topic::TrpNationalities)
        } else {
            because
        }
    }

    /// An expulsion closes the border for years from its execution, and so the permit. Whose
    /// penalties are not known is taken to have no expulsion, and asked.
    fn expulsions<O: Observer>(&self, judge: &mut Judge<'_, O>) {
        let Some(penalties) = self.who.facts.record.penalties.as_deref() else {
            return judge.observer().asks("penalties");
        };
        let Some(years) = self.who.law.number(Number::ExpulsionBarYears) else {
            return;
        };
        let today = self.who.today();
        let expulsions = penalties
            .iter()
            .filter(|penalty| penalty.expulsion == Some(true) && penalty.imposed_on <= today);
        for penalty in expulsions {
            // The ban cannot have ended before it would have if executed at once.
            let begun = penalty.executed_on.unwrap_or(penalty.imposed_on);
            let last = begun.plus_years(years);
            if last >= today {
                judge.bar(today, Some(last.plus_days(1)), || banned_until(last));
                if penalty.executed_on.is_none() {
                    judge.observer().asks("penalties.executed_on");
                }
            } else if penalty.executed_on.is_none() {
                judge.bar_unknown("penalties.executed_on", || banned_until(last));
            }
        }
    }
}

fn banned_until(last: Day) -> Because {
    Because::of(RuleId::TrpBan).with("until", last)
}

fn passport(who: &Applicant<'_>) -> (Truth, FactPath) {
    let Some(passport) = who.facts.papers.passport else {
        return (Truth::Unknown, "passport");
    };
    let valid = test(passport.expires_on, |last| who.today() <= last);
    (valid, "passport.expires")
}
