//! Which papers a service asks for, as data.

use std::collections::BTreeMap;

use ruqsat_calendar::Day;

use crate::because::Confidence;
use crate::document_set::DocumentSet;
use crate::ids::ids;
use crate::lists::{DocumentId, Forms};
use crate::rule::RuleId;

ids! {
    /// When a paper is needed. Each is a named condition of the rules in `rules`; data files
    /// only name one, they never hold expressions.
    PaperCondition {
        /// Always.
        Always = "always",
        /// It may be asked for.
        Possibly = "possibly",
        /// It may be asked for, but not of ethnic Kazakhs.
        PossiblyUnlessEthnicKazakh = "possibly_unless_ethnic_kazakh",
        /// Not by citizens of the EAEU.
        UnlessEaeu = "unless_eaeu",
        /// On paper channels, unless the dwelling is one's own or the employer's.
        ConsentOnPaper = "consent_on_paper",
        /// On the portal, unless the dwelling is one's own or the employer's.
        ConsentOnPortal = "consent_on_portal",
        /// From the age of fingerprints.
        FingerprintAge = "fingerprint_age",
        /// When a permit is being renewed.
        Renewal = "renewal",
        /// Where the nationality needs a permit to work.
        WorkPermitNeeded = "work_permit_needed",
        /// Where the nationality needs a permit to work, in place of the labour permit.
        WorkPermitInstead = "work_permit_instead",
        /// On paper channels only: the portal takes it from a form or a system.
        PaperChannel = "paper_channel",
        /// Unless the route is exempt from showing means.
        MeansNotExempt = "means_not_exempt",
        /// By children of the age of consent to majority.
        ChildOfConsentAge = "child_of_consent_age",
        /// Unless the state of citizenship issues none, or the person is exempt.
        StateConsentIssued = "state_consent_issued",
        /// While the screening pilot runs and the route is in it.
        ScreeningPilot = "screening_pilot",
        /// By the married.
        Married = "married",
        /// By parents of, or as, a child.
        WithChildren = "with_children",
    }
}

ids! {
    /// Which state a paper may be of.
    PaperOrigin {
        /// Another state issues it.
        Elsewhere = "elsewhere",
        /// It depends on where it was issued.
        Perhaps = "perhaps",
        /// A travel document: nothing but a translation of it is ever asked for.
        TravelDocument = "travel_document",
    }
}

/// One paper of a service from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRule {
    /// The paper.
    pub document: DocumentId,
    /// The rule that explains it.
    pub rule: RuleId,
    /// Grounds, routes or card services it belongs to, one bit each by index in their list.
    pub applies_to: u32,
    /// When it is needed.
    pub condition: PaperCondition,
    /// Forms in which it is accepted.
    pub forms: Forms,
    /// Which state it may be of; `None`: Kazakhstan's, or the law does not say.
    pub origin: Option<PaperOrigin>,
    /// It must be no older than the days of `paper_fresh_days` on the filing day.
    pub must_be_fresh: bool,
    /// The first day on which it is asked for.
    pub from: Day,
    /// The last day; `None` while it stands.
    pub until: Option<Day>,
    /// Where it is written.
    pub source: Vec<String>,
    /// How sure we are.
    pub confidence: Confidence,
}

impl PaperRule {
    /// Asked for on that day, for the ground or route with that index.
    pub fn applies(&self, index: usize, day: Day) -> bool {
        self.applies_to & (1 << index) != 0 && self.is_asked_on(day)
    }

    /// Asked for on that day, by some ground or route.
    pub fn is_asked_on(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The papers of a permit that the law of a day asks for, as sets.
#[derive(Debug)]
pub(crate) struct PapersAsked {
    by_index: Box<[Vec<(PaperCondition, DocumentSet)>]>,
    /// Those that must be fresh under some rule.
    pub(crate) fresh: DocumentSet,
}

impl PapersAsked {
    pub(crate) fn on(day: Day, rules: &[PaperRule]) -> Self {
        let asked = || rules.iter().filter(|rule| rule.is_asked_on(day));
        let all = asked().fold(0, |all, rule| all | rule.applies_to);
        let count = u32::BITS - all.leading_zeros();
        let fresh = asked().filter(|rule| rule.must_be_fresh);
        Self {
            by_index: (0..count)
                .map(|index| {
                    by_condition(asked().filter(|rule| rule.applies_to & (1 << index) != 0))
                })
                .collect(),
            fresh: fresh.map(|rule| rule.document).collect(),
        }
    }

    /// Under which conditions which papers are asked for, for the ground, route or card service
    /// with that index.
    pub(crate) fn for_index(&self, index: usize) -> &[(PaperCondition, DocumentSet)] {
        self.by_index.get(index).map_or(&[], Vec::as_slice)
    }
}

fn by_condition<'r>(
    rules: impl Iterator<Item = &'r PaperRule>,
) -> Vec<(PaperCondition, DocumentSet)> {
    let mut by_condition: BTreeMap<PaperCondition, DocumentSet> = BTreeMap::new();
    for rule in rules {
        let documents = by_condition.entry(rule.condition).or_default();
        documents.insert(rule.document);
    }
    by_condition.into_iter().collect()
}
