//! `ruqsat law pages`: the law as Markdown.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use ruqsat_lawbook::{Book, Instances, pages};

use super::{Setting, unspeakable};
use crate::outcome::{Code, Stop};

/// Writes every page below the directory; other files there stay as they are.
pub(super) fn run(directory: &Path, setting: &Setting<'_>) -> Result<Code, Stop> {
    let files = &setting.files;
    let law = files.law()?;
    let (texts, reference) = (files.texts(&law)?, files.reference()?);
    let (calendar, cases) = (files.calendar()?, files.cases()?);
    let states = reference.states.all().iter().map(|name| name.state);
    let instances = Instances::of(&law, states, &cases);
    let book = Book {
        law: &law,
        texts: &texts,
        reference: &reference,
        calendar: &calendar,
        instances: &instances,
    };
    for page in pages(&book).map_err(|wrong| unspeakable(&wrong))? {
        write(&directory.join(page.path), &page.text)?;
    }
    Ok(Code::Done)
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let unwritten = || format!("cannot write `{}`", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(unwritten)?;
    }
    fs::write(path, text).with_context(unwritten)
}
