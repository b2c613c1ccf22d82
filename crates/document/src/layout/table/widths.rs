//! How wide the columns of a table are: as wide as their words wish, as far as there is room.

use super::Cell;
use crate::length::Length;
use crate::lines;
use crate::style::GUTTER;

/// What a column asks for, without the gutter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Wish {
    /// No line is broken.
    pub(super) natural: Length,
    /// No word is broken.
    pub(super) least: Length,
}

/// What the cells of a column ask for.
pub(super) fn wish<'a>(cells: impl Iterator<Item = &'a Cell>) -> Wish {
    cells.fold(Wish::default(), |wish, cell| Wish {
        natural: wish.natural.max(lines::natural(&cell.shaped)),
        least: wish.least.max(lines::least(&cell.shaped)),
    })
}

/// The widths of all columns, gutters included, which together take all the room.
pub(super) fn share(wishes: &[Wish], room: Length) -> Vec<Length> {
    let gutters = GUTTER.share(count(wishes.len()), 1) - GUTTER;
    let room = (room - gutters).max(Length::ZERO);
    let natural: Length = wishes.iter().map(|wish| wish.natural).sum();
    let mut widths = if natural <= room {
        let more = |wish: &Wish| (room - natural).share(wish.natural.weight(), natural.weight());
        wishes
            .iter()
            .map(|wish| wish.natural + more(wish))
            .collect()
    } else {
        narrow(wishes, room)
    };
    let last = widths.len().saturating_sub(1);
    for width in widths.iter_mut().take(last) {
        *width += GUTTER;
    }
    widths
}

/// Columns that ask for less than an even share get what they ask; the others share the rest.
fn narrow(wishes: &[Wish], room: Length) -> Vec<Length> {
    let modest = modest(wishes, room);
    let asked = |wish: &Wish| {
        if wish.natural <= modest {
            wish.natural
        } else {
            Length::ZERO
        }
    };
    let rest = room - wishes.iter().map(asked).sum();
    // One endless word must not take the room of all other columns.
    let least = |wish: &Wish| wish.least.min(rest.share(45, 100).max(modest));
    let large = || wishes.iter().filter(|wish| wish.natural > modest);
    let bound: Length = large().map(least).sum();
    let more = |wish: &Wish| (wish.natural - least(wish)).max(Length::ZERO);
    let all: Length = large().map(more).sum();
    let wide = |wish: &Wish| {
        if wish.natural <= modest {
            wish.natural
        } else if bound <= rest {
            least(wish) + (rest - bound).share(more(wish).weight(), all.weight())
        } else {
            rest.share(least(wish).weight(), bound.weight())
        }
    };
    wishes.iter().map(wide).collect()
}

/// The even share of the columns that ask for more than it.
fn modest(wishes: &[Wish], room: Length) -> Length {
    let mut naturals: Vec<Length> = wishes.iter().map(|wish| wish.natural).collect();
    naturals.sort_unstable();
    let mut rest = room;
    for (settled, natural) in naturals.iter().enumerate() {
        let share = rest.share(1, count(naturals.len().saturating_sub(settled)));
        if *natural > share {
            return share;
        }
        rest = rest - *natural;
    }
    rest
}

fn count(columns: usize) -> i64 {
    i64::try_from(columns).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(natural: i64, least: i64) -> Wish {
        Wish {
            natural: Length::points(natural),
            least: Length::points(least),
        }
    }

    fn total(widths: &[Length]) -> Length {
        widths.iter().copied().sum()
    }

    #[test]
    fn short_words_share_the_room_by_their_wishes() {
        let widths = share(&[wish(50, 50), wish(150, 60)], Length::points(414));
        assert_eq!(widths, [Length::points(114), Length::points(300)]);
    }

    #[test]
    fn long_words_get_what_short_ones_leave() {
        let widths = share(&[wish(60, 60), wish(900, 60)], Length::points(414));
        assert_eq!(widths, [Length::points(74), Length::points(340)]);
        let widths = share(
            &[wish(120, 40), wish(400, 60), wish(800, 60)],
            Length::points(428),
        );
        assert!(total(&widths) <= Length::points(428));
        assert!(widths[0] == Length::points(134) && widths[1] < widths[2]);
    }

    #[test]
    fn an_endless_word_leaves_room_for_others() {
        let widths = share(&[wish(90, 90), wish(5_000, 5_000)], Length::points(414));
        assert!(widths.iter().all(|width| *width >= Length::points(100)));
        assert!(total(&widths) <= Length::points(414));
    }

    #[test]
    fn empty_columns_and_too_many_of_them_are_borne() {
        assert_eq!(share(&[], Length::points(414)), []);
        assert_eq!(
            total(&share(&[wish(0, 0)], Length::points(414))),
            Length::ZERO
        );
        let many = share(&[wish(90, 90); 40], Length::points(414));
        assert_eq!(many.len(), 40);
    }
}
