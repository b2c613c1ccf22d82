//! Lists: bullets, numbers, and boxes to tick.

use super::words::{At, Keep, baseline, marks};
use super::{Closeness, Composer, Place};
use crate::length::Length;
use crate::lines;
use crate::model::{Item, List, Marker, Text, Ticked};
use crate::shaped::Shaped;
use crate::strip::{Area, Mark, Strip};
use crate::style;
use crate::tree::{NodeId, Role};

impl Composer<'_> {
    pub(super) fn list(&mut self, list: &List, place: Place) {
        if list.items.is_empty() {
            return;
        }
        let role = match list.marker {
            Marker::Bullet => Role::Bullets,
            Marker::Number => Role::Numbers,
            Marker::Box => Role::Boxes,
        };
        let node = self.laid.tree.node(place.node, role);
        let digits = list.items.len().to_string().len();
        let wider = match list.marker {
            Marker::Number => i64::try_from(digits).unwrap_or_default(),
            Marker::Bullet | Marker::Box => 0,
        };
        let digit = Length::of_units(572, style::BODY.size);
        let indent = style::INDENT.max(digit.share(wider, 1) + Length::points(9));
        let room = place.closeness.list();
        self.begin(room);
        for (index, item) in list.items.iter().enumerate() {
            let sign = sign(list.marker, index, item.ticked);
            self.begin(style::AROUND_ITEM);
            self.item(item, &sign, indent, place.within(node));
            self.end(style::AROUND_ITEM);
        }
        self.end(room);
    }

    fn item(&mut self, item: &Item, sign: &Sign, indent: Length, place: Place) {
        let node = self.laid.tree.node(place.node, Role::Item);
        let role = match sign {
            Sign::Words(_) => Role::Marker,
            Sign::Box(ticked) => Role::Box(*ticked),
        };
        let label = self.laid.tree.node(Some(node), role);
        let marker = self.marker(sign, label, place);
        let body = self.laid.tree.node(Some(node), Role::ItemBody);
        let inner = Place {
            closeness: Closeness::Near,
            ..place.indented(indent).within(body)
        };
        let first = self.laid.strips.len();
        let words = self.laid.tree.node(Some(body), Role::Paragraph);
        let shaped = self.shape(&item.text, style::BODY, words);
        if shaped.atoms.is_empty() {
            self.push(Strip {
                height: style::BODY.leading,
                with_next: !item.more.is_empty(),
                frame: place.frame,
                ..Strip::default()
            });
        }
        let keep = if item.more.is_empty() {
            Keep::Alone
        } else {
            Keep::WithNext
        };
        self.text(&shaped, style::BODY, inner, keep);
        if let Some(strip) = self.laid.strips.get_mut(first) {
            strip.marks.splice(0..0, marker);
        }
        self.end(style::AROUND_ITEM);
        self.blocks(&item.more, inner);
    }

    fn marker(&mut self, sign: &Sign, label: NodeId, place: Place) -> Vec<Mark> {
        let brush = style::BODY;
        match sign {
            Sign::Words(words) => {
                let shaped: Shaped = self.shape(&Text::from(words.as_str()), brush, label);
                let at = At {
                    x: place.left,
                    y: Length::ZERO,
                };
                let lines = lines::lines(&shaped, Length::points(i64::MAX));
                let marks = lines.into_iter().flat_map(|line| marks(line, brush, at));
                marks.collect()
            }
            Sign::Box(ticked) => {
                let side = style::BOX_SIDE;
                let area = Area {
                    x: place.left,
                    y: baseline(brush) - side + Length::thousandths(1_000),
                    width: side,
                    height: side,
                };
                vec![Mark::Tick(area, *ticked, self.laid.tree.slot(label))]
            }
        }
    }
}

/// What stands before an item.
enum Sign {
    Words(String),
    Box(Ticked),
}

fn sign(marker: Marker, index: usize, ticked: Ticked) -> Sign {
    match marker {
        // The space is read between the marker and the words.
        Marker::Bullet => Sign::Words("• ".into()),
        Marker::Number => Sign::Words(format!("{}. ", index.saturating_add(1))),
        Marker::Box => Sign::Box(ticked),
    }
}
