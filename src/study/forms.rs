//! A page as Markdown.

use super::{Block, Cell, Column, Page, RowKind, Tone};

/// The page, its headings at this level.
pub fn markdown(page: &Page, level: usize, escape: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => text += &format!("{} {}\n\n", "#".repeat(level), escape(heading)),
            Block::Text(sentence, Tone::Strong, _) => text += &format!("**{}**\n\n", escape(sentence)),
            Block::Text(sentence, _, Some(_)) => {
                // What leads somewhere are the items of a list.
                let goes_on =
                    matches!(page.blocks.get(at + 1), Some(Block::Text(_, tone, Some(_))) if *tone != Tone::Strong);
                text += &format!("- {}\n{}", escape(sentence), if goes_on { "" } else { "\n" });
            }
            Block::Text(sentence, _, None) => text += &format!("{}\n\n", escape(sentence)),
            Block::Table(columns, rows) => {
                let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                // Numbers and drawings are our own, and none begins a list. The spaces of a drawing mean something.
                let written = |column: Option<&Column>, text: &str| match column {
                    Some(column) if column.is_number => text.to_owned(),
                    Some(column) if column.is_fixed => text.replace(' ', "\u{a0}"),
                    _ => escape(text),
                };
                let head = |column: &Column| match column.is_number {
                    true => escape(&column.head),
                    false => written(Some(column), &column.head),
                };
                text += &line(columns.iter().map(head).collect());
                text += &line(columns.iter().map(|column| rule(column).to_owned()).collect());
                for row in rows {
                    let shown = |(at, cell): (usize, &Cell)| written(columns.get(at), &cell.text);
                    let mut cells: Vec<String> = row.cells.iter().enumerate().map(shown).collect();
                    if row.kind == RowKind::Across {
                        cells = cells.into_iter().map(|text| format!("*{text}*")).collect();
                    }
                    cells.resize(columns.len(), String::new());
                    text += &line(cells);
                }
                text.push('\n');
            }
        }
    }
    text
}

/// How a column's cells are aligned. Said for what is drawn, although it is so anyway: whoever reads the Markdown can tell
/// by it that these cells are better not broken.
fn rule(column: &Column) -> &'static str {
    match (column.is_number, column.is_fixed) {
        (true, _) => "---:",
        (false, true) => ":---",
        (false, false) => "---",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::Id,
        study::{Behind, Row},
    };

    #[test]
    fn a_page_is_headings_sentences_and_tables() {
        let mut page = Page::default();
        page.heading("Head");
        page.text("Said.", Tone::Warn);
        page.text("Above all.", Tone::Strong);
        page.link("one", Tone::Plain, Behind::Deal(Id::new()));
        page.link("two", Tone::Plain, Behind::Deal(Id::new()));
        let cells = vec![Cell::plain("a|b"), Cell::plain("3")];
        page.table(vec![Column::text("what"), Column::number("n")], vec![Row::new(cells, None), Row::across("floor")]);
        page.table(vec![Column::drawn("d")], vec![Row::new(vec![Cell::plain("●")], None)]);
        page.table(vec![Column::text("nothing")], vec![]);
        assert_eq!(
            markdown(&page, 3, |text| text.replace('|', "\\|")),
            "### Head\n\nSaid.\n\n**Above all.**\n\n- one\n- two\n\n| what | n |\n| --- | ---: |\n| a\\|b | 3 |\n| *floor* |  |\n\n| d |\n| :--- |\n| ● |\n\n"
        );
    }
}
