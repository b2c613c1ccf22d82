//! A trip that is not made yet: what it changes, side by side.

use ruqsat_law::{Assessment, Duty, DutyState, PermitAnswer};

use super::Teller;
use crate::commands::Trip;
use crate::page::{Page, columns};

impl Teller<'_> {
    /// The answer with the trip, then both side by side, then what is new.
    pub(crate) fn tell_trip(&self, trip: &Trip) -> String {
        let mut page = Page::on(self.paint);
        self.lead(&self.reporter().lead(&trip.after), &mut page);
        let day = self.wording.value(trip.after.on.into());
        page.line(self.paint.dim(day));
        page.line("");
        for (place, line) in columns(&self.side_by_side(trip)).into_iter().enumerate() {
            page.line(if place == 0 {
                self.paint.bold(line)
            } else {
                line
            });
        }
        self.entry_of(trip, &mut page);
        self.new_duties(trip, &mut page);
        self.changed_permits(trip, &mut page);
        self.footer(&self.reporter().footer(trip.after.on), &mut page);
        page.into_text()
    }

    fn side_by_side(&self, trip: &Trip) -> Vec<[String; 3]> {
        let say = |message: &str| self.say(message, &[]);
        let mut rows = vec![[String::new(), say("section-before"), say("section-after")]];
        let mut row = |message: &str, shown: &dyn Fn(&Assessment) -> Option<String>| {
            let (before, after) = (shown(&trip.before), shown(&trip.after));
            if before.is_some() || after.is_some() {
                let cell = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
                rows.push([say(message), cell(before), cell(after)]);
            }
        };
        row("trip-status", &|answer| {
            Some(self.wording.name(answer.stay.status.id()))
        });
        row("trip-basis", &|answer| {
            Some(self.wording.name(answer.stay.basis.id()))
        });
        row("trip-last-day", &|answer| {
            answer
                .stay
                .days
                .last_day
                .map(|day| self.wording.value(day.into()))
        });
        row("trip-used", &|answer| {
            answer.stay.days.used.map(|days| days.to_string())
        });
        row("trip-left", &|answer| {
            answer.stay.days.left.map(|days| days.to_string())
        });
        row("trip-overstay", &|answer| {
            Some(answer.stay.days.overstay)
                .filter(|days| *days > 0)
                .map(|days| days.to_string())
        });
        rows
    }

    /// Whether the border is open on the day of return.
    fn entry_of(&self, trip: &Trip, page: &mut Page) {
        let Some((away, entry)) = trip
            .away
            .as_ref()
            .and_then(|away| Some((away, away.entry.as_ref()?)))
        else {
            return;
        };
        let verdict = match (entry.allowed, entry.earliest) {
            (Some(true), _) => self.paint.green(self.say("trip-may", &[])),
            (Some(false), Some(day)) => self
                .paint
                .red(self.say("trip-may-from", &[("day", day.into())])),
            (Some(false), None) => self.paint.red(self.say("trip-may-not", &[])),
            (None, _) => "?".to_owned(),
        };
        page.line("");
        page.line(format!(
            "{}: {verdict}",
            self.say("trip-entry", &[("day", away.on.into())])
        ));
        for because in &entry.because {
            page.item(2, "–", &self.with_cites(because));
        }
    }

    fn new_duties(&self, trip: &Trip, page: &mut Page) {
        let is_new = |duty: &&Duty| {
            duty.state != DutyState::Done
                && !trip
                    .before
                    .duties
                    .iter()
                    .any(|old| (old.id, old.due) == (duty.id, duty.due))
        };
        let new: Vec<&Duty> = trip.after.duties.iter().filter(is_new).collect();
        if new.is_empty() {
            return;
        }
        self.section("trip-new-duties", page);
        for duty in new {
            self.duty(&self.reporter().duty(duty), page);
        }
    }

    fn changed_permits(&self, trip: &Trip, page: &mut Page) {
        let verdict = |answer: &Assessment, of: &PermitAnswer| {
            let mut permits = answer.permits.iter();
            let same = permits.find(|one| (one.permit, one.target) == (of.permit, of.target));
            same.map(|permit| permit.verdict)
        };
        let changed: Vec<String> = trip
            .after
            .permits
            .iter()
            .filter_map(|permit| {
                let before = verdict(&trip.before, permit)?;
                let words = |verdict: ruqsat_law::Verdict| self.wording.name(verdict.id());
                let (before, after) = (before, permit.verdict);
                (before != after).then(|| {
                    format!(
                        "{}: {} → {}",
                        self.reporter().permit_name(permit),
                        words(before),
                        words(after)
                    )
                })
            })
            .collect();
        if changed.is_empty() {
            return;
        }
        self.section("trip-permits", page);
        for line in changed {
            page.item(2, "–", &line);
        }
    }
}
