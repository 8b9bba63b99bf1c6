//! `debrief study`.

use super::runner::Home;

#[test]
fn a_study_tells_its_parts_in_both_languages() {
    let home = Home::with_demo();
    home.run(&["study", "extrusion"]).ends(0).says("5 of 5 won").says("10 deals").says("Medicath").says("83%");
    home.run(&["study", "extrusion", "checklist"])
        .ends(0)
        .says("A hint, not a proof: Support")
        .says("noise floor")
        .says("won     ·    ·    ·    ●●●  ●●  1.00   8 in 100");
    let ours = home.run(&["study", "extrusion", "checklist", "--side", "vendor"]).ends(0).out;
    assert!(!ours.contains("●●●  ●●  1.00   8 in 100"), "{ours}");
    home.run(&["study", "EXTRUSION 2025", "paths"]).ends(0).says("━━▶ prepares the offer").says("nearest is Medicath");
    let german = home.run(&["study", "extrusion", "checklist", "--lang", "de"]).ends(0);
    german.says("Ein Hinweis, kein Beweis: «Unterstützung»").says("Rauschgrenze").says("8 von 100");
    for (part, key) in [("board", "e writes it down"), ("paths", "y takes a pair"), ("report", "y takes a pair")] {
        let told = home.run(&["study", "extrusion", part]).ends(0).out;
        assert!(!told.contains(key), "a key means nothing on paper: {told}");
    }
    let report = home.run(&["study", "extrusion", "report"]).ends(0).says("# Extrusion 2025/26").out;
    for part in ["## Board", "## Checklist: our view", "## Paths", "| Support | won · · · ●●● ●● | 1.00 | 8 in 100 |"]
    {
        assert!(report.contains(part), "{part} is not in {report}");
    }
}

#[test]
fn its_figures_are_there_for_other_programs() {
    let home = Home::with_demo();
    let board = home.run(&["study", "extrusion", "--json"]).ends(0).json();
    assert_eq!((&board["board"]["won"], &board["board"]["target"]), (&5.into(), &5.into()));
    assert_eq!(board["deals"].as_array().expect("deals").len(), 10);
    let checklist = home.run(&["study", "extrusion", "checklist", "--json"]).ends(0).json();
    let first = &checklist["checklist"]["criteria"][0];
    assert_eq!((&first["criterion"], &first["contrast"]["delta"]), (&"support".into(), &1.0.into()));
    assert_eq!(checklist["checklist"]["reading"]["verdict"], "hint");
    assert!(first["interval"].is_null(), "wholly apart has no interval");
    let paths = home.run(&["study", "extrusion", "paths", "--json"]).ends(0).json();
    assert_eq!(paths["paths"]["nearest_won"].as_array().expect("forks").len(), 5);
    let csv = home.run(&["study", "extrusion", "checklist", "--csv"]).ends(0).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 22);
    assert!(lines[0].starts_with("criterion,won,not_won,delta") && lines[1].starts_with("support,"), "{csv}");
    // Each judgement stands at the place of its deal, so that the rows can be joined with those of the board.
    let cells: Vec<&str> = lines[1].split(',').collect();
    let (won, of): (Vec<&str>, Vec<&str>) = (cells[1].split(' ').collect(), cells[9].split(' ').collect());
    assert_eq!((won.len(), of.len(), cells[10].split(' ').count()), (5, 5, 5));
    let board_csv = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    let is_won = |id: &str| board_csv.lines().any(|row| row.starts_with(id) && row.contains(",won,"));
    assert!(of.iter().all(|id| is_won(id)), "{of:?} {board_csv}");
    let csv = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    assert!(csv.contains("Medicath S.r.l.,Catheter tubing line,won,44,26,"), "{csv}");
    let csv = home.run(&["study", "extrusion", "paths", "--csv"]).ends(0).out;
    assert!(csv.contains("decider_met,5,5,1,5,0.047"), "{csv}");
}

#[test]
fn a_study_that_is_not_there_is_told_with_those_that_are() {
    let home = Home::with_demo();
    home.run(&["study", "nobody"]).ends(3).complains("No study fits").complains("Extrusion 2025/26");
    home.run(&["study", "nobody", "--lang", "de"]).ends(3).complains("Keine Studie passt");
    home.run(&["study", "extrusion", "report", "--json"]).ends(2).complains("The report is there to be read");
    home.run(&["study", "extrusion", "paths", "--format", "html"]).ends(2).complains("goes with the report alone");
    home.run(&["study", "extrusion", "everything"]).ends(2).complains("board, checklist, paths, more, report");
    home.run(&["study"]).ends(2);
    Home::new().run(&["study", "x"]).ends(5).complains("There is no workbook yet");
}
