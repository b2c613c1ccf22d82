//! Strips are divided into pages, so that nothing is torn from what it belongs to.

use std::ops::Range;

use crate::length::Length;
use crate::strip::{Head, Strip};
use crate::style::sheet;

/// A strip on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) strip: usize,
    /// From the top of the sheet.
    pub(crate) top: Length,
    /// A table's heading that was read before and stands here again.
    pub(crate) again: bool,
}

/// The pages, at least one.
pub(crate) fn divide(strips: &[Strip], tables: &[Head]) -> Vec<Vec<Placed>> {
    let mut book = Book {
        strips,
        tables,
        done: Vec::new(),
        page: Vec::new(),
        filled: Length::ZERO,
    };
    for chain in chains(strips) {
        book.chain(chain);
    }
    book.turn();
    if book.done.is_empty() {
        book.done.push(Vec::new());
    }
    book.done
}

/// Neighbours that belong on one page.
fn chains(strips: &[Strip]) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut chains = Vec::new();
    for (index, strip) in strips.iter().enumerate() {
        let next = index.saturating_add(1);
        if !strip.with_next || next == strips.len() {
            chains.push(start..next);
            start = next;
        }
    }
    chains
}

struct Book<'a> {
    strips: &'a [Strip],
    tables: &'a [Head],
    done: Vec<Vec<Placed>>,
    page: Vec<Placed>,
    filled: Length,
}

impl Book<'_> {
    fn chain(&mut self, chain: Range<usize>) {
        let strips = self.strips.get(chain.clone()).unwrap_or_default();
        let high: Length = strips.iter().map(|strip| strip.above + strip.height).sum();
        let above = strips.first().map_or(Length::ZERO, |strip| strip.above);
        let head: Length = self.head(chain.start).map(|strip| strip.height).sum();
        let fits_here = self.filled + high - self.unused(above) <= sheet::BODY;
        let fits_anywhere = head + high - above <= sheet::BODY;
        if !fits_here && fits_anywhere {
            self.turn();
        }
        for index in chain {
            self.strip(index);
        }
    }

    fn strip(&mut self, index: usize) {
        let Some(strip) = self.strips.get(index) else {
            return;
        };
        let needed = strip.above - self.unused(strip.above) + strip.height;
        if self.filled + needed > sheet::BODY {
            self.turn();
        }
        if self.page.is_empty() {
            self.repeat_head(index);
        }
        self.filled += strip.above - self.unused(strip.above);
        self.put(index, strip.height, false);
    }

    /// At the top of a page no space is left above.
    fn unused(&self, above: Length) -> Length {
        if self.page.is_empty() {
            above
        } else {
            Length::ZERO
        }
    }

    fn put(&mut self, strip: usize, height: Length, again: bool) {
        self.page.push(Placed {
            strip,
            top: sheet::TOP + self.filled,
            again,
        });
        self.filled += height;
    }

    fn turn(&mut self) {
        if !self.page.is_empty() {
            self.done.push(std::mem::take(&mut self.page));
            self.filled = Length::ZERO;
        }
    }

    fn repeat_head(&mut self, index: usize) {
        let head: Vec<_> = self.head_range(index).collect();
        for again in head {
            let height = self.strips.get(again).map(|strip| strip.height);
            self.put(again, height.unwrap_or_default(), true);
        }
    }

    /// The heading that stands above this strip when it begins a page.
    fn head_range(&self, index: usize) -> Range<usize> {
        let table = self.strips.get(index).and_then(|strip| strip.table);
        let head = table.and_then(|table| self.tables.get(table)).cloned();
        // A heading that takes a third of the page is not worth its room twice.
        let most = sheet::BODY.share(1, 3);
        let worth = |head: &Head| {
            let strips = self.strips.get(head.clone()).unwrap_or_default();
            let high: Length = strips.iter().map(|strip| strip.height).sum();
            index >= head.end && high <= most
        };
        head.filter(worth).unwrap_or(0..0)
    }

    fn head(&self, index: usize) -> impl Iterator<Item = &Strip> {
        let range = self.head_range(index);
        self.strips.get(range).unwrap_or_default().iter()
    }
}

#[cfg(test)]
mod tests;
