//! Aligned columns, with nothing but spaces and hyphens: box drawings are one wide here and two there.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table,
    TableStyle,
};

/// How a column holds its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Left,
    Right,
    /// Left, and broken into lines where the page ends.
    Wrapped,
}

const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none().junction(' '))
    .header_separator(LineStyle::none().fill('-').junction(' '))
    .content_lines(ContentLineStyle::none().junction(' '));

/// Rows under an optional header.
pub(crate) struct Grid(Table);

impl Grid {
    pub(crate) fn new(
        fits: &[Fit],
        header: Option<Vec<String>>,
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Self {
        let mut table = Table::new();
        table.load_style(STYLE);
        if let Some(header) = header {
            table.set_header(header);
        }
        table.add_rows(rows);
        table.discover_columns();
        for (column, fit) in table.column_iter_mut().zip(fits) {
            column.set_padding((0, 0));
            match fit {
                Fit::Right => column.set_cell_alignment(CellAlignment::Right),
                Fit::Left | Fit::Wrapped => {}
            }
            if *fit != Fit::Wrapped {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        Self(table)
    }

    /// Columns of the screen that it takes unbroken.
    pub(crate) fn natural_width(&self) -> usize {
        let widths = self.0.column_max_content_widths();
        let gaps = widths.len().saturating_sub(1);
        widths
            .iter()
            .map(|width| usize::from(*width))
            .sum::<usize>()
            + gaps
    }

    /// The lines, each ended; wrapped columns broken to fit `width`.
    pub(crate) fn render(mut self, width: usize) -> String {
        if self.natural_width() > width {
            self.0.set_content_arrangement(ContentArrangement::Dynamic);
            self.0.set_width(u16::try_from(width).unwrap_or(u16::MAX));
        }
        let mut text = String::new();
        for line in self.0.lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text broken into lines of at most `width`, each ended.
pub(crate) fn paragraph(text: &str, width: usize) -> String {
    Grid::new(&[Fit::Wrapped], None, [vec![text.to_owned()]]).render(width)
}

#[cfg(test)]
#[path = "grid_tests.rs"]
mod tests;
