//! Tables, and names with their values: rows whose cells stand side by side.

mod widths;

use super::words::{At, marks};
use super::{Composer, Place};
use crate::length::Length;
use crate::lines::{self, Line};
use crate::model::{Align, Pair, Table, Text};
use crate::shaped::Shaped;
use crate::strip::{Area, Mark, Strip};
use crate::style::{self, Brush};
use crate::tree::{NodeId, Role};

use self::widths::{Wish, share, wish};

/// Words that wait for the width of their column.
struct Cell {
    shaped: Shaped,
    brush: Brush,
    align: Align,
}

/// The line under a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Under {
    Nothing,
    Hairline,
    Thick,
}

/// How rows are laid.
struct Grid {
    place: Place,
    widths: Vec<Length>,
    padding: Length,
    table: Option<usize>,
}

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table, place: Place) {
        if table.columns.is_empty() {
            return;
        }
        let node = self.laid.tree.node(place.node, Role::Table);
        let head = self.head(table, node);
        let body = self.laid.tree.node(Some(node), Role::TableBody);
        let rows: Vec<_> = table
            .rows
            .iter()
            .map(|row| self.cells(table, row, body))
            .collect();
        let all = || std::iter::once(&head).chain(&rows);
        let wishes: Vec<Wish> = (0..table.columns.len())
            .map(|column| wish(all().filter_map(|row| row.get(column))))
            .collect();
        let grid = Grid {
            place,
            widths: share(&wishes, place.width),
            padding: style::CELL_PADDING,
            table: Some(self.laid.tables.len()),
        };
        self.begin(style::AROUND_TABLE);
        let first = self.laid.strips.len();
        self.row(head, &grid, Under::Thick);
        self.keep_last();
        self.laid.tables.push(first..self.laid.strips.len());
        self.rows(rows, &grid);
        self.end(style::AROUND_TABLE);
    }

    pub(super) fn pairs(&mut self, pairs: &[Pair], place: Place) {
        if pairs.is_empty() {
            return;
        }
        let node = self.laid.tree.node(place.node, Role::Table);
        let rows: Vec<Vec<Cell>> = pairs.iter().map(|pair| self.pair(pair, node)).collect();
        let names = rows.iter().filter_map(|row| row.first());
        let most = place.width.share(38, 100);
        let name = wish(names).natural.min(most) + style::GUTTER;
        let grid = Grid {
            place,
            widths: vec![name, place.width - name],
            padding: style::CELL_PADDING,
            table: None,
        };
        self.begin(style::AROUND_TABLE);
        self.rows(rows, &grid);
        self.end(style::AROUND_TABLE);
    }

    fn pair(&mut self, pair: &Pair, table: NodeId) -> Vec<Cell> {
        let row = self.laid.tree.node(Some(table), Role::Row);
        let name = self.cell(&pair.name, style::NAME, row, Role::RowHeading);
        let value = self.cell(&pair.value, style::BODY, row, Role::Cell);
        vec![name, value]
    }

    fn head(&mut self, table: &Table, node: NodeId) -> Vec<Cell> {
        let head = self.laid.tree.node(Some(node), Role::TableHead);
        let row = self.laid.tree.node(Some(head), Role::Row);
        let cells = table.columns.iter().map(|column| {
            let role = Role::ColumnHeading;
            let cell = self.cell(&column.heading, style::CELL_HEADING, row, role);
            let align = column.align;
            Cell { align, ..cell }
        });
        cells.collect()
    }

    fn cells(&mut self, table: &Table, row: &[Text], body: NodeId) -> Vec<Cell> {
        let node = self.laid.tree.node(Some(body), Role::Row);
        let empty = Text::default();
        let columns = table.columns.iter().enumerate();
        let cells = columns.map(|(index, column)| {
            let text = row.get(index).unwrap_or(&empty);
            let cell = self.cell(text, style::CELL, node, Role::Cell);
            let align = column.align;
            Cell { align, ..cell }
        });
        cells.collect()
    }

    fn cell(&mut self, text: &Text, brush: Brush, row: NodeId, role: Role) -> Cell {
        let node = self.laid.tree.node(Some(row), role);
        Cell {
            shaped: self.shape(text, brush, node),
            brush,
            align: Align::Left,
        }
    }

    fn rows(&mut self, rows: Vec<Vec<Cell>>, grid: &Grid) {
        let last = rows.len().saturating_sub(1);
        for (index, row) in rows.into_iter().enumerate() {
            let under = if index == last {
                Under::Nothing
            } else {
                Under::Hairline
            };
            self.row(row, grid, under);
            // Neither the first nor the last row stands alone on a page.
            if last > 0 && (index == 0 || index.saturating_add(1) == last) {
                self.keep_last();
            }
        }
    }

    /// One strip for each line of the highest cell; all on one page if the page is high enough.
    fn row(&mut self, row: Vec<Cell>, grid: &Grid, under: Under) {
        let leading = row.iter().map(|cell| cell.brush.leading).max();
        let leading = leading.unwrap_or_default();
        let mut columns = columns(row, grid);
        let count = columns.iter().map(|column| column.lines.len()).max();
        let last = count.unwrap_or_default().saturating_sub(1);
        for index in 0..=last {
            let mut strip = Strip {
                height: leading,
                with_next: index < last,
                frame: grid.place.frame,
                table: grid.table,
                ..Strip::default()
            };
            let top = match index {
                0 => grid.padding,
                _ => Length::ZERO,
            };
            for column in &mut columns {
                strip.marks.extend(column.next(top));
            }
            strip.height += top;
            if index == last {
                strip.height += grid.padding;
                strip
                    .marks
                    .extend(line_under(under, grid.place, &mut strip.height));
            }
            self.push(strip);
        }
    }

    fn keep_last(&mut self) {
        if let Some(strip) = self.laid.strips.last_mut() {
            strip.with_next = true;
        }
    }
}

/// A cell in lines.
struct CellLines {
    lines: std::vec::IntoIter<Line>,
    brush: Brush,
    align: Align,
    x: Length,
    width: Length,
}

impl CellLines {
    fn next(&mut self, y: Length) -> Vec<Mark> {
        let Some(line) = self.lines.next() else {
            return Vec::new();
        };
        let x = match self.align {
            Align::Left => self.x,
            Align::Right => self.x + (self.width - line.width).max(Length::ZERO),
        };
        marks(line, self.brush, At { x, y })
    }
}

fn columns(row: Vec<Cell>, grid: &Grid) -> Vec<CellLines> {
    let mut x = grid.place.left;
    let last = row.len().saturating_sub(1);
    let mut columns = Vec::new();
    for (index, (cell, width)) in row.into_iter().zip(&grid.widths).enumerate() {
        let room = if index == last {
            *width
        } else {
            *width - style::GUTTER
        };
        columns.push(CellLines {
            lines: lines::lines(&cell.shaped, room).into_iter(),
            brush: cell.brush,
            align: cell.align,
            x,
            width: room,
        });
        x += *width;
    }
    columns
}

fn line_under(under: Under, place: Place, height: &mut Length) -> Option<Mark> {
    let (thick, colour) = match under {
        Under::Nothing => return None,
        Under::Hairline => (style::HAIRLINE, style::LINE),
        Under::Thick => (style::THICK_LINE, style::STRONG_LINE),
    };
    let area = Area {
        x: place.left,
        y: *height,
        width: place.width,
        height: thick,
    };
    *height += thick;
    Some(Mark::Fill(area, colour))
}
