//! Tables of our own that come back: they meet the deals that they were made of.

use debrief::{
    domain::{Consent, Currency, Deal, Emotion, Keyed, OWN_SOURCE, Outcome, Participant, Side, Source, Step, Telling},
    exchange::{
        export::{CsvStyle, Format, Order, export},
        import::{
            ImportError, OddityKind, Refusal,
            crm::{CrmFile, Reading, deals as deals_of, preview, recall, suggest},
        },
        naming::Naming,
    },
    i18n::Locale,
    store::{Edit, EditLabel, Workbook},
    work::Watch,
};

use super::{Place, bring, deals};

fn add(workbook: &mut Workbook, deal: &Deal) {
    workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(deal)).expect("added");
}

fn write(workbook: &Workbook, place: &Place, format: Format, naming: Naming) -> std::path::PathBuf {
    let deals = workbook.all_deals().expect("deals").iter().map(|deal| deal.id).collect();
    let order = Order { format, deals, naming, csv: CsvStyle::default(), locale: Locale::EN };
    let path = place.path(if format == Format::Csv { "tables" } else { "tables.xlsx" });
    export(workbook, &order, &path, |_| true).expect("exported");
    if format == Format::Csv { path.join("deals.csv") } else { path }
}

/// Two deals with what spreadsheets would take for formulas.
fn filled(place: &Place) -> Workbook {
    let mut workbook = place.workbook();
    let line = Deal {
        outcome: Outcome::Lost,
        value: Some(184_000_050),
        decided_on: "~2026-03".parse().ok(),
        notes: "-20 % was asked".to_owned(),
        ..Deal::new("@home AG", "+Line 3")
    };
    add(&mut workbook, &line);
    add(&mut workbook, &Deal::new("Tubex", "=Tool"));
    workbook
}

#[test]
fn our_own_deals_are_met_again_and_nothing_of_them_changes() {
    for format in [Format::Csv, Format::Xlsx] {
        let place = Place::new();
        let mut workbook = filled(&place);
        assert_eq!(deals(&write(&workbook, &place, format, Naming::Everybody), |_| {}).source, OWN_SOURCE);
        let before = workbook.all_deals().expect("deals");
        let table = write(&workbook, &place, format, Naming::Everybody);
        let counts = bring(&mut workbook, &deals(&table, |_| {}));
        assert_eq!((counts.new, counts.changed, counts.same, counts.kept), (0, 0, 2, 0), "{format:?}");
        assert_eq!(workbook.all_deals().expect("deals"), before);
    }
}

#[test]
fn in_another_workbook_they_come_in_once_with_their_ids_and_texts() {
    let (place, other) = (Place::new(), Place::new());
    let workbook = filled(&place);
    let table = write(&workbook, &place, Format::Csv, Naming::Everybody);
    let mut second = other.workbook();
    assert_eq!(bring(&mut second, &deals(&table, |_| {})).new, 2);
    assert_eq!(second.all_deals().expect("deals"), workbook.all_deals().expect("deals"));
    assert_eq!(bring(&mut second, &deals(&table, |_| {})).same, 2);
    // A row that somebody has added by hand is known again by customer and title.
    let text = std::fs::read_to_string(&table).expect("a table");
    let row =
        format!("\r\n,Hofstetter,Line 4{}", ",".repeat(text.lines().next().expect("heads").matches(',').count() - 2));
    let by_hand = other.file("deals.csv", text.trim_end().to_owned() + &row);
    assert_eq!(bring(&mut second, &deals(&by_hand, |_| {})).new, 1);
    let again = bring(&mut second, &deals(&by_hand, |_| {}));
    assert_eq!((again.new, again.same), (0, 3));
}

#[test]
fn a_deleted_deal_comes_in_again_under_its_id() {
    let place = Place::new();
    let mut workbook = filled(&place);
    let table = write(&workbook, &place, Format::Csv, Naming::Everybody);
    let gone = workbook.all_deals().expect("deals").remove(0);
    workbook.edit(Edit::new(EditLabel::DeleteDeal), |tx| tx.delete(&gone)).expect("deleted");
    let counts = bring(&mut workbook, &deals(&table, |_| {}));
    assert_eq!((counts.new, counts.same), (1, 1));
    let mut found = workbook.all_deals().expect("deals").into_iter().filter(|deal| deal.id == gone.id);
    assert_eq!((found.next().map(|deal| deal.title), found.next()), (Some(gone.title), None));
}

#[test]
fn a_table_without_names_takes_no_name_away() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let crm = "Opportunity ID,Opportunity Name,Account Name,Stage\n1,Line 3 (Keller),Keller Maschinen AG,Prospecting\n";
    bring(&mut workbook, &deals(&place.file("crm.csv", crm), |_| {}));
    let deal = workbook.all_deals().expect("deals").remove(0);
    let person =
        Participant { consent: Some(Consent::Anonymous), ..Participant::new(deal.id, "Erika Keller", Side::Customer) };
    workbook.edit(Edit::new(EditLabel::AddParticipant), |tx| tx.insert(&person)).expect("added");
    let table = write(&workbook, &place, Format::Csv, Naming::Nobody);
    assert!(std::fs::read_to_string(&table).expect("a table").contains("Line 3 ([customer-"));
    assert_eq!(bring(&mut workbook, &deals(&table, |_| {})).same, 1);
    let kept = workbook.all_deals().expect("deals").remove(0);
    assert_eq!((kept.title.as_str(), kept.customer.as_str()), ("Line 3 (Keller)", "Keller Maschinen AG"));
}

#[test]
fn rows_of_our_other_tables_are_no_deals() {
    let place = Place::new();
    let workbook = filled(&place);
    let table = write(&workbook, &place, Format::Csv, Naming::Everybody).with_file_name("steps.csv");
    let steps = std::fs::read_to_string(&table).expect("a table");
    assert!(steps.lines().count() == 1, "no steps yet: the heads alone");
    let one = place.file("steps.csv", steps.clone() + "1" + &",x".repeat(steps.matches(',').count()) + "\r\n");
    match CrmFile::open(&one, &Reading::default(), &Watch::default()) {
        Err(ImportError::Refused { refusal, detail, .. }) => {
            assert_eq!((refusal, detail.as_str()), (Refusal::OwnTable, "steps"));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_log_of_ours_is_known_by_its_traces_and_refused_where_its_deals_are() {
    let (place, other) = (Place::new(), Place::new());
    let mut workbook = filled(&place);
    let elsewhere = other.workbook();
    let deal = workbook.all_deals().expect("deals").remove(0);
    let mut step = Step::new(deal.id, 10, "Keller calls");
    step.date = "2026-03-12".parse().ok();
    workbook.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&step)).expect("added");
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let path = write(&workbook, &place, format, Naming::Everybody);
        let incoming = deals(&path, |_| {});
        assert!(!incoming.deals.is_empty() && incoming.source != OWN_SOURCE, "{}", incoming.source);
        for new in &incoming.deals {
            assert_eq!(new.deal.crm_source, incoming.source);
            assert!(!new.deal.crm_id.is_empty());
        }
        let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a log");
        let mapping = suggest(&file.table, Currency::CHF).mapping;
        assert!(preview(&elsewhere, &file, &mapping, &Watch::default()).is_ok(), "{format:?}");
        match preview(&workbook, &file, &mapping, &Watch::default()) {
            Err(ImportError::Refused { refusal, .. }) => assert_eq!(refusal, Refusal::OwnLog, "{format:?}"),
            other => panic!("{format:?}: {other:?}"),
        }
    }
}

#[test]
fn a_log_of_ours_that_came_under_the_name_of_its_file_meets_its_deals() {
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let (place, other) = (Place::new(), Place::new());
        let (mut workbook, mut elsewhere) = (filled(&place), other.workbook());
        let deal = workbook.all_deals().expect("deals").remove(0);
        let step = Step { date: "2026-03-12".parse().ok(), ..Step::new(deal.id, 10, "Keller calls") };
        workbook.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&step)).expect("added");
        let path = write(&workbook, &place, format, Naming::Everybody);
        // As it came before its forms were one.
        bring(&mut elsewhere, &deals(&path, |mapping| mapping.source = "tables".to_owned()));
        let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a log");
        let mapping = recall(&elsewhere, &file, Currency::CHF).expect("read").mapping;
        assert_eq!(mapping.source, "tables", "{format:?}");
        let again = bring(&mut elsewhere, &deals_of(&file, &mapping, &Watch::default()).expect("not cancelled"));
        assert_eq!((again.new, again.steps, again.same), (0, 0, again.same.max(1)), "{format:?}");
    }
}

#[test]
fn a_log_of_ours_brings_back_what_its_deals_are_called_in_their_crm() {
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let (place, other) = (Place::new(), Place::new());
        let (mut workbook, mut elsewhere) = (place.workbook(), other.workbook());
        let crm = "Opportunity ID,Opportunity Name,Account Name,Stage\n006A,Line 3,Keller AG,Prospecting\n";
        let crm = place.file("crm.csv", crm);
        bring(&mut workbook, &deals(&crm, |_| {}));
        let deal = workbook.all_deals().expect("deals").remove(0);
        let step = Step { date: "2026-03-12".parse().ok(), ..Step::new(deal.id, 10, "Keller calls") };
        workbook.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&step)).expect("added");
        let path = write(&workbook, &place, format, Naming::Everybody);
        assert_eq!(bring(&mut elsewhere, &deals(&path, |_| {})).new, 1);
        let there = elsewhere.all_deals().expect("deals").remove(0);
        assert_eq!((there.crm_source.as_str(), there.crm_id.as_str()), ("Salesforce", "006A"), "{format:?}");
        // The log is known again, and so is the export of the CRM.
        let again = bring(&mut elsewhere, &deals(&path, |_| {}));
        assert_eq!((again.new, again.steps, again.same), (0, 0, 1), "{format:?}");
        assert_eq!(bring(&mut elsewhere, &deals(&crm, |_| {})).new, 0, "{format:?}");
        // Where the export of the CRM came first, the log meets its deal.
        let beside = Place::new();
        let mut third = beside.workbook();
        bring(&mut third, &deals(&crm, |_| {}));
        assert_eq!(bring(&mut third, &deals(&path, |_| {})).new, 0, "{format:?}");
        assert_eq!(third.all_deals().expect("deals").len(), 1);
    }
}

#[test]
fn both_accounts_in_a_log_of_ours_become_one_deal_again() {
    let place = Place::new();
    let mut workbook = filled(&place);
    let deal = workbook.all_deals().expect("deals").into_iter().find(|deal| deal.customer == "Tubex").expect("Tubex");
    let told: [&[(Source, Option<i64>)]; 4] = [
        &[(Source::Customer, Some(-2)), (Source::Vendor, Some(1))],
        &[(Source::Vendor, None)],
        &[],
        &[(Source::Customer, None)],
    ];
    workbook
        .edit(Edit::new(EditLabel::AddStep), |tx| {
            for (at, told) in told.iter().enumerate() {
                let mut step = Step::new(deal.id, 10 * (at as i64 + 1), format!("{at}"));
                (step.date, step.activity) =
                    ("2026-03".parse().ok(), if at == 0 { "offer_sent" } else { "" }.to_owned());
                tx.insert(&step)?;
                for (source, emotion) in *told {
                    tx.insert(&Telling { emotion: emotion.and_then(Emotion::new), ..Telling::new(&step, *source) })?;
                }
            }
            Ok(())
        })
        .expect("added");
    // What is told of each step: its text, activity, date, and by whom.
    let all = |workbook: &Workbook| -> Vec<_> {
        let debriefs =
            workbook.all_deals().expect("deals").into_iter().map(|deal| workbook.debrief(deal.id).expect("it"));
        let mut told: Vec<_> = debriefs
            .filter(|whole| !whole.steps.is_empty())
            .map(|whole| {
                let told = |step: &Step| {
                    let told = Source::ALL.iter().filter_map(|source| whole.telling(step.id, *source));
                    told.map(|telling| (telling.source, telling.emotion)).collect::<Vec<_>>()
                };
                let step = |step: &Step| (step.title.clone(), step.activity.clone(), step.date, told(step));
                (
                    whole.deal.customer.clone(),
                    whole.deal.title.clone(),
                    whole.steps.iter().map(step).collect::<Vec<_>>(),
                )
            })
            .collect();
        told.sort_by(|one, other| one.0.cmp(&other.0));
        told
    };
    let before = all(&workbook);
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let other = Place::new();
        let mut second = other.workbook();
        let log = write(&workbook, &place, format, Naming::Everybody);
        bring(&mut second, &deals(&log, |_| {}));
        assert_eq!(all(&second), before, "{format:?}");
        let again = bring(&mut second, &deals(&log, |_| {}));
        assert_eq!((again.new, again.changed, again.steps), (0, 0, 0), "{format:?}");
    }
}

#[test]
fn what_was_edited_in_a_table_of_ours_changes_what_nobody_has_changed_since_it_was_made() {
    let place = Place::new();
    let mut workbook = filled(&place);
    let table = write(&workbook, &place, Format::Csv, Naming::Everybody);
    let deal = workbook.all_deals().expect("deals").into_iter().find(|deal| deal.customer == "Tubex").expect("Tubex");
    let retitled = |title: &str| {
        let text = std::fs::read_to_string(&table).expect("a table");
        place.file("edited.csv", text.replace("'=Tool", title))
    };
    let counts = bring(&mut workbook, &deals(&retitled("Tool 2"), |_| {}));
    assert_eq!((counts.changed, counts.kept), (1, 0));
    let now = workbook.get(deal.id).expect("read").expect("the deal");
    assert_eq!(now.title, "Tool 2");
    // What the user has changed in the program is his, whatever an older table says.
    let own = Deal { title: "Tool for line 2".into(), ..now.clone() };
    workbook.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&now, &own)).expect("edited");
    let counts = bring(&mut workbook, &deals(&retitled("Tool 3"), |_| {}));
    assert_eq!((counts.changed, counts.kept), (0, 1));
}

#[test]
fn a_log_of_ours_in_any_form_brings_the_same_deals() {
    let (place, other) = (Place::new(), Place::new());
    let mut workbook = filled(&place);
    let deal = workbook.all_deals().expect("deals").remove(0);
    let step = Step::new(deal.id, 10, "Keller calls");
    workbook.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&step)).expect("added");
    let mut elsewhere = other.workbook();
    for format in [Format::Xes, Format::OcelJson, Format::OcelXml, Format::OcelSqlite] {
        let path = write(&workbook, &place, format, Naming::Everybody);
        let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a log");
        let mapping = recall(&elsewhere, &file, Currency::CHF).expect("a mapping").mapping;
        assert_eq!(mapping.source, "debrief", "{format:?}");
        let incoming = deals_of(&file, &mapping, &Watch::default()).expect("not cancelled");
        let counts = bring(&mut elsewhere, &incoming);
        let is_first = format == Format::Xes;
        assert_eq!((counts.new > 0, counts.steps > 0), (is_first, is_first), "{format:?}: {counts:?}");
    }
    assert_eq!(elsewhere.all_deals().expect("deals").iter().filter(|deal| deal.title == "+Line 3").count(), 1);
}

#[test]
fn a_log_without_names_takes_none_away_where_its_deals_are_here_with_them() {
    let (place, other) = (Place::new(), Place::new());
    let mut workbook = filled(&place);
    let deal = workbook.all_deals().expect("deals").remove(0);
    let keller =
        Participant { consent: Some(Consent::Anonymous), ..Participant::new(deal.id, "Erika Keller", Side::Customer) };
    let mut step = Step::new(deal.id, 10, "Keller calls");
    step.actor = Some(keller.id);
    workbook
        .edit(Edit::new(EditLabel::AddStep), |tx| {
            tx.insert(&keller)?;
            tx.insert(&step)
        })
        .expect("added");
    let mut elsewhere = other.workbook();
    for format in [Format::Xes, Format::OcelJson] {
        let mut last = None;
        for naming in [Naming::Everybody, Naming::Nobody] {
            let path = write(&workbook, &place, format, naming);
            let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a log");
            let mapping = recall(&elsewhere, &file, Currency::CHF).expect("a mapping").mapping;
            let incoming = deals_of(&file, &mapping, &Watch::default()).expect("not cancelled");
            let said = incoming.oddities.of(OddityKind::Pseudonyms).count();
            assert_eq!(said, usize::from(naming == Naming::Nobody), "{format:?}");
            last = Some(bring(&mut elsewhere, &incoming));
        }
        let counts = last.expect("counts");
        assert_eq!((counts.new, counts.changed, counts.steps_changed), (0, 0, 0), "{format:?}");
    }
    let all = elsewhere.all_deals().expect("deals");
    let told = all.iter().map(|deal| elsewhere.debrief(deal.id).expect("it")).find(|whole| !whole.steps.is_empty());
    let whole = told.expect("a deal with steps");
    assert_eq!(whole.steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>(), ["Keller calls"]);
    assert_eq!(whole.participants.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Erika Keller"]);
}
