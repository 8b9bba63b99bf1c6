//! From lines to records and back.

use super::*;

pub(super) fn debrief() -> Debrief {
    let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
    let deal = debrief.deal.id;
    for (name, side) in
        [("Erika Keller", Side::Customer), ("Thomas Huber", Side::Customer), ("Sandra Meier", Side::Vendor)]
    {
        debrief.participants.push(Participant::new(deal, name, side));
    }
    debrief
}

fn context_at(debrief: &Debrief, place: usize, capturing: SittingWith) -> Context {
    let today = Some(jiff::civil::date(2026, 3, 20));
    Context::at(debrief, place, capturing, today, DateOrder::DayMonth)
}

/// Types a line at the end.
pub(super) fn add(debrief: &mut Debrief, text: &str, capturing: SittingWith) -> NewStep {
    let place = debrief.steps.len();
    let context = context_at(debrief, place, capturing);
    let line = parse(text, &lexicon(), &context).line;
    let setting = Setting {
        deal: debrief.deal.id,
        rank: place as i64,
        sitting: None,
        told_by: Some(debrief.participants[0].id),
        told_order: Some(place as u32 + 1),
    };
    let new = apply(&line, &lexicon(), &context, &setting);
    debrief.steps.push(new.step.clone());
    debrief.participants.extend(new.participants.clone());
    debrief.step_participants.extend(new.links.clone());
    debrief.tellings.extend(new.tellings.clone());
    new
}

/// Edits the step at this place.
pub(super) fn edit(debrief: &mut Debrief, place: usize, text: &str, capturing: SittingWith) -> StepChange {
    let context = context_at(debrief, place, capturing);
    let id = debrief.steps[place].id;
    let change = apply_to(debrief, id, text, &lexicon(), &context, None).expect("a step");
    debrief.steps[place] = change.step.clone();
    debrief.participants.extend(change.participants.clone());
    debrief.step_participants.retain(|link| !change.old_links.contains(link));
    debrief.step_participants.extend(change.new_links.clone());
    debrief.tellings.retain(|telling| !change.old_tellings.contains(telling));
    for changed in &change.changed_tellings {
        for telling in &mut debrief.tellings {
            if telling.id == changed.id {
                *telling = changed.clone();
            }
        }
    }
    debrief.tellings.extend(change.new_tellings.clone());
    change
}

pub(super) fn line_at(debrief: &Debrief, place: usize, capturing: SittingWith) -> String {
    let context = context_at(debrief, place, capturing);
    line_of(debrief, debrief.steps[place].id, &lexicon(), &context)
}

#[test]
fn a_line_becomes_records() {
    let mut debrief = debrief();
    let new = add(
        &mut debrief,
        "@Huber visits the reference; @competitor/Kestler 4.12.2025 #visit :reference_visited :) \"it ran\" =b !",
        SittingWith::Customer,
    );
    assert_eq!(new.step.title, "Huber visits the reference");
    assert_eq!(new.step.actor, Some(debrief.participants[1].id));
    assert_eq!(new.step.date, Some(date("2025-12-04")));
    assert_eq!(new.step.milestone, Some(Milestone::Need));
    assert_eq!(new.step.commitment, None, "a judgement is nobody's but the coach's");
    assert!(new.step.is_lever);
    assert_eq!(new.participants.len(), 1);
    assert_eq!((new.participants[0].name.as_str(), new.participants[0].side), ("Kestler", Side::Competitor));
    assert_eq!(new.links[0].participant, new.participants[0].id);
    let told: Vec<_> = new.tellings.iter().map(|t| (t.source, t.emotion.map(Emotion::get), t.words.as_str())).collect();
    assert_eq!(told, [(Source::Customer, Some(1), "it ran"), (Source::Vendor, None, "")]);
    assert_eq!(new.tellings[1].told_by, None);
}

#[test]
fn the_sitting_says_who_tells() {
    for (capturing, sources) in [
        (SittingWith::Customer, vec![Source::Customer]),
        (SittingWith::Vendor, vec![Source::Vendor]),
        (SittingWith::Joint, vec![Source::Customer, Source::Vendor]),
    ] {
        let new = add(&mut debrief(), "calls", capturing);
        assert_eq!(new.tellings.iter().map(|telling| telling.source).collect::<Vec<_>>(), sources);
    }
    let new = add(&mut debrief(), "calls =v :(", SittingWith::Customer);
    assert_eq!(new.tellings[0].emotion, Emotion::new(-1));
}

#[test]
fn gaps_become_dates_where_they_can() {
    let mut debrief = debrief();
    let when = |new: NewStep| (new.step.date.map(|date| date.to_string()), new.step.gap_before_days);
    let customer = SittingWith::Customer;
    assert_eq!(when(add(&mut debrief, "a +3d", customer)), (None, Some(3)));
    add(&mut debrief, "b 31.1.2025", customer);
    assert_eq!(when(add(&mut debrief, "c +3d", customer)), (Some("2025-02-03".into()), None));
    assert_eq!(when(add(&mut debrief, "d +1m", customer)), (Some("~2025-03-03".into()), None));
    assert_eq!(when(add(&mut debrief, "e +1d", customer)), (Some("~2025-03-04".into()), None));
    add(&mut debrief, "f ~Mai", customer);
    // From the middle of May on; from month to month no day is made up.
    assert_eq!(when(add(&mut debrief, "g +2w", customer)), (Some("~2025-05-30".into()), None));
    add(&mut debrief, "g ~Mai", customer);
    assert_eq!(when(add(&mut debrief, "g +1m", customer)), (Some("~2025-06".into()), None));
    add(&mut debrief, "g ~Q3 2025", customer);
    assert_eq!(when(add(&mut debrief, "g +2w", customer)), (None, Some(14)), "nobody knows when in the quarter");
    add(&mut debrief, "g 20.5.", customer);
    assert_eq!(when(add(&mut debrief, "g +3d /wait", customer)), (Some("2025-05-23".into()), Some(3)), "so long");
    assert_eq!(when(add(&mut debrief, "h 1.6.", customer)), (Some("2025-06-01".into()), None));
    let slip = add(&mut debrief, "i +99999m", customer);
    assert_eq!((slip.step.title.as_str(), slip.step.gap_before_days), ("i +99999m", None));
}

#[test]
fn a_step_can_be_edited_as_a_line() {
    let mut debrief = debrief();
    let customer = SittingWith::Customer;
    add(&mut debrief, "@Keller calls @Meier 4.12.2025 #phone :) \"soon\" :offer", customer);
    let line = line_at(&debrief, 0, customer);
    assert_eq!(line, "Keller calls Meier; @Keller @Meier 2025-12-04 #phone :sends_the_offer =c :) \"soon\"");
    let same = edit(&mut debrief, 0, &line, customer);
    assert!(same.is_empty(&debrief));

    // Whatever a line cannot say must survive.
    debrief.tellings[0].words = "soon\nor later".into();
    debrief.steps[0].effort_hours = Some(2.0);
    edit(&mut debrief, 0, "Keller writes; @Keller @Huber 5.12.2025 #mail :offer =b :(( \"soon or later\"", customer);
    let step = &debrief.steps[0];
    assert_eq!((step.title.as_str(), step.channel), ("Keller writes", Some(Channel::Mail)));
    assert_eq!(step.effort_hours, Some(2.0));
    assert_eq!(step.date, Some(date("2025-12-05")));
    let others: Vec<&str> = debrief.others(step.id).map(Participant::short_name).collect();
    assert_eq!(others, ["Huber"]);
    let told: Vec<_> =
        debrief.tellings_of(step.id).map(|t| (t.source, t.emotion.map(Emotion::get), t.words.as_str())).collect();
    assert_eq!(told, [(Source::Customer, Some(-2), "soon\nor later"), (Source::Vendor, None, "")]);
    assert!(debrief.tellings[0].told_by.is_some());

    // Our own sitting sees our own telling.
    assert_eq!(
        line_at(&debrief, 0, SittingWith::Vendor),
        "Keller writes; @Keller @Huber 2025-12-05 #mail :sends_the_offer =b"
    );
    // A line that says nothing of the sources leaves them; one that names another moves what was said.
    edit(&mut debrief, 0, "Keller writes", customer);
    assert_eq!(debrief.tellings.len(), 2);
    assert_eq!(debrief.steps[0].milestone, None);
    assert_eq!(debrief.steps[0].actor, None);
}

#[test]
fn another_source_takes_over_what_was_said() {
    let mut debrief = debrief();
    let customer = SittingWith::Customer;
    add(&mut debrief, "calls =v :) \"fine\"", customer);
    edit(&mut debrief, 0, "calls =c :) \"fine\"", customer);
    let told: Vec<_> =
        debrief.tellings.iter().map(|t| (t.source, t.emotion.map(Emotion::get), t.words.as_str())).collect();
    assert_eq!(told, [(Source::Customer, Some(1), "fine")]);
    // One that comes in besides does not: nobody has said how it felt to them.
    edit(&mut debrief, 0, "calls =b :) \"fine\"", SittingWith::Vendor);
    assert_eq!(debrief.telling(debrief.steps[0].id, Source::Vendor).map(|t| t.emotion), Some(None));
}

#[test]
fn what_somebody_set_himself_outlives_a_new_activity() {
    let mut debrief = debrief();
    let customer = SittingWith::Customer;
    add(&mut debrief, "x :offer_requested", customer);
    assert_eq!(debrief.steps[0].commitment, None);
    // As a workbook holds it whose steps once took the grade of the activity.
    debrief.steps[0].commitment = Commitment::new(1);
    edit(&mut debrief, 0, "x :reference_visited", customer);
    assert_eq!((debrief.steps[0].commitment, debrief.steps[0].milestone), (None, Some(Milestone::Need)));
    debrief.steps[0].commitment = Commitment::new(3);
    edit(&mut debrief, 0, "x :offer ^decision", customer);
    assert_eq!(
        (debrief.steps[0].commitment, debrief.steps[0].milestone),
        (Commitment::new(3), Some(Milestone::Decision))
    );
    assert_eq!(line_at(&debrief, 0, customer), "x :sends_the_offer ^decision =c");
    edit(&mut debrief, 0, "x :offer", customer);
    assert_eq!(debrief.steps[0].milestone, Some(Milestone::Offer));
}

#[test]
fn a_side_may_act_while_nobody_knows_who() {
    let mut debrief = debrief();
    let new = add(&mut debrief, "@customer/ asks @Meier", SittingWith::Customer);
    assert_eq!((new.step.actor, new.step.actor_side), (None, Some(Side::Customer)));
    assert_eq!(line_at(&debrief, 0, SittingWith::Customer), "customer asks Meier; @customer/ @Meier =c");
}

#[test]
fn an_activity_that_left_the_catalogue_survives_an_edit() {
    let mut debrief = debrief();
    add(&mut debrief, "x", SittingWith::Customer);
    debrief.steps[0].activity = "long_gone".into();
    assert_eq!(line_at(&debrief, 0, SittingWith::Customer), "x =c");
    edit(&mut debrief, 0, "y =c", SittingWith::Customer);
    assert_eq!(debrief.steps[0].activity, "long_gone");
}
