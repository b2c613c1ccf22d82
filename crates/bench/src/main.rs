//! Measures the engine: how many persons a second, in CPU time of one thread.
//!
//! `scripts/bench` runs it beside the program itself and the peers, and writes
//! `docs/benchmarks.md`.

mod engine;
mod job;
mod measure;
mod persons;
mod random;
mod signatures;

use std::io::{self, BufWriter, Write};

use anyhow::{Context as _, bail};
use mimalloc::MiMalloc;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const USE: &str = "\
persons N                facts of N made-up persons, one JSON object a line
engine [N] [PART]        the engine in memory on N of them (30000), all parts or one
signatures [N]           checks of N signatures of each family (200)
peer-job PEOPLE.jsonl    the small job of the peers with our parts";

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let argument = arguments.next();
    let mut out = BufWriter::new(io::stdout().lock());
    match (command.as_str(), argument.as_deref()) {
        ("persons", Some(count)) => write_persons(number(count)?, &mut out)?,
        ("engine", count) => {
            let count = count.map_or(Ok(30_000), number)?;
            engine::measure(count, arguments.next().as_deref(), &mut out)?;
        }
        ("signatures", count) => {
            signatures::measure(count.map_or(Ok(200), number)?, &mut out)?;
        }
        ("peer-job", Some(people)) => job::measure(people.as_ref(), &mut out)?,
        _ => bail!("give one of\n{USE}"),
    }
    out.flush().context("cannot write")
}

fn number(text: &str) -> anyhow::Result<usize> {
    text.parse()
        .with_context(|| format!("`{text}` is not a number"))
}

fn write_persons(count: usize, out: &mut impl Write) -> io::Result<()> {
    for person in persons::persons().take(count) {
        writeln!(out, "{person}")?;
    }
    Ok(())
}
