//! What every request works with: the law, the words, the clock and the seal.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ruqsat_calendar::Day;
use ruqsat_contract::{DayAsked, Printer, Reader, Refused};
use ruqsat_edition::{EditionError, LawFiles};
use ruqsat_law::data::Reference;
use ruqsat_law::data::Texts;
use ruqsat_law::data::calendar::CalendarData;
use ruqsat_law::{InForce, Law, OutsideCoverage, State};
use ruqsat_lawbook::case::Case;
use ruqsat_signature::verify::Verifier;
use ruqsat_wording::{Language, Unspeakable, Wording, rule_words, said};

use crate::api::{Desk, Rate};
use crate::assets::Assets;
use crate::checks::Counted;
use crate::clock::Clock;
use crate::connections::Connections;
use crate::library::Library;
use crate::metrics::Metrics;
use crate::mobile::Organisation;
use crate::session::{NoChance, Seal, new_key};
use crate::signing::{DemoKeys, Room, RoomFault};

/// How the portal runs.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address that people use, such as `https://ruqsat.kz`, where it is not the one that is
    /// listened on.
    pub origin: Option<String>,
    /// Demo persons are offered on the start page.
    pub demo: bool,
    /// Where the time comes from.
    pub clock: Clock,
    /// The key under which sessions are sealed; a new one, where none is kept.
    pub key: Option<[u8; 32]>,
    /// How often one address may ask the API.
    pub rate: Rate,
    /// Sites whose pages may ask the API from a visitor's browser, such as `https://example.org`:
    /// scheme, host and port, in ASCII.
    pub cors_origins: Vec<String>,
    /// How connections are taken.
    pub connections: Connections,
    /// Who asks for signatures, as phone apps show it; without it no phone can be asked.
    pub organisation: Option<Organisation>,
    /// A request that is not answered by then is cut off.
    pub patience: Duration,
    /// Who checks signatures. It waits while it asks the centre: call it where waiting is allowed.
    /// Without one nothing can be signed.
    pub verifier: Option<Arc<dyn Verifier + Send + Sync>>,
    /// Keys of invented people, believed by the verifier of a demo.
    pub demo_keys: Option<Arc<dyn DemoKeys>>,
}

/// Why the portal cannot start.
#[derive(Debug, thiserror::Error)]
pub enum CannotStart {
    /// The law's files are wrong.
    #[error(transparent)]
    Law(#[from] EditionError),
    /// Words that Fluent cannot read.
    #[error("the words cannot be read: {0:?}")]
    Words(Vec<Unspeakable>),
    /// What came with the program about signing.
    #[error(transparent)]
    Signing(#[from] RoomFault),
    /// The machine gives no random numbers.
    #[error(transparent)]
    Chance(#[from] NoChance),
}

/// The law with all that is written about it.
#[derive(Debug)]
pub struct Book {
    /// The law; it lives as long as the process.
    pub law: &'static Law,
    /// The words of rules, numbers and groups.
    pub texts: Texts,
    /// Rights, terms, names of states.
    pub reference: Reference,
    /// Working days and the clock.
    pub calendar: CalendarData,
    /// Worked cases.
    pub cases: Vec<Case>,
}

/// What every request works with.
#[derive(Debug)]
pub struct App {
    /// The law and all that is written about it.
    pub book: Book,
    /// Reads facts.
    pub reader: Reader,
    /// Writes answers as JSON.
    pub printer: Printer,
    /// How the portal runs.
    pub config: Config,
    pub(crate) assets: Assets,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) library: Library,
    pub(crate) seal: Seal,
    pub(crate) desk: Desk,
    pub(crate) signing: Room,
    words: [Wording; 3],
    days: Mutex<BTreeMap<Day, Arc<InForce<'static>>>>,
}

/// Laws of a day that are kept ready at most; an attacker may ask about every day there is.
const DAYS_KEPT: usize = 64;

impl App {
    /// Reads the law and the words once.
    ///
    /// # Errors
    /// [`CannotStart`] when the law, the words or the machine are not fit to serve.
    pub fn new(files: &LawFiles, mut config: Config) -> Result<Self, CannotStart> {
        // The law lives as long as the process: whoever prepares a day may borrow it for ever.
        let law: &'static Law = Box::leak(Box::new(files.law()?));
        let book = Book {
            law,
            texts: files.texts(law)?,
            reference: files.reference()?,
            calendar: files.calendar()?,
            cases: files.cases()?,
        };
        let mut words = Vec::new();
        for language in Language::ALL {
            words.push(speaking(&book, language).map_err(CannotStart::Words)?);
        }
        let words = <[Wording; 3]>::try_from(words).map_err(|_| CannotStart::Words(Vec::new()))?;
        let states = book.reference.states.all().iter().map(|name| name.state);
        let key = match config.key {
            Some(key) => key,
            None => new_key()?,
        };
        let metrics = Arc::new(Metrics::new());
        config.verifier = config
            .verifier
            .map(|verifier| -> Arc<dyn Verifier + Send + Sync> {
                Arc::new(Counted::new(verifier, Arc::clone(&metrics)))
            });
        Ok(Self {
            reader: Reader::new(states, book.law.covers),
            printer: Printer::new(book.law),
            assets: Assets::new(),
            metrics,
            library: Library::default(),
            seal: Seal::new(&key),
            desk: Desk::new(&config.rate),
            signing: Room::new()?,
            words,
            days: Mutex::default(),
            book,
            config,
        })
    }

    /// The words of a language.
    pub fn words(&self, language: Language) -> &Wording {
        let [kazakh, russian, english] = &self.words;
        match language {
            Language::Kazakh => kazakh,
            Language::Russian => russian,
            Language::English => english,
        }
    }

    /// The law of a day, prepared once for all who ask about it.
    ///
    /// # Errors
    /// [`OutsideCoverage`] for a day that the edition cannot judge.
    pub fn law_on(&self, day: Day) -> Result<Arc<InForce<'static>>, OutsideCoverage> {
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = days.get(&day) {
            return Ok(Arc::clone(known));
        }
        let law = Arc::new(self.book.law.on(day)?);
        if days.len() >= DAYS_KEPT {
            days.clear();
        }
        days.insert(day, Arc::clone(&law));
        Ok(law)
    }

    /// Reads facts and appends the assessment as one line of JSON, without a line end.
    ///
    /// # Errors
    /// Everything that is wrong with the facts; then nothing is appended.
    pub fn assess(&self, text: &[u8], day: DayAsked, out: &mut Vec<u8>) -> Result<(), Refused> {
        let read = self.reader.read(text, day)?;
        let answer = self.law_on(read.on)?.assess(&read.facts);
        self.printer.print(&answer, &read.warnings, out);
        Ok(())
    }

    /// Today in Kazakhstan.
    pub fn today(&self) -> Day {
        self.day_of(self.config.clock.seconds())
    }

    /// The day in Kazakhstan of a moment in seconds since 1970-01-01 UTC.
    pub(crate) fn day_of(&self, seconds: i64) -> Day {
        self.book.calendar.day_at(seconds)
    }

    /// The address of the portal, without a slash at the end.
    pub fn origin(&self) -> String {
        match &self.config.origin {
            Some(origin) => origin.trim_end_matches('/').to_owned(),
            None => format!("http://{}", self.config.listen),
        }
    }
}

fn speaking(book: &Book, language: Language) -> Result<Wording, Vec<Unspeakable>> {
    let names = book.reference.states.all().iter();
    let states: Vec<(State, String)> = names
        .map(|name| (name.state, said(&name.name, language).to_owned()))
        .collect();
    Wording::new(language, rule_words(&book.texts, language), states)
}
