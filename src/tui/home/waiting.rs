//! What Home says of a sitting that was interrupted, or runs while one is here.

use crate::{
    domain::{Keyed, Sitting},
    i18n::t,
    tui::{canvas::width, deal::clock, session::Session},
};

/// How long it has taken, and whether it runs, here or in another window: by its clock where that is at hand, else as it was kept.
fn time((sitting, kept): &(Sitting, u64), session: &Session) -> (String, bool) {
    let clock = session.clock(sitting.deal);
    match clock.sitting() {
        Some(_) => (clock.time(session.locale), clock.is_running() || clock.runs_elsewhere()),
        None => (clock::time(*kept, session.locale), false),
    }
}

/// So many cells of a deal's name are seen in any case.
const NAME: u16 = 6;

/// Sign of whether it runs or stands, time and with whom: as much of it as has room in so many cells before a deal's name.
pub fn in_short(sitting: &(Sitting, u64), cells: u16, name: &str, session: &Session) -> String {
    let (time, runs) = time(sitting, session);
    let sign = if runs { session.signs.clock() } else { session.signs.clock_stands() };
    let with = session.locale.text(&format!("home-sitting-{}", sitting.0.with.key()), &[]);
    let texts = [format!("{sign} {time} {with}"), format!("{sign} {time}")];
    let fits = |text: &String| width(text) + 1 + width(name).min(NAME) <= cells;
    texts.into_iter().find(fits).unwrap_or_else(|| sign.to_owned())
}

/// With whom, how long, how to go on with it, and that it hides something, if it does.
pub fn in_full(sitting: &(Sitting, u64), session: &Session) -> String {
    let (time, runs) = time(sitting, session);
    let with = sitting.0.with.key();
    let mut text = match runs {
        true => t!(session.locale, "home-sitting-runs", with = with, time = time),
        false => t!(session.locale, "home-sitting-waits", with = with, time = time),
    };
    if sitting.0.blind && sitting.0.source().is_some() {
        text = format!("{text} {}", t!(session.locale, "home-sitting-blind"));
    }
    text
}
