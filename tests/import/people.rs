//! The people of a deal whose file comes again and tells them otherwise.

use debrief::{
    domain::{Debrief, Participant, Side},
    exchange::import::{
        Fact, Incoming, IncomingDeal, IncomingPerson, IncomingStep,
        crm::{CrmFile, Reading, preview, suggest},
    },
    i18n::Locale,
    store::{Edit, EditLabel, Workbook},
    wording::change,
    work::Watch,
};

use super::{Place, bring, deals};

/// A log of one deal; each of these acts once.
fn log(people: &[(&str, Side)]) -> Incoming {
    let mut deal = IncomingDeal::new(1, "log", "case 1");
    deal.deal.title = "case 1".to_owned();
    deal.says.add(Fact::Title);
    for (at, (name, side)) in people.iter().enumerate() {
        deal.people.push(IncomingPerson::new(*name, *side));
        deal.steps.push(IncomingStep { actor: Some(at), ..IncomingStep::new(format!("{name} acts"), None) });
    }
    Incoming { source: "log".to_owned(), deals: vec![deal], ..Incoming::default() }
}

fn only(workbook: &Workbook) -> Debrief {
    let all = workbook.all_deals().expect("deals");
    assert_eq!(all.len(), 1);
    workbook.debrief(all[0].id).expect("the deal")
}

/// Who is there, on which side, and in how many steps they act.
fn people(workbook: &Workbook) -> Vec<(String, Side, usize)> {
    let whole = only(workbook);
    let acts = |person: &Participant| whole.steps.iter().filter(|step| step.actor == Some(person.id)).count();
    let mut all: Vec<_> = whole.participants.iter().map(|p| (p.name.clone(), p.side, acts(p))).collect();
    all.sort();
    all
}

fn edit(workbook: &mut Workbook, name: &str, how: impl FnOnce(&mut Participant)) {
    let seen = only(workbook).participants.into_iter().find(|person| person.name == name).expect("the person");
    let mut new = seen.clone();
    how(&mut new);
    workbook.edit(Edit::new(EditLabel::ChangeParticipant), |tx| tx.update(&seen, &new)).expect("changed");
}

#[test]
fn whoever_the_file_tells_on_another_side_goes_there_with_all_steps() {
    let place = Place::new();
    let mut workbook = place.workbook();
    bring(&mut workbook, &log(&[("Sara", Side::Vendor), ("Pete", Side::Vendor)]));
    let partners = log(&[("Sara", Side::Customer), ("Pete", Side::Partner), ("Mike", Side::Partner)]);
    assert_eq!(bring(&mut workbook, &partners).changed, 1);
    let there = [("Mike", Side::Partner, 1), ("Pete", Side::Partner, 1), ("Sara", Side::Customer, 1)];
    let there = there.map(|(name, side, acts)| (name.to_owned(), side, acts));
    assert_eq!(people(&workbook), there);
    assert_eq!(bring(&mut workbook, &partners).same, 1);
    // And back again.
    bring(&mut workbook, &log(&[("Sara", Side::Vendor), ("Pete", Side::Partner), ("Mike", Side::Partner)]));
    assert_eq!(people(&workbook)[2], ("Sara".to_owned(), Side::Vendor, 1));
    workbook.undo().expect("undone");
    assert_eq!(people(&workbook), there);
}

#[test]
fn whom_the_user_has_moved_or_deleted_stays_as_the_user_made_it() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let first = log(&[("Sara", Side::Vendor), ("Pete", Side::Vendor), ("Mike", Side::Vendor)]);
    bring(&mut workbook, &first);
    edit(&mut workbook, "Sara", |person| person.side = Side::Partner);
    edit(&mut workbook, "Pete", |person| person.name = "Pete Miller".to_owned());
    let mike = only(&workbook).participants.into_iter().find(|person| person.name == "Mike").expect("Mike");
    workbook.edit(Edit::new(EditLabel::DeleteParticipant), |tx| tx.delete(&mike)).expect("deleted");
    assert_eq!(bring(&mut workbook, &first).same, 1, "what the file said before is no news");
    let customers = log(&[("Sara", Side::Customer), ("Pete", Side::Customer), ("Mike", Side::Customer)]);
    assert_eq!(bring(&mut workbook, &customers).kept, 1);
    let there = [("Pete Miller", Side::Customer, 1), ("Sara", Side::Partner, 1)];
    assert_eq!(people(&workbook), there.map(|(name, side, acts)| (name.to_owned(), side, acts)));
}

#[test]
fn the_preview_says_who_comes_beside_whom_and_who_moves() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let first = "id,name,account,stage,amount,owner\n1,Pump,Aqua,Won,100,Sandra Meier\n";
    bring(&mut workbook, &deals(&place.file("a.csv", first), |_| {}));
    let path = place.file("b.csv", first.replace("Sandra Meier", "Peter Frei"));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    let mapping = suggest(&file.table, debrief::domain::Currency::CHF).mapping;
    let seen = preview(&workbook, &file, &mapping, &Watch::default()).expect("a preview");
    let said = change(&seen.changes[0], Locale::EN);
    assert!(said.ends_with("+ Peter Frei (us); no longer named, but still there: Sandra Meier"), "{said}");
    bring(&mut workbook, &seen.incoming);
    assert_eq!(only(&workbook).participants.len(), 2);
    assert_eq!(bring(&mut workbook, &seen.incoming).same, 1);
}
