//! While a customer looks on, nothing of what is hidden reaches the terminal, not for the blink of an eye either: what is
//! looked at are the bytes that the program writes, not the screen that they end in.

use debrief::{
    domain::{Deal, Debrief, Participant, Side, Source, Step, StepParticipant, Telling},
    store::{Bundle, Workbook},
};

use crate::driver::Terminal;

/// Stands in all that is hidden. No letter of it stands anywhere else at its place, so that it is written in one piece
/// whatever stood there before.
const HIDDEN: &str = "ZQXJVKWY";

/// Two deals; of the first, what only we tell, and somebody whom only we name.
fn fill(workbook: &mut Workbook) {
    let deal = Deal { notes: HIDDEN.into(), finding: HIDDEN.into(), ..Deal::new("Hofstetter", "line 3") };
    let id = deal.id;
    let mut debrief = Debrief::new(deal);
    for (rank, (title, source)) in
        [("shuts the line down", Source::Customer), (HIDDEN, Source::Vendor), ("asks again", Source::Customer)]
            .into_iter()
            .enumerate()
    {
        let step = Step::new(id, rank as i64, title);
        debrief.tellings.push(Telling::new(&step, source));
        debrief.steps.push(step);
    }
    let person = Participant::new(id, format!("Beat {HIDDEN}"), Side::Customer);
    debrief.step_participants.push(StepParticipant {
        id: debrief::domain::Id::new(),
        deal: id,
        step: debrief.steps[1].id,
        participant: person.id,
    });
    debrief.participants.push(person);
    let other = Debrief::new(Deal::new(format!("{HIDDEN} AG"), "line 1"));
    workbook.fill([Bundle { debriefs: vec![debrief, other], ..Bundle::default() }]).expect("filled");
}

/// Whether it was written in what follows the first `from` bytes.
fn is_written(terminal: &Terminal, from: usize) -> bool {
    terminal.written()[from..].windows(HIDDEN.len()).any(|bytes| bytes == HIDDEN.as_bytes())
}

#[test]
fn nothing_hidden_is_written_after_the_key_nor_at_a_restart_before_the_customer() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut workbook = Workbook::open(home.path().join("workbook.debrief")).expect("a workbook");
    fill(&mut workbook);
    drop(workbook);
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for(HIDDEN).press("f").type_text("Hofst").press("Enter Enter");
    terminal.wait_for("1 Frame").press("3").wait_for(HIDDEN);
    assert!(is_written(&terminal, 0), "where nobody looks on it is written");
    // The foot is written last: then nothing of the frame is on its way any more.
    terminal.press("Esc").wait_for("? help");
    let from = terminal.written().len();
    terminal.press("F12").wait_gone(HIDDEN).wait_for("shuts the line down");
    for keys in [
        "1", "2", "3", "v", "v", "v", "4", "5", "]", "[", "6", "7", "H", "M", "/", "C-p", "Esc", "?", "Esc", "u", "R",
        "Esc",
    ] {
        terminal.press(keys);
    }
    terminal.press("3").wait_for("shuts the line down").press("a").type_text("calls @Be @Beat_").press("Esc");
    terminal.wait_for("shuts the line down");
    assert!(!is_written(&terminal, from), "{}", terminal.screen());
    terminal.press("C-q");
    assert_eq!(terminal.exit(), 0);
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("shuts the line down").press("1").wait_for("Hofstetter");
    assert!(!is_written(&terminal, 0), "{}", terminal.screen());
    // The same key shows it again.
    terminal.press("F12").wait_for("2 People").press("3").wait_for(HIDDEN);
    terminal.press("C-q");
    assert_eq!(terminal.exit(), 0);
}
