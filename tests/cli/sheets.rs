//! The tidy tables as an Excel file: the same as the CSV files, sheet by sheet.

use std::{collections::BTreeSet, fs};

use calamine::{Data, Reader, Xlsx, open_workbook};

use super::runner::{Home, text};

/// A cell as the CSV file writes it.
fn shown(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::Bool(yes) => yes.to_string(),
        #[allow(clippy::cast_possible_truncation)]
        Data::Float(number) if number.fract() == 0.0 => (*number as i64).to_string(),
        Data::Float(number) => number.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_sheet_says_what_the_csv_file_of_its_name_says() {
    let home = Home::with_demo();
    let (book, tables) = (home.path("a.xlsx"), home.path("tables"));
    home.run(&["export", "xlsx", &text(&book), "--names", "everybody"]).ends(0).says("12 deals");
    home.run(&["export", "csv", &text(&tables), "--names", "everybody"]).ends(0);
    let mut found: Xlsx<_> = open_workbook(&book).expect("an Excel file");
    let names: BTreeSet<String> = found.sheet_names().into_iter().collect();
    let files = fs::read_dir(&tables).expect("a folder").map(|file| file.expect("a file").path());
    let expected: BTreeSet<String> =
        files.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert_eq!(names, expected);
    let mut days = 0;
    for name in names {
        let sheet = found.worksheet_range(&name).expect("a sheet");
        days += sheet.used_cells().filter(|(.., cell)| matches!(cell, Data::DateTime(_))).count();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(tables.join(format!("{name}.csv")))
            .expect("a table");
        let rows: Vec<Vec<String>> =
            reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
        assert_eq!(sheet.height(), rows.len(), "{name}");
        for (row, cells) in rows.iter().enumerate() {
            for (column, expected) in cells.iter().enumerate() {
                let cell = sheet.get((row, column)).map(shown).unwrap_or_default();
                assert_eq!(&cell, expected, "{name}, row {row}, column {column}");
            }
        }
    }
    assert!(days > 100, "{days} days are dates that Excel can reckon with");
}

#[test]
fn a_formula_stays_a_text_and_names_stay_hidden() {
    let home = Home::with_demo();
    let book = home.path("a.xlsx");
    home.run(&["new", "--customer", "=1+1", "--title", "@SUM(A1)"]).ends(0);
    home.run(&["export", "xlsx", &text(&book)]).ends(0);
    let mut found: Xlsx<_> = open_workbook(&book).expect("an Excel file");
    let deals = found.worksheet_range("deals").expect("a sheet");
    assert!(deals.used_cells().any(|(.., cell)| *cell == Data::String("=1+1".to_owned())));
    assert!(found.worksheet_formula("deals").expect("formulas").used_cells().next().is_none());
    home.run(&["export", "xlsx", &text(&book)]).ends(1).complains("--force");
    home.run(&["export", "xlsx", &text(&book), "--names", "nobody", "--force"]).ends(0);
    let mut hidden: Xlsx<_> = open_workbook(&book).expect("an Excel file");
    for name in hidden.sheet_names() {
        let sheet = hidden.worksheet_range(&name).expect("a sheet");
        assert!(!sheet.used_cells().any(|(.., cell)| cell.to_string().contains("Keller")), "{name}");
    }
}
