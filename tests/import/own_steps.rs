//! What the steps of a log of ours say: the demo goes out and comes in again.

use debrief::{
    domain::{BuyingRoles, Deal, Debrief, Emotion, Id, Participant, Side, Source, Step, milestone_of},
    exchange::{
        demo::demo,
        export::{CsvStyle, Format, Order, export},
        naming::Naming,
    },
    i18n::{Language, Locale},
    store::Workbook,
};

use super::{Place, bring, deals};

fn with_demo(place: &Place) -> Workbook {
    let mut workbook = place.workbook();
    let bundle = demo(Language::En).expect("the demo").into_bundle();
    workbook.fill([bundle]).expect("filled");
    workbook
}

/// A person as a log knows one.
type Known = (String, Side, BuyingRoles);

fn known(person: &Participant) -> Known {
    (person.name.clone(), person.side, person.buying_roles)
}

/// What a log carries of a step.
#[derive(Debug, PartialEq)]
struct Carried {
    step: Step,
    actor: Option<Known>,
    with: Vec<Known>,
    told: Vec<(Source, Option<Emotion>)>,
}

fn carried(debrief: &Debrief, step: &Step) -> Carried {
    // Ids and ranks are those of the other workbook. A milestone that the activity says anyway is no other one.
    let same = Step {
        milestone: milestone_of(step),
        actor: None,
        ..Step { id: Id::from_uuid(uuid::Uuid::nil()), deal: Id::from_uuid(uuid::Uuid::nil()), rank: 0, ..step.clone() }
    };
    let mut with: Vec<Known> = debrief.others(step.id).map(known).collect();
    with.sort_by(|one, other| one.0.cmp(&other.0));
    let told = debrief.tellings_of(step.id).map(|telling| (telling.source, telling.emotion)).collect();
    Carried { step: same, actor: debrief.actor(step).map(known), with, told }
}

/// The deal without what a log does not carry of it.
fn facts(deal: Deal) -> Deal {
    let Deal { customer, title, outcome, decided_on, opened_on, value, currency, margin_percent, .. } = deal;
    let Deal { division, segment, country, customer_kind, offering_kind, winner, .. } = deal;
    Deal {
        id: Id::from_uuid(uuid::Uuid::nil()),
        outcome,
        decided_on,
        opened_on,
        value,
        currency,
        margin_percent,
        division,
        segment,
        country,
        customer_kind,
        offering_kind,
        winner,
        ..Deal::new(customer, title)
    }
}

type Told = (Deal, Vec<Known>, Vec<Carried>);

/// All deals, by what they are called: their people and their steps.
fn all(workbook: &Workbook) -> Vec<Told> {
    let told = workbook.all_deals().expect("deals").into_iter().map(|deal| {
        let debrief = workbook.debrief(deal.id).expect("the deal");
        let mut people: Vec<Known> = debrief.participants.iter().map(known).collect();
        people.sort_by(|one, other| one.0.cmp(&other.0));
        (facts(deal), people, debrief.steps.iter().map(|step| carried(&debrief, step)).collect())
    });
    let mut told: Vec<Told> = told.collect();
    told.sort_by_key(|told| told.0.name());
    told
}

#[test]
fn a_log_of_ours_brings_people_and_steps_with_all_that_is_said_of_them() {
    let place = Place::new();
    let workbook = with_demo(&place);
    let before = all(&workbook);
    let some = |is: fn(&Step) -> bool| before.iter().flat_map(|deal| &deal.2).any(|carried| is(&carried.step));
    assert!(some(|step| step.commitment.is_some()) && some(|step| step.effort_hours.is_some()), "the demo has both");
    assert!(some(|step| step.owner.is_some()) && some(|step| step.exit_to.is_some()) && some(|step| step.is_lever));
    let out = workbook.all_deals().expect("deals").iter().map(|deal| deal.id).collect::<Vec<_>>();
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let order = Order {
            format,
            deals: out.clone(),
            naming: Naming::Everybody,
            csv: CsvStyle::default(),
            locale: Locale::EN,
        };
        let (path, other) = (place.path("log"), Place::new());
        export(&workbook, &order, &path, |_| true).expect("exported");
        let mut second = other.workbook();
        bring(&mut second, &deals(&path, |_| {}));
        let after = all(&second);
        assert_eq!(after.len(), before.len(), "{format:?}");
        for (after, before) in after.iter().zip(&before) {
            assert_eq!((&after.0, &after.1), (&before.0, &before.1), "{format:?}");
            assert_eq!(after.2, before.2, "{format:?} {}", before.0.name());
        }
        let again = bring(&mut second, &deals(&path, |_| {}));
        assert_eq!((again.new, again.changed, again.steps), (0, 0, 0), "{format:?}");
        std::fs::remove_file(path).expect("removed");
    }
}
