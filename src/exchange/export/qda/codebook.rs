//! The codes: what a passage can speak to.

use uuid::Uuid;

use super::guid;
use crate::{
    domain::{ClaimKind, Criterion, IncidentKind, Keyed},
    exchange::export::xml::Xml,
    i18n::{Locale, t},
};

/// A code that passages can be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Code {
    /// A criterion of the checklist.
    Criterion(Criterion),
    /// Something that delighted or annoyed.
    Incident(IncidentKind),
    /// A reason that was given.
    Claim(ClaimKind),
    /// A step that this side alone tells.
    OneSided,
    /// A step at which we could have acted differently.
    Lever,
    /// A step by which the customer left.
    Exit,
}

impl Code {
    pub(super) fn guid(&self) -> Uuid {
        match self {
            Self::Criterion(criterion) => guid(&format!("criterion:{criterion}")),
            Self::Incident(kind) => guid(&format!("incident:{}", kind.key())),
            Self::Claim(kind) => guid(&format!("claim:{}", kind.key())),
            Self::OneSided => guid("sign:one_sided"),
            Self::Lever => guid("sign:lever"),
            Self::Exit => guid("sign:exit"),
        }
    }

    fn name(&self, locale: Locale) -> String {
        match self {
            Self::Criterion(criterion) => match criterion.number() {
                Some(number) => format!("{number:02} {}", locale.criterion(criterion)),
                None => locale.criterion(criterion),
            },
            Self::Incident(kind) => locale.label(*kind),
            Self::Claim(kind) => locale.label(*kind),
            Self::OneSided => t!(locale, "export-code-one-sided"),
            Self::Lever => t!(locale, "export-code-lever"),
            Self::Exit => t!(locale, "export-code-exit"),
        }
    }

    fn colour(&self) -> &'static str {
        match self {
            Self::Criterion(_) => "#3F6FB5",
            Self::Incident(IncidentKind::Delighted) => "#3B8E4F",
            Self::Incident(IncidentKind::Annoyed) => "#C04040",
            Self::Claim(_) => "#8A6BB0",
            Self::OneSided | Self::Lever | Self::Exit => "#B8862B",
        }
    }
}

/// All codes, by group.
pub(super) struct Codes {
    locale: Locale,
}

impl Codes {
    pub(super) fn new(locale: Locale) -> Self {
        Self { locale }
    }

    pub(super) fn write(&self, xml: &mut Xml) {
        let criteria = Criterion::built_in().map(Code::Criterion);
        xml.open("Codes", &[]);
        self.group(xml, "criteria", t!(self.locale, "export-codes-criteria"), criteria);
        let incidents = IncidentKind::ALL.iter().copied().map(Code::Incident);
        self.group(xml, "incidents", t!(self.locale, "export-codes-incidents"), incidents);
        let claims = ClaimKind::ALL.iter().copied().map(Code::Claim);
        self.group(xml, "claims", t!(self.locale, "export-codes-claims"), claims);
        let signs = [Code::OneSided, Code::Lever, Code::Exit];
        self.group(xml, "signs", t!(self.locale, "export-codes-signs"), signs.into_iter());
        xml.close("Codes");
    }

    fn group(&self, xml: &mut Xml, key: &str, name: String, codes: impl Iterator<Item = Code>) {
        let guid = guid(&format!("codes:{key}")).to_string();
        xml.open("Code", &[("guid", &guid), ("name", &name), ("isCodable", "false")]);
        for code in codes {
            let (guid, name) = (code.guid().to_string(), code.name(self.locale));
            let attributes = [("guid", &*guid), ("name", &*name), ("isCodable", "true"), ("color", code.colour())];
            let said = match &code {
                Code::Criterion(criterion) => self.locale.find(&format!("criterion-{criterion}-question")),
                _ => None,
            };
            match said {
                None => xml.empty("Code", &attributes),
                Some(said) => {
                    xml.open("Code", &attributes);
                    xml.text("Description", &said);
                    xml.close("Code");
                }
            }
        }
        xml.close("Code");
    }
}
