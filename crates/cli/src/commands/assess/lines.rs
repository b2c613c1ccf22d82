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

/// Answers are written when so many bytes have gathered, or when the input makes us wait.
const ENOUGH: usize = 1 << 16;

/// Assesses every line. A line that cannot be assessed is answered by what is wrong with it.
pub(super) fn assess(
    mut lines: Lines,
    day: DayAsked,
    assessor: &mut Assessor<'_>,
    progress: &Progress,
    out: &mut impl Write,
) -> Result<Code, Stop> {
    let (mut answers, mut refused, mut read) = (Vec::with_capacity(2 * ENOUGH), 0, 0);
    loop {
        if answers.len() >= ENOUGH || lines.may_wait() {
            out.write_all(&answers)?;
            answers.clear();
            if lines.may_wait() {
                out.flush()?;
            }
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
    out.write_all(&answers)?;
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
