//! The report of a study: its form, where it goes, and a worker that makes it, as of a thousand deals that takes a while.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use super::reading::whole;
use crate::{
    domain::{Deal, Debrief, Id, shown_path},
    exchange::report::{self, Appendix, Format},
    i18n::{Locale, t},
    store::{OpenOptions, Workbook},
    study::Material,
    tui::{
        layer::Outcome,
        popup::{PickItem, Picker, Progress, where_to},
        session::Session,
    },
    wording,
    work::{Cancelled, Task, Watch},
};

/// The forms, in the order in which they stand.
const FORMS: [(Format, Appendix); 5] = [
    (Format::Markdown, Appendix::With),
    (Format::Html, Appendix::With),
    (Format::Slides, Appendix::Without),
    (Format::Markdown, Appendix::Without),
    (Format::Html, Appendix::Without),
];

/// So many deals are read between two looks whether the report is still wanted.
const AT_ONCE: usize = 16;

/// Asks for the report's form, then where it goes, and has it written beside the keyboard.
pub(super) fn ask(material: &Material, session: &Session) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-form-markdown"), t!(locale, "report-form-markdown-detail")),
        PickItem::new(t!(locale, "report-form-html"), t!(locale, "report-form-html-detail")),
        PickItem::new(t!(locale, "report-form-slides"), t!(locale, "report-form-slides-detail")),
        PickItem::new(t!(locale, "report-form-markdown-short"), t!(locale, "report-form-short-detail")),
        PickItem::new(t!(locale, "report-form-html-short"), t!(locale, "report-form-short-detail")),
    ];
    let material = material.clone();
    Picker::one(t!(locale, "report-form"), items, move |row, session| {
        let form = FORMS.get(row).copied().unwrap_or(FORMS[0]);
        let name = report::file_name(&material.study.name, form.0, session.today());
        let material = material.clone();
        let ask = where_to(name, session, Path::exists, move |path, session| {
            Ok(Outcome::Open(Box::new(begin(material.clone(), form, path, session)?)))
        });
        Ok(Outcome::Open(Box::new(ask)))
    })
}

fn begin(material: Material, form: (Format, Appendix), path: &Path, session: &Session) -> anyhow::Result<Progress> {
    let title = material.study.name.clone();
    let source = Source::of(&material, session)?;
    let (locale, path, written) = (session.locale, path.to_owned(), shown_path(path));
    let work = move |watch: &Watch| write(material, source, form, &path, locale, watch);
    let done = move |(), session: &mut Session| {
        session.tell(t!(session.locale, "report-written", path = written));
        Ok(Outcome::Close)
    };
    Ok(Progress::begin(title, work, done))
}

/// Where the report has from what is recorded of its deals: it tells all of each.
struct Source {
    /// As they may be shown: those of which something is hidden now, and all where no file holds the workbook.
    here: Vec<Debrief>,
    /// The others, which the worker reads in the file.
    elsewhere: Option<(PathBuf, Vec<Id<Deal>>)>,
}

impl Source {
    fn of(material: &Material, session: &Session) -> anyhow::Result<Self> {
        let all = material.cases.iter().map(|case| case.deal.id);
        let Some(file) = session.workbook.path().filter(|_| !session.is_covered()) else {
            return Ok(Self { here: whole(&all.collect::<Vec<_>>(), session)?, elsewhere: None });
        };
        let blind: HashSet<Id<Deal>> = session.blind_deals()?;
        let (here, others): (Vec<_>, Vec<_>) = all.partition(|deal| blind.contains(deal));
        Ok(Self { here: whole(&here, session)?, elsewhere: Some((file.to_owned(), others)) })
    }

    fn read(self, locale: Locale, watch: &Watch) -> Result<Vec<Debrief>, String> {
        let mut all = self.here;
        let Some((file, deals)) = self.elsewhere else { return Ok(all) };
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let workbook = Workbook::open_with(&file, &options).map_err(|error| wording::open_error(&error, locale))?;
        for (at, some) in deals.chunks(AT_ONCE).enumerate() {
            watch
                .at(Task::Reading, (at * AT_ONCE) as u64, deals.len() as u64)
                .map_err(|left| cancelled(left, locale))?;
            all.extend(workbook.debriefs(some).map_err(|error| wording::store_error(&error, locale))?);
        }
        Ok(all)
    }
}

fn write(
    material: Material,
    source: Source,
    (format, appendix): (Format, Appendix),
    path: &Path,
    locale: Locale,
    watch: &Watch,
) -> Result<(), String> {
    let whole = material.with(source.read(locale, watch)?);
    let text = format.of_study_watched(&whole, appendix, locale, watch).map_err(|left| cancelled(left, locale))?;
    watch.at(Task::Writing, 0, 1).map_err(|left| cancelled(left, locale))?;
    report::write(path, &text)
        .map_err(|error| t!(locale, "report-failed", detail = wording::write_error(&error, locale)))
}

fn cancelled(_: Cancelled, locale: Locale) -> String {
    t!(locale, "called-off")
}
