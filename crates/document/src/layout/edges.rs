//! The small lines at the head and the foot of each page. They are not read aloud.

use super::words::{At, marks};
use super::{Laid, plain};
use crate::face::Faces;
use crate::length::Length;
use crate::lines;
use crate::model::Document;
use crate::shaped::{Reading, Shaped};
use crate::strip::Mark;
use crate::style::{self, sheet};

/// What stands at the edges of each page; places are measured from the top of the sheet.
#[derive(Debug, Default)]
pub(crate) struct Edges {
    pub(crate) header: Vec<Mark>,
    pub(crate) footer: Vec<Mark>,
    /// For each page its number in words.
    pub(crate) numbers: Vec<Vec<Mark>>,
}

/// The edges of a document of so many pages.
pub(crate) fn edges(document: &Document, pages: usize, laid: &mut Laid, faces: &Faces) -> Edges {
    let mut shape = |words: &str| {
        let mut shaped = Shaped::default();
        let place = Reading::default();
        shaped.push(&plain(words), style::EDGE, place, faces);
        laid.missing.append(&mut shaped.missing);
        shaped
    };
    let header = shape(&document.header);
    let footer = shape(&document.footer);
    let numbers: Vec<Shaped> = (1..=pages)
        .map(|page| shape(&number(&document.page_of, page, pages)))
        .collect();
    let widest = numbers.iter().map(lines::natural).max().unwrap_or_default();
    let room = sheet::COLUMN - widest - style::GUTTER;
    Edges {
        header: under_each_other(&header, sheet::COLUMN, sheet::HEADER_TOP, 2),
        footer: under_each_other(&footer, room, sheet::FOOTER_TOP, 2),
        numbers: numbers
            .iter()
            .map(|number| on_the_right(number, sheet::FOOTER_TOP))
            .collect(),
    }
}

fn number(pattern: &str, page: usize, pages: usize) -> String {
    pattern
        .replace("{page}", &page.to_string())
        .replace("{pages}", &pages.to_string())
}

fn under_each_other(shaped: &Shaped, width: Length, top: Length, most: usize) -> Vec<Mark> {
    let mut y = top;
    let mut all = Vec::new();
    for line in lines::lines(shaped, width).into_iter().take(most) {
        let at = At { x: sheet::LEFT, y };
        all.extend(marks(line, style::EDGE, at));
        y += style::EDGE.leading;
    }
    all
}

fn on_the_right(shaped: &Shaped, top: Length) -> Vec<Mark> {
    let line = lines::lines(shaped, Length::points(i64::MAX)).into_iter();
    let marks = line.flat_map(|line| {
        let x = sheet::LEFT + sheet::COLUMN - line.width;
        marks(line, style::EDGE, At { x, y: top })
    });
    marks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_page_is_put_into_its_words() {
        assert_eq!(number("Page {page} of {pages}", 2, 11), "Page 2 of 11");
        assert_eq!(
            number("{pages} беттің {page}-беті", 2, 11),
            "11 беттің 2-беті"
        );
        assert_eq!(number("", 2, 11), "");
    }
}
