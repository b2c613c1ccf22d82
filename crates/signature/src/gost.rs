//! GOST R 34.10-2015 (kk/ru *ҚР СТ ГОСТ Р 34.10-2015*): checks of signatures on the two curves
//! that Kazakhstan's certification centre names.
//!
//! Checking handles public values only, so nothing here runs in constant time. The octets are in
//! Kazakhstan's order: `x ‖ y` and `r ‖ s`, each number with its least octet first. Making keys and
//! signatures is behind the feature `signing` and is for test certificates only.

mod curve;
mod field;
mod multiply;
mod point;
mod sets;
#[cfg(any(test, feature = "signing"))]
mod signing;
#[cfg(test)]
mod tests;

use crypto_bigint::Uint;
use crypto_bigint::modular::ConstMontyForm;

use curve::{Curve, Scalar};
use field::Field;
use multiply::{double_product, product};
use point::Affine;
use sets::{Long, Short};

#[cfg(any(test, feature = "signing"))]
pub use signing::SigningKey;

/// The curves of RFC 7836 under the names of Kazakhstan's certification centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParameterSet {
    /// 256 bits, `id-tc26-gost-3410-2012-256-paramSetA`; signs digests of 32 octets.
    Short,
    /// 512 bits, `id-tc26-gost-3410-12-512-paramSetA`; signs digests of 64 octets.
    Long,
}

impl ParameterSet {
    /// Octets of one number: a coordinate, `r`, `s` or a digest.
    #[must_use]
    pub const fn octets(self) -> usize {
        match self {
            Self::Short => 32,
            Self::Long => 64,
        }
    }
}

/// Octets that are no public key of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// Not two coordinates of the curve's length.
    #[error("a public key of this curve has {expected} octets, not {found}")]
    Length {
        /// What the curve needs.
        expected: usize,
        /// What was handed in.
        found: usize,
    },
    /// The coordinates name no point of the curve.
    #[error("the public key is no point of its curve")]
    OffCurve,
    /// A point of another order than the curve's group: a signature by it proves nothing.
    #[error("the public key is no point of the curve's prime-order group")]
    SmallOrder,
}

/// A public key whose point was checked to lie in the group of its curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(Key);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    Short(Affine<Short, { Short::LIMBS }>),
    Long(Affine<Long, { Long::LIMBS }>),
}

impl PublicKey {
    /// Reads `x ‖ y`, each with its least octet first, as certificates carry it.
    pub fn read(set: ParameterSet, octets: &[u8]) -> Result<Self, KeyFault> {
        Ok(Self(match set {
            ParameterSet::Short => Key::Short(read_point(octets)?),
            ParameterSet::Long => Key::Long(read_point(octets)?),
        }))
    }

    /// The curve of the key.
    #[must_use]
    pub const fn set(&self) -> ParameterSet {
        match self.0 {
            Key::Short(_) => ParameterSet::Short,
            Key::Long(_) => ParameterSet::Long,
        }
    }

    /// Whether `signature` (`r ‖ s`, least octets first) was made over `digest` with this key.
    #[must_use]
    pub fn verifies(&self, digest: &[u8], signature: &[u8]) -> bool {
        match &self.0 {
            Key::Short(point) => verifies(point, digest, signature),
            Key::Long(point) => verifies(point, digest, signature),
        }
        .is_some()
    }
}

fn read_point<C: Curve<N>, const N: usize>(octets: &[u8]) -> Result<Affine<C, N>, KeyFault> {
    let (expected, found) = (2 * C::OCTETS, octets.len());
    let length = KeyFault::Length { expected, found };
    let (x, y) = pair::<N>(octets).ok_or(length)?;
    let point = Affine::on_curve(&x, &y).ok_or(KeyFault::OffCurve)?;
    let in_group = C::COFACTOR == 1 || product(&C::ORDER, &point).is_infinite();
    in_group.then_some(point).ok_or(KeyFault::SmallOrder)
}

/// `Some` where the signature holds. The steps are those of RFC 7091, section 6.2.
fn verifies<C: Curve<N>, const N: usize>(
    key: &Affine<C, N>,
    digest: &[u8],
    signature: &[u8],
) -> Option<()> {
    let (r, s) = pair::<N>(signature)?;
    let in_range = |number: &Uint<N>| *number != Uint::ZERO && *number < C::ORDER;
    if !in_range(&r) || !in_range(&s) {
        return None;
    }
    let inverse: Scalar<C, N> = Option::from(digest_scalar::<C, N>(digest)?.invert_vartime())?;
    let by_base = scalar::<C, N>(&s) * inverse;
    let by_key = -(scalar::<C, N>(&r) * inverse);
    let sum = double_product(&by_base.retrieve(), &by_key.retrieve(), key).to_affine()?;
    (scalar::<C, N>(&sum.x.to_integer()).retrieve() == r).then_some(())
}

/// The digest as a number of the group, one in place of zero.
fn digest_scalar<C: Curve<N>, const N: usize>(digest: &[u8]) -> Option<Scalar<C, N>> {
    let reduced = scalar::<C, N>(&integer(digest)?);
    Some(if reduced == Scalar::<C, N>::ZERO {
        Scalar::<C, N>::ONE
    } else {
        reduced
    })
}

fn scalar<C: Curve<N>, const N: usize>(integer: &Uint<N>) -> Scalar<C, N> {
    ConstMontyForm::new(integer)
}

/// Two numbers of the same length, each with its least octet first.
fn pair<const N: usize>(octets: &[u8]) -> Option<(Uint<N>, Uint<N>)> {
    let (first, second) = octets.split_at_checked(octets.len() / 2)?;
    Some((integer(first)?, integer(second)?))
}

/// Exactly `8 * N` octets, the least one first.
fn integer<const N: usize>(octets: &[u8]) -> Option<Uint<N>> {
    let (words, rest) = octets.as_chunks::<8>();
    let words: Vec<u64> = words.iter().map(|word| u64::from_le_bytes(*word)).collect();
    let words: [u64; N] = words.try_into().ok()?;
    rest.is_empty().then(|| Uint::from_words(words))
}
