//! Bookmarks, nested as the headings are.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};

use crate::layout::Laid;
use crate::length::Length;
use crate::model::Level;
use crate::pages::Placed;
use crate::strip::Bookmark;
use crate::style::sheet;

/// A bookmark with its place.
struct Entry<'a> {
    bookmark: &'a Bookmark,
    page: usize,
    top: Length,
}

/// The bookmarks; a document without headings has one, with its title.
pub(super) fn outline(laid: &Laid, pages: &[Vec<Placed>], title: &str) -> Outline {
    let entries: Vec<Entry<'_>> = laid
        .bookmarks
        .iter()
        .filter_map(|bookmark| find(bookmark, pages))
        .collect();
    let mut outline = Outline::new();
    if entries.is_empty() {
        outline.push_child(OutlineNode::new(title.to_owned(), at(0, sheet::TOP)));
    }
    for node in nested(&entries) {
        outline.push_child(node);
    }
    outline
}

fn find<'a>(bookmark: &'a Bookmark, pages: &[Vec<Placed>]) -> Option<Entry<'a>> {
    let numbered = pages.iter().enumerate();
    let mut all = numbered.flat_map(|(page, placed)| placed.iter().map(move |one| (page, one)));
    let (page, placed) = all.find(|(_, placed)| placed.strip == bookmark.strip)?;
    Some(Entry {
        bookmark,
        page,
        top: placed.top,
    })
}

/// Each entry takes those behind it that are deeper.
fn nested(entries: &[Entry<'_>]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = entries;
    while let Some((first, behind)) = rest.split_first() {
        let level = first.bookmark.level;
        let deeper = |entry: &&Entry<'_>| entry.bookmark.level > level;
        let count = behind.iter().take_while(deeper).count();
        let (below, next) = behind.split_at_checked(count).unwrap_or_default();
        let words = first.bookmark.words.clone();
        let mut node = OutlineNode::new(words, at(first.page, first.top));
        node = node.with_open(level < Level::Two);
        for child in nested(below) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = next;
    }
    nodes
}

fn at(page: usize, top: Length) -> XyzDestination {
    let above = top - Length::points(12);
    XyzDestination::new(page, Point::from_xy(0.0, above.in_points()))
}
