//! What distinguishes one curve `y² = x³ + a·x + b` from another.

use std::sync::OnceLock;

use crypto_bigint::Uint;
use crypto_bigint::modular::{ConstMontyForm, ConstMontyParams};

use super::field::Field;
use super::point::Affine;

/// A number modulo the order of a curve's group.
pub(super) type Scalar<C, const N: usize> = ConstMontyForm<<C as Curve<N>>::Group, N>;

/// A curve with coordinates of `N` words.
pub(super) trait Curve<const N: usize>: Copy + std::fmt::Debug + Eq + 'static {
    /// Where coordinates live.
    type Coordinate: Field<N>;
    /// The group's order, in the form that multiplies scalars.
    type Group: ConstMontyParams<N>;

    /// Octets of a coordinate.
    const OCTETS: usize = 8 * N;
    /// The prime under the coordinates.
    const PRIME: Uint<N>;
    /// The prime order `q` of the group.
    const ORDER: Uint<N>;
    /// How many times as many points the whole curve has.
    const COFACTOR: u8;
    /// The coefficient `a`.
    const A: Uint<N>;
    /// The coefficient `b`.
    const B: Uint<N>;
    /// The coordinates of the base point.
    const BASE: (Uint<N>, Uint<N>);

    /// `3·x² + a·z⁴`, which quick curves find with fewer products.
    fn slope(x: Self::Coordinate, z_squared: Self::Coordinate) -> Self::Coordinate {
        let x_squared = x.square();
        let a = Self::Coordinate::from_integer(&Self::A);
        x_squared.double() + x_squared + a * z_squared.square()
    }

    /// Room for the odd multiples of the base point, which are computed once.
    fn base_multiples() -> &'static OnceLock<Vec<Affine<Self, N>>>;
}
