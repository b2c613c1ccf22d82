//! One cell, from its words to what it says.

use std::ops::Range;

use ruqsat_calendar::Day;
use toml::Spanned;

use super::mirror::{WrittenCell, WrittenPractice};
use super::{Practice, Statement, Status, Verdict};
use crate::because::Confidence;
use crate::data::Citation;
use crate::data::reader::File;
use crate::data::written::WrittenDay;
use crate::dated::InEffect;
use crate::reading::Topic;

/// A cell that can be read, with its place.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) place: Range<usize>,
    pub(super) statuses: Vec<Status>,
    pub(super) said: InEffect<Statement>,
}

/// Reads the cells of one row: faults go to the file, what is cited to the citations.
#[derive(Debug)]
pub(super) struct CellReader<'r, 'f> {
    pub(super) file: &'r mut File<'f>,
    pub(super) citations: &'r mut Vec<Citation>,
    pub(super) checked: Day,
}

impl CellReader<'_, '_> {
    /// The cell; `None` when its status or its verdict cannot be read.
    pub(super) fn read(&mut self, cell: Spanned<WrittenCell>) -> Option<Cell> {
        let place = cell.span();
        let cell = cell.into_inner();
        let confidence = cell.confidence.0;
        let (from, until) = self.term(&cell);
        let source = self.sources(&cell.source, confidence);
        let law = self.file.words(&cell.law);
        let statuses = self.statuses(&cell.status);
        let topic = |word: &Spanned<String>| self.known(word, Topic::ALL, Topic::id);
        let reading = cell.reading.as_ref().and_then(topic);
        let verdict = self.known(&cell.verdict, Verdict::ALL, Verdict::id);
        let practice = cell
            .practice
            .map(|practice| self.practice(practice, confidence));
        let value = Statement {
            verdict: verdict?,
            law,
            practice,
            reading,
        };
        let said = InEffect {
            from,
            until,
            value,
            source,
            confidence,
        };
        Some(Cell {
            place,
            statuses: statuses?,
            said,
        })
    }

    fn term(&mut self, cell: &WrittenCell) -> (Day, Option<Day>) {
        let day = |written: &Spanned<WrittenDay>| written.get_ref().0;
        let from = cell.from.as_ref().map_or(Day::FIRST, day);
        if let Some(until) = cell.until.as_ref().filter(|until| day(until) < from) {
            let what = format!("the cell ends on {}, before it begins", day(until));
            self.file.fault(
                &until.span(),
                what,
                "`until` is the last day on which it holds",
            );
        }
        (from, cell.until.as_ref().map(day))
    }

    fn statuses(&mut self, written: &Spanned<Vec<Spanned<String>>>) -> Option<Vec<Status>> {
        if written.get_ref().is_empty() {
            let what = "the cell is for no status";
            self.file
                .fault(&written.span(), what, "name one, such as `\"trp\"`");
        }
        let words = written.get_ref().iter();
        // All are looked at before one that is not known ends it.
        let each: Vec<_> = words
            .map(|word| self.known(word, Status::ALL, Status::id))
            .collect();
        each.into_iter().collect()
    }

    fn known<T: Copy>(
        &mut self,
        word: &Spanned<String>,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let ids: Vec<&str> = all.iter().map(|each| id(*each)).collect();
        self.file.is_known(word, &ids);
        all.iter().copied().find(|each| id(*each) == word.get_ref())
    }

    fn practice(&mut self, practice: WrittenPractice, confidence: Confidence) -> Practice {
        let source = self.sources(&practice.source, confidence);
        Practice {
            says: self.file.words(&practice.into_words()),
            source,
        }
    }

    fn sources(
        &mut self,
        written: &Spanned<Vec<Spanned<String>>>,
        confidence: Confidence,
    ) -> Vec<String> {
        let help = "write the act's key and the provision, such as `ml 40(2)`";
        if written.get_ref().is_empty() {
            self.file.fault(&written.span(), "no source is named", help);
        }
        for source in written.get_ref() {
            if source.get_ref().trim().is_empty() {
                self.file.fault(&source.span(), "the source is empty", help);
            }
            let (file, line) = self.file.place(&source.span());
            let (source, checked) = (source.get_ref().clone(), self.checked);
            self.citations.push(Citation {
                source,
                confidence,
                checked,
                file,
                line,
            });
        }
        written
            .get_ref()
            .iter()
            .map(|source| source.get_ref().clone())
            .collect()
    }
}
