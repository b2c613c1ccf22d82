//! What is wrong with the arguments, in Kazakh and Russian: `clap` speaks English alone.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use ruqsat_calendar::NotADay;
use ruqsat_wording::{Language, Wording};

use crate::complaint::words;

/// The language that the arguments ask for, though they cannot be read: `--lang ru`, `--lang=ru`.
pub(crate) fn language_asked(arguments: &[String]) -> Option<Language> {
    let mut pairs = arguments.iter().zip(arguments.iter().skip(1));
    let apart = pairs.find(|(name, _)| *name == "--lang");
    let apart = apart.map(|(_, code)| code.as_str());
    let mut joined = arguments.iter();
    let joined = joined.find_map(|argument| argument.strip_prefix("--lang="));
    apart.or(joined)?.parse().ok()
}

/// The message in that language; `None` where `clap` says it itself.
pub(crate) fn told(error: &clap::Error, language: Language) -> Option<String> {
    if language == Language::English {
        return None;
    }
    let words = words(language)?;
    let say = |message: &str| words.message(message, &[]);
    let mut lines = vec![format!(
        "{}: {}",
        say("complaint-error"),
        fault(error, &words)?
    )];
    lines.extend(hint(error, &words));
    if let Some(usage) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let bare = usage.trim().trim_start_matches("Usage:").trim();
        lines.push(format!("\n{}: {bare}", say("misuse-usage")));
    }
    lines.push(format!("\n{}: `--help`", say("misuse-help")));
    Some(lines.join("\n"))
}

/// What is wrong; `None` for kinds that our arguments cannot bring about.
fn fault(error: &clap::Error, words: &Wording) -> Option<String> {
    let named = |message: &str, kinds: &[ContextKind]| {
        let quoted: Vec<String> = kinds
            .iter()
            .flat_map(|kind| texts(error, *kind))
            .map(|text| format!("`{text}`"))
            .collect();
        let says = words.message(message, &[]);
        format!("{says}: {}", quoted.join(", "))
    };
    Some(match error.kind() {
        ErrorKind::UnknownArgument => named("misuse-unknown", &[ContextKind::InvalidArg]),
        ErrorKind::InvalidSubcommand => named("misuse-command", &[ContextKind::InvalidSubcommand]),
        ErrorKind::InvalidValue if texts(error, ContextKind::InvalidValue).concat().is_empty() => {
            named("misuse-no-value", &[ContextKind::InvalidArg])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => named(
            "misuse-value",
            &[ContextKind::InvalidArg, ContextKind::InvalidValue],
        ),
        ErrorKind::MissingRequiredArgument => named("misuse-missing", &[ContextKind::InvalidArg]),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            named("misuse-too-few", &[ContextKind::InvalidArg])
        }
        ErrorKind::TooManyValues => named(
            "misuse-too-many",
            &[ContextKind::InvalidArg, ContextKind::InvalidValue],
        ),
        ErrorKind::ArgumentConflict => named(
            "misuse-conflict",
            &[ContextKind::InvalidArg, ContextKind::PriorArg],
        ),
        ErrorKind::MissingSubcommand => named("misuse-missing", &[ContextKind::InvalidSubcommand]),
        ErrorKind::NoEquals
        | ErrorKind::InvalidUtf8
        | ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => return None,
    })
}

/// What may have been meant, or what there is to choose from.
fn hint(error: &clap::Error, words: &Wording) -> Option<String> {
    let meant = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let meant = meant
        .into_iter()
        .find_map(|kind| texts(error, kind).into_iter().next());
    if let Some(meant) = meant {
        return Some(format!(
            "  {} `{meant}`?",
            words.message("complaint-nearest", &[])
        ));
    }
    let source = std::error::Error::source(error);
    if let Some(source) = source
        && source.is::<NotADay>()
    {
        return Some(format!("  {}", words.message("misuse-day", &[])));
    }
    let choices = texts(error, ContextKind::ValidValue);
    let says = words.message("misuse-choices", &[]);
    (!choices.is_empty()).then(|| format!("  {says}: {}", choices.join(", ")))
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_in_arguments_that_cannot_be_read() {
        let asked = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|&one| one.to_owned()).collect();
            language_asked(&arguments)
        };
        assert_eq!(
            asked(&["ruqsat", "assess", "--lang", "ru"]),
            Some(Language::Russian)
        );
        assert_eq!(
            asked(&["ruqsat", "--lang=kk", "--no"]),
            Some(Language::Kazakh)
        );
        assert_eq!(asked(&["ruqsat", "assess", "--lang"]), None);
        assert_eq!(asked(&["ruqsat", "--lang", "xx"]), None);
    }
}
