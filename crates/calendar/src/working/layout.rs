//! Lays out the named days: decides what a day is when several statements meet on it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::source::{CalendarFault, CalendarSource, DatedDayOff, Nature, Swap, YearlyRule};
use crate::{Day, DayKind, DaySpan};

/// Every day that is neither an ordinary working day nor an ordinary weekend.
#[derive(Debug, Clone, Default)]
pub(super) struct Layout {
    named: BTreeMap<Day, Named>,
}

#[derive(Debug, Clone)]
struct Named {
    role: Role,
    /// The id of the holiday or day off; the act of a swap.
    id: String,
    source: String,
}

#[derive(Debug, Clone, Copy)]
enum Role {
    Holiday,
    MovedFrom(Day),
    DayOff,
    SwappedOff(Day),
    WorkedInstead(Day),
}

impl Layout {
    pub(super) fn new(source: &CalendarSource) -> Result<Self, CalendarFault> {
        let mut layout = Self::default();
        for rule in &source.yearly {
            layout.place_rule(rule, source.covers)?;
        }
        for day_off in &source.dated {
            layout.place_dated(day_off, source.covers)?;
        }
        layout.transfer(source);
        // Acts that move days off are made when the year's holidays are known: they come last.
        for swap in &source.swaps {
            layout.place_swap(swap, source.covers)?;
        }
        Ok(layout)
    }

    pub(super) fn kind(&self, day: Day) -> DayKind<'_> {
        self.named
            .get(&day)
            .map_or_else(|| ordinary(day), Named::kind)
    }

    pub(super) fn source(&self, day: Day) -> Option<&str> {
        self.named.get(&day).map(|named| named.source.as_str())
    }

    pub(super) fn is_working(&self, day: Day) -> bool {
        self.kind(day).is_working()
    }

    pub(super) fn named_days(&self, span: DaySpan) -> impl Iterator<Item = (Day, DayKind<'_>)> {
        let from_first = self.named.range(span.first..);
        let within = from_first.take_while(move |(day, _)| **day <= span.last);
        within.map(|(day, named)| (*day, named.kind()))
    }

    fn place_rule(&mut self, rule: &YearlyRule, covers: DaySpan) -> Result<(), CalendarFault> {
        rule.check()?;
        let role = match rule.nature {
            Nature::Holiday => Role::Holiday,
            Nature::DayOff => Role::DayOff,
        };
        let last = rule.until.unwrap_or(Day::LAST);
        let in_force = covers.intersect(DaySpan {
            first: rule.from,
            last,
        });
        for &day_of_month in &rule.days {
            for day in dates(rule.month, day_of_month, in_force) {
                self.place(day, role, &rule.id, &rule.source)?;
            }
        }
        Ok(())
    }

    fn place_dated(&mut self, off: &DatedDayOff, covers: DaySpan) -> Result<(), CalendarFault> {
        covered(off.day, &off.id, covers)?;
        // On another day off it changes nothing, for it is never transferred.
        let off_anyhow = self
            .named
            .get(&off.day)
            .is_some_and(|named| named.id != off.id);
        if off_anyhow {
            Ok(())
        } else {
            self.place(off.day, Role::DayOff, &off.id, &off.source)
        }
    }

    /// Gives each holiday on a Saturday or Sunday the next working day after it, the earlier holiday
    /// first: one that finds the day taken goes further.
    fn transfer(&mut self, source: &CalendarSource) {
        let on_weekend = |(day, named): (&Day, &Named)| {
            let lost = day.is_weekend() && matches!(named.role, Role::Holiday);
            lost.then(|| (*day, named.id.clone()))
        };
        let lost: Vec<(Day, String)> = self.named.iter().filter_map(on_weekend).collect();
        for (from, id) in lost {
            let mut later =
                (1..=from.days_until(source.covers.last)).map(|days| from.plus_days(days));
            if let Some(day) = later.find(|day| self.is_working(*day)) {
                let source = source.transfer_source.clone();
                self.named.insert(
                    day,
                    Named {
                        role: Role::MovedFrom(from),
                        id,
                        source,
                    },
                );
            }
        }
    }

    fn place_swap(&mut self, swap: &Swap, covers: DaySpan) -> Result<(), CalendarFault> {
        let Swap {
            off,
            worked,
            source,
        } = swap;
        covered(*off, source, covers)?;
        covered(*worked, source, covers)?;
        if self.kind(*off) != DayKind::Working {
            return Err(CalendarFault::OffAlready {
                source_id: source.clone(),
                day: *off,
            });
        }
        if self.kind(*worked) != DayKind::Weekend {
            return Err(CalendarFault::NoWeekend {
                source_id: source.clone(),
                day: *worked,
            });
        }
        self.place(*off, Role::SwappedOff(*worked), source, source)?;
        self.place(*worked, Role::WorkedInstead(*off), source, source)
    }

    fn place(&mut self, day: Day, role: Role, id: &str, source: &str) -> Result<(), CalendarFault> {
        match self.named.entry(day) {
            Entry::Occupied(taken) => {
                let (first, second) = (taken.get().id.clone(), id.to_owned());
                Err(CalendarFault::NamedTwice { day, first, second })
            }
            Entry::Vacant(free) => {
                free.insert(Named {
                    role,
                    id: id.to_owned(),
                    source: source.to_owned(),
                });
                Ok(())
            }
        }
    }
}

impl Named {
    fn kind(&self) -> DayKind<'_> {
        let id = self.id.as_str();
        match self.role {
            Role::Holiday => DayKind::Holiday { id },
            Role::MovedFrom(from) => DayKind::HolidayMovedFrom { id, from },
            Role::DayOff => DayKind::DayOff { id },
            Role::SwappedOff(worked_on) => DayKind::SwappedOff { worked_on },
            Role::WorkedInstead(of) => DayKind::WorkedInstead { of },
        }
    }
}

fn ordinary(day: Day) -> DayKind<'static> {
    if day.is_weekend() {
        DayKind::Weekend
    } else {
        DayKind::Working
    }
}

/// The days on which a date falls within a span.
fn dates(month: i8, day: i8, span: DaySpan) -> impl Iterator<Item = Day> {
    let years = (span.first.year()..=span.last.year()).filter_map(|year| i16::try_from(year).ok());
    let days = years.filter_map(move |year| Day::from_ymd(year, month, day).ok());
    days.filter(move |day| span.contains(*day))
}

fn covered(day: Day, by: &str, covers: DaySpan) -> Result<(), CalendarFault> {
    if covers.contains(day) {
        return Ok(());
    }
    Err(CalendarFault::NotCovered {
        by: by.to_owned(),
        day,
    })
}
