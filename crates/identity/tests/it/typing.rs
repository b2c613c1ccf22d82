use ruqsat_identity::{Field, Flaw, Form, Mrz, NoMrz};

use super::*;

/// What each line lacks, and has too much.
fn lengths(text: &str) -> Vec<(usize, usize)> {
    let mrz = read(text);
    mrz.lines()
        .map(|line| (line.missing, line.excess))
        .collect()
}

#[test]
fn any_shape_that_people_paste_is_read_alike() {
    for specimen in SPECIMENS {
        let shapes = [
            specimen.to_lowercase(),
            specimen.replace('\n', "\r\n"),
            specimen.replace('\n', "\r"),
            specimen.replace('\n', "\n\n\t"),
            specimen.replace('\n', ""),
            specimen.replace('\n', " "),
            specimen.replace('<', "\u{2039}"),
            specimen.replace('<', "\u{ab}"),
            specimen.replace("<<", "\u{ab}"),
            specimen.replace("UTO", "U T\u{a0}O "),
            format!("\u{feff}{specimen}\n"),
            format!("Passport\n\n{specimen}\n\nDate: 21.11.2026 <signed>"),
            format!("The lines are: {specimen} and no more"),
            // A keyboard left in Cyrillic: the capitals that look like C, E, O and T.
            specimen
                .replace('E', "\u{415}")
                .replace('O', "\u{41e}")
                .replace('T', "\u{442}"),
        ];
        for shape in shapes {
            let mrz = read(&shape);
            assert_eq!(mrz.reveal(), specimen, "{shape}");
        }
    }
}

#[test]
fn wrapped_lines_are_joined() {
    let letters = TD3.replace('\n', "");
    let wrapped = format!(
        "{}\n{}\n{}",
        &letters[..32],
        &letters[32..64],
        &letters[64..]
    );
    assert_eq!(read(&wrapped).reveal(), TD3);
}

#[test]
fn whoever_types_sees_what_is_missing() {
    assert_eq!(read("P").form(), Form::Td3);
    assert_eq!(lengths("P"), [(43, 0), (44, 0)]);
    assert_eq!(lengths("P<UZB"), [(39, 0), (44, 0)]);
    assert_eq!(lengths(&TD3[..TD3.len() - 3]), [(0, 0), (3, 0)]);
    assert_eq!(read("I<UTO").form(), Form::Td1);
    assert_eq!(lengths("I<UTO"), [(25, 0), (30, 0), (30, 0)]);
    assert_eq!(read("V<UTO").form(), Form::MrvA);
    // A filler too few in the first line does not spoil the second.
    let short = TD3.replacen("<\n", "\n", 1);
    assert_eq!(lengths(&short), [(1, 0), (0, 0)]);
    assert_eq!(read(&short).document_number().as_deref(), Some("L898902C3"));
    let long = TD3.replacen('\n', "<<\n", 1);
    assert_eq!(lengths(&long), [(0, 2), (0, 0)]);
    assert_eq!(
        read(&long).flaws(),
        [Flaw::Excess {
            line: 1,
            characters: 2
        }]
    );
}

#[test]
fn every_beginning_of_a_specimen_keeps_its_form_and_fits() {
    for specimen in SPECIMENS {
        let whole = read(specimen);
        for end in 1..specimen.len() {
            let mrz = read(&specimen[..end]);
            // The first lines of cards and visas look alike until their length is known.
            let is_told = specimen[..end].trim_end().contains('\n');
            if is_told || whole.form() == Form::Td3 {
                assert_eq!(mrz.form(), whole.form(), "{}", &specimen[..end]);
                assert_eq!(mrz.reveal().trim_end(), specimen[..end].trim_end());
                let odd: Vec<Flaw> = mrz
                    .flaws()
                    .into_iter()
                    .filter(|flaw| !matches!(flaw, Flaw::Missing { .. }))
                    .collect();
                assert_eq!(odd, [], "{}", &specimen[..end]);
            }
        }
    }
}

#[test]
fn check_digits_come_as_soon_as_they_can() {
    let first = TD3.lines().next().unwrap();
    let count = |second: &str| read(&format!("{first}\n{second}")).checks().len();
    assert_eq!(count("L898902C"), 0);
    assert_eq!(count("L898902C3"), 1);
    let waiting = read(&format!("{first}\nL898902C3")).checks()[0];
    assert_eq!(
        (waiting.expected, waiting.found, waiting.holds),
        (6, None, None)
    );
    let there = read(&format!("{first}\nL898902C37")).checks()[0];
    assert_eq!((there.found, there.holds), (Some('7'), Some(false)));
    assert_eq!(count("L898902C36UTO740812"), 2);
}

#[test]
fn the_line_with_the_names_may_be_left_out() {
    let second = TD3.lines().nth(1).unwrap();
    let mrz = read(second);
    assert_eq!(mrz.form(), Form::Td3);
    assert_eq!(
        mrz.flaws(),
        [Flaw::Missing {
            line: 1,
            characters: 44
        }]
    );
    assert_eq!(mrz.nationality().as_deref(), Some("UTO"));
    assert_eq!(mrz.names(), None);
    assert_eq!(mrz.checks().len(), 5);
}

#[test]
fn what_is_no_zone_is_told() {
    for empty in ["", "  \n\t", "\u{200b}"] {
        assert_eq!(Mrz::read(empty), Err(NoMrz::Empty));
    }
    let long = "<".repeat(2_001);
    assert_eq!(Mrz::read(&long), Err(NoMrz::TooLong { most: 2_000 }));
    assert!(Mrz::read(&long[1..]).is_ok());
    let strange = read("DOCUMENT").flaws();
    assert!(
        strange.contains(&Flaw::NoDocument { found: 'D' }),
        "{strange:?}"
    );
}

#[test]
fn characters_in_the_wrong_place_are_told() {
    let wrong = TD3
        .replace("UTOERIKSSON", "UT0ERIKSS\u{d6}N")
        .replace("740812", "7A0812");
    assert_eq!(
        read(&wrong).flaws(),
        [
            Flaw::NotALetter {
                line: 1,
                place: 5,
                found: '0'
            },
            Flaw::Foreign {
                line: 1,
                place: 12,
                found: '\u{d6}'
            },
            Flaw::NotADigit {
                line: 2,
                place: 15,
                found: 'A'
            },
            Flaw::CheckDigit {
                field: Field::BirthDate,
                expected: 0,
                found: '2'
            },
            Flaw::CheckDigit {
                field: Field::Whole,
                expected: 6,
                found: '0'
            },
        ]
    );
}
