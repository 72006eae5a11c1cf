//! Who stands where: a row for each candidate, a column for each signal.

use dianyuan::ranking::Candidate;
use dianyuan::{Order, Signal};

use super::Page;
use super::grid::{Fit, Grid, paragraph};
use crate::words::Word;

/// A column with a cell for the weights and one for each candidate.
struct Column {
    fit: Fit,
    head: String,
    cells: Vec<String>,
}

impl Page<'_> {
    /// The table, its legend, and nothing else. A page too narrow for all signals leaves those out that
    /// say the same of everyone, and then breaks into blocks.
    pub(super) fn ranked(&self) -> String {
        if self.candidates().is_empty() {
            let nobody = self.language.word(Word::Nobody).to_owned() + "\n";
            return if self.is_complete {
                nobody
            } else {
                String::new()
            };
        }
        let (mut keys, mut signals) = (self.keys(), self.signals());
        let mut legend = Vec::new();
        if !self.fits(&keys, &signals) {
            legend.extend(self.fold(&mut signals));
        }
        let columns: Vec<Signal> = signals.iter().map(|(signal, _)| *signal).collect();
        let mut text = String::new();
        while !signals.is_empty() {
            let mut count = 1;
            // Ids too long for any page stand in one table; the terminal breaks its lines.
            let is_hopeless = !self.fits(&keys, &signals[..count]);
            while count < signals.len() && (is_hopeless || self.fits(&keys, &signals[..=count])) {
                count += 1;
            }
            let rest = signals.split_off(count);
            text.push_str(&self.block(&keys, &signals));
            signals = rest;
            if !signals.is_empty() {
                // Names and points stand in the first block.
                keys.truncate(2);
                text.push('\n');
            }
        }
        if text.is_empty() {
            text = self.block(&keys, &[]);
        }
        legend.extend(self.legend(&columns));
        for line in legend {
            text.push_str(&paragraph(&line, self.width));
        }
        text
    }

    fn block(&self, keys: &[Column], signals: &[(Signal, Column)]) -> String {
        grid(keys, signals).render(self.width)
    }

    fn fits(&self, keys: &[Column], signals: &[(Signal, Column)]) -> bool {
        grid(keys, signals).natural_width() <= self.width
    }

    /// Place, mark, lawyer, name, points.
    fn keys(&self) -> Vec<Column> {
        let (language, shown) = (self.language, self.candidates());
        let by_points = self.ranking.order() == Order::Points;
        let column = |fit, head: &str, of_all: &str, cell: &dyn Fn(&Candidate) -> String| {
            let of_all = by_points.then(|| of_all.to_owned());
            Column {
                fit,
                head: head.to_owned(),
                cells: of_all.into_iter().chain(shown.iter().map(cell)).collect(),
            }
        };
        let place = |one: &Candidate| {
            let mark = if one.is_open() { ' ' } else { '!' };
            format!("{}{mark}", one.place)
        };
        let at_most = language.word(Word::AtMost);
        let id = |one: &Candidate| one.lawyer.to_string();
        let mut keys = vec![
            column(Fit::Right, "# ", "", &place),
            column(Fit::Left, language.word(Word::Lawyer), at_most, &id),
        ];
        let name = |one: &Candidate| self.name(one.lawyer.as_str()).unwrap_or_default();
        if shown.iter().any(|one| !name(one).is_empty()) {
            keys.push(column(Fit::Left, language.word(Word::Name), "", &name));
        }
        if by_points {
            let points = |one: &Candidate| one.points.map_or_else(String::new, |n| n.to_string());
            keys.push(column(
                Fit::Right,
                language.word(Word::Points),
                "1000000",
                &points,
            ));
        }
        keys
    }

    /// Points by signal; a neutral order has none.
    fn signals(&self) -> Vec<(Signal, Column)> {
        let shown = self.candidates();
        let first = shown.first().map_or(&[][..], |one| &one.contributions);
        let columns = first.iter().enumerate().map(|(index, part)| {
            let of_all = shown.iter().filter_map(|one| one.contributions.get(index));
            let is_marked = of_all.clone().any(|part| !part.known);
            let room = if is_marked { " " } else { "" };
            let mut cells = vec![format!("{}{room}", part.weight)];
            cells.extend(of_all.map(|part| {
                let mark = if part.known { room } else { "*" };
                format!("{}{mark}", part.points)
            }));
            let column = Column {
                fit: Fit::Right,
                head: format!("{}{room}", self.language.signal_head(part.signal)),
                cells,
            };
            (part.signal, column)
        });
        columns.collect()
    }

    /// Takes out the columns that say the same of everyone, and says it in a line.
    fn fold(&self, signals: &mut Vec<(Signal, Column)>) -> Option<String> {
        let is_same = |column: &Column| {
            let of_shown = &column.cells[1..];
            of_shown.len() > 1 && of_shown.iter().all(|cell| *cell == of_shown[0])
        };
        let (same, differing) = std::mem::take(signals)
            .into_iter()
            .partition::<Vec<_>, _>(|(_, column)| is_same(column));
        *signals = differing;
        let parts: Vec<String> = same
            .iter()
            .map(|(signal, column)| {
                format!(
                    "{} {}",
                    self.language.signal(*signal),
                    column.cells[1].trim()
                )
            })
            .collect();
        (!parts.is_empty()).then(|| self.language.same_for_all(&parts))
    }

    fn legend(&self, columns: &[Signal]) -> Vec<String> {
        let (language, shown) = (self.language, self.candidates());
        let mut lines = Vec::new();
        if !columns.is_empty() {
            let name = |signal: &Signal| {
                let (head, name) = (language.signal_head(*signal), language.signal(*signal));
                format!("{head} = {name}")
            };
            let names: Vec<String> = columns.iter().map(name).collect();
            let names = names.join(language.pick("，", ", "));
            lines.push(format!("{}{names}", language.word(Word::Columns)));
        }
        let parts = shown.iter().flat_map(|one| &one.contributions);
        if parts.into_iter().any(|part| !part.known) {
            lines.push(language.word(Word::StandIn).to_owned());
        }
        if shown.iter().any(|one| !one.is_open()) {
            lines.push(language.word(Word::UnderReview).to_owned());
        }
        lines
    }
}

fn grid(keys: &[Column], signals: &[(Signal, Column)]) -> Grid {
    let columns = || keys.iter().chain(signals.iter().map(|(_, column)| column));
    let fits: Vec<Fit> = columns().map(|column| column.fit).collect();
    let header = columns().map(|column| column.head.clone()).collect();
    let rows = 0..keys.first().map_or(0, |column| column.cells.len());
    let row = |index: usize| {
        columns()
            .map(|column| column.cells[index].clone())
            .collect()
    };
    Grid::new(&fits, Some(header), rows.map(row))
}
