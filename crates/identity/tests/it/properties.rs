use proptest::prelude::*;
use ruqsat_identity::{Field, Form, Mrz};

use super::*;

/// What a character counts, told otherwise than in the crate: by its place in an alphabet.
fn value(c: char) -> usize {
    let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if c == '<' {
        0
    } else {
        alphabet.find(c).unwrap()
    }
}

/// The check digit over these characters.
pub(crate) fn digit(covered: &str) -> usize {
    let weighed = covered.chars().enumerate();
    weighed
        .map(|(place, c)| value(c) * [7, 3, 1][place % 3])
        .sum::<usize>()
        % 10
}

/// The fields of an invented document, each without fillers.
#[derive(Debug, Clone)]
struct Paper {
    form: Form,
    code: String,
    issuer: String,
    nationality: String,
    number: String,
    born_on: Day,
    expires_on: Day,
    sex: char,
    optional: String,
    second: String,
    surname: String,
    given: String,
}

fn six(on: Day) -> String {
    let (year, month, day) = on.ymd();
    format!("{:02}{month:02}{day:02}", year % 100)
}

fn with_digit(covered: &str) -> String {
    format!("{covered}{}", digit(covered))
}

impl Paper {
    /// The two places of a number and of the optional field behind it, in one case longer than
    /// the first of them.
    fn number_and_optional(&self, room: usize) -> (String, String) {
        if let Some((head, rest)) = self
            .number
            .split_at_checked(9)
            .filter(|(_, rest)| !rest.is_empty())
        {
            let rest = format!("{rest}{}<{}", digit(&self.number), self.optional);
            (format!("{head}<"), format!("{rest:<<room$.room$}"))
        } else {
            let optional = &self.optional;
            (
                with_digit(&format!("{:<<9}", self.number)),
                format!("{optional:<<room$.room$}"),
            )
        }
    }

    fn printed(&self) -> String {
        let (born, expires) = (
            with_digit(&six(self.born_on)),
            with_digit(&six(self.expires_on)),
        );
        let head = format!("{:<<2}{:<<3}", self.code, self.issuer);
        let nationality = format!("{:<<3}", self.nationality);
        let names = format!("{}<<{}", self.surname, self.given);
        let width = self.form.width();
        if self.form == Form::Td1 {
            let (number, optional) = self.number_and_optional(15);
            let second = format!("{:<<11}", self.second);
            let whole = digit(&format!("{number}{optional}{born}{expires}{second}"));
            let sex = self.sex;
            return format!(
                "{head}{number}{optional}\n{born}{sex}{expires}{nationality}{second}{whole}\n\
                 {names:<<30.30}"
            );
        }
        let first = format!("{:<<width$.width$}", format!("{head}{names}"));
        let room = match self.form {
            Form::Td3 => 14,
            Form::Td2 => 7,
            Form::MrvA | Form::MrvB | Form::Td1 => width - 28,
        };
        let (number, mut optional) = self.number_and_optional(room);
        if self.form == Form::Td3 {
            optional = with_digit(&optional);
        }
        let whole = match self.form {
            Form::Td3 | Form::Td2 => {
                digit(&format!("{number}{born}{expires}{optional}")).to_string()
            }
            Form::Td1 | Form::MrvA | Form::MrvB => String::new(),
        };
        let sex = self.sex;
        format!("{first}\n{number}{nationality}{born}{sex}{expires}{optional}{whole}")
    }
}

prop_compose! {
    fn papers()(
        form in prop::sample::select(Form::ALL.to_vec()),
        letters in ("[A-Z]?", "[A-Z]{3}|D", "[A-Z]{3}|D", "[FM<]"),
        number in ("[A-Z0-9]{5,9}", "[A-Z0-9]{1,4}", any::<bool>()),
        // Day 0 is 1970-01-01; nobody is older than a hundred years.
        born in -15_000_i32..20_000,
        expires in 15_000_i32..35_000,
        optional in ("[A-Z0-9]{0,6}", "[A-Z0-9]{0,11}"),
        names in ("[A-Z]{2,12}", "[A-Z]{1,9}"),
        first_of_card in prop::sample::select(vec!["A", "C", "I"]),
    ) -> Paper {
        let (more, issuer, nationality, sex) = letters;
        let first = match form {
            Form::Td3 => "P",
            Form::MrvA | Form::MrvB => "V",
            Form::Td1 | Form::Td2 => first_of_card,
        };
        let (mut short, rest, is_long) = number;
        if is_long && matches!(form, Form::Td1 | Form::Td2) {
            short = format!("{short:0<9}{rest}");
        }
        let is_long = short.len() > 9;
        Paper {
            form,
            code: format!("{first}{more}"),
            issuer,
            nationality,
            number: short,
            born_on: Day::from_epoch_days(born),
            expires_on: Day::from_epoch_days(expires),
            sex: sex.chars().next().unwrap(),
            // Behind a long number there is little room.
            optional: if is_long { String::new() } else { optional.0 },
            second: if form == Form::Td1 { optional.1 } else { String::new() },
            surname: names.0,
            given: names.1,
        }
    }
}

/// The characters that check digits cover, themselves included: line and place from 0.
fn covered(paper: &Paper) -> Vec<(usize, usize)> {
    let runs: &[(usize, usize, usize)] = match paper.form {
        Form::Td3 => &[(1, 0, 9), (1, 13, 19), (1, 21, 43)],
        Form::Td1 => &[(0, 5, 29), (1, 0, 6), (1, 8, 14), (1, 18, 29)],
        Form::Td2 => &[(1, 0, 9), (1, 13, 19), (1, 21, 35)],
        Form::MrvA | Form::MrvB => &[(1, 0, 9), (1, 13, 19), (1, 21, 27)],
    };
    cells(runs)
}

/// Days and check digits.
fn digits_only(paper: &Paper) -> Vec<(usize, usize)> {
    let runs: &[(usize, usize, usize)] = match paper.form {
        Form::Td3 => &[(1, 9, 9), (1, 13, 19), (1, 21, 27), (1, 42, 43)],
        Form::Td1 => &[(0, 14, 14), (1, 0, 6), (1, 8, 14), (1, 29, 29)],
        Form::Td2 => &[(1, 9, 9), (1, 13, 19), (1, 21, 27), (1, 35, 35)],
        Form::MrvA | Form::MrvB => &[(1, 9, 9), (1, 13, 19), (1, 21, 27)],
    };
    let mut cells = cells(runs);
    cells.extend(check_of_long_number(paper));
    cells
}

/// Where a number of more than nine characters ends, in the optional field.
fn check_of_long_number(paper: &Paper) -> Option<(usize, usize)> {
    let beyond = paper
        .number
        .len()
        .checked_sub(9)
        .filter(|beyond| *beyond > 0)?;
    match paper.form {
        Form::Td1 => Some((0, 15 + beyond)),
        Form::Td2 => Some((1, 28 + beyond)),
        Form::Td3 | Form::MrvA | Form::MrvB => None,
    }
}

fn cells(runs: &[(usize, usize, usize)]) -> Vec<(usize, usize)> {
    let runs = runs.iter();
    runs.flat_map(|(line, first, last)| (*first..=*last).map(move |place| (*line, place)))
        .collect()
}

/// Everything that a reader may learn, but names.
fn learned(mrz: &Mrz) -> Vec<Option<String>> {
    let mut all = vec![
        mrz.document_number(),
        mrz.birth_date(today()).map(|day| format!("{day:?}")),
        mrz.expiry_date(today()).map(|day| format!("{day:?}")),
    ];
    all.extend(mrz.optional().into_iter().map(Some));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_printed_is_read_back(paper in papers()) {
        let printed = paper.printed();
        let mrz = read(&printed);
        prop_assert_eq!(mrz.form(), paper.form);
        prop_assert_eq!(&mrz.reveal(), &printed);
        prop_assert_eq!(mrz.flaws(), []);
        prop_assert_eq!(mrz.corrections(), []);
        prop_assert_eq!(mrz.document_code(), Some(paper.code));
        prop_assert_eq!(mrz.issuer(), Some(paper.issuer));
        prop_assert_eq!(mrz.nationality(), Some(paper.nationality));
        prop_assert_eq!(mrz.document_number(), Some(paper.number));
        let whole = |day: Option<ruqsat_identity::PartialDay>| day.and_then(ruqsat_identity::PartialDay::whole);
        prop_assert_eq!(whole(mrz.birth_date(today())), Some(paper.born_on));
        prop_assert_eq!(whole(mrz.expiry_date(today())), Some(paper.expires_on));
        let optional = [paper.optional, paper.second].into_iter();
        prop_assert_eq!(mrz.optional(), optional.filter(|text| !text.is_empty()).collect::<Vec<_>>());
        let names = mrz.names().unwrap();
        prop_assert_eq!((names.surname, names.given), (paper.surname, paper.given));
        for shape in [printed.to_lowercase(), printed.replace('\n', ""), printed.replace('<', " < ")] {
            prop_assert_eq!(read(&shape).reveal(), printed.clone());
        }
    }

    /// A check digit sees a wrong character unless both count the same modulo 10, as `0`, `<`,
    /// `A`, `K` and `U` do; what no check digit covers changes nothing that one does.
    #[test]
    fn a_wrong_character_is_seen_where_a_check_digit_covers_it(
        paper in papers(),
        at in any::<prop::sample::Index>(),
        other in prop::sample::select("<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().collect::<Vec<_>>()),
    ) {
        let printed = paper.printed();
        let right = read(&printed);
        // The first letter decides on the form: see `every_beginning_of_a_specimen…`.
        let places: Vec<usize> = (1..printed.len()).filter(|at| printed.as_bytes()[*at] != b'\n').collect();
        let at = *at.get(&places);
        let before = char::from(printed.as_bytes()[at]);
        prop_assume!(before != other);
        let mut changed = printed.clone();
        changed.replace_range(at..=at, &other.to_string());
        let wrong = read(&changed);
        prop_assert_eq!(wrong.form(), paper.form);
        prop_assert_eq!(wrong.reveal(), changed);
        let line = printed[..at].matches('\n').count();
        let place = at - line * (paper.form.width() + 1);
        let is_covered = covered(&paper).contains(&(line, place));
        let fails = wrong.checks().iter().any(|check| check.holds == Some(false));
        if !is_covered {
            prop_assert_eq!(wrong.checks(), right.checks());
            let optional_on_visa = matches!(paper.form, Form::MrvA | Form::MrvB) && line == 1 && place > 27;
            if !optional_on_visa {
                prop_assert_eq!(learned(&wrong), learned(&right));
            }
        } else if value(before) % 10 != value(other) % 10 {
            prop_assert!(fails);
        } else if digits_only(&paper).contains(&(line, place)) {
            // A filler may stand for the digit of an empty field, or say that a number goes on;
            // and where it says so, a nought in its place may be the digit of the shorter number.
            prop_assert!(before == '<' || other == '<' || !wrong.flaws().is_empty());
        } else if before != '<' && other != '<' {
            prop_assert!(!fails);
        }
    }

    /// One digit of those that look like a letter is found again.
    #[test]
    fn a_look_alike_in_a_day_is_always_mended(paper in papers(), at in 0_usize..6) {
        let printed = paper.printed();
        let right = read(&printed);
        let birth = printed.find(&with_digit(&six(paper.born_on))).unwrap();
        let letter = match printed.as_bytes()[birth + at] {
            b'0' => "O",
            b'1' => "I",
            b'5' => "S",
            b'8' => "B",
            _ => return Ok(()),
        };
        prop_assume!(printed.matches(&with_digit(&six(paper.born_on))).count() == 1);
        let (head, tail) = printed.split_at(birth + at);
        let wrong = format!("{head}{letter}{}", &tail[1..]);
        prop_assert_eq!(read(&wrong).corrected(), right);
        let corrections = read(&wrong).corrections();
        prop_assert_eq!(corrections.len(), 1);
        prop_assert_eq!(corrections[0].field, Field::BirthDate);
    }

    #[test]
    fn nothing_that_is_typed_makes_it_panic(text in "[PVI<ACUTO0-9 \n\u{ab}\u{2039}é]{0,200}") {
        if let Ok(mrz) = Mrz::read(&text) {
            prop_assert!(mrz.flaws().len() >= mrz.checks().iter().filter(|c| c.holds == Some(false)).count());
            prop_assert!(mrz.corrected().corrected().form() == mrz.form());
        }
    }
}
