//! Penalties on record that are not paid or served.

use super::{priced, repeat};
use crate::amount::Tenge;
use crate::applicant::Applicant;
use crate::assessment::{Assessment, Exposure};
use crate::because::Because;
use crate::facts::Penalty;
use crate::number::Number;
use crate::offence::{Offence, Party, Size};
use crate::rule::RuleId;
use ruqsat_calendar::Day;

/// Each penalty that is known to be open, in the index of the day on which it was imposed.
///
/// Law: koap 44(1), 810, 811, 893.
/// Measured: the day the penalty was imposed.
/// Not modelled: the day on which the decision entered into force.
pub(super) fn add(who: &Applicant<'_>, answer: &mut Assessment) {
    let today = who.today();
    for penalty in who.facts.record.penalties.as_deref().unwrap_or_default() {
        let open = penalty.executed_on.is_none_or(|day| day > today);
        if !open || penalty.imposed_on > today || is_warning(who, penalty) {
            continue;
        }
        let to_be_expelled = penalty.expulsion == Some(true);
        match penalty.paid {
            Some(false) => answer.exposure.push(carried(who, penalty)),
            None if to_be_expelled => answer.exposure.push(carried(who, penalty)),
            None => answer.missing.push("penalties.paid"),
            Some(true) => {}
        }
    }
}

/// One monthly calculation index on a day.
pub(super) fn index_on(who: &Applicant<'_>, day: Day) -> Option<Tenge> {
    let tenge = who.law.law.number_on(Number::MciTenge, day);
    tenge.map(|tenge| Tenge(i64::from(tenge)))
}

fn carried(who: &Applicant<'_>, penalty: &Penalty) -> Exposure {
    let recorded = Because::of(RuleId::FineRecorded).with("imposed_on", penalty.imposed_on);
    let provision = penalty.provision.as_deref();
    let offence = provision.and_then(|provision| offence_of(who, provision, penalty.imposed_on));
    let mut exposure = match offence {
        Some(offence) => {
            let foreigner = (Party::Foreigner, Size::Individual);
            let case = (penalty.imposed_on, vec![recorded]);
            discounted(who, penalty, offence, priced(who, offence, foreigner, case))
        }
        None => unpriced(provision, recorded),
    };
    exposure.expulsion = penalty.expulsion == Some(true);
    let instead = offence.is_some_and(is_instead_of_fine);
    if exposure.expulsion && instead {
        exposure.mci = None;
        exposure.fine = None;
        exposure.arrest_days = None;
    }
    exposure
}

/// The provision on record knows a warning alone: it is executed once it is given, so that nothing
/// is left to pay or to serve, whatever the facts say of a payment.
pub(crate) fn is_warning(who: &Applicant<'_>, penalty: &Penalty) -> bool {
    let provision = penalty.provision.as_deref();
    provision
        .and_then(|provision| offence_of(who, provision, penalty.imposed_on))
        .and_then(|offence| offence.sanction(Size::Individual))
        .is_some_and(|sanction| sanction.warning)
}

/// The code offers expulsion instead of the fine.
fn is_instead_of_fine(offence: &Offence) -> bool {
    offence
        .sanction(Size::Individual)
        .is_some_and(|sanction| sanction.expulsion && sanction.fine_mci.is_some())
}

/// The offence that the provision named most closely on the day: `517-4` is `koap-517-4`. What an
/// older wording put on it is not held.
pub(super) fn offence_of<'a>(who: &Applicant<'a>, provision: &str, on: Day) -> Option<&'a Offence> {
    let recorded = repeat::bare(provision);
    let offences = who.law.law.offences.iter();
    offences
        .filter(|offence| offence.from <= on && offence.until.is_none_or(|until| on <= until))
        .filter(|offence| repeat::within(recorded, repeat::bare(&offence.id)))
        .max_by_key(|offence| offence.id.len())
}

/// A provision that the data do not price: another code, an article alone, a part with points.
fn unpriced(provision: Option<&str>, recorded: Because) -> Exposure {
    Exposure {
        provision: provision.map_or_else(
            || "koap".to_owned(),
            |provision| format!("koap-{}", repeat::bare(provision)),
        ),
        who: Party::Foreigner,
        warning: false,
        mci: None,
        fine: None,
        expulsion: false,
        arrest_days: None,
        discount_until: None,
        because: vec![recorded],
    }
}

/// Half the fine, while the seven days since the penalty run and the code knows nothing else.
fn discounted(
    who: &Applicant<'_>,
    penalty: &Penalty,
    offence: &Offence,
    mut exposure: Exposure,
) -> Exposure {
    let open_to_it = offence
        .sanction(Size::Individual)
        .is_some_and(|sanction| sanction.can_be_discounted());
    let numbers = (
        who.law.number(Number::DiscountDays),
        who.law.number(Number::DiscountPercent),
    );
    if let (true, (Some(days), Some(percent))) = (open_to_it, numbers) {
        let until = penalty.imposed_on.plus_days(days);
        if who.today() <= until {
            let discount = Because::of(RuleId::FineDiscount)
                .with("until", until)
                .with("percent", percent);
            exposure.because.push(discount);
            exposure.discount_until = Some(until);
        }
    }
    exposure
}
