//! The list of what may stay as it is for now; it may only shrink.
//!
//! A line is `check path count reason…`. A line that allows more than there is to allow is itself
//! a finding, so the list cannot hold air, and [`AT_MOST`] must be changed to make it longer.

use std::collections::BTreeMap;

use super::Finding;
use crate::repository::Repository;

const PATH: &str = "xtask/tidy-exceptions.txt";

/// How many lines the list may have. Lower it whenever the list shrinks.
const AT_MOST: usize = 2;

/// Leaves out what the list allows, and adds what is wrong with the list.
pub(super) fn apply(
    repository: &Repository,
    found: Vec<(&'static str, Vec<Finding>)>,
) -> Vec<Finding> {
    let (mut allowed, mut left) = read(repository.text(PATH));
    if allowed.len() != AT_MOST {
        let what = format!("{} exceptions, {AT_MOST} are agreed", allowed.len());
        left.push(Finding::new(
            PATH,
            1,
            what,
            "mend the new finding, or lower `AT_MOST`",
        ));
    }
    for (check, findings) in found {
        for finding in findings {
            match allowed.get_mut(&(check.to_owned(), finding.path.clone())) {
                Some(allowance) if allowance.count > 0 => allowance.count -= 1,
                _ => left.push(finding),
            }
        }
    }
    left.extend(allowed.values().filter_map(Allowance::air));
    left
}

struct Allowance {
    line: usize,
    count: usize,
}

impl Allowance {
    fn air(&self) -> Option<Finding> {
        let what = format!("allows {} more than there is", self.count);
        (self.count > 0)
            .then(|| Finding::new(PATH, self.line, what, "lower the count or strike it"))
    }
}

type Allowed = BTreeMap<(String, String), Allowance>;

fn read(text: &str) -> (Allowed, Vec<Finding>) {
    let (mut allowed, mut wrong) = (Allowed::new(), Vec::new());
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match entry(line) {
            Some((key, count)) => drop(allowed.insert(
                key,
                Allowance {
                    line: index + 1,
                    count,
                },
            )),
            None => wrong.push(Finding::new(
                PATH,
                index + 1,
                "this line is no exception",
                "write `check path count reason`",
            )),
        }
    }
    (allowed, wrong)
}

fn entry(line: &str) -> Option<((String, String), usize)> {
    let mut words = line.split_whitespace();
    let (check, path) = (words.next()?, words.next()?);
    let count = words.next()?.parse().ok()?;
    let _first_word_of_the_reason = words.next()?;
    Some(((check.to_owned(), path.to_owned()), count))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(list: &str, findings: usize) -> Vec<String> {
        let finding = Finding::new("a.md", 1, "too long", "break it");
        let found = vec![("markdown", vec![finding; findings])];
        let left = apply(&Repository::of(&[(PATH, list)]), found);
        let agreed = |finding: &&Finding| !finding.what.contains("are agreed");
        left.iter()
            .filter(agreed)
            .map(|finding| finding.what.clone())
            .collect()
    }

    #[test]
    fn an_exception_covers_as_many_as_it_says() {
        assert_eq!(left("markdown a.md 2 a table in prose", 2), [""; 0]);
        assert_eq!(left("markdown a.md 2 a table in prose", 3), ["too long"]);
        assert_eq!(left("length a.md 2 another check", 1).len(), 2);
    }

    #[test]
    fn an_exception_that_is_not_needed_is_itself_a_finding() {
        assert_eq!(
            left("markdown a.md 2 was long once", 1),
            ["allows 1 more than there is"]
        );
    }

    #[test]
    fn an_exception_gives_its_reason() {
        assert_eq!(left("markdown a.md 1", 0), ["this line is no exception"]);
    }

    #[test]
    fn the_list_does_not_grow_in_silence() {
        let list = "length a.rs 1 one\nlength b.rs 1 two\nlength c.rs 1 three".repeat(AT_MOST + 1);
        let left = apply(&Repository::of(&[(PATH, &list)]), Vec::new());
        assert!(
            left.iter()
                .any(|finding| finding.what.contains("are agreed"))
        );
    }
}
