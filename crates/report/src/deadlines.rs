//! The days of an answer or a plan, each as one entry of a calendar.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;
use ruqsat_law::facts::Facts;
use ruqsat_law::{Assessment, Party, PermitAnswer, Plan, Status, StepId};

use crate::lead::has_no_basis;
use crate::permits::{permit_id, wanted};
use crate::reason::told;
use crate::{DutyTold, PlanTold, Reporter};

/// One day that should not be missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What it is, for programs: `duty-leave`, `plan-rp-file`. It tells the entries of one
    /// calendar apart and stays when the day moves, so that a newer entry takes the place of the
    /// older one. Nothing of the person is in it.
    pub key: String,
    /// The day.
    pub day: Day,
    /// What is due or opens.
    pub summary: String,
    /// Why, a sentence a line, with provisions.
    pub description: String,
}

/// Deadlines before their keys are told apart.
#[derive(Default)]
struct Deadlines(Vec<Deadline>);

impl Deadlines {
    fn put(&mut self, key: String, day: Day, summary: String, lines: &[String]) {
        self.0.push(Deadline {
            key,
            day,
            summary,
            description: lines.join("\n"),
        });
    }

    /// By day, each with the footer of the answer; of several with one key the second is `…-2`.
    fn in_order(mut self, footer: &str) -> Vec<Deadline> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for deadline in &mut self.0 {
            if !deadline.description.is_empty() {
                deadline.description.push('\n');
            }
            deadline.description.push_str(footer);
            let count = seen.entry(deadline.key.clone()).or_default();
            *count += 1;
            if *count > 1 {
                deadline.key = format!("{}-{count}", deadline.key);
            }
        }
        self.0.sort_by_key(|deadline| deadline.day);
        self.0
    }
}

impl Reporter<'_> {
    /// The days of an answer, by day: open duties, the last lawful day, the earliest entry, days
    /// on which the way to a wanted permit opens, the last day of a discount.
    pub fn deadlines(&self, facts: &Facts, answer: &Assessment) -> Vec<Deadline> {
        let mut found = Deadlines::default();
        let (duties, _) = self.duties(answer);
        for duty in &duties {
            of_duty(duty, &mut found);
        }
        self.of_stay(answer, &mut found);
        for exposure in &answer.exposure {
            if let Some(day) = exposure.discount_until {
                let key = format!("discount-{}", exposure.provision);
                let summary = self.say("exposure-discount", &[("day", day.into())]);
                found.put(key, day, summary, &told(&self.reasons(&exposure.because)));
            }
        }
        let mut opening: Vec<(Day, &PermitAnswer)> = wanted(facts, answer)
            .filter_map(|permit| Some((permit.from?, permit)))
            .filter(|(day, _)| *day > answer.on)
            .collect();
        let which = |(day, permit): &(Day, &PermitAnswer)| (*day, permit.permit);
        opening.sort_by_key(which);
        for permits in opening.chunk_by(|one, next| which(one) == which(next)) {
            self.of_permits(permits, &mut found);
        }
        found.in_order(&self.footer(answer.on))
    }

    /// The last lawful day where no duty falls on it already, and the earliest entry.
    fn of_stay(&self, answer: &Assessment, found: &mut Deadlines) {
        let stay = &answer.stay;
        let stays = stay.status == Status::Lawful && !has_no_basis(answer);
        let last_day = stay.days.last_day.filter(|_| stays);
        let is_told = |day: &Day| answer.duties.iter().any(|duty| duty.due == Some(*day));
        if let Some(day) = last_day.filter(|day| !is_told(day)) {
            let because = told(&self.reasons(&stay.because));
            found.put(
                "last-day".to_owned(),
                day,
                self.say("date-last-day", &[]),
                &because,
            );
        }
        let entry = answer.entry.iter();
        for entry in entry.filter(|entry| entry.allowed == Some(false)) {
            if let Some(day) = entry.earliest {
                let because = told(&self.reasons(&entry.because));
                let summary = self.say("date-earliest-entry", &[]);
                found.put("earliest-entry".to_owned(), day, summary, &because);
            }
        }
    }

    /// Permits of one kind that open on one day.
    fn of_permits(&self, permits: &[(Day, &PermitAnswer)], found: &mut Deadlines) {
        let Some((day, first)) = permits.first() else {
            return;
        };
        let targets = permits.iter().filter_map(|(_, permit)| permit.target);
        let targets: Vec<String> = targets.map(|target| self.target(target)).collect();
        let mut what = self.wording.name(first.permit.id());
        if !targets.is_empty() {
            what = format!("{what}, {}", targets.join(", "));
        }
        let from = self.phrased(*day, "permit-from").text;
        let mut lines: Vec<String> = Vec::new();
        let reasons = permits.iter().map(|(_, permit)| &permit.reasons);
        for line in reasons.flat_map(|reasons| told(&self.reasons(reasons))) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        let key = format!("opens-{}", permit_id(first.permit, first.target));
        found.put(key, *day, format!("{what}: {from}"), &lines);
    }

    /// The steps of a plan that have a day, by day, and the day on which the law data end it.
    pub fn plan_deadlines(&self, plan: &Plan) -> Vec<Deadline> {
        let PlanTold {
            choice,
            steps,
            ends,
            footer,
            ..
        } = self.plan(plan);
        let chosen = choice.map_or_else(Vec::new, |choice| choice.lines());
        let mut found = Deadlines::default();
        for step in steps {
            let Some(day) = step.day() else { continue };
            let mut lines = vec![step.how.clone()];
            lines.extend(told(&step.reasons));
            if step.id == StepId::File {
                lines.extend(chosen.iter().cloned());
            }
            let key = format!("plan-{}-{}", plan.goal, step.id);
            found.put(key, day, step.name, &lines);
        }
        if let Some(ends) = ends {
            let key = format!("plan-{}-ends", plan.goal);
            let summary = self.say("plan-ends-title", &[]);
            found.put(key, ends.day, summary, &[ends.text]);
        }
        found.in_order(&footer)
    }
}

/// A duty; without the more lenient day, which nobody should plan by.
fn of_duty(duty: &DutyTold, found: &mut Deadlines) {
    let Some(day) = duty.due else { return };
    let summary = if duty.who == Party::Foreigner {
        duty.name.clone()
    } else {
        format!("{}: {}", duty.name, duty.who_text)
    };
    let key = format!("duty-{}", duty.id);
    found.put(key, day, summary, &told(&duty.reasons));
}
