//! A plan: whether there is a way, then its steps with their days.

use ruqsat_calendar::Day;
use ruqsat_law::{Goal, Needed, Outlook, Party, Plan, RuleId, Step, StepId};

use crate::{DatedLine, Lead, MissingTold, Mood, Reason, Reporter};

/// A plan arranged for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanTold {
    /// The day on which it was made.
    pub on: Day,
    /// The goal.
    pub goal: Goal,
    /// How the goal stands.
    pub outlook: Outlook,
    /// How it stands, in a sentence.
    pub lead: Lead,
    /// The ground or route that is taken.
    pub choice: Option<ChoiceTold>,
    /// The filing day that the steps aim at.
    pub filing_on: Option<Day>,
    /// Why the goal is closed, or what decides the route.
    pub reasons: Vec<Reason>,
    /// The steps, in their order.
    pub steps: Vec<StepTold>,
    /// The day on which the law data end and the plan with them, and a sentence that says so.
    pub ends: Option<DatedLine>,
    /// What may go wrong.
    pub risks: Vec<Reason>,
    /// Facts that would make the plan surer.
    pub missing: Vec<MissingTold>,
    /// By the law of which day, and what this plan is not.
    pub footer: String,
}

/// The ground or route that a plan takes, and those that it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceTold {
    /// What it is called; `None` where the one that was asked for is closed.
    pub target: Option<String>,
    /// By what it was chosen; `None` where no other was open.
    pub why: Option<String>,
    /// The others that are open, and those of which that is not known: each group has a heading.
    pub others: Vec<OthersTold>,
}

/// Ways that a plan leaves, under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OthersTold {
    /// Such as «other ways».
    pub heading: String,
    /// Each by its id, such as `family`, and its name with the filing day where it is sure.
    pub ways: Vec<(&'static str, String)>,
}

impl ChoiceTold {
    /// By what it was chosen and what else was open, a line each.
    pub fn lines(&self) -> Vec<String> {
        let others = self.others.iter().map(|others| {
            let names: Vec<&str> = others.ways.iter().map(|(_, name)| &**name).collect();
            format!("{}: {}", others.heading, names.join(", "))
        });
        self.why.iter().cloned().chain(others).collect()
    }

    /// The ids of all others, as facts and commands name them.
    pub fn ids(&self) -> impl Iterator<Item = &'static str> {
        let others = self.others.iter();
        others.flat_map(|others| others.ways.iter().map(|(id, _)| *id))
    }
}

/// One dated step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTold {
    /// Which.
    pub id: StepId,
    /// What is done, and by whom when it is not the foreigner.
    pub name: String,
    /// Whose.
    pub who: Party,
    /// The first day on which it is of use.
    pub earliest: Option<Day>,
    /// The day by which it is done, so that the plan holds.
    pub due: Option<Day>,
    /// From when and by when in words, and whether it may turn out not to be asked for.
    pub when: String,
    /// How it is done: advice, not law.
    pub how: String,
    /// The papers that it yields.
    pub papers: Vec<String>,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl StepTold {
    /// The day on which a calendar shows it: by when, else from when.
    pub fn day(&self) -> Option<Day> {
        self.due.or(self.earliest)
    }
}

impl Reporter<'_> {
    /// A whole plan.
    pub fn plan(&self, plan: &Plan) -> PlanTold {
        PlanTold {
            on: plan.on,
            goal: plan.goal,
            outlook: plan.outlook,
            lead: self.outlook(plan),
            choice: self.choice(plan),
            filing_on: plan.filing_on,
            reasons: self.reasons(&plan.because),
            steps: plan
                .steps
                .iter()
                .map(|step| self.step(step, plan.on))
                .collect(),
            ends: plan.ends_on.map(|day| self.phrased(day, "plan-ends")),
            risks: self.reasons(&plan.risks),
            missing: self.missing(&plan.missing),
            footer: self.footer(plan.on),
        }
    }

    /// What the goal of a plan is called.
    pub fn goal(&self, goal: Goal) -> String {
        self.wording.name(goal.id())
    }

    fn outlook(&self, plan: &Plan) -> Lead {
        let goal = ("goal", plan.goal.id().into());
        let day = plan.filing_on.map(|day| ("day", day.into()));
        let mut because = plan.because.iter();
        let by_nationality = because.any(|because| because.rule == RuleId::TrpNationality);
        let message = match (plan.outlook, day.is_some()) {
            (Outlook::Closed, _) if by_nationality => "plan-closed-visa".to_owned(),
            (Outlook::Open | Outlook::Unsure, false) => format!("plan-{}-no-day", plan.outlook),
            (Outlook::Open | Outlook::Unsure, true)
            | (Outlook::Reached | Outlook::Pending | Outlook::Beyond | Outlook::Closed, _) => {
                format!("plan-{}", plan.outlook)
            }
        };
        let values: Vec<_> = std::iter::once(goal).chain(day).collect();
        Lead {
            mood: match plan.outlook {
                Outlook::Reached | Outlook::Pending | Outlook::Open => Mood::Well,
                Outlook::Unsure | Outlook::Beyond => Mood::Open,
                Outlook::Closed => Mood::Bad,
            },
            text: self.say(&message, &values),
        }
    }

    fn choice(&self, plan: &Plan) -> Option<ChoiceTold> {
        let groups = [self.sure_ways(plan), self.unsure_ways(plan)].into_iter();
        let others: Vec<OthersTold> = groups.filter(|others| !others.ways.is_empty()).collect();
        let target = plan.target.map(|target| self.target(target));
        (target.is_some() || !others.is_empty()).then(|| ChoiceTold {
            why: target.as_ref().and_then(|_| self.why_chosen(plan)),
            target,
            others,
        })
    }

    fn why_chosen(&self, plan: &Plan) -> Option<String> {
        let others = i32::try_from(plan.choice.others.len()).unwrap_or(i32::MAX);
        let ways = others.saturating_add(1);
        match (plan.choice.asked, ways > 1) {
            (true, _) => Some(self.say("plan-asked", &[])),
            (false, true) => Some(self.say("plan-chosen", &[("ways", ways.into())])),
            (false, false) => None,
        }
    }

    fn sure_ways(&self, plan: &Plan) -> OthersTold {
        let sure = plan.choice.others.iter();
        let sure = sure.filter(|other| other.outlook != Outlook::Unsure);
        let ways = sure.map(|other| {
            let day = self.say("plan-file-on", &[("day", other.filing_on.into())]);
            let name = self.target(other.target);
            (other.target.id(), format!("{name} ({day})"))
        });
        OthersTold {
            heading: self.say("plan-others", &[]),
            ways: ways.collect(),
        }
    }

    /// The filing day of what is not known to be open would promise too much.
    fn unsure_ways(&self, plan: &Plan) -> OthersTold {
        let unsure = plan.choice.others.iter();
        let unsure = unsure.filter(|other| other.outlook == Outlook::Unsure);
        let ways = unsure.map(|other| (other.target.id(), self.target(other.target)));
        OthersTold {
            heading: self.say("plan-others-unsure", &[]),
            ways: ways.collect(),
        }
    }

    fn step(&self, step: &Step, on: Day) -> StepTold {
        let papers = step.documents.iter();
        StepTold {
            id: step.id,
            name: self.step_name(step),
            who: step.who,
            earliest: step.earliest,
            due: step.due,
            when: self.when(step),
            how: self.how(step, on),
            papers: papers.map(|paper| self.wording.name(paper.id())).collect(),
            reasons: self.reasons_on(
                step.due.or(step.earliest).map_or(on, |day| day.max(on)),
                &step.because,
            ),
        }
    }

    /// Whoever files for somebody else does not file in person; who leaves first is taken to leave
    /// on the day of the plan.
    fn how(&self, step: &Step, on: Day) -> String {
        match (step.id, step.who) {
            (StepId::File, Party::Host) => self.say("step-file-by-host-how", &[]),
            (StepId::Enter, _) if step.after.contains(&StepId::Leave) => {
                self.say("step-enter-again-how", &[("day", on.into())])
            }
            (id, _) => self.say(&format!("step-{id}-how"), &[]),
        }
    }

    fn step_name(&self, step: &Step) -> String {
        let name = self.say(&format!("step-{}", step.id), &[]);
        let name = match step.target {
            Some(target) => format!("{name} ({})", self.target(target)),
            None => name,
        };
        if step.who == Party::Foreigner {
            name
        } else {
            format!("{name}: {}", self.who(step.who))
        }
    }

    fn when(&self, step: &Step) -> String {
        let when = match (step.earliest, step.due) {
            (Some(from), Some(day)) if from == day => self.day(day),
            (Some(from), Some(day)) => self.say(
                "plan-from-by",
                &[("from", from.into()), ("day", day.into())],
            ),
            (Some(day), None) => self.say("plan-from", &[("day", day.into())]),
            (None, Some(day)) => self.say("plan-by", &[("day", day.into())]),
            (None, None) => self.say("plan-any-day", &[]),
        };
        if step.needed == Needed::If {
            format!("{when} · {}", self.say("plan-if", &[]))
        } else {
            when
        }
    }
}
