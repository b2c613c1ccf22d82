//! A bad sample for every kind of fault: the file, the line and the remedy that are named.

use super::sample::Sample;

/// The committed law with `more` at the end of `path` has the faults `expected` and no other.
#[track_caller]
fn added(path: &str, more: &str, expected: &[&str]) {
    let faults = Sample::committed().with(path, more).faults();
    assert_eq!(faults, expected, "\n{more}");
}

/// One more value of a number, which is in force on the days that `days` say.
fn value(days: &str) -> String {
    let rest = "source = [\"koap 61\"]\nconfidence = \"high\"\nchecked = 2026-11-21\n";
    format!("[[repeat_years.value]]\n{days}\namount = 1\n{rest}")
}

const NUMBERS: &str = "parameters/penalties.toml";

#[test]
fn a_file_that_is_no_toml() {
    let faults = Sample::committed()
        .with("stay/more.toml", "\n[[regime]\n")
        .faults();
    let expected = "stay/more.toml:2: unclosed array table, expected `]`; help: compare it with \
                    the other entries of this file, or of its neighbours";
    assert!(faults.contains(&expected.to_owned()), "{faults:#?}");
}

#[test]
fn an_unknown_key_and_a_missing_one() {
    let more = value("from = 2100-01-01").replace("amount", "amuont");
    added(
        NUMBERS,
        &more,
        &[
            "parameters/penalties.toml:1: `amount` is missing; help: add `amount`",
            "parameters/penalties.toml:3: unknown key `amuont`; help: did you mean `amount`?",
        ],
    );
}

#[test]
fn values_that_overlap() {
    let more = value("from = 2100-01-01\nuntil = 2100-12-31") + &value("from = 2100-06-01");
    added(
        NUMBERS,
        &more,
        &[
            "parameters/penalties.toml:9: two values are in force on 2100-06-01; help: end the \
           earlier one on the day before, with `until`",
        ],
    );
}

#[test]
fn a_gap_that_is_not_declared() {
    let first = value("from = 2100-01-01\nuntil = 2100-12-31");
    let gap = "parameters/penalties.toml:9: no value is in force after 2100-12-31 and before \
               2102-01-01; help: mend the days, or say `after_gap = true` here if nothing governs \
               them";
    added(
        NUMBERS,
        &(first.clone() + &value("from = 2102-01-01")),
        &[gap],
    );
    let declared = first + &value("from = 2102-01-01\nafter_gap = true");
    added(NUMBERS, &declared, &[]);
}

#[test]
fn a_last_day_before_the_first() {
    added(
        NUMBERS,
        &value("from = 2100-01-02\nuntil = 2100-01-01"),
        &[
            "parameters/penalties.toml:3: `until` 2100-01-01 is before `from` 2100-01-02; help: \
           write the last day in force",
        ],
    );
}

#[test]
fn values_of_another_kind() {
    let more = value("from = \"2100-01-01\"")
        .replace("amount = 1", "amount = \"one\"")
        .replace("\"high\"", "\"hihg\"");
    added(
        NUMBERS,
        &more,
        &[
            "parameters/penalties.toml:2: `from` is not a day without quotes, as 2026-11-21; \
             help: write a day without quotes, as 2026-11-21",
            "parameters/penalties.toml:3: `amount` is not a whole number; help: write a whole \
             number",
            "parameters/penalties.toml:5: unknown id `hihg`; help: did you mean `high`?",
        ],
    );
}

#[test]
fn an_amount_is_not_below_zero() {
    added(
        NUMBERS,
        &value("from = 2100-01-01").replace("amount = 1", "amount = -1"),
        &["parameters/penalties.toml:1: `amount` is -1, below zero; help: take out the minus"],
    );
}

#[test]
fn a_value_without_a_source() {
    let more = value("from = 2100-01-01").replace("source = [\"koap 61\"]\n", "");
    added(
        NUMBERS,
        &more,
        &[
            "parameters/penalties.toml:1: a value without a source; help: add \
           `source = [\"KEY PROVISION\"]`, KEY being a key of `acts`",
        ],
    );
}

#[test]
fn a_source_that_no_act_answers_to() {
    let act = value("from = 2100-01-01").replace("koap 61", "kaop 61");
    added(
        NUMBERS,
        &act,
        &[
            "parameters/penalties.toml:4: no act has the key `kaop`; help: did you mean `koap`? or \
           add it to `acts`",
        ],
    );
    let provision = value("from = 2100-01-01").replace("koap 61", "ml 6(55)");
    added(
        NUMBERS,
        &provision,
        &[
            "parameters/penalties.toml:4: `ml` lists no provision `6(55)`; help: did you mean \
           `6(5)`? or list it under `ml` in `acts`",
        ],
    );
}

#[test]
fn an_unknown_id_and_one_described_twice() {
    let more = "[repaet_years]\n";
    let faults = Sample::committed().with(NUMBERS, more).faults();
    let unknown = "parameters/penalties.toml:1: unknown id `repaet_years`; help: did you mean \
                   `repeat_years`?";
    assert!(faults.contains(&unknown.to_owned()), "{faults:#?}");
    let more = format!(
        "[repeat_years]\nunit = \"years\"\nmeasured = \"offence_day\"\n\
         heading = {{ kk = \"a\", ru = \"b\", en = \"c\" }}\n{}",
        value("from = 2015-01-01")
    );
    added(
        "parameters/repeated.toml",
        &more,
        &[
            "parameters/repeated.toml:1: `repeat_years` is described twice; help: keep one of the two",
        ],
    );
}

#[test]
fn a_member_of_a_closed_list_that_is_described_nowhere() {
    for (path, what) in [
        (NUMBERS, "parameters/: `repeat_years`"),
        ("rules/law.toml", "rules/: `LAW.MCI_UNKNOWN`"),
        ("texts/law.toml", "texts/: `LAW.MCI_UNKNOWN`"),
        ("readings/stay.toml", "readings/: `window`"),
        ("states/groups.toml", "states/groups.toml: `eaeu`"),
    ] {
        let faults = Sample::committed().without(path).faults();
        let expected =
            format!("{what} is described nowhere; help: add it to a file of this folder");
        assert!(faults.contains(&expected), "{path}: {faults:#?}");
    }
}

/// One slip is one fault: what is described with faults is not also lacking.
#[test]
fn a_member_of_a_closed_list_that_is_described_with_faults() {
    for (path, from, to, what) in [
        (NUMBERS, "kk = ", "kz = ", "`kk` is missing"),
        (
            "texts/stay.toml",
            "says.ru = ",
            "says.rv = ",
            "`ru` is missing",
        ),
        (
            "readings/stay.toml",
            "used = ",
            "usde = ",
            "`used` is missing",
        ),
        ("states/groups.toml", "ru = ", "rv = ", "`ru` is missing"),
    ] {
        let faults = Sample::committed().replaced(path, from, to).faults();
        assert!(
            faults.iter().any(|fault| fault.contains(what)),
            "{path}: {faults:#?}"
        );
        let lacks = faults
            .iter()
            .any(|fault| fault.contains("described nowhere"));
        assert!(!lacks, "{path}: {faults:#?}");
    }
}

#[test]
fn a_value_that_one_language_misspells() {
    let says = "until { $last_day }, that day included";
    let slip = "until { $last_dya }, that day included";
    let faults = Sample::committed().replaced("texts/stay.toml", says, slip);
    let first = faults.faults().into_iter().next().unwrap();
    let told = ": not every language fills in `$last_day`; help: use the same values in `kk`, `ru` \
                and `en`";
    assert!(first.starts_with("texts/stay.toml:"), "{first}");
    assert!(first.ends_with(told), "{first}");
}

#[test]
fn a_missing_language_and_an_empty_text() {
    let more = "[more]\nkind = \"law\"\ntitle = { kk = \"\", ru = \"Закон\" }\n";
    added(
        "acts/more.toml",
        more,
        &[
            "acts/more.toml:3: `en` is missing; help: add `en`",
            "acts/more.toml:3: `kk` is empty; help: write the text",
        ],
    );
}

#[test]
fn an_act_described_twice_or_badly() {
    let act = |key: &str, kind: &str, rest: &str| {
        format!(
            "[{key}]\nkind = \"{kind}\"\n{rest}title = {{ kk = \"a\", ru = \"b\", en = \"c\" }}\n"
        )
    };
    added(
        "acts/more.toml",
        &act("koap", "code", ""),
        &["acts/more.toml:1: the act `koap` is described twice; help: keep one of the two"],
    );
    added(
        "acts/more.toml",
        &act("more", "lwa", "url = \"adilet.zan.kz\"\n"),
        &[
            "acts/more.toml:2: unknown id `lwa`; help: did you mean `law`?",
            "acts/more.toml:3: `adilet.zan.kz` is no address; help: begin it with `https://`",
        ],
    );
    for site in ["https://adilet.zan.kz", "http://adilet.zan.kz/"] {
        let whole = format!(
            "acts/more.toml:3: `{site}` is a whole site; help: write the address of the page that \
             was read, or `site` in place of `url`"
        );
        let url = format!("url = \"{site}\"\n");
        added("acts/more.toml", &act("more", "law", &url), &[&whole]);
    }
    let (page, site) = ("https://adilet.zan.kz/a", "https://adilet.zan.kz");
    added(
        "acts/more.toml",
        &act("more", "law", &format!("site = \"{page}\"\n")),
        &["acts/more.toml:3: `https://adilet.zan.kz/a` is a page; help: write it as `url`"],
    );
    added(
        "acts/more.toml",
        &act(
            "more",
            "law",
            &format!("url = \"{page}\"\nsite = \"{site}\"\n"),
        ),
        &["acts/more.toml:4: both a page and a site; help: keep `url`"],
    );
    let twice =
        "[[more.provision]]\nat = \"1\"\nheading = { kk = \"a\", ru = \"b\", en = \"c\" }\n";
    added(
        "acts/more.toml",
        &(act("more", "law", "") + twice + twice),
        &["acts/more.toml:7: the provision `1` is listed twice; help: keep one of the two"],
    );
}

/// A regime of these states with a limit of an entry.
fn regime(states: &str, rest: &str) -> String {
    format!(
        "[[regime]]\nid = \"more\"\nstates = {states}\nper_entry_days = 30\n{rest}\n\
         source = [\"r148\"]\nconfidence = \"high\"\nchecked = 2026-11-21\n"
    )
}

#[test]
fn states_of_a_regime() {
    added(
        "stay/more.toml",
        &regime("[\"kg\", \"KP\", \"KP\"]", "from = 2100-01-01"),
        &[
            "stay/more.toml:3: `KP` is named twice; help: name it once",
            "stay/more.toml:3: `kg` is no code of a state; help: write two capitals, as `KG`",
        ],
    );
    added(
        "stay/more.toml",
        &regime("[]", "from = 2100-01-01"),
        &[
            "stay/more.toml:3: no state is named; help: add `states = [\"KG\"]`, or end the entry \
           before this one with `until`",
        ],
    );
    added(
        "stay/more.toml",
        &regime("[\"QQ\"]", "from = 2100-01-01"),
        &[
            "states/names.toml: `QQ` has no name; help: add it, or mend the code in `stay` or \
           `states/groups.toml`",
        ],
    );
}

#[test]
fn states_without_a_code_and_codes_without_a_state() {
    const CODES: &str = "states/document_codes.toml";
    let faults = Sample::committed()
        .replaced(CODES, "KAZ = \"KZ\"", "KAZ = \"QQ\"")
        .faults();
    assert_eq!(
        faults,
        [
            "states/document_codes.toml: `KZ` has no code; help: add the three letters of ISO 3166",
            "states/document_codes.toml: `QQ` has no name; help: mend the code, or add the name \
             to `states/names.toml`",
        ]
    );
    assert_eq!(
        Sample::committed().without(CODES).faults(),
        ["states/document_codes.toml: this file is missing; help: restore it"]
    );
}

#[test]
fn a_number_that_ends_before_the_edition_does() {
    let law = Sample::committed().replaced(
        NUMBERS,
        "from = 2015-01-01\namount = 7",
        "from = 2015-01-01\nuntil = 2027-12-30\namount = 7",
    );
    let hole = "parameters/penalties.toml:13: no value is in force after 2027-12-30; the edition \
                ends on 2027-12-31; help: add the next one, or say `nothing_follows = true` here \
                if none is known";
    assert_eq!(law.faults(), [hole]);
    let declared = law.replaced(
        NUMBERS,
        "until = 2027-12-30",
        "until = 2027-12-30\nnothing_follows = true",
    );
    assert_eq!(declared.faults(), Vec::<String>::new());
    let to_the_end = Sample::committed().replaced(
        NUMBERS,
        "from = 2015-01-01\namount = 7",
        "from = 2015-01-01\nuntil = 2027-12-31\namount = 7",
    );
    assert_eq!(to_the_end.faults(), Vec::<String>::new());
}

#[test]
fn a_number_and_a_group_that_begin_after_the_edition_does() {
    let late = Sample::committed()
        .replaced(
            NUMBERS,
            "from = 2015-01-01\namount = 7",
            "from = 2023-01-28\namount = 7",
        )
        .replaced(
            "states/groups.toml",
            "from = 2015-08-12",
            "from = 2023-01-28",
        );
    let hole = |place| {
        format!(
            "{place}: no value is in force before 2023-01-28; the edition begins on 2023-01-27; \
             help: add the one before, or say `after_gap = true` here if nothing governs them"
        )
    };
    let expected = ["parameters/penalties.toml:12", "states/groups.toml:11"].map(hole);
    assert_eq!(late.faults(), expected);
    let first_day = Sample::committed().replaced(
        NUMBERS,
        "from = 2015-01-01\namount = 7",
        "from = 2023-01-27\namount = 7",
    );
    assert_eq!(first_day.faults(), Vec::<String>::new());
}

#[test]
fn what_stands_in_a_list_may_end() {
    let ends = Sample::committed().replaced(
        "stay/agreements.toml",
        "from = 2024-01-06\n",
        "from = 2024-01-06\nuntil = 2026-12-31\n",
    );
    assert_eq!(ends.faults(), Vec::<String>::new());
}

#[test]
fn two_regimes_of_a_state_on_one_day() {
    let more = regime("[\"KP\"]", "from = 2100-01-01\nuntil = 2100-12-31")
        + &regime("[\"KP\"]", "from = 2100-03-01");
    added(
        "stay/more.toml",
        &more,
        &[
            "stay/more.toml:14: two values are in force on 2100-03-01; help: end the earlier one \
           on the day before, with `until`",
        ],
    );
}

#[test]
fn a_claimed_regime_of_a_state_that_has_one_and_without_its_dispute() {
    let more = regime("[\"KG\"]", "from = 2100-01-01").replace("[[regime]]", "[[disputed_regime]]");
    added(
        "stay/more.toml",
        &more,
        &[
            "stay/more.toml:1: `reading` is missing; help: add `reading`",
            "stay/more.toml:3: `KG` has a regime that is used; help: give that regime \
             `arguable_per_entry_days` and a `reading`",
        ],
    );
}

#[test]
fn a_window_without_a_total() {
    added(
        "stay/more.toml",
        &regime("[\"KP\"]", "from = 2100-01-01\nwindow_days = 180"),
        &[
            "stay/more.toml:6: a window without a total; help: add `total_days`, or take the window \
           out",
        ],
    );
}

#[test]
fn a_count_without_a_beginning() {
    let faults = Sample::committed().without("stay/counting.toml").faults();
    assert_eq!(
        faults,
        ["stay/: `counted_from` is nowhere; help: add `counting.toml`"]
    );
}

#[test]
fn a_reading_that_is_none() {
    let faults = Sample::committed()
        .replaced(
            "readings/stay.toml",
            "used = \"rolling\"",
            "used = \"roling\"",
        )
        .faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let (place, rest) = faults[0].split_once(": ").unwrap();
    assert!(place.starts_with("readings/stay.toml:"), "{place}");
    assert_eq!(
        rest,
        "`roling` is no reading of `window`; help: did you mean `rolling`?"
    );
}

#[test]
fn a_coverage_that_ends_before_it_begins() {
    let faults = Sample::committed()
        .replaced(
            "edition.toml",
            "covers = { from = 20",
            "covers = { from = 30",
        )
        .faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    assert!(
        faults[0].ends_with(": the coverage ends before it begins; help: exchange the two days"),
        "{faults:#?}"
    );
}

#[test]
fn a_card_without_a_version() {
    let card = "version = [{ from = 2015-01-01, source = [\"koap 44(1)\"] }]";
    let faults = Sample::committed()
        .replaced("rules/law.toml", card, "")
        .faults();
    assert_eq!(
        faults,
        ["rules/law.toml:3: a card without a version; help: add `version = [{ from, source }]`"]
    );
}

#[test]
fn a_paper_that_belongs_to_nothing() {
    let more = "\n[[paper]]\nid = \"photo\"\nrule = \"PRP.PAPER.PHOTO\"\ngrounds = [\"ordinery\"]\n\
                needed = \"always\"\nfrom = 2100-01-01\nsource = [\"r992\"]\nconfidence = \"high\"\n";
    added(
        "services/prp.toml",
        more,
        &[
            "services/prp.toml:2: a paper without a form; help: add `form = [\"original\"]`",
            "services/prp.toml:5: `ordinery` is no ground here; help: did you mean `ordinary`?",
        ],
    );
}

#[test]
fn a_paper_that_is_asked_for_twice() {
    let more = "\n[[paper]]\nid = \"photo\"\nrule = \"PRP.PAPER.PHOTO\"\ngrounds = [\"ordinary\"]\n\
                needed = \"always\"\nform = [\"original\"]\nfrom = 2100-01-01\n\
                source = [\"r992\"]\nconfidence = \"high\"\n";
    added(
        "services/prp.toml",
        more,
        &[
            "services/prp.toml:2: `photo` is asked for twice on one day; help: end the earlier one \
           with `until`, or name other grounds",
        ],
    );
}

/// One more offence.
fn offence(rest: &str) -> String {
    format!(
        "\n[\"koap-999\"]\nwho = \"host\"\nrule = \"FINE.HOST.NOTIFY\"\n{rest}\nfrom = 2100-01-01\n\
         source = [\"koap 61\"]\nconfidence = \"high\"\n"
    )
}

#[test]
fn an_offence_that_costs_nothing_or_repeats_none() {
    let empty = "sanctions.individual = {}\nover_days = [5, 4]\nrepeats = [\"koap-517-33\"]";
    added(
        "offences/more.toml",
        &offence(empty),
        &[
            "offences/more.toml:5: an empty sanction; help: say what it costs",
            "offences/more.toml:6: these are no days over; help: write the first and the last day \
             over, as `[4, 5]`, or `[11]`",
            "offences/more.toml:7: no offence has the id `koap-517-33`; help: did you mean \
             `koap-517-3-3`?",
        ],
    );
    added(
        "offences/more.toml",
        &offence("sanctions = {}"),
        &["offences/more.toml:5: an offence that costs nobody anything; help: add a sanction"],
    );
}

#[test]
fn a_file_that_nobody_reads() {
    added(
        "paramaters/index.toml",
        "",
        &["paramaters/index.toml: nobody reads this file; help: did you mean `parameters/`?"],
    );
}

#[test]
fn a_right_that_cites_no_act() {
    let faults = Sample::committed()
        .replaced("rights/driving.toml", "\"rtl 65(2)\"", "\"rlt 65(2)\"")
        .faults();
    assert_eq!(faults.len(), 1, "{faults:#?}");
    let (place, rest) = faults[0].split_once(": ").unwrap();
    assert!(place.starts_with("rights/driving.toml:"), "{place}");
    assert_eq!(
        rest,
        "no act has the key `rlt`; help: did you mean `rtl`? or add it to `acts`"
    );
}
