//! How things look: roles instead of colours, signs instead of pictures.

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use crate::{
    domain::{ClaimStatus, Emotion, IncidentKind, Outcome, Side, keyed::keyed_enum},
    guide::Severity,
};

keyed_enum! {
    /// The themes that come with the program.
    ThemeName, "theme" {
        /// For dark backgrounds.
        Dark = "dark",
        /// For light backgrounds.
        Light = "light",
        /// 16 colours.
        Basic = "basic",
        /// No colour.
        Plain = "plain",
    }
}

/// A role of the visual language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Text,
    /// What matters less.
    Dim,
    /// The one accent.
    Accent,
    /// The customer.
    Customer,
    /// Us.
    Vendor,
    /// Anybody else.
    Third,
    /// Won.
    Won,
    /// Lost.
    Lost,
    /// Open.
    Open,
    /// For us.
    Good,
    /// Against us.
    Bad,
    /// Worth a look.
    Warn,
    /// Thin lines.
    Rule,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Roles<T> {
    text: T,
    dim: T,
    accent: T,
    customer: T,
    vendor: T,
    third: T,
    won: T,
    lost: T,
    open: T,
    good: T,
    bad: T,
    warn: T,
    rule: T,
    select: T,
    /// What lies behind everything; the terminal's own where a theme names none.
    #[serde(default)]
    background: T,
}

/// The styles of all roles.
#[derive(Debug, Clone)]
pub struct Theme {
    roles: Roles<Style>,
}

impl Theme {
    /// A theme that comes with the program.
    ///
    /// # Errors
    /// None as delivered; a test sees to it.
    pub fn named(name: ThemeName) -> Result<Self, String> {
        Self::from_toml(match name {
            ThemeName::Dark => include_str!("../../assets/themes/dark.toml"),
            ThemeName::Light => include_str!("../../assets/themes/light.toml"),
            ThemeName::Basic => include_str!("../../assets/themes/basic.toml"),
            ThemeName::Plain => include_str!("../../assets/themes/plain.toml"),
        })
    }

    /// A theme from a user's file: every role of the visual language, each a colour.
    ///
    /// # Errors
    /// Names a role that is missing or unknown, or a colour that is none.
    pub fn from_toml(text: &str) -> Result<Self, String> {
        let r: Roles<String> = crate::toml_read::from_str(text).map_err(|e| e.to_string())?;
        let select = match r.select.as_str() {
            "reverse" => Style::new().add_modifier(Modifier::REVERSED),
            color => Style::new().bg(color.parse().map_err(|_| format!("select: {color:?} is no colour"))?),
        };
        let background = match r.background.as_str() {
            "" | "none" => Style::new(),
            color => Style::new().bg(color.parse().map_err(|_| format!("background: {color:?} is no colour"))?),
        };
        let style = |role: &str, text: &str| ink(text).ok_or_else(|| format!("{role}: {text:?} is no colour"));
        Ok(Self {
            roles: Roles {
                text: style("text", &r.text)?,
                dim: style("dim", &r.dim)?,
                accent: style("accent", &r.accent)?,
                customer: style("customer", &r.customer)?,
                vendor: style("vendor", &r.vendor)?,
                third: style("third", &r.third)?,
                won: style("won", &r.won)?,
                lost: style("lost", &r.lost)?,
                open: style("open", &r.open)?,
                good: style("good", &r.good)?,
                bad: style("bad", &r.bad)?,
                warn: style("warn", &r.warn)?,
                rule: style("rule", &r.rule)?,
                select,
                background,
            },
        })
    }

    /// The theme with every colour as the nearest one of the 256 that nearly all terminals have; colours of the
    /// terminal's own table stay.
    pub fn in_256_colours(mut self) -> Self {
        let r = &mut self.roles;
        for style in [
            &mut r.text,
            &mut r.dim,
            &mut r.accent,
            &mut r.customer,
            &mut r.vendor,
            &mut r.third,
            &mut r.won,
            &mut r.lost,
            &mut r.open,
            &mut r.good,
            &mut r.bad,
            &mut r.warn,
            &mut r.rule,
            &mut r.select,
            &mut r.background,
        ] {
            style.fg = style.fg.map(nearest);
            style.bg = style.bg.map(nearest);
        }
        self
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        let r = &self.roles;
        match role {
            Role::Text => r.text,
            Role::Dim => r.dim,
            Role::Accent => r.accent,
            Role::Customer => r.customer,
            Role::Vendor => r.vendor,
            Role::Third => r.third,
            Role::Won => r.won,
            Role::Lost => r.lost,
            Role::Open => r.open,
            Role::Good => r.good,
            Role::Bad => r.bad,
            Role::Warn => r.warn,
            Role::Rule => r.rule,
        }
    }

    /// Running text on the background of the theme: what everything else is drawn on.
    pub fn ground(&self) -> Style {
        self.roles.text.patch(self.roles.background)
    }

    /// Whether the selected row is the other way round: then a coloured word in it would have a background of its own.
    pub fn is_select_reversed(&self) -> bool {
        self.roles.select.add_modifier.contains(Modifier::REVERSED)
    }

    /// What lies behind the selected row.
    pub fn select(&self) -> Style {
        self.roles.select
    }
}

/// The nearest colour of the table of 256: a cube of six steps each way from 16 on, then 24 greys.
fn nearest(color: Color) -> Color {
    let Color::Rgb(red, green, blue) = color else { return color };
    let cube = (16..=231_u8).map(|index| {
        let step = |nth: u8| if nth == 0 { 0 } else { 55 + 40 * nth };
        let at = index - 16;
        (index, [step(at / 36), step(at / 6 % 6), step(at % 6)])
    });
    let greys = (232..=255_u8).map(|index| (index, [8 + 10 * (index - 232); 3]));
    let distance = |there: [u8; 3]| -> u32 {
        [red, green, blue].into_iter().zip(there).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let found = cube.chain(greys).min_by_key(|(_, there)| distance(*there));
    found.map_or(color, |(index, _)| Color::Indexed(index))
}

fn ink(text: &str) -> Option<Style> {
    match text {
        "none" => Some(Style::new()),
        "bold" => Some(Style::new().add_modifier(Modifier::BOLD)),
        "faint" => Some(Style::new().add_modifier(Modifier::DIM)),
        color => color.parse::<Color>().ok().map(|color| Style::new().fg(color)),
    }
}

impl Role {
    /// The role of a side.
    pub fn of_side(side: Side) -> Self {
        match side {
            Side::Customer => Self::Customer,
            Side::Vendor => Self::Vendor,
            Side::Partner | Side::Competitor | Side::Other => Self::Third,
        }
    }

    /// The role of an outcome.
    pub fn of_outcome(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Won => Self::Won,
            Outcome::Lost | Outcome::Stopped => Self::Lost,
            Outcome::Open | Outcome::Postponed => Self::Open,
        }
    }

    /// The role of an incident.
    pub fn of_incident(kind: IncidentKind) -> Self {
        match kind {
            IncidentKind::Delighted => Self::Good,
            IncidentKind::Annoyed => Self::Bad,
        }
    }

    /// The role of a claim's standing.
    pub fn of_claim(status: ClaimStatus) -> Self {
        match status {
            ClaimStatus::Untested => Self::Warn,
            ClaimStatus::Supported => Self::Good,
            ClaimStatus::Refuted => Self::Bad,
        }
    }

    /// The role of a number for (positive) or against (negative) us.
    pub fn of_value(value: i8) -> Self {
        match value {
            1.. => Self::Good,
            0 => Self::Dim,
            _ => Self::Bad,
        }
    }
}

/// The signs, in the form that the terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    ascii: bool,
}

impl Signs {
    /// Single cells that every terminal font has.
    pub const UNICODE: Self = Self { ascii: false };
    /// For poor terminals.
    pub const ASCII: Self = Self { ascii: true };

    /// Whether only ASCII may be used.
    pub fn is_ascii(self) -> bool {
        self.ascii
    }

    /// A sign within a text as it is shown: on a poor terminal the nearest in ASCII. Letters stay, but for the one that is a
    /// figure's name.
    pub fn in_text(self, c: char) -> char {
        if !self.ascii || c.is_ascii() {
            return c;
        }
        match c {
            '·' | '•' | '…' => '.',
            '→' | '›' | '▶' => '>',
            '←' | '‹' => '<',
            '↑' => '^',
            '↓' => 'v',
            '–' | '—' | '−' | '─' => '-',
            '«' | '»' | '„' | '“' | '”' => '"',
            '’' | '‘' | '‚' => '\'',
            '×' => 'x',
            '÷' => '/',
            '≈' => '~',
            'δ' => 'd',
            '●' | '○' => 'o',
            '█' => '#',
            c => c,
        }
    }

    fn pick(self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.ascii { ascii } else { unicode }
    }

    /// Emotion or rating from -2 to 2, at most two cells.
    pub fn grade(self, value: i8) -> &'static str {
        match value {
            2.. => self.pick("▲▲", "++"),
            1 => self.pick("▲", "+"),
            0 => self.pick("·", "."),
            -1 => self.pick("▼", "-"),
            _ => self.pick("▼▼", "--"),
        }
    }

    /// An emotion.
    pub fn emotion(self, emotion: Emotion) -> &'static str {
        self.grade(emotion.get())
    }

    /// How a deal ended.
    pub fn outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Won => self.pick("✓", "v"),
            Outcome::Lost => self.pick("✗", "x"),
            Outcome::Stopped => self.pick("■", "#"),
            Outcome::Postponed => self.pick("↷", "~"),
            Outcome::Open => self.pick("○", "o"),
        }
    }

    /// A critical incident.
    pub fn incident(self, kind: IncidentKind) -> &'static str {
        match kind {
            IncidentKind::Delighted => self.pick("◆", "*"),
            IncidentKind::Annoyed => self.pick("◇", "o"),
        }
    }

    /// Where a claim stands.
    pub fn claim(self, status: ClaimStatus) -> &'static str {
        match status {
            ClaimStatus::Untested => "?",
            ClaimStatus::Supported => self.pick("✓", "v"),
            ClaimStatus::Refuted => self.pick("✗", "x"),
        }
    }

    /// How grave a finding is.
    pub fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => "!",
            Severity::Warning => "?",
            Severity::Hint => self.pick("·", "."),
        }
    }

    /// A lever.
    pub fn lever(self) -> &'static str {
        self.pick("↗", "^")
    }
    /// An exit.
    pub fn exit(self) -> &'static str {
        self.pick("⊣", "|")
    }
    /// A loop back.
    pub fn back(self) -> &'static str {
        self.pick("↺", "<")
    }
    /// A side track.
    pub fn aside(self) -> &'static str {
        self.pick("↳", "/")
    }
    /// A wait.
    pub fn wait(self) -> &'static str {
        self.pick("⋯", "...")
    }
    /// Evidence.
    pub fn evidence(self) -> &'static str {
        self.pick("⚑", "#")
    }
    /// Done.
    pub fn done(self) -> &'static str {
        self.pick("✓", "v")
    }
    /// Two accounts that cannot both be true.
    pub fn differs(self) -> &'static str {
        self.pick("≠", "x")
    }
    /// Something could stand here.
    pub fn unknown(self) -> &'static str {
        self.pick("·", ".")
    }
    /// Something that may be the same as another.
    pub fn alike(self) -> &'static str {
        self.pick("≈", "~")
    }
    /// The selected row.
    pub fn selected(self) -> &'static str {
        self.pick("▶", ">")
    }
    /// A leading person.
    pub fn lead(self) -> &'static str {
        self.pick("★", "*")
    }
    /// A full cell of a gauge.
    pub fn full(self) -> &'static str {
        self.pick("█", "#")
    }
    /// An empty cell of a gauge.
    pub fn empty(self) -> &'static str {
        self.pick("·", ".")
    }
    /// A chosen option.
    pub fn on(self) -> &'static str {
        self.pick("●", "(x)")
    }
    /// An option.
    pub fn off(self) -> &'static str {
        self.pick("○", "( )")
    }
    /// A horizontal rule's cell.
    pub fn horizontal(self) -> &'static str {
        self.pick("─", "-")
    }
    /// A vertical rule's cell.
    pub fn vertical(self) -> &'static str {
        self.pick("│", "|")
    }
    /// The end of a text that was cut.
    pub fn cut(self) -> &'static str {
        self.pick("…", ".")
    }
    /// More above and more below.
    pub fn more(self) -> (&'static str, &'static str) {
        (self.pick("↑", "^"), self.pick("↓", "v"))
    }
    /// A customer looks on: known to who pressed the key, and telling nobody else anything.
    pub fn covered(self) -> &'static str {
        self.pick("◦", "o")
    }

    /// The session clock while it runs.
    pub fn clock(self) -> &'static str {
        self.pick("●", "*")
    }

    /// The session clock while it stands.
    pub fn clock_stands(self) -> &'static str {
        self.pick("‖", "=")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_shown_by_the_nearest_of_256() {
        assert_eq!(nearest(Color::Rgb(255, 0, 0)), Color::Indexed(196));
        assert_eq!(nearest(Color::Rgb(0x5f, 0x87, 0xaf)), Color::Indexed(67));
        assert_eq!(nearest(Color::Rgb(0x3d, 0x3d, 0x3d)), Color::Indexed(237));
        assert_eq!(nearest(Color::Red), Color::Red);
        for name in [ThemeName::Dark, ThemeName::Light] {
            let theme = Theme::named(name).unwrap().in_256_colours();
            for style in [theme.style(Role::Accent), theme.style(Role::Rule), theme.style(Role::Text)] {
                assert!(!matches!(style.fg, Some(Color::Rgb(..))), "{style:?}");
            }
        }
    }

    use crate::domain::Keyed;

    #[test]
    fn a_theme_for_a_background_brings_it_along() {
        for (name, brings) in
            [(ThemeName::Dark, true), (ThemeName::Light, true), (ThemeName::Basic, false), (ThemeName::Plain, false)]
        {
            let ground = Theme::named(name).unwrap().ground();
            assert_eq!(ground.bg.is_some(), brings, "{name:?}");
            assert_eq!(ground.fg.is_some(), brings, "{name:?}");
        }
    }

    #[test]
    fn every_theme_that_comes_along_is_sound() {
        for name in ThemeName::ALL {
            Theme::named(*name).unwrap();
        }
        assert!(Theme::from_toml("text = \"#fff\"").is_err());
    }
}
