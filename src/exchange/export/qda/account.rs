//! One side's account as a text with coded passages.

use uuid::Uuid;

use super::{codebook::Code, guid};
use crate::{
    domain::{ClaimKind, Course, Debrief, EvidenceFor, Incident, Keyed, Scorer, Side, Source, Step, is_harmful},
    exchange::export::xml::Xml,
    i18n::{Locale, t},
};

/// A text and its coded passages.
pub(super) struct Account {
    pub(super) guid: Uuid,
    pub(super) name: String,
    /// Lines end with a line feed; nothing in it is a control character.
    pub(super) text: String,
    pub(super) passages: Vec<Passage>,
}

/// A piece of the text, from one place to another in Unicode code points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Passage {
    pub(super) guid: Uuid,
    pub(super) name: String,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) codes: Vec<Code>,
}

/// The accounts that there are of a deal: the customer's, ours, and what documents tell.
pub(super) fn accounts(debrief: &Debrief, locale: Locale) -> Vec<Account> {
    Source::ALL.iter().filter_map(|source| account(debrief, *source, locale)).collect()
}

fn account(debrief: &Debrief, source: Source, locale: Locale) -> Option<Account> {
    let name = format!("{} · {}", debrief.deal.name(), locale.label(source));
    let mut page = Page { debrief, source, locale, text: String::new(), at: 0, passages: vec![] };
    page.line(&name);
    let is_empty = page.at;
    page.steps();
    page.incidents();
    page.claims();
    page.scores();
    let guid = guid(&format!("account:{}:{}", debrief.deal.id, source.key()));
    (page.at > is_empty).then_some(Account { guid, name, text: page.text, passages: page.passages })
}

/// A text that grows line by line.
struct Page<'a> {
    debrief: &'a Debrief,
    source: Source,
    locale: Locale,
    text: String,
    /// How many code points the text has.
    at: usize,
    passages: Vec<Passage>,
}

impl Page<'_> {
    /// Adds a line; answers from where to where it reaches without its end.
    fn line(&mut self, text: &str) -> (usize, usize) {
        // A line break within a text would be one more line of the account.
        let text: String = text.chars().map(|c| if is_harmful(c) { ' ' } else { c }).collect();
        let text = text.trim();
        let from = self.at;
        self.text += text;
        self.text.push('\n');
        let to = from + text.chars().count();
        self.at = to + 1;
        (from, to)
    }

    fn head(&mut self, key: &str) {
        self.text.push('\n');
        self.at += 1;
        self.line(&self.locale.text(key, &[]));
    }

    fn code(&mut self, what: String, name: &str, (from, to): (usize, usize), codes: Vec<Code>) {
        if from < to && !codes.is_empty() {
            let guid = guid(&format!("passage:{what}:{}", self.source.key()));
            self.passages.push(Passage { guid, name: name.to_owned(), from, to, codes });
        }
    }

    fn steps(&mut self) {
        for (at, step) in self.debrief.steps.iter().enumerate() {
            let Some(telling) = self.debrief.telling(step.id, self.source) else { continue };
            let date = telling.date.or(step.date).map(|date| format!("{} · ", self.locale.date(date)));
            let title = if step.title.is_empty() { self.locale.activity(&step.activity) } else { step.title.clone() };
            let line = format!("{}. {}{}", at + 1, date.unwrap_or_default(), self.sentence(step, &title));
            let (from, mut to) = self.line(&line);
            if !telling.words.trim().is_empty() {
                to = self.line(&t!(self.locale, "report-quote", text = telling.words.trim())).1;
            }
            self.code(format!("step:{}", step.id), &title, (from, to), self.step_codes(step));
        }
    }

    /// Who did what, the name once: many titles begin with it, a pseudonym in brackets.
    fn sentence(&self, step: &Step, title: &str) -> String {
        match self.debrief.actor(step) {
            Some(actor) if !title.starts_with(&format!("[{}]", actor.name)) && !step.title.is_empty() => {
                format!("{} {}", actor.name, self.debrief.title_without_actor(step))
            }
            Some(actor) if step.title.is_empty() => format!("{} {title}", actor.name),
            _ => title.to_owned(),
        }
    }

    fn step_codes(&self, step: &Step) -> Vec<Code> {
        let told = self.debrief.told(step.id);
        let is_alone = match self.source {
            Source::Customer => told.is_blind_spot() && self.debrief.is_heard(Source::Vendor),
            Source::Vendor => told.is_unnoticed() && self.debrief.is_heard(Source::Customer),
            Source::Document => false,
        };
        let mut codes = Vec::new();
        for row in &self.debrief.evidence {
            let rests_here = row.step == Some(step.id) && row.subject == EvidenceFor::Score;
            let score = self.debrief.scores.iter().find(|score| score.id.uuid() == row.subject_id);
            if let Some(score) = score.filter(|_| rests_here) {
                let code = Code::Criterion(score.criterion.clone());
                if !codes.contains(&code) {
                    codes.push(code);
                }
            }
        }
        let signs =
            [(is_alone, Code::OneSided), (step.is_lever, Code::Lever), (step.course == Course::Exit, Code::Exit)];
        codes.extend(signs.into_iter().filter(|(is, _)| *is).map(|(_, code)| code));
        codes
    }

    fn incidents(&mut self) {
        let is_told = |incident: &&Incident| incident.told_by.unwrap_or(source_of(incident.felt_by)) == self.source;
        let incidents: Vec<&Incident> = self.debrief.incidents.iter().filter(is_told).collect();
        if incidents.is_empty() {
            return;
        }
        self.head("export-head-incidents");
        for incident in incidents {
            let texts = [&incident.what, &incident.behaviour, &incident.consequence];
            let texts: Vec<&str> = texts.into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
            let (from, mut to) = self.line(&texts.join(" "));
            if !incident.quote.trim().is_empty() {
                to = self.line(&t!(self.locale, "report-quote", text = incident.quote.trim())).1;
            }
            let mut codes = vec![Code::Incident(incident.kind)];
            codes.extend(self.debrief.criteria_of(incident.id).cloned().map(Code::Criterion));
            self.code(format!("incident:{}", incident.id), &incident.what, (from, to), codes);
        }
    }

    fn claims(&mut self) {
        let debrief = self.debrief;
        let claims: Vec<_> = debrief.claims.iter().filter(|claim| source_of(claim.made_by) == self.source).collect();
        if claims.is_empty() {
            return;
        }
        self.head("export-head-claims");
        for claim in claims {
            let reach = self.line(&claim.text);
            let kind: ClaimKind = claim.kind;
            self.code(format!("claim:{}", claim.id), &claim.text, reach, vec![Code::Claim(kind)]);
        }
    }

    fn scores(&mut self) {
        let debrief = self.debrief;
        let is_mine = |side| {
            matches!((side, self.source), (Scorer::Customer, Source::Customer) | (Scorer::Vendor, Source::Vendor))
        };
        let scores: Vec<_> =
            debrief.scores.iter().filter(|score| is_mine(score.side) && !score.rationale.trim().is_empty()).collect();
        if scores.is_empty() {
            return;
        }
        self.head("export-head-scores");
        for score in scores {
            let rated = score.rating.map(|rating| format!(" ({})", self.locale.label(rating))).unwrap_or_default();
            let name = self.locale.criterion(&score.criterion);
            let reach = self.line(&format!("{name}{rated}: {}", score.rationale));
            self.code(format!("score:{}", score.id), &name, reach, vec![Code::Criterion(score.criterion.clone())]);
        }
    }
}

/// Whose account holds what a side felt or claimed, where nobody noted who told it.
fn source_of(side: Side) -> Source {
    if side == Side::Vendor { Source::Vendor } else { Source::Customer }
}

impl Account {
    /// The text as a source of a project.
    pub(super) fn write(&self, xml: &mut Xml, user: &str, now: &str) {
        let (guid, path) = (self.guid.to_string(), format!("internal://{}.txt", self.guid));
        let attributes = [
            ("guid", &*guid),
            ("name", &self.name),
            ("plainTextPath", &path),
            ("creatingUser", user),
            ("creationDateTime", now),
        ];
        xml.open("TextSource", &attributes);
        for passage in &self.passages {
            let (guid, from, to) = (passage.guid.to_string(), passage.from.to_string(), passage.to.to_string());
            let attributes = [
                ("guid", &*guid),
                ("name", &passage.name),
                ("startPosition", &from),
                ("endPosition", &to),
                ("creatingUser", user),
                ("creationDateTime", now),
            ];
            xml.open("PlainTextSelection", &attributes);
            for code in &passage.codes {
                let coding = super::guid(&format!("coding:{}:{}", passage.guid, code.guid())).to_string();
                xml.open("Coding", &[("guid", &coding), ("creatingUser", user), ("creationDateTime", now)]);
                xml.empty("CodeRef", &[("targetGUID", &code.guid().to_string())]);
                xml.close("Coding");
            }
            xml.close("PlainTextSelection");
        }
        xml.close("TextSource");
    }
}
