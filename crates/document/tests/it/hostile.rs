//! Whatever comes in, a document or a reason comes out.

use proptest::prelude::*;
use ruqsat_document::{
    Align, Block, Colour, Document, Fault, Heading, Item, Level, Link, List, Marker, Notice, Pair,
    Paragraph, Picture, Shape, Size, Span, Table, Text, Ticked, Tone, set,
};

use crate::sample::{MADE_AT, column, document, made, paragraph};

#[test]
fn a_document_needs_a_title_and_a_language() {
    let nameless = Document {
        title: " ".into(),
        ..document(vec![])
    };
    assert_eq!(set(&nameless, MADE_AT), Err(Fault::NoTitle));
    for language in ["", "қазақша", "kk ru"] {
        let mute = Document {
            language: language.into(),
            ..document(vec![])
        };
        let language = language.into();
        assert_eq!(set(&mute, MADE_AT), Err(Fault::NoLanguage { language }));
    }
}

#[test]
fn a_moment_outside_the_calendar_is_refused() {
    for seconds in [i64::MIN, -62_200_000_000, i64::MAX] {
        let refused = set(&document(vec![]), seconds);
        assert_eq!(refused, Err(Fault::NoSuchMoment { seconds }));
    }
}

#[test]
fn blocks_may_stand_in_blocks_sixteen_levels_deep_and_no_deeper() {
    let nested = |levels: usize| {
        (0..levels).fold(vec![paragraph("ішінде")], |blocks, _| {
            vec![Block::Notice(Notice {
                tone: Tone::Plain,
                blocks,
            })]
        })
    };
    made(nested(16));
    assert_eq!(set(&document(nested(17)), MADE_AT), Err(Fault::TooDeep));
}

#[test]
fn what_makes_no_sense_is_borne() {
    let empty = Picture {
        alternative: "бос".into(),
        columns: 0,
        rows: 7,
        width_percent: 0,
        shapes: vec![],
        caption: "бос".into(),
    };
    let outside = Picture {
        columns: 1,
        rows: u16::MAX,
        width_percent: 255,
        shapes: vec![Shape::Rectangle {
            x: u16::MAX,
            y: u16::MAX,
            width: u16::MAX,
            height: u16::MAX,
            colour: Colour::new(0, 0, 0),
        }],
        ..empty.clone()
    };
    let ragged = Table {
        columns: vec![column("", Align::Left); 30],
        rows: vec![vec![], vec!["ұзақсөзбенжазылған".into(); 90]],
    };
    let none = Table {
        columns: vec![],
        rows: vec![vec!["жоқ".into()]],
    };
    let high = Table {
        columns: vec![column("бір", Align::Left)],
        rows: vec![vec!["сөз ".repeat(9_000).into()]],
    };
    let pdf = made(vec![
        Block::Picture(empty),
        Block::Picture(outside),
        Block::Table(ragged),
        Block::Table(none),
        Block::Table(high),
        paragraph("\u{0}\u{7}\u{feff}\u{202e}\r\n\t\u{ad}"),
        Block::List(List {
            marker: Marker::Number,
            items: vec![],
        }),
    ]);
    assert!(pdf.pages > 3);
}

fn text() -> impl Strategy<Value = Text> {
    let address = prop_oneof!["https://[a-zә /]{0,40}", "\\PC{0,10}"];
    let link = (address, "\\PC{0,8}").prop_map(|(address, alternative)| Link {
        address,
        alternative,
    });
    let span = (".{0,40}", any::<bool>(), proptest::option::of(link));
    let span = span.prop_map(|(words, bold, link)| Span {
        words,
        bold,
        link,
        language: None,
    });
    proptest::collection::vec(span, 0..4).prop_map(|spans| Text { spans })
}

fn plain_block() -> impl Strategy<Value = Block> {
    let size = prop_oneof![Just(Size::Lead), Just(Size::Body), Just(Size::Small)];
    let level = prop_oneof![Just(Level::One), Just(Level::Two), Just(Level::Three)];
    let rows = proptest::collection::vec(proptest::collection::vec(text(), 0..4), 0..6);
    let picture = (any::<u16>(), any::<u16>(), any::<u8>(), text());
    prop_oneof![
        (level, ".{0,60}").prop_map(|(level, words)| Block::Heading(Heading { level, words })),
        (size, text()).prop_map(|(size, text)| Block::Paragraph(Paragraph { size, text })),
        (text(), text()).prop_map(|(name, value)| Block::Pairs(vec![Pair { name, value }])),
        rows.prop_map(|rows| Block::Table(Table {
            columns: vec![column("а", Align::Left), column("ә", Align::Right)],
            rows,
        })),
        picture.prop_map(
            |(columns, rows, width_percent, caption)| Block::Picture(Picture {
                alternative: "сурет".into(),
                columns,
                rows,
                width_percent,
                shapes: vec![],
                caption,
            })
        ),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    plain_block().prop_recursive(3, 24, 4, |inner| {
        let blocks = proptest::collection::vec(inner, 0..4);
        let marker = prop_oneof![
            Just(Marker::Bullet),
            Just(Marker::Number),
            Just(Marker::Box)
        ];
        let items = (text(), blocks.clone()).prop_map(|(text, more)| Item {
            ticked: Ticked::Yes,
            text,
            more,
        });
        let list = (marker, proptest::collection::vec(items, 0..4));
        prop_oneof![
            list.prop_map(|(marker, items)| Block::List(List { marker, items })),
            blocks.prop_map(|blocks| Block::Notice(Notice {
                tone: Tone::Alarm,
                blocks,
            })),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_set(blocks in proptest::collection::vec(block(), 0..12)) {
        let pdf = set(&document(blocks), MADE_AT);
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}
