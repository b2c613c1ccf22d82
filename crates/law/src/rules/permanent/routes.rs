//! Who may apply: the eight routes, one small function each.

use super::common::{Common, exempt_from_means, exempt_from_offences};
use crate::because::Because;
use crate::facts::VisaCategory;
use crate::group::Group;
use crate::judge::{Judge, Observer};
use crate::lists::{Recognition, Route};
use crate::rule::RuleId;
use crate::truth::Truth;

/// Weighs what one route asks of an applicant.
pub(super) fn weigh<O: Observer>(route: Route, common: &Common<'_>, judge: &mut Judge<'_, O>) {
    match route {
        Route::Ordinary => ordinary(common, judge),
        Route::EthnicKazakh => ethnic_kazakh(common, judge),
        Route::FormerCompatriot => former_compatriot(common, judge),
        Route::SimplifiedCitizenship => simplified_citizenship(common, judge),
        Route::InDemandProfession => in_demand_profession(common, judge),
        Route::Investor => investor(common, judge),
        Route::Refugee => refugee(common, judge),
        Route::DigitalNomad => digital_nomad(common, judge),
    }
}

/// Anybody who came on the visa of permanent residence, or needs none, and shows means.
fn ordinary<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.entry_document(judge, &[VisaCategory::B8], "B8");
    common.means(judge);
    common.offences(judge);
}

/// Ethnic Kazakhs and their family, on whatever document they came; exempt from means and from the bar of offences.
fn ethnic_kazakh<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let kazakh = common.who.ethnic_kazakh();
    common.origin(judge, kazakh, "ethnic_kazakh", RuleId::PrpRouteEthnicKazakh);
    exempt_from_means(judge);
    exempt_from_offences(judge);
}

/// Born in, or once citizens of, the Kazakh SSR or Kazakhstan, and their family; exempt from means.
fn former_compatriot<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let compatriot = Truth::from(common.who.facts.person.former_compatriot);
    common.origin(
        judge,
        compatriot,
        "former_compatriot",
        RuleId::PrpRouteFormerCompatriot,
    );
    common.entry_document(judge, &[VisaCategory::B8], "B8");
    exempt_from_means(judge);
    common.offences(judge);
}

/// Citizens of the states of the agreement of 1999; exempt from means by law, asked in practice.
fn simplified_citizenship<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    let who = common.who;
    let party = Truth::from(who.of_group(Group::SimplifiedCitizenship));
    judge.must(party, "", || {
        Because::of(RuleId::PrpRouteSimplified).with("state", who.citizenship())
    });
    common.entry_document(judge, &[VisaCategory::B8], "B8");
    exempt_from_means(judge);
    common.offences(judge);
}

/// In-demand professions, with the petition of the sector's ministry; exempt from means.
fn in_demand_profession<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.recognised(
        judge,
        Recognition::InDemandProfession,
        RuleId::PrpRouteProfession,
    );
    common.entry_document(judge, &[VisaCategory::B9, VisaCategory::B8], "B9");
    exempt_from_means(judge);
    common.offences(judge);
}

/// Investors, at the request of the investment authority.
fn investor<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.recognised(judge, Recognition::Investor, RuleId::PrpRouteInvestor);
    common.entry_document(judge, &[VisaCategory::A6, VisaCategory::B8], "A6");
    common.means(judge);
    common.offences(judge);
}

/// Recognised refugees, on the refugee's document.
fn refugee<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.recognised(judge, Recognition::Refugee, RuleId::PrpRouteRefugee);
    common.means(judge);
    common.offences(judge);
}

/// Digital nomads, with the petition of Astana Hub; exempt from means by the order on the pilot.
fn digital_nomad<O: Observer>(common: &Common<'_>, judge: &mut Judge<'_, O>) {
    common.recognised(judge, Recognition::DigitalNomad, RuleId::PrpRouteNomad);
    common.entry_document(judge, &[VisaCategory::B9_1, VisaCategory::B8], "B9-1");
    judge.must(Truth::Yes, "", || Because::of(RuleId::PrpMeansExemptPilot));
    common.offences(judge);
}
