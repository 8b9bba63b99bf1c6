//! The list of deals, the views, and that no reading for a deal scans a whole table.

use debrief::{analysis::answer::Case, answers::Question, domain::*, store::DealQuery};

use crate::common::{Place, date, edit, full};

#[test]
fn the_list_counts_as_the_debrief_does() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let mut found_elsewhere = Debrief::new(Deal::new("Other", "deal"));
    let step = Step::new(found_elsewhere.deal.id, 0, "asks");
    found_elsewhere.evidence.push(Evidence {
        id: Id::new(),
        deal: step.deal,
        subject: EvidenceFor::Lever,
        subject_id: bundle.debriefs[0].levers[0].id.uuid(),
        weight: Weight::For,
        step: Some(step.id),
        incident: None,
    });
    found_elsewhere.steps.push(step);
    let bundle = debrief::store::Bundle {
        debriefs: vec![found_elsewhere, Debrief::new(Deal::new("Empty", "deal"))],
        ..Default::default()
    };
    workbook.load(edit(), &bundle).unwrap();

    let rows = workbook.deals(&DealQuery { archived: true, ..Default::default() }).unwrap();
    assert_eq!(rows.len(), 3);
    let ids: Vec<_> = rows.iter().map(|row| row.deal.id).collect();
    let counts = workbook.progress_of(&ids).unwrap();
    let debriefs = workbook.debriefs(&ids).unwrap();
    for ((row, counts), debrief) in rows.iter().zip(counts).zip(debriefs) {
        assert_eq!(row.deal, debrief.deal);
        assert_eq!(row.progress, debrief.progress(), "{}", row.deal.customer);
        assert_eq!((row.progress, row.told), counts);
        let told = |source| debrief.tellings.iter().filter(|telling| telling.source == source).count();
        assert_eq!(
            (row.told.customer, row.told.vendor, row.told.document),
            (told(Source::Customer), told(Source::Vendor), told(Source::Document))
        );
    }
    assert_eq!(workbook.deals(&DealQuery::default()).unwrap().len(), 2);
    let study = workbook.studies().unwrap()[0].id;
    let of_study = workbook.deals(&DealQuery { archived: true, study: Some(study) }).unwrap();
    assert_eq!(of_study.len(), 1);
}

#[test]
fn a_debrief_is_read_in_its_documented_orders() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    let landmark = |text: &str| Landmark { id: Id::new(), deal: deal.id, date: date(text), label: text.into() };
    let sitting =
        |text: Option<&str>| Sitting { held_on: text.map(date), ..Sitting::new(deal.id, SittingWith::Vendor) };
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            for rank in [3, -5, 0] {
                tx.insert(&Step::new(deal.id, rank, rank.to_string()))?;
            }
            for text in ["2026-02", "~2025", "2026-Q1", "2025-12-31"] {
                tx.insert(&landmark(text))?;
            }
            for text in [None, Some("2026"), Some("~2024-05")] {
                tx.insert(&sitting(text))?;
            }
            Ok(())
        })
        .unwrap();
    let debrief = workbook.debrief(deal.id).unwrap();
    assert_eq!(debrief.steps.iter().map(|step| step.rank).collect::<Vec<_>>(), [-5, 0, 3]);
    let labels: Vec<_> = debrief.landmarks.iter().map(|landmark| landmark.label.as_str()).collect();
    assert_eq!(labels, ["~2025", "2025-12-31", "2026-Q1", "2026-02"]);
    let held: Vec<_> = debrief.sittings.iter().map(|sitting| sitting.held_on).collect();
    assert_eq!(held, [Some(date("~2024-05")), Some(date("2026")), None]);
}

#[test]
fn the_views_read_as_documented() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    let conn = place.raw();
    let one = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    for (view, rows) in
        [("deals", 1), ("steps", 2), ("incidents", 1), ("scores", 2), ("claims", 1), ("levers", 1), ("people", 2)]
    {
        assert_eq!(one(&format!("SELECT count(*) FROM (SELECT * FROM v_{view})")), rows.into(), "{view}");
    }
    assert_eq!(
        one("SELECT number || actor || people || told_by || emotion FROM v_steps ORDER BY number"),
        "1Reto HuberMeiercustomer vendor2".to_owned().into()
    );
    assert_eq!(one("SELECT actor_side FROM v_steps WHERE number = 2"), "customer".to_owned().into());
    assert_eq!(one("SELECT rating FROM v_scores WHERE side = 'customer'"), (-2).into());
    assert_eq!(one("SELECT evidence_against FROM v_claims WHERE number = 1"), 1.into());
    assert_eq!(one("SELECT why FROM v_claims WHERE number = 1"), "Nobody asked for another price.".to_owned().into());
}

#[test]
fn no_reading_of_a_deal_scans_a_table() {
    let place = Place::new();
    drop(place.open());
    let conn = place.raw();
    let mut queries: Vec<String> =
        Table::ALL.iter().map(|table| format!("SELECT * FROM {} WHERE id = ?1", table.key())).collect();
    for table in Table::ALL {
        if !matches!(table, Table::Deal | Table::Study | Table::OwnQuestion | Table::LeverMatch | Table::Synonym) {
            queries.push(format!("SELECT * FROM {} WHERE deal = ?1 ORDER BY id", table.key()));
        }
    }
    queries.push(
        "SELECT * FROM lever WHERE deal = ?1
             OR id IN (SELECT subject_id FROM evidence WHERE deal = ?1 AND subject = 'lever') ORDER BY id"
            .into(),
    );
    // What deleting looks for.
    for (table, column) in [
        ("telling", "sitting"),
        ("step_participant", "participant"),
        ("telling", "told_by"),
        ("incident", "person"),
        ("step", "actor"),
        ("evidence", "step"),
        ("evidence", "incident"),
        ("incident", "step"),
        ("telling", "step"),
        ("step_participant", "step"),
        ("incident_criterion", "incident"),
        ("evidence", "subject_id"),
        ("study_deal", "study"),
        ("finding_waiver", "target"),
        ("asked_question", "sitting"),
        ("rejected_pair", "customer_step"),
        ("rejected_pair", "vendor_step"),
        ("predicted_score", "prediction"),
        ("lever_match", "lever"),
        ("lever_match", "other"),
    ] {
        queries.push(format!("SELECT id FROM {table} WHERE {column} = ?1 ORDER BY id"));
    }
    for view in ["deals", "steps", "incidents", "scores", "claims", "levers", "people"] {
        let column = if view == "deals" { "id" } else { "deal_id" };
        queries.push(format!("SELECT * FROM v_{view} WHERE {column} = ?1"));
    }
    for sql in queries {
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> =
            statement.query_map(["x"], |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
        let scans = plan.iter().any(|line| {
            let table = line.strip_prefix("SCAN ");
            table.is_some_and(|table| !table.starts_with("(subquery") && !table.starts_with("v_"))
        });
        assert!(!scans, "{sql}\n{}", plan.join("\n"));
    }
}

#[test]
fn an_outline_holds_what_answers_count_as_the_debrief_does() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    let deals = workbook.all_deals().unwrap();
    let written = |debrief: &Debrief| format!("{:?}", Case::of(debrief));
    // What a judgement rests on no answer counts.
    let whole = |deal: &Deal| written(&Debrief { evidence: vec![], ..workbook.debrief(deal.id).unwrap() });
    assert_eq!(
        workbook.outlined(&deals, Question::ALL_READ, written).unwrap(),
        deals.iter().map(whole).collect::<Vec<_>>()
    );
    // What is not asked for is not read.
    let bare = |debrief: &Debrief| *debrief == Debrief::new(debrief.deal.clone());
    assert_eq!(workbook.outlined(&deals, &[], bare).unwrap(), vec![true; deals.len()]);
}
