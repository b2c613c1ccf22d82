//! Marks on one page.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::tags::Filled;
use crate::face::Faces;
use crate::layout::{Edges, Laid};
use crate::length::{Length, part_of_em};
use crate::lines::Piece;
use crate::model::{Colour, Ticked};
use crate::pages::Placed;
use crate::strip::{Area, Drawing, Frame, Mark, Words};
use crate::style::{self, sheet};
use crate::tree::{LinkId, SlotId};

/// Where the words of a link stand.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) link: LinkId,
    pub(super) area: Rect,
}

/// Draws on one page.
pub(super) struct Brushes<'a> {
    surface: Surface<'a>,
    faces: &'a Faces,
    filled: &'a mut Filled,
    fields: Vec<Field>,
}

/// How marks are tagged.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Voice {
    /// Each mark goes to its slot.
    Read,
    /// Nothing is read: what repeats on each page.
    Silent(ArtifactType),
}

impl<'a> Brushes<'a> {
    pub(super) fn new(surface: Surface<'a>, faces: &'a Faces, filled: &'a mut Filled) -> Self {
        Self {
            surface,
            faces,
            filled,
            fields: Vec::new(),
        }
    }

    /// The fields of links that were met.
    pub(super) fn finish(self) -> Vec<Field> {
        self.surface.finish();
        self.fields
    }

    /// The boxes of notices, under their words.
    pub(super) fn frames(&mut self, laid: &Laid, placed: &[Placed]) {
        let framed = placed.iter().filter_map(|placed| {
            let strip = laid.strips.get(placed.strip)?;
            Some((strip.frame?, placed.top, placed.top + strip.height))
        });
        let framed: Vec<_> = framed.collect();
        for same in framed.chunk_by(|left, right| left.0 == right.0) {
            let (Some(first), Some(last)) = (same.first(), same.last()) else {
                continue;
            };
            if let Some(frame) = laid.frames.get(first.0) {
                self.frame(frame, first.1, last.2);
            }
        }
    }

    fn frame(&mut self, frame: &Frame, top: Length, bottom: Length) {
        let (paper, bar) = style::notice(frame.tone);
        let padding = style::NOTICE_PADDING;
        let area = Area {
            x: frame.x,
            y: top - padding,
            width: frame.width,
            height: bottom - top + padding + padding,
        };
        let narrow = Area {
            width: style::NOTICE_BAR,
            ..area
        };
        self.ornament(area, paper, ArtifactType::Layout);
        self.ornament(narrow, bar, ArtifactType::Layout);
    }

    /// The small lines of this page.
    pub(super) fn edges(&mut self, edges: &Edges, page: usize) {
        let number = edges.numbers.get(page).map(Vec::as_slice);
        self.marks(
            &edges.header,
            Length::ZERO,
            Voice::Silent(ArtifactType::Header),
        );
        self.marks(
            &edges.footer,
            Length::ZERO,
            Voice::Silent(ArtifactType::Footer),
        );
        let voice = Voice::Silent(ArtifactType::PageNumber);
        self.marks(number.unwrap_or_default(), Length::ZERO, voice);
        let line = Area {
            x: sheet::LEFT,
            y: sheet::FOOTER_TOP - Length::points(6),
            width: sheet::COLUMN,
            height: style::HAIRLINE,
        };
        self.ornament(line, style::LINE, ArtifactType::Layout);
    }

    /// All strips of this page.
    pub(super) fn strips(&mut self, laid: &Laid, placed: &[Placed]) {
        for placed in placed {
            let Some(strip) = laid.strips.get(placed.strip) else {
                continue;
            };
            let voice = if placed.again {
                Voice::Silent(ArtifactType::PaginationOther)
            } else {
                Voice::Read
            };
            self.marks(&strip.marks, placed.top, voice);
        }
    }

    fn marks(&mut self, marks: &[Mark], top: Length, voice: Voice) {
        for mark in marks {
            match mark {
                Mark::Words(words) => self.words(words, top, voice),
                Mark::Fill(area, colour) => {
                    self.ornament(area.lower(top), *colour, ArtifactType::Layout);
                }
                Mark::Tick(area, ticked, slot) => self.tick(area.lower(top), *ticked, *slot),
                Mark::Picture(drawing) => self.picture(drawing, top),
            }
        }
    }

    fn words(&mut self, words: &Words, top: Length, voice: Voice) {
        let place = words.piece.run.place;
        let slot = place.slot.filter(|_| voice == Voice::Read);
        let kind = match voice {
            Voice::Silent(kind) => kind,
            Voice::Read => ArtifactType::Other,
        };
        let tag = match slot {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => ContentTag::Artifact(Artifact::with_kind(kind)),
        };
        let identifier = self.surface.start_tagged(tag);
        self.glyphs(words, top);
        self.surface.end_tagged();
        self.filled.slot(slot, identifier);
        if let (Some(link), Voice::Read) = (place.link, voice) {
            self.field(link, words, top);
        }
    }

    fn field(&mut self, link: LinkId, words: &Words, top: Length) {
        let size = words.piece.run.brush.size;
        let area = Area {
            x: words.x,
            y: top + words.baseline - size,
            width: words.piece.width,
            height: size.share(13, 10),
        };
        if let Some(area) = rect(area).filter(|_| area.width > Length::ZERO) {
            self.fields.push(Field { link, area });
        }
    }

    fn glyphs(&mut self, words: &Words, top: Length) {
        let piece = &words.piece;
        let run = &piece.run;
        let text = run.text.get(piece.text.clone()).unwrap_or_default();
        let glyphs = glyphs(piece);
        self.fill(run.brush.colour);
        let start = Point::from_xy(words.x.in_points(), (top + words.baseline).in_points());
        let font = self.faces.get(run.face).font.clone();
        let size = run.brush.size.in_points();
        self.surface
            .draw_glyphs(start, &glyphs, font, text, size, false);
    }

    fn ornament(&mut self, area: Area, colour: Colour, kind: ArtifactType) {
        let artifact = Artifact::with_kind(kind);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.rectangle(area, colour);
        self.surface.end_tagged();
    }

    fn rectangle(&mut self, area: Area, colour: Colour) {
        if let Some(path) = rect(area).and_then(outline_of) {
            self.fill(colour);
            self.surface.draw_path(&path);
        }
    }

    fn fill(&mut self, colour: Colour) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill {
            paint: rgb(colour).into(),
            opacity: NormalizedF32::ONE,
            rule: krilla::paint::FillRule::default(),
        }));
    }

    /// A box, with a tick that ends near its corner.
    fn tick(&mut self, area: Area, ticked: Ticked, slot: SlotId) {
        let drawn = match ticked {
            Ticked::Yes => tick_in(area),
            Ticked::No => None,
        };
        let identifier = self.surface.start_tagged(ContentTag::Other);
        let square = rect(area).and_then(outline_of);
        self.line(square, style::STRONG_LINE, Length::thousandths(900));
        self.line(drawn, style::INK, Length::thousandths(1_500));
        self.surface.end_tagged();
        self.filled.slot(Some(slot), identifier);
    }

    fn line(&mut self, path: Option<Path>, colour: Colour, width: Length) {
        let Some(path) = path else { return };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint: rgb(colour).into(),
            width: width.in_points(),
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
    }

    fn picture(&mut self, drawing: &Drawing, top: Length) {
        let tag = match drawing.slot {
            Some(_) => ContentTag::Other,
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
        };
        let identifier: Identifier = self.surface.start_tagged(tag);
        for (area, colour) in &drawing.rectangles {
            self.rectangle(area.lower(top), *colour);
        }
        for label in &drawing.labels {
            self.glyphs(label, top);
        }
        self.surface.end_tagged();
        self.filled.slot(drawing.slot, identifier);
    }
}

fn glyphs(piece: &Piece) -> Vec<KrillaGlyph> {
    let start = piece.text.start;
    let own = piece.run.glyphs.get(piece.glyphs.clone());
    let own = own.unwrap_or_default().iter();
    let glyphs = own.map(|glyph| {
        let text = glyph.text.start.saturating_sub(start)..glyph.text.end.saturating_sub(start);
        KrillaGlyph::new(
            GlyphId::new(glyph.id),
            part_of_em(glyph.advance),
            part_of_em(glyph.right),
            part_of_em(glyph.up),
            0.0,
            text,
            None,
        )
    });
    glyphs.collect()
}

fn rgb(colour: Colour) -> rgb::Color {
    rgb::Color::new(colour.red, colour.green, colour.blue)
}

fn rect(area: Area) -> Option<Rect> {
    Rect::from_xywh(
        area.x.in_points(),
        area.y.in_points(),
        area.width.in_points(),
        area.height.in_points(),
    )
}

fn outline_of(rect: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    path.finish()
}

fn tick_in(area: Area) -> Option<Path> {
    let at = |x: i64, y: i64| {
        let (x, y) = (area.width.share(x, 100), area.height.share(y, 100));
        ((area.x + x).in_points(), (area.y + y).in_points())
    };
    let mut path = PathBuilder::new();
    let (start, foot, end) = (at(22, 52), at(45, 76), at(92, 14));
    path.move_to(start.0, start.1);
    path.line_to(foot.0, foot.1);
    path.line_to(end.0, end.1);
    path.finish()
}
