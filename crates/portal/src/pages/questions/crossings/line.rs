//! One line of a pasted list or a file: a trip, or one crossing with its direction.
//!
//! Days may be written as `01.07.2026`, `01/07/2026`, `2026-07-01`, `01072026` or with the name
//! of the month; the words for in and out are those of the three languages.

use ruqsat_calendar::Day;
use ruqsat_law::facts::{Crossing, Way};
use ruqsat_wording::Language;

use super::trips::{Fault, at};
use crate::app::App;

/// Words that a line may hold, in all languages at once.
#[derive(Debug)]
pub(super) struct Vocabulary {
    enter: Vec<String>,
    leave: Vec<String>,
    months: Vec<Vec<String>>,
}

impl Vocabulary {
    /// The words of the three languages.
    pub(super) fn of(app: &App) -> Self {
        let words = |id: &str| -> Vec<String> {
            let each = Language::ALL.into_iter();
            let said = each.map(|language| app.words(language).message(id, &[]).to_lowercase());
            said.flat_map(|said| split(&said)).collect()
        };
        Self {
            enter: words("paste-words-in"),
            leave: words("paste-words-out"),
            months: (1..=12)
                .map(|month| words(&format!("paste-month-{month}")))
                .collect(),
        }
    }

    fn way(&self, word: &str) -> Option<Way> {
        if self.enter.iter().any(|known| known == word) {
            Some(Way::In)
        } else if self.leave.iter().any(|known| known == word) {
            Some(Way::Out)
        } else {
            None
        }
    }

    fn month(&self, word: &str) -> Option<usize> {
        let place = self
            .months
            .iter()
            .position(|names| names.iter().any(|name| name == word));
        place.map(|place| place + 1)
    }
}

fn split(words: &str) -> Vec<String> {
    words.split_whitespace().map(str::to_owned).collect()
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Digits(String),
    Word(String),
    Mark(char),
}

fn tokens(line: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for letter in line.chars().filter(|letter| !matches!(letter, '"' | '\'')) {
        let lower = letter.to_lowercase();
        match found.last_mut() {
            Some(Token::Digits(digits)) if letter.is_ascii_digit() => digits.push(letter),
            Some(Token::Word(word)) if letter.is_alphabetic() => word.extend(lower),
            _ if letter.is_ascii_digit() => found.push(Token::Digits(letter.to_string())),
            _ if letter.is_alphabetic() => found.push(Token::Word(lower.collect())),
            // Blanks end a word and say nothing else.
            _ => found.push(Token::Mark(letter)),
        }
    }
    found
}

/// What a line says, piece by piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Day(Day),
    Way(Way),
    /// Something between or beside days that separates them.
    Gap,
}

/// The crossings of a line; empty when it holds no digit, as a heading does.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(vocabulary: &Vocabulary, line: &str) -> Result<Vec<Crossing>, Fault> {
    if !line.contains(|letter: char| letter.is_ascii_digit()) {
        return Ok(Vec::new());
    }
    let pieces = pieces(vocabulary, &tokens(line))?;
    let days: Vec<Day> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Day(day) => Some(*day),
            Piece::Way(_) | Piece::Gap => None,
        })
        .collect();
    match *days.as_slice() {
        [] => Err(Fault::NoDay),
        [on] => Ok(vec![at(on, way(&pieces).ok_or(Fault::NoWay)?)]),
        [entered, left] if left < entered => Err(Fault::Backwards { entered, left }),
        [entered, left] => Ok(vec![at(entered, Way::In), at(left, Way::Out)]),
        _ => Err(Fault::ManyDays),
    }
}

/// The direction of a single day: by a word, else by the empty place before or after it.
fn way(pieces: &[Piece]) -> Option<Way> {
    let word = pieces.iter().find_map(|piece| match piece {
        Piece::Way(way) => Some(*way),
        Piece::Day(_) | Piece::Gap => None,
    });
    let by_place = || match (pieces.first(), pieces.last()) {
        (Some(Piece::Day(_)), Some(Piece::Gap)) => Some(Way::In),
        (Some(Piece::Gap), Some(Piece::Day(_))) => Some(Way::Out),
        _ => None,
    };
    word.or_else(by_place)
}

fn pieces(vocabulary: &Vocabulary, tokens: &[Token]) -> Result<Vec<Piece>, Fault> {
    let mut found = Vec::new();
    let mut rest = tokens;
    let mut short_year = false;
    while let Some((first, others)) = rest.split_first() {
        if let Some((day, after)) = day(vocabulary, rest)? {
            found.push(Piece::Day(day));
            rest = after;
            continue;
        }
        short_year |= is_short(rest);
        match first {
            Token::Word(word) => found.extend(vocabulary.way(word).map(Piece::Way)),
            Token::Mark('-' | '–' | '—' | ',' | ';' | '\t') => found.push(Piece::Gap),
            Token::Mark(_) | Token::Digits(_) => {}
        }
        rest = others;
    }
    let has_day = found.iter().any(|piece| matches!(piece, Piece::Day(_)));
    if !has_day && short_year {
        return Err(Fault::Year);
    }
    Ok(found)
}

/// A day whose year has two digits.
fn is_short(tokens: &[Token]) -> bool {
    match tokens {
        [
            Token::Digits(day),
            Token::Mark('.' | '/' | '-'),
            Token::Digits(month),
            Token::Mark('.' | '/' | '-'),
            Token::Digits(year),
            ..,
        ] => day.len() <= 2 && month.len() <= 2 && year.len() == 2,
        _ => false,
    }
}

/// A day at the beginning of the tokens, and what comes after it.
type Begun<'t> = Option<(Day, &'t [Token])>;

fn day<'t>(vocabulary: &Vocabulary, tokens: &'t [Token]) -> Result<Begun<'t>, Fault> {
    let made = |year: &str, month: &str, day: &str, rest: &'t [Token]| {
        let text = format!("{year}-{month:0>2}-{day:0>2}");
        let day = text.parse().map_err(|_| Fault::Never)?;
        Ok(Some((day, rest)))
    };
    match tokens {
        [
            Token::Digits(first),
            Token::Mark(mark @ ('.' | '/' | '-')),
            Token::Digits(month),
            Token::Mark(other),
            Token::Digits(last),
            rest @ ..,
        ] if mark == other && month.len() <= 2 => match (first.len(), last.len()) {
            (4, 1 | 2) => made(first, month, last, rest),
            (1 | 2, 4) => made(last, month, first, rest),
            _ => Ok(None),
        },
        [Token::Digits(whole), rest @ ..] if whole.len() == 8 => {
            let (day, others) = whole.split_at_checked(2).ok_or(Fault::NoDay)?;
            let (month, year) = others.split_at_checked(2).ok_or(Fault::NoDay)?;
            made(year, month, day, rest)
        }
        [
            Token::Digits(day),
            Token::Mark(' ' | '.' | '-'),
            Token::Word(month),
            after @ ..,
        ] if day.len() <= 2 => named(vocabulary, (day, month), after),
        _ => Ok(None),
    }
}

/// A day with the name of its month, such as `1 July 2026`.
fn named<'t>(
    vocabulary: &Vocabulary,
    (day, month): (&str, &str),
    after: &'t [Token],
) -> Result<Begun<'t>, Fault> {
    let Some(month) = vocabulary.month(month) else {
        return Ok(None);
    };
    let blanks = after
        .iter()
        .take_while(|token| matches!(token, Token::Mark(' ' | '.' | ',' | '-')));
    let after = after.get(blanks.count()..).unwrap_or_default();
    let [Token::Digits(year), rest @ ..] = after else {
        return Err(Fault::Year);
    };
    if year.len() != 4 {
        return Err(Fault::Year);
    }
    let text = format!("{year}-{month:02}-{day:0>2}");
    let day = text.parse().map_err(|_| Fault::Never)?;
    Ok(Some((day, rest)))
}

/// A day that stands alone in a field, as `13.5.2026`, `13 5 2026`, `13052026` or `2026-05-13`.
/// A dash is what people write where there is none.
pub(super) fn one_day(typed: &str) -> Result<Option<Day>, Fault> {
    let is_filler = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—');
    if typed.chars().all(is_filler) {
        return Ok(None);
    }
    let parts: Vec<&str> = typed
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let marked = parts.join(".");
    let none = Vocabulary {
        enter: Vec::new(),
        leave: Vec::new(),
        months: Vec::new(),
    };
    let tokens = tokens(&marked);
    match day(&none, &tokens)? {
        Some((day, [])) => Ok(Some(day)),
        Some(_) | None if is_short(&tokens) => Err(Fault::Year),
        Some(_) | None => Err(Fault::NoDay),
    }
}
