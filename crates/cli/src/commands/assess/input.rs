//! Facts from a file or from standard input: one person, or one a line.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Cursor, Read};
use std::path::Path;

use anyhow::Context as _;
use serde::de::IgnoredAny;

use crate::complaint::Complaint;
use crate::outcome::Stop;

/// No facts of one person are longer, in bytes.
const MOST: u64 = 16 << 20;

/// What was found in the input.
pub(super) enum Input {
    /// One person.
    One(Vec<u8>),
    /// One person a line.
    Lines(Lines),
}

/// The lines of an input, one at a time.
pub(super) struct Lines {
    reader: BufReader<Box<dyn Read>>,
    /// How many bytes there are, where that is known.
    pub(super) size: Option<u64>,
    /// How many lines were read.
    pub(super) number: usize,
    line: Vec<u8>,
}

/// A line of the input.
pub(super) enum Line<'l> {
    /// Its text.
    Text(&'l [u8]),
    /// It was too long to be kept, and was passed over.
    TooLong,
}

/// How the persons lie in the input.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Each line is a person.
    Lines,
    /// Let the input show it.
    AsFound,
}

/// Opens the input; `-` is standard input.
pub(super) fn open(path: &Path, shape: Shape) -> Result<Input, Stop> {
    let cannot = || format!("cannot read `{}`", path.display());
    let mut size = None;
    let reader: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin())
    } else {
        let file = File::open(path).map_err(|error| Complaint::of_reading(path, error))?;
        size = file.metadata().ok().map(|about| about.len());
        Box::new(file)
    };
    let named_lines = path
        .extension()
        .is_some_and(|end| end == "jsonl" || end == "ndjson");
    if shape == Shape::Lines || named_lines {
        return Ok(Input::Lines(Lines::of(reader, size)));
    }
    Ok(split(reader, size).with_context(cannot)?)
}

/// Looks at the first two lines: when the first is whole, or the second begins anew, each line is
/// a person.
fn split(reader: Box<dyn Read>, size: Option<u64>) -> io::Result<Input> {
    let mut reader = BufReader::new(reader);
    let mut head = Vec::new();
    let first = written_line(&mut reader, &mut head)?;
    let second = written_line(&mut reader, &mut head)?;
    let line = |place: (usize, usize)| head.get(place.0..place.1).unwrap_or_default();
    let is_whole = |place| serde_json::from_slice::<IgnoredAny>(line(place)).is_ok();
    let begins = |place| line(place).trim_ascii_start().starts_with(b"{");
    let are_lines = first.zip(second).is_some_and(|(first, second)| {
        is_whole(first) || (begins(first) && begins(second) && !is_only_brace(line(first)))
    });
    let mut whole = Cursor::new(head).chain(reader);
    if are_lines {
        return Ok(Input::Lines(Lines::of(Box::new(whole), size)));
    }
    let mut text = Vec::new();
    whole.by_ref().take(MOST).read_to_end(&mut text)?;
    if whole.read(&mut [0])? > 0 {
        let most = format!("one person is at most {MOST} bytes; with one a line, add `--lines`");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, most));
    }
    Ok(Input::One(text))
}

/// `[` and `{` alone begin JSON that is laid out over many lines.
fn is_only_brace(line: &[u8]) -> bool {
    line.trim_ascii().len() == 1
}

/// Appends lines to `head` up to one that is not blank; where that one stands.
fn written_line(
    reader: &mut BufReader<Box<dyn Read>>,
    head: &mut Vec<u8>,
) -> io::Result<Option<(usize, usize)>> {
    loop {
        let start = head.len();
        let read = reader.by_ref().take(MOST).read_until(b'\n', head)?;
        let line = head.get(start..).unwrap_or_default();
        if read == 0 || !line.trim_ascii().is_empty() {
            return Ok((read > 0).then_some((start, head.len())));
        }
    }
}

impl Lines {
    fn of(reader: Box<dyn Read>, size: Option<u64>) -> Self {
        Self {
            reader: BufReader::with_capacity(1 << 16, reader),
            size,
            number: 0,
            line: Vec::new(),
        }
    }

    /// The next line that is not blank.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        loop {
            self.line.clear();
            let read = self
                .reader
                .by_ref()
                .take(MOST)
                .read_until(b'\n', &mut self.line)?;
            if read == 0 {
                return Ok(None);
            }
            self.number += 1;
            if u64::try_from(read).is_ok_and(|read| read == MOST) && !self.line.ends_with(b"\n") {
                self.skip_line()?;
                return Ok(Some(Line::TooLong));
            }
            if !self.line.trim_ascii().is_empty() {
                return Ok(Some(Line::Text(&self.line)));
            }
        }
    }

    fn skip_line(&mut self) -> io::Result<()> {
        let mut part = Vec::new();
        loop {
            part.clear();
            let read = self
                .reader
                .by_ref()
                .take(MOST)
                .read_until(b'\n', &mut part)?;
            if read == 0 || part.ends_with(b"\n") {
                return Ok(());
            }
        }
    }

    /// Reading on may have to wait for whoever writes.
    pub(super) fn may_wait(&self) -> bool {
        self.reader.buffer().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &'static str) -> Input {
        split(Box::new(text.as_bytes()), None).unwrap()
    }

    fn lines(input: Input) -> Vec<(usize, String)> {
        let Input::Lines(mut lines) = input else {
            panic!("one person")
        };
        let mut all = Vec::new();
        while let Some(Line::Text(line)) = lines.next().unwrap() {
            let line = String::from_utf8(line.to_vec())
                .unwrap()
                .trim_end()
                .to_owned();
            all.push((lines.number, line));
        }
        all
    }

    #[test]
    fn a_person_may_take_many_lines() {
        for text in [
            "{\n  \"on\": 1\n}\n",
            "{}",
            "{}\n\n",
            "",
            "{ \"a\": {\n} }",
            "{\n{",
            "x\ny",
        ] {
            let Input::One(read) = found(text) else {
                panic!("{text}")
            };
            assert_eq!(read, text.as_bytes());
        }
    }

    #[test]
    fn each_line_may_be_a_person() {
        let two = lines(found("\n{\"a\": 1}\n\n{\"b\": 2}"));
        assert_eq!(
            two,
            [(2, "{\"a\": 1}".to_owned()), (4, "{\"b\": 2}".to_owned())]
        );
        assert_eq!(
            lines(found("{\"a\": \n{\"b\": 2}\n")).len(),
            2,
            "the first is broken"
        );
    }

    #[test]
    fn a_line_without_end_is_passed_over() {
        let long = io::repeat(b'x').take(MOST + 5);
        let text = long.chain(&b"\n{}\n"[..]);
        let mut lines = Lines::of(Box::new(text), None);
        assert!(matches!(lines.next().unwrap(), Some(Line::TooLong)));
        assert!(matches!(lines.next().unwrap(), Some(Line::Text(b"{}\n"))));
        assert_eq!(lines.number, 2);
    }
}
