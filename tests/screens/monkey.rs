//! A monkey at the keyboard: random keys, texts, pastes, clicks and sizes from a fixed seed. `DEBRIEF_MONKEY=100000`
//! makes it a long run; `DEBRIEF_MONKEY_SEED` another one.

use std::{env, fs, path::Path};

use crate::driver::Driver;

const KEYS: &[&str] = &[
    "Enter",
    "Enter",
    "Enter",
    "Esc",
    "Esc",
    "Tab",
    "S-Tab",
    "Space",
    "Up",
    "Down",
    "Down",
    "Left",
    "Right",
    "PgUp",
    "PgDn",
    "Home",
    "End",
    "Delete",
    "Backspace",
    "F1",
    "C-p",
    "C-r",
    "C-f",
    "C-n",
    "C-b",
    "C-x",
    "C-s",
    "A-i",
    "A-3",
    "A-Up",
    "A-Down",
];

fn naughty() -> Vec<String> {
    ["../shared/data", "../../shared/data"]
        .iter()
        .find_map(|folder| fs::read_to_string(Path::new(folder).join("text/blns.txt")).ok())
        .map(|text| text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect())
        .unwrap_or_else(|| vec!["\u{1b}[31mrot\u{7}".into(), "e\u{301}日本👩‍👩‍👧".into(), "\u{202e}abc".into()])
}

#[test]
fn nothing_that_is_typed_makes_it_panic_or_reaches_the_terminal_as_control() {
    let rounds: usize = env::var("DEBRIEF_MONKEY").ok().and_then(|n| n.parse().ok()).unwrap_or(4_000);
    let seed: u64 = env::var("DEBRIEF_MONKEY_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(20_261_123);
    let mut random = fastrand::Rng::with_seed(seed);
    let texts = naughty();
    let mut driver = Driver::demo("de", (120, 36));
    for round in 0..rounds {
        match random.usize(..20) {
            0..=8 => {
                driver.press(KEYS[random.usize(..KEYS.len())]);
            }
            9..=13 => {
                driver.type_text(&char::from(random.u8(b'!'..=b'~')).to_string());
            }
            14..=15 => {
                let text: String = texts[random.usize(..texts.len())].chars().take(60).collect();
                driver.type_text(&text);
            }
            16 => {
                let many: Vec<&str> =
                    (0..1 + random.usize(..4)).map(|_| texts[random.usize(..texts.len())].as_str()).collect();
                driver.paste(&many.join("\n"));
            }
            17..=18 => {
                let (width, height) = driver.size();
                driver.click_at(random.u16(..width), random.u16(..height));
            }
            _ => {
                driver.resize(random.u16(1..=200), random.u16(1..=60));
            }
        }
        if driver.app.is_over() {
            driver.restart();
        }
        if let Some(c) = driver.screen().chars().find(|c| c.is_control() && *c != '\n') {
            panic!("round {round}: {c:?} reached the screen");
        }
    }
    // The workbook still reads and writes.
    driver.workbook().deals(&Default::default()).expect("the workbook can be read");
}
