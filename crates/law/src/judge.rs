//! Weighing conditions: one code path gives the verdict, the reasons and the way to yes.

use ruqsat_calendar::Day;

use crate::because::Because;
use crate::ids::ids;
use crate::truth::Truth;

ids! {
    /// How a permit stands for a person.
    Verdict {
        /// Every condition is met.
        Eligible = "eligible",
        /// Something stands in the way that time or the person can change.
        NotYet = "not_yet",
        /// The law bars filing until a day.
        Barred = "barred",
        /// The nationality, the ground or the route does not fit.
        NotEligible = "not_eligible",
        /// A fact that decides it is not known.
        Unknown = "unknown",
    }
}

ids! {
    /// What would open a permit: the least that has to change.
    Remedy {
        /// Nothing but time.
        Wait = "wait",
        /// Register the contract, or make it a civil-law one.
        RegisterContract = "register_contract",
        /// Obtain a labour permit or a certificate of qualification.
        ObtainLabourPermit = "obtain_labour_permit",
        /// Obtain a certificate of qualification: nothing replaces it.
        ObtainCertificate = "obtain_qualification_certificate",
        /// Obtain the permit of a labour immigrant.
        ObtainLabourImmigrantPermit = "obtain_labour_immigrant_permit",
        /// Prolong the contract, the activity or the inviter's permit, which ends before.
        ProlongPurpose = "prolong_purpose",
        /// Show more means.
        DepositFunds = "deposit_funds",
        /// Obtain a passport that lasts longer.
        RenewPassport = "renew_passport",
        /// Show a foreign passport.
        ShowForeignPassport = "show_foreign_passport",
        /// Enter on the visa of the route.
        ObtainVisa = "obtain_visa",
        /// Pay or serve the penalty.
        PayPenalty = "pay_penalty",
        /// Have the conviction spent or expunged.
        ClearConviction = "clear_conviction",
        /// Leave, settle the fine, and come in again: then file within the new stay.
        LeaveAndReturn = "leave_and_return",
    }
}

/// A fact by its path in the contract, such as `work.contract`; below `law.` a value of the law
/// that is not known yet.
pub type FactPath = &'static str;

/// One change that opens a permit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What to do.
    pub remedy: Remedy,
    /// The day on which it opens, where it is known.
    pub opens_on: Option<Day>,
    /// The condition that it meets.
    pub because: Because,
}

/// How hard a condition stands in the way when it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It closes the permit, for good or for this nationality, ground or route.
    Closes,
    /// It bars the permit until a day.
    Bars,
    /// Time or the person can change it, or a fact is open.
    Curable,
}

/// Who listens while conditions are weighed.
pub trait Observer {
    /// Whether reasons are heard at all: without them a closed permit is settled at once.
    const HEARS: bool;

    /// A condition was weighed. `because` is only called by those who want reasons, so that
    /// verdicts alone cost nothing.
    fn condition(&mut self, weight: Weight, holds: Truth, because: impl FnOnce() -> Because);

    /// The condition just weighed fails, and this would cure it.
    fn remedy(&mut self, remedy: Remedy, opens_on: Option<Day>, because: impl FnOnce() -> Because);

    /// A fact is needed to decide.
    fn asks(&mut self, fact: FactPath);

    /// Something that may go wrong although no condition fails.
    fn risk(&mut self, because: impl FnOnce() -> Because);
}

/// Listens to nothing: for verdicts alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Observer for Silent {
    const HEARS: bool = false;

    fn condition(&mut self, _: Weight, _: Truth, _: impl FnOnce() -> Because) {}
    fn remedy(&mut self, _: Remedy, _: Option<Day>, _: impl FnOnce() -> Because) {}
    fn asks(&mut self, _: FactPath) {}
    fn risk(&mut self, _: impl FnOnce() -> Because) {}
}

/// Keeps what decides, what cures it, what is missing and what may go wrong.
#[derive(Debug, Clone, Default)]
pub struct Reasons {
    /// Conditions that hold, as long as all do: beside one that fails they decide nothing.
    pub met: Vec<Because>,
    /// Conditions that fail or are open: first those that close the permit, then those that bar it.
    pub unmet: Vec<Because>,
    /// What would cure the failing ones.
    pub way: Vec<Change>,
    /// Facts that are needed.
    pub missing: Vec<FactPath>,
    /// Risks.
    pub risks: Vec<Because>,
    /// How many of the unmet close the permit, and how many bar it.
    hard: (usize, usize),
}

impl Reasons {
    /// Where a condition stands among the unmet: the hardest first, those alike as they were weighed.
    const fn place(&mut self, weight: Weight) -> usize {
        let (closing, barring) = self.hard;
        match weight {
            Weight::Closes => {
                self.hard.0 = closing.saturating_add(1);
                closing
            }
            Weight::Bars => {
                self.hard.1 = barring.saturating_add(1);
                closing.saturating_add(barring)
            }
            Weight::Curable => self.unmet.len(),
        }
    }
}

impl Observer for Reasons {
    const HEARS: bool = true;

    fn condition(&mut self, weight: Weight, holds: Truth, because: impl FnOnce() -> Because) {
        match holds {
            Truth::Yes if self.unmet.is_empty() => self.met.push(because()),
            Truth::Yes => {}
            Truth::No | Truth::Unknown => {
                self.met.clear();
                let place = self.place(weight);
                self.unmet.insert(place, because());
            }
        }
    }

    fn remedy(&mut self, remedy: Remedy, opens_on: Option<Day>, because: impl FnOnce() -> Because) {
        self.way.push(Change {
            remedy,
            opens_on,
            because: because(),
        });
    }

    fn asks(&mut self, fact: FactPath) {
        if !self.missing.contains(&fact) {
            self.missing.push(fact);
        }
    }

    fn risk(&mut self, because: impl FnOnce() -> Because) {
        self.risks.push(because());
    }
}

/// Weighs the conditions of one permit into a verdict.
///
/// Every condition is weighed, without stopping at the first that fails: the person gets the
/// whole list at once. Only where nobody hears it may a closed permit be left
/// ([`Judge::is_settled`]).
#[derive(Debug)]
pub struct Judge<'o, O> {
    observer: &'o mut O,
    found: Findings,
}

/// What the conditions weighed so far come to, in whatever order they were weighed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Findings {
    closed: bool,
    barred_until: Option<Day>,
    later: Option<Later>,
    open: bool,
}

/// Something curable fails; the day on which time alone cures it, where that is known.
#[derive(Debug, Clone, Copy)]
struct Later {
    opens_on: Option<Day>,
}

impl Findings {
    /// Weighs conditions in silence, beside those weighed before: what several permits ask alike
    /// is weighed once for all of them. A closed permit stays closed, so nothing more is asked.
    #[must_use]
    pub fn and(self, weigh: impl FnOnce(&mut Judge<'_, Silent>)) -> Self {
        if self.closed {
            return self;
        }
        let mut judge = Judge {
            observer: &mut Silent,
            found: self,
        };
        weigh(&mut judge);
        judge.found
    }

    /// The verdict, and for *barred* and *not yet* the day on which that ends, where known.
    pub fn verdict(self) -> (Verdict, Option<Day>) {
        if self.closed {
            (Verdict::NotEligible, None)
        } else if self.barred_until.is_some() {
            let day = self.later.map_or(self.barred_until, |later| {
                later.opens_on.max(self.barred_until)
            });
            (Verdict::Barred, day)
        } else if let Some(later) = self.later {
            (Verdict::NotYet, later.opens_on)
        } else if self.open {
            (Verdict::Unknown, None)
        } else {
            (Verdict::Eligible, None)
        }
    }
}

impl<'o, O: Observer> Judge<'o, O> {
    /// Before any condition was weighed.
    pub fn new(observer: &'o mut O) -> Self {
        Self {
            observer,
            found: Findings::default(),
        }
    }

    /// Who listens, for risks and further facts to ask.
    pub const fn observer(&mut self) -> &mut O {
        self.observer
    }

    /// The permit is closed and nobody listens: whatever else is weighed, the verdict stays.
    pub const fn is_settled(&self) -> bool {
        self.found.closed && !O::HEARS
    }

    /// A condition that closes the permit when it fails: nationality, ground, route.
    pub fn must(&mut self, holds: Truth, asks: FactPath, because: impl FnOnce() -> Because) {
        self.found.closed |= holds.fails();
        self.weigh(Weight::Closes, holds, asks, because);
    }

    /// A condition that the person can meet yet, by `remedy`.
    pub fn can(
        &mut self,
        holds: Truth,
        asks: FactPath,
        remedy: Remedy,
        because: impl Fn() -> Because,
    ) {
        if holds.fails() {
            self.postpone(None);
            self.observer.remedy(remedy, None, &because);
        }
        self.weigh(Weight::Curable, holds, asks, because);
    }

    /// A condition that fails and that the person meets by `remedy`. `opens_on`, the day from
    /// which it then holds where that can be told, is only asked for those who listen.
    pub fn fails_until(
        &mut self,
        opens_on: impl FnOnce() -> Option<Day>,
        remedy: Remedy,
        because: impl Fn() -> Because,
    ) {
        let opens_on = if O::HEARS { opens_on() } else { None };
        self.postpone(opens_on);
        self.observer.remedy(remedy, opens_on, &because);
        self.weigh(Weight::Curable, Truth::No, "", because);
    }

    /// A condition that time meets: `opens_on` is the first day on which it holds. `None`: not
    /// known, `asks` says what is missing.
    pub fn from_day(
        &mut self,
        today: Day,
        opens_on: Option<Day>,
        asks: FactPath,
        because: impl Fn() -> Because,
    ) {
        let holds = Truth::from(opens_on.map(|day| day <= today));
        if holds.fails() {
            self.postpone(opens_on);
            self.observer.remedy(Remedy::Wait, opens_on, &because);
        }
        self.weigh(Weight::Curable, holds, asks, because);
    }

    /// Something curable fails: the permit opens with the last of the cures, on a day that is known
    /// if the days of all are.
    fn postpone(&mut self, opens_on: Option<Day>) {
        let latest = match self.found.later {
            None => opens_on,
            Some(later) => later
                .opens_on
                .zip(opens_on)
                .map(|(one, other)| one.max(other)),
        };
        self.found.later = Some(Later { opens_on: latest });
    }

    /// A statutory bar that ends: filing is possible from `until`. `None`: there is no bar.
    pub fn bar(&mut self, today: Day, until: Option<Day>, because: impl Fn() -> Because) {
        let standing = until.filter(|until| *until > today);
        if standing.is_some() {
            self.found.barred_until = self.found.barred_until.max(standing);
            self.observer.remedy(Remedy::Wait, standing, &because);
        }
        self.weigh(Weight::Bars, Truth::from(standing.is_none()), "", because);
    }

    /// Whether there is a bar is not known.
    pub fn bar_unknown(&mut self, asks: FactPath, because: impl FnOnce() -> Because) {
        self.weigh(Weight::Curable, Truth::Unknown, asks, because);
    }

    /// A condition that the law of the day leaves open: no fact of the person settles it, but
    /// `asks` names the value of the law that would.
    pub fn law_unknown(&mut self, asks: FactPath, because: impl FnOnce() -> Because) {
        self.weigh(Weight::Curable, Truth::Unknown, asks, because);
    }

    fn weigh(
        &mut self,
        weight: Weight,
        holds: Truth,
        asks: FactPath,
        because: impl FnOnce() -> Because,
    ) {
        let mut weight = weight;
        if holds == Truth::Unknown {
            weight = Weight::Curable;
            self.found.open = true;
            self.observer.asks(asks);
        }
        self.observer.condition(weight, holds, because);
    }

    /// The verdict on what was weighed: [`Findings::verdict`].
    pub fn verdict(&self) -> (Verdict, Option<Day>) {
        self.found.verdict()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::RuleId;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn why() -> Because {
        Because::of(RuleId::PrpMeans)
    }

    #[test]
    fn closed_beats_barred_beats_not_yet_beats_unknown() {
        let today = day("2026-06-01");
        let mut silent = Silent;
        let mut judge = Judge::new(&mut silent);
        assert_eq!(judge.verdict().0, Verdict::Eligible);
        judge.must(Truth::Unknown, "work", why);
        assert_eq!(judge.verdict().0, Verdict::Unknown);
        judge.can(Truth::No, "funds_kzt", Remedy::DepositFunds, why);
        assert_eq!(judge.verdict(), (Verdict::NotYet, None));
        judge.bar(today, Some(day("2027-03-01")), why);
        assert_eq!(judge.verdict(), (Verdict::Barred, Some(day("2027-03-01"))));
        judge.must(Truth::No, "", why);
        assert_eq!(judge.verdict(), (Verdict::NotEligible, None));
    }

    #[test]
    fn a_bar_ends_on_its_day() {
        let mut silent = Silent;
        let mut judge = Judge::new(&mut silent);
        judge.bar(day("2027-03-01"), Some(day("2027-03-01")), why);
        assert_eq!(judge.verdict().0, Verdict::Eligible);
    }

    #[test]
    fn waiting_helps_only_when_nothing_else_is_in_the_way() {
        let today = day("2026-06-01");
        let mut silent = Silent;
        let mut judge = Judge::new(&mut silent);
        judge.from_day(today, Some(day("2026-07-01")), "", why);
        judge.from_day(today, Some(day("2026-06-15")), "", why);
        assert_eq!(judge.verdict(), (Verdict::NotYet, Some(day("2026-07-01"))));
        judge.can(Truth::No, "", Remedy::RenewPassport, why);
        judge.from_day(today, Some(day("2026-08-01")), "", why);
        assert_eq!(judge.verdict(), (Verdict::NotYet, None));
    }

    #[test]
    fn reasons_are_the_conditions_that_decide_and_their_cure() {
        let mut reasons = Reasons::default();
        let mut judge = Judge::new(&mut reasons);
        judge.must(Truth::Yes, "", why);
        judge.must(Truth::Yes, "", why);
        assert_eq!(judge.observer().met.len(), 2, "all that are met");
        judge.can(Truth::No, "", Remedy::DepositFunds, why);
        judge.must(Truth::Unknown, "work", why);
        judge.must(Truth::Yes, "", why);
        assert_eq!(
            (reasons.met.len(), reasons.unmet.len(), reasons.way.len()),
            (0, 2, 1)
        );
        assert_eq!(reasons.missing, ["work"]);
    }

    #[test]
    fn the_hardest_reason_stands_first() {
        let today = day("2026-06-01");
        let told = |rule: RuleId| move || Because::of(rule);
        let mut reasons = Reasons::default();
        let mut judge = Judge::new(&mut reasons);
        let (remedy, bar) = (Remedy::DepositFunds, Some(day("2027-03-01")));
        judge.can(Truth::No, "", remedy, told(RuleId::PrpMeans));
        judge.must(Truth::Unknown, "work", told(RuleId::PrpHeld));
        judge.bar(today, bar, told(RuleId::PrpBarOffence));
        judge.must(Truth::No, "", told(RuleId::PrpChild));
        judge.bar(today, bar, told(RuleId::PrpBarRefusal));
        judge.must(Truth::No, "", told(RuleId::PrpRouteInvestor));
        let order: Vec<RuleId> = reasons.unmet.iter().map(|because| because.rule).collect();
        let closing = [RuleId::PrpChild, RuleId::PrpRouteInvestor];
        let barring = [RuleId::PrpBarOffence, RuleId::PrpBarRefusal];
        let others = [RuleId::PrpMeans, RuleId::PrpHeld];
        assert_eq!(order, [closing, barring, others].concat());
    }
}
