//! Small parts that every section is made of.

use ruqsat_document::{
    Block, Heading, Item, Level, Link, List, Marker, Pair, Paragraph, Size, Text, Ticked,
};
use ruqsat_report::{Cite, Reason};

pub(super) fn chapter(words: impl Into<String>) -> Block {
    heading(Level::Two, words)
}

pub(super) fn heading(level: Level, words: impl Into<String>) -> Block {
    Block::Heading(Heading {
        level,
        words: words.into(),
    })
}

pub(super) fn paragraph(text: impl Into<Text>) -> Block {
    sized(Size::Body, text)
}

pub(super) fn small(text: impl Into<Text>) -> Block {
    sized(Size::Small, text)
}

pub(super) fn sized(size: Size, text: impl Into<Text>) -> Block {
    let text = text.into();
    Block::Paragraph(Paragraph { size, text })
}

/// A list; nothing where there are no items.
pub(super) fn list(marker: Marker, items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(List { marker, items }))
}

pub(super) fn item(text: impl Into<Text>, more: Vec<Block>) -> Item {
    Item {
        ticked: Ticked::No,
        text: text.into(),
        more,
    }
}

pub(super) fn pair(name: impl Into<Text>, value: impl Into<Text>) -> Pair {
    Pair {
        name: name.into(),
        value: value.into(),
    }
}

/// Reasons with where they are written, a bullet each.
pub(super) fn reasons(reasons: &[Reason]) -> Option<Block> {
    let items = reasons
        .iter()
        .map(|reason| item(because(reason), Vec::new()));
    list(Marker::Bullet, items.collect())
}

/// Reasons in small print, a paragraph each.
pub(super) fn small_reasons(reasons: &[Reason]) -> impl Iterator<Item = Block> {
    reasons.iter().map(|reason| small(because(reason)))
}

/// A sentence and where it is written.
pub(super) fn because(reason: &Reason) -> Text {
    cited(Text::from(reason.sentence.clone()), &reason.cites)
}

/// A text, then in brackets where it is written: each act once, and a link where it can be read.
pub(super) fn cited(text: Text, cites: &[Cite]) -> Text {
    let mut acts: Vec<(&Cite, String)> = Vec::new();
    for cite in cites {
        let known = acts.iter().position(|(act, _)| act.act == cite.act);
        let place = known.unwrap_or(acts.len());
        if known.is_none() {
            acts.push((cite, String::new()));
        }
        if let Some((_, places)) = acts.get_mut(place).filter(|_| !cite.at.is_empty()) {
            places.push_str(", ");
            places.push_str(&cite.at);
        }
    }
    let is_cited = !acts.is_empty();
    let mut text = text;
    for (number, (act, places)) in acts.into_iter().enumerate() {
        text = text.and(if number == 0 { " [" } else { "; " });
        text = titled(text, act).and(places);
    }
    if is_cited { text.and("]") } else { text }
}

fn titled(text: Text, act: &Cite) -> Text {
    match &act.url {
        None => text.and(act.title.clone()),
        Some(url) => {
            let link = Link {
                address: url.clone(),
                alternative: act.title.clone(),
            };
            text.and_link(act.title.clone(), link)
        }
    }
}
