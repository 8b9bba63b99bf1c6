//! The reports' Markdown as HTML. What Markdown calls HTML is text here: nothing but what stands in this file is markup.

use std::fmt::Write;

use pulldown_cmark::{Alignment, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use quick_xml::escape::escape;

/// Cells of at most so many characters (a date has eleven) are not broken.
const SHORT: usize = 11;

/// The text of the first heading.
pub(super) fn heading(markdown: &str) -> Option<String> {
    let mut text = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => text = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => return text,
            Event::Text(part) | Event::Code(part) => text.iter_mut().for_each(|text| text.push_str(&part)),
            _ => {}
        }
    }
    None
}

/// Markdown as HTML that is well-formed XML too; the figure before the first heading of the third level or the first
/// table, else at the end.
pub(super) fn render(markdown: &str, figure: Option<&str>) -> String {
    let mut html = Html::default();
    let mut figure = figure;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        let is_place = matches!(&event, Event::Start(Tag::Heading { level: HeadingLevel::H3, .. } | Tag::Table(_)));
        if let Some(figure) = figure.take_if(|_| is_place) {
            html.out += figure;
        }
        html.event(event);
    }
    html.out += figure.unwrap_or_default();
    html.out
}

#[derive(Default)]
struct Html {
    out: String,
    /// How the columns of the open table are aligned.
    columns: Vec<Alignment>,
    /// The cells of the open row.
    cells: Vec<Cell>,
    /// Where the open cell begins, and how many characters it shows so far.
    cell: usize,
    letters: usize,
}

struct Cell {
    html: String,
    letters: usize,
}

impl Html {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.letters += text.chars().count();
                self.out += &escape(text.as_ref());
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out += "<br/>",
            Event::Rule => self.out += "<hr/>\n",
            // Extensions that are not switched on.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.out += "<p>",
            Tag::Heading { level, .. } => self.write(format_args!("<{level}>")),
            Tag::BlockQuote(_) => self.out += "<blockquote>\n",
            Tag::CodeBlock(_) => self.out += "<pre>",
            Tag::List(_) => self.out += "<ul>\n",
            Tag::Item => self.out += "<li>",
            Tag::Emphasis => self.out += "<em>",
            Tag::Strong => self.out += "<strong>",
            Tag::Table(columns) => {
                self.columns = columns;
                self.out += "<div class=\"table\">\n<table>\n";
            }
            Tag::TableHead => self.out += "<thead>\n",
            Tag::TableCell => (self.cell, self.letters) = (self.out.len(), 0),
            // Links and their like: their text is enough.
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out += "</p>\n",
            TagEnd::Heading(level) => self.write(format_args!("</{level}>\n")),
            TagEnd::BlockQuote(_) => self.out += "</blockquote>\n",
            TagEnd::CodeBlock => self.out += "</pre>\n",
            TagEnd::List(_) => self.out += "</ul>\n",
            TagEnd::Item => self.out += "</li>\n",
            TagEnd::Emphasis => self.out += "</em>",
            TagEnd::Strong => self.out += "</strong>",
            TagEnd::Table => self.out += "</tbody>\n</table>\n</div>\n",
            TagEnd::TableHead => {
                self.row("th scope=\"col\"", "th");
                self.out += "</thead>\n<tbody>\n";
            }
            TagEnd::TableRow => self.row("td", "td"),
            TagEnd::TableCell => {
                let html = self.out.split_off(self.cell);
                self.cells.push(Cell { html, letters: self.letters });
            }
            _ => {}
        }
    }

    /// Writes the row that has been read: a lone first cell stands across, a short one is not broken.
    fn row(&mut self, start: &str, end: &str) {
        let cells = std::mem::take(&mut self.cells);
        self.out += "<tr>";
        match &cells[..] {
            [first, rest @ ..] if first.letters > 0 && rest.iter().all(|cell| cell.letters == 0) => {
                self.write(format_args!("<{start} colspan=\"{}\">{}</{end}>", cells.len(), first.html));
            }
            _ => {
                for (at, cell) in cells.iter().enumerate() {
                    let class = match self.columns.get(at) {
                        Some(Alignment::Right) => " class=\"number\"",
                        Some(Alignment::Left) => " class=\"whole drawn\"",
                        _ if cell.letters <= SHORT && end == "td" => " class=\"whole\"",
                        _ => "",
                    };
                    self.write(format_args!("<{start}{class}>{}</{end}>", cell.html));
                }
            }
        }
        self.out += "</tr>\n";
    }

    fn write(&mut self, text: std::fmt::Arguments) {
        // Writing to a string does not fail.
        let _ = self.out.write_fmt(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_heads_and_html_is_text() {
        let html = render(
            "## A & b\n\nOne *two* **three** <b>x</b>\n\n| n | m |\n| --- | ---: |\n| a | 1 |\n| *b* | |\n",
            Some("<i/>"),
        );
        assert_eq!(
            html,
            "<h2>A &amp; b</h2>\n<p>One <em>two</em> <strong>three</strong> &lt;b&gt;x&lt;/b&gt;</p>\n<i/>\
             <div class=\"table\">\n<table>\n<thead>\n<tr><th scope=\"col\">n</th><th scope=\"col\" class=\"number\">m</th>\
             </tr>\n</thead>\n<tbody>\n<tr><td class=\"whole\">a</td><td class=\"number\">1</td></tr>\n\
             <tr><td colspan=\"2\"><em>b</em></td></tr>\n</tbody>\n</table>\n</div>\n"
        );
        assert_eq!(heading("text\n\n# A \\*b\\* `c`\n"), Some("A *b* c".to_owned()));
    }

    #[test]
    fn the_figure_stands_where_there_is_no_table_at_the_end() {
        assert_eq!(render("# x\n", Some("<i/>")), "<h1>x</h1>\n<i/>");
        assert_eq!(render("<script>\nalert(1)\n</script>\n", None), "&lt;script&gt;\nalert(1)\n&lt;/script&gt;\n");
        assert_eq!(render("[a](javascript:b) ![c](d) <http://e.f>", None), "<p>a c http://e.f</p>\n");
    }
}
