//! Text becomes lines, and lines become strips.

use super::{Composer, Place};
use crate::face::{ASCENT, DESCENT};
use crate::length::Length;
use crate::lines::{self, Line};
use crate::model::{Link, Span, Text};
use crate::shaped::{Reading, Shaped};
use crate::strip::{Area, Mark, Strip, Words};
use crate::style::{self, Brush};
use crate::tree::{NodeId, Role};

/// Whether the end of a text may stand at the foot of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// It may not.
    WithNext,
    /// It may.
    Alone,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct At {
    pub(super) x: Length,
    /// The top of the line, from the top of the strip.
    pub(super) y: Length,
}

impl Composer<'_> {
    /// Words with their glyphs and tags, read as part of `node`.
    pub(super) fn shape(&mut self, text: &Text, brush: Brush, node: NodeId) -> Shaped {
        let mut shaped = Shaped::default();
        for span in text.spans.iter().filter(|span| !span.words.is_empty()) {
            self.span(span, brush, node, &mut shaped);
        }
        self.laid.missing.append(&mut shaped.missing);
        shaped
    }

    fn span(&mut self, span: &Span, brush: Brush, node: NodeId, shaped: &mut Shaped) {
        let tree = &mut self.laid.tree;
        let node = match &span.language {
            Some(language) => tree.node(Some(node), Role::Foreign(language.clone())),
            None => node,
        };
        let link = span.link.as_ref().and_then(|link| target(link, span));
        let linked = link.is_some();
        let place = match link {
            Some(link) => {
                let (slot, link) = tree.link(node, link);
                Reading {
                    slot: Some(slot),
                    link: Some(link),
                }
            }
            None => Reading {
                slot: Some(tree.slot(node)),
                link: None,
            },
        };
        let brush = brush_of(span, brush, linked);
        shaped.push(&span.words, brush, place, self.faces);
    }

    /// Lines under each other; one line is never left alone by the end of a page.
    pub(super) fn text(&mut self, shaped: &Shaped, brush: Brush, place: Place, keep: Keep) {
        let lines = if brush.size > style::BODY.size {
            lines::balanced(shaped, place.width)
        } else {
            lines::lines(shaped, place.width)
        };
        let last = lines.len().saturating_sub(1);
        for (index, line) in lines.into_iter().enumerate() {
            let begins = index == 0 && last > 0;
            let ends_next = index.saturating_add(1) == last;
            let with_next = begins || ends_next || index == last && keep == Keep::WithNext;
            let at = At {
                x: place.left,
                y: Length::ZERO,
            };
            self.push(Strip {
                height: brush.leading,
                marks: marks(line, brush, at),
                with_next,
                frame: place.frame,
                ..Strip::default()
            });
        }
    }
}

/// The marks of a line, links underlined.
pub(super) fn marks(line: Line, brush: Brush, at: At) -> Vec<Mark> {
    let baseline = at.y + baseline(brush);
    let mut marks = Vec::new();
    for piece in line.pieces {
        let x = at.x + piece.x;
        if piece.run.place.link.is_some() && piece.width > Length::ZERO {
            let area = Area {
                x,
                y: baseline + Length::thousandths(1_400),
                width: piece.width,
                height: style::HAIRLINE,
            };
            marks.push(Mark::Fill(area, style::LINK));
        }
        marks.push(Mark::Words(Words { piece, x, baseline }));
    }
    marks
}

/// From the top of a line to where its letters stand.
pub(super) fn baseline(brush: Brush) -> Length {
    let letters = Length::of_units(ASCENT.saturating_add(DESCENT), brush.size);
    (brush.leading - letters).share(1, 2) + Length::of_units(ASCENT, brush.size)
}

fn brush_of(span: &Span, brush: Brush, linked: bool) -> Brush {
    let bold = brush.bold || span.bold;
    let colour = match (linked, span.bold && brush == style::NAME) {
        (true, _) => style::LINK,
        (false, true) => style::INK,
        (false, false) => brush.colour,
    };
    Brush {
        bold,
        colour,
        ..brush
    }
}

/// The link, if its address is of a kind that opens a page, a letter or a call.
fn target(link: &Link, span: &Span) -> Option<Link> {
    const KINDS: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];
    let address = link.address.trim();
    let start: String = address.chars().take(8).collect();
    let start = start.to_ascii_lowercase();
    if !KINDS.iter().any(|kind| start.starts_with(kind)) {
        return None;
    }
    let words = [&link.alternative, &span.words, &link.address];
    let alternative = words.into_iter().map(|words| super::plain(words));
    Some(Link {
        address: ascii(address),
        alternative: alternative.into_iter().find(|words| !words.is_empty())?,
    })
}

/// An address in the letters that addresses may have; all others in percent.
fn ascii(address: &str) -> String {
    let mut written = String::new();
    for byte in address.bytes() {
        if byte.is_ascii_graphic() {
            written.push(char::from(byte));
        } else {
            written.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    written
}

fn digit(half: u8) -> char {
    let digit = char::from_digit(u32::from(half), 16);
    digit.unwrap_or('0').to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(address: &str) -> Option<Link> {
        let link = Link {
            address: address.into(),
            alternative: String::new(),
        };
        let span = Span {
            words: "мына жерде".into(),
            ..Span::default()
        };
        target(&link, &span)
    }

    #[test]
    fn only_addresses_of_known_kinds_are_links() {
        assert_eq!(made("javascript:alert(1)"), None);
        assert_eq!(made("file:///etc/passwd"), None);
        let link = made(" HTTPS://egov.kz/ықтиярхат ").unwrap();
        assert!(link.address.starts_with("HTTPS://egov.kz/%D1%8B"));
        assert_eq!(link.alternative, "мына жерде");
    }
}
