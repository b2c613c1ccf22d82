//! What was asked for on the command line.

/// A chore of the house.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Chore {
    /// Say what chores there are.
    Help,
    /// Check the house rules.
    Tidy,
    /// Everything that must pass before a change lands.
    Test,
}

pub(crate) const HELP: &str = "\
usage: cargo xtask CHORE

  tidy   check the house rules that compilers do not know (see STYLE.md)
  test   everything that must pass: format, lints, tidy, tests, documents, the law's data";

impl Chore {
    pub(crate) fn from_words(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let chore = match words.next().as_deref() {
            None | Some("help" | "-h" | "--help") => Self::Help,
            Some("tidy") => Self::Tidy,
            Some("test") => Self::Test,
            Some(other) => return Err(format!("there is no chore `{other}`")),
        };
        words.next().map_or(Ok(chore), |extra| {
            Err(format!("`{extra}` is one word too many"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Chore;

    fn chore(words: &str) -> Result<Chore, String> {
        Chore::from_words(words.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_chore_is_one_word() {
        assert_eq!(chore(""), Ok(Chore::Help));
        assert_eq!(chore("tidy"), Ok(Chore::Tidy));
        assert_eq!(chore("test"), Ok(Chore::Test));
    }

    #[test]
    fn another_word_is_refused_by_name() {
        assert_eq!(chore("polish"), Err("there is no chore `polish`".into()));
        assert_eq!(chore("tidy now"), Err("`now` is one word too many".into()));
    }
}
