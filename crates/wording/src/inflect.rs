//! Kazakh endings of days: «2026 жылғы 13 мамыр» becomes «… мамырға», «… мамырдан», «… мамырда».
//!
//! The words of the rules call these as Fluent functions: `{ TO($last_day) } дейін`. In Russian
//! and English a preposition does the same work, so there they change nothing.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource, FluentValue};

use crate::Language;

/// How the name of a value ends that stands for the value.
const MARK: &str = "›";

/// The word for day and each month, with the endings of *to*, *from* and *on*.
const ENDINGS: [(&str, [&str; 3]); 13] = [
    ("күн", ["ге", "нен", "де"]),
    ("қаңтар", ["ға", "дан", "да"]),
    ("ақпан", ["ға", "нан", "да"]),
    ("наурыз", ["ға", "дан", "да"]),
    ("сәуір", ["ге", "ден", "де"]),
    ("мамыр", ["ға", "дан", "да"]),
    ("маусым", ["ға", "нан", "да"]),
    ("шілде", ["ге", "ден", "де"]),
    ("тамыз", ["ға", "дан", "да"]),
    ("қыркүйек", ["ке", "тен", "те"]),
    ("қазан", ["ға", "нан", "да"]),
    ("қараша", ["ға", "дан", "да"]),
    ("желтоқсан", ["ға", "нан", "да"]),
];

/// Adds the functions `TO`, `FROM` and `ON` to a bundle.
pub(crate) fn add_functions(
    bundle: &mut FluentBundle<FluentResource>,
    language: Language,
) -> Result<(), FluentError> {
    let kazakh = language == Language::Kazakh;
    bundle.add_function("TO", move |given, _| ending(given, kazakh, 0))?;
    bundle.add_function("FROM", move |given, _| ending(given, kazakh, 1))?;
    bundle.add_function("ON", move |given, _| ending(given, kazakh, 2))
}

fn ending<'a>(given: &[FluentValue<'a>], kazakh: bool, case: usize) -> FluentValue<'a> {
    let Some(FluentValue::String(day)) = given.first() else {
        return FluentValue::Error;
    };
    // The name of a value in the place of a day keeps its mark at the very end.
    let (bare, mark) = match day.strip_suffix(MARK) {
        Some(bare) => (bare, MARK),
        None => (&**day, ""),
    };
    let endings = ENDINGS
        .iter()
        .find(|(word, _)| bare.ends_with(word))
        .map(|(_, endings)| endings);
    match endings
        .and_then(|endings| endings.get(case))
        .filter(|_| kazakh)
    {
        Some(ending) => FluentValue::from(format!("{bare}{ending}{mark}")),
        None => FluentValue::String(day.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kazakh_day_takes_its_ending() {
        let to = |day: &'static str| ending(&[FluentValue::from(day)], true, 0);
        assert_eq!(
            to("2026 жылғы 13 мамыр"),
            FluentValue::from("2026 жылғы 13 мамырға")
        );
        assert_eq!(
            to("2026 жылғы 1 қыркүйек"),
            FluentValue::from("2026 жылғы 1 қыркүйекке")
        );
        let from = ending(&[FluentValue::from("2026 жылғы 2 ақпан")], true, 1);
        assert_eq!(from, FluentValue::from("2026 жылғы 2 ақпаннан"));
    }

    #[test]
    fn other_languages_keep_the_day() {
        let unchanged = ending(&[FluentValue::from("13 мая 2026 года")], false, 0);
        assert_eq!(unchanged, FluentValue::from("13 мая 2026 года"));
    }
}
