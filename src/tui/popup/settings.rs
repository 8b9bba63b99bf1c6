//! The settings: each takes effect at once and is written to the config file.

use ratatui::layout::Rect;

use super::{Question, centred};
use crate::{
    config::Config,
    domain::{Keyed, shown_path},
    guide::{LENGTHS, USUAL_MINUTES},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::Selection,
        look::{Role, ThemeName},
        session::Session,
    },
};

/// What can be set, in the order in which it is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    Language,
    Theme,
    Signs,
    Sitting,
    Facilitator,
    Editor,
}

const SETTINGS: [Setting; 6] =
    [Setting::Language, Setting::Theme, Setting::Signs, Setting::Sitting, Setting::Facilitator, Setting::Editor];

/// The languages with their local forms, by their tags.
const LANGUAGES: [&str; 4] = ["de-CH", "de-DE", "en-GB", "en-US"];

/// The settings.
#[derive(Default)]
pub struct SettingsPopup {
    selection: Selection,
}

/// A value that can be chosen: what is stored (nothing for the automatic one), and its label.
type Choice = (Option<toml_edit::Value>, String);

impl Setting {
    /// The setting's name in the config file.
    fn key(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::Signs => "ascii",
            Self::Sitting => "sitting_minutes",
            Self::Facilitator => "facilitator",
            Self::Editor => "editor",
        }
    }

    fn label(self, locale: Locale) -> String {
        locale.text(&format!("settings-{}", self.key()), &[])
    }

    fn hint(self, locale: Locale) -> String {
        locale.text(&format!("settings-{}-hint", self.key()), &[])
    }

    /// What can be chosen; nothing where a text is typed.
    fn choices(self, locale: Locale) -> Vec<Choice> {
        match self {
            Self::Language => std::iter::once((None, t!(locale, "settings-system")))
                .chain(LANGUAGES.iter().map(|tag| (Some((*tag).into()), locale.text(&format!("language-{tag}"), &[]))))
                .collect(),
            Self::Theme => std::iter::once((None, t!(locale, "settings-automatic")))
                .chain(ThemeName::ALL.iter().map(|name| (Some(name.key().into()), locale.label(*name))))
                .collect(),
            Self::Signs => vec![
                (None, t!(locale, "settings-automatic")),
                (Some(false.into()), "Unicode".to_owned()),
                (Some(true.into()), "ASCII".to_owned()),
            ],
            Self::Sitting => LENGTHS
                .iter()
                .map(|minutes| (Some(i64::from(*minutes).into()), t!(locale, "settings-minutes", minutes = *minutes)))
                .collect(),
            Self::Facilitator | Self::Editor => Vec::new(),
        }
    }

    /// Which of the choices holds; none for a value that is none of them, such as a theme file of one's own.
    fn chosen(self, config: &Config) -> Option<usize> {
        match self {
            Self::Language => match &config.language {
                None => Some(0),
                Some(tag) => {
                    let locale = Locale::from_tag(tag)?;
                    LANGUAGES.iter().position(|other| Locale::from_tag(other) == Some(locale)).map(|at| at + 1)
                }
            },
            Self::Theme => match &config.theme {
                None => Some(0),
                Some(key) => ThemeName::ALL.iter().position(|name| name.key() == key).map(|at| at + 1),
            },
            Self::Signs => Some(config.ascii.map_or(0, |ascii| 1 + usize::from(ascii))),
            Self::Sitting => {
                let minutes = config.sitting_minutes.unwrap_or(USUAL_MINUTES);
                LENGTHS.iter().position(|other| *other == minutes)
            }
            Self::Facilitator | Self::Editor => None,
        }
    }

    /// The text as it stands, of those that are typed and of values that are none of the choices.
    fn text(self, config: &Config) -> String {
        match self {
            Self::Language => config.language.clone(),
            Self::Theme => config.theme.clone(),
            Self::Facilitator => config.facilitator.clone(),
            Self::Editor => config.editor.clone(),
            Self::Sitting => config.sitting_minutes.map(|minutes| minutes.to_string()),
            Self::Signs => None,
        }
        .unwrap_or_default()
    }

    /// Sets it to a value, or back to what holds without one.
    fn set(self, value: Option<toml_edit::Value>, session: &mut Session) -> anyhow::Result<()> {
        let text = value.as_ref().and_then(toml_edit::Value::as_str).map(str::to_owned);
        let number = value.as_ref().and_then(toml_edit::Value::as_integer);
        let yes = value.as_ref().and_then(toml_edit::Value::as_bool);
        session.change_settings(self.key(), value, |config| match self {
            Self::Language => config.language = text,
            Self::Theme => config.theme = text,
            Self::Signs => config.ascii = yes,
            Self::Sitting => config.sitting_minutes = number.and_then(|number| u32::try_from(number).ok()),
            Self::Facilitator => config.facilitator = text,
            Self::Editor => config.editor = text,
        })
    }

    /// Takes the next of the choices, or the one before.
    fn step(self, by: isize, session: &mut Session) -> anyhow::Result<()> {
        let choices = self.choices(session.locale);
        if choices.is_empty() {
            return Ok(());
        }
        let at = match self.chosen(&session.config) {
            Some(at) => (at as isize + by).rem_euclid(choices.len() as isize) as usize,
            None => 0,
        };
        let value = choices.into_iter().nth(at).and_then(|(value, _)| value);
        self.set(value, session)
    }

    fn ask(self, session: &Session) -> Outcome {
        let (title, hint) = (self.label(session.locale), self.hint(session.locale));
        let text = self.text(&session.config);
        Outcome::Open(Box::new(Question::new(title, hint, &text, move |text, session| {
            let text = text.trim();
            self.set((!text.is_empty()).then(|| text.into()), session)?;
            Ok(Outcome::Close)
        })))
    }
}

impl Layer for SettingsPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Form, Context::Popup]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, SETTINGS.len()) {
            return Ok(Outcome::Done);
        }
        let setting = SETTINGS[self.selection.row(SETTINGS.len())];
        let is_typed = setting.choices(session.locale).is_empty();
        match command {
            Command::Activate if is_typed => return Ok(setting.ask(session)),
            Command::Activate | Command::Right | Command::Toggle => setting.step(1, session)?,
            Command::Left => setting.step(-1, session)?,
            Command::Clear => setting.set(None, session)?,
            Command::Back | Command::Settings => return Ok(Outcome::Close),
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inner = canvas.popup(centred(area, 76, SETTINGS.len() as u16 + 9), &t!(locale, "settings-title"));
        let labels = SETTINGS.map(|setting| setting.label(locale));
        let cells = labels.iter().map(|label| width(label)).max().unwrap_or(0).min(inner.width / 2);
        let selected = self.selection.row(SETTINGS.len());
        for ((row, setting), y) in SETTINGS.iter().enumerate().zip(inner.y + 1..inner.bottom()) {
            let line = Rect { y, height: 1, ..inner };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            canvas.text(line.x + 2, y, cells, &labels[row], Role::Dim);
            let x = line.x + 2 + cells + 3;
            let text = match setting.chosen(&session.config) {
                Some(at) => setting.choices(locale).into_iter().nth(at).map(|(_, label)| label).unwrap_or_default(),
                None => setting.text(&session.config),
            };
            let (text, role) =
                if text.is_empty() { (session.signs.unknown().to_owned(), Role::Dim) } else { (text, Role::Text) };
            canvas.text(x, y, line.right().saturating_sub(x), &text, role);
        }
        let y = inner.y + SETTINGS.len() as u16 + 2;
        let notes = Rect { y, height: inner.bottom().saturating_sub(y + 2), ..inner };
        canvas.paragraph(Rect { height: 2.min(notes.height), ..notes }, &SETTINGS[selected].hint(locale), Role::Dim);
        let place = match &session.config_path {
            Some(path) => t!(locale, "settings-saved-in", path = shown_path(path)),
            None => t!(locale, "settings-not-kept"),
        };
        let below = Rect { y: notes.y + 2, height: notes.height.saturating_sub(2), ..notes };
        canvas.paragraph(below, &place, Role::Dim);
        let foot = t!(locale, "settings-foot");
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Ink::Role(Role::Dim));
    }

    fn hints(&self) -> Vec<Command> {
        // The last line of the popup says them.
        Vec::new()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "settings-about")
    }
}
