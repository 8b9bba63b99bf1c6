//! What Home says of a sitting that was interrupted, or runs while one is here.

use crate::{
    domain::{Keyed, Sitting},
    i18n::t,
    tui::{command::Command, deal::clock, keys::Context, session::Session},
};

/// How long it has taken, and whether it runs: by its clock where that is at hand, else as it was kept.
fn time((sitting, kept): &(Sitting, u64), session: &Session) -> (String, bool) {
    let clock = session.clock(sitting.deal);
    match clock.sitting() {
        Some(_) => (clock.time(session.locale), clock.is_running()),
        None => (clock::time(*kept, session.locale), false),
    }
}

/// Sign, time and with whom: what has room before a deal's name.
pub fn in_short(sitting: &(Sitting, u64), session: &Session) -> String {
    let (time, _) = time(sitting, session);
    let with = session.locale.text(&format!("home-sitting-{}", sitting.0.with.key()), &[]);
    format!("{} {time} {with}", session.signs.clock())
}

/// With whom, how long, how to go on with it, and that it hides something, if it does.
pub fn in_full(sitting: &(Sitting, u64), session: &Session) -> String {
    let (time, runs) = time(sitting, session);
    let key = session.key_label(&[Context::Deal], Command::Clock).unwrap_or_default();
    let with = sitting.0.with.key();
    let mut text = match runs {
        true => t!(session.locale, "home-sitting-runs", with = with, time = time),
        false => t!(session.locale, "home-sitting-waits", with = with, time = time, key = key),
    };
    if sitting.0.blind && sitting.0.source().is_some() {
        text = format!("{text} {}", t!(session.locale, "home-sitting-blind"));
    }
    text
}
