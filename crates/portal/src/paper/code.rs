//! The way back: a link with the answers sealed in it, and the same as a code for a camera.

use qrcode::{Color, EcLevel, QrCode};
use ruqsat_document::{Block, Link, Picture, Text};

use super::Paper;
use super::blocks::{chapter, paragraph};

/// Letters of a link that a phone still reads from paper or a screen.
const READABLE: usize = 1_200;

/// A link to go on with the same answers, for a time.
#[derive(Debug)]
pub(crate) struct GoOn {
    /// The whole address.
    pub(crate) link: String,
    /// The last day on which it works, in words.
    pub(crate) until: String,
}

/// A code for a camera: dark and light squares.
#[derive(Debug)]
pub(crate) struct Code {
    /// Squares in a row.
    pub(crate) side: u16,
    /// Row by row, `side` in each; true is dark.
    pub(crate) dark: Vec<bool>,
}

impl Code {
    /// The code of a link; `None` when it would be too fine to be read.
    pub(crate) fn of(link: &str) -> Option<Self> {
        if link.len() > READABLE {
            return None;
        }
        let code = QrCode::with_error_correction_level(link, EcLevel::L).ok()?;
        let dark = code.to_colors().into_iter();
        Some(Self {
            side: u16::try_from(code.width()).ok()?,
            dark: dark.map(|colour| colour == Color::Dark).collect(),
        })
    }
}

impl Paper<'_> {
    pub(super) fn go_on(&self, blocks: &mut Vec<Block>) {
        let Some(go_on) = self.go_on else {
            return;
        };
        blocks.push(chapter(self.t("paper-go-on")));
        let link = Link {
            address: go_on.link.clone(),
            alternative: self.t("paper-go-on-link"),
        };
        let says = self.t("paper-go-on-says");
        let until = format!("{}: {}.", self.t("paper-go-on-until"), go_on.until);
        let text = Text::default()
            .and_link(self.t("paper-go-on-link"), link)
            .and(format!(". {says} {until}"));
        match Code::of(&go_on.link) {
            None => blocks.push(paragraph(text)),
            Some(code) => blocks.push(Block::Picture(Picture {
                caption: text,
                width_percent: 36,
                ..Picture::of_modules(code.side, &code.dark, self.t("paper-go-on-code"))
            })),
        }
    }
}
