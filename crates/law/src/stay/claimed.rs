//! A visa is needed, by the safe reading, though a source claims a visa-free stay.

use ruqsat_calendar::Day;
use smallvec::smallvec;

use super::{Limits, Standing, VisaFree};
use crate::applicant::Applicant;
use crate::assessment::{Basis, OpenDispute};
use crate::because::Value;
use crate::rule::RuleId;

/// Tells how long a stay begun on `entered_on` would be lawful by the other reading; nothing where
/// all sources ask for a visa.
pub(super) fn tell(who: &Applicant<'_>, entered_on: Day, found: &mut Standing) {
    let Some(regime) = VisaFree::disputed(who, entered_on) else {
        return;
    };
    let limits = Limits::of(who, &regime, entered_on);
    let days = limits.days(0);
    found.stay.days.arguable_last_day = days.arguable_last_day.or(days.last_day);
    dispute(&regime, Value::Day(limits.last_day), found);
}

/// Tells that sources disagree, where no day of entry is known to count from.
pub(super) fn tell_without_days(who: &Applicant<'_>, found: &mut Standing) {
    if let Some(regime) = VisaFree::disputed(who, who.today()) {
        dispute(&regime, Value::Id(Basis::VisaFree.id()), found);
    }
}

fn dispute(regime: &VisaFree<'_>, visa_free: Value, found: &mut Standing) {
    let Some(topic) = regime.regime.reading else {
        return;
    };
    for because in &mut found.stay.because {
        if because.rule == RuleId::StayNoBasis {
            because.reading = Some(topic);
        }
    }
    found.disputes.push(OpenDispute {
        topic,
        answers: smallvec![
            ("visa_needed", Value::Id(Basis::None.id())),
            ("visa_free", visa_free),
        ],
        used: "visa_needed",
    });
}
