//! Tables with one place for each member of a closed list: filled once, and wholly.

use std::marker::PhantomData;

use super::Fault;
use super::entry::Entry;
use super::file::Desk;
use crate::ids::Listed;

/// One place for each member of a list.
#[derive(Debug)]
pub(super) struct Slots<K, V> {
    slots: Vec<Slot<V>>,
    of: PhantomData<K>,
}

#[derive(Debug)]
enum Slot<V> {
    Empty,
    /// It is described, and the faults of that have been noted.
    Faulty,
    Filled(V),
}

impl<V> Slot<V> {
    fn filled(self) -> Option<V> {
        match self {
            Self::Filled(value) => Some(value),
            Self::Empty | Self::Faulty => None,
        }
    }
}

impl<K: Listed, V> Slots<K, V> {
    /// All places empty.
    pub(super) fn new() -> Self {
        Self {
            slots: K::ALL.iter().map(|_| Slot::Empty).collect(),
            of: PhantomData,
        }
    }

    /// Fills a place, be it with nothing because of faults that have been noted; one that is filled
    /// already is noted where `entry` is written.
    pub(super) fn put(&mut self, key: K, value: Option<V>, entry: &Entry<'_>) {
        let Some(slot) = self.slots.get_mut(key.index()) else {
            return;
        };
        if !matches!(slot, Slot::Empty) {
            let what = format!("`{}` is described twice", key.id());
            entry.fault_here(what, "keep one of the two");
        }
        *slot = value.map_or(Slot::Faulty, Slot::Filled);
    }

    /// What stands in each place, in the order of the list. An empty one is noted as lacking in
    /// `folder`, unless it is described with faults.
    pub(super) fn all(self, folder: &str, desk: &Desk) -> Vec<V> {
        for (key, _) in K::ALL
            .iter()
            .zip(&self.slots)
            .filter(|(_, slot)| matches!(slot, Slot::Empty))
        {
            let what = format!("`{}` is described nowhere", key.id());
            desk.note(Fault::of(folder, what, "add it to a file of this folder"));
        }
        self.some().into_iter().flatten().collect()
    }

    /// What stands in each place, be it empty.
    pub(super) fn some(self) -> Vec<Option<V>> {
        self.slots.into_iter().map(Slot::filled).collect()
    }
}
