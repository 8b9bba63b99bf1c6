//! A page as Markdown.

use super::{Block, Column, Page, RowKind, Tone};
use crate::markdown::{Align, drawn, table};

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
                // Numbers are our own, and none begins a list; of what is drawn spaces mean something.
                let shown = |(column, text): (&Column, &str)| match (column.is_number, column.is_fixed) {
                    (true, _) => text.to_owned(),
                    (false, true) => drawn(text),
                    (false, false) => escape(text),
                };
                let heads = columns.iter().map(|column| match column.is_fixed && !column.is_number {
                    true => drawn(&column.head),
                    false => escape(&column.head),
                });
                let mut lines = vec![heads.collect::<Vec<_>>()];
                lines.extend(rows.iter().map(|row| match row.kind {
                    RowKind::Across => row.cells.iter().map(|cell| format!("*{}*", escape(&cell.text))).collect(),
                    RowKind::Item | RowKind::More => {
                        columns.iter().zip(&row.cells).map(|(column, cell)| shown((column, &cell.text))).collect()
                    }
                }));
                text += &table(&columns.iter().map(align).collect::<Vec<_>>(), &lines);
                text.push('\n');
            }
        }
    }
    text
}

fn align(column: &Column) -> Align {
    match (column.is_number, column.is_fixed) {
        (true, _) => Align::Right,
        (false, true) => Align::Left,
        (false, false) => Align::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::Id,
        study::{Behind, Cell, Row},
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
        page.table(vec![Column::drawn("d")], vec![Row::new(vec![Cell::plain("won  ●")], None)]);
        page.table(vec![Column::text("nothing")], vec![]);
        assert_eq!(
            markdown(&page, 3, |text| text.replace('|', "\\|")),
            "### Head\n\nSaid.\n\n**Above all.**\n\n- one\n- two\n\n| what    |    n |\n| ------- | ---: |\n| a\\|b    |    3 |\n| *floor* |      |\n\n| `d`      |\n| :------- |\n| `won\u{a0}\u{a0}●` |\n\n"
        );
    }
}
