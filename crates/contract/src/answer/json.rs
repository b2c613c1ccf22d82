//! JSON, written straight into bytes.

use ruqsat_calendar::Day;
use ruqsat_law::{Mci, Tenge};

/// An object that is being written; `close` ends it.
pub(super) struct Object<'o> {
    out: &'o mut Vec<u8>,
    before: u8,
}

impl<'o> Object<'o> {
    pub(super) fn open(out: &'o mut Vec<u8>) -> Self {
        Self { out, before: b'{' }
    }

    /// The name of the next field; its value is to follow.
    #[inline]
    pub(super) fn field(&mut self, name: &'static str) -> &mut Vec<u8> {
        self.out.extend_from_slice(&[self.before, b'"']);
        self.before = b',';
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
        self.out
    }

    /// A word of a published list, which needs no escapes.
    #[inline]
    pub(super) fn word(&mut self, name: &'static str, id: &str) {
        word(id, self.field(name));
    }

    pub(super) fn text(&mut self, name: &'static str, value: &str) {
        text(value, self.field(name));
    }

    pub(super) fn day(&mut self, name: &'static str, value: Option<Day>) {
        if let Some(value) = value {
            day(value, self.field(name));
        }
    }

    pub(super) fn whole(&mut self, name: &'static str, value: impl TryInto<i64>) {
        whole(value.try_into().unwrap_or(i64::MAX), self.field(name));
    }

    pub(super) fn count(&mut self, name: &'static str, value: Option<i32>) {
        if let Some(value) = value {
            self.whole(name, value);
        }
    }

    pub(super) fn mci(&mut self, name: &'static str, value: Option<Mci>) {
        if let Some(value) = value {
            mci(value, self.field(name));
        }
    }

    pub(super) fn tenge(&mut self, name: &'static str, value: Option<Tenge>) {
        if let Some(value) = value {
            whole(value.0, self.field(name));
        }
    }

    pub(super) fn truth(&mut self, name: &'static str, value: Option<bool>) {
        if let Some(value) = value {
            let written: &[u8] = if value { b"true" } else { b"false" };
            self.field(name).extend_from_slice(written);
        }
    }

    /// A field that is only written when it holds.
    pub(super) fn flag(&mut self, name: &'static str, holds: bool) {
        self.truth(name, holds.then_some(true));
    }

    #[inline]
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        items: impl IntoIterator<Item = T>,
        write: impl FnMut(T, &mut Vec<u8>),
    ) {
        list(items, self.field(name), write);
    }

    pub(super) fn object(&mut self, name: &'static str, write: impl FnOnce(&mut Object<'_>)) {
        let mut inside = Object::open(self.field(name));
        write(&mut inside);
        inside.close();
    }

    #[inline]
    pub(super) fn close(self) {
        if self.before == b'{' {
            self.out.push(b'{');
        }
        self.out.push(b'}');
    }
}

#[inline]
pub(super) fn list<T>(
    items: impl IntoIterator<Item = T>,
    out: &mut Vec<u8>,
    mut write: impl FnMut(T, &mut Vec<u8>),
) {
    out.push(b'[');
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            out.push(b',');
        }
        write(item, out);
    }
    out.push(b']');
}

#[inline]
pub(super) fn word(id: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    out.extend_from_slice(id.as_bytes());
    out.push(b'"');
}

pub(super) fn text(value: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for letter in value.bytes() {
        match letter {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', letter]),
            b'\n' => out.extend_from_slice(b"\\n"),
            0..=31 => out.extend_from_slice(format!("\\u{letter:04x}").as_bytes()),
            _ => out.push(letter),
        }
    }
    out.push(b'"');
}

/// The two digits of each number below 100.
#[expect(
    clippy::indexing_slicing,
    reason = "done, and checked, by the compiler"
)]
const TWO: [[u8; 2]; 100] = {
    let mut all = [[b'0'; 2]; 100];
    let mut number = 0;
    while number < 100 {
        all[number as usize] = [b'0' + number / 10, b'0' + number % 10];
        number += 1;
    }
    all
};

fn two(number: u64) -> [u8; 2] {
    let index = usize::try_from(number).unwrap_or_default();
    TWO.get(index).copied().unwrap_or_default()
}

pub(super) fn day(value: Day, out: &mut Vec<u8>) {
    let (year, month, day) = value.ymd();
    let year = u64::from(year.unsigned_abs());
    let ([c1, c2], [y1, y2]) = (two(year / 100), two(year % 100));
    let ([m1, m2], [d1, d2]) = (two(month.into()), two(day.into()));
    out.extend_from_slice(&[b'"', c1, c2, y1, y2, b'-', m1, m2, b'-', d1, d2, b'"']);
}

pub(super) fn whole(value: i64, out: &mut Vec<u8>) {
    if value < 0 {
        out.push(b'-');
    }
    digits(value.unsigned_abs(), out);
}

fn digits(number: u64, out: &mut Vec<u8>) {
    if number >= 100 {
        digits(number / 100, out);
        out.extend_from_slice(&two(number % 100));
    } else {
        let [tens, ones] = two(number);
        if tens != b'0' {
            out.push(tens);
        }
        out.push(ones);
    }
}

/// Indices with at most one decimal: `1320`, `0.2`.
pub(super) fn mci(value: Mci, out: &mut Vec<u8>) {
    let tenths = i64::from(value.tenths());
    if tenths < 0 {
        out.push(b'-');
    }
    let tenths = tenths.abs();
    whole(tenths / 10, out);
    if tenths % 10 != 0 {
        out.push(b'.');
        whole(tenths % 10, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 7, 10, 109, -1, i64::MAX, i64::MIN] {
            assert_eq!(written(|out| whole(number, out)), number.to_string());
        }
        let mci = |tenths| written(|out| mci(Mci::from_tenths(tenths), out));
        assert_eq!(
            [0, 2, 10, 45, 13_200, -2].map(mci),
            ["0", "0.2", "1", "4.5", "1320", "-0.2"]
        );
    }

    #[test]
    fn days_are_written_as_the_contract_has_them() {
        for text in ["0001-01-01", "1999-12-31", "2026-11-21", "9999-12-31"] {
            assert_eq!(
                written(|out| day(text.parse().unwrap(), out)),
                format!("\"{text}\"")
            );
        }
    }

    #[test]
    fn texts_are_escaped() {
        let odd = "a\"b\\c\nd\u{1}е";
        let json = written(|out| text(odd, out));
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), odd);
    }

    #[test]
    fn an_object_may_be_empty() {
        assert_eq!(written(|out| Object::open(out).close()), "{}");
    }
}
