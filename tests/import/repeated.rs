//! The same export again and again: what changes, what is the user's, what does not come back.

use debrief::{
    domain::{Claim, ClaimKind, Deal, FuzzyDate, Outcome, Side, Source, Step},
    exchange::import::{
        Fact, Fate, ImportError, Incoming, IncomingDeal, IncomingPerson, IncomingStep,
        crm::{self, Field},
        import, plan,
    },
    store::{Edit, EditLabel, Workbook},
    work::Watch,
};

use super::{Place, bring, deals};

const FIRST: &str = "\
Opportunity ID;Opportunity Name;Account Name;Stage;Amount;Close Date;Closed Lost Reason;Opportunity Owner
006A;Line 3;Hofstetter;Negotiation;CHF 1'840'000;31.12.2026;;Sandra Meier
006B;Tool;Tubex;Closed Lost;12k;30.06.2026;Price too high;Sandra Meier
";

fn only(workbook: &Workbook, id: &str) -> Deal {
    let mut found = workbook.all_deals().expect("deals").into_iter().filter(|deal| deal.crm_id == id);
    let deal = found.next().expect("the deal");
    assert_eq!(found.next(), None, "once");
    deal
}

fn change(workbook: &mut Workbook, id: &str, how: impl FnOnce(&mut Deal)) {
    let seen = only(workbook, id);
    let mut new = seen.clone();
    how(&mut new);
    workbook.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&seen, &new)).expect("changed");
}

#[test]
fn what_the_crm_says_comes_in() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let incoming = deals(&place.file("a.csv", FIRST), |_| {});
    assert_eq!(bring(&mut workbook, &incoming).new, 2);
    let open = only(&workbook, "006A");
    assert_eq!((open.outcome, open.decided_on, open.value), (Outcome::Open, None, Some(184_000_000)));
    let lost = workbook.debrief(only(&workbook, "006B").id).expect("the deal");
    assert_eq!((lost.deal.crm_source.as_str(), lost.deal.outcome), ("Salesforce", Outcome::Lost));
    assert_eq!(lost.deal.decided_on.map(|date| date.to_string()).as_deref(), Some("2026-06-30"));
    let reason = lost.stated_reason().expect("the reason");
    assert_eq!((reason.text.as_str(), reason.kind, reason.made_by), ("Price too high", ClaimKind::Price, Side::Vendor));
    assert_eq!(lost.participants[0].name, "Sandra Meier");
    let history = workbook.history(None, 9).expect("a history");
    assert_eq!((history.len(), history[0].label), (1, EditLabel::Import));
}

#[test]
fn a_fact_follows_the_crm_until_the_user_has_changed_it() {
    let place = Place::new();
    let mut workbook = place.workbook();
    bring(&mut workbook, &deals(&place.file("a.csv", FIRST), |_| {}));
    change(&mut workbook, "006A", |deal| {
        deal.title = "Extrusion line 3".to_owned();
        deal.finding = "their own".to_owned();
    });
    let second =
        FIRST.replace("Negotiation", "Closed Won").replace("Line 3", "Line three").replace("Price too high", "Budget");
    let incoming = deals(&place.file("b.csv", &second), |_| {});
    let known = workbook.known("Salesforce").expect("known");
    let planned = plan(&incoming, &known);
    let first = &planned.deals[0];
    assert_eq!(
        (first.fate(), &first.changed[..], &first.kept[..]),
        (Fate::Changed, &[Fact::Outcome, Fact::DecidedOn][..], &[Fact::Title][..])
    );
    let counts = bring(&mut workbook, &incoming);
    assert_eq!((counts.new, counts.changed, counts.kept), (0, 2, 1));
    let deal = only(&workbook, "006A");
    assert_eq!(
        (deal.title.as_str(), deal.outcome, deal.finding.as_str()),
        ("Extrusion line 3", Outcome::Won, "their own")
    );
    let lost = workbook.debrief(only(&workbook, "006B").id).expect("the deal");
    assert_eq!((lost.claims.len(), lost.claims[0].text.as_str()), (1, "Budget"));
    // A fact that was kept is still the user's: the import that left it alone has not written it.
    let third = second.replace("Closed Won", "Closed Lost");
    let counts = bring(&mut workbook, &deals(&place.file("c.csv", &third), |_| {}));
    assert_eq!((counts.changed, counts.kept), (1, 1));
    assert_eq!(only(&workbook, "006A").title, "Extrusion line 3");
    // Undone, the import before counts again.
    workbook.undo().expect("undone");
    assert_eq!(only(&workbook, "006A").outcome, Outcome::Won);
    assert_eq!(bring(&mut workbook, &incoming).same, 2);
}

#[test]
fn of_a_deal_that_was_typed_only_what_is_missing_is_filled_in() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let mut typed = Deal::new("Hofstetter Kunststoff AG", "Line 3");
    (typed.crm_source, typed.crm_id) = ("Salesforce".to_owned(), "006A".to_owned());
    workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&typed)).expect("typed");
    let counts = bring(&mut workbook, &deals(&place.file("a.csv", FIRST), |_| {}));
    assert_eq!((counts.new, counts.changed, counts.kept), (1, 1, 1));
    let deal = only(&workbook, "006A");
    assert_eq!((deal.customer.as_str(), deal.value), ("Hofstetter Kunststoff AG", Some(184_000_000)));
}

#[test]
fn without_ids_customer_and_title_tell_deals_apart() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let report =
        "Kunde,Titel,Status\nTubex,Tool,verloren\nTubex,Line,gewonnen\nTubex,tool,verloren\nTubex,Tool,gewonnen\n";
    let incoming = deals(&place.file("a.csv", report), |mapping| assert!(!mapping.columns.contains_key(&Field::Id)));
    assert_eq!(bring(&mut workbook, &incoming).new, 4, "each row is a deal of its own");
    assert_eq!(bring(&mut workbook, &incoming).same, 4);
}

fn log(steps: &[(&str, &str)]) -> Incoming {
    let mut deal = IncomingDeal::new(1, "log", "case 1");
    deal.deal.title = "case 1".to_owned();
    deal.says.add(Fact::Title);
    deal.people.push(IncomingPerson::new("Resource 7", Side::Vendor));
    for (title, day) in steps {
        let date: FuzzyDate = day.parse().expect("a date");
        let step =
            IncomingStep { actor: Some(0), told_by: Source::Document.into(), ..IncomingStep::new(*title, Some(date)) };
        deal.steps.push(step);
    }
    Incoming { source: "log".to_owned(), deals: vec![deal], ..Incoming::default() }
}

#[test]
fn steps_are_added_and_never_brought_back() {
    let place = Place::new();
    let mut workbook = place.workbook();
    bring(&mut workbook, &log(&[("A", "2026-01-01"), ("B", "2026-01-02"), ("B", "2026-01-02")]));
    let deal = workbook.all_deals().expect("deals")[0].id;
    let titles = |workbook: &Workbook| -> Vec<String> {
        workbook.debrief(deal).expect("the deal").steps.into_iter().map(|step| step.title).collect()
    };
    assert_eq!(titles(&workbook), ["A", "B", "B"]);
    let steps = workbook.debrief(deal).expect("the deal").steps;
    let renamed = Step { title: "A, renamed".to_owned(), ..steps[0].clone() };
    workbook
        .edit(Edit::new(EditLabel::ChangeStep), |tx| {
            tx.update(&steps[0], &renamed)?;
            tx.delete(&steps[1])
        })
        .expect("changed");
    let longer =
        log(&[("A", "2026-01-01"), ("B", "2026-01-02"), ("B", "2026-01-02"), ("C", "2026-01-01"), ("D", "2026-01-09")]);
    let counts = bring(&mut workbook, &longer);
    assert_eq!((counts.changed, counts.steps), (1, 2));
    assert_eq!(titles(&workbook), ["A, renamed", "C", "B", "D"]);
    let whole = workbook.debrief(deal).expect("the deal");
    assert_eq!((whole.participants.len(), whole.tellings.len()), (1, 4));
    assert!(whole.steps.iter().all(|step| step.actor == Some(whole.participants[0].id)));
    assert_eq!(bring(&mut workbook, &longer).same, 1);
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let watch = Watch::default();
    watch.cancel();
    let failed = import(&mut workbook, &deals(&place.file("a.csv", FIRST), |_| {}), "a.csv", &watch);
    assert!(matches!(failed, Err(ImportError::Cancelled)), "{failed:?}");
    assert!(
        workbook.all_deals().expect("deals").is_empty() && workbook.history(None, 1).expect("a history").is_empty()
    );
}

#[test]
fn an_id_that_another_deal_has_overwrites_nothing_unless_somebody_says_so() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let heads = "id,name,account,stage,amount\n";
    bring(
        &mut workbook,
        &deals(&place.file("a.csv", format!("{heads}1,Pump,Aqua,Won,100\n2,Line,Brunnhof,Lost,5\n")), |_| {}),
    );
    let other = place.file("b.csv", format!("{heads}1,Server,Otto,Lost,999\n2,Line 3,Brunnhof,Won,5\n"));
    let counts = bring(&mut workbook, &deals(&other, |_| {}));
    assert_eq!((counts.strangers, counts.changed, counts.new), (1, 1, 0), "a title alone may have changed there");
    assert_eq!(only(&workbook, "1").title, "Pump");
    assert_eq!(only(&workbook, "2").title, "Line 3");
    // Another source has its own ids.
    assert_eq!(bring(&mut workbook, &deals(&other, |mapping| mapping.source = "Other".to_owned())).new, 2);
    let counts = bring(&mut workbook, &deals(&other, |mapping| mapping.takes_strangers = true));
    assert_eq!((counts.strangers, counts.changed), (0, 1));
    let renamed =
        workbook.all_deals().expect("deals").into_iter().find(|deal| deal.crm_source != "Other" && deal.crm_id == "1");
    assert_eq!(renamed.expect("the deal").customer, "Otto");
}

#[test]
fn a_row_that_may_be_either_of_two_deals_here_is_neither_and_is_told() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let first = "name,account,stage,amount\nPump,Aqua,Negotiation,100\nPump,Aqua,Negotiation,200\n";
    assert_eq!(bring(&mut workbook, &deals(&place.file("a.csv", first), |_| {})).new, 2);
    let before: Vec<String> = workbook.all_deals().expect("deals").into_iter().map(|deal| deal.crm_id).collect();
    let later = deals(&place.file("b.csv", "id,name,account,stage\n7,Pump,Aqua,Negotiation\n"), |_| {});
    let counts = bring(&mut workbook, &later);
    assert_eq!((counts.unclear, counts.new, counts.named), (1, 1, 0));
    let now: Vec<String> = workbook.all_deals().expect("deals").into_iter().map(|deal| deal.crm_id).collect();
    assert!(before.iter().all(|id| now.contains(id)), "{before:?} {now:?}");
    let again = bring(&mut workbook, &later);
    assert_eq!((again.unclear, again.same), (0, 1));
}

#[test]
fn what_changes_is_shown_before_anything_is_written() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let heads = "id,name,account,stage,amount,region\n";
    bring(
        &mut workbook,
        &deals(&place.file("a.csv", format!("{heads}1,Pump,Aqua,Open,100,N\n2,Line,Brunnhof,Lost,5,S\n")), |_| {}),
    );
    let path = place.file("a.csv", format!("{heads}1,Pump,Aqua,Won,150,N\n2,Server,Otto,Lost,5,S\n"));
    let file = crm::CrmFile::open(&path, &crm::Reading::default(), &Watch::default()).expect("a table");
    let mapping = crm::suggest(&file.table, debrief::domain::Currency::CHF).mapping;
    let preview = crm::preview(&workbook, &file, &mapping, &Watch::default()).expect("a preview");
    let told = |change: &crm::Change| debrief::wording::change(change, debrief::i18n::Locale::EN);
    assert_eq!(
        preview.changes.iter().map(told).collect::<Vec<_>>(),
        ["Aqua · Pump: outcome or stage open → won, value CHF 100 → CHF 150"]
    );
    let told = |change: &crm::Change| debrief::wording::stranger(change, debrief::i18n::Locale::EN);
    assert_eq!(preview.strangers.iter().map(told).collect::<Vec<_>>(), ["line 3: Otto · Server ≠ Brunnhof · Line (2)"]);
    assert_eq!((preview.unread, preview.doubt), (vec!["region".to_owned()], None));
}

#[test]
fn the_kind_of_a_reason_follows_its_text_until_somebody_sets_it() {
    let heads = "id,name,account,stage,reason\n";
    let place = Place::new();
    let mut workbook = place.workbook();
    let claim = |workbook: &Workbook| {
        workbook.debrief(only(workbook, "1").id).expect("the deal").claims.into_iter().next().expect("a claim")
    };
    let read = |reason: &str| deals(&place.file("a.csv", format!("{heads}1,Pump,Aqua,Lost,{reason}\n")), |_| {});
    bring(&mut workbook, &read("Too expensive"));
    assert_eq!(claim(&workbook).kind, ClaimKind::Price);
    let second = place.file("b.csv", format!("{heads}1,Pump,Aqua,Lost,Bad service\n"));
    let file = crm::CrmFile::open(&second, &crm::Reading::default(), &Watch::default()).expect("a table");
    let mapping = crm::suggest(&file.table, debrief::domain::Currency::CHF).mapping;
    let preview = crm::preview(&workbook, &file, &mapping, &Watch::default()).expect("a preview");
    let told = |change: &crm::Change| debrief::wording::change(change, debrief::i18n::Locale::EN);
    assert_eq!(
        preview.changes.iter().map(told).collect::<Vec<_>>(),
        ["Aqua · Pump: stated reason Too expensive → Bad service"]
    );
    bring(&mut workbook, &read("Bad service"));
    assert_eq!((claim(&workbook).text.as_str(), claim(&workbook).kind), ("Bad service", ClaimKind::Other));
    let seen = claim(&workbook);
    let set = Claim { kind: ClaimKind::Relationship, ..seen.clone() };
    workbook.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&seen, &set)).expect("changed");
    bring(&mut workbook, &read("Too expensive"));
    assert_eq!((claim(&workbook).text.as_str(), claim(&workbook).kind), ("Too expensive", ClaimKind::Relationship));
}

#[test]
fn a_country_comes_in_by_its_code_and_one_that_was_written_out_here_is_no_change() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let file = |country: &str| {
        let text = format!(
            "Opportunity ID;Opportunity Name;Account Name;Stage;Billing Country\n006A;Line 3;Hofstetter;Closed Won;{country}\n"
        );
        deals(&place.file("a.csv", &text), |mapping| {
            mapping.columns.insert(Field::Country, vec!["Billing Country".to_owned()]);
        })
    };
    bring(&mut workbook, &file("Deutschland"));
    assert_eq!(only(&workbook, "006A").country, "DE");
    change(&mut workbook, "006A", |deal| deal.country = "Germany".to_owned());
    let counts = bring(&mut workbook, &file("DE"));
    assert_eq!((counts.changed, counts.kept, only(&workbook, "006A").country.as_str()), (0, 0, "Germany"));
}
