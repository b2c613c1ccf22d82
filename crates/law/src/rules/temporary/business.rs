//! Business immigration.

use super::common::Common;
use crate::because::Because;
use crate::judge::{Judge, Observer};
use crate::number::Number;
use crate::rule::RuleId;
use crate::truth::test;

/// A business immigrant (kk *бизнес-көшіп келуші*, ru *бизнес-иммигрант*): an adult whom the local
/// executive body receives to found or join a company.
///
/// Law: ml 6-1(6), 38, 39, 40.  Since: 2020-01-11.  Measured: filing day.
/// Not modelled: the capital to deposit; it comes in the two months after entry.
pub(super) fn business<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let who = common.who;
    let today = who.today();
    let business = test(who.facts.occupation.business.as_ref(), |business| {
        !business.absent && business.until.is_none_or(|until| today <= until)
    });
    judge.must(business, "business", || Because::of(RuleId::TrpBusiness));
    if let Some(age) = who.law.number(Number::AdultAge) {
        let adult_on = who.facts.person.born_on.map(|born| born.plus_years(age));
        judge.from_day(today, adult_on, "born", || {
            Because::of(RuleId::TrpBusinessAdult).with("age", age)
        });
    }
}
