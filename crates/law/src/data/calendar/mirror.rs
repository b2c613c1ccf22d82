//! The files of `law/calendar` as they are written.

use std::collections::BTreeMap;

use ruqsat_calendar::Nature;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use super::YearStanding;
use super::findings::Origin;
use crate::data::Fault;
use crate::data::written::{WrittenConfidence, WrittenDay};

/// All the files, each as it is written.
pub(super) struct Files<'a> {
    pub(super) holidays: Written<'a, Holidays>,
    /// In order.
    pub(super) years: Vec<Written<'a, YearFile>>,
    pub(super) clock: Written<'a, TimeZone>,
}

/// A file and what is written in it.
pub(super) struct Written<'a, T> {
    pub(super) origin: Origin<'a>,
    pub(super) written: T,
}

/// `holidays.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Holidays {
    pub(super) transfer: Transfer,
    pub(super) holiday: BTreeMap<String, Holiday>,
}

/// By which provision a holiday on a weekend gives another day off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Transfer {
    pub(super) source: Spanned<String>,
    pub(super) from: Spanned<WrittenDay>,
    pub(super) confidence: WrittenConfidence,
    pub(super) checked: WrittenDay,
}

/// A holiday or day off by its id.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Holiday {
    pub(super) nature: Spanned<WrittenNature>,
    #[serde(default)]
    pub(super) moves: bool,
    pub(super) name: Name,
    #[serde(default)]
    pub(super) date: Vec<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum WrittenNature {
    Holiday,
    DayOff,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Name {
    pub(super) kk: Spanned<String>,
    pub(super) ru: Spanned<String>,
    pub(super) en: Spanned<String>,
}

/// The date of a holiday, while it is in force.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Date {
    pub(super) month: Spanned<i8>,
    pub(super) days: Vec<i8>,
    pub(super) from: WrittenDay,
    pub(super) until: Option<WrittenDay>,
    pub(super) source: Spanned<String>,
    pub(super) confidence: WrittenConfidence,
    pub(super) checked: WrittenDay,
}

/// `2025.toml` and its like.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearFile {
    pub(super) year: Spanned<i16>,
    pub(super) settled: Spanned<bool>,
    confidence: WrittenConfidence,
    checked: WrittenDay,
    #[serde(default)]
    pub(super) day_off: Vec<DayOff>,
    #[serde(default)]
    pub(super) swap: Vec<Swap>,
}

/// The day of a day off that moves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DayOff {
    pub(super) id: Spanned<String>,
    pub(super) day: Spanned<WrittenDay>,
    pub(super) source: Spanned<String>,
    pub(super) confidence: WrittenConfidence,
    pub(super) checked: WrittenDay,
}

/// A day off moved by an act.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Swap {
    pub(super) off: Spanned<WrittenDay>,
    pub(super) worked: Spanned<WrittenDay>,
    pub(super) source: Spanned<String>,
    pub(super) confidence: WrittenConfidence,
    pub(super) checked: WrittenDay,
}

/// `time_zone.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeZone {
    pub(super) period: Vec<Period>,
}

/// The clock from one day to another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Period {
    pub(super) from: Spanned<WrittenDay>,
    pub(super) until: Option<WrittenDay>,
    pub(super) hours: Spanned<i32>,
    pub(super) except: Option<Except>,
    pub(super) source: Spanned<String>,
    pub(super) confidence: WrittenConfidence,
    pub(super) checked: WrittenDay,
}

/// Regions whose clock is different.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Except {
    pub(super) hours: Spanned<i32>,
    pub(super) regions: Vec<String>,
}

impl<'a> Files<'a> {
    pub(super) fn read(files: &[(&'a str, &'a str)]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let origins = files.iter().map(|&(path, text)| Origin { path, text });
        let (known, unknown): (Vec<_>, Vec<_>) = origins.partition(|origin| is_known(*origin));
        faults.extend(unknown.iter().map(|origin| useless(origin.path)));
        let yearly = known.iter().filter(|origin| origin.year().is_some());
        let mut years: Vec<Written<'_, YearFile>> = yearly
            .filter_map(|origin| parsed(*origin, &mut faults))
            .collect();
        if years.is_empty() && faults.is_empty() {
            let help = "add a file such as 2025.toml";
            faults.push(Fault::of("calendar", "it covers no year", help));
        }
        years.sort_by_key(|file| *file.written.year.get_ref());
        let holidays = only(&known, HOLIDAYS, &mut faults);
        let clock = only(&known, TIME_ZONE, &mut faults);
        match (holidays, clock) {
            (Some(holidays), Some(clock)) if faults.is_empty() => Ok(Self {
                holidays,
                years,
                clock,
            }),
            _ => Err(faults),
        }
    }
}

const HOLIDAYS: &str = "holidays.toml";
const TIME_ZONE: &str = "time_zone.toml";

fn is_known(origin: Origin<'_>) -> bool {
    [HOLIDAYS, TIME_ZONE].contains(&origin.name()) || origin.year().is_some()
}

fn useless(path: &str) -> Fault {
    let help = format!("name it {HOLIDAYS}, {TIME_ZONE} or after its year, as 2025.toml");
    Fault::of(path, "the calendar has no use for this file", help)
}

impl YearFile {
    pub(super) fn standing(&self) -> YearStanding {
        YearStanding {
            year: *self.year.get_ref(),
            settled: *self.settled.get_ref(),
            confidence: self.confidence.0,
            checked: self.checked.0,
        }
    }
}

impl From<WrittenNature> for Nature {
    fn from(written: WrittenNature) -> Self {
        match written {
            WrittenNature::Holiday => Self::Holiday,
            WrittenNature::DayOff => Self::DayOff,
        }
    }
}

fn parsed<'a, T: DeserializeOwned>(
    origin: Origin<'a>,
    faults: &mut Vec<Fault>,
) -> Option<Written<'a, T>> {
    match toml::from_str(origin.text) {
        Ok(written) => Some(Written { origin, written }),
        Err(error) => {
            faults.push(Fault::of_toml(origin.path, origin.text, &error));
            None
        }
    }
}

/// The file of that name, which must be there.
fn only<'a, T: DeserializeOwned>(
    origins: &[Origin<'a>],
    name: &str,
    faults: &mut Vec<Fault>,
) -> Option<Written<'a, T>> {
    let Some(origin) = origins.iter().find(|origin| origin.name() == name) else {
        faults.push(Fault::of(
            name,
            "the file is absent",
            "add it beside the files of the years",
        ));
        return None;
    };
    parsed(*origin, faults)
}
