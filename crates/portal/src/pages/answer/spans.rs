//! What runs from when to when in a person's papers, for the life line.

use ruqsat_law::DutyState;
use ruqsat_wording::Wording;

use super::Position;
use crate::pictures::Span;

/// Visas, permits, passport, insurance, and the days of open duties.
pub(crate) fn of(position: &Position, words: &Wording) -> Vec<Span> {
    let mut spans = Vec::new();
    papers(position, words, &mut spans);
    let duties = position.answer.duties.iter();
    for duty in duties.filter(|duty| duty.state != DutyState::Done) {
        if let Some(due) = duty.due {
            spans.push(deadline(words.name(duty.id.id()), due));
        }
    }
    spans
}

fn papers(position: &Position, words: &Wording, spans: &mut Vec<Span>) {
    let facts = &position.facts;
    for visa in &facts.presence.visas {
        spans.push(running(
            words.name("visa"),
            Some(visa.from),
            Some(visa.until),
        ));
    }
    for permit in &facts.presence.permits {
        let name = words.name(permit.kind.id());
        spans.push(running(name, Some(permit.from), Some(permit.last_day())));
    }
    let passport = facts.papers.passport.as_ref();
    if let Some(expires) = passport.and_then(|passport| passport.expires_on) {
        spans.push(running(
            words.message("life-passport", &[]),
            None,
            Some(expires),
        ));
    }
    if let Some(until) = facts.papers.insurance_until {
        spans.push(running(words.name("medical_insurance"), None, Some(until)));
    }
}

fn running(
    name: String,
    from: Option<ruqsat_calendar::Day>,
    until: Option<ruqsat_calendar::Day>,
) -> Span {
    Span {
        name,
        from,
        until,
        is_deadline: false,
    }
}

fn deadline(name: String, day: ruqsat_calendar::Day) -> Span {
    Span {
        name,
        from: Some(day),
        until: Some(day),
        is_deadline: true,
    }
}
