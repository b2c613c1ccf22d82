//! Sealing: what leaves the server comes back unread and unchanged, or not at all.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// What a sealed text is for. One never passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The answers of a person, in the cookies of their browser.
    Draft,
    /// The same on its way to another device.
    Move,
    /// Deadlines for a calendar that subscribes.
    Feed,
}

impl Purpose {
    const fn name(self) -> &'static [u8] {
        match self {
            Self::Draft => b"ruqsat/draft/1",
            Self::Move => b"ruqsat/move/1",
            Self::Feed => b"ruqsat/feed/1",
        }
    }
}

/// What became of a sealed text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unsealed {
    /// It is ours and in time.
    Good(Vec<u8>),
    /// It is ours and its time is over.
    Late,
    /// It is not ours, not for this, or damaged.
    Broken,
}

/// The machine gives no random numbers, without which nothing can be sealed.
#[derive(Debug, thiserror::Error)]
#[error("the machine gives no random numbers: {0}")]
pub struct NoChance(getrandom::Error);

/// A key by chance.
///
/// # Errors
/// [`NoChance`] on a machine without random numbers.
pub fn new_key() -> Result<[u8; 32], NoChance> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(NoChance)?;
    Ok(key)
}

/// Letters by chance that tell one thing from another and say nothing; `None` on a machine without
/// random numbers.
pub(super) fn new_mark() -> Option<String> {
    let mut mark = [0; 6];
    getrandom::fill(&mut mark).ok()?;
    Some(URL_SAFE_NO_PAD.encode(mark))
}

/// Bytes of a nonce; long enough to be drawn by chance for ever.
const NONCE: usize = 24;

/// What is unsealed never grows beyond this many bytes, however small it was packed.
const LARGEST: usize = 512 * 1024;

/// Packing harder than this gains nothing on short texts.
const PACKING: u8 = 6;

/// Seals and unseals under one key.
pub(crate) struct Seal(XChaCha20Poly1305);

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal")
    }
}

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// Seals a text until that second; `None` when the machine gives no random numbers.
    pub(crate) fn seal(&self, purpose: Purpose, until: i64, text: &[u8]) -> Option<String> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).ok()?;
        let mut plain = until.to_be_bytes().to_vec();
        plain.extend(miniz_oxide::deflate::compress_to_vec(text, PACKING));
        let payload = Payload {
            msg: &plain,
            aad: purpose.name(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).ok()?;
        let mut whole = nonce.to_vec();
        whole.extend(sealed);
        Some(URL_SAFE_NO_PAD.encode(whole))
    }

    /// Unseals what was sealed for that purpose and is still in time at that second.
    pub(crate) fn unseal(&self, purpose: Purpose, now: i64, sealed: &str) -> Unsealed {
        self.opened(purpose, now, sealed)
            .unwrap_or(Unsealed::Broken)
    }

    fn opened(&self, purpose: Purpose, now: i64, sealed: &str) -> Option<Unsealed> {
        let whole = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (nonce, sealed) = whole.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: purpose.name(),
        };
        let plain = self.0.decrypt(&XNonce::from(*nonce), payload).ok()?;
        let (until, packed) = plain.split_first_chunk::<8>()?;
        if i64::from_be_bytes(*until) < now {
            return Some(Unsealed::Late);
        }
        let text = miniz_oxide::inflate::decompress_to_vec_with_limit(packed, LARGEST).ok()?;
        Some(Unsealed::Good(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    #[test]
    fn what_was_sealed_comes_back() {
        let seal = Seal::new(&[7; 32]);
        let sealed = seal.seal(Purpose::Draft, NOW, b"text").unwrap();
        assert_eq!(
            seal.unseal(Purpose::Draft, NOW, &sealed),
            Unsealed::Good(b"text".to_vec())
        );
        assert_eq!(
            seal.unseal(Purpose::Draft, NOW + 1, &sealed),
            Unsealed::Late
        );
    }

    #[test]
    fn it_does_not_pass_for_another_purpose_or_key() {
        let seal = Seal::new(&[7; 32]);
        let sealed = seal.seal(Purpose::Draft, NOW, b"text").unwrap();
        assert_eq!(seal.unseal(Purpose::Move, NOW, &sealed), Unsealed::Broken);
        let other = Seal::new(&[8; 32]);
        assert_eq!(other.unseal(Purpose::Draft, NOW, &sealed), Unsealed::Broken);
    }

    #[test]
    fn every_changed_letter_is_seen() {
        let seal = Seal::new(&[7; 32]);
        let sealed = seal.seal(Purpose::Draft, NOW, b"text").unwrap();
        for place in 0..sealed.len() {
            let mut bytes = sealed.clone().into_bytes();
            bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(bytes).unwrap();
            // The last letter may carry bits that mean nothing: then it is refused as well.
            assert_eq!(
                seal.unseal(Purpose::Draft, NOW, &changed),
                Unsealed::Broken,
                "{place}"
            );
        }
    }

    #[test]
    fn nonsense_is_broken() {
        let seal = Seal::new(&[7; 32]);
        for text in ["", "A", "not base64!", "AAAA"] {
            assert_eq!(seal.unseal(Purpose::Draft, NOW, text), Unsealed::Broken);
        }
    }
}
