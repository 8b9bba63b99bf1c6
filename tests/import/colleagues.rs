//! Two colleagues who import the same export: merging makes one deal of two.

use debrief::{
    domain::Deal,
    store::{Edit, EditLabel, Workbook, check},
    work::Watch,
};

use super::{Place, bring, deals};

const EXPORT: &str = "Opportunity ID,Opportunity Name,Account Name,Stage,Loss Reason,Opportunity Owner\n\
    1,Line 3,Hofstetter,Closed Lost,Price,Keller\n2,Tool,Tubex,Prospecting,,Meier\n";

const LOG: &str = r#"<log><trace><string key="concept:name" value="7"/><string key="customer" value="Tubex"/>
    <event><string key="concept:name" value="asks"/><date key="time:timestamp" value="2026-03-01T08:00:00Z"/><string key="org:resource" value="Keller"/></event>
    </trace></log>"#;

fn retitle(workbook: &mut Workbook, title: &str) {
    let deal = workbook.all_deals().expect("deals").into_iter().find(|deal| deal.customer == "Hofstetter").expect("it");
    let new = Deal { title: title.into(), ..deal.clone() };
    workbook.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&deal, &new)).expect("edited");
}

fn merge(workbook: &mut Workbook, other: &Workbook) -> bool {
    let theirs = other.holdings(&Watch::default()).expect("read");
    workbook.merge(Edit::new(EditLabel::MergeWorkbook), &theirs, &Watch::default()).expect("merged").is_nothing()
}

#[test]
fn the_same_export_imported_twice_is_one_after_merging() {
    let (mine, theirs) = (Place::new(), Place::new());
    let (mut here, mut there) = (mine.workbook(), theirs.workbook());
    bring(&mut here, &deals(&mine.file("a.csv", EXPORT), |_| {}));
    retitle(&mut here, "Line 3, with tool");
    // Whoever imports later has not changed what somebody has.
    bring(&mut there, &deals(&theirs.file("a.csv", EXPORT), |_| {}));
    for (workbook, place, name) in [(&mut here, &mine, "b.xes"), (&mut there, &theirs, "b.xes")] {
        bring(workbook, &deals(&place.file(name, LOG), |_| {}));
    }
    let before = here.holdings(&Watch::default()).expect("read");
    merge(&mut here, &there);
    there.merge(Edit::new(EditLabel::MergeWorkbook), &before, &Watch::default()).expect("merged");
    for workbook in [&here, &there] {
        let all = workbook.all_deals().expect("deals");
        assert_eq!(all.len(), 3, "{all:?}");
        let lost = all.iter().find(|deal| deal.customer == "Hofstetter").expect("it");
        let whole = workbook.debrief(lost.id).expect("the deal");
        assert_eq!((lost.title.as_str(), whole.claims.len(), whole.participants.len()), ("Line 3, with tool", 1, 1));
        let traced = all.iter().find(|deal| deal.crm_id == "7").expect("the trace");
        let whole = workbook.debrief(traced.id).expect("the deal");
        assert_eq!((whole.steps.len(), whole.participants.len()), (1, 1));
    }
    let twice = merge(&mut here, &there) && merge(&mut there, &here);
    assert!(twice, "the same once more changes nothing");
    // A later import meets what came from the colleague.
    assert_eq!(bring(&mut here, &deals(&mine.file("a.csv", EXPORT), |_| {})).new, 0);
    assert_eq!(bring(&mut there, &deals(&theirs.file("b.xes", LOG), |_| {})).same, 1);
    drop((here, there));
    for place in [mine, theirs] {
        assert_eq!(check(&place.path("w.debrief")).expect("checked"), Default::default());
    }
}

#[test]
fn what_a_colleague_has_imported_and_sent_is_met_by_an_import_here() {
    let (mine, theirs) = (Place::new(), Place::new());
    let (mut here, mut there) = (mine.workbook(), theirs.workbook());
    bring(&mut there, &deals(&theirs.file("b.xes", LOG), |_| {}));
    merge(&mut here, &there);
    assert_eq!(bring(&mut here, &deals(&mine.file("b.xes", LOG), |_| {})).same, 1);
}

#[test]
fn a_deal_that_is_called_otherwise_by_now_leaves_room_for_the_one_of_the_export() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let incoming = deals(&place.file("a.csv", EXPORT), |_| {});
    bring(&mut workbook, &incoming);
    let deal = workbook.all_deals().expect("deals").into_iter().find(|deal| deal.crm_id == "1").expect("it");
    let other = Deal { crm_id: "other".into(), ..deal.clone() };
    workbook.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&deal, &other)).expect("edited");
    assert_eq!(bring(&mut workbook, &incoming).new, 1);
    assert_eq!(bring(&mut workbook, &incoming).new, 0);
}
