//! How each action is done at the keyboard: what leads up to it, and the one key that does it.

use super::model::{Action, Model, State};
use crate::driver::Terminal;

/// What leads up to the key of an action, from the capture line on.
pub fn lead_up(terminal: &mut Terminal, action: &Action) {
    match action {
        Action::Add(line, _) => drop(terminal.type_text(line).wait_for(line)),
        Action::Retitle(at, word) => {
            select(terminal, *at);
            let typed = format!(" {word}");
            let changes = format!("Enter changes step {}", at + 1);
            terminal.press("e").wait_for(&changes).type_text(&typed).wait_for(&typed);
        }
        Action::Up(at) | Action::Down(at) | Action::Delete(at) => select(terminal, *at),
        Action::Incident(at, what) => {
            select(terminal, *at);
            terminal.press("i").wait_for("New incident").type_text(what).wait_for(what);
        }
        Action::Rate(at, _) => {
            terminal.press("A-5").wait_for("▐5 Checklist").press("Home");
            terminal.press(&"Down ".repeat(*at));
            wait_selected(terminal, *at);
        }
        Action::Title(word) => {
            terminal.press("A-1").wait_for("▐1 Frame").press("Home Down Enter");
            terminal.type_text(&format!(" {word}")).wait_for(word);
        }
        Action::Finding(_) | Action::Undo | Action::Redo => {}
    }
}

/// The key that does an action.
pub fn key(action: &Action) -> String {
    match action {
        Action::Up(_) => "K".into(),
        Action::Down(_) => "J".into(),
        Action::Delete(_) => "d".into(),
        Action::Rate(_, key) => key.to_string(),
        Action::Undo => "A-u".into(),
        Action::Redo => "A-r".into(),
        Action::Finding(_) => "C-s".into(),
        Action::Add(..) | Action::Retitle(..) | Action::Incident(..) | Action::Title(_) => "Enter".into(),
    }
}

/// Back to the capture line.
pub fn back(terminal: &mut Terminal, action: &Action) {
    match action {
        Action::Add(..) | Action::Undo | Action::Redo => {}
        Action::Rate(..) | Action::Title(_) => drop(terminal.press("3").wait_for("@who #how")),
        _ => drop(terminal.press("a").wait_for("@who #how")),
    }
}

/// Waits until the screen shows the deal like that: then the person at the keyboard takes it as saved.
pub fn wait_shown(terminal: &mut Terminal, state: &State) {
    terminal.wait_until(&format!("{state:#?}"), |parser| state.is_shown(&parser.screen().contents()));
}

/// From the capture line to a step in the list.
fn select(terminal: &mut Terminal, at: usize) {
    terminal.press("Esc").wait_for("a types steps").press("Home");
    terminal.press(&"Down ".repeat(at));
    wait_selected(terminal, at);
}

fn wait_selected(terminal: &mut Terminal, at: usize) {
    let number = (at + 1).to_string();
    terminal.wait_until(&format!("row {number} selected"), |parser| {
        let screen = parser.screen().contents();
        screen.lines().any(|line| {
            line.trim_start().strip_prefix('▶').is_some_and(|row| row.split_whitespace().next() == Some(&number))
        })
    });
}

/// Opens a deal from Home, or makes it, and goes to its capture line.
pub fn open(terminal: &mut Terminal, deal: &str, is_new: bool) {
    if is_new {
        terminal.wait_for("help").press("n").type_text(&format!("Meier AG, {deal}")).press("Enter");
    } else {
        terminal.wait_for("Meier AG").press("f").type_text(deal).wait_for(deal).press("Enter Enter");
    }
    terminal.wait_for("1 Frame").wait_for(&format!("· {deal}")).press("3").wait_for("@who #how");
}

/// What somebody may do next with a deal like this.
pub fn choose(random: &mut fastrand::Rng, model: &Model, word: &mut impl FnMut() -> String) -> Action {
    let deal = &model.now;
    let count = deal.steps.len();
    loop {
        let at = random.usize(..count.max(1));
        return match random.usize(..20) {
            0..=5 => add(random, word()),
            6..=8 if count > 0 && deal.steps[at].title.len() < 24 => Action::Retitle(at, word()),
            9 if count > 1 && at > 0 => Action::Up(at),
            10 if at + 1 < count => Action::Down(at),
            11 if count > 1 => Action::Delete(at),
            12..=13 if count > 0 => Action::Incident(at, word()),
            14 => {
                let open: Vec<usize> = (0..21).filter(|at| !deal.ratings.contains_key(at)).collect();
                match open.is_empty() {
                    true => continue,
                    false => Action::Rate(open[random.usize(..open.len())], super::model::RATINGS[random.usize(..5)].0),
                }
            }
            15 if deal.title.len() < 30 => Action::Title(word()),
            16..=17 if !model.done.is_empty() => Action::Undo,
            18..=19 if !model.undone.is_empty() => Action::Redo,
            _ => continue,
        };
    }
}

/// A line to type, and the step that it must become: with somebody, a channel, a date and a feeling, or some of them.
pub fn add(random: &mut fastrand::Rng, word: String) -> Action {
    use debrief::domain::Channel;
    let name = ["Keller", "Huber", "Imhof", "Brunner"][random.usize(..4)];
    let step = |actor: Option<&str>, channel, gap, emotion| super::model::StepState {
        title: word.clone(),
        actor: actor.map(str::to_owned),
        channel,
        gap,
        tellings: super::model::told(emotion),
    };
    let (line, step) = match random.usize(..3) {
        0 => (format!("{word}; @{name} #phone +2d :)"), step(Some(name), Some(Channel::Phone), Some(2), Some(1))),
        1 => (format!("{word} :((; @{name}"), step(Some(name), None, None, Some(-2))),
        _ => (word.clone(), step(None, None, None, None)),
    };
    Action::Add(line, step)
}
