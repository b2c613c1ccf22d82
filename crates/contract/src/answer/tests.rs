use ruqsat_calendar::{CalendarSource, Day, DaySpan, WorkingCalendar};
use ruqsat_law::facts::Target;
use ruqsat_law::*;
use serde_json::{Value as Json, json};

use super::*;
use crate::{DayAsked, Reader};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A law of two acts and one disputed point, in which each rule changed once.
fn law() -> Law {
    let covers = DaySpan {
        first: day("2023-01-01"),
        last: day("2027-12-31"),
    };
    let calendar = CalendarSource {
        covers,
        settled_until: covers.last,
        transfer_source: "lh 5".to_owned(),
        yearly: Vec::new(),
        dated: Vec::new(),
        swaps: Vec::new(),
    };
    Law {
        edition: "e0".to_owned(),
        covers: (covers.first, covers.last),
        calendar: WorkingCalendar::new(&calendar).unwrap(),
        regimes: Regimes::new(covers.first, [], Vec::new()),
        numbers: Vec::new(),
        groups: Vec::new(),
        terms: Terms::new(Vec::new()),
        papers: Vec::new(),
        offences: Vec::new(),
        cards: RuleId::ALL.iter().map(|_| card()).collect(),
        sources: Sources {
            acts: vec![
                act("ml", "https://example.org/ml"),
                act("r148", "https://example.org/\"148\""),
            ],
            disputes: Topic::ALL.iter().map(|topic| dispute(*topic)).collect(),
        },
        stretches: Stretches::default(),
    }
}

fn card() -> Card {
    let version = |from: &str, act: &str, at: &str| CardVersion {
        from: day(from),
        until: None,
        provisions: vec![Provision {
            act: act.to_owned(),
            at: at.to_owned(),
        }],
    };
    Card {
        versions: vec![
            version("2023-01-27", "ml", "6(4)"),
            version("2026-01-01", "r148", ""),
        ],
        standing: Standing::InForce,
        confidence: Confidence::High,
        measured: "each_day".to_owned(),
        reading: None,
        not_modelled: None,
    }
}

fn act(key: &str, url: &str) -> Act {
    Act {
        key: key.to_owned(),
        kind: ActKind::Law,
        title: words(),
        number: None,
        dated_on: None,
        url: url.to_owned(),
        site: String::new(),
        provisions: Vec::new(),
    }
}

fn words() -> Trilingual {
    Trilingual {
        kk: String::new(),
        ru: String::new(),
        en: String::new(),
    }
}

fn dispute(topic: Topic) -> Dispute {
    let reading = |id: &str, source: &str| Reading {
        id: id.to_owned(),
        says: words(),
        sources: vec![source.to_owned()],
    };
    Dispute {
        topic,
        question: words(),
        readings: vec![reading("rolling", "ml 6(4)"), reading("fixed", "seed-000")],
        used: "rolling".to_owned(),
        settled: false,
    }
}

fn answer(on: &str) -> Assessment {
    Assessment {
        on: day(on),
        stay: Stay {
            basis: Basis::VisaFree,
            status: Status::Lawful,
            days: StayDays::default(),
            because: Vec::new(),
        },
        duties: Vec::new(),
        exposure: Vec::new(),
        permits: Vec::new(),
        entry: None,
        disputes: Vec::new(),
        missing: Vec::new(),
    }
}

fn text(answer: &Assessment, warnings: &[Warning]) -> String {
    let mut out = Vec::new();
    Printer::new(&law()).print(answer, warnings, &mut out);
    String::from_utf8(out).unwrap()
}

fn printed(answer: &Assessment) -> Json {
    serde_json::from_str(&text(answer, &[])).unwrap()
}

#[test]
fn an_answer_with_nothing_in_it_has_all_its_lists() {
    let expected = r#"{"on":"2026-11-21","law":{"edition":"e0"},"stay":{"basis":"visa_free","status":"lawful","overstay_days":0,"because":[]},"duties":[],"exposure":[],"permits":[],"formalities":[],"disputes":[],"missing":[]}"#;
    assert_eq!(text(&answer("2026-11-21"), &[]), expected);
}

#[test]
fn a_reason_cites_the_provision_of_its_day() {
    let cites = |on: &str| {
        let mut answer = answer(on);
        answer.stay.because = vec![Because::of(RuleId::StayWindow)];
        printed(&answer)["stay"]["because"][0]["cites"].clone()
    };
    let old = json!([{"act": "ml", "article": "6(4)", "url": "https://example.org/ml"}]);
    assert_eq!(cites("2025-12-31"), old);
    assert_eq!(
        cites("2026-01-01"),
        json!([{"act": "r148", "article": "", "url": "https://example.org/\"148\""}])
    );
    assert_eq!(
        cites("2023-01-01"),
        old,
        "before the first version stands the first"
    );
}

#[test]
fn a_reason_has_values_reading_and_confidence() {
    let mut answer = answer("2025-01-01");
    answer.stay.because = vec![
        Because::of(RuleId::StayWindow),
        Because::of(RuleId::StayWindow)
            .with("last_day", day("2025-03-01"))
            .with("days", 90)
            .with("fee", Mci::from_tenths(2))
            .with("fine", Tenge(3932))
            .with("state", State::KAZAKHSTAN)
            .with("ground", "family")
            .read(Topic::Window)
            .sure(Confidence::Low),
    ];
    let because = printed(&answer)["stay"]["because"].clone();
    assert_eq!(because[0]["rule"], "STAY.WINDOW");
    assert_eq!(because[0]["values"], json!({}));
    assert_eq!(because[0]["confidence"], "high");
    assert_eq!(because[0].get("reading"), None);
    let values = json!({"last_day": "2025-03-01", "days": 90, "fee": 0.2, "fine": 3932,
        "state": "KZ", "ground": "family"});
    assert_eq!(because[1]["values"], values);
    assert_eq!(because[1]["cites"], because[0]["cites"]);
    assert_eq!(because[1]["reading"], "window");
    assert_eq!(because[1]["confidence"], "low");
}

#[test]
fn a_stay_and_an_entry_have_their_days() {
    let mut answer = answer("2026-11-21");
    answer.stay.days = StayDays {
        last_day: Some(day("2026-12-01")),
        arguable_last_day: Some(day("2026-12-02")),
        used: Some(80),
        left: Some(10),
        window_from: Some(day("2026-05-26")),
        per_entry_last_day: Some(day("2026-12-01")),
        overstay: 3,
    };
    answer.entry = Some(Entry {
        allowed: Some(false),
        earliest: Some(day("2027-01-01")),
        last_day: None,
        because: Vec::new(),
    });
    let printed = printed(&answer);
    assert_eq!(
        printed["stay"],
        json!({"basis": "visa_free", "status": "lawful", "last_day": "2026-12-01",
            "arguable_last_day": "2026-12-02", "days_used": 80, "days_left": 10,
            "window_from": "2026-05-26", "per_entry_last_day": "2026-12-01", "overstay_days": 3,
            "because": []})
    );
    assert_eq!(
        printed["entry"],
        json!({"allowed": false, "earliest": "2027-01-01", "because": []})
    );
}

#[test]
fn duties_and_exposure_leave_out_what_is_not() {
    let mut answer = answer("2026-11-21");
    answer.duties = vec![Duty {
        id: DutyId::Leave,
        who: Party::Foreigner,
        due: Some(day("2026-12-01")),
        arguable_due: None,
        state: DutyState::Due,
        because: vec![Because::of(RuleId::DutyLeave)],
    }];
    let exposure = Exposure {
        provision: "koap-517-3-2".to_owned(),
        who: Party::Foreigner,
        warning: false,
        mci: Some(Mci::whole(5)),
        fine: Some(Tenge(21_625)),
        expulsion: false,
        arrest_days: None,
        discount_until: None,
        because: Vec::new(),
    };
    answer.exposure = vec![
        exposure.clone(),
        Exposure {
            warning: true,
            mci: None,
            fine: None,
            expulsion: true,
            arrest_days: Some(10),
            discount_until: Some(day("2026-11-28")),
            ..exposure
        },
    ];
    let printed = printed(&answer);
    assert_eq!(printed["duties"][0]["id"], "leave");
    assert_eq!(printed["duties"][0].get("arguable_due"), None);
    assert_eq!(
        printed["exposure"],
        json!([{"provision": "koap-517-3-2", "who": "foreigner", "mci": 5, "kzt": 21_625, "because": []},
            {"provision": "koap-517-3-2", "who": "foreigner", "warning": true, "expulsion": true,
             "arrest_days": 10, "discount_until": "2026-11-28", "because": []}])
    );
}

/// A permit whose checklist has one photo.
fn permit() -> PermitAnswer {
    let because = Because::of(RuleId::PrpMeans);
    PermitAnswer {
        permit: PermitKind::Prp,
        target: Some(Target::Route(Route::Ordinary)),
        verdict: Verdict::Barred,
        from: Some(day("2027-03-01")),
        until: None,
        fee: Some(Mci::whole(4)),
        fee_tenge: None,
        decision_by: DecisionBy {
            nominal: Some(day("2027-04-15")),
            expected: None,
            screening_days: 0,
        },
        reasons: vec![because.clone()],
        risks: Vec::new(),
        term: Vec::new(),
        way: vec![Change {
            remedy: Remedy::Wait,
            opens_on: Some(day("2027-03-01")),
            because: because.clone(),
        }],
        missing: vec!["funds_kzt"],
        documents: vec![Paper {
            document: DocumentId::Photo,
            needed: Needed::Yes,
            forms: [Form::Original, Form::Copy].into_iter().collect(),
            have: Have::Unknown,
            foreign: None,
            rule: because.rule,
            number: None,
        }],
    }
}

#[test]
fn a_permit_has_its_verdict_way_and_papers() {
    let mut answer = answer("2026-11-21");
    answer.permits = vec![permit()];
    let permit = printed(&answer)["permits"][0].clone();
    let why = permit["reasons"][0].clone();
    assert_eq!(why["rule"], "PRP.MEANS");
    assert_eq!(
        permit,
        json!({"permit": "prp", "ground": "ordinary", "verdict": "barred", "from": "2027-03-01",
            "fee_mci": 4, "decision_by": {"nominal": "2027-04-15"}, "reasons": [why], "risks": [],
            "term": [], "way": [{"do": "wait", "opens_on": "2027-03-01", "because": [why]}],
            "missing": ["funds_kzt"],
            "documents": [{"id": "photo", "needed": "yes", "form": ["original", "copy"],
                "have": "unknown", "because": [why]}]})
    );
}

#[test]
fn a_paper_of_several_grounds_is_the_same_in_each_unless_it_differs() {
    let (of_one, mut of_another) = (permit(), permit());
    for paper in &mut of_another.documents {
        paper.needed = Needed::If;
    }
    let mut answer = answer("2026-11-21");
    answer.permits = vec![of_one.clone(), of_one.clone(), of_another, of_one];
    let printed = printed(&answer);
    let needed: Vec<_> = (0..4)
        .map(|place| &printed["permits"][place]["documents"][0]["needed"])
        .collect();
    assert_eq!(needed, ["yes", "yes", "if", "yes"]);
    let permits = &printed["permits"];
    assert_eq!(permits[0], permits[1]);
    assert_eq!(permits[0], permits[3]);
}

#[test]
fn why_foreign_papers_are_translated_is_told_once() {
    let mut permit = permit();
    let foreign = ForeignPaper {
        translation: Needed::If,
        translation_rule: RuleId::PrpPaperTranslation,
        legalisation: None,
        legalisation_rule: RuleId::PrpPaperTreaty,
        freed: State::from_code("KG"),
    };
    let photo = permit.documents[0];
    permit.documents = [None, Some(Needed::No), Some(Needed::If)]
        .map(|legalisation| Paper {
            foreign: Some(ForeignPaper {
                legalisation,
                ..foreign
            }),
            ..photo
        })
        .to_vec();
    let mut answer = answer("2026-11-21");
    answer.permits = vec![permit];
    let printed = printed(&answer);
    let service = &printed["formalities"][0];
    assert_eq!(service["permit"], "prp");
    let told = service["because"].as_array().unwrap().iter();
    let told: Vec<_> = told.map(|why| (&why["rule"], &why["values"])).collect();
    let (treaty, translation) = (json!("PRP.PAPER.TREATY"), json!("PRP.PAPER.TRANSLATION"));
    let (state, none) = (json!({"state": "KG"}), json!({}));
    assert_eq!(told, [(&treaty, &state), (&translation, &none)]);
    let legalised = printed["permits"][0]["documents"]
        .as_array()
        .unwrap()
        .iter();
    let legalised: Vec<_> = legalised.map(|paper| &paper["legalisation"]).collect();
    assert_eq!(legalised, [&Json::Null, &json!("no"), &json!("if")]);
}

#[test]
fn what_the_law_settles_is_cited_from_the_law_alone() {
    let cited = |acts: &[(&str, ActKind)], confidence| {
        let mut law = law();
        let kinds = acts.iter().map(|(key, kind)| Act {
            kind: *kind,
            ..act(key, "")
        });
        law.sources.acts = kinds.collect();
        let mut card = card();
        card.confidence = confidence;
        card.versions.truncate(1);
        for version in &mut card.versions {
            let places = acts.iter().map(|(key, _)| Provision::of(key));
            version.provisions = places.collect();
        }
        let cited = law.cited(&card, &card.versions[0]);
        let cited: Vec<String> = cited.iter().map(|place| place.act.clone()).collect();
        cited.join(" ")
    };
    let (order, card) = (("order", ActKind::Order), ("card", ActKind::Official));
    let (press, habit) = (("press", ActKind::Article), ("habit", ActKind::Practice));
    let all = [press, order, habit, card];
    assert_eq!(cited(&all, Confidence::High), "order card");
    assert_eq!(cited(&all, Confidence::Medium), "press order habit card");
    assert_eq!(cited(&[press, habit], Confidence::High), "press habit");
}

#[test]
fn a_dispute_names_its_sources() {
    let mut answer = answer("2026-11-21");
    answer.disputes = vec![OpenDispute {
        topic: Topic::Window,
        answers: [
            ("rolling", Value::Day(day("2026-12-01"))),
            ("fixed", Value::Day(day("2026-12-20"))),
        ]
        .into_iter()
        .collect(),
        used: "rolling",
    }];
    let ml = json!({"act": "ml", "article": "6(4)", "url": "https://example.org/ml"});
    assert_eq!(
        printed(&answer)["disputes"],
        json!([{"topic": "window", "used": "rolling", "readings": [
            {"id": "rolling", "answer": "2026-12-01", "sources": [ml]},
            {"id": "fixed", "answer": "2026-12-20", "sources": [{"act": "seed-000", "article": "", "url": ""}]}]}])
    );
}

#[test]
fn a_warning_is_told() {
    let text = text(&answer("2026-11-21"), &[Warning::IinDiffers]);
    let printed: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(printed["warnings"][0]["code"], "iin_differs");
}

#[test]
fn a_refusal_takes_the_place_of_its_line() {
    let reader = Reader::new([], (day("2023-01-27"), day("2027-12-31")));
    let asked = DayAsked::Always(day("2026-11-21"));
    let refused = reader
        .read(br#"{"citizenship": "\"", "x": 1}"#, asked)
        .unwrap_err();
    let mut out = Vec::new();
    print_refusal(7, &refused, &mut out);
    let printed: Json = serde_json::from_slice(&out).unwrap();
    assert_eq!(printed["line"], 7);
    let problems = &printed["error"]["problems"];
    assert_eq!(problems[0]["path"], "$.citizenship");
    assert_eq!(problems[0]["code"], "not_a_state");
    assert_eq!(problems[0]["column"], 17);
    assert_eq!(problems[1]["code"], "unknown_field");
}
