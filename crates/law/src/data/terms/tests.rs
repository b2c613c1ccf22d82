use super::*;

const FILE: (&str, &str) = (
    "texts/terms.toml",
    include_str!("../../../../../law/texts/terms.toml"),
);

fn wrong(text: &str) -> Vec<String> {
    let faults = parse(&[("terms.toml", text)]).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn the_glossary_of_the_house_is_read() {
    let terms = parse(&[FILE]).unwrap();
    assert!(terms.terms.len() >= 120, "{}", terms.terms.len());
    assert_eq!(
        terms.terms[0].id, "temporary_residence_permit",
        "in the order of the file"
    );
    for id in [
        "overstay",
        "per_entry_limit",
        "rolling_window",
        "working_day",
        "last_lawful_day",
    ] {
        assert!(
            terms.term(id).is_some_and(|term| term.means.is_some()),
            "{id} is explained"
        );
    }
    assert!(terms.term("digital_nomad").is_some());
}

#[test]
fn one_word_has_one_meaning_in_each_language() {
    let terms = parse(&[FILE]).unwrap();
    let mut names: Vec<_> = terms
        .terms
        .iter()
        .flat_map(|term| {
            [
                ("kk", &term.name.kk),
                ("ru", &term.name.ru),
                ("en", &term.name.en),
            ]
        })
        .collect();
    names.sort();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn explanations_are_short() {
    for term in parse(&[FILE]).unwrap().terms {
        for text in term
            .means
            .iter()
            .flat_map(|means| [&means.kk, &means.ru, &means.en])
        {
            for sentence in text.split_inclusive(['.', '!', '?']) {
                assert!(
                    sentence.split_whitespace().count() <= 20,
                    "too long: {sentence}"
                );
            }
        }
    }
}

#[test]
fn each_fault_is_named() {
    let text = "\
[term]
visa = { kk = \"виза\", ru = \"виза\", confidence = \"high\" }
stay = { kk = \"болу\", ru = \"\", en = \"stay\", confidence = \"sure\" }
fine = { kk = \"айыппұл\", ru = \" \", en = \"fine\", confidence = \"high\" }
[explanation]
fien = { kk = \"а\", ru = \"б\", en = \"c\" }
[words]
";
    let found = wrong(text);
    assert_eq!(found.len(), 5, "{found:#?}");
    assert!(
        found[0].starts_with("terms.toml:7: `words` is not known here"),
        "{found:#?}"
    );
    assert!(
        found[1].starts_with("terms.toml:2: missing field `en`"),
        "{found:#?}"
    );
    assert!(
        found[2].starts_with("terms.toml:3: `sure` is no confidence"),
        "{found:#?}"
    );
    assert!(
        found[3].starts_with("terms.toml:4: the text `ru` is empty"),
        "{found:#?}"
    );
    assert!(
        found[4].starts_with("terms.toml:6: `fien` is not known here"),
        "{found:#?}"
    );
    assert!(found[4].ends_with("did you mean `fine`?"), "{found:#?}");
}
