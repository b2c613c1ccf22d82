//! Zones as they are printed, pasted, typed and mistyped.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has to stop"
)]

mod corrections;
mod fields;
mod properties;
mod specimens;
mod typing;

use ruqsat_calendar::Day;
use ruqsat_identity::Mrz;

/// Passport of the specimens of ICAO Doc 9303, part 4.
const TD3: &str = "\
P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// Card of part 5.
const TD1: &str = "\
I<UTOD231458907<<<<<<<<<<<<<<<
7408122F1204159UTO<<<<<<<<<<<6
ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
/// Card of part 5 whose number is longer than nine characters.
const TD1_LONG: &str = "\
I<UTOD23145890<7349<<<<<<<<<<<
3407127M9507122UTO<<<<<<<<<<<2
STEVENSON<<PETER<JOHN<<<<<<<<<";
/// Larger card of part 6.
const TD2: &str = "\
I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
D231458907UTO7408122F1204159<<<<<<<6";
/// Larger card of part 6 whose number is longer than nine characters.
const TD2_LONG: &str = "\
I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<
D23145890<UTO3407127M95071227349<<<8";
/// Visas of part 7.
const MRV_A: &str = "\
V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L8988901C4XXX4009078F96121096ZE184226B<<<<<<";
const MRV_B: &str = "\
V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
L8988901C4XXX4009078F9612109<<<<<<<<";

const SPECIMENS: [&str; 7] = [TD3, TD1, TD1_LONG, TD2, TD2_LONG, MRV_A, MRV_B];

fn read(text: &str) -> Mrz {
    Mrz::read(text).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// What every test takes for today.
fn today() -> Day {
    day("2026-11-21")
}
