//! What the record bars: refusals, offences, expulsions.

use ruqsat_calendar::Day;

use crate::applicant::Applicant;
use crate::because::Because;
use crate::facts::{Application, FieldOfLaw, Outcome, Penalty};
use crate::judge::{FactPath, Judge, Observer};
use crate::lists::PermitKind;
use crate::number::Number;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::rules::exposure::is_warning;

/// What the record says of one kind of bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bar {
    /// The law of the day knows no such bar.
    NotLaw,
    /// A fact that decides it is not known.
    Unknown(FactPath),
    /// Nothing on record.
    Clear,
    /// Filing is possible from `until`, which may be behind.
    Runs(Run),
}

/// A bar from a day to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The day of the refusal, the penalty or the expulsion.
    pub since: Day,
    /// The first day on which filing is possible.
    pub until: Day,
    /// What another reading of the year would give, where it differs.
    pub arguable: Option<Day>,
}

/// How a bar is told: its rule, the rule when nothing is on record, the name of its first day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub rule: RuleId,
    pub none: RuleId,
    pub since: &'static str,
    pub years: Number,
}

/// A refusal within the year.
pub(super) const REFUSAL: Told = Told {
    rule: RuleId::PrpBarRefusal,
    none: RuleId::PrpBarRefusalNone,
    since: "refused_on",
    years: Number::RefusalBarYears,
};

/// An offence against migration, tax or labour law within the year.
pub(super) const OFFENCE: Told = Told {
    rule: RuleId::PrpBarOffence,
    none: RuleId::PrpBarOffenceNone,
    since: "imposed_on",
    years: Number::OffenceBarYears,
};

/// An expulsion within five years.
pub(super) const EXPULSION: Told = Told {
    rule: RuleId::PrpBarExpulsion,
    none: RuleId::PrpBarExpulsionNone,
    since: "expelled_on",
    years: Number::ExpulsionBarYears,
};

impl Bar {
    /// Weighs the bar into the verdict.
    pub(super) fn weigh<O: Observer>(
        self,
        told: Told,
        who: &Applicant<'_>,
        judge: &mut Judge<'_, O>,
    ) {
        let years = || who.law.number(told.years).unwrap_or_default();
        let nothing = || Because::of(told.none).with("years", years());
        match self {
            Self::NotLaw => {}
            Self::Unknown(asks) => judge.bar_unknown(asks, nothing),
            Self::Clear => judge.bar(who.today(), None, nothing),
            Self::Runs(run) => {
                judge.bar(who.today(), Some(run.until), || run.because(told, years()));
            }
        }
    }

    /// The run, where there is one.
    pub(super) const fn run(self) -> Option<Run> {
        match self {
            Self::Runs(run) => Some(run),
            Self::NotLaw | Self::Unknown(_) | Self::Clear => None,
        }
    }

    /// Nothing can be filed on the day.
    pub(super) fn stands_on(self, day: Day) -> bool {
        self.run().is_some_and(|run| day < run.until)
    }

    /// The bar that stands longest counts; what is not known counts unless a bar stands anyway.
    fn of(runs: impl Iterator<Item = Result<Run, FactPath>>, today: Day) -> Self {
        let mut longest: Option<Run> = None;
        let mut asks = None;
        for run in runs {
            match run {
                Ok(run) if longest.is_none_or(|other| other.until < run.until) => {
                    longest = Some(run);
                }
                Ok(_) => {}
                Err(fact) => asks = Some(fact),
            }
        }
        match (longest, asks) {
            (Some(run), _) if run.until > today => Self::Runs(run),
            (_, Some(fact)) => Self::Unknown(fact),
            (Some(run), None) => Self::Runs(run),
            (None, None) => Self::Clear,
        }
    }
}

impl Run {
    fn because(self, told: Told, years: i32) -> Because {
        let because = Because::of(told.rule)
            .with(told.since, self.since)
            .with("until", self.until)
            .with("years", years);
        if self.arguable.is_some() {
            because.read(Topic::OffenceYear)
        } else {
            because
        }
    }
}

/// One year after a refusal of a PRP.
pub(super) fn refusal(who: &Applicant<'_>) -> Bar {
    let Some(years) = who.law.number(Number::RefusalBarYears) else {
        return Bar::NotLaw;
    };
    let Some(applications) = who.facts.record.applications.as_deref() else {
        return Bar::Unknown("applications");
    };
    let asked = applications
        .iter()
        .filter(|application| application.permit == PermitKind::Prp);
    let runs = asked.filter_map(|application| refused(application, years, who.today()));
    Bar::of(runs, who.today())
}

/// The bar that one application leads to; `None` when it was not refused by the day.
fn refused(application: &Application, years: i32, today: Day) -> Option<Result<Run, FactPath>> {
    let run = |since: Day| Run {
        since,
        until: since.plus_years(years),
        arguable: None,
    };
    let decided_on = application.decided_on.filter(|day| *day <= today);
    match (application.outcome, decided_on) {
        (Some(Outcome::Refused), Some(day)) => Some(Ok(run(day))),
        (Some(Outcome::Refused), None) => {
            let filed = application.decided_on.is_none() && application.filed_on <= today;
            filed.then_some(Err("applications.decided"))
        }
        (None, Some(day)) => (run(day).until > today).then_some(Err("applications.outcome")),
        (None, None) | (Some(Outcome::Granted | Outcome::Returned), _) => None,
    }
}

/// Penalties up to the day, when the list is known.
pub(super) fn penalties<'a>(who: &Applicant<'a>) -> Option<impl Iterator<Item = &'a Penalty>> {
    let today = who.today();
    let penalties = who.facts.record.penalties.as_deref()?;
    Some(
        penalties
            .iter()
            .filter(move |penalty| penalty.imposed_on <= today),
    )
}

/// In a field of law that counts against a PRP.
fn counts(penalty: &Penalty) -> bool {
    match penalty.field {
        FieldOfLaw::Migration | FieldOfLaw::Tax | FieldOfLaw::Labour => true,
        FieldOfLaw::Other => false,
    }
}

/// One year after an offence: from the end of its execution where that is known, the later day.
/// The year of a penalty that is not paid has not begun: it begins today at the earliest.
pub(super) fn offence(who: &Applicant<'_>) -> Bar {
    let Some(years) = who.law.number(Number::OffenceBarYears) else {
        return Bar::NotLaw;
    };
    let Some(penalties) = penalties(who) else {
        return Bar::Unknown("penalties");
    };
    let runs = penalties.filter(|penalty| counts(penalty)).map(|penalty| {
        let by_imposition = penalty.imposed_on.plus_years(years);
        let open = penalty.paid == Some(false) && !is_warning(who, penalty);
        let executed_on = penalty.executed_on.or_else(|| open.then(|| who.today()));
        let by_execution = executed_on.map(|day| day.plus_years(years));
        Ok(Run {
            since: penalty.imposed_on,
            until: by_execution.map_or(by_imposition, |day| day.max(by_imposition)),
            arguable: by_execution
                .filter(|day| *day > by_imposition)
                .map(|_| by_imposition),
        })
    });
    Bar::of(runs, who.today())
}

/// Five years after an expulsion; from the penalty while the day of execution is not known, as
/// the bar cannot end earlier.
pub(super) fn expulsion(who: &Applicant<'_>) -> Bar {
    let Some(years) = who.law.number(Number::ExpulsionBarYears) else {
        return Bar::NotLaw;
    };
    let Some(penalties) = penalties(who) else {
        return Bar::Unknown("penalties");
    };
    let runs = penalties
        .filter(|penalty| penalty.expulsion == Some(true))
        .map(|penalty| {
            let since = penalty.executed_on.unwrap_or(penalty.imposed_on);
            let until = since.plus_years(years);
            if penalty.executed_on.is_none() && until <= who.today() {
                return Err("penalties.executed_on");
            }
            Ok(Run {
                since,
                until,
                arguable: None,
            })
        });
    Bar::of(runs, who.today())
}

/// The day on which some expulsion was executed is not known: the bar may end later.
pub(super) fn an_execution_is_unknown(who: &Applicant<'_>) -> bool {
    let mut penalties = penalties(who).into_iter().flatten();
    penalties.any(|penalty| penalty.expulsion == Some(true) && penalty.executed_on.is_none())
}
