//! Multiples of points: the sum of a multiple of the base point and one of a key, found together.
//!
//! Each factor is written with few digits, all odd and of either sign (a windowed non-adjacent
//! form). Both are read from the top at once, so that the doublings are shared.

use crypto_bigint::Uint;

use super::curve::Curve;
use super::point::{Affine, Jacobian};

/// The base point's table is computed once, so its digits may be wide.
const BASE_WIDTH: u32 = 8;
const KEY_WIDTH: u32 = 5;

/// `by_base · base + by_key · key`.
pub(super) fn double_product<C: Curve<N>, const N: usize>(
    by_base: &Uint<N>,
    by_key: &Uint<N>,
    key: &Affine<C, N>,
) -> Jacobian<C, N> {
    let base = C::base_multiples().get_or_init(|| odd_multiples(&Affine::base(), BASE_WIDTH));
    let key = odd_multiples(key, KEY_WIDTH);
    let digits = [
        (digits(by_base, BASE_WIDTH), base),
        (digits(by_key, KEY_WIDTH), &key),
    ];
    sum(&digits)
}

/// `factor · point`.
pub(super) fn product<C: Curve<N>, const N: usize>(
    factor: &Uint<N>,
    point: &Affine<C, N>,
) -> Jacobian<C, N> {
    let multiples = odd_multiples(point, KEY_WIDTH);
    sum(&[(digits(factor, KEY_WIDTH), &multiples)])
}

type Addend<'a, C, const N: usize> = (Vec<i8>, &'a Vec<Affine<C, N>>);

fn sum<C: Curve<N>, const N: usize>(addends: &[Addend<'_, C, N>]) -> Jacobian<C, N> {
    let length = addends.iter().map(|(digits, _)| digits.len()).max();
    let mut total = Jacobian::INFINITY;
    for place in (0..length.unwrap_or(0)).rev() {
        total = total.double();
        for (digits, multiples) in addends {
            let digit = digits.get(place).copied().unwrap_or(0);
            // The table holds the multiples 1, 3, 5, …
            if digit != 0
                && let Some(multiple) = multiples.get(usize::from(digit.unsigned_abs() / 2))
            {
                total = total.add(&if digit < 0 {
                    multiple.negate()
                } else {
                    *multiple
                });
            }
        }
    }
    total
}

/// The point times 1, 3, 5, … below `2^(width − 1)`. None of them is at infinity: the curves have
/// no points of small odd order.
fn odd_multiples<C: Curve<N>, const N: usize>(
    point: &Affine<C, N>,
    width: u32,
) -> Vec<Affine<C, N>> {
    let mut multiple = Jacobian::from(*point);
    // A point of order two has itself as every odd multiple.
    let twice = multiple.double().to_affine();
    let mut multiples = vec![multiple];
    for _ in 1..1 << (width - 2) {
        multiple = twice.map_or(multiple, |twice| multiple.add(&twice));
        multiples.push(multiple);
    }
    Jacobian::all_to_affine(&multiples)
}

/// Signed digits, the lowest first: each is zero or odd, and after an odd one come `width − 1`
/// zeros.
fn digits<const N: usize>(factor: &Uint<N>, width: u32) -> Vec<i8> {
    let mut digits = Vec::with_capacity(Uint::<N>::BITS as usize + 1);
    let (mut place, mut carry) = (0, 0);
    while place < Uint::<N>::BITS || carry != 0 {
        if bit(factor, place) == carry {
            digits.push(0);
            place += 1;
            continue;
        }
        let window = (0..width).map(|up| bit(factor, place + up) << up);
        let window = window.sum::<i16>() + carry;
        carry = window >> (width - 1);
        let digit = window - (carry << width);
        digits.extend(i8::try_from(digit));
        digits.extend((1..width).map(|_| 0));
        place += width;
    }
    digits
}

fn bit<const N: usize>(factor: &Uint<N>, place: u32) -> i16 {
    i16::from(factor.bit_vartime(place))
}
