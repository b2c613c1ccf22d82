use super::*;

const FILE: (&str, &str) = (
    "states/names.toml",
    include_str!("../../../../../law/states/names.toml"),
);

fn state(code: &str) -> State {
    State::from_code(code).unwrap()
}

fn wrong(text: &str) -> Vec<String> {
    let faults = parse(&[("names.toml", text)]).unwrap_err();
    faults
        .iter()
        .map(|fault| format!("{}: {}", fault.line.unwrap_or(0), fault.what))
        .collect()
}

#[test]
fn every_state_of_the_standard_has_a_name() {
    let names = parse(&[FILE]).unwrap();
    assert_eq!(names.all().len(), 249 + 1);
    let uzbekistan = names.of(state("UZ")).unwrap();
    assert_eq!(uzbekistan.name.kk, "Өзбекстан");
    assert_eq!(uzbekistan.citizen_ru.as_deref(), Some("Узбекистана"));
    assert_eq!(uzbekistan.citizen_en.as_deref(), Some("Uzbekistan"));
    assert_eq!(names.of(state("QQ")), None);
}

#[test]
fn english_sentences_get_their_article() {
    let names = parse(&[FILE]).unwrap();
    let after = |code| names.of(state(code)).unwrap().citizen_en.clone().unwrap();
    assert_eq!(after("US"), "the United States");
    assert_eq!(after("NL"), "the Netherlands");
    assert_eq!(after("KG"), "Kyrgyzstan");
}

#[test]
fn a_stateless_person_is_named_by_the_name_alone() {
    let names = parse(&[FILE]).unwrap();
    let stateless = names.of(State::STATELESS).unwrap();
    assert_eq!(
        (&stateless.citizen_ru, &stateless.citizen_en),
        (&None, &None)
    );
}

#[test]
fn each_fault_is_named() {
    let text = "\
UZ = { kk = \"Өзбекстан\", ru = \"Узбекистан\", en = \"Uzbekistan\" }
Uz = { kk = \"а\", ru = \"б\", en = \"c\", citizen_ru = \"б\" }
KZ = { kk = \"\", ru = \"Казахстан\", en = \"Kazakhstan\", citizen_ru = \"Казахстана\" }
RU = { kk = \"Ресей\", ru = \"Россия\", citizen_ru = \"России\" }
XX = { kk = \"а\", ru = \"б\", en = \"c\", citizen_ru = \"б\" }
";
    assert_eq!(
        wrong(text),
        [
            "1: `citizen_ru` of `UZ` is missing",
            "2: `Uz` is no code of a state",
            "3: the text `kk` is empty",
            "4: missing field `en`",
            "5: `citizen_ru` of `XX` is one too many",
        ]
    );
}

#[test]
fn a_state_in_two_files_is_a_fault() {
    let text = "UZ = { kk = \"а\", ru = \"б\", en = \"c\", citizen_ru = \"б\" }\n";
    let faults = parse(&[("a.toml", text), ("b.toml", text)]).unwrap_err();
    assert_eq!(faults[0].what, "the state `UZ` stands twice");
}
