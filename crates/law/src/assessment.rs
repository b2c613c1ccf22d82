//! The answer as plain data: where a person stands, what next, and why.

use ruqsat_calendar::Day;
use smallvec::SmallVec;

use crate::amount::{Mci, Tenge};
use crate::because::{Because, Value};
use crate::facts::Target;
use crate::ids::ids;
use crate::judge::{Change, FactPath, Verdict};
use crate::lists::{DocumentId, Forms, PermitKind};
use crate::offence::Party;
use crate::reading::Topic;
use crate::rule::RuleId;
use crate::state::State;

ids! {
    /// On what a stay rests.
    Basis {
        /// Citizenship of Kazakhstan.
        Citizen = "citizen",
        /// Residence permit card.
        Rp = "rp",
        /// Permanent residence permit.
        Prp = "prp",
        /// Temporary residence permit.
        Trp = "trp",
        /// Visa.
        Visa = "visa",
        /// Visa-free regime.
        VisaFree = "visa_free",
        /// Nothing.
        None = "none",
    }
}

ids! {
    /// How the person stands on the day.
    Status {
        /// Lawfully present.
        Lawful = "lawful",
        /// Present after the last lawful day.
        Overstay = "overstay",
        /// Not in the country.
        Outside = "outside",
        /// Not known.
        Unknown = "unknown",
    }
}

/// The stay on a day; see the contract for the exact meaning of each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// On what it rests.
    pub basis: Basis,
    /// How the person stands.
    pub status: Status,
    /// Days and windows.
    pub days: StayDays,
    /// Why.
    pub because: Vec<Because>,
}

/// The days of a stay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StayDays {
    /// The last lawful day under the safe reading.
    pub last_day: Option<Day>,
    /// The last lawful day under the most lenient recorded reading, when it differs.
    pub arguable_last_day: Option<Day>,
    /// Days of the total limit used in the window that ends on the day, that day included.
    pub used: Option<i32>,
    /// Days of the total limit left.
    pub left: Option<i32>,
    /// The first day of the window.
    pub window_from: Option<Day>,
    /// The last day by the limit of one entry.
    pub per_entry_last_day: Option<Day>,
    /// Days present after the last lawful day.
    pub overstay: i32,
}

/// Whether and when the person may enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// On the day; `None` when a fact is missing.
    pub allowed: Option<bool>,
    /// The first day on which entry is possible, where it is known.
    pub earliest: Option<Day>,
    /// The last lawful day of a stay begun then.
    pub last_day: Option<Day>,
    /// Why.
    pub because: Vec<Because>,
}

ids! {
    /// A duty.
    DutyId {
        /// Leave the country.
        Leave = "leave",
        /// Notification of arrival.
        ArrivalNotification = "arrival_notification",
        /// Registration of the immigrant.
        ImmigrantRegistration = "immigrant_registration",
        /// Registration of a new address.
        AddressRegistration = "address_registration",
        /// Application for a TRP.
        TrpApplication = "trp_application",
        /// Renewal of a TRP.
        TrpRenewal = "trp_renewal",
        /// What follows the end of a job.
        TrpAfterJobEnd = "trp_after_job_end",
        /// A TRP of one's own at sixteen.
        OwnTrpAt16 = "own_trp_at_16",
        /// Renewal of the card.
        RpRenewal = "rp_renewal",
        /// 183 days of presence.
        RpPresence183 = "rp_presence_183",
        /// Registration of a permanent resident.
        RpAddress = "rp_address",
        /// Fingerprints.
        Fingerprints = "fingerprints",
        /// Exchange of the driving licence.
        LicenceExchange = "licence_exchange",
        /// The car leaves.
        CarExport = "car_export",
        /// Notice to the home state.
        HomeCountryNotice = "home_country_notice",
    }
}

ids! {
    /// How a duty stands.
    DutyState {
        /// To be done by its day.
        Due = "due",
        /// Its day has passed.
        Overdue = "overdue",
        /// Done.
        Done = "done",
        /// Not to be done yet.
        Upcoming = "upcoming",
    }
}

/// A duty with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Which.
    pub id: DutyId,
    /// Whose.
    pub who: Party,
    /// By which day, under the safe reading; `None` when the data do not reach so far.
    pub due: Option<Day>,
    /// By which day under the most lenient recorded reading, when it differs.
    pub arguable_due: Option<Day>,
    /// How it stands.
    pub state: DutyState,
    /// Why.
    pub because: Vec<Because>,
}

/// A penalty that the facts carry or that a passed deadline risks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure {
    /// The provision, such as `koap-517-3-2`.
    pub provision: String,
    /// Who is punished.
    pub who: Party,
    /// A warning.
    pub warning: bool,
    /// A fine in indices.
    pub mci: Option<Mci>,
    /// The fine in tenge of the day on which the case is, or was, opened.
    pub fine: Option<Tenge>,
    /// Expulsion is possible.
    pub expulsion: bool,
    /// Arrest of at most so many days is possible.
    pub arrest_days: Option<i32>,
    /// The last day of the discount, for a penalty that is on record.
    pub discount_until: Option<Day>,
    /// Why.
    pub because: Vec<Because>,
}

/// When a decision comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionBy {
    /// By the law, when filed on the day.
    pub nominal: Option<Day>,
    /// By what practice reports, after the screening where that comes before the filing.
    pub expected: Option<Day>,
    /// Calendar days of the screening in `expected`; 0 where there is none.
    pub screening_days: i32,
}

ids! {
    /// Whether a paper is needed.
    Needed {
        /// Needed.
        Yes = "yes",
        /// Not needed.
        No = "no",
        /// It depends on what is not known, or may be asked for.
        If = "if",
    }
}

ids! {
    /// Whether a paper is held.
    Have {
        /// Held and good on the day.
        Yes = "yes",
        /// Not held.
        No = "no",
        /// Held, but too old, ended, or in a form that is not accepted.
        Stale = "stale",
        /// Not known.
        Unknown = "unknown",
    }
}

/// One line of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// Which paper.
    pub document: DocumentId,
    /// Whether it is needed.
    pub needed: Needed,
    /// In which forms it is accepted.
    pub forms: Forms,
    /// Whether it is held.
    pub have: Have,
    /// What is asked of it if another state issued it; `None`: Kazakhstan's own, or not known.
    pub foreign: Option<ForeignPaper>,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// The days it must be fresh or the age that decides, by the name of that value.
    pub number: Option<(&'static str, i32)>,
}

/// What is asked of a paper that another state may have issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForeignPaper {
    /// A translation whose translator's signature a notary certifies.
    pub translation: Needed,
    /// Why.
    pub translation_rule: RuleId,
    /// An apostille or consular legalisation; `None` for a travel document, which needs neither.
    pub legalisation: Option<Needed>,
    /// Why.
    pub legalisation_rule: RuleId,
    /// The state of citizenship, where a treaty frees its papers.
    pub freed: Option<State>,
}

impl Paper {
    /// Why it is listed.
    pub fn because(&self) -> Because {
        let because = Because::of(self.rule);
        match self.number {
            Some((name, number)) => because.with(name, number),
            None => because,
        }
    }
}

/// Why papers of another state are legalised or not, and translated: one checklist treats them all
/// alike, so it is told once for all of them.
pub fn formalities<'p, I: IntoIterator<Item = &'p Paper>>(
    papers: I,
) -> impl Iterator<Item = Because> + use<'p, I> {
    let (mut legalised, mut translated) = (None, None);
    for foreign in papers.into_iter().filter_map(|paper| paper.foreign) {
        translated = Some(foreign);
        if foreign.legalisation.is_some() {
            legalised = Some(foreign);
        }
    }
    let legalised = legalised.map(|foreign| {
        let because = Because::of(foreign.legalisation_rule);
        match foreign.freed {
            Some(state) => because.with("state", state),
            None => because,
        }
    });
    let translated = translated.map(|foreign| Because::of(foreign.translation_rule));
    legalised.into_iter().chain(translated)
}

/// How one permit stands, on one ground or route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitAnswer {
    /// Which permit.
    pub permit: PermitKind,
    /// The ground or route; `None` for the card.
    pub target: Option<Target>,
    /// The verdict.
    pub verdict: Verdict,
    /// When a bar ends, or a condition opens.
    pub from: Option<Day>,
    /// How long the permit would run.
    pub until: Option<Day>,
    /// Its fee; `None` where no data tell the fee of the day.
    pub fee: Option<Mci>,
    /// Its fee in tenge of the day.
    pub fee_tenge: Option<Tenge>,
    /// When the decision comes.
    pub decision_by: DecisionBy,
    /// The conditions that decide: the failing and open ones, or all that are met.
    pub reasons: Vec<Because>,
    /// What may go wrong.
    pub risks: Vec<Because>,
    /// What limits the term.
    pub term: Vec<Because>,
    /// The least change that opens it.
    pub way: Vec<Change>,
    /// Facts that are needed.
    pub missing: Vec<FactPath>,
    /// The checklist.
    pub documents: Vec<Paper>,
}

/// A point on which sources disagree and the answer depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDispute {
    /// Which.
    pub topic: Topic,
    /// What each reading answers, by the reading's id in `law/readings`.
    pub answers: SmallVec<[(&'static str, Value); 2]>,
    /// The reading that is used: the one that protects the person.
    pub used: &'static str,
}

/// The whole answer for one person on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The day.
    pub on: Day,
    /// The stay.
    pub stay: Stay,
    /// Duties.
    pub duties: Vec<Duty>,
    /// Exposure.
    pub exposure: Vec<Exposure>,
    /// Permits.
    pub permits: Vec<PermitAnswer>,
    /// Entry, only when outside.
    pub entry: Option<Entry>,
    /// Disputes.
    pub disputes: Vec<OpenDispute>,
    /// Facts that would make the answer fuller.
    pub missing: Vec<FactPath>,
}
