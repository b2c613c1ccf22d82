//! Stories of the demo: invented matters in which invented people are asked to sign.

use std::collections::BTreeMap;

use axum::extract::{Path, Request};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::SignedDuration;
use ruqsat_signature::certificate::TwelveDigits;
use ruqsat_signing::{Field, Kind, Line, LineFault, Signer};
use ruqsat_wording::Language;
use serde::Deserialize;

use super::desk::About;
use super::keys::DemoKey;
use super::statements::{Asked, NotMade, drawn, made};
use super::{instant, too_often};
use crate::problem::{missing_page, our_fault};
use crate::visit::Visit;

const STORIES: &str = include_str!("../../stories.toml");

/// The stories cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("`stories.toml`: {0}")]
pub struct StoryFault(#[from] toml::de::Error);

/// All stories.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stories {
    story: Vec<Story>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    id: String,
    kind: StoryKind,
    keys: Vec<String>,
    #[serde(default)]
    hours: u32,
    /// For those who are in a hurry, beside the hours.
    #[serde(default)]
    seconds: u32,
    service: Option<String>,
    host: String,
    person: String,
    document: String,
    /// A place, as each language writes it: an address is read aloud to a neighbour.
    address: Option<Address>,
    #[serde(default)]
    begins: i32,
    #[serde(default)]
    days: i32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Address {
    kk: String,
    ru: String,
    en: String,
}

impl Address {
    fn of(&self, language: Language) -> &str {
        match language {
            Language::Kazakh => &self.kk,
            Language::Russian => &self.ru,
            Language::English => &self.en,
        }
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StoryKind {
    Consent,
    Application,
}

/// A story as the start page offers it.
#[derive(Debug)]
pub(crate) struct StoryShown {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) says: String,
}

impl Stories {
    /// As they came with the program.
    pub(crate) fn read() -> Result<Self, StoryFault> {
        Ok(toml::from_str(STORIES)?)
    }

    /// What the start page offers: nothing without invented people who could sign.
    pub(crate) fn shown(visit: &Visit) -> Vec<StoryShown> {
        if visit.app.config.demo_keys.is_none() {
            return Vec::new();
        }
        let words = visit.words();
        let say = |id: &str, part| words.message(&format!("story-{id}-{part}"), &[]);
        let stories = visit.app.signing.stories.story.iter();
        stories
            .map(|story| StoryShown {
                id: story.id.clone(),
                name: say(&story.id, "name"),
                says: say(&story.id, "says"),
            })
            .collect()
    }
}

/// Opens a story: its statements are made anew, and the first person who is asked sees theirs.
pub(super) async fn begin(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Some(often) = too_often(&visit, &request, "") {
        return often;
    }
    let app = &visit.app;
    let known = app
        .signing
        .stories
        .story
        .iter()
        .find(|story| story.id == id);
    let keys = app.config.demo_keys.as_ref().map(|keys| keys.keys());
    let (Some(story), Some(keys)) = (known, keys) else {
        return missing_page(&visit);
    };
    match open(&visit, story, &keys) {
        Ok(Some(token)) => Redirect::to(&visit.to(&format!("/sign/{token}"))).into_response(),
        Ok(None) => missing_page(&visit),
        Err(error) => {
            tracing::error!(%error, "a story could not be opened");
            our_fault(&visit)
        }
    }
}

/// Puts its statements on the desk and gives the token of the first one.
fn open(visit: &Visit, story: &Story, keys: &[DemoKey]) -> Result<Option<String>, NotMade> {
    let app = &visit.app;
    let now = instant::now(app);
    let fields = fields(visit, story)?;
    let asked = story.keys.iter();
    let asked = asked.filter_map(|id| keys.iter().find(|key| key.id == *id));
    let mut tokens = Vec::new();
    for key in asked {
        let Some(signer) = signer(key) else { continue };
        let asked = Asked {
            kind: story.kind.kind(),
            fields: fields.clone(),
            signer,
            lasts: story.lasts(),
        };
        let about = About {
            name: key.organisation.clone().or_else(|| Some(key.name.clone())),
            story: Some(story.id.clone()),
            fellows: Vec::new(),
        };
        let statement = made(app, now, asked)?;
        tokens.push(app.signing.desk.open(statement, about, now)?);
    }
    app.signing.desk.introduce(&tokens);
    Ok(tokens.into_iter().next())
}

fn signer(key: &DemoKey) -> Option<Signer> {
    match &key.bin {
        None => TwelveDigits::parse(&key.iin).map(Signer::Person),
        Some(bin) => Some(Signer::Organisation {
            bin: TwelveDigits::parse(bin)?,
            iin: None,
        }),
    }
}

fn fields(visit: &Visit, story: &Story) -> Result<BTreeMap<Field, Line>, NotMade> {
    let [one, two, three, ..] = drawn()?;
    let case = format!("DEMO-{one:02X}{two:02X}{three:02X}");
    let today = visit.app.today();
    let from = today.plus_days(story.begins);
    let to = from.plus_days(story.days.saturating_sub(1));
    let mut fields = BTreeMap::new();
    for field in story.kind.kind().fields() {
        let value = match field {
            Field::Case => Some(case.clone()),
            Field::Host => Some(story.host.clone()),
            Field::Service => story.service.clone(),
            Field::Person => Some(story.person.clone()),
            Field::Document => Some(story.document.clone()),
            Field::Address => {
                let address = story.address.as_ref();
                address.map(|address| address.of(visit.language).to_owned())
            }
            Field::From => Some(from.to_string()),
            Field::To => Some(to.to_string()),
            // Ours is added with the challenge; nobody decides anything in a story.
            Field::Site | Field::Outcome => None,
        };
        if let Some(value) = value {
            fields.insert(
                *field,
                Line::new(value).map_err(|fault: LineFault| NotMade::from(fault))?,
            );
        }
    }
    Ok(fields)
}

impl Story {
    /// How long there is to sign.
    fn lasts(&self) -> SignedDuration {
        let hours = SignedDuration::from_hours(self.hours.into());
        hours.saturating_add(SignedDuration::from_secs(self.seconds.into()))
    }
}

impl StoryKind {
    const fn kind(self) -> Kind {
        match self {
            Self::Consent => Kind::Consent,
            Self::Application => Kind::Application,
        }
    }
}
