//! The report of a deal: for whom, in which form, where to, and a look at it inside the program.

use std::path::{Path, PathBuf};

use crate::{
    analysis::summarise,
    domain::Debrief,
    exchange::report::{self, Audience, Format, deal_report},
    i18n::t,
    tui::{
        layer::Outcome,
        popup::{PickItem, Picker, Question, Reader},
        session::Session,
    },
    wording,
};

const AUDIENCES: [Audience; 3] = [Audience::Internal, Audience::Customer, Audience::Pseudonymised];

/// Asks for whom the report is, then its form, then where it goes, and writes it.
pub fn ask(debrief: &Debrief, session: &Session) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-for-internal"), t!(locale, "report-for-internal-detail")),
        PickItem::new(t!(locale, "report-for-customer"), t!(locale, "report-for-customer-detail")),
        PickItem::new(t!(locale, "report-for-pseudonymised"), t!(locale, "report-for-pseudonymised-detail")),
    ];
    let debrief = debrief.clone();
    Picker::one(t!(locale, "report-for-whom"), items, move |row, session| {
        let audience = AUDIENCES.get(row).copied().unwrap_or(Audience::Customer);
        let debrief = debrief.clone();
        let ask = in_which_form(session, move |format, session| {
            let (name, debrief) = (report::file_name(&debrief.deal, format, session.today()), debrief.clone());
            let made = move |session: &Session| {
                let open = wording::open_questions(&debrief, session.today(), session.locale);
                format.of_deal(&debrief, &open, session.locale, audience)
            };
            where_to(name, made, session)
        });
        Ok(Outcome::Open(Box::new(ask)))
    })
}

/// Asks for a report's form, then what `next` asks.
pub fn in_which_form(session: &Session, next: impl Fn(Format, &Session) -> Question + 'static) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-form-markdown"), t!(locale, "report-form-markdown-detail")),
        PickItem::new(t!(locale, "report-form-html"), t!(locale, "report-form-html-detail")),
        PickItem::new(t!(locale, "report-form-slides"), t!(locale, "report-form-slides-detail")),
    ];
    Picker::one(t!(locale, "report-form"), items, move |row, session| {
        let format = Format::ALL.get(row).copied().unwrap_or(Format::Markdown);
        Ok(Outcome::Open(Box::new(next(format, session))))
    })
}

/// The report as a text to read.
pub fn read(debrief: &Debrief, session: &Session) -> Reader {
    let title = format!("{} · {}", debrief.deal.customer, debrief.deal.title);
    let open = wording::open_questions(debrief, session.today(), session.locale);
    let text = deal_report(debrief, &summarise(debrief), &open, session.locale, Audience::Internal);
    Reader::new(title, &text)
}

/// Asks where a report of this name goes, and writes what is then made there.
pub fn where_to(name: String, text: impl Fn(&Session) -> String + 'static, session: &Session) -> Question {
    let folder = folder(session);
    let proposed = report::free_path(&folder.join(&name));
    let usual = name;
    let name = proposed.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = t!(session.locale, "report-where");
    let hint = t!(session.locale, "report-where-hint", folder = folder.display().to_string());
    // A file that is already there is replaced only when its name is given a second time.
    let mut warned: Option<PathBuf> = None;
    Question::new(title, hint, &name, move |typed, session| {
        let path = path(typed, &folder, &usual, session)?;
        let shown = path.display().to_string();
        if path.exists() && warned.as_ref() != Some(&path) {
            warned = Some(path);
            anyhow::bail!(t!(session.locale, "report-exists"));
        }
        report::write(&path, &text(session))
            .map_err(|e| anyhow::anyhow!(t!(session.locale, "report-failed", detail = e.to_string())))?;
        session.report_folder = path.parent().map(Path::to_owned);
        session.tell(t!(session.locale, "report-written", path = shown));
        Ok(Outcome::Close)
    })
}

/// Where the last report went, else where the program was started; else the workbook's folder or the user's.
fn folder(session: &Session) -> PathBuf {
    if let Some(folder) = session.report_folder.as_deref().filter(|folder| folder.is_dir()) {
        return folder.to_owned();
    }
    let workbook = session.workbook.path().and_then(|path| std::path::absolute(path).ok());
    let beside = workbook.as_deref().and_then(Path::parent).map(Path::to_owned);
    beside.or_else(home).unwrap_or_default()
}

fn home() -> Option<PathBuf> {
    directories::UserDirs::new().map(|user| user.home_dir().to_owned())
}

/// What was typed as a path: from the proposed folder on, `~` for the user's own; without an ending it gets the usual one.
fn path(typed: &str, folder: &Path, usual: &str, session: &Session) -> anyhow::Result<PathBuf> {
    let typed = typed.trim();
    let mut path = match typed.strip_prefix("~/").zip(home()) {
        Some((rest, home)) => home.join(rest),
        None => folder.join(typed),
    };
    if typed.is_empty() || path.is_dir() {
        path.push(usual);
    }
    if path.extension().is_none() {
        path.set_extension(Format::of_path(Path::new(usual)).ending());
    }
    if !path.parent().is_some_and(Path::is_dir) {
        anyhow::bail!(t!(session.locale, "report-no-folder"));
    }
    Ok(path)
}
