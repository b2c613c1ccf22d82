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
    /// Draw the picture of the README anew.
    DrawPicture,
    /// Compare the picture of the README with what the program prints.
    ComparePicture,
    /// Write the pages of the law, the glossary and the manual anew.
    WritePages,
    /// Compare those pages with what the program writes.
    ComparePages,
    /// Compare the working calendar with a Python package.
    CompareHolidays,
    /// Journeys through the portal in a real browser.
    Browser,
    /// The same in every width and colour scheme, with scripts and without.
    BrowserInEveryView,
}

pub(crate) const HELP: &str = "\
usage: cargo xtask CHORE

  tidy              check the house rules that compilers do not know (see STYLE.md)
  test              everything that must pass before a change lands
  picture           draw the picture of the README from what the program prints
  picture --check   see whether that picture is still true
  pages             write docs/law, docs/glossary.md and docs/cli.md from the law and the program
  pages --check     see whether those pages are still true
  holidays          compare the working calendar with the Python package `holidays`, if installed
  browser           journeys through the portal in Chromium, with axe on every page
  browser --all     the same in every width and colour scheme, with scripts and without";

impl Chore {
    pub(crate) fn from_words(words: impl Iterator<Item = String>) -> Result<Self, String> {
        let words: Vec<_> = words.collect();
        match words
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .as_slice()
        {
            [] | ["help" | "-h" | "--help"] => Ok(Self::Help),
            ["tidy"] => Ok(Self::Tidy),
            ["test"] => Ok(Self::Test),
            ["picture"] => Ok(Self::DrawPicture),
            ["picture", "--check"] => Ok(Self::ComparePicture),
            ["pages"] => Ok(Self::WritePages),
            ["pages", "--check"] => Ok(Self::ComparePages),
            ["holidays"] => Ok(Self::CompareHolidays),
            ["browser"] => Ok(Self::Browser),
            ["browser", "--all"] => Ok(Self::BrowserInEveryView),
            other => Err(format!("there is no chore `{}`", other.join(" "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chore;

    fn chore(words: &str) -> Result<Chore, String> {
        Chore::from_words(words.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn chores_are_known_by_their_words() {
        assert_eq!(chore(""), Ok(Chore::Help));
        assert_eq!(chore("tidy"), Ok(Chore::Tidy));
        assert_eq!(chore("test"), Ok(Chore::Test));
        assert_eq!(chore("picture"), Ok(Chore::DrawPicture));
        assert_eq!(chore("picture --check"), Ok(Chore::ComparePicture));
        assert_eq!(chore("pages"), Ok(Chore::WritePages));
        assert_eq!(chore("pages --check"), Ok(Chore::ComparePages));
        assert_eq!(chore("holidays"), Ok(Chore::CompareHolidays));
        assert_eq!(chore("browser"), Ok(Chore::Browser));
        assert_eq!(chore("browser --all"), Ok(Chore::BrowserInEveryView));
    }

    #[test]
    fn other_words_are_refused_by_name() {
        assert_eq!(chore("polish"), Err("there is no chore `polish`".into()));
        assert_eq!(
            chore("tidy now"),
            Err("there is no chore `tidy now`".into())
        );
    }
}
