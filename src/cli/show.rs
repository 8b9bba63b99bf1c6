//! `debrief show`: one deal on a page.

use super::{
    arguments::Show,
    deal,
    fault::Fault,
    heard,
    list::{outcome, unknown, value},
    output::{self, Style, harmless},
    show_json,
    table::{Align, Table},
};
use crate::{
    analysis::{self, Summary},
    arrange::Arrange,
    domain::{Debrief, Keyed, Rating, Score, Scorer, Source, Step},
    fields::{self, Facts, Scope, Subject},
    guide::{self, Finding, Setting},
    i18n::{Locale, t},
    store::Workbook,
    wording,
};

/// A deal as text or as JSON.
pub(super) fn show(workbook: &Workbook, show: &Show, locale: Locale) -> Result<String, Fault> {
    let deal = deal::find(workbook, &show.deal, locale)?;
    let debrief = heard::debrief(workbook, deal.id)?;
    let summary = analysis::summarise(&debrief);
    let today = workbook.clock().today();
    let findings = guide::findings(&debrief, &Setting { today: Some(today), ..Setting::default() });
    if show.json {
        return output::json(&show_json::value(&debrief, &summary, &findings, locale)?);
    }
    let page = Page { debrief: &debrief, locale, style: Style::of_output() };
    let scope = Scope { locale, today, debrief: Some(&debrief) };
    let parts = [
        page.head(&summary),
        page.facts(scope),
        page.steps(),
        page.incidents(),
        page.checklist(),
        page.reasons(),
        page.levers(),
        page.questions(&findings),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(parts.join("\n"))
}

struct Page<'a> {
    debrief: &'a Debrief,
    locale: Locale,
    style: Style,
}

impl Page<'_> {
    fn head(&self, summary: &Summary) -> String {
        let (deal, locale) = (&self.debrief.deal, self.locale);
        let names = [harmless(&deal.customer), harmless(&deal.title)];
        let end = [
            Some(harmless(&outcome(deal, locale))),
            deal.decided_on.map(|date| locale.date(date)),
            value(deal).map(|money| locale.money(money)),
        ];
        let progress = self.debrief.progress();
        let path = [
            Some(t!(locale, "cli-show-steps", count = progress.steps)),
            summary.path.duration_days.map(|days| {
                t!(locale, "cli-show-duration", span = locale.gap_round(days, summary.path.duration_grain))
            }),
            Some(t!(locale, "cli-show-people", count = progress.participants)),
            Some(t!(locale, "cli-show-incidents", count = progress.incidents)),
            Some(t!(locale, "cli-show-criteria", count = progress.criteria)),
        ];
        let joined = |parts: Vec<String>| parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ");
        let title = self.style.strong(&joined(names.to_vec()));
        let end = joined(end.into_iter().flatten().collect());
        let path = joined(path.into_iter().flatten().collect());
        format!("{title}\n{end}\n{path}\n{}\n", self.style.dim(&deal.id.to_string()))
    }

    /// What is known of the facts; the head has said the rest of them already.
    fn facts(&self, scope: Scope) -> String {
        const SAID: [&str; 6] = ["customer", "title", "outcome", "winner", "decided_on", "value"];
        let facts = Facts::of(self.debrief);
        let known: Vec<(String, String)> = Facts::fields()
            .iter()
            .filter(|field| !SAID.contains(&field.key) && (field.shown)(&facts))
            .map(|field| (fields::label(field, self.locale), harmless(&field.show(&facts, scope))))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let width = known.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
        known.iter().map(|(label, value)| format!("  {label:width$}  {value}\n")).collect()
    }

    fn part(&self, heading: &str, body: &str) -> String {
        if body.is_empty() { String::new() } else { format!("{}\n{body}", self.style.strong(heading)) }
    }

    fn steps(&self) -> String {
        use Align::{Left, Right};
        let locale = self.locale;
        let mut table = Table::new([
            ("#".to_owned(), Right),
            (t!(locale, "cli-column-when"), Right),
            (t!(locale, "cli-column-told"), Left),
            (t!(locale, "cli-column-who"), Left),
            (t!(locale, "cli-column-feeling"), Right),
            (t!(locale, "cli-column-what"), Left),
            (t!(locale, "cli-column-marks"), Left),
        ])
        .spare(&[2, 3]);
        for (at, step) in self.debrief.steps.iter().enumerate() {
            let emotion = self.debrief.emotion(step.id);
            table.row([
                (at + 1).to_string(),
                self.when(step),
                self.told(step),
                self.who(step),
                emotion.map(|feeling| signed(feeling.get())).unwrap_or_default(),
                if step.title.is_empty() { locale.activity(&step.activity) } else { step.title.clone() },
                self.marks(step),
            ]);
        }
        let body = if self.debrief.steps.is_empty() { String::new() } else { table.lines("  ", self.style) };
        self.part(&t!(locale, "context-steps"), &body)
    }

    fn when(&self, step: &Step) -> String {
        match (step.date, step.gap_before_days) {
            (Some(date), _) => self.locale.date(date),
            (None, Some(days)) => format!("+{}", self.locale.span(i32::try_from(days).unwrap_or(i32::MAX))),
            (None, None) => unknown(),
        }
    }

    fn told(&self, step: &Step) -> String {
        let told = self.debrief.told(step.id);
        let sources =
            [(told.customer, Source::Customer), (told.vendor, Source::Vendor), (told.document, Source::Document)];
        let words: Vec<String> =
            sources.into_iter().filter(|(tells, _)| *tells).map(|(_, source)| self.locale.label(source)).collect();
        if words.is_empty() { unknown() } else { words.join(", ") }
    }

    fn who(&self, step: &Step) -> String {
        match self.debrief.actor(step) {
            Some(person) => person.name.clone(),
            None => step.actor_side.map_or_else(unknown, |side| t!(self.locale, "report-nobody", side = side.key())),
        }
    }

    fn marks(&self, step: &Step) -> String {
        let course = (step.course != crate::domain::Course::Advance).then(|| self.locale.label(step.course));
        let exit = step.exit_to.map(|to| self.locale.label(to));
        let lever = step.is_lever.then(|| t!(self.locale, "cli-mark-lever"));
        let incidents = self.debrief.incidents_of(step.id).map(|incident| self.locale.label(incident.kind));
        let course: Vec<String> = course.into_iter().chain(exit).collect();
        let course = (!course.is_empty()).then(|| course.join(" "));
        course.into_iter().chain(lever).chain(incidents).collect::<Vec<_>>().join(", ")
    }

    fn incidents(&self) -> String {
        let lines: String = self
            .debrief
            .incidents
            .iter()
            .enumerate()
            .map(|(at, incident)| {
                let kind = self.locale.label(incident.kind);
                let side = self.locale.label(incident.felt_by);
                let step = incident.step.and_then(|step| self.debrief.number(step));
                let step = step.map(|number| t!(self.locale, "cli-show-at-step", number = number)).unwrap_or_default();
                format!("  {:>2}  {kind} ({side}){step}: {}\n", at + 1, harmless(&incident.what))
            })
            .collect();
        self.part(&t!(self.locale, "context-incidents"), &lines)
    }

    fn checklist(&self) -> String {
        use Align::{Left, Right};
        let locale = self.locale;
        let mut table = Table::new([
            ("#".to_owned(), Right),
            (t!(locale, "cli-column-criterion"), Left),
            (locale.label(Scorer::Customer), Left),
            (locale.label(Scorer::Vendor), Left),
            (t!(locale, "cli-column-gap"), Right),
            (t!(locale, "cli-column-evidence"), Right),
        ]);
        let mut criteria: Vec<_> = self.debrief.scores.iter().map(|score| &score.criterion).collect();
        criteria.arrange_by_key(|criterion| (criterion.number().unwrap_or(usize::MAX), criterion.key()));
        criteria.dedup();
        for criterion in &criteria {
            let rating = |side| rating(self.debrief.score(criterion, side), locale);
            table.row([
                criterion.number().map(|number| number.to_string()).unwrap_or_default(),
                locale.criterion(criterion),
                rating(Scorer::Customer),
                rating(Scorer::Vendor),
                self.debrief.perception_gap(criterion).map_or_else(unknown, signed),
                self.debrief.criterion_evidence(criterion).len().to_string(),
            ]);
        }
        let body = if self.debrief.is_blind() {
            format!("  {}\n", t!(locale, "report-blind"))
        } else if criteria.is_empty() {
            String::new()
        } else {
            table.lines("  ", self.style)
        };
        self.part(&t!(locale, "context-checklist"), &body)
    }

    fn reasons(&self) -> String {
        let lines: String = self
            .debrief
            .claims
            .iter()
            .map(|claim| format!("  {}: {}\n", self.locale.label(claim.status), harmless(&claim.text)))
            .collect();
        self.part(&t!(self.locale, "cli-show-claims"), &lines)
    }

    fn levers(&self) -> String {
        let lines: String = self
            .debrief
            .levers
            .iter()
            .map(|lever| {
                let owner = lever.owner.map(|owner| format!(" · {}", self.locale.label(owner))).unwrap_or_default();
                let due = lever.due.map(|date| t!(self.locale, "lever-due", date = self.locale.date(date)));
                let due = due.map(|due| format!(" · {due}")).unwrap_or_default();
                let state = wording::lever_state(lever, self.locale);
                format!("  {state}: {}{owner}{due}\n", harmless(&lever.title))
            })
            .collect();
        self.part(&t!(self.locale, "context-levers"), &lines)
    }

    fn questions(&self, findings: &[Finding]) -> String {
        let lines: String = findings
            .iter()
            .map(|finding| format!("  {}  {}\n", finding.rule, harmless(&wording::finding(finding, self.locale))))
            .collect();
        self.part(&t!(self.locale, "cli-show-questions"), &lines)
    }
}

fn rating(score: Option<&Score>, locale: Locale) -> String {
    match score.and_then(|score| score.rating) {
        Some(rating) => rating.value().map_or_else(|| short(rating, locale), signed),
        None => unknown(),
    }
}

fn short(rating: Rating, locale: Locale) -> String {
    locale.text(&format!("rating-{}-short", rating.key()), &[])
}

fn signed(value: i8) -> String {
    if value > 0 { format!("+{value}") } else { value.to_string() }
}
