//! Keys and signatures for test certificates. Not in constant time: whoever can measure it learns
//! the key, so no key of a real person may ever come here.

use crypto_bigint::Uint;
use streebog::{Digest, Streebog512};

use super::curve::{Curve, Scalar};
use super::field::Field;
use super::multiply::product;
use super::point::Affine;
use super::sets::{Long, Short};
use super::{ParameterSet, digest_scalar, integer, scalar};

/// A private key of a test certificate.
#[derive(Debug, Clone)]
pub struct SigningKey {
    set: ParameterSet,
    secret: Vec<u8>,
}

impl SigningKey {
    /// The key that this seed names, the same for ever.
    #[must_use]
    pub fn from_seed(set: ParameterSet, seed: &[u8]) -> Self {
        let mut secret = Streebog512::digest(seed).to_vec();
        secret.truncate(set.octets());
        Self { set, secret }
    }

    /// The curve of the key.
    #[must_use]
    pub const fn set(&self) -> ParameterSet {
        self.set
    }

    /// The public key as certificates carry it: `x ‖ y`, least octets first.
    #[must_use]
    pub fn public_octets(&self) -> Vec<u8> {
        let octets = match self.set {
            ParameterSet::Short => public_octets::<Short, 4>(&self.secret),
            ParameterSet::Long => public_octets::<Long, 8>(&self.secret),
        };
        octets.unwrap_or_default()
    }

    /// The signature `r ‖ s` over a digest of the curve's length, least octets first. It is the
    /// same for ever: the one-time number is made of the key and the digest.
    #[must_use]
    pub fn sign(&self, digest: &[u8]) -> Option<Vec<u8>> {
        let attempt = |count: u8| {
            let hash = Streebog512::new()
                .chain_update(&self.secret)
                .chain_update(digest);
            let once = hash.chain_update([count]).finalize();
            let once = once.get(..self.set.octets())?;
            match self.set {
                ParameterSet::Short => sign::<Short, 4>(&self.secret, digest, once),
                ParameterSet::Long => sign::<Long, 8>(&self.secret, digest, once),
            }
        };
        (0..=u8::MAX).find_map(attempt)
    }
}

fn read<C: Curve<N>, const N: usize>(octets: &[u8]) -> Option<Scalar<C, N>> {
    Some(scalar::<C, N>(&integer(octets)?))
}

fn public_octets<C: Curve<N>, const N: usize>(secret: &[u8]) -> Option<Vec<u8>> {
    let secret = read::<C, N>(secret)?;
    let point = product(&secret.retrieve(), &Affine::<C, N>::base()).to_affine()?;
    Some(join(&point.x.to_integer(), &point.y.to_integer()))
}

/// The steps of RFC 7091, section 6.1; `None` where another one-time number is needed.
pub(super) fn sign<C: Curve<N>, const N: usize>(
    secret: &[u8],
    digest: &[u8],
    once: &[u8],
) -> Option<Vec<u8>> {
    let (secret, once) = (read::<C, N>(secret)?, read::<C, N>(once)?);
    let point = product(&once.retrieve(), &Affine::<C, N>::base()).to_affine()?;
    let r = scalar::<C, N>(&point.x.to_integer());
    let s = r * secret + once * digest_scalar::<C, N>(digest)?;
    let fits = r != Scalar::<C, N>::ZERO && s != Scalar::<C, N>::ZERO;
    fits.then(|| join(&r.retrieve(), &s.retrieve()))
}

fn join<const N: usize>(first: &Uint<N>, second: &Uint<N>) -> Vec<u8> {
    let words = first.as_words().iter().chain(second.as_words());
    words.flat_map(|word| word.to_le_bytes()).collect()
}
