//! The tree of tags: what each mark on paper is for somebody who hears the document.

use crate::model::{Level, Link, Ticked};

/// A node of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(usize);

/// A place in the order of reading that marks on paper fill, line by line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SlotId(pub(crate) usize);

/// A link; it has a field to click on each page where its words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkId(pub(crate) usize);

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    Heading(Level, String),
    Paragraph,
    Bullets,
    Numbers,
    Boxes,
    Item,
    Marker,
    /// A drawn box, which is read as the sign for it.
    Box(Ticked),
    ItemBody,
    Table,
    TableHead,
    TableBody,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
    Notice,
    Link,
    Picture(String),
    Caption,
    /// Words in another language.
    Foreign(String),
}

/// A node and what is below it.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) children: Vec<Child>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Child {
    Node(NodeId),
    Slot(SlotId),
    Link(LinkId),
}

/// The tree while it grows.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub(crate) top: Vec<Child>,
    nodes: Vec<Node>,
    pub(crate) slots: usize,
    pub(crate) links: Vec<Link>,
}

impl Tree {
    /// A new node below another, or at the top.
    pub(crate) fn node(&mut self, parent: Option<NodeId>, role: Role) -> NodeId {
        let node = NodeId(self.nodes.len());
        self.nodes.push(Node {
            role,
            children: Vec::new(),
        });
        self.hang(parent, Child::Node(node));
        node
    }

    /// A new place for words or shapes below a node.
    pub(crate) fn slot(&mut self, parent: NodeId) -> SlotId {
        let slot = SlotId(self.slots);
        self.slots = self.slots.saturating_add(1);
        self.hang(Some(parent), Child::Slot(slot));
        slot
    }

    /// A new link below a node, with the place for its words.
    pub(crate) fn link(&mut self, parent: NodeId, link: Link) -> (SlotId, LinkId) {
        let node = self.node(Some(parent), Role::Link);
        let slot = self.slot(node);
        let id = LinkId(self.links.len());
        self.links.push(link);
        self.hang(Some(node), Child::Link(id));
        (slot, id)
    }

    pub(crate) fn get(&self, node: NodeId) -> Option<&Node> {
        self.nodes.get(node.0)
    }

    fn hang(&mut self, parent: Option<NodeId>, child: Child) {
        match parent {
            None => self.top.push(child),
            Some(parent) => {
                if let Some(node) = self.nodes.get_mut(parent.0) {
                    node.children.push(child);
                }
            }
        }
    }
}
