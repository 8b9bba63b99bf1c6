//! The capture line against real orders and the big list of naughty strings.

#[path = "common/kcx.rs"]
mod kcx;

use debrief::{
    capture::{
        Context, DateOrder, Lexicon, Setting, Tongue, apply, apply_to, complete, line_of, parse, print, split_lines,
        suggest_activity,
    },
    domain::{Deal, Debrief, IncidentKind, SittingWith, Source, Step},
};

fn context(debrief: &Debrief, place: usize) -> Context {
    Context::at(debrief, place, SittingWith::Vendor, None, DateOrder::DayMonth)
}

/// Types a line at the end of the timeline.
fn add(debrief: &mut Debrief, text: &str, lexicon: &Lexicon) -> Step {
    let place = debrief.steps.len();
    let context = context(debrief, place);
    let setting = Setting { deal: debrief.deal.id, rank: place as i64, sitting: None, told_by: None, told_order: None };
    let new = apply(&parse(text, lexicon, &context).line, lexicon, &context, &setting);
    debrief.participants.extend(new.participants);
    debrief.steps.push(new.step.clone());
    debrief.step_participants.extend(new.links);
    debrief.tellings.extend(new.tellings);
    new.step
}

#[test]
fn two_real_orders_come_back_whole() {
    let lexicon = Lexicon::new(Tongue::English);
    for (file, steps, people, delighted) in [("2011-lost.tsv", 40, 24, 2), ("2008-won.tsv", 33, 15, 2)] {
        let rows = kcx::capture_lines(file);
        assert_eq!(rows.len(), steps);
        let mut debrief = Debrief::new(Deal::new("United States Air Force", "KC-X"));
        for row in &rows {
            let step = add(&mut debrief, &row.line, &lexicon);
            let line = &row.line;
            assert_eq!(step.title, row.title, "{line}");
            assert_eq!(step.date, row.date, "{line}");
            assert_eq!(step.channel, Some(row.channel), "{line}");
            assert_eq!(step.is_lever, row.is_lever, "{line}");
            assert_eq!((step.course, step.exit_to), (row.course, row.exit_to), "{line}");
            assert_eq!(debrief.actor_side(&step), Some(row.side), "{line}");
            let names: Vec<&str> = debrief.people(&step).iter().map(|person| person.name.as_str()).collect();
            assert_eq!(names, row.people, "{line}");
            assert_eq!(debrief.told(step.id), row.told, "{line}");
            assert_eq!(debrief.emotion(step.id), row.emotion, "{line}");
            let source = if row.told.vendor { Source::Vendor } else { Source::Customer };
            assert_eq!(debrief.telling(step.id, source).and_then(|telling| telling.emotion), row.emotion);
        }
        assert_eq!(debrief.participants.len(), people, "nobody twice");
        let kind = |row: &kcx::KcxRow| row.incident.as_ref().map(|(kind, _)| *kind);
        assert_eq!(rows.iter().filter(|row| kind(row) == Some(IncidentKind::Delighted)).count(), delighted);

        for (place, row) in rows.iter().enumerate() {
            let context = context(&debrief, place);
            let id = debrief.steps[place].id;
            let line = line_of(&debrief, id, &lexicon, &context);
            let change = apply_to(&debrief, id, &line, &lexicon, &context, None).expect("the step");
            assert!(change.is_empty(&debrief), "{line}");
            assert_eq!(parse(&row.line, &lexicon, &context), {
                let mut parsed = parse(&line, &lexicon, &context);
                parsed.spans = parse(&row.line, &lexicon, &context).spans;
                parsed
            });
        }
    }
}

/// The strings, and the comments between them, which are strings too; `None`, with a message, where they are not there.
fn naughty_strings() -> Option<Vec<String>> {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    // Beside the repository, or beside the folder of its worktrees: the list is not ours to hand on.
    let places = ["../shared/data/text/blns.txt", "../../shared/data/text/blns.txt"];
    let found = places.into_iter().find_map(|path| std::fs::read(here.join(path)).ok());
    if found.is_none() {
        eprintln!("skipped: no ../shared/data/text/blns.txt");
    }
    let bytes = found?;
    Some(String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect())
}

#[test]
fn naughty_strings_survive() {
    let Some(strings) = naughty_strings() else {
        return;
    };
    let lexicon = Lexicon::new(Tongue::German);
    let mut debrief = Debrief::new(Deal::new("", ""));
    for text in &strings {
        for line in [text.clone(), format!("x @\"{text}\" y"), format!("@partner/{text}"), format!("«{text}»")] {
            let place = debrief.steps.len();
            let context = context(&debrief, place);
            let read = parse(&line, &lexicon, &context).line;
            let printed = print(&read, &lexicon, &context);
            assert_eq!(parse(&printed, &lexicon, &context).line, read, "{line:?} printed {printed:?}");
            for cursor in 0..=line.len() {
                complete(&line, cursor, &lexicon, &context);
            }
            suggest_activity(&line, &lexicon);
            let step = add(&mut debrief, &line, &lexicon);
            let context = self::context(&debrief, place);
            let line = line_of(&debrief, step.id, &lexicon, &context);
            let change = apply_to(&debrief, step.id, &line, &lexicon, &context, None).expect("the step");
            assert!(change.is_empty(&debrief), "{line:?}");
            // One at a time: with hundreds of odd names, prefixes of one another, nothing but that would be tested.
            debrief = Debrief::new(debrief.deal);
        }
    }
    assert!(!split_lines(&strings.join("\n")).lines.is_empty());
}
