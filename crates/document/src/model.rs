//! What a document is made of, without a word about how it looks.

mod picture;
mod text;

pub use self::picture::{Colour, Picture, Shape};
pub use self::text::{Link, Span, Text};

/// Blocks may stand in blocks so many levels deep.
pub(crate) const DEEPEST: usize = 16;

/// A document to be set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// The language of the words as BCP 47 has it: `kk`, `ru`, `en`.
    pub language: String,
    /// What the window and the list of files show; it is not printed by itself.
    pub title: String,
    /// Stands small at the top of every page; may be empty.
    pub header: String,
    /// Stands small at the foot of every page, two lines at most; may be empty.
    pub footer: String,
    /// The number of a page in words, where `{page}` and `{pages}` stand for the numbers:
    /// `Page {page} of {pages}`. Empty: pages have no number.
    pub page_of: String,
    /// What stands on the pages, in the order of reading.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, which also becomes a bookmark.
    Heading(Heading),
    /// Running text.
    Paragraph(Paragraph),
    /// Items with bullets, numbers or boxes to tick.
    List(List),
    /// Names and what belongs to them, side by side: dates and what happens on them.
    Pairs(Vec<Pair>),
    /// Rows and columns.
    Table(Table),
    /// What must not be overlooked, in a coloured box.
    Notice(Notice),
    /// A picture made of rectangles and labels: a QR code, a ribbon of days.
    Picture(Picture),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// How far down in the order of headings.
    pub level: Level,
    /// Its words. Without any, nothing is set.
    pub words: String,
}

/// How far down a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The document's own heading.
    One,
    /// A chapter.
    Two,
    /// A part of a chapter.
    Three,
}

/// Running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// How large it stands.
    pub size: Size,
    /// What it says; `\n` begins a new line.
    pub text: Text,
}

/// How large text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// The answer, at the top.
    Lead,
    /// Everything else.
    #[default]
    Body,
    /// Sources and small print.
    Small,
}

/// Items under each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What stands before each item.
    pub marker: Marker,
    /// The items.
    pub items: Vec<Item>,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A bullet.
    Bullet,
    /// 1, 2, 3.
    Number,
    /// A drawn box, to be ticked with a pen or ticked already.
    Box,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Whether its box is ticked; means nothing in other lists.
    pub ticked: Ticked,
    /// Its first words.
    pub text: Text,
    /// What belongs to it: details, lists of its own.
    pub more: Vec<Block>,
}

/// Whether a box is ticked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ticked {
    /// It is.
    Yes,
    /// It is not.
    #[default]
    No,
}

/// A name and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Stands on the left, muted; its bold words are not.
    pub name: Text,
    /// Stands on the right.
    pub value: Text,
}

/// Rows under headings; the headings stand again on each page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The columns. Without any, nothing is set.
    pub columns: Vec<Column>,
    /// The cells of each row. Cells that are not there are empty; more than the columns are left out.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: Text,
    /// Where its cells stand.
    pub align: Align,
}

/// Where the words of a cell stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// On the left: words.
    #[default]
    Left,
    /// On the right: numbers and sums.
    Right,
}

/// A coloured box. The colour is never the only sign: the words say what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its colour.
    pub tone: Tone,
    /// What stands in it. A notice in a notice is set without a box of its own.
    pub blocks: Vec<Block>,
}

/// The mood of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know: blue.
    Plain,
    /// All is well: green.
    Good,
    /// Take care: amber.
    Caution,
    /// Act now: red.
    Alarm,
}

/// How many levels of blocks stand in each other; counting stops just beyond the deepest allowed.
pub(crate) fn depth(blocks: &[Block]) -> usize {
    below(blocks, 0)
}

fn below(blocks: &[Block], level: usize) -> usize {
    if level > DEEPEST {
        return level;
    }
    let deeper = |blocks: &[Block]| below(blocks, level.saturating_add(1));
    let depths = blocks.iter().map(|block| match block {
        Block::List(list) => {
            let items = list.items.iter().map(|item| deeper(&item.more));
            items.max().unwrap_or(level)
        }
        Block::Notice(notice) => deeper(&notice.blocks),
        Block::Heading(_)
        | Block::Paragraph(_)
        | Block::Pairs(_)
        | Block::Table(_)
        | Block::Picture(_) => level,
    });
    depths.max().unwrap_or(level)
}
