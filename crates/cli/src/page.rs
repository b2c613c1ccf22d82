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

    /// With lines of at most so many characters, which are at least [`NARROW`].
    pub(crate) fn as_wide_as(self, columns: usize) -> Self {
        let width = columns.max(NARROW);
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
            format!("\u{1b}[{code}m{text}{OUT}")
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

/// Lines are broken at this width, in characters, where nothing else is asked for and the terminal
/// is not narrower: longer ones are hard to read. What is piped always has it.
pub(crate) const WIDTH: usize = 98;

/// Lines are never shorter: indents would leave no room for words.
pub(crate) const NARROW: usize = 40;

/// Columns that are no wider are never broken: days, weekdays, marks.
const WHOLE: usize = 24;

/// The narrowest column that words are broken in.
const COLUMN: usize = 18;

/// Between two columns.
const GAP: usize = 2;

impl Page {
    /// An empty page with lines as wide as the terminal's.
    pub(crate) const fn on(paint: Paint) -> Self {
        Self {
            text: String::new(),
            width: paint.width,
        }
    }

    /// Words, broken into lines where one does not hold them; what follows stands further in.
    pub(crate) fn line(&mut self, line: impl Display) {
        let line = line.to_string();
        let words = line.trim_start_matches(' ');
        let indent = width(&line) - width(words);
        let under = indent + usize::from(indent > 0) * GAP;
        let mut first = indent;
        for line in broken(words, self.width.saturating_sub(under)) {
            self.exact(first, &line);
            first = under;
        }
    }

    /// A line as it is.
    fn exact(&mut self, indent: usize, line: &str) {
        let line = format!("{}{line}", " ".repeat(indent));
        self.text.push_str(line.trim_end());
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
        self.exact(indent, &format!("{mark}{gap}{first}"));
        for line in lines {
            self.exact(under, &line);
        }
    }

    /// Rows as columns, two spaces apart. Where a line does not hold them the widest are broken
    /// into lines; where that leaves no room, what does not fit stands under the rest of its row.
    pub(crate) fn table<const N: usize>(&mut self, indent: usize, rows: &[[String; N]]) {
        self.marked_table(indent, &[], rows);
    }

    /// Whether a line holds all columns of a table without breaking one.
    pub(crate) fn holds<const N: usize>(&self, rows: &[[String; N]]) -> bool {
        let columns: usize = widths(rows, width).iter().sum();
        columns + GAP * N.saturating_sub(1) <= self.width
    }

    /// The same, each row after its mark, which is one character wide.
    pub(crate) fn marked_table<const N: usize>(
        &mut self,
        indent: usize,
        marks: &[String],
        rows: &[[String; N]],
    ) {
        let under = indent + if marks.is_empty() { 0 } else { GAP };
        let room = self.width.saturating_sub(under);
        let natural = widths(rows, width);
        let fitted = fitted(natural, widths(rows, longest_word), room);
        for (place, row) in rows.iter().enumerate() {
            let lines = match fitted {
                Some(widths) => side_by_side(row, widths),
                None => stacked(row, natural, room),
            };
            let mut mark = marks.get(place);
            for line in lines {
                match mark.take() {
                    Some(mark) => self.exact(indent, &format!("{mark} {line}")),
                    None => self.exact(under, &line),
                }
            }
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

/// Words in lines of at most so many characters; a longer word stands alone. A colour that is on
/// at the end of a line is put out there and on again on the next one.
fn broken(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let fits = |line: &&mut String| width(line) + 1 + width(word) <= most;
        match lines.last_mut().filter(fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    let mut colour = String::new();
    for line in &mut lines {
        line.insert_str(0, &colour);
        colour = left_on(line);
        if !colour.is_empty() {
            line.push_str(OUT);
        }
    }
    lines
}

/// Puts out all colours.
const OUT: &str = "\u{1b}[0m";

/// The codes of colours that are still on at the end of a line.
fn left_on(line: &str) -> String {
    let after = line.rsplit(OUT).next().unwrap_or(line);
    let codes = after.split('\u{1b}').skip(1);
    let codes = codes.filter_map(|code| code.split_once('m'));
    codes.fold(String::new(), |on, (code, _)| on + "\u{1b}" + code + "m")
}

/// A text followed by spaces up to a width in characters.
fn padded(text: &str, to: usize) -> String {
    let spaces = to.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(spaces))
}

/// How wide the widest cell of each column is, or its longest word.
fn widths<const N: usize>(rows: &[[String; N]], of: fn(&str) -> usize) -> [usize; N] {
    let mut widths = [0; N];
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(of(cell));
        }
    }
    widths
}

/// How wide the longest word is: no line of a cell is shorter.
fn longest_word(text: &str) -> usize {
    text.split(' ').map(width).max().unwrap_or_default()
}

/// The widths of columns that fit into a line: the widest gives way first. `None` where words
/// would be broken too often.
fn fitted<const N: usize>(
    natural: [usize; N],
    words: [usize; N],
    room: usize,
) -> Option<[usize; N]> {
    let gaps = GAP * N.saturating_sub(1);
    let mut least = natural;
    for (least, word) in least.iter_mut().zip(words) {
        if *least > WHOLE {
            *least = word.max(COLUMN);
        }
    }
    let mut widths = natural;
    while widths.iter().sum::<usize>() + gaps > room {
        let columns = widths.iter_mut().zip(least);
        let gives = columns.filter(|(width, least)| **width > *least);
        *gives.map(|(width, _)| width).max()? -= 1;
    }
    Some(widths)
}

/// A row in columns, as many lines as its highest cell.
fn side_by_side<const N: usize>(row: &[String; N], widths: [usize; N]) -> Vec<String> {
    let cells = row.iter().zip(widths);
    let cells: Vec<_> = cells.map(|(cell, width)| broken(cell, width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    let line = |place: usize| {
        let columns = cells.iter().zip(widths).map(|(lines, width)| {
            let line = lines.get(place).map_or("", String::as_str);
            padded(line, width + GAP)
        });
        columns.collect::<String>()
    };
    (0..height).map(line).collect()
}

/// The columns that fit, then each of the others on lines of its own.
fn stacked<const N: usize>(row: &[String; N], widths: [usize; N], room: usize) -> Vec<String> {
    let (mut head, mut taken) = (String::new(), 0);
    let mut cells = row.iter().zip(widths).peekable();
    while let Some((cell, width)) = cells.next_if(|(_, width)| taken + width <= room) {
        taken += width + GAP;
        head.push_str(&padded(cell, width + GAP));
    }
    let mut lines = vec![head];
    if lines.iter().all(|head| head.trim().is_empty()) {
        lines.clear();
    }
    for (cell, _) in cells.filter(|(cell, _)| !cell.is_empty()) {
        let under = broken(cell, room.saturating_sub(2 * GAP)).into_iter();
        lines.extend(under.map(|line| format!("{}{line}", " ".repeat(2 * GAP))));
    }
    lines
}

#[cfg(test)]
mod tests;
