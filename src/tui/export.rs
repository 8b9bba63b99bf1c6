//! Deals for other programs and for colleagues: which of them, in which form, who is named in it, where to. Then a worker
//! writes, and a popup shows how far it is.

use std::path::{Path, PathBuf};

use super::{
    layer::{Outcome, Reply},
    popup::{PickItem, Picker, Progress, Question, where_to},
    session::Session,
};
use crate::{
    domain::{Deal, Id, Keyed, Unagreed},
    exchange::{
        bundle,
        export::{self, CsvStyle, ExportError, Exported, Format, Order},
        file_name,
        naming::{Disguise, Everybody, Naming},
    },
    i18n::{Locale, t},
    store::{OpenOptions, Workbook},
    wording,
    work::{Task, Watch},
};

/// Which deals may be meant.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    /// In words.
    pub name: String,
    /// What else there is to say of it.
    pub detail: String,
    /// The deals.
    pub deals: Vec<Id<Deal>>,
    /// Whether all that the workbook holds is meant: a bundle then has its studies too.
    pub is_everything: bool,
}

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// For a colleague, with all that is recorded; sealed with a passphrase or not.
    Bundle { is_sealed: bool },
    /// For other programs.
    Data(Format),
}

/// What goes out. It is nowhere printed: it holds the passphrase.
#[derive(Clone)]
struct Wanted {
    choice: Choice,
    form: Form,
    naming: Naming,
    passphrase: Option<String>,
}

const NAMINGS: [(Naming, &str); 3] =
    [(Naming::Agreed, "agreed"), (Naming::Nobody, "nobody"), (Naming::Everybody, "everybody")];

/// Asks which of these go out, in which form, and where to; writes them.
///
/// # Errors
/// When the workbook lies in no file; once deals are chosen of which one side is heard blind, for what goes out is whole.
pub(super) fn ask(choices: Vec<Choice>, session: &Session) -> Reply {
    if session.workbook.path().is_none() {
        anyhow::bail!(t!(session.locale, "import-no-workbook"));
    }
    let items = choices.iter().map(|choice| PickItem::new(&choice.name, &choice.detail)).collect();
    let picker = Picker::one(t!(session.locale, "export-which"), items, move |row, session| {
        let Some(choice) = choices.get(row) else { return Ok(Outcome::Close) };
        let blind = session.blind_deals()?;
        if !blind.is_empty() && (choice.is_everything || choice.deals.iter().any(|deal| blind.contains(deal))) {
            anyhow::bail!(t!(session.locale, "export-blind"));
        }
        Ok(Outcome::Open(Box::new(ask_form(choice.clone(), session))))
    });
    Ok(Outcome::Open(Box::new(picker)))
}

fn ask_form(choice: Choice, session: &Session) -> Picker {
    let locale = session.locale;
    let bundles = [true, false].map(|is_sealed| Form::Bundle { is_sealed });
    let forms: Vec<Form> = bundles.into_iter().chain(Format::ALL.iter().map(|format| Form::Data(*format))).collect();
    let items = forms.iter().map(|form| PickItem::new(named(*form, "", locale), named(*form, "-detail", locale)));
    Picker::one(t!(locale, "report-form"), items.collect(), move |row, session| {
        let Some(form) = forms.get(row).copied() else { return Ok(Outcome::Close) };
        let wanted = Wanted { choice: choice.clone(), form, naming: Naming::Everybody, passphrase: None };
        Ok(Outcome::Open(match form {
            Form::Bundle { is_sealed: true } => Box::new(ask_passphrase(wanted, session)),
            // Nobody is named in a list of codes.
            Form::Bundle { is_sealed: false } | Form::Data(Format::Qdc) => Box::new(ask_where(wanted, session)?),
            Form::Data(_) => Box::new(ask_naming(wanted, session)),
        }))
    })
}

fn named(form: Form, part: &str, locale: Locale) -> String {
    match form {
        Form::Bundle { is_sealed: true } => locale.text(&format!("export-bundle-sealed{part}"), &[]),
        Form::Bundle { is_sealed: false } => locale.text(&format!("export-bundle-open{part}"), &[]),
        Form::Data(format) => locale.text(&format!("{}-{}{part}", Format::FAMILY, format.key()), &[]),
    }
}

fn ask_naming(wanted: Wanted, session: &Session) -> Picker {
    let locale = session.locale;
    let text = |key: &str, part: &str| locale.text(&format!("export-names-{key}{part}"), &[]);
    let items = NAMINGS.iter().map(|(_, key)| PickItem::new(text(key, ""), text(key, "-detail"))).collect();
    Picker::one(t!(locale, "export-names"), items, move |row, session| {
        let naming = NAMINGS.get(row).map_or(Naming::Nobody, |(naming, _)| *naming);
        let wanted = Wanted { naming, ..wanted.clone() };
        let unagreed = session.workbook.unagreed(&wanted.choice.deals)?;
        Ok(Outcome::Open(match naming == Naming::Everybody && unagreed.count() > 0 {
            true => Box::new(ask_whether(wanted, unagreed, session)),
            false => Box::new(ask_where(wanted, session)?),
        }))
    })
}

/// Asks whether those are to be named too who did not agree to it.
fn ask_whether(wanted: Wanted, unagreed: Unagreed, session: &Session) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "export-unagreed-no"), t!(locale, "export-names-agreed-detail")),
        PickItem::new(t!(locale, "export-unagreed-yes"), t!(locale, "export-names-everybody-detail")),
    ];
    let title = wording::unagreed("export-unagreed-ask", unagreed, locale);
    let picker = Picker::one(title, items, move |row, session| {
        let naming = if row == 0 { Naming::Agreed } else { Naming::Everybody };
        Ok(Outcome::Open(Box::new(ask_where(Wanted { naming, ..wanted.clone() }, session)?)))
    });
    picker.saying(wording::unagreed("export-unagreed-why", unagreed, locale)).answered_by(1, locale)
}

/// Asks for a passphrase twice: whoever mistypes it has sealed the file for everybody.
fn ask_passphrase(wanted: Wanted, session: &Session) -> Question {
    let (title, hint) = (t!(session.locale, "export-passphrase"), t!(session.locale, "export-passphrase-hint"));
    let question = Question::new(title, hint, "", move |typed, session| {
        if typed.is_empty() {
            anyhow::bail!(t!(session.locale, "export-passphrase-empty"));
        }
        let (wanted, first) = (wanted.clone(), typed.to_owned());
        let title = t!(session.locale, "export-passphrase-again");
        let again = Question::new(title, "", "", move |typed, session| {
            if typed != first {
                anyhow::bail!(t!(session.locale, "export-passphrase-differs"));
            }
            let wanted = Wanted { passphrase: Some(first.clone()), ..wanted.clone() };
            Ok(Outcome::Open(Box::new(ask_where(wanted, session)?)))
        });
        Ok(Outcome::Open(Box::new(again.unseen())))
    });
    question.unseen()
}

fn ask_where(wanted: Wanted, session: &Session) -> anyhow::Result<Question> {
    let form = wanted.form;
    let what = if wanted.choice.is_everything { String::new() } else { title(&wanted, session)? };
    let name = file_name(&what, ending(form), session.today());
    let is_taken = move |path: &Path| match form {
        Form::Data(format) => export::is_taken(format, path),
        Form::Bundle { .. } => path.exists(),
    };
    Ok(where_to(name, session, is_taken, move |path, session| {
        Ok(Outcome::Open(Box::new(begin(wanted.clone(), path.to_owned(), session)?)))
    }))
}

/// What goes out in words: whoever is not named in it is not in the name of its file either.
fn title(wanted: &Wanted, session: &Session) -> anyhow::Result<String> {
    let naming = match wanted.form {
        // Nobody is named in a list of codes.
        Form::Data(Format::Qdc) => Naming::Nobody,
        _ => wanted.naming,
    };
    let name = &wanted.choice.name;
    Ok(match naming {
        Naming::Everybody => name.clone(),
        _ => Disguise::new(naming, &Everybody::of(&session.workbook)?).text(name),
    })
}

/// The ending of the file; none of a folder.
fn ending(form: Form) -> &'static str {
    match form {
        Form::Bundle { is_sealed: true } => "bundle.age",
        Form::Bundle { is_sealed: false } => "bundle",
        Form::Data(Format::Csv) => "",
        Form::Data(Format::Xlsx) => "xlsx",
        Form::Data(Format::Qdpx) => "qdpx",
        Form::Data(Format::Qdc) => "qdc",
        Form::Data(Format::Xes) => "xes",
        Form::Data(Format::OcelJson) => "json",
        Form::Data(Format::OcelXml) => "xml",
        Form::Data(Format::OcelSqlite) => "sqlite",
    }
}

fn begin(wanted: Wanted, path: PathBuf, session: &Session) -> anyhow::Result<Progress> {
    let locale = session.locale;
    let nowhere = || anyhow::anyhow!(t!(locale, "import-no-workbook"));
    let workbook = session.workbook.path().ok_or_else(nowhere)?.to_owned();
    let title = t!(locale, "export-title", file = path.file_name().unwrap_or_default().to_string_lossy());
    let (naming, there) = (wanted.naming, path.clone());
    let work = move |watch: &Watch| write(&workbook, &wanted, &path, locale, watch);
    Ok(Progress::begin(title, work, move |exported, session| {
        session.tell(wording::exported(&there, &exported, naming, locale).join(" · "));
        Ok(Outcome::Close)
    }))
}

fn write(workbook: &Path, wanted: &Wanted, path: &Path, locale: Locale, watch: &Watch) -> Result<Exported, String> {
    let options = OpenOptions { read_only: true, ..OpenOptions::default() };
    let workbook = Workbook::open_with(workbook, &options).map_err(|error| wording::open_error(&error, locale))?;
    let written = match wanted.form {
        Form::Bundle { .. } => write_bundle(&workbook, wanted, path, watch),
        Form::Data(format) => {
            let Wanted { choice, naming, .. } = wanted;
            let of = choice.deals.len() as u64;
            let csv = CsvStyle::default();
            let order = Order { format, deals: choice.deals.clone(), naming: *naming, csv, locale };
            let go_on = |done: usize| watch.at(Task::Writing, done as u64, of).is_ok();
            export::export(&workbook, &order, path, go_on)
        }
    };
    written.map_err(|error| match error {
        ExportError::Store(error) => wording::store_error(&error, locale),
        ExportError::Write(error) => t!(locale, "export-failed", detail = wording::write_error(&error, locale)),
        ExportError::NotPacked => t!(locale, "export-not-packed"),
        ExportError::NoEvents => t!(locale, "export-no-events"),
        ExportError::CalledOff => t!(locale, "called-off"),
    })
}

fn write_bundle(workbook: &Workbook, wanted: &Wanted, path: &Path, watch: &Watch) -> Result<Exported, ExportError> {
    let deals = Some(wanted.choice.deals.as_slice()).filter(|_| !wanted.choice.is_everything);
    let deals = bundle::make(workbook, deals, path, wanted.passphrase.as_deref(), watch)?;
    Ok(Exported { deals, ..Exported::default() })
}
