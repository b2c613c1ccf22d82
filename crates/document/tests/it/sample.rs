//! Documents to try, and what is read out of them again.

use std::io::Write;
use std::process::{Command, Stdio};

use lopdf::{Dictionary, Object};
use ruqsat_document::{
    Align, Block, Column, Document, Heading, Item, Level, Link, List, Marker, Notice, Pair,
    Paragraph, Pdf, Picture, Size, Table, Text, Ticked, Tone, set,
};

/// A morning in 2026.
pub(crate) const MADE_AT: i64 = 1_774_915_200;

pub(crate) fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: "kk".into(),
        title: "Қазақстанда болу жоспары".into(),
        header: "Ruqsat".into(),
        footer: "Заң редакциясы 7f3a9c".into(),
        page_of: "{pages} беттің {page}-беті".into(),
        blocks,
    }
}

pub(crate) fn made(blocks: Vec<Block>) -> Pdf {
    set(&document(blocks), MADE_AT).unwrap()
}

pub(crate) fn paragraph(text: impl Into<Text>) -> Block {
    Block::Paragraph(Paragraph {
        size: Size::Body,
        text: text.into(),
    })
}

pub(crate) fn heading(level: Level, words: &str) -> Block {
    Block::Heading(Heading {
        level,
        words: words.into(),
    })
}

pub(crate) fn item(text: &str, ticked: Ticked, more: Vec<Block>) -> Item {
    Item {
        ticked,
        text: text.into(),
        more,
    }
}

pub(crate) fn list(marker: Marker, items: Vec<Item>) -> Block {
    Block::List(List { marker, items })
}

pub(crate) fn column(heading: &str, align: Align) -> Column {
    Column {
        heading: heading.into(),
        align,
    }
}

pub(crate) fn table(rows: usize) -> Block {
    let row = |number: usize| {
        vec![
            Text::from(number.to_string()),
            "2026 жылғы 1 наурыз".into(),
            "Келген күн бірінші күн болып саналады, сондықтан отыз күн ертерек аяқталады.".into(),
        ]
    };
    Block::Table(Table {
        columns: vec![
            column("№", Align::Right),
            column("Күні", Align::Left),
            column("Неліктен", Align::Left),
        ],
        rows: (1..=rows).map(row).collect(),
    })
}

/// One of everything.
pub(crate) fn everything() -> Vec<Block> {
    let link = Link {
        address: "https://adilet.zan.kz/kaz/docs/V1500012880".into(),
        alternative: "№ 992 бұйрық, adilet.zan.kz".into(),
    };
    let mut code = Picture::of_modules(2, &[true, false, false, true], "Жалғастыруға арналған код");
    code.caption = "Кодты сканерлеңіз".into();
    vec![
        heading(Level::One, "Сіздің жоспарыңыз"),
        paragraph(
            Text::from("Сіз ")
                .and_bold("13 мамырға дейін")
                .and(" бола аласыз."),
        ),
        paragraph(Text::from("Негіз: ").and_link("№ 992 бұйрық", link)),
        heading(Level::Two, "Күндер"),
        Block::Pairs(vec![Pair {
            name: Text::bold("3 сәуір"),
            value: "хабарлаудың соңғы күні".into(),
        }]),
        heading(Level::Three, "Қадамдар"),
        list(
            Marker::Number,
            vec![item(
                "Келісім алыңыз",
                Ticked::No,
                vec![list(
                    Marker::Bullet,
                    vec![item("әр иесінен", Ticked::No, vec![])],
                )],
            )],
        ),
        list(
            Marker::Box,
            vec![
                item("Паспорт", Ticked::Yes, vec![]),
                item("Сақтандыру", Ticked::No, vec![]),
            ],
        ),
        Block::Notice(Notice {
            tone: Tone::Caution,
            blocks: vec![paragraph("Кешікпеңіз.")],
        }),
        table(2),
        Block::Picture(code),
    ]
}

pub(crate) fn opened(pdf: &Pdf) -> lopdf::Document {
    lopdf::Document::load_mem(&pdf.bytes).unwrap()
}

/// What a machine reads on a page, counted from one, with single spaces.
pub(crate) fn words(pdf: &lopdf::Document, page: u32) -> String {
    let text = pdf.extract_text(&[page]).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the customary tool reads, if this machine has it.
pub(crate) fn words_by_tool(pdf: &Pdf) -> Option<String> {
    let started = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = started else {
        eprintln!("SKIPPED: no `pdftotext` here, only our own reading was tried");
        return None;
    };
    child.stdin.take().unwrap().write_all(&pdf.bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// All dictionaries of the file that have that key with that name as value.
pub(crate) fn all<'a>(pdf: &'a lopdf::Document, key: &str, name: &str) -> Vec<&'a Dictionary> {
    let dictionaries = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok());
    dictionaries
        .filter(|one| {
            let value = one.get(key.as_bytes()).and_then(Object::as_name);
            value.is_ok_and(|value| value == name.as_bytes())
        })
        .collect()
}
