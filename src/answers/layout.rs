//! An answer as lines of text of a given width: the screen and the command line place everything alike.

use unicode_width::UnicodeWidthStr;

use super::sheet::{Bar, Line, Row, Sheet, Tone};
use crate::analysis::stats::Interval;

/// A piece of text in a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Where it begins, in cells.
    pub x: usize,
    /// The text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// The figure that it is: its row and its cell in the sheet.
    pub figure: Option<(usize, usize)>,
}

/// A line of text.
pub type Laid = Vec<Piece>;

/// What stands between two columns.
const GAP: usize = 2;
/// What belongs to the line above stands so much further in.
const UNDER: usize = 2;
/// A label takes no more than this.
const LABEL: usize = 34;
/// A label is not made narrower than this.
const LEAST_LABEL: usize = 14;
/// The sign at the end of a figure that says little by itself. Figures without it stand under those that have it, and not
/// under their sign.
const MARK: char = '?';
/// Bars have one of these widths, the widest that there is room for.
const BARS: [usize; 4] = [41, 31, 21, 11];

/// The signs of a bar: nothing, the interval's lower end, its inside, its upper end, the share, a part.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    /// Where nothing is.
    pub empty: char,
    /// The lower end of an interval.
    pub low: char,
    /// Inside an interval.
    pub inside: char,
    /// The upper end.
    pub high: char,
    /// The share itself.
    pub share: char,
    /// A part of a whole.
    pub full: char,
}

impl Signs {
    /// For terminals that show them.
    pub const UNICODE: Self = Self { empty: '·', low: '├', inside: '─', high: '┤', share: '●', full: '█' };
    /// For poor terminals.
    pub const ASCII: Self = Self { empty: '.', low: '[', inside: '-', high: ']', share: 'o', full: '#' };
}

/// The share and its interval as a bar of so many cells, from 0 to 1.
pub fn bar(bar: Bar, cells: usize, signs: Signs) -> String {
    let last = cells.saturating_sub(1) as f64;
    let place = |value: f64| (value.clamp(0.0, 1.0) * last).round() as usize;
    let sign = |at: usize| match bar {
        Bar::Part(part) => {
            // What is anything at all is seen.
            let full = ((part.clamp(0.0, 1.0) * cells as f64).round() as usize).max(usize::from(part > 0.0));
            if at < full { signs.full } else { signs.empty }
        }
        Bar::Share(share, _) if place(share) == at => signs.share,
        Bar::Share(_, Some(Interval { low, high })) => match (at.cmp(&place(low)), at.cmp(&place(high))) {
            (std::cmp::Ordering::Equal, _) => signs.low,
            (_, std::cmp::Ordering::Equal) => signs.high,
            (std::cmp::Ordering::Greater, std::cmp::Ordering::Less) => signs.inside,
            _ => signs.empty,
        },
        Bar::Share(_, None) => signs.empty,
    };
    (0..cells).map(sign).collect()
}

/// The rows of a sheet in lines of at most so many cells; sentence and title are left to whoever shows them.
pub fn lay_out(sheet: &Sheet, cells: usize, signs: Signs) -> Vec<Laid> {
    let mut lines: Vec<Laid> = vec![];
    let mut at = 0;
    while at < sheet.rows.len() {
        match &sheet.rows[at] {
            Row::Head(text) => {
                if !lines.is_empty() {
                    lines.push(vec![]);
                }
                lines.extend(wrapped(text, cells).into_iter().map(|text| piece(0, text, Tone::Head)));
                at += 1;
            }
            Row::Text(text, tone) => {
                lines.extend(wrapped(text, cells).into_iter().map(|text| piece(0, text, *tone)));
                at += 1;
            }
            Row::Rest(text, _) => {
                lines.push(vec![Piece { x: 0, text: text.clone(), tone: Tone::Plain, figure: Some((at, 0)) }]);
                at += 1;
            }
            Row::Columns(_) | Row::Line(_) | Row::Under(_) => {
                let is_of_block = |row: &&Row| matches!(row, Row::Line(_) | Row::Columns(_) | Row::Under(_));
                let end = at + sheet.rows[at..].iter().take_while(is_of_block).count();
                lines.extend(Block::of(sheet, at..end, cells).lines(signs));
                at = end;
            }
        }
    }
    lines
}

fn piece(x: usize, text: String, tone: Tone) -> Laid {
    vec![Piece { x, text, tone, figure: None }]
}

/// Lines that stand under each other, with the heads of their columns.
struct Block<'a> {
    first: usize,
    rows: &'a [Row],
    label: usize,
    bar: usize,
    columns: Vec<usize>,
    /// Which columns have figures with a mark.
    marked: Vec<bool>,
    cells: usize,
}

impl<'a> Block<'a> {
    fn of(sheet: &'a Sheet, rows: std::ops::Range<usize>, cells: usize) -> Self {
        let first = rows.start;
        let rows = &sheet.rows[rows];
        let lines = || rows.iter().filter_map(|row| if let Row::Line(line) = row { Some(line) } else { None });
        let most = lines().map(|line| line.cells.len()).max().unwrap_or(0);
        let is_marked =
            |at: usize| lines().any(|line| line.cells.get(at).is_some_and(|cell| cell.text.ends_with(MARK)));
        let marked: Vec<bool> = (0..most).map(is_marked).collect();
        let mut columns: Vec<usize> = vec![];
        let mut label = 0;
        let mut has_bar = false;
        for row in rows {
            let widths: Vec<usize> = match row {
                Row::Columns(heads) => heads.iter().map(|head| head.width()).collect(),
                Row::Line(line) => {
                    label = label.max(line.label.width());
                    has_bar |= line.bar.is_some();
                    line.cells
                        .iter()
                        .zip(&marked)
                        .map(|(cell, marked)| cell.text.width() + room(&cell.text, *marked))
                        .collect()
                }
                Row::Under(_) | Row::Head(_) | Row::Text(..) | Row::Rest(..) => vec![],
            };
            for (at, width) in widths.into_iter().enumerate() {
                if columns.len() <= at {
                    columns.push(0);
                }
                columns[at] = columns[at].max(width);
            }
        }
        let figures: usize = columns.iter().map(|column| column + GAP).sum();
        let label = label.min(LABEL);
        // The bar gives way first, then the label.
        let fits = |bar: usize, label: usize| label + GAP + bar + figures <= cells;
        let bar = BARS.into_iter().find(|bar| has_bar && fits(*bar, label));
        let bar = bar.or_else(|| BARS.into_iter().find(|bar| has_bar && fits(*bar, LEAST_LABEL))).unwrap_or(0);
        let taken = figures + if bar > 0 { bar + GAP } else { 0 };
        let label = label.min(cells.saturating_sub(taken)).max(LEAST_LABEL.min(label));
        Self { first, rows, label, bar, columns, marked, cells }
    }

    fn lines(&self, signs: Signs) -> Vec<Laid> {
        let mut lines = vec![];
        for (at, row) in self.rows.iter().enumerate() {
            match row {
                Row::Columns(heads) => {
                    let mut pieces = vec![];
                    // A share is drawn from nothing to all.
                    if self.is_of_shares() && self.bar >= 21 {
                        let scale = format!("0{:>1$}", "100 %", self.bar - 1);
                        pieces.push(Piece { x: self.label + GAP, text: scale, tone: Tone::Dim, figure: None });
                    }
                    let ends = self.ends();
                    pieces.extend(heads.iter().zip(ends).map(|(head, end)| Piece {
                        x: end.saturating_sub(head.width()),
                        text: head.clone(),
                        tone: Tone::Dim,
                        figure: None,
                    }));
                    lines.push(pieces);
                }
                Row::Line(line) => lines.extend(self.line(line, self.first + at, signs)),
                Row::Under(text) => {
                    let cells = self.cells.saturating_sub(UNDER).max(1);
                    lines.extend(wrapped(text, cells).into_iter().map(|text| piece(UNDER, text, Tone::Dim)));
                }
                Row::Head(_) | Row::Text(..) | Row::Rest(..) => {}
            }
        }
        lines
    }

    fn is_of_shares(&self) -> bool {
        self.rows.iter().any(|row| matches!(row, Row::Line(line) if matches!(line.bar, Some(Bar::Share(..)))))
    }

    /// The column after each figure.
    fn ends(&self) -> impl Iterator<Item = usize> {
        let start = self.label + if self.bar > 0 { self.bar + GAP } else { 0 };
        self.columns.iter().scan(start, |end, column| {
            *end += GAP + column;
            Some(*end)
        })
    }

    fn line(&self, line: &Line, row: usize, signs: Signs) -> Vec<Laid> {
        let mut labels = wrapped(&line.label, self.label.max(1)).into_iter();
        let first = labels.next().unwrap_or_default();
        let mut pieces = piece(0, first, line.tone);
        if let Some(of) = line.bar.filter(|_| self.bar > 0) {
            let tone = if line.tone == Tone::Plain { Tone::Plain } else { line.tone };
            pieces.push(Piece { x: self.label + GAP, text: bar(of, self.bar, signs), tone, figure: None });
        }
        for ((at, cell), end) in line.cells.iter().enumerate().zip(self.ends()) {
            let figure = line.leads(at).then_some((row, at));
            let x = end.saturating_sub(cell.text.width() + room(&cell.text, self.marked[at]));
            pieces.push(Piece { x, text: cell.text.clone(), tone: Tone::Plain, figure });
        }
        // A label that needs several lines goes on below, further in.
        [pieces].into_iter().chain(labels.map(|text| piece(1, text, line.tone))).collect()
    }
}

/// The cells that a figure leaves free for the mark that others of its column have.
fn room(figure: &str, is_marked: bool) -> usize {
    usize::from(is_marked && !figure.ends_with(MARK))
}

/// The text in lines of so many cells, parted between words; a longer word stands alone.
pub fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { continue };
        if line.is_empty() {
            line.push_str(word);
        } else if line.width() + 1 + word.width() <= cells {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::wilson;

    fn text(laid: &Laid) -> String {
        laid.iter().fold(String::new(), |line, piece| {
            format!("{line}{}{}", " ".repeat(piece.x.saturating_sub(line.width())), piece.text)
        })
    }

    #[test]
    fn a_bar_shows_the_share_and_how_sure_it_is() {
        let of = |k, n| bar(Bar::Share(k as f64 / n as f64, wilson(k, n)), 11, Signs::UNICODE);
        assert_eq!(of(0, 5), "●───┤······");
        assert_eq!(of(5, 5), "······├───●");
        assert_eq!(of(2, 5), "·├──●───┤··");
        assert_eq!(bar(Bar::Share(0.5, None), 5, Signs::ASCII), "..o..");
        assert_eq!(bar(Bar::Part(0.01), 5, Signs::ASCII), "#....");
        assert_eq!(bar(Bar::Part(1.0), 5, Signs::ASCII), "#####");
    }

    #[test]
    fn figures_stand_under_each_other_and_the_label_gives_way() {
        let mut sheet = Sheet::new(String::new(), String::new());
        sheet.head("HEAD".to_owned());
        sheet.columns(vec!["won".to_owned(), "lost".to_owned()]);
        let line = |label: &str, won: &str| {
            Line::new(label).share(Some(0.5), wilson(2, 4)).cell(won, vec![]).cell("3", vec![])
        };
        sheet.line(line("a", "12"));
        sheet.line(line("a label of several words", "1"));
        let lines: Vec<String> = lay_out(&sheet, 50, Signs::ASCII).iter().map(text).collect();
        assert!(lines.iter().all(|line| line.width() <= 50), "{lines:#?}");
        assert_eq!(lines[0], "HEAD");
        let end = |line: &str| line.trim_end().width();
        assert_eq!(end(&lines[1]), end(&lines[2]));
        assert_eq!(end(&lines[2]), end(&lines[3]));
        assert!(lines.len() >= 4, "{lines:#?}");
    }

    #[test]
    fn a_mark_stands_beside_its_column() {
        let mut sheet = Sheet::new(String::new(), String::new());
        for share in ["64 %?", "100 %", "8 %"] {
            sheet.line(Line::new("a").cell(share, vec![]).cell("1", vec![]));
        }
        let lines: Vec<String> = lay_out(&sheet, 40, Signs::ASCII).iter().map(text).collect();
        assert_eq!(lines, ["a   64 %?  1", "a  100 %   1", "a    8 %   1"]);
    }

    proptest::proptest! {
        #[test]
        fn no_word_is_lost(text in "[a-z ]{0,60}", cells in 1usize..40) {
            let all = wrapped(&text, cells);
            let words: Vec<&str> = all.iter().flat_map(|line| line.split_whitespace()).collect();
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
        }
    }
}
