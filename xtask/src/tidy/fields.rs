//! A struct has at most 12 fields; better 5.

use super::Finding;
use crate::repository::{Kind, Repository, Token};

const AT_MOST: usize = 12;

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, source) in repository.sources() {
        let code: Vec<_> = source.code().collect();
        for (at, token) in code.iter().enumerate() {
            if token.text != "struct" || token.kind != Kind::Name {
                continue;
            }
            let rest = code.get(at + 1..).unwrap_or_default();
            let (name, fields) = (
                rest.first().map_or("", |name| &name.text),
                fields(token, rest),
            );
            if fields > AT_MOST {
                let what = format!("`{name}` has {fields} fields, {AT_MOST} are the limit");
                let mend = "group the fields that belong together into a struct of their own";
                findings.push(Finding::new(&file.path, token.line, what, mend));
            }
        }
    }
    findings
}

/// Fields are the names right inside the braces with a single `:` after them.
fn fields(structure: &Token, rest: &[&Token]) -> usize {
    let ends =
        |token: &&&Token| token.depth == structure.depth && matches!(&*token.text, "}" | ";");
    let body = rest
        .iter()
        .position(|token| ends(&token))
        .map_or(rest, |end| rest.split_at(end).0);
    let is_field = |pair: &[&Token]| match pair {
        [name, colon] => {
            name.kind == Kind::Name
                && name.depth == structure.depth + 1
                && colon.kind == Kind::Sign
                && colon.text == ":"
        }
        _ => false,
    };
    body.windows(2).filter(|pair| is_field(pair)).count()
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    fn structure(fields: usize) -> String {
        let field = |n| format!("    /// A field.\n    pub f{n}: std::vec::Vec<Option<u8>>,\n");
        format!(
            "pub struct Person<'a> {{\n{}}}\n",
            (0..fields).map(field).collect::<String>()
        )
    }

    #[test]
    fn thirteen_fields_are_too_many() {
        let found = seen(check, &[("a.rs", &structure(13))]);
        assert_eq!(found, ["a.rs:1: `Person` has 13 fields, 12 are the limit"]);
    }

    #[test]
    fn twelve_fields_may_be_and_the_next_struct_counts_for_itself() {
        assert_eq!(seen(check, &[("a.rs", &structure(12).repeat(2))]), [""; 0]);
        assert_eq!(
            seen(
                check,
                &[("a.rs", &format!("struct U(u8);\n{}", structure(12)))]
            ),
            [""; 0]
        );
    }
}
