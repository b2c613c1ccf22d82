//! An application that is filed and not decided: the next step is its decision.

use ruqsat_calendar::Day;

use super::timetable::Timetable;
use super::{Goal, Outlook, Plan, Way, after, before, choice};
use crate::assessment::Assessment;
use crate::lists::PermitKind;
use crate::rule::RuleId;

impl Way<'_> {
    /// From where the person stands: the papers are handed in, and the decision is awaited.
    ///
    /// `None` without such an application, or when the law data do not reach back to its day.
    pub(super) fn pending(&self, answer: &Assessment) -> Option<Plan> {
        let filed_on = self.filed_on()?;
        let permit = choice::best(answer, self.goal)?;
        let times = Timetable::filed(self, permit, answer, filed_on);
        let filing = times.assessed.as_ref()?;
        let mut steps = before::duties(answer);
        steps.push(after::decision(filing, self.goal, times.today));
        steps.extend(self.afterwards(answer, filing, &times));
        let mut plan = Plan::closed(self.who.today(), self.goal, Vec::new());
        plan.outlook = Outlook::Pending;
        plan.target = self.who.facts.wants.target;
        plan.filing_on = Some(filed_on);
        plan.steps = steps;
        plan.ends_on = self.ends_on(&times);
        let risks = permit.risks.iter();
        plan.risks = risks.filter(|risk| lasts(risk.rule)).cloned().collect();
        Some(plan.in_order())
    }

    /// The day of the last application for the goal, where it is not decided.
    fn filed_on(&self) -> Option<Day> {
        let asked_for = match self.goal {
            Goal::Trp => PermitKind::Trp,
            Goal::Rp => PermitKind::Prp,
        };
        let applications = self.who.facts.record.applications.iter().flatten();
        let today = self.who.today();
        let filed = applications.filter(|one| one.permit == asked_for && one.filed_on <= today);
        let last = filed.max_by_key(|one| one.filed_on)?;
        last.is_pending_on(today).then_some(last.filed_on)
    }
}

/// What may still go wrong once the papers are handed in.
fn lasts(risk: RuleId) -> bool {
    let lasting = [
        RuleId::PrpRiskSecurity,
        RuleId::PrpRiskRecord,
        RuleId::PrpRiskUnpaid,
        RuleId::PrpRiskDisease,
        RuleId::PrpCancelProfession,
        RuleId::TrpRiskOwners,
        RuleId::TrpRiskChecks,
    ];
    lasting.contains(&risk)
}
