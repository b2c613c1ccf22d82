//! Tables with one place for each member of a closed list: filled once, and wholly.

use std::marker::PhantomData;

use super::Fault;
use super::entry::Entry;
use super::file::Desk;
use crate::ids::Listed;

/// One place for each member of a list.
#[derive(Debug)]
pub(super) struct Slots<K, V> {
    slots: Vec<Option<V>>,
    of: PhantomData<K>,
}

impl<K: Listed, V> Slots<K, V> {
    /// All places empty.
    pub(super) fn new() -> Self {
        Self {
            slots: K::ALL.iter().map(|_| None).collect(),
            of: PhantomData,
        }
    }

    /// Fills a place; one that is filled already is noted where `entry` is written.
    pub(super) fn put(&mut self, key: K, value: V, entry: &Entry<'_>) {
        let Some(slot) = self.slots.get_mut(key.index()) else {
            return;
        };
        if slot.replace(value).is_some() {
            let what = format!("`{}` is described twice", key.id());
            entry.fault_here(what, "keep one of the two");
        }
    }

    /// What stands in each place, in the order of the list. An empty one is noted as lacking in
    /// `folder`, unless a fault of its entry has been noted already.
    pub(super) fn all(self, folder: &str, desk: &Desk) -> Vec<V> {
        for (key, _) in K::ALL
            .iter()
            .zip(&self.slots)
            .filter(|(_, slot)| slot.is_none())
        {
            let what = format!("`{}` is described nowhere", key.id());
            desk.note(Fault::of(folder, what, "add it to a file of this folder"));
        }
        self.slots.into_iter().flatten().collect()
    }

    /// What stands in each place, be it empty.
    pub(super) fn some(self) -> Vec<Option<V>> {
        self.slots
    }
}
