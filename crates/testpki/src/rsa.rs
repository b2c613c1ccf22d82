//! RSA keys of the centre: small files that lie beside the code, since making such keys takes
//! chance.

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, Uint};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use ruqsat_signature::Digest;
use ruqsat_signature::der::{DerFault, Element, Oid, tag, write};

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
        if self.octets() < 256 {
            return self.sign_hash(Digest::Sha256.oid(), &Digest::Sha256.of(octets));
        }
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

    /// A signature by PKCS #1 v1.5 over a hash made elsewhere, say one that nobody should use.
    #[must_use]
    pub fn sign_hash(&self, digest: Oid, hash: &[u8]) -> Option<Vec<u8>> {
        let algorithm = write::sequence(&[&write::oid(digest), &write::null()]);
        let named = write::sequence(&[&algorithm, &write::octet_string(hash)]);
        let filling = self.octets().checked_sub(named.len() + 3)?;
        let block = [&[0, 1][..], &vec![0xff; filling], &[0], &named].concat();
        self.bare(&block)
    }

    /// A signature by PSS over SHA-256, with a salt that is always the same (RFC 8017, 9.1.1).
    #[must_use]
    pub fn sign_pss(&self, octets: &[u8]) -> Option<Vec<u8>> {
        let (hash, salt) = (Digest::Sha256.of(octets), [7; 32]);
        let hash = Digest::Sha256.of(&[&[0; 8][..], &hash, &salt].concat());
        let length = self.octets().checked_sub(hash.len() + 1)?;
        let filling = length.checked_sub(salt.len() + 1)?;
        let plain = [&vec![0; filling][..], &[1], &salt].concat();
        let mask = (0_u32..)
            .flat_map(|count| Digest::Sha256.of(&[&hash[..], &count.to_be_bytes()].concat()));
        let mut block: Vec<u8> = plain
            .iter()
            .zip(mask)
            .map(|(octet, mask)| octet ^ mask)
            .collect();
        // The modulus begins with a set bit, so one bit less is always below it.
        block.first_mut().map(|first| *first &= 0x7f)?;
        block.extend_from_slice(&hash);
        block.push(0xbc);
        self.bare(&block)
    }

    /// The bare operation on a block as long as the modulus (1,024 or 2,048 bits): for keys that
    /// are too short and for ways of signing that nobody should use, which `ring` has not.
    fn bare(&self, block: &[u8]) -> Option<Vec<u8>> {
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

#[cfg(test)]
mod tests {
    use ring::signature::{
        RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY as SHA1, RSA_PKCS1_2048_8192_SHA256 as SHA256,
        RSA_PSS_2048_8192_SHA256 as PSS, RsaParameters, UnparsedPublicKey,
    };

    use super::*;
    use crate::centre::Family;
    use crate::key::{Key, Whose};

    fn rsa(whose: Whose) -> RsaKey {
        let Key::Rsa(key) = Key::of(Family::Rsa, "", whose) else {
            panic!("the family says so")
        };
        key
    }

    fn fits(key: RsaKey, how: &'static RsaParameters, signature: &[u8]) -> bool {
        let public = UnparsedPublicKey::new(how, key.public_octets());
        public.verify(b"octets", signature).is_ok()
    }

    #[test]
    fn another_author_accepts_what_is_signed_here() {
        let person = rsa(Whose::Person);
        assert!(fits(person, &SHA256, &person.sign(b"octets").unwrap()));
        assert!(fits(person, &PSS, &person.sign_pss(b"octets").unwrap()));
        let old = Digest::Sha1;
        let signature = person.sign_hash(old.oid(), &old.of(b"octets")).unwrap();
        assert!(fits(person, &SHA1, &signature));
        let weak = rsa(Whose::Weak);
        assert_eq!(weak.sign(b"octets").unwrap().len(), 128);
    }
}
