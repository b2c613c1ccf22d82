//! What will have ended by the day on which a permit opens: waiting alone does not open it then.

use super::common::Common;
use super::term;
use crate::because::Because;
use crate::judge::{Change, Remedy};
use crate::lists::Ground;
use crate::rule::RuleId;
use crate::rules::service::Weighed;

/// Adds to the way what has to be prolonged or renewed besides the wait.
pub(super) fn add(ground: Ground, common: &Common<'_>, weighed: &mut Weighed) {
    let Some(opens_on) = weighed.from else {
        return;
    };
    let purpose = term::purpose(ground, common).filter(|(_, last)| *last < opens_on);
    let prolonged = purpose.map(|(rule, last)| Change {
        remedy: Remedy::ProlongPurpose,
        opens_on: None,
        because: Because::of(rule).with("until", last),
    });
    let passport = common.who.facts.papers.passport;
    let expires_on = passport.and_then(|shown| shown.expires_on);
    let ends = expires_on.is_some_and(|last| last < opens_on) && !weighed.needs_a_new_passport();
    let renewed = ends.then(|| Change {
        remedy: Remedy::RenewPassport,
        opens_on: None,
        because: Because::of(RuleId::TrpPassport),
    });
    weighed
        .seen
        .way
        .extend(prolonged.into_iter().chain(renewed));
}
