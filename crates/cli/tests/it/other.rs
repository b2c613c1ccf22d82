//! The other commands: calendar, law, comparison, plan, trip, help.

use crate::{folder, json, law_in, run, ruqsat};

#[test]
fn a_count_shows_each_day_and_why() {
    let count = ruqsat(&["calendar", "count", "2026-05-26", "3"]);
    let lines: Vec<&str> = count.out.lines().collect();
    assert_eq!(
        lines,
        [
            "3 working days end on 29 May 2026.",
            "",
            "  1  26 May 2026  Tuesday    working day",
            "  –  27 May 2026  Wednesday  First day of Kurban-ait: day off",
            "  2  28 May 2026  Thursday   working day",
            "  3  29 May 2026  Friday     working day",
        ]
    );
    let later = ruqsat(&[
        "calendar",
        "count",
        "2026-05-26",
        "3",
        "--first",
        "excluded",
        "--format",
        "json",
    ]);
    assert_eq!(json(&later.out)["deadline"], "2026-06-01");
}

#[test]
fn a_year_has_its_days_off() {
    let year = json(&ruqsat(&["calendar", "2026", "--format", "json"]).out);
    assert_eq!(year["working_days"], 247);
    let days = year["days"].as_array().unwrap();
    assert!(
        days.iter()
            .any(|day| day["day"] == "2026-03-09" && day["kind"] == "holiday_moved")
    );
    assert!(
        ruqsat(&["calendar", "2026", "--lang", "kk"])
            .out
            .contains("Наурыз мейрамы")
    );
    for (language, act) in [("kk", "lh  «"), ("ru", "lh  Закон"), ("en", "lh  Law on")] {
        let told = ruqsat(&["calendar", "2026", "--lang", language]).out;
        assert_eq!(told.matches(&format!("\n  {act}")).count(), 1, "{told}");
    }
    assert_eq!(ruqsat(&["calendar", "2031"]).code, 2, "no year is guessed");
    assert_eq!(ruqsat(&["calendar"]).code, 1);
    let mistyped = ruqsat(&["calendar", "may"]);
    assert_eq!(mistyped.code, 1);
    let says = "`may` is not a year: write it as 2026";
    assert!(mistyped.err.contains(says), "{}", mistyped.err);
}

#[test]
fn a_rule_is_explained() {
    let told = ruqsat(&["explain", "stay.window", "--width", "200"]);
    assert!(
        told.out.starts_with("STAY.WINDOW · Rolling window"),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("‹last day›") && told.out.contains("https://"),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("\nWorked cases\n") && told.out.contains("law/cases/"),
        "{}",
        told.out
    );
    let rule = json(&ruqsat(&["explain", "STAY.WINDOW", "--format", "json", "--lang", "ru"]).out);
    assert_eq!(rule["versions"][0]["from"], "2023-01-27");
    assert!(rule["heading"].as_str().unwrap().contains("окно"));
    let unknown = ruqsat(&["explain", "STAY.WINDO"]);
    assert_eq!(unknown.code, 1);
    assert!(
        unknown.err.contains("did you mean `STAY.WINDOW`?"),
        "{}",
        unknown.err
    );
    assert!(
        ruqsat(&["explain", "--list"])
            .out
            .contains("\n  PRP.MEANS ")
    );
    let area = ruqsat(&["explain", "entry", "--lang", "kk"]).out;
    assert!(area.starts_with("ENTRY · Елге кіру\n") && !area.contains("PRP."));
}

#[test]
fn a_rule_is_explained_with_amounts_both_sides_and_cases() {
    let told = ruqsat(&["explain", "DUTY.NOTIFY"]).out;
    for expected in [
        "– The host's notification of an arrival: 3 working days (from 11 January 2020)",
        "(used: it protects the person)",
        "Civil Code, General Part, 173",
        "within 3 working days",
    ] {
        assert!(told.contains(expected), "{expected} is not in\n{told}");
    }
    let fine = ruqsat(&["explain", "FINE.OVERSTAY"]).out;
    assert!(
        fine.contains("– koap-517-3-2: individual: 10 MCI"),
        "{fine}"
    );
    let rule = json(&ruqsat(&["explain", "DUTY.NOTIFY", "--format", "json"]).out);
    assert_eq!(rule["amounts"][0]["values"][0]["value"], 3);
    assert_eq!(rule["dispute"]["readings"].as_array().unwrap().len(), 2);
    assert_eq!(rule["cases"].as_array().unwrap().len(), 10);
    assert!(rule["cases_in_all"].as_u64().unwrap() > 10);
    assert_eq!(
        rule["versions"][0]["cites"][1]["heading"],
        "Information by hosts"
    );
    let case = &rule["cases"][0];
    assert!(
        case["says"]
            .as_str()
            .unwrap()
            .contains("within 3 working days")
    );
    let file = case["file"].as_str().unwrap();
    assert!(file.starts_with("law/cases/"), "{file}");
}

#[test]
fn each_rule_can_be_explained_in_each_language() {
    for language in ["kk", "ru", "en"] {
        let rules = json(&ruqsat(&["explain", "--format", "json", "--lang", language]).out);
        for rule in rules.as_array().unwrap() {
            assert!(!rule["says"].as_str().unwrap().is_empty(), "{rule}");
            assert!(!rule["versions"].as_array().unwrap().is_empty(), "{rule}");
        }
    }
}

#[test]
fn the_law_is_checked() {
    let sound = ruqsat(&["law", "check", "law"]);
    assert_eq!((sound.code, &*sound.err), (0, ""), "{}", sound.err);
    assert!(sound.out.starts_with("The law is sound."));
    let inside = ruqsat(&["law", "check"]);
    assert_eq!(
        inside.out.lines().last(),
        sound.out.lines().last(),
        "one edition"
    );
    let empty = folder("no-law");
    let faulty = ruqsat(&["law", "check", empty.to_str().unwrap()]);
    assert_eq!(faulty.code, 1);
    assert!(faulty.err.contains("holds no law"), "{}", faulty.err);
    let law = law_in("faulty-law");
    let file = law.join("stay/counting.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("counted_from =", "count_from =")).unwrap();
    let faulty = ruqsat(&["law", "check", law.to_str().unwrap()]);
    assert_eq!(faulty.code, 1);
    assert!(
        faulty.err.contains("stay/counting.toml:") && faulty.err.contains("counted_from"),
        "{}",
        faulty.err
    );
}

#[test]
fn statuses_stand_side_by_side() {
    let rows = json(
        &ruqsat(&[
            "compare",
            "trp",
            "rp",
            "--format",
            "json",
            "--on",
            "2026-11-21",
        ])
        .out,
    );
    let rows = rows["rows"].as_array().unwrap();
    assert!(rows.len() > 40, "{}", rows.len());
    for row in rows {
        assert_eq!(row["cells"].as_array().unwrap().len(), 2);
        assert_eq!(row["cells"][0]["status"], "trp");
        assert_eq!(row["checked"], "2026-11-21");
    }
    let different = ruqsat(&[
        "compare",
        "trp",
        "rp",
        "--different",
        "--on",
        "2026-11-21",
        "--lang",
        "kk",
    ]);
    assert!(different.out.lines().count() > 100);
    assert_eq!(ruqsat(&["compare", "trp"]).code, 1, "one is not enough");
}

/// What began or ends on a day says so: forming a company was closed to guests on 28 May 2024.
#[test]
fn a_cell_of_the_comparison_has_its_days() {
    let asked = |on| ruqsat(&["compare", "visa-free", "rp", "--different", "--on", on]).out;
    let (before, after) = (asked("2024-05-27"), asked("2024-05-28"));
    let ends = "    visa-free regime: limited · until 27 May 2024";
    let begins = "    visa-free regime: no · from 28 May 2024";
    assert!(before.lines().any(|line| line == ends), "{before}");
    assert!(after.lines().any(|line| line == begins), "{after}");
    let checked = "Compared with the sources on 21 November 2026.";
    assert_eq!(after.lines().last(), Some(checked));
}

#[test]
fn a_plan_has_steps_in_three_shapes() {
    let asked = ["plan", "examples/couple-to-rp.json", "--goal", "rp"];
    let text = ruqsat(&asked);
    assert_eq!((text.code, &*text.err), (0, ""));
    assert!(text.out.contains("\n  1.  "), "{}", text.out);
    let plan = json(&ruqsat(&[&asked[..], &["--format", "json"]].concat()).out);
    assert_eq!(plan["goal"], "rp");
    let by_decision = ["plan", "examples/couple-to-rp.json", "--goal", "prp"];
    assert_eq!(ruqsat(&by_decision).out, ruqsat(&asked).out);
    let steps = plan["steps"].as_array().unwrap();
    assert!(steps.iter().any(|step| step["id"] == "file"));
    let calendar = ruqsat(&[&asked[..], &["--format", "ics"]].concat()).out;
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        "{calendar}"
    );
    let with_day = steps
        .iter()
        .filter(|step| !step["due"].is_null() || !step["earliest"].is_null());
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), with_day.count());
    assert_eq!(
        calendar.matches("DTSTAMP:20261121T000000Z").count(),
        calendar.matches("UID:").count()
    );
}

#[test]
fn a_plan_says_that_its_way_is_a_choice_and_takes_another_on_demand() {
    let facts = folder("plan-choice").join("person.json");
    let crossings = r#"[{"on": "2026-05-04", "way": "in"}]"#;
    let text = format!(r#"{{"citizenship": "BY", "on": "2026-05-05", "crossings": {crossings}}}"#);
    std::fs::write(&facts, text).unwrap();
    let asked = ["plan", facts.to_str().unwrap(), "--goal", "rp"];
    let chosen = ruqsat(&asked).out;
    let why = "\nsimplified citizenship\n  · Chosen from";
    assert!(
        chosen.contains(why) && chosen.contains("with `--ground`: `"),
        "{chosen}"
    );
    let calendar = ruqsat(&[&asked[..], &["--format", "ics"]].concat()).out;
    assert!(
        calendar.replace("\r\n ", "").contains("Chosen from"),
        "{calendar}"
    );
    let other = [&asked[..], &["--ground", "ordinary"]].concat();
    let told = ruqsat(&other).out;
    assert!(
        told.contains("\ngeneral route\n  · You chose this way."),
        "{told}"
    );
    let plan = json(&ruqsat(&[&other[..], &["--format", "json"]].concat()).out);
    assert_eq!(plan["ground"], "ordinary");
    assert_eq!(plan["others"][0]["ground"], "simplified_citizenship");
    let wrong = |lang| {
        let refused = ruqsat(&[&asked[..], &["--ground", "family", "--lang", lang]].concat());
        assert_eq!(refused.code, 2, "{}", refused.err);
        refused.err
    };
    assert_eq!(
        wrong("en"),
        "`--ground family`, `--goal rp`: the one does not lead to the other: name another ground, or \
         the other goal\n"
    );
    assert!(wrong("ru").contains("одно не ведёт к другому"));
    assert!(wrong("kk").contains("бірі екіншісіне апармайды"));
}

#[test]
fn a_mark_keeps_two_peoples_calendars_apart_and_is_not_made_of_them() {
    let uids = |person: &str, mark: &[&str]| {
        let path = format!("examples/{person}.json");
        let asked = ["plan", &path, "--goal", "rp", "--format", "ics"];
        let calendar = ruqsat(&[&asked[..], mark].concat()).out;
        let lines = calendar.lines().filter(|line| line.starts_with("UID:"));
        let of_filing = lines.filter(|line| line.contains("-file"));
        of_filing.map(str::to_owned).collect::<Vec<_>>()
    };
    let (couple, kazakh) = (uids("couple-to-rp", &[]), uids("ethnic-kazakh", &[]));
    assert_eq!(couple, ["UID:plan-rp-file@ruqsat"]);
    assert_eq!(couple, kazakh);
    let marked = uids("couple-to-rp", &["--mark", "7"]);
    assert_eq!(marked, ["UID:plan-rp-file.7@ruqsat"]);
    let wrong = ruqsat(&["plan", "x.json", "--goal", "rp", "--mark", "A B"]);
    assert!(wrong.err.contains("Latin letters"), "{}", wrong.err);
}

#[test]
fn each_step_of_a_plan_has_a_name_in_each_language() {
    for language in ["kk", "ru", "en"] {
        for person in [
            "astana-hub",
            "couple-to-rp",
            "ethnic-kazakh",
            "landlord-abroad",
            "counting-days",
        ] {
            for goal in ["rp", "trp"] {
                let path = format!("examples/{person}.json");
                let plan = ruqsat(&["plan", &path, "--goal", goal, "--lang", language]);
                assert_eq!(plan.code, 0, "{}", plan.err);
                assert!(!plan.out.contains('{'), "{}", plan.out);
                let asked = ["plan", &path, "--goal", goal, "--lang", language];
                let calendar = ruqsat(&[&asked[..], &["--format", "ics"]].concat()).out;
                for line in calendar.split("\r\n") {
                    assert!(line.len() <= 75, "{} octets: {line}", line.len());
                    assert!(!line.contains('\n'), "a bare line feed: {line}");
                }
            }
        }
    }
}

/// By the day of return the offence may be past punishing: it is told by the day of leaving.
#[test]
fn leaving_too_late_is_told_with_what_it_risks() {
    let asked = [
        "what-if",
        "examples/counting-days.json",
        "--leave",
        "2026-12-20",
        "--return",
        "2027-03-01",
    ];
    let told = ruqsat(&asked);
    assert_eq!(told.code, 0, "{}", told.err);
    let late = "On 20 December 2026 you would leave 17 days too late. What that risks:\n  ! you: 25 \
                MCI (108,125 tenge) or expulsion; an expulsion closes entry and permits for 5 years\n\
                \x20   [Code on Administrative Offences, 517(4)]\n";
    assert!(told.out.contains(late), "{}", told.out);
    let lasts = "may be opened up to and including 20 February 2027.";
    assert!(told.out.contains(lasts), "{}", told.out);
    let answer = json(&ruqsat(&[&asked[..], &["--format", "json"]].concat()).out);
    assert_eq!(answer["late"]["on"], "2026-12-20");
    assert_eq!(answer["late"]["exposure"][0]["provision"], "koap-517-4");
    assert_eq!(answer["after"]["stay"]["status"], "lawful");
}

/// Whoever overstays, leaves and comes back while the window is used up is not let in.
#[test]
fn a_return_that_is_refused_comes_first_and_wipes_out_no_penalty() {
    let leaves = ["what-if", "examples/overstay.json", "--leave", "2026-11-25"];
    let asked = |back| [&leaves[..], &["--return", back]].concat();
    let refused = asked("2026-11-30");
    let told = ruqsat(&refused).out;
    let first = "You may not enter on 30 November 2026. The earliest day of entry is 24 February \
                 2027.\n30 November 2026\n\n  – If nothing else stands in the way";
    assert!(told.starts_with(first), "{told}");
    let column = "status           overstay            outside";
    assert!(!told.contains("New with this trip"), "{told}");
    assert!(told.contains("outside") && !told.contains(column), "{told}");
    let stands = "– penalties: 25 MCI (108,125 tenge) or expulsion; an expulsion closes";
    assert!(told.contains(stands), "{told}");
    let answer = json(&ruqsat(&[&refused[..], &["--format", "json"]].concat()).out);
    assert_eq!(answer["away"]["entry"]["allowed"], false);
    assert_eq!(answer["after"]["stay"]["status"], "outside");
    // On the first day that is open the case can no longer be opened; it says until when it could.
    let allowed = ruqsat(&asked("2027-02-24")).out;
    assert!(
        allowed.starts_with("You may stay up to and including"),
        "{allowed}"
    );
    assert!(
        allowed.contains("entry on 24 February 2027: allowed"),
        "{allowed}"
    );
    assert!(allowed.contains("including 25 January 2027"), "{allowed}");
    for (language, first) in [
        ("kk", "2026 жылғы 30 қарашада кіруге болмайды."),
        ("ru", "30 ноября"),
    ] {
        let told = ruqsat(&[&refused[..], &["--lang", language]].concat()).out;
        assert!(told.starts_with(first), "{told}");
    }
}

#[test]
fn a_trip_is_seen_before_it_is_made() {
    let asked = [
        "what-if",
        "examples/counting-days.json",
        "--leave",
        "2026-11-28",
        "--return",
        "2027-01-10",
    ];
    let told = ruqsat(&asked);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.contains("entry on 10 January 2027: allowed"),
        "{}",
        told.out
    );
    let answer = json(&ruqsat(&[&asked[..], &["--format", "json"]].concat()).out);
    assert_eq!(answer["before"]["stay"]["status"], "overstay");
    assert_eq!(answer["away"]["stay"]["status"], "outside");
    assert_eq!(answer["after"]["stay"]["status"], "lawful");
    assert_eq!(answer.get("late"), None, "who leaves in time risks nothing");
    let impossible = ruqsat(&[
        "what-if",
        "examples/counting-days.json",
        "--return",
        "2027-01-10",
    ]);
    assert_eq!(impossible.code, 2);
    assert!(
        impossible.err.contains("name an earlier `--leave`"),
        "{}",
        impossible.err
    );
    assert_eq!(ruqsat(&["what-if", "examples/counting-days.json"]).code, 1);
}

#[test]
fn help_completions_and_manual_come_from_one_description() {
    let help = ruqsat(&["--help"]);
    assert_eq!(help.code, 0);
    for command in [
        "assess", "what-if", "compare", "explain", "law", "plan", "calendar",
    ] {
        assert!(
            help.out.contains(&format!("\n  {command} ")),
            "{}",
            help.out
        );
        let own = ruqsat(&[command, "--help"]);
        assert!(own.out.contains("Example"), "{command}: {}", own.out);
    }
    assert!(ruqsat(&["man"]).out.contains(".TH ruqsat"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(ruqsat(&["completions", shell]).out.contains("what-if"));
    }
    assert!(run(&["--version"], "").out.starts_with("ruqsat 0."));
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let directory = folder("manual").join("man1");
    let shown = directory.to_str().unwrap();
    let written = ruqsat(&["man", "--out", shown]);
    assert_eq!(
        (written.code, written.out.as_str()),
        (0, ""),
        "{}",
        written.err
    );
    for (page, says) in [
        ("ruqsat.1", "ruqsat\\-assess(1)"),
        ("ruqsat-assess.1", "facts"),
        ("ruqsat-law-diff.1", "ruqsat law diff"),
        ("ruqsat-signature-verify.1", "\\-\\-content"),
    ] {
        let text = std::fs::read_to_string(directory.join(page)).unwrap();
        assert!(
            text.contains(".TH ruqsat") && text.contains(says),
            "{page}: {text}"
        );
    }
    let both = ruqsat(&["man", "--out", shown, "--format", "markdown"]);
    assert_eq!(both.code, 1);
    let file = directory.join("ruqsat.1");
    let refused = ruqsat(&["man", "--out", file.to_str().unwrap()]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("cannot write the manual into `"),
        "{}",
        refused.err
    );
}

#[test]
fn the_three_languages_say_the_same_things() {
    let locales = crate::root().join("locales");
    let messages = |language: &str| -> Vec<(String, String)> {
        let mut files: Vec<_> = std::fs::read_dir(locales.join(language)).unwrap().collect();
        files.sort_by_key(|file| file.as_ref().unwrap().file_name());
        let mut messages = Vec::new();
        for file in files {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let begins = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
            let ids = text
                .lines()
                .filter(begins)
                .filter_map(|line| line.split_once(" ="));
            messages.extend(ids.map(|(id, _)| (name.clone(), id.to_owned())));
        }
        messages.sort();
        messages
    };
    let kazakh = messages("kk");
    assert!(kazakh.len() > 200);
    for pair in kazakh.windows(2) {
        assert_ne!(pair[0], pair[1], "a message stands twice");
    }
    for language in ["ru", "en"] {
        assert_eq!(messages(language), kazakh, "{language}");
    }
}
