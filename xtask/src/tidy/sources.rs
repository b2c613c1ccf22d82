//! Each dated value of the law names its source.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Finding;
use crate::repository::{File, Repository};

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let law = repository
        .ending("toml")
        .filter(|file| file.path.starts_with("law/"));
    law.flat_map(in_file).collect()
}

fn in_file(file: &File) -> Vec<Finding> {
    let mut bare = Vec::new();
    match DeTable::parse(&file.text) {
        Ok(table) => table_without_source(table.get_ref(), false, &mut bare),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let what = format!("cannot be read: {}", error.message());
            return vec![Finding::new(
                &file.path,
                line_at(&file.text, at),
                what,
                "mend the TOML",
            )];
        }
    }
    let mend = "add `source`, the id of an act or a reference";
    let found = |at| {
        Finding::new(
            &file.path,
            line_at(&file.text, at),
            "`from` without `source`",
            mend,
        )
    };
    bare.into_iter().map(found).collect()
}

/// Where a day stands in `from` without a `source` beside it or in the table around it.
fn table_without_source(table: &DeTable<'_>, around: bool, bare: &mut Vec<usize>) {
    let sourced = around || table.contains_key("source");
    for (key, value) in table {
        let dated = key.get_ref() == "from" && matches!(value.get_ref(), DeValue::Datetime(_));
        if dated && !sourced {
            bare.push(key.span().start);
        }
        value_without_source(value, sourced, bare);
    }
}

fn value_without_source(value: &Spanned<DeValue<'_>>, sourced: bool, bare: &mut Vec<usize>) {
    match value.get_ref() {
        DeValue::Table(table) => table_without_source(table, sourced, bare),
        DeValue::Array(values) => {
            for value in values {
                value_without_source(value, sourced, bare);
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

fn line_at(text: &str, byte: usize) -> usize {
    text.bytes()
        .take(byte)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_value_without_source_is_found_where_it_stands() {
        let text = "[mci]\nunit = \"tenge\"\n[[mci.value]]\nfrom = 2026-01-01\namount = 4325\n";
        let found = seen(check, &[("law/parameters/mci.toml", text)]);
        assert_eq!(
            found,
            ["law/parameters/mci.toml:4: `from` without `source`"]
        );
    }

    #[test]
    fn a_source_beside_or_around_is_enough() {
        let beside = "value = [{ from = 2026-01-01, source = \"budget-2026\" }]\n";
        let around = "source = \"law-477\"\n[[value]]\nfrom = 2026-01-01\n";
        assert_eq!(
            seen(check, &[("law/a.toml", beside), ("law/b.toml", around)]),
            [""; 0]
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_is_found() {
        assert_eq!(seen(check, &[("law/a.toml", "a = 1\nb =\n")]).len(), 1);
    }
}
