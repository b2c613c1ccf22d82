//! The tree of tags with what was put on paper for each of its places.

use std::num::NonZeroU16;

use krilla::tagging::{
    Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

use crate::model::{Level, Ticked};
use crate::tree::{Child, LinkId, Role, SlotId, Tree};

/// What was put on paper.
#[derive(Debug)]
pub(super) struct Filled {
    slots: Vec<Vec<Identifier>>,
    links: Vec<Vec<Identifier>>,
}

impl Filled {
    pub(super) fn new(tree: &Tree) -> Self {
        Self {
            slots: vec![Vec::new(); tree.slots],
            links: vec![Vec::new(); tree.links.len()],
        }
    }

    /// Notes a mark; ornaments have no slot and are forgotten.
    pub(super) fn slot(&mut self, slot: Option<SlotId>, identifier: Identifier) {
        if let Some(filled) = slot.and_then(|slot| self.slots.get_mut(slot.0)) {
            filled.push(identifier);
        }
    }

    pub(super) fn link(&mut self, link: LinkId, identifier: Identifier) {
        if let Some(filled) = self.links.get_mut(link.0) {
            filled.push(identifier);
        }
    }

    /// The tree for the writer.
    pub(super) fn tree(&self, tree: &Tree, language: &str) -> TagTree {
        TagTree::from(self.nodes(&tree.top, tree)).with_lang(Some(language.to_owned()))
    }

    fn nodes(&self, children: &[Child], tree: &Tree) -> Vec<Node> {
        let mut nodes = Vec::new();
        for child in children {
            match *child {
                Child::Slot(slot) => nodes.extend(leaves(self.slots.get(slot.0))),
                Child::Link(link) => nodes.extend(leaves(self.links.get(link.0))),
                Child::Node(node) => {
                    let Some(node) = tree.get(node) else { continue };
                    let below = self.nodes(&node.children, tree);
                    if !below.is_empty() || counts_when_empty(&node.role) {
                        let group = TagGroup::with_children(kind(&node.role), below);
                        nodes.push(Node::Group(group));
                    }
                }
            }
        }
        nodes
    }
}

fn leaves(identifiers: Option<&Vec<Identifier>>) -> impl Iterator<Item = Node> {
    identifiers.into_iter().flatten().copied().map(Node::Leaf)
}

/// A missing cell would shift its neighbours into other columns.
fn counts_when_empty(role: &Role) -> bool {
    matches!(role, Role::Cell | Role::ColumnHeading | Role::RowHeading)
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Heading(level, words) => Tag::Hn(number(*level), Some(words.clone())).into(),
        Role::Paragraph => Tag::P.into(),
        Role::Bullets => Tag::L(ListNumbering::Disc).into(),
        Role::Numbers => Tag::L(ListNumbering::Decimal).into(),
        Role::Boxes => Tag::L(ListNumbering::Square).into(),
        Role::Item => Tag::LI.into(),
        Role::Marker => Tag::Lbl.into(),
        Role::Box(Ticked::Yes) => Tag::Lbl.with_actual_text(Some("☑ ".into())).into(),
        Role::Box(Ticked::No) => Tag::Lbl.with_actual_text(Some("☐ ".into())).into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::TableHead => Tag::THead.into(),
        Role::TableBody => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnHeading => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowHeading => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Notice => Tag::Div.into(),
        Role::Link => Tag::Link.into(),
        Role::Picture(alternative) => Tag::Figure(Some(alternative.clone())).into(),
        Role::Caption => Tag::Caption.into(),
        Role::Foreign(language) => Tag::Span.with_lang(Some(language.clone())).into(),
    }
}

fn number(level: Level) -> NonZeroU16 {
    match level {
        Level::One => NonZeroU16::MIN,
        Level::Two => NonZeroU16::MIN.saturating_add(1),
        Level::Three => NonZeroU16::MIN.saturating_add(2),
    }
}
