//! Projects for qualitative analysis (REFI-QDA 1.0: ATLAS.ti, MAXQDA, NVivo, QualCoder …): criteria, incidents, reasons
//! and signs as codes, deals as cases, each side's account as a text whose passages are coded.
//!
//! The ids of codes, variables and texts follow from what they stand for, so that a later export of the same deals meets
//! the earlier one.

mod account;
mod codebook;

use std::io::{self, Write};

use jiff::Timestamp;
use uuid::Uuid;
use zip::{ZipWriter, write::SimpleFileOptions};

use account::{Account, accounts};
use codebook::Codes;

use super::{decimal, xml::Xml};
use crate::{
    domain::{Debrief, Keyed},
    exchange::WholeFile,
    i18n::{Locale, t},
};

const PROJECT: &str = "urn:QDA-XML:project:1.0";
const CODEBOOK: &str = "urn:QDA-XML:codebook:1.0";

/// Who made the file, as these formats want to know it.
fn origin() -> String {
    format!("debrief {}", env!("CARGO_PKG_VERSION"))
}

/// The id of something that has none of its own.
fn guid(what: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("debrief:{what}").as_bytes())
}

/// Writes the codes alone, as a `.qdc` file.
///
/// # Errors
/// When the disk is full.
pub fn write_codebook(out: &mut impl Write, locale: Locale) -> io::Result<()> {
    let mut xml = Xml::new();
    xml.open("CodeBook", &[("xmlns", CODEBOOK), ("origin", &origin())]);
    Codes::new(locale).write(&mut xml);
    xml.close("CodeBook");
    out.write_all(xml.finish().as_bytes())
}

/// Writes deals as a project, a `.qdpx` file.
///
/// # Errors
/// When the disk is full.
pub fn write_project(file: &mut WholeFile, debriefs: &[Debrief], now: Timestamp, locale: Locale) -> io::Result<()> {
    let all: Vec<Vec<Account>> = debriefs.iter().map(|debrief| accounts(debrief, locale)).collect();
    let mut zip = ZipWriter::new(file);
    let options = SimpleFileOptions::default();
    zip.start_file("project.qde", options)?;
    zip.write_all(project(debriefs, &all, now, locale).as_bytes())?;
    for account in all.iter().flatten() {
        zip.start_file(format!("sources/{}.txt", account.guid), options)?;
        zip.write_all(account.text.as_bytes())?;
    }
    zip.finish()?;
    Ok(())
}

fn project(debriefs: &[Debrief], all: &[Vec<Account>], now: Timestamp, locale: Locale) -> String {
    let now = now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let user = guid("user").to_string();
    let name = match debriefs {
        [one] => one.deal.name(),
        _ => t!(locale, "export-project", count = debriefs.len()),
    };
    let mut xml = Xml::new();
    let origin = origin();
    let head = [
        ("xmlns", PROJECT),
        ("name", &name),
        ("origin", &origin),
        ("creatingUserGUID", &user),
        ("creationDateTime", &now),
    ];
    xml.open("Project", &head);
    xml.open("Users", &[]);
    xml.empty("User", &[("guid", &user), ("name", "debrief")]);
    xml.close("Users");
    xml.open("CodeBook", &[]);
    Codes::new(locale).write(&mut xml);
    xml.close("CodeBook");
    variables(&mut xml, locale);
    xml.open("Cases", &[]);
    for (debrief, accounts) in debriefs.iter().zip(all) {
        case(&mut xml, debrief, accounts, locale);
    }
    xml.close("Cases");
    xml.open("Sources", &[]);
    for account in all.iter().flatten() {
        account.write(&mut xml, &user, &now);
    }
    xml.close("Sources");
    xml.close("Project");
    xml.finish()
}

/// The facts of a deal that cases are compared by.
const VARIABLES: [&str; 9] =
    ["outcome", "customer", "winner", "decided_on", "segment", "division", "country", "value", "currency"];

fn variables(xml: &mut Xml, locale: Locale) {
    xml.open("Variables", &[]);
    for key in VARIABLES {
        let name = match key {
            "currency" => t!(locale, "export-currency"),
            _ => locale.text(&format!("field-deal-{key}"), &[]),
        };
        let guid = guid(&format!("variable:{key}")).to_string();
        xml.empty("Variable", &[("guid", &guid), ("name", &name), ("typeOfVariable", kind(key).0)]);
    }
    xml.close("Variables");
}

/// The type of a variable, and the element that holds its value.
fn kind(key: &str) -> (&'static str, &'static str) {
    if key == "value" { ("Float", "FloatValue") } else { ("Text", "TextValue") }
}

fn case(xml: &mut Xml, debrief: &Debrief, accounts: &[Account], locale: Locale) {
    let deal = &debrief.deal;
    xml.open("Case", &[("guid", &deal.id.to_string()), ("name", &deal.name())]);
    for key in VARIABLES {
        let value = match key {
            "outcome" => deal.outcome.key().to_owned(),
            "customer" => deal.customer.clone(),
            "winner" => deal.winner.clone(),
            "decided_on" => deal.decided_on.map(|date| date.to_string()).unwrap_or_default(),
            "segment" => deal.segment.clone(),
            "division" => deal.division.clone(),
            "country" => locale.country(&deal.country),
            "value" => deal.value.map(|minor| decimal(minor, deal.currency.decimals())).unwrap_or_default(),
            _ => deal.currency.code().to_owned(),
        };
        if !value.is_empty() {
            xml.open("VariableValue", &[]);
            xml.empty("VariableRef", &[("targetGUID", &guid(&format!("variable:{key}")).to_string())]);
            xml.text(kind(key).1, &value);
            xml.close("VariableValue");
        }
    }
    for account in accounts {
        xml.empty("SourceRef", &[("targetGUID", &account.guid.to_string())]);
    }
    xml.close("Case");
}

#[cfg(test)]
mod tests;
