//! A trip that is not made yet: what it changes, side by side.

use ruqsat_report::{EntryTold, LateTold, SideBySide, TripTold};

use super::Teller;
use crate::page::Page;

impl Teller<'_> {
    /// The answer with the trip, then both side by side, then what is new.
    pub(crate) fn tell_trip(&self, trip: &TripTold) -> String {
        let mut page = Page::on(self.paint);
        self.lead(&trip.lead, &mut page);
        page.line(self.paint.dim(&trip.day_text));
        if let Some(entry) = &trip.entry {
            self.entry(entry, &mut page);
        }
        if let Some(late) = &trip.late {
            self.late(late, &mut page);
        }
        page.line("");
        self.side_by_side(&trip.rows, &mut page);
        if let Some(penalties) = &trip.penalties {
            page.line("");
            either_way(&cells(penalties), &mut page);
        }
        if !trip.new_duties.is_empty() {
            self.section("trip-new-duties", &mut page);
        }
        for duty in &trip.new_duties {
            self.duty(duty, &mut page);
        }
        if !trip.permits.is_empty() {
            self.section("trip-permits", &mut page);
        }
        for permit in &trip.permits {
            let ((_, before), (_, after)) = (&permit.before, &permit.after);
            page.item(2, "–", &format!("{}: {before} → {after}", permit.name));
        }
        self.footer(&trip.footer, &mut page);
        page.into_text()
    }

    /// In columns, or where a line does not hold them a line for each thing.
    fn side_by_side(&self, rows: &[SideBySide], page: &mut Page) {
        let say = |message: &str| self.paint.bold(self.say(message, &[]));
        let head = [String::new(), say("section-before"), say("section-after")];
        let rows: Vec<_> = std::iter::once(head)
            .chain(rows.iter().map(cells))
            .collect();
        if page.holds(&rows) {
            return page.table(0, &rows);
        }
        for row in &rows {
            either_way(row, page);
        }
    }

    /// Whether the border is open on the day of return; that it is closed is said already.
    fn entry(&self, entry: &EntryTold, page: &mut Page) {
        page.line("");
        if !entry.refused {
            let verdict = self.in_mood(entry.verdict.mood, entry.verdict.text.clone());
            page.line(format!("{}: {verdict}", entry.what));
        }
        for reason in &entry.reasons {
            page.item(2, "–", &reason.with_cites());
        }
    }

    /// What leaving too late brings, and that it lasts.
    fn late(&self, late: &LateTold, page: &mut Page) {
        page.section(&late.text, self.paint);
        self.penalties(&late.exposure, page);
        if let Some(stands) = &late.stands {
            page.item(2, "–", stands);
        }
    }
}

/// What it is, without the trip and with it.
fn cells(row: &SideBySide) -> [String; 3] {
    let cell = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    [row.what.clone(), cell(&row.before), cell(&row.after)]
}

/// A line: what is the same with and without the trip is told once.
fn either_way([what, before, after]: &[String; 3], page: &mut Page) {
    match what.as_str() {
        "" => page.line(format!("{before} → {after}")),
        _ if before == after => page.item(2, "–", &format!("{what}: {after}")),
        _ => page.item(2, "–", &format!("{what}: {before} → {after}")),
    }
}
