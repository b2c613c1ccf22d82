//! RSA keys of the centre: small files that lie beside the code, since making such keys takes
//! chance.

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, Uint};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use ruqsat_signature::der::{DerFault, Element, tag, write};

/// A private RSA key in PKCS #1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RsaKey(&'static [u8]);

impl RsaKey {
    pub(crate) const fn new(der: &'static [u8]) -> Self {
        Self(der)
    }

    /// `RSAPublicKey`: the modulus and the public exponent.
    #[must_use]
    pub fn public_octets(&self) -> Vec<u8> {
        let public = self.numbers().map(|[modulus, public, _]| {
            write::sequence(&[&write::unsigned(modulus), &write::unsigned(public)])
        });
        public.unwrap_or_default()
    }

    /// A signature by PKCS #1 v1.5 over SHA-256, the same for ever: this way takes no chance.
    #[must_use]
    pub fn sign(&self, octets: &[u8]) -> Option<Vec<u8>> {
        let pair = RsaKeyPair::from_der(self.0).ok()?;
        let mut signature = vec![0; pair.public().modulus_len()];
        pair.sign(
            &RSA_PKCS1_SHA256,
            &SystemRandom::new(),
            octets,
            &mut signature,
        )
        .ok()?;
        Some(signature)
    }

    /// The bare operation on a block as long as the modulus (1,024 or 2,048 bits): for keys that
    /// are too short and for ways of signing that nobody should use, which `ring` has not.
    #[must_use]
    pub fn bare(&self, block: &[u8]) -> Option<Vec<u8>> {
        let [modulus, _, private] = self.numbers().ok()?;
        match block.len() {
            128 => power::<16>(block, private, modulus),
            256 => power::<32>(block, private, modulus),
            _ => None,
        }
    }

    /// Octets of the modulus.
    #[must_use]
    pub fn octets(&self) -> usize {
        self.numbers().map_or(0, |[modulus, ..]| modulus.len())
    }

    /// Modulus, public and private exponent, without zeros at the front.
    fn numbers(&self) -> Result<[&'static [u8]; 3], DerFault> {
        let mut inside = Element::only(self.0)?.tagged(tag::SEQUENCE)?.inside();
        inside.next()?;
        let mut number = || {
            let octets = inside.next()?.integer_octets()?;
            Ok::<_, DerFault>(octets.strip_prefix(&[0]).unwrap_or(octets))
        };
        Ok([number()?, number()?, number()?])
    }
}

/// `base` to the power of `exponent` modulo `modulus`, the greatest octet first.
fn power<const N: usize>(base: &[u8], exponent: &[u8], modulus: &[u8]) -> Option<Vec<u8>> {
    let modulus: Odd<Uint<N>> = Odd::new(integer(modulus)?).into_option()?;
    let parameters = FixedMontyParams::new_vartime(modulus);
    let power = FixedMontyForm::new(&integer(base)?, &parameters).pow(&integer::<N>(exponent)?);
    let words = power.retrieve();
    let octets = words.as_words().iter().rev();
    Some(octets.flat_map(|word| word.to_be_bytes()).collect())
}

fn integer<const N: usize>(octets: &[u8]) -> Option<Uint<N>> {
    let mut padded = vec![0; (8 * N).checked_sub(octets.len())?];
    padded.extend_from_slice(octets);
    let (words, _) = padded.as_chunks::<8>();
    let words: Vec<u64> = words
        .iter()
        .rev()
        .map(|word| u64::from_be_bytes(*word))
        .collect();
    Some(Uint::from_words(words.try_into().ok()?))
}
