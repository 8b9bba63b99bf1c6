//! A drawing: SVG whose looks come from the page's style sheet. Everything written into it is escaped.

use quick_xml::escape::escape;

use crate::exchange::visible::visible;

/// All drawings are so many units wide: on A4 a unit is about a quarter of a millimetre.
pub(super) const WIDTH: f64 = 760.0;

/// Where a text stands to its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A drawing in the making.
#[derive(Default)]
pub(super) struct Drawing {
    body: String,
}

impl Drawing {
    /// A text on one line; `class` names how it looks.
    pub(super) fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, class: &str, text: &str) {
        let (anchor, text) = (anchor.key(), safe(text));
        self.body +=
            &format!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" class=\"{class}\">{text}</text>\n");
    }

    /// A straight line.
    pub(super) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), class: &str) {
        self.path(&format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}"), class, None);
    }

    /// A path in SVG's own words; `tip` is shown while the mouse rests on it.
    pub(super) fn path(&mut self, d: &str, class: &str, tip: Option<&str>) {
        self.body += &format!("<path d=\"{d}\" class=\"{class}\"{}", end("path", tip));
    }

    /// A circle.
    pub(super) fn circle(&mut self, (x, y): (f64, f64), r: f64, class: &str, tip: Option<&str>) {
        let end = end("circle", tip);
        self.body += &format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\" class=\"{class}\"{end}");
    }

    /// A square around a point.
    pub(super) fn square(&mut self, (x, y): (f64, f64), half: f64, class: &str, tip: Option<&str>) {
        let d = format!("M{:.1} {:.1}h{w:.1}v{w:.1}h-{w:.1}z", x - half, y - half, w = half * 2.0);
        self.path(&d, class, tip);
    }

    /// A square on its tip.
    pub(super) fn diamond(&mut self, (x, y): (f64, f64), half: f64, class: &str, tip: Option<&str>) {
        let d =
            format!("M{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}z", x - half, y - half, x + half, y + half);
        self.path(&d, class, tip);
    }

    /// The drawing as a figure. `name` tells it from the others of the page; `title` says in a word what it shows, and
    /// `told` in sentences, for those who do not see it; the caption below is for everybody.
    pub(super) fn figure(self, name: &str, height: f64, title: &str, told: &str, caption: &str) -> String {
        let (title, told, caption, body) = (safe(title), safe(told), safe(caption), self.body);
        format!(
            "<figure class=\"chart\">\n<svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" \
             aria-labelledby=\"{name}-title {name}-desc\">\n<title id=\"{name}-title\">{title}</title>\n\
             <desc id=\"{name}-desc\">{told}</desc>\n{body}</svg>\n\
             <figcaption><strong>{title}.</strong> {caption}</figcaption>\n</figure>\n"
        )
    }
}

fn end(element: &str, tip: Option<&str>) -> String {
    tip.map_or_else(|| "/>\n".to_owned(), |tip| format!("><title>{}</title></{element}>\n", safe(tip)))
}

/// The text on one line, without what nobody sees, and as text.
fn safe(text: &str) -> String {
    let visible = visible(text);
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    escape(line.as_str()).into_owned()
}

/// The text in one line, or in two where it has more characters than there is room for; the second is cut.
pub(super) fn lines(text: &str, most: usize) -> Vec<String> {
    let within = text.char_indices().take(most + 1).filter(|(_, c)| *c == ' ').last();
    match within.filter(|_| text.chars().count() > most) {
        Some((space, _)) => vec![text[..space].to_owned(), cut(text[space..].trim_start(), most)],
        None => vec![cut(text, most)],
    }
}

/// The text, or its beginning where it has more characters than there is room for.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_name_too_long_for_a_line_stands_in_two() {
        assert_eq!(lines("Preis", 12), ["Preis"]);
        assert_eq!(lines("Modelle der Zusammenarbeit", 14), ["Modelle der", "Zusammenarbeit"]);
        assert_eq!(lines("Modelle der Zusammenarbeit", 11), ["Modelle der", "Zusammenar…"]);
        assert_eq!(lines("Zusammenarbeit", 11), ["Zusammenar…"]);
    }
}
