//! What rests on each provision: rules, dated values, readings, rights.

use std::collections::{BTreeMap, BTreeSet};

use ruqsat_law::data::Reference;
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_law::{Act, Group, Law, Number, PermitKind, Provision, RuleId, TermOf, Topic};

/// What rests on one provision. Each list is in the order of the law and holds a thing once.
#[derive(Debug, Default, Clone)]
pub struct Resting {
    /// Rules with a wording that cites it.
    pub rules: BTreeSet<RuleId>,
    /// Amounts, ages and terms.
    pub numbers: BTreeSet<Number>,
    /// Groups of states.
    pub groups: BTreeSet<Group>,
    /// Longest terms of a TRP.
    pub terms: BTreeSet<TermOf>,
    /// Ids of regimes.
    pub regimes: BTreeSet<String>,
    /// Permit and place in its list of papers.
    pub papers: BTreeSet<(PermitKind, usize)>,
    /// Places in the list of offences.
    pub offences: BTreeSet<usize>,
    /// Disputed points with a reading that cites it.
    pub readings: BTreeSet<Topic>,
    /// Places in the list of rights.
    pub rights: BTreeSet<usize>,
    /// Files of the working calendar.
    pub calendar: BTreeSet<String>,
}

impl Resting {
    /// Something applies the provision: a rule, a value, a day off.
    pub fn is_modelled(&self) -> bool {
        !self.rules.is_empty() || self.has_values()
    }

    /// A dated value rests on it.
    pub fn has_values(&self) -> bool {
        !(self.numbers.is_empty()
            && self.groups.is_empty()
            && self.terms.is_empty()
            && self.regimes.is_empty()
            && self.papers.is_empty()
            && self.offences.is_empty()
            && self.calendar.is_empty())
    }

    /// Nothing of ours rests on it.
    pub fn is_empty(&self) -> bool {
        !self.is_modelled() && self.readings.is_empty() && self.rights.is_empty()
    }
}

/// What rests on every provision that something cites.
#[derive(Debug, Default)]
pub struct Shelf {
    by_place: BTreeMap<Provision, Resting>,
}

impl Shelf {
    /// Of the whole book.
    pub fn of(law: &Law, reference: &Reference, calendar: &CalendarData) -> Self {
        let mut shelf = Self::default();
        shelf.rules(law);
        shelf.values(law, calendar);
        shelf.services(law);
        shelf.words(law, reference);
        shelf
    }

    /// The provisions of an act: those it lists, in its order, then others that are cited. An act
    /// that lists none and is cited nowhere is there as a whole.
    pub fn provisions(&self, act: &Act) -> Vec<Provision> {
        let listed = act.provisions.iter().map(|listed| Provision {
            act: act.key.clone(),
            at: listed.at.clone(),
        });
        let mut all: Vec<Provision> = listed.collect();
        let known: BTreeSet<Provision> = all.iter().cloned().collect();
        let cited = self.of_act(&act.key);
        all.extend(cited.filter(|cited| !known.contains(cited)).cloned());
        if all.is_empty() {
            all.push(Provision {
                act: act.key.clone(),
                at: String::new(),
            });
        }
        all
    }

    /// The rules that rest on an act, each once.
    pub fn rules_of(&self, act: &Act) -> BTreeSet<RuleId> {
        let provisions = self.of_act(&act.key);
        let resting = provisions.filter_map(|provision| self.on(provision));
        resting
            .flat_map(|resting| resting.rules.iter().copied())
            .collect()
    }

    /// What rests on a provision, if anything does.
    pub fn on(&self, provision: &Provision) -> Option<&Resting> {
        self.by_place.get(provision)
    }

    /// The cited provisions of an act, in the order of their names.
    pub fn of_act<'s>(&'s self, act: &'s str) -> impl Iterator<Item = &'s Provision> {
        let places = self.by_place.keys();
        places.filter(move |provision| provision.act == act)
    }

    fn put(&mut self, sources: &[String], mut put: impl FnMut(&mut Resting)) {
        for source in sources {
            put(self.by_place.entry(Provision::of(source)).or_default());
        }
    }

    fn rules(&mut self, law: &Law) {
        for rule in RuleId::ALL {
            let versions = law.card(*rule).map_or(&[][..], |card| &card.versions);
            for provision in versions.iter().flat_map(|version| &version.provisions) {
                let resting = self.by_place.entry(provision.clone()).or_default();
                resting.rules.insert(*rule);
            }
        }
    }

    fn values(&mut self, law: &Law, calendar: &CalendarData) {
        for (number, values) in Number::ALL.iter().zip(&law.numbers) {
            for value in values.all() {
                self.put(&value.source, |resting| {
                    resting.numbers.insert(*number);
                });
            }
        }
        for (group, values) in Group::ALL.iter().zip(&law.groups) {
            for value in values.all() {
                self.put(&value.source, |resting| {
                    resting.groups.insert(*group);
                });
            }
        }
        for state in law.regimes.states() {
            for regime in law.regimes.of(state).iter().flat_map(|dated| dated.all()) {
                self.put(&regime.source, |resting| {
                    resting.regimes.insert(regime.value.id.clone());
                });
            }
        }
        for citation in &calendar.citations {
            self.put(std::slice::from_ref(&citation.source), |resting| {
                resting.calendar.insert(citation.file.clone());
            });
        }
    }

    fn services(&mut self, law: &Law) {
        for term in TermOf::ALL {
            for value in law.terms.of(*term).iter().flat_map(|dated| dated.all()) {
                self.put(&value.source, |resting| {
                    resting.terms.insert(*term);
                });
            }
        }
        for (permit, papers) in PermitKind::ALL.iter().zip(&law.papers) {
            for (place, paper) in papers.iter().enumerate() {
                self.put(&paper.source, |resting| {
                    resting.papers.insert((*permit, place));
                });
            }
        }
        for (place, offence) in law.offences.iter().enumerate() {
            self.put(&offence.source, |resting| {
                resting.offences.insert(place);
            });
        }
    }

    fn words(&mut self, law: &Law, reference: &Reference) {
        for dispute in &law.sources.disputes {
            for reading in &dispute.readings {
                self.put(&reading.sources, |resting| {
                    resting.readings.insert(dispute.topic);
                });
            }
        }
        for (place, row) in reference.rights.rows.iter().enumerate() {
            let statuses = ruqsat_law::data::rights::Status::ALL.iter();
            let cells = statuses.filter_map(|status| row.over_time(*status));
            for cell in cells.flat_map(ruqsat_law::Dated::all) {
                self.put(&cell.source, |resting| {
                    resting.rights.insert(place);
                });
                let practice = cell.value.practice.as_ref();
                let practised = practice.map_or(&[][..], |practice| &practice.source);
                self.put(practised, |resting| {
                    resting.rights.insert(place);
                });
            }
        }
    }
}
