//! Text for a terminal: colours where they are wanted, columns, indents.

use std::fmt::Display;

/// Colours, or none. Nothing is ever said by colour alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Paint {
    on: bool,
}

impl Paint {
    pub(crate) const fn new(on: bool) -> Self {
        Self { on }
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
    fn colours_may_be_off() {
        assert_eq!(Paint::new(false).red("late"), "late");
        assert_eq!(Paint::new(true).red("late"), "\u{1b}[31mlate\u{1b}[0m");
    }
}
