//! Blocks become strips and tags.

mod edges;
mod list;
mod picture;
mod table;
mod words;

use std::collections::BTreeSet;

use crate::face::Faces;
use crate::length::Length;
use crate::model::{Block, Document, Heading, Notice, Paragraph};
use crate::strip::{Bookmark, Frame, Head, Strip};
use crate::style::{self, Room, sheet};
use crate::tree::{NodeId, Role, Tree};

pub(crate) use self::edges::{Edges, edges};
use self::words::Keep;

/// A document in strips, not yet divided into pages.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    pub(crate) strips: Vec<Strip>,
    /// The heading of each table, to stand again on each page.
    pub(crate) tables: Vec<Head>,
    pub(crate) frames: Vec<Frame>,
    pub(crate) tree: Tree,
    pub(crate) bookmarks: Vec<Bookmark>,
    pub(crate) missing: BTreeSet<char>,
}

/// Lays all blocks.
pub(crate) fn lay(document: &Document, faces: &Faces) -> Laid {
    let mut composer = Composer {
        faces,
        laid: Laid::default(),
        pending: Length::ZERO,
    };
    let place = Place {
        left: sheet::LEFT,
        width: sheet::COLUMN,
        node: None,
        frame: None,
        closeness: Closeness::Usual,
    };
    composer.blocks(&document.blocks, place);
    composer.laid
}

/// Words for the window's title and the bookmarks: one line without commands.
pub(crate) fn plain(words: &str) -> String {
    let letters = words.chars();
    let printed: String = letters
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Composer<'a> {
    faces: &'a Faces,
    laid: Laid,
    /// The space that the next strip has above it.
    pending: Length,
}

/// How much space is left between blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closeness {
    Usual,
    /// In the items of lists.
    Near,
}

impl Closeness {
    fn paragraph(self) -> Room {
        match self {
            Self::Usual => style::AROUND_PARAGRAPH,
            Self::Near => style::IN_ITEM,
        }
    }

    fn list(self) -> Room {
        match self {
            Self::Usual => style::AROUND_LIST,
            Self::Near => style::IN_ITEM,
        }
    }
}

/// Where blocks are laid.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: Length,
    width: Length,
    node: Option<NodeId>,
    frame: Option<usize>,
    closeness: Closeness,
}

impl Place {
    fn within(self, node: NodeId) -> Self {
        Self {
            node: Some(node),
            ..self
        }
    }

    /// The same without a part on its left.
    fn indented(self, by: Length) -> Self {
        Self {
            left: self.left + by,
            width: (self.width - by).max(by),
            ..self
        }
    }
}

impl Composer<'_> {
    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.heading(heading, place),
                Block::Paragraph(paragraph) => self.paragraph(paragraph, place),
                Block::List(list) => self.list(list, place),
                Block::Pairs(pairs) => self.pairs(pairs, place),
                Block::Table(table) => self.table(table, place),
                Block::Notice(notice) => self.notice(notice, place),
                Block::Picture(picture) => self.picture(picture, place),
            }
        }
    }

    fn heading(&mut self, heading: &Heading, place: Place) {
        let words = plain(&heading.words);
        if words.is_empty() {
            return;
        }
        let brush = style::heading(heading.level);
        self.laid.bookmarks.push(Bookmark {
            level: heading.level,
            words: words.clone(),
            strip: self.laid.strips.len(),
        });
        let role = Role::Heading(heading.level, words.clone());
        let node = self.laid.tree.node(place.node, role);
        let shaped = self.shape(&words.as_str().into(), brush, node);
        let room = style::around_heading(heading.level);
        self.begin(room);
        self.text(&shaped, brush, place, Keep::WithNext);
        self.end(room);
    }

    fn paragraph(&mut self, paragraph: &Paragraph, place: Place) {
        let brush = style::paragraph(paragraph.size);
        let node = self.laid.tree.node(place.node, Role::Paragraph);
        let shaped = self.shape(&paragraph.text, brush, node);
        // Words that end in a colon lead to what follows.
        let leads = shaped.atoms.iter().rfind(|atom| atom.letter != ' ');
        let keep = match leads {
            Some(atom) if atom.letter == ':' => Keep::WithNext,
            Some(_) | None => Keep::Alone,
        };
        let room = place.closeness.paragraph();
        self.begin(room);
        self.text(&shaped, brush, place, keep);
        self.end(room);
    }

    fn notice(&mut self, notice: &Notice, place: Place) {
        let node = self.laid.tree.node(place.node, Role::Notice);
        if place.frame.is_some() {
            return self.blocks(&notice.blocks, place.within(node));
        }
        let padding = style::NOTICE_PADDING;
        let frame = Frame {
            tone: notice.tone,
            x: place.left,
            width: place.width,
        };
        let inner = place.indented(style::NOTICE_BAR + padding);
        let inner = Place {
            width: inner.width - padding,
            node: Some(node),
            frame: Some(self.laid.frames.len()),
            ..inner
        };
        self.laid.frames.push(frame);
        self.begin(style::AROUND_NOTICE);
        self.pending += padding;
        self.blocks(&notice.blocks, inner);
        self.pending = padding + style::AROUND_NOTICE.below;
    }

    /// The spaces of neighbours overlap: the larger one stands.
    fn begin(&mut self, room: Room) {
        self.pending = self.pending.max(room.above);
    }

    fn end(&mut self, room: Room) {
        self.pending = self.pending.max(room.below);
    }

    fn push(&mut self, strip: Strip) {
        let above = std::mem::take(&mut self.pending);
        self.laid.strips.push(Strip { above, ..strip });
    }
}
