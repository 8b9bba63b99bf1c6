//! What all parts of a report share: the deal, its summary, the language, and how typed text is shown.

use super::{Audience, escape::inline};
use crate::{
    analysis::{Ground, StepRef, Summary, gaps::Gap},
    domain::{Debrief, FuzzyDate, Grain, Id, Incident, Participant, Source, Step, Telling},
    exchange::{naming::Names, visible::visible},
    i18n::{Locale, t},
    wording,
};

/// Stands where something could be said and nothing is known.
pub(super) const UNKNOWN: &str = "–";

pub(super) struct Page<'a> {
    pub(super) debrief: &'a Debrief,
    pub(super) summary: &'a Summary,
    pub(super) locale: Locale,
    pub(super) audience: Audience,
    pub(super) names: Names,
}

impl Page<'_> {
    /// Whether the report is for the customer, who gets the path alone; see [`Audience::Customer`].
    pub(super) fn is_for_customer(&self) -> bool {
        self.audience == Audience::Customer
    }

    /// Typed text as inline Markdown, hidden names replaced.
    pub(super) fn typed(&self, text: &str) -> String {
        // Invisible characters go first: they could part a name that is to be found.
        inline(&self.names.mask(&visible(text)))
    }

    /// The same text for places that know no Markdown: hidden names replaced, nothing escaped.
    pub(super) fn plain(&self, text: &str) -> String {
        self.names.mask(&visible(text)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Typed text as a sentence of its own; nothing when it is empty.
    pub(super) fn sentence(&self, text: &str) -> Option<String> {
        let text = self.typed(text);
        (!text.is_empty()).then(|| closed(text))
    }

    /// Words in italics; nothing when there are none.
    pub(super) fn quote(&self, words: &str) -> Option<String> {
        let is_mark = |c: char| c.is_whitespace() || "\"“”„«»".contains(c);
        let words = self.typed(words.trim_matches(is_mark));
        (!words.is_empty()).then(|| format!("*{}*", t!(self.locale, "report-quote", text = words)))
    }

    /// What a step was, for places that know no Markdown.
    pub(super) fn plain_title(&self, step: &Step) -> String {
        let title = self.plain(&step.title);
        match title.is_empty() && !step.activity.is_empty() {
            true => self.plain(&self.locale.activity(&step.activity)),
            false => title,
        }
    }

    /// The words of a telling; nothing when there are none or when they may not be repeated.
    pub(super) fn words(&self, telling: &Telling) -> Option<String> {
        self.names.may_quote_telling(self.debrief, telling).then(|| self.quote(telling.own_words()))?
    }

    /// What we call a step that the customer calls otherwise: no quote, but nothing else than our words either.
    pub(super) fn own_title(&self, telling: &Telling) -> Option<String> {
        let title = telling.own_title().filter(|_| self.names.may_quote_telling(self.debrief, telling))?;
        Some(t!(self.locale, "report-own-title", title = self.typed(title)))
    }

    /// The words of an incident; nothing when there are none or when they may not be repeated.
    pub(super) fn incident_words(&self, incident: &Incident) -> Option<String> {
        self.names.may_quote_incident(self.debrief, incident).then(|| self.quote(&incident.quote))?
    }

    /// A person by name, or by what stands in its place.
    pub(super) fn person(&self, id: Id<Participant>) -> String {
        or_unknown(inline(self.names.label(id)))
    }

    /// What a step was: its title, else its activity.
    pub(super) fn title(&self, step: &Step) -> String {
        let title = self.typed(&step.title);
        if !title.is_empty() || step.activity.is_empty() {
            return or_unknown(title);
        }
        // One that a file brought along may be called as anything is.
        self.typed(&self.locale.activity(&step.activity))
    }

    /// Whose account, as a word.
    pub(super) fn source(&self, source: Source) -> String {
        self.locale.label(source)
    }

    /// `step 3`, `steps 3, 7`.
    pub(super) fn steps(&self, steps: &[StepRef]) -> String {
        let numbers: Vec<String> = steps.iter().map(|step| step.number.to_string()).collect();
        t!(self.locale, "report-steps", count = steps.len(), list = numbers.join(", "))
    }

    /// `steps 3, 7; incident 1`; empty without evidence.
    pub(super) fn grounds(&self, grounds: &[Ground]) -> String {
        let mut parts = Vec::new();
        let steps: Vec<StepRef> = grounds
            .iter()
            .filter_map(|ground| match ground {
                Ground::Step(step) => Some(*step),
                Ground::Incident(_) => None,
            })
            .collect();
        if !steps.is_empty() {
            parts.push(self.steps(&steps));
        }
        let incidents: Vec<String> = grounds
            .iter()
            .filter_map(|ground| match ground {
                Ground::Incident(incident) => Some(incident.number.to_string()),
                Ground::Step(_) => None,
            })
            .collect();
        if !incidents.is_empty() {
            parts.push(t!(self.locale, "report-incidents", count = incidents.len(), list = incidents.join(", ")));
        }
        parts.join("; ")
    }

    /// `37 days`.
    pub(super) fn days(&self, days: i32) -> String {
        t!(self.locale, "report-days", count = days)
    }

    /// How long a gap is: `37 days`, `about 5 weeks`.
    pub(super) fn gap(&self, gap: &Gap) -> String {
        let time = self.locale.gap(gap.days, gap.grain);
        match gap.is_between_neighbours() {
            true => time,
            false => t!(self.locale, "span-since", span = time, from = gap.from.number),
        }
    }

    /// `37 days`; from eight weeks on with the rounder span, `192 days (6 months)`; `about 6 months` where the days are not
    /// known.
    pub(super) fn days_and_span(&self, days: i32, grain: Grain) -> String {
        let (exact, round) = (self.days(days), self.locale.span(days));
        match grain {
            Grain::Day if exact != round => format!("{exact} ({round})"),
            _ => self.locale.gap_round(days, grain),
        }
    }

    /// A date within a sentence, with its preposition: `on 12 March 2026`, `around October 2025`, `in 2026`.
    pub(super) fn on(&self, date: FuzzyDate) -> String {
        let kind = match (date.as_day(), date.as_month(), date.as_quarter()) {
            (Some(_), _, _) => "day",
            (None, None, None) => "year",
            _ => "span",
        };
        t!(
            self.locale,
            "report-on",
            kind = if date.is_about() { format!("about-{kind}") } else { kind.to_owned() },
            date = self.locale.date_in_words(date.with_about(false))
        )
    }

    /// A feeling from -2 to 2 in words.
    pub(super) fn feeling(&self, value: i8) -> String {
        wording::feeling(value, self.locale)
    }
}

/// A signed grade: `+2`, `0`, `−1`.
pub(super) fn signed(value: i8) -> String {
    match value {
        ..0 => format!("−{}", value.unsigned_abs()),
        0 => "0".to_owned(),
        1.. => format!("+{value}"),
    }
}

/// A label at the start of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The text with a full stop, unless it ends a sentence by itself; marks of quotation and italics are looked through.
pub(super) fn closed(text: String) -> String {
    let end = text.trim_end_matches(['*', '»', '”', '"', '’', '\'']).chars().next_back();
    if end.is_some_and(|end| matches!(end, '.' | '!' | '?' | '…' | ':' | ';')) { text } else { format!("{text}.") }
}

/// The text, or the sign for the unknown when it is empty.
pub(super) fn or_unknown(text: String) -> String {
    if text.is_empty() { UNKNOWN.to_owned() } else { text }
}

/// A heading and what stands under it.
pub(super) fn section(heading: &str, body: &str) -> String {
    format!("## {heading}\n\n{}", body.trim_end())
}
