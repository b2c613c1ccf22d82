use super::super::state_names;
use super::*;

const PATH: &str = "states/document_codes.toml";
const TEXT: &str = include_str!("../../../../../law/states/document_codes.toml");
const NAMES: &str = include_str!("../../../../../law/states/names.toml");

fn state(code: &str) -> State {
    State::from_code(code).unwrap()
}

#[test]
fn every_state_of_the_names_has_a_code() {
    let codes = parse(PATH, TEXT).unwrap();
    let names = state_names::parse(&[("states/names.toml", NAMES)]).unwrap();
    for name in names.all() {
        let own = if name.state == State::STATELESS {
            CodeHolder::Stateless
        } else {
            CodeHolder::Citizen(name.state)
        };
        let held = codes.all().filter(|(_, holder)| *holder == own).count();
        // Germany is written in two ways.
        let expected = if name.state == state("DE") { 2 } else { 1 };
        assert_eq!(held, expected, "{}", name.state);
    }
    for (code, holder) in codes.all() {
        if let CodeHolder::Citizen(state) | CodeHolder::National(state) = holder {
            assert!(names.of(state).is_some(), "{code}");
        }
    }
}

#[test]
fn the_special_codes_become_what_the_contract_writes() {
    let codes = parse(PATH, TEXT).unwrap();
    let citizenship = |code| codes.of(code).and_then(CodeHolder::citizenship);
    for (code, expected) in [
        ("UZB", "UZ"),
        ("D", "DE"),
        ("GBR", "GB"),
        ("GBD", "GB"),
        ("GBS", "GB"),
        ("XXA", "XX"),
        ("XXB", "XX"),
        ("XXC", "XX"),
    ] {
        assert_eq!(citizenship(code), Some(state(expected)), "{code}");
    }
    assert_eq!(codes.of("GBO"), Some(CodeHolder::National(state("GB"))));
    for silent in ["XXX", "UNO", "UNK", "RKS", "EUE", "UTO"] {
        assert!(codes.of(silent).is_some(), "{silent}");
        assert_eq!(citizenship(silent), None, "{silent}");
    }
    assert_eq!(codes.of("QQQ"), None);
}

#[test]
fn each_fault_is_named() {
    let text = "\
stateless = [\"XXA\"]
refugee = [\"xxb\"]
unspecified = [\"UZB\"]
authority = []
specimen = []
[national]
[state]
UZB = \"UZ\"
RUS = \"ru\"
";
    let faults = parse(PATH, text).unwrap_err();
    let shown: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}: {}", fault.line.unwrap_or(0), fault.what))
        .collect();
    assert_eq!(
        shown,
        [
            "9: `ru` is no code of a state",
            "2: `xxb` is no code of a document",
            "3: the code `UZB` stands twice",
        ]
    );
    let missing = parse(PATH, "stateless = []\n").unwrap_err();
    assert!(missing[0].what.contains("missing field"), "{missing:?}");
}
