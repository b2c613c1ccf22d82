//! A calendar for the tests of this crate: the holidays of the law, with the years that are hard.
//! The whole of it is data elsewhere, and verified there year by year.

use proptest::prelude::*;

use crate::{CalendarSource, DatedDayOff, Day, DaySpan, Nature, Swap, WorkingCalendar, YearlyRule};

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn yearly(id: &str, month: i8, days: &[i8]) -> YearlyRule {
    YearlyRule {
        id: id.to_owned(),
        nature: Nature::Holiday,
        month,
        days: days.to_vec(),
        from: day("2002-01-01"),
        until: None,
        source: "lh 2".to_owned(),
    }
}

pub(crate) fn swap(off: &str, worked: &str, source: &str) -> Swap {
    Swap {
        off: day(off),
        worked: day(worked),
        source: source.to_owned(),
    }
}

/// 2022 to 2026, as far as the tests need it.
pub(crate) fn source() -> CalendarSource {
    let constitution_day = YearlyRule {
        until: Some(day("2026-06-30")),
        ..yearly("constitution_day", 8, &[30])
    };
    let christmas = YearlyRule {
        nature: Nature::DayOff,
        source: "lc 84".to_owned(),
        ..yearly("christmas", 1, &[7])
    };
    let kurban_ait = |on: &str| DatedDayOff {
        id: "kurban_ait".to_owned(),
        day: day(on),
        source: "lc 84".to_owned(),
    };
    CalendarSource {
        covers: DaySpan {
            first: day("2022-01-01"),
            last: day("2026-12-31"),
        },
        settled_until: day("2025-12-31"),
        transfer_source: "lh 5".to_owned(),
        yearly: vec![
            yearly("new_year", 1, &[1, 2]),
            christmas,
            yearly("womens_day", 3, &[8]),
            yearly("nauryz", 3, &[21, 22, 23]),
            yearly("unity_day", 5, &[1]),
            yearly("defender_day", 5, &[7]),
            yearly("victory_day", 5, &[9]),
            yearly("capital_day", 7, &[6]),
            constitution_day,
            yearly("independence_day", 12, &[16]),
        ],
        dated: vec![
            kurban_ait("2022-07-09"),
            kurban_ait("2024-06-16"),
            kurban_ait("2025-06-06"),
        ],
        swaps: vec![
            swap("2022-03-07", "2022-03-05", "gr-713-2021 1"),
            swap("2025-01-03", "2025-01-05", "mo-436-2024 1"),
        ],
    }
}

pub(crate) fn calendar() -> WorkingCalendar {
    WorkingCalendar::new(&source()).unwrap()
}

/// Two years of random holidays, days off and swaps: crowded, so that much collides.
pub(crate) fn any_source() -> impl Strategy<Value = CalendarSource> {
    let dates = prop::collection::btree_set((1..=12_i8, 1..=28_i8), 0..60);
    let rules = dates.prop_flat_map(|dates| {
        let natures = prop::collection::vec(any::<bool>(), dates.len());
        (Just(dates), natures)
    });
    let swaps = prop::collection::vec((0..730_i32, 0..730_i32), 0..12);
    (rules, swaps).prop_map(|((dates, natures), swaps)| {
        let yearly = dates
            .into_iter()
            .zip(natures)
            .map(|((month, day), holiday)| YearlyRule {
                nature: if holiday {
                    Nature::Holiday
                } else {
                    Nature::DayOff
                },
                ..yearly(&format!("{month}-{day}"), month, &[day])
            });
        let mut source = CalendarSource {
            covers: DaySpan {
                first: day("2024-01-01"),
                last: day("2025-12-31"),
            },
            settled_until: day("2025-12-31"),
            transfer_source: "transfer".to_owned(),
            yearly: yearly.collect(),
            dated: Vec::new(),
            swaps: Vec::new(),
        };
        for (off, worked) in swaps {
            let [off, worked] = [off, worked].map(|offset| source.covers.first.plus_days(offset));
            source.swaps.push(Swap {
                off,
                worked,
                source: "act".to_owned(),
            });
            // Only swaps that are possible are kept.
            if WorkingCalendar::new(&source).is_err() {
                source.swaps.pop();
            }
        }
        source
    })
}
