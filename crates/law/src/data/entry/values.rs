//! The values of an entry: texts, numbers, days, ids of closed lists, words in three languages.

use std::ops::Range;

use ruqsat_calendar::Day;
use toml::Spanned;
use toml::de::DeValue;

use super::super::nearest::did_you_mean;
use super::{Entry, Key};
use crate::card::Trilingual;
use crate::ids::Listed;

impl<'d> Entry<'d> {
    /// A text that must be written and not be empty.
    pub(in crate::data) fn text(&self, key: &str) -> Option<&'d str> {
        if self.has(key) {
            self.text_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A text that may be left out, but not be empty.
    pub(in crate::data) fn text_if(&self, key: &str) -> Option<&'d str> {
        let value = self.value(key)?;
        self.as_text(value, key)
    }

    fn as_text(&self, value: &'d Spanned<DeValue<'d>>, key: &str) -> Option<&'d str> {
        let text = as_str(value.get_ref());
        match text {
            Some(text) if text.trim().is_empty() => {
                let place = value.span();
                self.fault(&place, format!("`{key}` is empty"), "write the text");
                None
            }
            Some(text) => Some(text),
            None => self.wrong(&value.span(), key, "a text in quotes"),
        }
    }

    /// A whole number that must be written.
    pub(in crate::data) fn number(&self, key: &str) -> Option<i32> {
        if self.has(key) {
            self.number_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A whole number that may be left out.
    pub(in crate::data) fn number_if(&self, key: &str) -> Option<i32> {
        let value = self.value(key)?;
        as_number(value.get_ref()).or_else(|| self.wrong(&value.span(), key, "a whole number"))
    }

    /// Several whole numbers; none where the key is left out.
    pub(in crate::data) fn numbers(&self, key: &str) -> Vec<i32> {
        let read = |value: &'d Spanned<DeValue<'d>>| {
            as_number(value.get_ref()).or_else(|| self.wrong(&value.span(), key, "whole numbers"))
        };
        self.list(key).iter().filter_map(read).collect()
    }

    /// `true` or `false`; `false` where the key is left out.
    pub(in crate::data) fn flag(&self, key: &str) -> bool {
        let Some(value) = self.value(key) else {
            return false;
        };
        let flag = match value.get_ref() {
            DeValue::Boolean(flag) => Some(*flag),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => self.wrong(&value.span(), key, "`true` or `false`"),
        };
        flag.unwrap_or_default()
    }

    /// A day that must be written.
    pub(in crate::data) fn day(&self, key: &str) -> Option<Day> {
        if self.has(key) {
            self.day_if(key)
        } else {
            self.missing(key)
        }
    }

    /// A day that may be left out.
    pub(in crate::data) fn day_if(&self, key: &str) -> Option<Day> {
        let value = self.value(key)?;
        as_day(value.get_ref())
            .or_else(|| self.wrong(&value.span(), key, "a day without quotes, as 2026-11-21"))
    }

    /// One id of a closed list that must be written.
    pub(in crate::data) fn id<T: Listed>(&self, key: &str) -> Option<T> {
        if self.has(key) {
            self.id_if(key)
        } else {
            self.missing(key)
        }
    }

    /// One id of a closed list that may be left out.
    pub(in crate::data) fn id_if<T: Listed>(&self, key: &str) -> Option<T> {
        let place = self.value(key)?.span();
        self.listed(self.text_if(key)?, &place)
    }

    /// The member of a closed list with that id; any other is noted with the nearest.
    pub(in crate::data) fn listed<T: Listed>(&self, id: &str, place: &Range<usize>) -> Option<T> {
        let found = T::from_id(id);
        if found.is_none() {
            let known: Vec<&str> = T::ALL.iter().map(|listed| listed.id()).collect();
            self.fault(
                place,
                format!("unknown id `{id}`"),
                did_you_mean(id, &known),
            );
        }
        found
    }

    /// Texts with their places; none where the key is left out.
    pub(in crate::data) fn texts(&self, key: &str) -> Vec<Key<'d>> {
        let read =
            |value: &'d Spanned<DeValue<'d>>| Some((self.as_text(value, key)?, value.span()));
        self.list(key).iter().filter_map(read).collect()
    }

    /// A text in three languages that must be written.
    pub(in crate::data) fn trilingual(&self, key: &str) -> Option<Trilingual> {
        self.table(key)?.in_three_languages()
    }

    /// A text in three languages that may be left out.
    pub(in crate::data) fn trilingual_if(&self, key: &str) -> Option<Trilingual> {
        self.table_if(key)?.in_three_languages()
    }

    fn in_three_languages(self) -> Option<Trilingual> {
        let text = self.only(&["kk", "ru", "en"]);
        let of = |language| text.text(language).map(str::to_owned);
        let (kk, ru, en) = (of("kk"), of("ru"), of("en"));
        Some(Trilingual {
            kk: kk?,
            ru: ru?,
            en: en?,
        })
    }
}

fn as_str<'d>(value: &'d DeValue<'d>) -> Option<&'d str> {
    match value {
        DeValue::String(text) => Some(text),
        DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

fn as_number(value: &DeValue<'_>) -> Option<i32> {
    match value {
        DeValue::Integer(number) => i32::from_str_radix(number.as_str(), number.radix()).ok(),
        DeValue::String(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

/// A bare date: no time, no offset.
fn as_day(value: &DeValue<'_>) -> Option<Day> {
    let DeValue::Datetime(written) = value else {
        return None;
    };
    let (Some(date), None, None) = (written.date, written.time, written.offset) else {
        return None;
    };
    let year = i16::try_from(date.year).ok()?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Day::from_ymd(year, month, day).ok()
}
