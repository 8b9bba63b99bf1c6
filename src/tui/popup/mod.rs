//! The popups that any screen can open.

mod backups;
mod changes;
mod conflict;
mod entry;
mod help;
mod markdown;
mod palette;
mod picker;
mod question;
mod reader;
mod table;

mod history;
mod messages;
mod save_copy;
mod search;
mod settings;

pub use backups::BackupsPopup;
pub use conflict::ConflictPopup;
pub use help::HelpPopup;
pub use history::HistoryPopup;
pub use messages::messages;
pub use palette::PalettePopup;
pub use picker::{PickItem, Picker};
pub use question::Question;
pub use reader::Reader;
pub use save_copy::save_copy;
pub use search::SearchPopup;
pub use settings::SettingsPopup;

use ratatui::layout::Rect;

/// A popup's place: centred, at most this large, and never larger than the screen.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width.saturating_sub(2)).max(area.width.min(10));
    let height = height.min(area.height.saturating_sub(2)).max(area.height.min(3));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}
