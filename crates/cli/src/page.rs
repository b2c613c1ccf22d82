//! Text for a terminal: colours where they are wanted, its width, columns, indents.

use std::fmt::Display;

/// Colours, or none, and the width of a line. Nothing is ever said by colour alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paint {
    on: bool,
    width: usize,
}

impl Paint {
    pub(crate) const fn new(on: bool) -> Self {
        Self { on, width: WIDTH }
    }

    /// For a terminal with lines of so many characters: they are used from 40 up to ours.
    pub(crate) fn as_wide_as(self, columns: Option<usize>) -> Self {
        let width = columns.map_or(WIDTH, |columns| columns.clamp(NARROW, WIDTH));
        Self { width, ..self }
    }

    /// For the answer and headings.
    pub(crate) fn bold(self, text: impl Display) -> String {
        self.in_code("1", text)
    }

    /// For what may be passed over.
    pub(crate) fn dim(self, text: impl Display) -> String {
        self.in_code("2", text)
    }

    /// For what is well.
    pub(crate) fn green(self, text: impl Display) -> String {
        self.in_code("32", text)
    }

    /// For what is open or near.
    pub(crate) fn yellow(self, text: impl Display) -> String {
        self.in_code("33", text)
    }

    /// For what is wrong or late.
    pub(crate) fn red(self, text: impl Display) -> String {
        self.in_code("31", text)
    }

    fn in_code(self, code: &str, text: impl Display) -> String {
        if self.on {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_string()
        }
    }
}

/// The text of an answer, put together line by line.
#[derive(Debug)]
pub(crate) struct Page {
    text: String,
    width: usize,
}

/// Lines are broken at this width, in characters, where the terminal is not narrower.
const WIDTH: usize = 98;

/// Lines are never shorter: indents would leave no room for words.
const NARROW: usize = 40;

impl Page {
    /// An empty page with lines as wide as the terminal's.
    pub(crate) const fn on(paint: Paint) -> Self {
        Self {
            text: String::new(),
            width: paint.width,
        }
    }

    /// A line as it is.
    pub(crate) fn line(&mut self, line: impl Display) {
        self.text.push_str(&line.to_string());
        self.text.push('\n');
    }

    /// A heading after an empty line.
    pub(crate) fn section(&mut self, heading: impl Display, paint: Paint) {
        self.line("");
        self.line(paint.bold(heading));
    }

    /// Words after a mark, broken into lines that begin under the first word.
    pub(crate) fn item(&mut self, indent: usize, mark: &str, words: &str) {
        let under = indent + width(mark) + usize::from(!mark.is_empty());
        let mut lines = broken(words, self.width.saturating_sub(under)).into_iter();
        let first = lines.next().unwrap_or_default();
        let gap = if mark.is_empty() { "" } else { " " };
        self.line(format!("{}{mark}{gap}{first}", " ".repeat(indent)));
        for line in lines {
            self.line(format!("{}{line}", " ".repeat(under)));
        }
    }

    /// Nothing has been written yet.
    pub(crate) const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

/// How many characters of a text are seen: codes of colours are not.
fn width(text: &str) -> usize {
    let mut in_code = false;
    let mut seen = 0;
    for letter in text.chars() {
        match letter {
            '\u{1b}' => in_code = true,
            'm' if in_code => in_code = false,
            _ if in_code => {}
            _ => seen += 1,
        }
    }
    seen
}

/// Words in lines as wide as a page.
pub(crate) fn wrapped(words: &str) -> Vec<String> {
    broken(words, WIDTH)
}

/// Words in lines of at most so many characters; a longer word stands alone.
fn broken(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let fits = |line: &&mut String| line.chars().count() + 1 + word.chars().count() <= width;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text followed by spaces up to a width in characters.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let spaces = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(spaces))
}

/// Rows as columns: each as wide as its widest cell, two spaces apart, the last one open.
pub(crate) fn columns<const N: usize>(rows: &[[String; N]]) -> Vec<String> {
    let mut widths = [0; N];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths);
        let line: String = cells.map(|(cell, width)| padded(cell, width + 2)).collect();
        line.trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let row = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
        let lines = columns(&[row("дүйсенбі", "1"), row("x", "22"), row("x", "")]);
        assert_eq!(lines, ["дүйсенбі  1", "x         22", "x"]);
    }

    #[test]
    fn long_words_begin_under_the_first() {
        let mut page = Page::on(Paint::new(false));
        page.item(2, "•", &"слово ".repeat(20));
        let text = page.into_text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].starts_with("  • слово слово") && lines[1].starts_with("    слово"));
        assert!(lines[0].chars().count() <= WIDTH);
    }

    #[test]
    fn lines_are_as_wide_as_the_terminal() {
        let widest = |columns| {
            let mut page = Page::on(Paint::new(false).as_wide_as(columns));
            page.item(2, "•", &"сөз ".repeat(60));
            let text = page.into_text();
            text.lines().map(|line| line.chars().count()).max().unwrap()
        };
        assert_eq!(widest(Some(40)), 39);
        assert_eq!(widest(Some(2)), 39);
        assert_eq!(widest(Some(60)), 59);
        assert_eq!(widest(Some(500)), widest(None));
    }

    #[test]
    fn colours_may_be_off() {
        assert_eq!(Paint::new(false).red("late"), "late");
        assert_eq!(Paint::new(true).red("late"), "\u{1b}[31mlate\u{1b}[0m");
        assert_eq!(width(&Paint::new(true).red("late")), 4);
    }
}
