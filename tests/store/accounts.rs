//! Two steps made one and one made two: nothing is lost, and undo takes it apart again exactly.

use debrief::{
    analysis,
    domain::{
        Certainty, Channel, Claim, Deal, Debrief, Emotion, Evidence, EvidenceFor, FindingWaiver, Id, Incident,
        IncidentKind, Keyed, Participant, RejectedPair, Side, Sitting, SittingWith, Source, Step, StepParticipant,
        Telling, Weight,
    },
    store::{Edit, EditLabel, Workbook},
};
use proptest::prelude::*;

/// What the two accounts say, each value or nothing.
#[derive(Debug, Clone)]
struct Told {
    title: String,
    date: Option<&'static str>,
    told_date: Option<&'static str>,
    words: String,
    emotion: Option<i64>,
    channel: Option<usize>,
    actor: Option<usize>,
    others: Vec<usize>,
    is_lever: bool,
    has_document: bool,
    incidents: usize,
    has_evidence: bool,
    is_waived: bool,
}

fn told() -> impl Strategy<Value = Told> {
    let dates = || proptest::option::of(prop_oneof![Just("2025-10-02"), Just("~2025-10"), Just("2025-11-03")]);
    (
        ("[a-z]{1,8}( \\[[a-z]\\])?", dates(), dates(), "(\\[x\\] )?[a-z ]{0,8}", proptest::option::of(-2_i64..=2)),
        (proptest::option::of(0..Channel::ALL.len()), proptest::option::of(0_usize..3)),
        (proptest::collection::btree_set(0_usize..3, 0..3), any::<[bool; 4]>(), 0_usize..3),
    )
        .prop_map(|((title, date, told_date, words, emotion), (channel, actor), (others, flags, incidents))| {
            Told {
                title,
                date,
                told_date,
                words,
                emotion,
                channel,
                actor,
                others: others.into_iter().filter(|other| Some(*other) != actor).collect(),
                is_lever: flags[0],
                has_document: flags[1],
                incidents,
                has_evidence: flags[2],
                is_waived: flags[3],
            }
        })
}

/// A deal with one step of the customer's and one of ours, and what hangs on them.
fn case(accounts: [&Told; 2]) -> Debrief {
    let deal = Deal::new("Hofstetter", "line 3");
    let id = deal.id;
    let mut debrief = Debrief::new(deal);
    debrief.participants = ["Keller", "Meier", "Huber"].map(|name| Participant::new(id, name, Side::Customer)).into();
    let claim = Claim::new(id, "price", Side::Customer);
    for (rank, (told, source)) in accounts.into_iter().zip([Source::Customer, Source::Vendor]).enumerate() {
        let mut step = Step::new(id, rank as i64 * 100, &told.title);
        step.date = told.date.map(|date| date.parse().unwrap());
        step.channel = told.channel.map(|at| Channel::ALL[at]);
        step.actor = told.actor.map(|at| debrief.participants[at].id);
        step.is_lever = told.is_lever;
        for other in &told.others {
            let participant = debrief.participants[*other].id;
            debrief.step_participants.push(StepParticipant { id: Id::new(), deal: id, step: step.id, participant });
        }
        let mut telling = Telling::new(&step, source);
        telling.date = told.told_date.map(|date| date.parse().unwrap());
        telling.emotion = told.emotion.and_then(Emotion::new);
        telling.words = told.words.trim().to_owned();
        telling.certainty = Some(Certainty::Recalled);
        debrief.tellings.push(telling);
        if told.has_document {
            debrief.tellings.push(Telling { words: told.title.clone(), ..Telling::new(&step, Source::Document) });
        }
        for at in 0..told.incidents {
            let mut incident = Incident::new(id, IncidentKind::Annoyed, Side::Customer, format!("{source:?} {at}"));
            (incident.step, incident.told_by) = (Some(step.id), Some(source));
            debrief.incidents.push(incident);
        }
        if told.has_evidence {
            debrief.evidence.push(Evidence {
                id: Id::new(),
                deal: id,
                subject: EvidenceFor::Claim,
                subject_id: claim.id.uuid(),
                weight: Weight::For,
                step: Some(step.id),
                incident: None,
            });
        }
        if told.is_waived {
            debrief.waivers.push(FindingWaiver {
                id: Id::new(),
                deal: id,
                rule: "S04".into(),
                target: Some(step.id.uuid()),
                reason: format!("{source:?}"),
            });
        }
        debrief.steps.push(step);
    }
    let (customer_step, vendor_step) = (debrief.steps[0].id, debrief.steps[1].id);
    debrief.rejected_pairs = vec![RejectedPair { id: Id::new(), deal: id, customer_step, vendor_step }];
    debrief.claims = vec![claim];
    debrief
}

fn workbook(debrief: &Debrief) -> Workbook {
    let mut workbook = Workbook::open_in_memory().unwrap();
    let bundle = debrief::store::Bundle { debriefs: vec![debrief.clone()], ..Default::default() };
    workbook.load(Edit::new(EditLabel::Import), &bundle).unwrap();
    workbook
}

fn merge(workbook: &mut Workbook, before: &Debrief) -> Debrief {
    let merge = before.merge_steps(before.steps[0].id, before.steps[1].id).unwrap();
    workbook.edit(Edit::new(EditLabel::MergeSteps), |tx| tx.merge_steps(&merge)).unwrap();
    workbook.debrief(before.deal.id).unwrap()
}

fn people(debrief: &Debrief, step: &Step) -> Vec<Id<Participant>> {
    let mut people: Vec<_> = debrief.people(step).into_iter().map(|person| person.id).collect();
    people.sort_unstable();
    people
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_pair_becomes_one_step_with_two_tellings_and_undo_takes_it_apart(customer in told(), vendor in told()) {
        let mut workbook = workbook(&case([&customer, &vendor]));
        let deal = workbook.deals(&Default::default()).unwrap()[0].deal.id;
        let before = workbook.debrief(deal).unwrap();
        let after = merge(&mut workbook, &before);

        let [one] = &after.steps[..] else { panic!("{:?}", after.steps) };
        let told = after.told(one.id);
        prop_assert!(told.customer && told.vendor);
        prop_assert_eq!(told.document, customer.has_document || vendor.has_document);
        prop_assert_eq!(&one.title, &customer.title);
        prop_assert_eq!(one.is_lever, customer.is_lever || vendor.is_lever);
        let both: Vec<_> = {
            let mut both: Vec<_> = before.steps.iter().flat_map(|step| people(&before, step)).collect();
            both.sort_unstable();
            both.dedup();
            both
        };
        prop_assert_eq!(people(&after, one), both, "everybody is still in it, once");
        let links = after.step_participants.len();
        prop_assert_eq!(links, people(&after, one).len() - usize::from(one.actor.is_some()));
        for source in [Source::Customer, Source::Vendor] {
            let at = usize::from(source == Source::Vendor);
            let (seen, new) = (before.telling(before.steps[at].id, source).unwrap(), after.telling(one.id, source).unwrap());
            prop_assert_eq!((seen.id, seen.emotion, seen.certainty), (new.id, new.emotion, new.certainty));
            prop_assert!(new.words.contains(seen.words.as_str()));
            let says = seen.date.or(before.steps[at].date);
            if says.is_some() {
                prop_assert_eq!(new.date.or(one.date), says, "the date as it was told");
            }
        }
        if customer.title != vendor.title {
            prop_assert!(after.telling(one.id, Source::Vendor).unwrap().words.contains(vendor.title.as_str()));
        }
        prop_assert_eq!(after.incidents.len(), customer.incidents + vendor.incidents);
        prop_assert!(after.incidents.iter().all(|incident| incident.step == Some(one.id)));
        prop_assert_eq!(after.evidence.len(), usize::from(customer.has_evidence || vendor.has_evidence));
        prop_assert!(after.evidence.iter().all(|row| row.step == Some(one.id)));
        let reasons: String = after.waivers.iter().map(|waiver| waiver.reason.as_str()).collect();
        prop_assert_eq!(reasons.contains("Vendor"), vendor.is_waived);

        // What the customer may see is what it was, whatever ours has filled in.
        let (told, tells) = (analysis::for_customer(&before), analysis::for_customer(&after));
        let as_told = |debrief: &Debrief| {
            let step = Step { rank: 0, actor: None, ..debrief.steps[0].clone() };
            let named: Vec<_> = debrief.participants.iter().map(|person| person.id).collect();
            (step, people(debrief, &debrief.steps[0]), named)
        };
        prop_assert_eq!(as_told(&tells), as_told(&told));
        prop_assert!(tells.steps[0].actor == told.steps[0].actor || told.steps[0].actor.is_none());

        workbook.undo().unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &before);
        workbook.redo().unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &after);

        // Parted again, both are exactly what they were.
        let split = after.split_step(one.id).unwrap();
        workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &after)).unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &before);
        // United and parted once more, after an undo and without one.
        workbook.undo().unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &after);
        workbook.redo().unwrap();
        merge(&mut workbook, &before);
        let split = workbook.debrief(deal).unwrap().split_step(one.id).unwrap();
        workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &after)).unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &before);
    }

    #[test]
    fn a_step_that_was_recorded_as_one_is_parted_by_what_each_side_says(customer in told(), vendor in told()) {
        let before = case([&customer, &vendor]);
        let deal = before.deal.id;
        let after = merge(&mut workbook(&before), &before);
        // A file whose history does not know that there were two.
        let mut workbook = workbook(&after);
        let after = workbook.debrief(deal).unwrap();
        let one = &after.steps[0];
        let split = after.split_step(one.id).unwrap();
        workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &after)).unwrap();
        let parted = workbook.debrief(deal).unwrap();
        prop_assert_eq!(parted.steps.len(), 2);
        for (at, source) in [Source::Customer, Source::Vendor].into_iter().enumerate() {
            let (seen, new) = (&before.steps[at], &parted.steps[at]);
            prop_assert_eq!(&new.title, &seen.title);
            let (was, is) = (before.telling(seen.id, source).unwrap(), parted.telling(new.id, source).unwrap());
            prop_assert_eq!((was.id, was.emotion, was.certainty), (is.id, is.emotion, is.certainty));
            if vendor.title != customer.title || source == Source::Customer {
                prop_assert_eq!(was.words.trim(), is.words.trim());
            }
            let felt = |debrief: &Debrief, step| debrief.incidents_of(step).map(|incident| incident.id).collect::<Vec<_>>();
            prop_assert_eq!(felt(&before, seen.id), felt(&parted, new.id));
            for person in people(&before, seen) {
                prop_assert!(people(&parted, new).contains(&person));
            }
        }
        // Of what ours had filled in nothing stays with the customer's.
        let (was, is) = (&before.steps[0], &parted.steps[0]);
        let bare = |step: &Step| Step { owner: None, effort_hours: None, is_lever: false, actor: None, ..step.clone() };
        prop_assert_eq!(bare(is), Step { rank: is.rank, ..bare(was) });
        prop_assert_eq!(people(&parted, is), people(&before, was));
        workbook.undo().unwrap();
        prop_assert_eq!(&workbook.debrief(deal).unwrap(), &after);
    }
}

#[test]
fn our_own_telling_takes_the_place_of_what_the_customers_sitting_said_for_us() {
    let (customer, vendor) = (plain(), Told { words: "so we said".into(), ..plain() });
    let mut both = case([&customer, &vendor]);
    let sittings = [SittingWith::Customer, SittingWith::Vendor].map(|with| Sitting::new(both.deal.id, with));
    let [theirs, ours] = [sittings[0].id, sittings[1].id];
    both.sittings = sittings.into();
    both.rejected_pairs.clear();
    for telling in &mut both.tellings {
        telling.sitting = Some(if telling.source == Source::Customer { theirs } else { ours });
    }
    let said = Telling {
        sitting: Some(theirs),
        words: "they knew".into(),
        emotion: Emotion::new(-2),
        ..Telling::new(&both.steps[0], Source::Vendor)
    };
    both.tellings.push(said.clone());
    let mut workbook = workbook(&both);
    let before = workbook.debrief(both.deal.id).unwrap();
    assert_eq!(analysis::pairs_waiting(&before), 1, "ours has not been heard on the customer's step");
    let after = merge(&mut workbook, &before);
    let [one] = &after.steps[..] else { panic!("{:?}", after.steps) };
    let own = after.telling(one.id, Source::Vendor).unwrap();
    assert_eq!((own.sitting, own.own_words()), (Some(ours), "so we said · they knew"));
    assert_eq!(own.emotion, Emotion::new(-2), "nothing is lost");
    assert_eq!(after.tellings_of(one.id).count(), 2);
    assert_eq!(analysis::pairs_waiting(&after), 0);
    // Parted and undone, all is as it was.
    let split = after.split_step(one.id).unwrap();
    workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &after)).unwrap();
    assert_eq!(workbook.debrief(both.deal.id).unwrap(), before);
    workbook.undo().unwrap();
    workbook.undo().unwrap();
    assert_eq!(workbook.debrief(both.deal.id).unwrap(), before);
}

#[test]
fn what_was_changed_since_two_became_one_stays_when_they_are_parted() {
    let told = plain();
    let mut workbook = workbook(&case([&told, &told]));
    let deal = workbook.deals(&Default::default()).unwrap()[0].deal.id;
    let before = workbook.debrief(deal).unwrap();
    let after = merge(&mut workbook, &before);
    let one = after.steps[0].clone();
    let ours = after.telling(one.id, Source::Vendor).unwrap().clone();
    // A title, our words, and a step where the one stood that went.
    let new = Step { title: "asks again".into(), ..one.clone() };
    let said = Telling { words: "too dear".into(), ..ours.clone() };
    let between = Step::new(deal, before.steps[1].rank, "has come since");
    workbook
        .edit(Edit::new(EditLabel::ChangeStep), |tx| {
            tx.update(&one, &new)?;
            tx.update(&ours, &said)?;
            tx.insert(&between)
        })
        .unwrap();
    let now = workbook.debrief(deal).unwrap();
    let split = now.split_step(one.id).unwrap();
    workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &now)).unwrap();
    let parted = workbook.debrief(deal).unwrap();
    assert_eq!(parted.steps.len(), 3);
    assert_eq!(parted.step(one.id).unwrap().title, "asks again");
    let theirs = parted.step(before.steps[1].id).expect("the step that went is there again");
    assert_eq!((theirs.title.as_str(), theirs.date), ("asks", before.steps[1].date));
    assert_eq!(parted.telling(theirs.id, Source::Vendor).unwrap().words, "too dear");
    assert!(parted.steps.windows(2).all(|pair| pair[0].rank < pair[1].rank), "each has a rank of its own");
}

#[test]
fn what_is_changed_in_the_open_after_two_became_one_is_no_longer_ours_alone() {
    let ours = Told { channel: Some(0), actor: Some(0), others: vec![2], ..plain() };
    let mut workbook = workbook(&case([&plain(), &ours]));
    let before = workbook.debrief(workbook.deals(&Default::default()).unwrap()[0].deal.id).unwrap();
    let after = merge(&mut workbook, &before);
    let one = after.steps[0].clone();
    let [keller, meier, huber] = [0, 1, 2].map(|at: usize| after.participants[at].id);
    let shown = |debrief: &Debrief| {
        let step = debrief.as_customer_tells(&debrief.steps[0]);
        let hidden = [keller, huber].map(|who| debrief.is_named_by_us_alone(step.id, who));
        (step.channel, step.actor, hidden)
    };
    assert_eq!(shown(&after), (None, None, [false, true]), "the customer has told nothing of it");
    let mut openly = |change: &dyn Fn(&debrief::store::Tx) -> Result<(), debrief::store::StoreError>| {
        workbook.edit(Edit::new(EditLabel::ChangeStep), |tx| tx.change_openly(one.deal, |tx| change(tx))).unwrap();
        workbook.debrief(one.deal).unwrap()
    };
    let with = |channel: usize| Step { channel: Some(Channel::ALL[channel]), ..one.clone() };
    let now = openly(&|tx| tx.update(&one, &with(1)));
    assert_eq!(shown(&now), (Some(Channel::ALL[1]), None, [false, true]), "who acted nobody has touched");
    // Another one acts, and whoever acted by our account alone takes part by it alone.
    let link = StepParticipant { id: Id::new(), deal: one.deal, step: one.id, participant: keller };
    let now = openly(&|tx| {
        tx.insert(&link)?;
        tx.update(&with(1), &Step { actor: Some(meier), ..with(1) })
    });
    assert_eq!(shown(&now), (Some(Channel::ALL[1]), Some(meier), [true, true]));
    let huber_acts = Step { actor: Some(huber), ..with(1) };
    let now = openly(&|tx| tx.update(&Step { actor: Some(meier), ..with(1) }, &huber_acts));
    assert_eq!(shown(&now), (Some(Channel::ALL[1]), Some(huber), [true, false]));
    for _ in 0..3 {
        workbook.undo().unwrap();
    }
    assert_eq!(workbook.debrief(one.deal).unwrap(), after);
    // A step that is parted again has nothing of it left.
    workbook.redo().unwrap();
    let now = workbook.debrief(one.deal).unwrap();
    let split = now.split_step(one.id).unwrap();
    workbook.edit(Edit::new(EditLabel::SplitStep), |tx| tx.split_step(&split, &now)).unwrap();
    assert!(workbook.debrief(one.deal).unwrap().tellings.iter().all(|telling| telling.filled.is_none()));
}

/// The least that somebody can tell.
fn plain() -> Told {
    Told {
        title: "asks".into(),
        date: None,
        told_date: None,
        words: String::new(),
        emotion: None,
        channel: None,
        actor: None,
        others: vec![],
        is_lever: false,
        has_document: false,
        incidents: 0,
        has_evidence: false,
        is_waived: false,
    }
}

#[test]
fn only_a_step_of_each_side_can_be_one() {
    let told = plain();
    let debrief = case([&told, &told]);
    let (customer, vendor) = (debrief.steps[0].id, debrief.steps[1].id);
    assert!(debrief.merge_steps(vendor, customer).is_none());
    assert!(debrief.merge_steps(customer, customer).is_none());
    assert!(debrief.split_step(customer).is_none());
}

#[test]
fn the_clock_of_a_sitting_is_kept_beside_the_journal() {
    use debrief::domain::{Phase, Sitting, SittingWith, Spent};
    let mut workbook = Workbook::open_in_memory().unwrap();
    let deal = Deal::new("Hofstetter", "line 3");
    let sitting = Sitting::new(deal.id, SittingWith::Customer);
    let edit = Edit::new(EditLabel::AddSitting);
    workbook.edit(edit, |tx| tx.insert(&deal).and_then(|()| tx.insert(&sitting))).unwrap();
    assert!(workbook.sitting_clock(sitting.id).unwrap().is_empty());
    let mut spent = Spent::default();
    spent.add(Phase::Opening, 240);
    spent.enter(Phase::Ends);
    let before = workbook.version().unwrap();
    workbook.save_sitting_clock(sitting.id, &spent).unwrap();
    assert_eq!(workbook.version().unwrap(), before, "no edit");
    spent.add(Phase::Ends, 61);
    workbook.save_sitting_clock(sitting.id, &spent).unwrap();
    let kept = workbook.sitting_clock(sitting.id).unwrap();
    assert_eq!((kept.clone(), kept.total(), kept.last()), (spent.clone(), 301, Some(Phase::Ends)));
    // Who goes back to a phase is there again later, though another one is further.
    spent.enter(Phase::Opening);
    workbook.save_sitting_clock(sitting.id, &spent).unwrap();
    assert_eq!(workbook.sitting_clock(sitting.id).unwrap().last(), Some(Phase::Opening));
    workbook.save_sitting_clock(sitting.id, &Spent::default()).unwrap();
    assert_eq!(workbook.sitting_clock(sitting.id).unwrap(), Spent::default(), "it has not begun");
}
