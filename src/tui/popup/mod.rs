//! The popups that any screen can open.

mod backups;
mod changes;
mod conflict;
mod entry;
mod help;
mod markdown;
mod palette;
mod picker;
mod progress;
mod question;
mod reader;
mod table;

mod history;
mod messages;
mod save_copy;
mod search;
mod settings;
mod where_to;

pub use backups::BackupsPopup;
pub use conflict::ConflictPopup;
pub use help::HelpPopup;
pub use history::HistoryPopup;
pub use messages::messages;
pub use palette::PalettePopup;
pub use picker::{PickItem, Picker};
pub use progress::Progress;
pub use question::Question;
pub use reader::Reader;
pub use save_copy::save_copy;
pub use search::SearchPopup;
pub use settings::SettingsPopup;
pub use where_to::where_to;

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, wrap},
    command::Command,
    look::Role,
};
use crate::i18n::{Locale, t};

/// The rows that a text takes below the line of a popup that is at most so wide.
pub fn rows_below(area: Rect, width: u16, text: &str) -> u16 {
    // The frame and the space beside it take four cells.
    let cells = centred(area, width, area.height).width.saturating_sub(4);
    u16::try_from(wrap(text, cells).len()).unwrap_or(u16::MAX).min(area.height / 2)
}

/// The line of a popup that says its keys, parted by ` · `; the parts that are a command can be clicked. The foot of the
/// screen does not say the same again.
pub fn draw_keys(canvas: &mut Canvas, place: Rect, text: &str, commands: &[Option<Command>]) {
    let mut x = place.x;
    for (at, part) in text.split(" · ").enumerate() {
        if at > 0 {
            x = canvas.text(x, place.y, place.right().saturating_sub(x), " · ", Role::Dim);
        }
        let start = x;
        x = canvas.text(x, place.y, place.right().saturating_sub(x), part, Role::Dim);
        if let Some(command) = commands.get(at).copied().flatten() {
            canvas.click(Rect { x: start, width: x.saturating_sub(start), height: 1, ..place }, command);
        }
    }
}

/// Says on a popup's frame how many rows of a list lie above and below those that are shown.
pub fn draw_more(canvas: &mut Canvas, inner: Rect, (first, shown, len): (usize, usize, usize), locale: Locale) {
    let (above, below) = canvas.signs.more();
    let rest = len.saturating_sub(first + shown);
    for (sign, count, y) in [(above, first, inner.y.saturating_sub(1)), (below, rest, inner.bottom())] {
        if count > 0 {
            let text = format!(" {sign} {} ", t!(locale, "list-more", count = count));
            canvas.text_right(inner.right(), y, inner.width / 2, &text, Role::Accent);
        }
    }
}

/// A popup's place: centred, at most this large, and never larger than the screen.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width.saturating_sub(2)).max(area.width.min(10));
    let height = height.min(area.height.saturating_sub(2)).max(area.height.min(3));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}
