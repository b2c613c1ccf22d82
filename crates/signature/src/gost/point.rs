//! Points of a curve: affine ones for tables and keys, Jacobian ones for sums.
//!
//! A Jacobian point `(x, y, z)` stands for `(x/z², y/z³)`, so that adding needs no division;
//! `z = 0` is the point at infinity. The formulas are `dbl-2007-bl` and `madd-2007-bl` of the
//! Explicit-Formulas Database.

use crypto_bigint::Uint;

use super::curve::Curve;
use super::field::Field;

/// A point other than infinity, by its two coordinates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Affine<C: Curve<N>, const N: usize> {
    pub(super) x: C::Coordinate,
    pub(super) y: C::Coordinate,
}

impl<C: Curve<N>, const N: usize> Affine<C, N> {
    /// The point of these coordinates, if they are below the prime and it lies on the curve.
    pub(super) fn on_curve(x: &Uint<N>, y: &Uint<N>) -> Option<Self> {
        let reduced = *x < C::PRIME && *y < C::PRIME;
        let point = Self::unchecked(x, y);
        let [a, b] = [C::A, C::B].map(|number| C::Coordinate::from_integer(&number));
        let right = (point.x.square() + a) * point.x + b;
        (reduced && point.y.square() == right).then_some(point)
    }

    /// The curve's base point.
    pub(super) fn base() -> Self {
        let (x, y) = C::BASE;
        Self::unchecked(&x, &y)
    }

    fn unchecked(x: &Uint<N>, y: &Uint<N>) -> Self {
        let [x, y] = [x, y].map(C::Coordinate::from_integer);
        Self { x, y }
    }

    pub(super) fn negate(self) -> Self {
        let y = C::Coordinate::ZERO - self.y;
        Self { x: self.x, y }
    }
}

/// A point of the curve, infinity included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Jacobian<C: Curve<N>, const N: usize> {
    x: C::Coordinate,
    y: C::Coordinate,
    z: C::Coordinate,
}

impl<C: Curve<N>, const N: usize> From<Affine<C, N>> for Jacobian<C, N> {
    fn from(point: Affine<C, N>) -> Self {
        let z = C::Coordinate::ONE;
        Self {
            x: point.x,
            y: point.y,
            z,
        }
    }
}

impl<C: Curve<N>, const N: usize> Jacobian<C, N> {
    pub(super) const INFINITY: Self = Self {
        x: C::Coordinate::ONE,
        y: C::Coordinate::ONE,
        z: C::Coordinate::ZERO,
    };

    pub(super) fn is_infinite(&self) -> bool {
        self.z.is_zero()
    }

    /// The coordinates, or nothing at infinity.
    pub(super) fn to_affine(self) -> Option<Affine<C, N>> {
        (!self.is_infinite()).then(|| self.divided(self.z.inverse()))
    }

    fn divided(self, inverse: C::Coordinate) -> Affine<C, N> {
        let squared = inverse.square();
        let (x, y) = (self.x * squared, self.y * squared * inverse);
        Affine { x, y }
    }

    pub(super) fn double(self) -> Self {
        let (y_squared, z_squared) = (self.y.square(), self.z.square());
        let quarter = self.x * y_squared;
        let four = quarter.double().double();
        let slope = C::slope(self.x, z_squared);
        let x = slope.square() - four.double();
        let eight = y_squared.square().double().double().double();
        let y = slope * (four - x) - eight;
        let z = (self.y + self.z).square() - y_squared - z_squared;
        Self { x, y, z }
    }

    pub(super) fn add(self, other: &Affine<C, N>) -> Self {
        if self.is_infinite() {
            return (*other).into();
        }
        let z_squared = self.z.square();
        let width = other.x * z_squared - self.x;
        let height = other.y * self.z * z_squared - self.y;
        if width.is_zero() {
            return if height.is_zero() {
                self.double()
            } else {
                Self::INFINITY
            };
        }
        self.chord(width, height, z_squared)
    }

    /// The sum of two points that differ by `width` and `height`.
    fn chord(self, width: C::Coordinate, height: C::Coordinate, z_squared: C::Coordinate) -> Self {
        let width_squared = width.square();
        let four = width_squared.double().double();
        let cubed = width * four;
        let slope = height.double();
        let start = self.x * four;
        let x = slope.square() - cubed - start.double();
        let y = slope * (start - x) - (self.y * cubed).double();
        let z = (self.z + width).square() - z_squared - width_squared;
        Self { x, y, z }
    }

    /// The affine forms of finite points for the price of one division.
    pub(super) fn all_to_affine(points: &[Self]) -> Vec<Affine<C, N>> {
        let mut product = C::Coordinate::ONE;
        let mut before = Vec::with_capacity(points.len());
        for point in points {
            before.push(product);
            product = product * point.z;
        }
        let mut inverse = product.inverse();
        let mut affine = Vec::with_capacity(points.len());
        for (point, before) in points.iter().zip(before).rev() {
            affine.push(point.divided(inverse * before));
            inverse = inverse * point.z;
        }
        affine.reverse();
        affine
    }
}
