//! Markdown as our reports write it, made readable on a terminal: headings, paragraphs, lists, quotations, tables.

use ratatui::style::Modifier;

use super::table;
use crate::tui::{
    canvas::{Canvas, Ink, width},
    flow::{Part, Span, flow},
    look::Role,
};

/// A paragraph, a heading, one item of a list, one row of a table.
#[derive(Debug, Clone)]
pub(super) struct Block {
    kind: Kind,
    /// Whether space parts it from the block before.
    pub(super) is_apart: bool,
}

#[derive(Debug, Clone)]
enum Kind {
    Text {
        text: String,
        role: Role,
        bold: bool,
        mark: &'static str,
    },
    /// One row of a table; `widths` are what its columns would like to have.
    Row {
        cells: Vec<String>,
        widths: Vec<u16>,
        is_head: bool,
    },
    Literal(String),
    Rule,
}

/// The blocks of a text.
pub(super) fn blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut is_apart = false;
    let mut is_literal = false;
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("```") {
            is_literal = !is_literal;
            continue;
        }
        if line.trim().is_empty() && !is_literal {
            is_apart = true;
            continue;
        }
        if line.starts_with('|') && !is_literal {
            let mut rows = vec![line];
            rows.extend(std::iter::from_fn(|| lines.next_if(|line| line.starts_with('|'))));
            blocks
                .extend(table_rows(&rows).into_iter().enumerate().map(|(at, kind)| Block { kind, is_apart: at == 0 }));
            is_apart = false;
            continue;
        }
        let kind = if is_literal { Kind::Literal(line.to_owned()) } else { kind(line) };
        blocks.push(Block { kind, is_apart });
        is_apart = false;
    }
    blocks
}

fn kind(line: &str) -> Kind {
    let text = |text: &str, role, bold, mark| Kind::Text { text: text.to_owned(), role, bold, mark };
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    match (level, line) {
        (1.., _) => text(line[level..].trim(), if level < 3 { Role::Accent } else { Role::Text }, true, ""),
        (0, "---") => Kind::Rule,
        (0, "> " | ">") => text("", Role::Text, false, ""),
        _ => match (line.strip_prefix("- "), line.strip_prefix("> ")) {
            (Some(item), _) => text(item, Role::Text, false, "•"),
            (_, Some(quoted)) => text(quoted, Role::Text, false, "│"),
            _ => text(line, Role::Text, false, ""),
        },
    }
}

fn table_rows(rows: &[&str]) -> Vec<Kind> {
    let is_ruler =
        |cells: &[String]| cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| "-: ".contains(c)));
    let cells: Vec<Vec<String>> = rows.iter().map(|row| table::cells(row)).filter(|cells| !is_ruler(cells)).collect();
    let plain: Vec<Vec<String>> = cells.into_iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    let widths = table::widths(&plain);
    plain
        .into_iter()
        .enumerate()
        .map(|(at, cells)| Kind::Row { cells, widths: widths.clone(), is_head: at == 0 })
        .collect()
}

impl Block {
    /// The block in lines of so many cells.
    pub(super) fn lines(&self, cells: u16, canvas: &Canvas) -> Vec<Vec<Span>> {
        match &self.kind {
            Kind::Rule => {
                let rule = canvas.signs.horizontal().repeat(usize::from(cells.min(24)));
                vec![vec![Span { x: 0, text: rule, ink: Role::Rule.into(), tag: None }]]
            }
            Kind::Literal(text) => vec![vec![Span { x: 0, text: text.clone(), ink: Role::Text.into(), tag: None }]],
            Kind::Row { cells: row, widths, is_head } => {
                let ink = if *is_head { Ink::Bold(Role::Dim) } else { Ink::Role(Role::Text) };
                let shares = table::shares(widths, cells);
                if table::is_crammed(widths, &shares) {
                    let told: Vec<&str> = row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                    return flow(&[Part::new(told.join(" · "), ink)], cells);
                }
                table::lines(row, &shares, ink)
            }
            Kind::Text { text, role, bold, mark } => {
                let mark = match (*mark, canvas.signs.is_ascii()) {
                    ("•", true) => "-",
                    ("│", true) => "|",
                    (mark, _) => mark,
                };
                let indent = if mark.is_empty() { 0 } else { width(mark) + 1 };
                let mut lines = flow(&inline(text, *role, *bold, canvas), cells.saturating_sub(indent));
                for (at, line) in lines.iter_mut().enumerate() {
                    for span in line.iter_mut() {
                        span.x += indent;
                    }
                    if indent > 0 && (at == 0 || matches!(mark, "│" | "|")) {
                        line.insert(0, Span { x: 0, text: mark.to_owned(), ink: Role::Dim.into(), tag: None });
                    }
                }
                lines
            }
        }
    }
}

/// The text in its styles: `**strong**`, `*in their words*`; what a backslash guards stands as it is.
fn inline(text: &str, role: Role, bold: bool, canvas: &Canvas) -> Vec<Part> {
    let mut parts = Vec::new();
    for (text, is_strong, is_quoted) in runs(text) {
        let mut style = canvas.style(role);
        if bold || is_strong {
            style = style.add_modifier(Modifier::BOLD);
        }
        if is_quoted {
            style = style.add_modifier(Modifier::ITALIC);
        }
        parts.push(Part::new(text, style));
    }
    parts
}

/// The text without its marks.
fn plain(text: &str) -> String {
    runs(text).into_iter().map(|(text, ..)| text).collect()
}

fn runs(text: &str) -> Vec<(String, bool, bool)> {
    let mut runs = Vec::new();
    let (mut run, mut strong, mut quoted) = (String::new(), false, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek().is_some_and(char::is_ascii_punctuation) => run.extend(chars.next()),
            '*' => {
                runs.push((std::mem::take(&mut run), strong, quoted));
                if chars.next_if_eq(&'*').is_some() {
                    strong = !strong;
                } else {
                    quoted = !quoted;
                }
            }
            _ => run.push(c),
        }
    }
    runs.push((run, strong, quoted));
    runs.retain(|(text, ..)| !text.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_styles_and_guarded_ones_stay() {
        assert_eq!(
            runs("**Step 6:** says *“no”* \\[plant manager\\] 2\\*3"),
            [
                ("Step 6:".to_owned(), true, false),
                (" says ".to_owned(), false, false),
                ("“no”".to_owned(), false, true),
                (" [plant manager] 2*3".to_owned(), false, false)
            ]
        );
    }

    #[test]
    fn a_text_in_blocks() {
        let found = blocks("# One\n\nA\nB\n\n- x\n- y\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n");
        let apart: Vec<bool> = found.iter().map(|block| block.is_apart).collect();
        assert_eq!(apart, [false, true, false, true, false, true, false, true]);
        assert!(matches!(&found[5].kind, Kind::Row { is_head: true, widths, .. } if *widths == [1, 1]));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(\\PC{0,20}|[|*#>`\\\\\n -]{0,12}){0,6}") {
            drop(blocks(&text));
        }
    }
}
