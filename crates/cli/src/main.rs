//! The program `ruqsat`: files, the clock, the terminal and exit codes around the law engine.

mod arguments;
mod commands;
mod complaint;
mod instant;
mod misuse;
mod outcome;
mod page;
mod telling;
mod world;

#[cfg(unix)]
use std::fs::File;
use std::io::{self, IsTerminal as _, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::Parser as _;
use mimalloc::MiMalloc;
use ruqsat_wording::Language;

use crate::arguments::Arguments;
use crate::outcome::Stop;
use crate::world::World;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let world = here_and_now();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come as errors too, with code 0.
            let asked_for_help = error.exit_code() == 0;
            let shown = misused(&error, &world);
            return ExitCode::from(u8::from(!asked_for_help || shown.is_err()));
        }
    };
    let language = arguments.shared.lang.unwrap_or(world.language);
    let answered = output()
        .map_err(Stop::from)
        .and_then(|mut out| commands::run(arguments, &world, &mut out));
    match answered {
        Ok(code) => code.into(),
        Err(stop) => told(&stop, language),
    }
}

/// Standard output, without the buffer that would cut what is written at its last line: commands
/// write whole answers.
#[cfg(unix)]
fn output() -> io::Result<impl Write> {
    use std::os::fd::AsFd as _;
    let out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    #[cfg(target_os = "linux")]
    widen(&out);
    Ok(out)
}

#[cfg(not(unix))]
fn output() -> io::Result<impl Write> {
    Ok(io::stdout().lock())
}

/// Gives a pipe room for four answers. The usual room is that of one: then each waits for the
/// reader to wake, which costs as much as making it.
#[cfg(target_os = "linux")]
fn widen(out: &File) {
    use rustix::pipe::{fcntl_getpipe_size, fcntl_setpipe_size};
    const ROOM: usize = 1 << 18;
    let is_narrow = fcntl_getpipe_size(out).is_ok_and(|room| room < ROOM);
    // Refused where the pipes of this user have too much room already: then this one stays narrow.
    let _room = is_narrow.then(|| fcntl_setpipe_size(out, ROOM));
}

/// The only reading of the clock: seconds since 1970-01-01 in UTC.
#[expect(clippy::disallowed_methods, reason = "this is main")]
fn seconds() -> i64 {
    let since_epoch = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    since_epoch.as_secs().try_into().unwrap_or(i64::MAX)
}

/// The only reading of the environment.
#[expect(clippy::disallowed_methods, reason = "this is main")]
fn here_and_now() -> World {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL")
        .or_else(|| set("LC_MESSAGES"))
        .or_else(|| set("LANG"));
    let terminal = io::stdout().is_terminal();
    let columns = set("COLUMNS").and_then(|columns| columns.parse().ok());
    World {
        seconds: seconds(),
        clock: seconds,
        language: world::language(locale.as_deref()),
        terminal,
        columns: columns.or_else(terminal_columns).filter(|_| terminal),
        colour: terminal && set("NO_COLOR").is_none(),
        progress: io::stderr().is_terminal(),
    }
}

/// How wide the terminal is, where standard output is one.
fn terminal_columns() -> Option<usize> {
    let (terminal_size::Width(columns), _) = terminal_size::terminal_size_of(io::stdout())?;
    Some(columns.into())
}

/// Says what is wrong with the arguments.
fn misused(error: &clap::Error, world: &World) -> io::Result<()> {
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let language = misuse::language_asked(&arguments).unwrap_or(world.language);
    match misuse::told(error, language) {
        Some(message) => writeln!(io::stderr(), "{message}"),
        None => error.print(),
    }
}

/// Says why the program stopped, and with which code.
fn told(stop: &Stop, language: Language) -> ExitCode {
    if let Some(message) = stop.message(language) {
        // Nobody is left to tell when standard error is closed.
        drop(writeln!(io::stderr(), "{message}"));
    }
    stop.code().into()
}
