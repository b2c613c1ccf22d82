//! What to do, by whom and by when, and what is at stake.

use ruqsat_calendar::Day;
use ruqsat_law::{
    Assessment, Duty, DutyId, DutyState, Exposure, FactPath, Number, Party, Provision, RuleId,
    Sanction,
};
use ruqsat_wording::{index_amount, tenge};

use crate::{DatedLine, Reason, Reporter, in_line};

/// A duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyTold {
    /// Which.
    pub id: DutyId,
    /// What it is called.
    pub name: String,
    /// How it stands.
    pub state: DutyState,
    /// How it stands, in words.
    pub state_text: String,
    /// Whose.
    pub who: Party,
    /// Whose, in words: the foreigner is addressed.
    pub who_text: String,
    /// By which day under the safe reading; `None` when the data do not reach so far.
    pub due: Option<Day>,
    /// By when, in words; where no day is known it says so.
    pub by: String,
    /// The day by a more lenient reading, when it differs: nobody should rely on it.
    pub lenient: Option<DatedLine>,
    /// How late it was done, in words.
    pub late: Option<String>,
    /// Why, and what a breach costs.
    pub reasons: Vec<Reason>,
}

impl DutyTold {
    /// What is said of it among what is done: «notification of arrival (1 working day late)».
    pub fn done(&self) -> String {
        match &self.late {
            Some(late) => format!("{} ({late})", self.name),
            None => self.name.clone(),
        }
    }
}

/// A penalty that the facts carry or that a passed day risks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureTold {
    /// The provision, such as `koap-517-3-2`.
    pub provision: String,
    /// Who is punished.
    pub who: Party,
    /// Who, in words.
    pub who_text: String,
    /// The provision as people cite it, with the title of its act.
    pub place: String,
    /// What may follow: a warning, a fine, or one of several punishments, and the discount; or that
    /// the data hold no amount.
    pub sanctions: String,
    /// The last day of the discount, for a penalty that is on record.
    pub discount_until: Option<Day>,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Reporter<'_> {
    /// The open duties, the overdue first, then by their days; and those that are done.
    pub(crate) fn duties(&self, answer: &Assessment) -> (Vec<DutyTold>, Vec<DutyTold>) {
        let (done, mut open): (Vec<&Duty>, Vec<&Duty>) = answer
            .duties
            .iter()
            .partition(|duty| duty.state == DutyState::Done);
        open.sort_by_key(|duty| (rank(duty.state), duty.due.is_none(), duty.due));
        let told = |duties: Vec<&Duty>| {
            let duties = duties.into_iter();
            duties
                .map(|duty| self.duty(duty, &answer.missing))
                .collect()
        };
        (told(open), told(done))
    }

    /// One duty, in an answer that lacks facts.
    pub(crate) fn duty(&self, duty: &Duty, missing: &[FactPath]) -> DutyTold {
        DutyTold {
            id: duty.id,
            name: self.wording.name(duty.id.id()),
            state: duty.state,
            state_text: self.state(duty, missing),
            who: duty.who,
            who_text: self.who(duty.who),
            due: duty.due,
            by: match duty.due {
                Some(day) => self.say("duty-by", &[("day", day.into())]),
                None => self.say("duty-no-day", &[]),
            },
            lenient: duty
                .arguable_due
                .map(|day| self.phrased(day, "duty-arguable")),
            late: self.done_late(duty),
            // A case is opened after the last day, and not before today.
            reasons: self.reasons_on(
                duty.due.map_or(self.on, |due| due.max(self.on)),
                &duty.because,
            ),
        }
    }

    /// By how many working days a duty that is done was done too late.
    fn done_late(&self, duty: &Duty) -> Option<String> {
        let mut because = duty.because.iter();
        let late = because.find(|because| because.rule == RuleId::DutyNotifyLate)?;
        Some(self.say("duty-late", &late.values))
    }

    /// How a duty stands. Where no fact shows whether it was done, nobody is told that it was not.
    fn state(&self, duty: &Duty, missing: &[FactPath]) -> String {
        let not_known = shown_by(duty.id).is_some_and(|fact| missing.contains(&fact));
        if duty.state == DutyState::Overdue && not_known {
            self.say("duty-overdue-unless-done", &[])
        } else {
            self.wording.name(duty.state.id())
        }
    }

    /// A party as the reader is told of it.
    pub(crate) fn who(&self, party: Party) -> String {
        self.say(&format!("who-{}", party.id()), &[])
    }

    pub(crate) fn exposure(&self, answer: &Assessment) -> Vec<ExposureTold> {
        let exposure = answer.exposure.iter();
        exposure
            .map(|exposure| ExposureTold {
                provision: exposure.provision.clone(),
                place: self.place(&exposure.provision),
                who: exposure.who,
                who_text: self.who(exposure.who),
                sanctions: self.sanctions(exposure),
                discount_until: exposure.discount_until,
                reasons: self.reasons_on(answer.on, &exposure.because),
            })
            .collect()
    }

    /// A provision of the code by its id: as its offence is cited; one that the data do not hold,
    /// by the code and the number on record.
    fn place(&self, provision: &str) -> String {
        let mut offences = self.law.offences.iter();
        let source = offences
            .find(|offence| offence.id == provision)
            .and_then(|offence| offence.source.first().cloned())
            .unwrap_or_else(|| provision.replacen('-', " ", 1));
        in_line(&self.cites(&[Provision::of(&source)]))
    }

    pub(crate) fn sanctions(&self, exposure: &Exposure) -> String {
        let fine = exposure.mci.map(|amount| {
            let indices = index_amount(self.language(), amount);
            match exposure.fine {
                Some(fine) => format!("{indices} ({})", tenge(self.language(), fine)),
                None => indices,
            }
        });
        let sanction = Sanction {
            warning: exposure.warning,
            fine_mci: None,
            arrest_days: exposure.arrest_days,
            expulsion: exposure.expulsion,
        };
        let punished = self.punished(&sanction, fine);
        if punished.is_empty() {
            return self.say("exposure-unpriced", &[]);
        }
        let discount = exposure.discount_until;
        let discount = discount.map(|day| self.say("exposure-discount", &[("day", day.into())]));
        let bars = self.expulsion_bars(exposure);
        let parts = [Some(punished), discount, bars].into_iter().flatten();
        parts.collect::<Vec<_>>().join("; ")
    }

    /// For how long an expulsion closes the country: who weighs a fine against it has to know.
    fn expulsion_bars(&self, exposure: &Exposure) -> Option<String> {
        let years = self.law.number_on(Number::ExpulsionBarYears, self.on)?;
        let say = || self.say("exposure-expulsion-bars", &[("years", years.into())]);
        exposure.expulsion.then(say)
    }

    /// Punishments as the code joins them: beside a fine each stands instead of it, without a fine
    /// they come together (arrest with expulsion). The fine is told by whoever knows its amount.
    pub(crate) fn punished(&self, sanction: &Sanction, fine: Option<String>) -> String {
        let joint = if fine.is_some() {
            "exposure-or"
        } else {
            "exposure-with"
        };
        let arrest = |days: i32| self.say("exposure-arrest", &[("days", days.into())]);
        let arrest = sanction.arrest_days.map(arrest);
        let warning = sanction.warning;
        let warning = warning.then(|| self.say("exposure-warning", &[]));
        let expulsion = sanction.expulsion;
        let expulsion = expulsion.then(|| self.say("exposure-expulsion", &[]));
        let parts: Vec<String> = [warning, fine, arrest, expulsion]
            .into_iter()
            .flatten()
            .collect();
        parts.join(&format!(" {} ", self.say(joint, &[])))
    }
}

const fn rank(state: DutyState) -> u8 {
    match state {
        DutyState::Overdue => 0,
        DutyState::Due => 1,
        DutyState::Upcoming => 2,
        DutyState::Done => 3,
    }
}

/// The fact that shows whether a duty was done, where the answer asks for one.
const fn shown_by(duty: DutyId) -> Option<FactPath> {
    match duty {
        DutyId::ArrivalNotification => Some("arrival_notifications"),
        DutyId::ImmigrantRegistration | DutyId::AddressRegistration | DutyId::RpAddress => {
            Some("registrations")
        }
        DutyId::Leave
        | DutyId::TrpApplication
        | DutyId::TrpRenewal
        | DutyId::TrpAfterJobEnd
        | DutyId::OwnTrpAt16
        | DutyId::RpRenewal
        | DutyId::RpPresence183
        | DutyId::Fingerprints
        | DutyId::LicenceExchange
        | DutyId::CarExport
        | DutyId::HomeCountryNotice => None,
    }
}
