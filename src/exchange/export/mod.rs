//! What goes out of a workbook as data for other programs. Every format takes whole debriefs, whose names have been
//! [disguised](super::naming::Disguise) before where they may not leave the house.

mod cell;
mod csv;
mod log;
mod packed;
mod qda;
mod tables;
mod tidy;
mod xlsx;
mod xml;

use std::{collections::HashSet, fs, io, path::Path};

use csv::CsvFolder;
pub use csv::CsvStyle;
use log::{EventNames, OcelForm, OcelLog};
use packed::MaybePacked;
use tables::TidyTables;
use xlsx::XlsxFile;

use super::{
    WholeFile,
    naming::{Disguise, Everybody, Naming},
};
use crate::{
    domain::{Deal, Debrief, Id, Study, StudyDeal, Unagreed},
    i18n::Locale,
    store::{Folder, StoreError, Workbook},
};

crate::domain::keyed::keyed_enum! {
    /// A form in which deals go out.
    Format, "export_format" {
        /// Tables, each a sheet of one Excel file.
        Xlsx = "xlsx",
        /// The same tables in a folder, one CSV file each.
        Csv = "csv",
        /// A project for programs of qualitative analysis (REFI-QDA).
        Qdpx = "qdpx",
        /// The codes of such a project alone.
        Qdc = "qdc",
        /// An event log: a trace for each deal and each account of it.
        Xes = "xes",
        /// An object-centric event log as JSON.
        OcelJson = "ocel-json",
        /// An object-centric event log as XML.
        OcelXml = "ocel-xml",
        /// An object-centric event log as a SQLite file.
        OcelSqlite = "ocel-sqlite",
    }
}

impl Format {
    /// Whether it makes a folder instead of a file.
    pub fn is_folder(self) -> bool {
        self == Self::Csv
    }

    /// How many times the deals are gone through.
    fn passes(self) -> usize {
        if matches!(self, Self::OcelJson | Self::OcelXml | Self::OcelSqlite) { 2 } else { 1 }
    }
}

/// What goes out, and how.
#[derive(Debug, Clone)]
pub struct Order {
    /// The form.
    pub format: Format,
    /// The deals, in their order.
    pub deals: Vec<Id<Deal>>,
    /// Who is named.
    pub naming: Naming,
    /// How CSV files are written.
    pub csv: CsvStyle,
    /// The language of what a person reads in it.
    pub locale: Locale,
}

/// What went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// Deals.
    pub deals: usize,
    /// Whether it is a list of codes, which holds no deals.
    pub is_codebook: bool,
    /// People of whom nobody noted what may be told of them and who therefore appear by a pseudonym, each once however many
    /// deals know them; none where everybody is named.
    pub unasked: usize,
    /// People who did not agree to be named. Where everybody is named, they are too.
    pub unagreed: Unagreed,
    /// Steps that are left out of an event log because nothing in their deal has a date.
    pub undated: usize,
    /// Deals that are left out of an event log because they have no step, or nothing in them has a date.
    pub eventless: usize,
}

/// Why nothing went out.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The workbook could not be read.
    #[error(transparent)]
    Store(StoreError),
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// It was called off.
    #[error("called off")]
    CalledOff,
    /// The name says that it is packed, and nobody reads this form packed.
    #[error("this form is not packed")]
    NotPacked,
    /// An event log was to be written of deals without a single event.
    #[error("there is no event")]
    NoEvents,
}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled => Self::CalledOff,
            error => Self::Store(error),
        }
    }
}

/// Whether a file of this name is packed by gzip.
fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("gz"))
}

/// Writes what is ordered to a file, or into a folder, which is made if it is not there; whatever stands there under the
/// same names is replaced. All of it is there in the end, or nothing has changed.
///
/// `go_on` is told how many deals have been written, and answers whether to go on.
///
/// # Errors
/// See [`ExportError`].
pub fn export(
    workbook: &Workbook,
    order: &Order,
    path: &Path,
    go_on: impl FnMut(usize) -> bool,
) -> Result<Exported, ExportError> {
    let is_log = matches!(order.format, Format::Xes | Format::OcelJson | Format::OcelXml);
    if is_packed(path) && !is_log && !order.format.is_folder() {
        return Err(ExportError::NotPacked);
    }
    let disguise = match order.naming {
        Naming::Everybody => Disguise::new(order.naming, &Everybody::default()),
        _ => Disguise::new(order.naming, &Everybody::of(workbook)?),
    };
    let (told, unasked) = (Exported::default(), HashSet::new());
    let mut out = Outgoing { workbook, order, disguise, go_on, told, unasked, seen: 0 };
    match order.format {
        Format::Csv => {
            // One that was made for nothing goes again.
            let _folder = Folder::make(path)?;
            let mut tables = TidyTables::new(CsvFolder::create(path, order.csv)?);
            out.each(|debrief| tables.add(debrief))?;
            let (studies, places) = studies(workbook, order, &out.disguise)?;
            tables.add_studies(&studies, &places)?;
            tables.into_writer().finish()?;
        }
        Format::Xlsx => {
            let mut tables = TidyTables::new(XlsxFile::create(path)?);
            out.each(|debrief| tables.add(debrief))?;
            let (studies, places) = studies(workbook, order, &out.disguise)?;
            tables.add_studies(&studies, &places)?;
            tables.into_writer().finish()?;
        }
        Format::Qdpx => {
            let mut debriefs = Vec::new();
            out.each(|debrief| {
                debriefs.push(debrief.clone());
                Ok(())
            })?;
            let mut file = WholeFile::create(path)?;
            qda::write_project(&mut file, &debriefs, workbook.clock().now(), order.locale)?;
            file.finish()?;
        }
        Format::Xes => {
            let mut file = log::XesFile::new(packable(path)?, order.locale);
            let (mut undated, mut eventless) = (0, 0);
            out.each(|debrief| {
                eventless += usize::from(!log::has_events(debrief));
                undated += file.add(debrief)?;
                Ok(())
            })?;
            out.leave_out(undated, eventless)?;
            file.finish()?;
        }
        Format::OcelJson => out.objects(path, OcelForm::Json)?,
        Format::OcelXml => out.objects(path, OcelForm::Xml)?,
        Format::OcelSqlite => out.objects(path, OcelForm::Sqlite)?,
        Format::Qdc => {
            let mut file = WholeFile::create(path)?;
            qda::write_codebook(&mut file, order.locale)?;
            file.finish()?;
            out.told.is_codebook = true;
        }
    }
    Ok(out.told)
}

/// What is under way.
struct Outgoing<'a, F> {
    workbook: &'a Workbook,
    order: &'a Order,
    disguise: Disguise,
    go_on: F,
    told: Exported,
    /// Whom nobody has asked what may be told of them (G01 of the guide), by their pseudonyms.
    unasked: HashSet<String>,
    /// How many deals have been gone through, each as often as it was.
    seen: usize,
}

impl<F: FnMut(usize) -> bool> Outgoing<'_, F> {
    /// Goes through the deals, one after the other in memory. It may be done again.
    fn each(&mut self, mut take: impl FnMut(&Debrief) -> io::Result<()>) -> Result<(), ExportError> {
        self.told = Exported::default();
        for deal in &self.order.deals {
            self.seen += 1;
            let debrief = match self.workbook.debrief(*deal) {
                Err(StoreError::Missing { .. }) => continue,
                debrief => debrief?,
            };
            let nameless = debrief.participants.iter().filter(|person| person.consent.is_none());
            self.unasked.extend(nameless.filter_map(|person| self.disguise.pseudonym(person.id)).map(str::to_owned));
            self.told.unasked = self.unasked.len();
            self.told.unagreed = self.told.unagreed.and(Unagreed::of(&debrief.participants));
            take(&self.disguise.debrief(&debrief.seen(None)))?;
            self.told.deals += 1;
            if !(self.go_on)(self.seen / self.order.format.passes()) {
                return Err(ExportError::CalledOff);
            }
        }
        Ok(())
    }

    /// Writes an object-centric log: first it hears what its events are called, for that stands at its beginning.
    fn objects(&mut self, path: &Path, form: OcelForm) -> Result<(), ExportError> {
        let (mut names, mut undated, mut eventless) = (EventNames::new(self.order.locale), 0, 0);
        self.each(|debrief| {
            eventless += usize::from(!log::has_events(debrief));
            undated += names.hear(debrief);
            Ok(())
        })?;
        // No reader takes a log without events, so that none is begun.
        self.leave_out(undated, eventless)?;
        let mut log = OcelLog::begin(names, path, form)?;
        self.each(|debrief| if log::has_events(debrief) { log.add(debrief) } else { Ok(()) })?;
        self.leave_out(undated, eventless)?;
        Ok(log.finish()?)
    }

    /// Tells what a log leaves out of the deals that were gone through.
    fn leave_out(&mut self, undated: usize, eventless: usize) -> Result<(), ExportError> {
        self.told = Exported { deals: self.told.deals.saturating_sub(eventless), undated, eventless, ..self.told };
        if self.told.deals == 0 { Err(ExportError::NoEvents) } else { Ok(()) }
    }
}

/// The studies of the deals that go out, and which deals belong to them.
fn studies(
    workbook: &Workbook,
    order: &Order,
    disguise: &Disguise,
) -> Result<(Vec<Study>, Vec<StudyDeal>), StoreError> {
    let mut places = workbook.study_deals()?;
    places.retain(|place| order.deals.contains(&place.deal));
    let mut studies = workbook.studies()?;
    studies.retain(|study| places.iter().any(|place| place.study == study.id));
    for place in &mut places {
        place.remark = disguise.text(&place.remark);
    }
    Ok((studies.iter().map(|study| disguise.study(study)).collect(), places))
}

/// The file of a log, which is packed where its name says so.
fn packable(path: &Path) -> io::Result<MaybePacked> {
    let file = WholeFile::create(path)?;
    Ok(if is_packed(path) { MaybePacked::packed(file) } else { MaybePacked::Plain(file) })
}

/// Minor units as a decimal number: 123450 with two decimals is `1234.50`.
fn decimal(minor: i64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, rest) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    if decimals == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:0width$}", width = decimals as usize)
    }
}

/// Names and columns of the tables that are written beside that of the deals.
pub fn tables_beside_the_deals() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    tables::heads().skip(1)
}

/// Whether something of that name is there that an export would replace.
pub fn is_taken(format: Format, path: &Path) -> bool {
    match format.is_folder() {
        true => path.is_file() || CsvFolder::names().any(|name| path.join(name).exists()),
        false => fs::symlink_metadata(path).is_ok(),
    }
}
