//! Amounts: tenge and monthly calculation indices never mix.

/// Whole tenge (kk *теңге*, ru *тенге*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenge(pub i64);

/// An amount in monthly calculation indices (MCI; kk *айлық есептік көрсеткіш, АЕК*,
/// ru *месячный расчётный показатель, МРП*), held in tenths: the fee for a residence-permit
/// card is 0.2 MCI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mci {
    tenths: i32,
}

impl Mci {
    /// So many tenths of an index.
    pub const fn from_tenths(tenths: i32) -> Self {
        Self { tenths }
    }

    /// So many whole indices.
    pub const fn whole(indices: i32) -> Self {
        Self {
            tenths: indices.saturating_mul(10),
        }
    }

    /// Tenths of an index.
    pub const fn tenths(self) -> i32 {
        self.tenths
    }

    /// In tenge, when one index is `index` tenge; half a tenge is rounded up.
    ///
    /// 0.2 MCI of 3 063 tenge are 612.6, hence 613 tenge.
    #[must_use]
    pub const fn in_tenge(self, index: Tenge) -> Tenge {
        Tenge((index.0 * self.tenths as i64 + 5).div_euclid(10))
    }
}
