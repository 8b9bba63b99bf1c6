//! Text that somebody typed, made harmless for Markdown.

use crate::exchange::visible::visible;

/// One line of inline Markdown that shows exactly the text: no markup, no HTML, no entity, no table cell's end, no line
/// break; control and text-direction characters are dropped. Empty when nothing visible is left. (Viewers of GitHub's
/// Markdown may still make a web address clickable.)
pub(super) fn inline(text: &str) -> String {
    let mut line = String::with_capacity(text.len() + 8);
    for word in visible(text).split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        for c in word.chars() {
            if is_markup(c) {
                line.push('\\');
            }
            line.push(c);
        }
    }
    escape_start(line)
}

/// What can mean something in the middle of a line, in CommonMark, GFM tables or GitHub's mathematics.
fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$')
}

/// Escapes what means something only at the start of a line: headings, lists, rules.
fn escape_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'#' | b'+' | b'-' | b'=' | b':') if digits == 0 => 0,
        _ => return line,
    };
    format!("{}\\{}", &line[..at], &line[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_markup() {
        for (typed, shown) in [
            ("plain, with (brackets) and 7%!", "plain, with (brackets) and 7%!"),
            ("a | b \\| c\\", r"a \| b \\\| c\\"),
            ("**bold** _it_ `code` ~~no~~", r"\*\*bold\*\* \_it\_ \`code\` \~\~no\~\~"),
            ("<b onclick=x> & &lt; [a](b) $x$", r"\<b onclick=x\> \& \&lt; \[a\](b) \$x\$"),
            ("two\nlines\r\n\tand\u{2028}more", "two lines and more"),
            ("\u{1b}[31mred\u{7}\0 \u{202e}evil\u{200b} \u{85}", r"\[31mred evil"),
            ("# head", r"\# head"),
            ("- item", r"\- item"),
            ("12. twelfth", r"12\. twelfth"),
            ("12.3.2026", r"12\.3.2026"),
            ("12 pieces", "12 pieces"),
            ("  \u{200b} ", ""),
        ] {
            assert_eq!(inline(typed), shown);
        }
    }
}
