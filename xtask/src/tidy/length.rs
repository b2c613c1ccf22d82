//! A file is at most 400 lines long without its tests; better 150.

use super::Finding;
use crate::repository::Repository;

const AT_MOST: usize = 400;

pub(super) fn check(repository: &Repository) -> Vec<Finding> {
    let too_long = |(file, source): (&crate::repository::File, &crate::repository::Source)| {
        let lines = file.text.lines().count().saturating_sub(source.test_lines);
        (lines > AT_MOST && !source.only_tests).then(|| {
            let what = format!("{lines} lines without tests, {AT_MOST} are the limit");
            Finding::new(
                &file.path,
                1,
                what,
                "find the second subject and give it a file",
            )
        })
    };
    repository.sources().filter_map(too_long).collect()
}

#[cfg(test)]
mod tests {
    use super::super::seen;
    use super::*;

    #[test]
    fn a_long_file_is_found() {
        let long = "const A: u8 = 1;\n".repeat(AT_MOST + 1);
        let found = seen(check, &[("crates/law/src/stay.rs", &long)]);
        assert_eq!(
            found,
            ["crates/law/src/stay.rs:1: 401 lines without tests, 400 are the limit"]
        );
    }

    #[test]
    fn its_tests_do_not_count() {
        let tests = "const A: u8 = 1;\n".repeat(AT_MOST);
        let file = format!("fn f() {{}}\n#[cfg(test)]\nmod tests {{\n{tests}}}\n");
        assert_eq!(seen(check, &[("crates/law/src/stay.rs", &file)]), [""; 0]);
        assert_eq!(
            seen(
                check,
                &[("crates/law/src/stay/tests.rs", &(tests.clone() + &tests))]
            ),
            [""; 0]
        );
    }
}
