//! How long things take inside the program. `cargo bench` runs them on a generated workbook of 1,000 deals × 40 steps;
//! `DEBRIEF_BENCH_DEALS=10000` on a bigger one. The README beside this says what to compare with what.

#[path = "../screens/driver.rs"]
#[allow(dead_code)]
mod driver;

use std::{
    env,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use debrief::{
    analysis::answer::Case,
    answers::{Asked, Deals, Question},
    domain::{Currency, Keyed, Names, Step},
    exchange::{
        generate::{Options, generate},
        import::{
            crm::{CrmFile, Reading, preview, recall},
            import,
        },
    },
    i18n::Locale,
    store::{Bundle, Edit, EditLabel, Workbook},
    work::Watch,
};
use divan::{Bencher, black_box, counter::ItemsCount};
use driver::Driver;
use process_mining::{EventLog, Importable};
use rusqlite::{Connection, config::DbConfig, params_from_iter, types::Value};

fn main() {
    divan::main();
}

fn deals() -> usize {
    env::var("DEBRIEF_BENCH_DEALS").ok().and_then(|count| count.parse().ok()).unwrap_or(1_000)
}

/// The generated workbook; made once, and kept between runs.
fn big() -> &'static Path {
    static BIG: OnceLock<PathBuf> = OnceLock::new();
    BIG.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("bench-{}-{}.debrief", deals(), debrief::store::SCHEMA_VERSION));
        if !path.exists() {
            let half_made = path.with_extension("part");
            let _ = std::fs::remove_file(&half_made);
            let options = Options { deals: deals(), steps: 40, seed: 1, contrast: true };
            let bundles = generate(options).map(|debrief| Bundle { debriefs: vec![debrief], ..Bundle::default() });
            Workbook::open(&half_made).expect("a new workbook").fill(bundles).expect("filled");
            std::fs::rename(&half_made, &path).expect("renamed");
        }
        path
    })
}

/// The program on a copy of it.
fn driver() -> Driver {
    Driver::on_copy_of("en", (120, 36), big())
}

/// From the open file to the first frame.
#[divan::bench]
fn start(bencher: Bencher) {
    let mut driver = driver();
    bencher.bench_local(|| black_box(driver.restart().screen().len()));
}

/// From a key to its frame: where one gets by the keys of the first text, the two keys that are pressed in turn.
#[divan::bench(args = ["home", "frame", "people", "steps", "capture", "matrix", "incidents", "checklist", "levers", "review",
    "two accounts", "claims", "bank"])]
fn key(bencher: Bencher, screen: &str) {
    let (way, keys) = match screen {
        "home" => ("", ["Down", "Up"]),
        "frame" => ("Enter 1", ["Down", "Up"]),
        "people" => ("Enter 2", ["Down", "Up"]),
        "steps" => ("Enter 3 Esc", ["Up", "Down"]),
        "capture" => ("Enter 3 a", ["x", "Backspace"]),
        "matrix" => ("Enter 3 Esc v", ["Right", "Left"]),
        "incidents" => ("Enter 4", ["Down", "Up"]),
        "checklist" => ("Enter 5", ["Down", "Up"]),
        "levers" => ("Enter 6", ["Down", "Up"]),
        "review" => ("Enter 7", ["Down", "Up"]),
        "two accounts" => ("Enter 3 Esc Y", ["Down", "Up"]),
        "claims" => ("Enter C", ["Down", "Up"]),
        _ => ("Enter 3 Esc Q", ["Down", "Up"]),
    };
    let mut driver = driver();
    driver.press(way);
    bencher.counter(ItemsCount::new(2_u32)).bench_local(|| {
        for key in keys {
            driver.press(key);
        }
    });
}

/// A step, durable and drawn; its goal is measured against a bare commit by the script.
#[divan::bench]
fn a_typed_step(bencher: Bencher) {
    let mut driver = driver();
    driver.press("Enter 3 a");
    bencher.bench_local(|| {
        driver.type_text("@Meier calls").press("Enter");
    });
}

/// The commit alone.
#[divan::bench]
fn commit(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("w.debrief");
    std::fs::copy(big(), &path).expect("copied");
    let mut workbook = Workbook::open(&path).expect("opened");
    let deal = workbook.all_deals().expect("read")[0].id;
    let mut rank = 1_000;
    bencher.bench_local(|| {
        rank += 1;
        let step = Step::new(deal, rank, "calls back");
        workbook.edit(Edit::new(EditLabel::AddStep).deal(deal), |tx| tx.insert(&step)).expect("added");
    });
}

/// The first hits of what has been typed so far.
#[divan::bench(args = ["c", "cal", "visits reference", "Meier offer", "zzz"])]
fn search(bencher: Bencher, typed: &str) {
    let workbook = Workbook::open(big()).expect("opened");
    bencher.bench_local(|| workbook.search(black_box(typed), 50).expect("searched"));
}

/// What the index alone takes for the same.
#[divan::bench(args = ["c", "cal", "visits reference", "Meier offer", "zzz"])]
fn bare_search(bencher: Bencher, typed: &str) {
    let conn = rusqlite::Connection::open(big()).expect("opened");
    let mut query = conn
        .prepare("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 50")
        .expect("a sound query");
    let words: Vec<String> = typed.split(' ').map(|word| format!("\"{word}\"*")).collect();
    let words = words.join(" AND ");
    bencher.bench_local(|| {
        let rows = query.query_map([&words], |row| row.get::<_, i64>(0)).expect("asked");
        rows.map(|row| row.expect("read")).sum::<i64>()
    });
}

/// An answer over all deals, from the file to the sheet.
#[divan::bench(args = Question::ALL.iter().map(|question| question.key()), sample_count = 10)]
fn answer(bencher: Bencher, key: &str) {
    let question = Question::from_key(key).expect("a question");
    let workbook = Workbook::open(big()).expect("opened");
    let names = Names::default();
    bencher.bench_local(|| {
        let deals = workbook.all_deals().expect("read");
        let cases = workbook.outlined(&deals, question.reads(), |outline| Case::named(outline, &names)).expect("read");
        let book = workbook.lever_book().expect("read");
        Deals::new(&cases, Locale::EN).with_levers(&book).sheet(question, &Asked::default())
    });
}

/// The CRM export of 8,800 rows, from the file to the workbook.
#[divan::bench(sample_count = 5)]
fn crm_import(bencher: Bencher) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/crm/sales_pipeline.csv");
    if !file.exists() {
        println!("skipped: {} is not there", file.display());
        return;
    }
    bencher.with_inputs(|| tempfile::tempdir().expect("a folder")).bench_local_values(|folder| {
        let mut workbook = Workbook::open(folder.path().join("w.debrief")).expect("a workbook");
        let watch = Watch::default();
        let file = CrmFile::open(&file, &Reading::default(), &watch).expect("read");
        let mapping = recall(&workbook, &file, Currency::CHF).expect("suggested").mapping;
        let preview = preview(&workbook, &file, &mapping, &watch).expect("looked at");
        import(&mut workbook, &preview.incoming, "crm", &watch).expect("imported")
    });
}

/// The log of the BPI Challenge 2012, whose import the script measures; none where it is not there.
fn bpic_2012() -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/eventlogs/bpic2012.xes.gz");
    if !file.exists() {
        println!("skipped: {} is not there", file.display());
    }
    file.exists().then_some(file)
}

/// What the `process_mining` crate takes to read the log.
#[divan::bench(sample_count = 5)]
fn parse_bpic_2012(bencher: Bencher) {
    let Some(file) = bpic_2012() else { return };
    bencher.bench_local(|| EventLog::import_from_path(&file).expect("a log that process_mining reads"));
}

/// What SQLite alone takes for the rows that the log becomes, from memory into an empty workbook: one transaction as durable as
/// ours, with the indexes, the references and the search index, and without a journal.
#[divan::bench(sample_count = 5)]
fn bare_import(bencher: Bencher) {
    let Some(file) = bpic_2012() else { return };
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let imported = folder.path().join("imported.debrief");
    let mut workbook = Workbook::open(&imported).expect("a workbook");
    let watch = Watch::default();
    let file = CrmFile::open(&file, &Reading::default(), &watch).expect("read");
    let mapping = recall(&workbook, &file, Currency::CHF).expect("suggested").mapping;
    let seen = preview(&workbook, &file, &mapping, &watch).expect("looked at");
    import(&mut workbook, &seen.incoming, "log", &watch).expect("imported");
    drop(workbook);
    let from = Connection::open(&imported).expect("a file");
    let tables = ["deal", "participant", "step"].map(|table| Rows::of(&from, table));
    bencher
        .with_inputs(|| {
            let into = folder.path().join("bare.debrief");
            let _ = std::fs::remove_file(&into);
            drop(Workbook::open(&into).expect("a workbook"));
            Connection::open(&into).expect("a file")
        })
        .bench_local_values(|conn| add_bare(&conn, &tables).expect("added"));
}

/// The rows of a table, but for their numbers.
struct Rows {
    insert: String,
    rows: Vec<Vec<Value>>,
}

impl Rows {
    fn of(conn: &Connection, table: &str) -> Self {
        let mut query = conn.prepare(&format!("SELECT * FROM {table} ORDER BY n")).expect("a table");
        let names: Vec<String> = query.column_names()[1..].iter().map(|name| format!("\"{name}\"")).collect();
        let rows = query
            .query_map([], |row| (1..=names.len()).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>())
            .expect("asked")
            .collect::<Result<_, _>>()
            .expect("read");
        let places = vec!["?"; names.len()].join(", ");
        Self { insert: format!("INSERT INTO {table} ({}) VALUES ({places})", names.join(", ")), rows }
    }
}

fn add_bare(conn: &Connection, tables: &[Rows]) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -49152; PRAGMA ignore_check_constraints = ON;",
    )?;
    conn.pragma_update_and_check(None, "journal_mode", "PERSIST", |_| Ok(()))?;
    conn.execute_batch("BEGIN IMMEDIATE")?;
    for Rows { insert, rows } in tables {
        let mut insert = conn.prepare(insert)?;
        rows.iter().try_for_each(|row| insert.execute(params_from_iter(row)).map(drop))?;
    }
    conn.execute_batch(
        "INSERT INTO search (rowid, text) SELECT n * 16 + 4, title FROM step;
         INSERT INTO search (rowid, text) SELECT n * 16 + 2, name FROM participant;
         INSERT INTO search (rowid, text) SELECT n * 16, title FROM deal;
         COMMIT",
    )
}
