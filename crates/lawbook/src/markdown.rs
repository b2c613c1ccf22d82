//! Markdown put together piece by piece: at most a hundred columns, links that readers can follow.

/// Lines are broken at this width, in characters.
const WIDTH: usize = 100;

/// What every page begins with.
const WRITTEN_BY: &str =
    "<!-- Written by `cargo xtask pages` from `law/`. Change the law, not this page. -->";

/// A page in the making.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    text: String,
}

impl Markdown {
    /// A page that says who writes it and begins with a title.
    pub(crate) fn titled(title: &str) -> Self {
        let mut page = Self::default();
        page.push(&[WRITTEN_BY, "\n\n# ", title, "\n"]);
        page
    }

    /// A heading with an anchor of its own, after an empty line.
    pub(crate) fn heading(&mut self, level: usize, anchor: &str, words: &str) {
        self.push(&["\n<a id=\"", anchor, "\"></a>\n"]);
        self.section(level, words);
    }

    /// A heading that nobody links to.
    pub(crate) fn section(&mut self, level: usize, words: &str) {
        self.push(&["\n", &"#".repeat(level), " ", words, "\n"]);
    }

    /// A paragraph after an empty line.
    pub(crate) fn paragraph(&mut self, words: &str) {
        self.text.push('\n');
        self.lines("", "", words);
    }

    /// A quotation after an empty line.
    pub(crate) fn quote(&mut self, words: &str) {
        self.text.push('\n');
        self.lines("> ", "> ", words);
    }

    /// The first point of a list, after an empty line.
    pub(crate) fn first_item(&mut self, words: &str) {
        self.text.push('\n');
        self.item(words);
    }

    /// A point of a list.
    pub(crate) fn item(&mut self, words: &str) {
        self.lines("- ", "  ", words);
    }

    /// Points of a list, if there are any.
    pub(crate) fn items<I: AsRef<str>>(&mut self, items: impl IntoIterator<Item = I>) {
        for (place, words) in items.into_iter().enumerate() {
            if place == 0 {
                self.first_item(words.as_ref());
            } else {
                self.item(words.as_ref());
            }
        }
    }

    /// A table.
    pub(crate) fn table<const N: usize>(&mut self, head: [&str; N], rows: &[[String; N]]) {
        let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        self.text.push('\n');
        self.text.push_str(&row(&head.map(str::to_owned)));
        self.text
            .push_str(&row(&[const { String::new() }; N].map(|_| "---".to_owned())));
        for cells in rows {
            let cells = cells.each_ref().map(|cell| cell.replace('|', "\\|"));
            self.text.push_str(&row(&cells));
        }
    }

    fn push(&mut self, parts: &[&str]) {
        for part in parts {
            self.text.push_str(part);
        }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// Words broken into lines, the first and the others each behind its own mark.
    fn lines(&mut self, first: &str, other: &str, words: &str) {
        let mut line = first.to_owned();
        let (mut columns, mut is_empty) = (first.chars().count(), true);
        for word in words.split_whitespace_but_fixed() {
            let width = word.chars().count();
            if !is_empty && columns + 1 + width > WIDTH {
                self.text.push_str(&line);
                self.text.push('\n');
                other.clone_into(&mut line);
                (columns, is_empty) = (other.chars().count(), true);
            }
            if !is_empty {
                line.push(' ');
                columns += 1;
            }
            line.push_str(word);
            columns += width;
            is_empty = false;
        }
        self.text.push_str(&line);
        self.text.push('\n');
    }
}

/// Words parted by spaces at which a line may break: a fixed space holds its words together.
trait Words {
    fn split_whitespace_but_fixed(&self) -> impl Iterator<Item = &str>;
}

impl Words for str {
    fn split_whitespace_but_fixed(&self) -> impl Iterator<Item = &str> {
        self.split([' ', '\n']).filter(|word| !word.is_empty())
    }
}

/// The anchor that Markdown readers give a heading: small letters, hyphens for spaces, nothing
/// else but letters, digits, hyphens and underscores.
pub(crate) fn slug(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    let heading = heading.to_lowercase();
    let kept = heading.chars().filter(kept);
    kept.map(|letter| if letter == ' ' { '-' } else { letter })
        .collect()
}

/// A name for addresses, of an id or a place in an act: `517(3)2)` becomes `517.3.2`.
pub fn anchor(id: &str) -> String {
    let words = id.to_lowercase();
    let stays = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let words = words.split(|letter: char| !stays(letter));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_the_readers_of_markdown() {
        let heading = "47 days used, 43 left: lawful through 13 May";
        assert_eq!(slug(heading), "47-days-used-43-left-lawful-through-13-may");
        assert_eq!(slug("Виза – C3_a"), "виза--c3_a");
    }

    #[test]
    fn places_of_different_provisions_have_different_anchors() {
        assert_eq!(anchor("517(3)2)"), "517.3.2");
        assert_eq!(anchor("6(1)"), "6.1");
        assert_eq!(anchor("6-1"), "6-1");
        assert_eq!(anchor("STAY.PER_ENTRY"), "stay.per_entry");
    }

    #[test]
    fn lines_keep_to_the_width_and_fixed_spaces_hold() {
        let mut page = Markdown::default();
        page.item(&"слово ".repeat(30));
        page.item("5\u{a0}709\u{a0}000");
        let text = page.into_text();
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(text.lines().nth(1).unwrap().starts_with("  слово"));
        assert!(text.contains("5\u{a0}709\u{a0}000"));
    }
}
