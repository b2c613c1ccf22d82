//! One person a line in, one answer a line out, in the same order and in constant memory.

use std::io::Write;
use std::time::Duration;

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressStyle};
use ruqsat_contract::{
    Assessor, DayAsked, Fault, JsonPath, Place, Problem, Refused, print_refusal,
};

use super::input::{Line, Lines};
use crate::outcome::{Code, Stop};

/// Answers are written in pieces of so many bytes, or when the input makes us wait. A file that is
/// written by whole pages costs the kernel two thirds of one that is written by answers.
const PIECE: usize = 1 << 18;

/// Assesses every line. A line that cannot be assessed is answered by what is wrong with it.
pub(super) fn assess(
    mut lines: Lines,
    day: DayAsked,
    assessor: &mut Assessor<'_>,
    progress: &Progress,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let (mut answers, mut refused, mut read) = (Vec::with_capacity(2 * PIECE), 0, 0);
    loop {
        if lines.may_wait() {
            write(&mut answers, 1, out)?;
            out.flush()?;
            progress.at(read);
        } else if answers.len() >= PIECE {
            write(&mut answers, PIECE, out)?;
            progress.at(read);
        }
        let Some(line) = lines.next().context("cannot read the facts")? else {
            break;
        };
        let answered = match line {
            Line::Text(text) => {
                read += text.len();
                assessor.answer(text, day, &mut answers).map(drop)
            }
            Line::TooLong => Err(too_long()),
        };
        if let Err(wrong) = answered {
            refused += 1;
            print_refusal(lines.number, &wrong, &mut answers);
        }
        answers.push(b'\n');
    }
    write(&mut answers, 1, out)?;
    out.flush()?;
    progress.done();
    match refused {
        0 => Ok(Code::Done),
        1 => Err(Stop::refused(
            "1 line cannot be assessed: see its error in the answer",
        )),
        more => Err(Stop::refused(format!(
            "{more} lines cannot be assessed: see their errors in the answer"
        ))),
    }
}

/// Writes what makes whole pieces; the rest waits for the next.
fn write(answers: &mut Vec<u8>, piece: usize, out: &mut impl Write) -> Result<(), Stop> {
    let whole = answers.len() - answers.len() % piece;
    out.write_all(answers.get(..whole).unwrap_or_default())?;
    answers.drain(..whole);
    Ok(())
}

fn too_long() -> Refused {
    Refused(vec![Problem {
        path: JsonPath::default(),
        place: Place { line: 1, column: 1 },
        fault: Fault::NotJson {
            what: "the line is too long for one person".to_owned(),
        },
    }])
}

/// How far a long input has come; only shown on a terminal.
pub(super) struct Progress(Option<ProgressBar>);

impl Progress {
    /// `size` bytes are to be read, if that is known.
    pub(super) fn new(shown: bool, size: Option<u64>) -> Self {
        Self(shown.then(|| bar(size)))
    }

    fn at(&self, read: usize) {
        if let Some(bar) = &self.0 {
            bar.set_position(read.try_into().unwrap_or(u64::MAX));
        }
    }

    fn done(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

fn bar(size: Option<u64>) -> ProgressBar {
    let (bar, template) = match size {
        Some(size) => (
            ProgressBar::new(size),
            "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
        ),
        None => (
            ProgressBar::new_spinner(),
            "{spinner} {bytes} {bytes_per_sec} {elapsed}",
        ),
    };
    bar.enable_steady_tick(Duration::from_millis(200));
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
