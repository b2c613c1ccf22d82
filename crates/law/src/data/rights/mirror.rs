//! The files of `law/rights` as they are written.

use serde::Deserialize;
use toml::Spanned;

use super::Group;
use crate::data::reader::{File, Words};
use crate::data::written::{WrittenConfidence, WrittenDay};

/// `groups.toml`, read so far.
#[derive(Debug, Default)]
pub(super) struct Groups(Vec<Group>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    id: Spanned<String>,
    heading: Words,
}

impl Groups {
    pub(super) fn take(&mut self, file: &mut File<'_>) {
        for (_, value) in file.top(&["group"]) {
            for group in file.entries::<WrittenGroup>(value) {
                self.add(&group.into_inner(), file);
            }
        }
    }

    fn add(&mut self, group: &WrittenGroup, file: &mut File<'_>) {
        let id = group.id.get_ref();
        if self.0.iter().any(|known| known.id == *id) {
            let what = format!("the group `{id}` stands twice");
            file.fault(&group.id.span(), what, "keep one of the two");
        } else {
            let heading = file.words(&group.heading);
            self.0.push(Group {
                id: id.clone(),
                heading,
            });
        }
    }

    pub(super) fn into_groups(self) -> Vec<Group> {
        self.0
    }
}

/// A row.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenRow {
    pub(super) id: Spanned<String>,
    pub(super) heading: Words,
    pub(super) checked: WrittenDay,
    pub(super) cell: Vec<Spanned<WrittenCell>>,
}

/// A cell.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCell {
    pub(super) status: Spanned<Vec<Spanned<String>>>,
    pub(super) from: Option<Spanned<WrittenDay>>,
    pub(super) until: Option<Spanned<WrittenDay>>,
    pub(super) verdict: Spanned<String>,
    pub(super) law: Words,
    pub(super) source: Spanned<Vec<Spanned<String>>>,
    pub(super) practice: Option<WrittenPractice>,
    pub(super) reading: Option<Spanned<String>>,
    pub(super) confidence: WrittenConfidence,
}

/// What is done in fact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenPractice {
    pub(super) kk: Spanned<String>,
    pub(super) ru: Spanned<String>,
    pub(super) en: Spanned<String>,
    pub(super) source: Spanned<Vec<Spanned<String>>>,
}

impl WrittenPractice {
    pub(super) fn into_words(self) -> Words {
        let Self { kk, ru, en, .. } = self;
        Words { kk, ru, en }
    }
}

/// The group that a file names and its rows, those that can be read.
pub(super) fn rows(file: &mut File<'_>, groups: &[&str]) -> Option<(String, Vec<WrittenRow>)> {
    let (mut group, mut rows) = (None, Vec::new());
    for (key, value) in file.top(&["group", "row"]) {
        if key.get_ref() == "group" {
            group = file.read::<Spanned<String>>(value);
        } else {
            rows.extend(
                file.entries::<WrittenRow>(value)
                    .into_iter()
                    .map(Spanned::into_inner),
            );
        }
    }
    let Some(group) = group else {
        file.fault(
            &(0..0),
            "the file names no group",
            "write `group = \"…\"` above its rows",
        );
        return None;
    };
    file.is_known(&group, groups)
        .then(|| (group.into_inner(), rows))
}
