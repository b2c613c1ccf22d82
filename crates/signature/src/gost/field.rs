//! Whole numbers modulo the prime under a curve's coordinates.
//!
//! The primes in use are `2^512 − 569` and `2^256 − 617`: what overflows comes back multiplied by
//! a small number, so a product needs no division. That is over twice as quick as Montgomery's
//! form, which works for every prime and stays for the curves of the standard's examples.

use std::ops::{Add, Mul, Sub};

use crypto_bigint::{Odd, Uint};

/// A field of `N` words of 64 bits.
pub(super) trait Field<const N: usize>:
    Copy + std::fmt::Debug + Eq + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self>
{
    /// The neutral element of addition.
    const ZERO: Self;
    /// The neutral element of multiplication.
    const ONE: Self;

    /// The element of this number; whoever calls has checked that it is below the prime.
    fn from_integer(integer: &Uint<N>) -> Self;
    /// The number below the prime.
    fn to_integer(self) -> Uint<N>;
    /// The element times itself.
    fn square(self) -> Self;
    /// One divided by the element; zero for zero.
    fn inverse(self) -> Self;

    fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    fn double(self) -> Self {
        self + self
    }
}

/// A number modulo `2^(64·N) − GAP`. `WIDE` is `2·N`: the words of a product.
///
/// INVARIANT: the words hold some number of the class, not always the least; comparing reduces.
#[derive(Debug, Clone, Copy)]
pub(super) struct NearPower<const N: usize, const WIDE: usize, const GAP: u64>([u64; N]);

impl<const N: usize, const WIDE: usize, const GAP: u64> NearPower<N, WIDE, GAP> {
    /// The prime.
    pub(super) const PRIME: Odd<Uint<N>> = Uint::MAX
        .wrapping_sub(&Uint::from_u64(GAP - 1))
        .to_odd()
        .expect_copied("the gap is odd");

    /// The words and `over · 2^(64·N)`.
    fn fold(mut words: [u64; N], over: u64) -> Self {
        let mut carry = add_word(&mut words, over * GAP);
        while carry {
            carry = add_word(&mut words, GAP);
        }
        Self(words)
    }

    /// The least number of the class: at most one prime is too much.
    fn least(self) -> [u64; N] {
        let mut reduced = self.0;
        if add_word(&mut reduced, GAP) {
            reduced
        } else {
            self.0
        }
    }

    fn reduce(product: &[u64; WIDE]) -> Self {
        let (mut words, mut carry) = ([0; N], 0);
        let halves = product.iter().zip(product.iter().skip(N));
        for (word, (low, high)) in words.iter_mut().zip(halves) {
            (*word, carry) = high.carrying_mul_add(GAP, *low, carry);
        }
        Self::fold(words, carry)
    }
}

/// Adds one word; whether the sum ran over the end.
fn add_word(words: &mut [u64], add: u64) -> bool {
    let mut carry = add;
    for word in words {
        let (sum, over) = word.overflowing_add(carry);
        (*word, carry) = (sum, u64::from(over));
    }
    carry != 0
}

/// Takes one word away; whether the difference ran below zero.
fn subtract_word(words: &mut [u64], subtract: u64) -> bool {
    let mut borrow = subtract;
    for word in words {
        let (difference, under) = word.overflowing_sub(borrow);
        (*word, borrow) = (difference, u64::from(under));
    }
    borrow != 0
}

impl<const N: usize, const WIDE: usize, const GAP: u64> PartialEq for NearPower<N, WIDE, GAP> {
    fn eq(&self, other: &Self) -> bool {
        self.least() == other.least()
    }
}

impl<const N: usize, const WIDE: usize, const GAP: u64> Eq for NearPower<N, WIDE, GAP> {}

impl<const N: usize, const WIDE: usize, const GAP: u64> Add for NearPower<N, WIDE, GAP> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let (mut words, mut carry) = (self.0, false);
        for (word, add) in words.iter_mut().zip(&other.0) {
            (*word, carry) = word.carrying_add(*add, carry);
        }
        Self::fold(words, u64::from(carry))
    }
}

impl<const N: usize, const WIDE: usize, const GAP: u64> Sub for NearPower<N, WIDE, GAP> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        let (mut words, mut borrow) = (self.0, false);
        for (word, subtract) in words.iter_mut().zip(&other.0) {
            (*word, borrow) = word.borrowing_sub(*subtract, borrow);
        }
        // What was borrowed is the prime and the gap: the gap goes back.
        while borrow {
            borrow = subtract_word(&mut words, GAP);
        }
        Self(words)
    }
}

impl<const N: usize, const WIDE: usize, const GAP: u64> Mul for NearPower<N, WIDE, GAP> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let mut product = [0; WIDE];
        for (row, factor) in self.0.iter().enumerate() {
            let mut carry = 0;
            let mut places = product.iter_mut().skip(row);
            for (word, place) in other.0.iter().zip(&mut places) {
                (*place, carry) = factor.carrying_mul_add(*word, *place, carry);
            }
            if let Some(place) = places.next() {
                *place = carry;
            }
        }
        Self::reduce(&product)
    }
}

impl<const N: usize, const WIDE: usize, const GAP: u64> Field<N> for NearPower<N, WIDE, GAP> {
    const ZERO: Self = Self([0; N]);
    const ONE: Self = Self(*Uint::<N>::ONE.as_words());

    fn from_integer(integer: &Uint<N>) -> Self {
        Self(integer.to_words())
    }

    fn to_integer(self) -> Uint<N> {
        Uint::from_words(self.least())
    }

    fn square(self) -> Self {
        self * self
    }

    fn inverse(self) -> Self {
        let inverse = self.to_integer().invert_odd_mod_vartime(&Self::PRIME);
        Self::from_integer(&inverse.unwrap_or(Uint::ZERO))
    }
}
