//! Statements made here: their words come from `locales`, in all three languages at once.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use ruqsat_signing::{
    Challenge, Field, Kind, Line, LineFault, Parts, PartsFault, Signer, Statement, Texts,
};
use ruqsat_wording::Language;

use super::desk::NotOpened;
use crate::app::App;
use crate::session::{NoChance, new_key};

/// How long somebody has to try their key.
const TO_TRY: SignedDuration = SignedDuration::from_mins(30);

/// More paragraphs than any of our texts has.
const PARAGRAPHS: usize = 12;

/// Why no statement could be made: our own fault, for the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotMade {
    /// No challenge can be drawn.
    #[error(transparent)]
    Chance(#[from] NoChance),
    /// A value is not one line.
    #[error(transparent)]
    Line(#[from] LineFault),
    /// The parts are no statement.
    #[error(transparent)]
    Parts(#[from] PartsFault),
    /// It cannot lie on the desk.
    #[error(transparent)]
    Opened(#[from] NotOpened),
}

/// What somebody is asked to sign, before it has a challenge and an hour.
pub(super) struct Asked {
    pub(super) kind: Kind,
    pub(super) fields: BTreeMap<Field, Line>,
    pub(super) signer: Signer,
    pub(super) lasts: SignedDuration,
}

/// A login that anybody may sign: it shows whether a key works, and binds nobody.
pub(super) fn trial(app: &App, now: Timestamp) -> Result<Statement, NotMade> {
    made(
        app,
        now,
        Asked {
            kind: Kind::Login,
            fields: BTreeMap::new(),
            signer: Signer::Anyone,
            lasts: TO_TRY,
        },
    )
}

/// The statement with our address, our words and a challenge of its own.
pub(super) fn made(app: &App, now: Timestamp, asked: Asked) -> Result<Statement, NotMade> {
    let mut fields = asked.fields;
    fields.insert(Field::Site, Line::new(app.origin())?);
    let statement = Statement::new(Parts {
        kind: asked.kind,
        fields,
        signer: asked.signer,
        attachments: Vec::new(),
        challenge: Challenge::new(drawn()?),
        made_at: now,
        until: until(now, asked.lasts),
        texts: texts(app, asked.kind)?,
    })?;
    Ok(statement)
}

/// A deadline that is hours away falls on a whole minute, which people can read and remember; never
/// earlier than was promised.
fn until(now: Timestamp, lasts: SignedDuration) -> Timestamp {
    let exact = now.saturating_add(lasts).unwrap_or(now);
    let past_the_minute = exact.as_second().rem_euclid(60);
    if lasts < SignedDuration::from_hours(1) || past_the_minute == 0 {
        return exact;
    }
    let to_the_minute = SignedDuration::from_secs(60 - past_the_minute);
    exact.saturating_add(to_the_minute).unwrap_or(exact)
}

/// Sixteen octets by chance.
pub(super) fn drawn() -> Result<[u8; 16], NoChance> {
    let key = new_key()?;
    let mut octets = [0; 16];
    for (octet, drawn) in octets.iter_mut().zip(key) {
        *octet = drawn;
    }
    Ok(octets)
}

fn texts(app: &App, kind: Kind) -> Result<Texts, LineFault> {
    let paragraphs = |language| paragraphs(app, kind, language);
    Ok(Texts {
        kk: paragraphs(Language::Kazakh)?,
        ru: paragraphs(Language::Russian)?,
        en: paragraphs(Language::English)?,
    })
}

/// The paragraphs of a kind, as many as `locales` has.
fn paragraphs(app: &App, kind: Kind, language: Language) -> Result<Vec<Line>, LineFault> {
    let words = app.words(language);
    (1..=PARAGRAPHS)
        .map(|number| format!("statement-{}-{number}", kind.id()))
        .take_while(|message| words.has(message))
        .map(|message| Line::new(words.message(&message, &[])))
        .collect()
}
