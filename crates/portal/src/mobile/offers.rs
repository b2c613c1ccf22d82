//! Addresses of their own under which a phone fetches one statement and brings back one
//! signature. They are kept in memory and are gone after minutes.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ruqsat_wording::Language;

use crate::session::{NoChance, new_key};

/// Seconds for which an address works. Long enough to find the phone, open the app, sign in to it
/// and read; short enough that a photograph of the screen is soon worth nothing.
pub(crate) const LASTS_SECONDS: i64 = 10 * 60;

/// Addresses that are kept at most; then the oldest make room, since whoever asks for many would
/// otherwise stop everybody else.
const MOST: usize = 20_000;

/// The part of an address that nobody can guess.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Code(String);

impl Code {
    fn new() -> Result<Self, NoChance> {
        Ok(Self(URL_SAFE_NO_PAD.encode(new_key()?)))
    }

    /// The code of an address, as it stands there.
    pub(crate) const fn sent(text: String) -> Self {
        Self(text)
    }

    /// As it stands in an address.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// A statement that waits for a phone.
#[derive(Debug, Clone)]
pub(crate) struct Offer {
    /// The part of its address that nobody can guess.
    pub(crate) code: Code,
    /// The signing that it belongs to, by its token.
    pub(crate) signing: String,
    /// The language of the page that shows the code, and of all that the phone is told.
    pub(crate) language: Language,
    /// Seconds since 1970-01-01 UTC after which it lapses.
    pub(crate) until: i64,
    /// How far it has come.
    pub(crate) stage: Stage,
    /// What the phone was told about the signature that it sent.
    pub(crate) answered: Option<Answered>,
}

/// What a phone was told about the signature that it sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answered {
    /// The signature was taken.
    pub(crate) well: bool,
    /// The sentence, in the language of the offer.
    pub(crate) says: String,
}

/// How far an offer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// No phone has asked yet.
    Waiting,
    /// A phone has fetched the statement.
    Fetched,
    /// A signature came. Whatever became of it, nothing more is taken.
    Used,
}

/// Why nothing is offered under an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gone {
    /// There is no such address, or it has long been forgotten.
    Unknown,
    /// Its minutes are over.
    Lapsed(Language),
    /// A signature has come under it.
    Used(Language),
}

/// All offers.
#[derive(Debug, Default)]
pub(crate) struct Offers(Mutex<BTreeMap<Code, Offer>>);

impl Offers {
    fn all(&self) -> MutexGuard<'_, BTreeMap<Code, Offer>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Offers a statement; an earlier offer of the same one ends.
    ///
    /// # Errors
    /// The machine gives no random numbers.
    pub(crate) fn make(&self, signing: &str, language: Language, now: i64) -> Result<(), NoChance> {
        let offer = Offer {
            code: Code::new()?,
            signing: signing.to_owned(),
            language,
            until: now.saturating_add(LASTS_SECONDS),
            stage: Stage::Waiting,
            answered: None,
        };
        let mut all = self.all();
        // One that lapsed is kept for as long again, so that a late phone is told why.
        all.retain(|_, other| {
            other.signing != signing && now < other.until.saturating_add(LASTS_SECONDS)
        });
        if all.len() >= MOST {
            let oldest = all.values().min_by_key(|other| other.until);
            if let Some(oldest) = oldest.map(|oldest| oldest.code.clone()) {
                all.remove(&oldest);
            }
        }
        all.insert(offer.code.clone(), offer);
        Ok(())
    }

    /// The offer of a statement, whatever became of it; none once its minutes are over.
    pub(crate) fn of(&self, signing: &str, now: i64) -> Option<Offer> {
        let all = self.all();
        let mut offers = all.values();
        offers
            .find(|offer| offer.signing == signing && now < offer.until)
            .cloned()
    }

    /// The signing behind an address, as long as it is remembered, whatever became of it.
    pub(crate) fn signing(&self, code: &Code) -> Option<String> {
        self.all().get(code).map(|offer| offer.signing.clone())
    }

    /// The offer under an address, as often as the phone likes until it sends a signature.
    ///
    /// # Errors
    /// [`Gone`] where there is none.
    pub(crate) fn look(&self, code: &Code, now: i64) -> Result<Offer, Gone> {
        self.all().get(code).map_or(Err(Gone::Unknown), |offer| {
            standing(offer, now)?;
            Ok(offer.clone())
        })
    }

    /// The same, and remembers that a phone has the statement.
    ///
    /// # Errors
    /// [`Gone`] where there is none.
    pub(crate) fn fetch(&self, code: &Code, now: i64) -> Result<Offer, Gone> {
        self.reach(code, now, Stage::Fetched)
    }

    /// Takes the offer, so that of two signatures under one address only one is looked at.
    ///
    /// # Errors
    /// [`Gone`] where there is none.
    pub(crate) fn take(&self, code: &Code, now: i64) -> Result<Offer, Gone> {
        self.reach(code, now, Stage::Used)
    }

    /// Keeps what the phone was told, so that it can be shown again.
    pub(crate) fn answer(&self, code: &Code, answered: Answered) {
        if let Some(offer) = self.all().get_mut(code) {
            offer.answered = Some(answered);
        }
    }

    /// What the phone was told, as long as the address is remembered.
    pub(crate) fn answered(&self, code: &Code) -> Option<Answered> {
        self.all().get(code)?.answered.clone()
    }

    /// The phone has laid the statement aside: the same address waits again.
    pub(crate) fn lay_aside(&self, code: &Code) {
        let mut all = self.all();
        if let Some(offer) = all.get_mut(code)
            && offer.stage == Stage::Fetched
        {
            offer.stage = Stage::Waiting;
        }
    }

    fn reach(&self, code: &Code, now: i64, stage: Stage) -> Result<Offer, Gone> {
        let mut all = self.all();
        let offer = all.get_mut(code).ok_or(Gone::Unknown)?;
        standing(offer, now)?;
        offer.stage = stage;
        Ok(offer.clone())
    }
}

fn standing(offer: &Offer, now: i64) -> Result<(), Gone> {
    if offer.stage == Stage::Used {
        Err(Gone::Used(offer.language))
    } else if now >= offer.until {
        Err(Gone::Lapsed(offer.language))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RU: Language = Language::Russian;

    fn offered(offers: &Offers, signing: &str, now: i64) -> Code {
        offers.make(signing, RU, now).unwrap();
        offers.of(signing, now).unwrap().code
    }

    #[test]
    fn it_is_fetched_often_and_taken_once() {
        let offers = Offers::default();
        let code = offered(&offers, "a", 0);
        assert_eq!(offers.of("a", 0).unwrap().stage, Stage::Waiting);
        for _ in 0..3 {
            assert_eq!(offers.fetch(&code, 1).unwrap().stage, Stage::Fetched);
        }
        assert_eq!(offers.take(&code, 2).unwrap().signing, "a");
        assert_eq!(offers.take(&code, 2).unwrap_err(), Gone::Used(RU));
        assert_eq!(offers.fetch(&code, 2).unwrap_err(), Gone::Used(RU));
        assert_eq!(offers.of("a", 2).unwrap().stage, Stage::Used);
    }

    #[test]
    fn laid_aside_it_waits_again_unless_a_signature_came() {
        let offers = Offers::default();
        let code = offered(&offers, "a", 0);
        offers.fetch(&code, 1).unwrap();
        offers.lay_aside(&code);
        assert_eq!(offers.of("a", 1).unwrap().stage, Stage::Waiting);
        offers.take(&code, 2).unwrap();
        offers.lay_aside(&code);
        assert_eq!(offers.of("a", 2).unwrap().stage, Stage::Used);
    }

    #[test]
    fn it_lapses_to_the_second() {
        let offers = Offers::default();
        let code = offered(&offers, "a", 0);
        assert!(offers.look(&code, LASTS_SECONDS - 1).is_ok());
        let late = offers.take(&code, LASTS_SECONDS).unwrap_err();
        assert_eq!(late, Gone::Lapsed(RU));
        assert!(offers.of("a", LASTS_SECONDS).is_none());
        offered(&offers, "b", 2 * LASTS_SECONDS);
        let forgotten = offers.look(&code, 2 * LASTS_SECONDS).unwrap_err();
        assert_eq!(forgotten, Gone::Unknown);
    }

    #[test]
    fn a_new_code_ends_the_old_one() {
        let offers = Offers::default();
        let (old, new) = (offered(&offers, "a", 0), offered(&offers, "a", 1));
        assert_ne!(old, new);
        assert_eq!(offers.look(&old, 1).unwrap_err(), Gone::Unknown);
        assert!(offers.look(&new, 1).is_ok());
        let chance = URL_SAFE_NO_PAD.decode(new.text()).unwrap();
        assert_eq!(chance.len(), 32, "as many bytes of chance as a key has");
    }
}
