use super::*;

mod country;
mod refusals;

fn shown(faults: &[Fault]) -> String {
    let shown: Vec<String> = faults.iter().map(Fault::to_string).collect();
    shown.join("\n")
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}
