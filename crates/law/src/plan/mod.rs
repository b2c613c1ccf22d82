//! The dated way from today's status to a permit: what to do, in which order, from and by when.
//!
//! A plan is read off two assessments: the one of today says what stands in the way, the one of
//! the filing day says which papers will be asked for then and which of today's will be too old.
//! [`choice`] picks the ground or route, [`timetable`] the filing day, the rest writes the steps.

mod after;
mod before;
mod choice;
mod cover;
mod papers;
mod pending;
mod step;
mod timetable;

use ruqsat_calendar::Day;

use crate::applicant::Applicant;
use crate::assessment::{Assessment, PermitAnswer};
use crate::because::Because;
use crate::facts::{Facts, Permit, Target, Wants};
use crate::ids::ids;
use crate::judge::{Change, FactPath, Remedy, Verdict};
use crate::law::{Law, OutsideCoverage};
use crate::lists::PermitKind;
use crate::rule::RuleId;

pub use step::{Step, StepId};
use timetable::{Filing, Timetable};

ids! {
    /// What the person is after.
    Goal {
        /// A temporary residence permit.
        Trp = "trp",
        /// Permanent residence: the permit and the card.
        Rp = "rp",
    }
}

impl Goal {
    /// The ground or route leads to it.
    pub const fn has(self, target: Target) -> bool {
        match (target, self) {
            (Target::Ground(_), Self::Trp) | (Target::Route(_), Self::Rp) => true,
            (Target::Ground(_), Self::Rp) | (Target::Route(_), Self::Trp) => false,
        }
    }
}

ids! {
    /// How the goal stands.
    Outlook {
        /// The person holds it.
        Reached = "reached",
        /// It has been asked for; the decision is awaited.
        Pending = "pending",
        /// There is a way.
        Open = "open",
        /// A fact is not known that decides whether there is a way; the steps take it as given.
        Unsure = "unsure",
        /// The way leads beyond the days that the law data cover: only its beginning is told.
        Beyond = "beyond",
        /// There is no way on the facts; `because` says why.
        Closed = "closed",
    }
}

/// A ground or route that the facts leave open beside the one that a plan takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherWay {
    /// Which.
    pub target: Target,
    /// How the goal would stand by it.
    pub outlook: Outlook,
    /// The filing day that it would lead to.
    pub filing_on: Day,
}

/// How a plan came to its ground or route.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The facts ask for that one.
    pub asked: bool,
    /// The others that the facts leave open, the nearest first.
    pub others: Vec<OtherWay>,
}

/// The dated way to a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The day on which it was made.
    pub on: Day,
    /// The goal.
    pub goal: Goal,
    /// How the goal stands.
    pub outlook: Outlook,
    /// The ground or route that is taken: the one with the fewest things in its way.
    pub target: Option<Target>,
    /// How it was chosen, and what else is open.
    pub choice: Choice,
    /// The filing day that the steps aim at.
    pub filing_on: Option<Day>,
    /// Why the goal is closed, or what decides the route.
    pub because: Vec<Because>,
    /// What the person has to change.
    pub way: Vec<Change>,
    /// What may go wrong.
    pub risks: Vec<Because>,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// Facts that would make the plan surer.
    pub missing: Vec<FactPath>,
    /// The last day that the law data cover, where the way goes on and the plan ends with them.
    pub ends_on: Option<Day>,
}

/// Plans the way of a person from their status on a day to a goal.
///
/// # Errors
/// [`OutsideCoverage`] when the law data do not cover the day itself. A filing day beyond the
/// data is no error: the plan then ends with the wait, as [`Outlook::Beyond`].
pub fn plan(law: &Law, facts: &Facts, on: Day, goal: Goal) -> Result<Plan, OutsideCoverage> {
    let today = law.on(on)?;
    let facts = &Facts {
        wants: wants(facts.wants, goal),
        ..facts.clone()
    };
    let who = Applicant::new(facts, &today);
    let answer = today.assess(facts);
    if who.is_citizen() {
        return Ok(Plan::closed(on, goal, vec![Because::of(citizen(goal))]));
    }
    let way = Way {
        law,
        who: &who,
        goal,
    };
    Ok(match way.held() {
        Some(permit) => way.reached(permit, &answer),
        None => way
            .pending(&answer)
            .or_else(|| way.nearest(&answer))
            .unwrap_or_else(|| way.closed(&answer)),
    })
}

/// Every permit is looked at, and of the goal's own the ground or route that was asked for.
fn wants(asked: Wants, goal: Goal) -> Wants {
    Wants {
        permit: None,
        target: asked.target.filter(|target| goal.has(*target)),
        ..asked
    }
}

/// The rule that closes a goal to citizens.
const fn citizen(goal: Goal) -> RuleId {
    match goal {
        Goal::Trp => RuleId::TrpCitizen,
        Goal::Rp => RuleId::PrpCitizen,
    }
}

/// What every part of a plan looks at.
#[derive(Debug, Clone, Copy)]
struct Way<'a> {
    law: &'a Law,
    who: &'a Applicant<'a>,
    goal: Goal,
}

impl Way<'_> {
    /// The permit that is held, when the goal is reached.
    fn held(&self) -> Option<&Permit> {
        match self.goal {
            Goal::Trp => self.who.permit(PermitKind::Trp),
            Goal::Rp => {
                let prp = self.who.permit(PermitKind::Prp);
                self.who.permit(PermitKind::RpCard).or(prp)
            }
        }
    }

    /// What is left to do for who holds the permit.
    fn reached(&self, permit: &Permit, answer: &Assessment) -> Plan {
        let mut plan = Plan::closed(self.who.today(), self.goal, Vec::new());
        plan.outlook = Outlook::Reached;
        let ground = permit.ground.map(Target::Ground);
        plan.target = ground.or(permit.route.map(Target::Route));
        plan.steps = before::duties(answer);
        plan.steps.extend(match self.goal {
            Goal::Trp => after::trp_renewal(self.who.law, permit.last_day()),
            Goal::Rp => after::of_resident(self.who),
        });
        plan.in_order()
    }

    /// Closed: with what stands against every ground or route.
    fn closed(&self, answer: &Assessment) -> Plan {
        let because = choice::against(answer, self.goal);
        let mut plan = Plan::closed(self.who.today(), self.goal, because);
        plan.choice = self.choice(answer, self.who.facts.wants.target);
        plan.steps = before::duties(answer);
        plan.missing.clone_from(&answer.missing);
        plan.in_order()
    }

    /// The nearest ground or route that is still open on its filing day: a contract may end first.
    fn nearest(&self, answer: &Assessment) -> Option<Plan> {
        let (permit, times) = self.open_ways(answer).into_iter().next()?;
        Some(Plan {
            choice: self.choice(answer, permit.target),
            ..self.open(permit, answer, &times)
        })
    }

    /// The grounds or routes that are open on their filing days, the nearest first.
    fn open_ways<'p>(&self, answer: &'p Assessment) -> Vec<(&'p PermitAnswer, Timetable<'_>)> {
        let ranked = choice::ranked(answer, self.goal).into_iter();
        let timed = ranked.map(|permit| (permit, Timetable::of(self, permit, answer)));
        timed.filter(|(_, times)| !times.is_closed()).collect()
    }

    /// Whether the ground or route was asked for, and what else is open.
    fn choice(&self, answer: &Assessment, taken: Option<Target>) -> Choice {
        let wants = self.who.facts.wants;
        let whole = wants.target.map(|_| {
            let target = None;
            let wants = Wants { target, ..wants };
            self.who.law.assess(&Facts {
                wants,
                ..self.who.facts.clone()
            })
        });
        let ways = self.open_ways(whole.as_ref().unwrap_or(answer)).into_iter();
        let others = ways.filter(|(permit, _)| permit.target != taken);
        let others = others.filter_map(|(permit, times)| {
            Some(OtherWay {
                target: permit.target?,
                outlook: outlook(&times),
                filing_on: times.filing_on,
            })
        });
        Choice {
            asked: wants.target.is_some(),
            others: others.collect(),
        }
    }

    /// Open: the steps to the filing day, the filing, and what follows.
    fn open(&self, permit: &PermitAnswer, answer: &Assessment, times: &Timetable<'_>) -> Plan {
        let judged = times
            .assessed
            .as_ref()
            .map_or(permit, |filing| &filing.permit);
        let mut steps = before::duties(answer);
        before::leave_today(permit, times.today, &mut steps);
        steps.extend(before::payment(permit, times));
        steps.extend(before::changes(judged, times));
        steps.extend(before::waits(permit, answer, times));
        steps.extend(before::arrival(self, permit, answer));
        if let Some(filing) = &times.assessed {
            steps.extend(papers::steps(filing, times));
            steps.push(after::file(filing, times));
            steps.push(after::decision(filing, self.goal, times.today));
            steps.extend(self.afterwards(answer, filing, times));
        }
        let plan = Plan {
            on: self.who.today(),
            goal: self.goal,
            outlook: outlook(times),
            target: permit.target,
            choice: Choice::default(),
            filing_on: Some(times.filing_on),
            because: judged.reasons.clone(),
            way: judged.way.clone(),
            risks: risks(judged),
            steps,
            missing: permit.missing.clone(),
            ends_on: self.ends_on(times),
        };
        plan.in_order()
    }

    /// Where the data end before the filing day or the decision, the plan ends with them: what
    /// follows is not guessed.
    fn ends_on(&self, times: &Timetable<'_>) -> Option<Day> {
        let decided = times.assessed.as_ref().map(Filing::decision_by);
        let reached = decided.is_some_and(|by| by.nominal.is_some());
        (!reached).then_some(self.law.covers.1)
    }

    /// What lasts until the decision, and what follows it.
    fn afterwards(
        &self,
        answer: &Assessment,
        filing: &Filing<'_>,
        times: &Timetable<'_>,
    ) -> Vec<Step> {
        match self.goal {
            Goal::Rp => {
                let cover = cover::of_stay(answer, filing, times);
                let permit = after::of_permit(filing, times.today);
                cover.into_iter().chain(permit).collect()
            }
            Goal::Trp => {
                let renewal = |until| after::trp_renewal(&filing.law, until);
                let until = filing.permit.until.filter(|until| *until >= times.today);
                let cover = cover::until_filing(answer, times);
                cover.into_iter().chain(until.and_then(renewal)).collect()
            }
        }
    }
}

/// What may go wrong; the end of the stay is a step of its own.
fn risks(permit: &PermitAnswer) -> Vec<Because> {
    let risks = permit.risks.iter();
    risks
        .filter(|because| because.rule != RuleId::PrpRiskStatusEnds)
        .cloned()
        .collect()
}

/// How the goal stands, by the permit on the filing day: what neither holds nor can be cured is not
/// known.
fn outlook(times: &Timetable<'_>) -> Outlook {
    let Some(filing) = times.assessed.as_ref() else {
        return Outlook::Beyond;
    };
    let permit = &filing.permit;
    // The stay is over and no return is planned: it may be that none is needed.
    let mut way = permit.way.iter();
    let late = way.any(|change| change.remedy == Remedy::LeaveAndReturn);
    if late && times.last_day.is_none() {
        return Outlook::Unsure;
    }
    let cured = |because: &Because| permit.way.iter().any(|change| change.because == *because);
    if permit.verdict == Verdict::Eligible || permit.reasons.iter().all(cured) {
        Outlook::Open
    } else {
        Outlook::Unsure
    }
}

impl Plan {
    /// With the steps in the order of their days.
    fn in_order(mut self) -> Self {
        self.steps.sort_by_key(|step| (step.starts_on(), step.id));
        self
    }

    /// No way.
    fn closed(on: Day, goal: Goal, because: Vec<Because>) -> Self {
        Self {
            on,
            goal,
            outlook: Outlook::Closed,
            target: None,
            choice: Choice::default(),
            filing_on: None,
            because,
            way: Vec::new(),
            risks: Vec::new(),
            steps: Vec::new(),
            missing: Vec::new(),
            ends_on: None,
        }
    }
}

#[cfg(test)]
mod tests;
