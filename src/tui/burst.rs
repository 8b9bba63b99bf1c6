//! Pasted text where the system hands it over as keys: a whole burst of them has arrived at once.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Nobody types so many keys between two looks at the keyboard.
const FEWEST: usize = 8;

/// The events, with every burst of typed keys that goes over a line's end as one paste: pressed one by one, its line ends
/// would be commands.
pub fn with_pastes(events: Vec<Event>) -> Vec<Event> {
    let mut read = Vec::new();
    let mut burst: Vec<Event> = Vec::new();
    for event in events {
        match &event {
            // Letting go of a key means nothing, and stands between the keys of a burst.
            Event::Key(key) if key.kind == KeyEventKind::Release => {}
            Event::Key(key) if character(key).is_some() => burst.push(event),
            _ => {
                read.append(&mut settled(std::mem::take(&mut burst)));
                read.push(event);
            }
        }
    }
    read.append(&mut settled(burst));
    read
}

fn settled(burst: Vec<Event>) -> Vec<Event> {
    let text: String = burst.iter().filter_map(Event::as_key_event).filter_map(|key| character(&key)).collect();
    let has_lines = text.trim_end_matches('\n').contains('\n');
    if burst.len() >= FEWEST && has_lines { vec![Event::Paste(text)] } else { burst }
}

/// What a key would write; none where it is a command.
fn character(key: &KeyEvent) -> Option<char> {
    if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) && !is_alt_gr(key) {
        return None;
    }
    match key.code {
        KeyCode::Char(c) => Some(c),
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => None,
    }
}

/// Windows reports the key AltGr as both.
fn is_alt_gr(key: &KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Event> {
        let key = |c| match c {
            '\n' => KeyCode::Enter,
            c => KeyCode::Char(c),
        };
        let pressed = |c| KeyEvent::new(key(c), KeyModifiers::NONE);
        let let_go = |c| KeyEvent::new_with_kind(key(c), KeyModifiers::NONE, KeyEventKind::Release);
        text.chars().flat_map(|c| [Event::Key(pressed(c)), Event::Key(let_go(c))]).collect()
    }

    #[test]
    fn several_lines_at_once_are_a_paste() {
        let text = "Keller rings\nMeier calls back";
        assert_eq!(with_pastes(keys(text)), [Event::Paste(text.to_owned())]);
        let at = Event::Key(KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT));
        let mut typed = keys("one line\n");
        typed.push(at);
        typed.append(&mut keys("Huber"));
        assert_eq!(with_pastes(typed), [Event::Paste("one line\n@Huber".into())]);
    }

    #[test]
    fn what_is_typed_stays_typed() {
        for text in ["a\nb", "a line that was typed before the program looked\n", "x"] {
            let pressed = with_pastes(keys(text));
            assert_eq!(pressed.len(), text.chars().count(), "{text:?}");
            assert!(pressed.iter().all(|event| matches!(event, Event::Key(_))), "{text:?}");
        }
        // A command parts two bursts.
        let mut events = keys("abcd\n");
        events.push(Event::Key(KeyEvent::new(KeyCode::Char('q'), KeyModifiers::CONTROL)));
        events.append(&mut keys("efgh"));
        assert_eq!(with_pastes(events).len(), 10);
    }
}
