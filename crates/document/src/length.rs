//! Lengths on paper in whole thousandths of a point (1/72 inch), so that every machine breaks
//! lines and pages at the same place. Nothing overflows: sums stop at the largest length.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// A length on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Length(i64);

const STEPS: i64 = 1_000;

impl Length {
    pub(crate) const ZERO: Self = Self(0);

    pub(crate) const fn points(points: i64) -> Self {
        Self(points.saturating_mul(STEPS))
    }

    pub(crate) const fn thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// What `units` of a font take up when its em, 1000 units in all our fonts, is that long.
    pub(crate) const fn of_units(units: i64, em: Self) -> Self {
        em.share(units, STEPS)
    }

    /// `of / whole` of this length.
    pub(crate) const fn share(self, of: i64, whole: i64) -> Self {
        match self.0.saturating_mul(of).checked_div(whole) {
            Some(share) => Self(share),
            None => Self::ZERO,
        }
    }

    /// This length as a part of the other, for shares in proportion.
    pub(crate) const fn weight(self) -> i64 {
        self.0
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::float_arithmetic,
        reason = "PDF counts in points with a fraction; a page has fewer steps than f32 has digits"
    )]
    pub(crate) const fn in_points(self) -> f32 {
        self.0 as f32 / STEPS as f32
    }
}

/// Font units as a part of the em.
#[expect(
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "the writer of the PDF asks for parts of the em; an advance has at most five digits"
)]
pub(crate) const fn part_of_em(units: i32) -> f32 {
    units as f32 / STEPS as f32
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_counted_in_whole_steps() {
        let em = Length::thousandths(10_500);
        assert_eq!(Length::of_units(572, em), Length::thousandths(6_006));
        assert_eq!(Length::points(3).share(1, 2), Length::thousandths(1_500));
        assert_eq!(Length::points(3).share(1, 0), Length::ZERO);
        assert!((Length::thousandths(1_500).in_points() - 1.5).abs() < f32::EPSILON);
    }

    #[test]
    fn nothing_overflows() {
        let most = Length::points(i64::MAX);
        assert_eq!(most + most, most);
        assert!(most.share(i64::MAX, 1) >= most);
    }
}
