//! The echo of a line: what was understood, chip by chip.

use super::{capture::Capture, paste::Paste, table::course_sign};
use crate::{
    capture::{Context, Doubt, Mention, When, source_of},
    domain::{Course, Debrief, Grain, Keyed, Participant, Side, Source, Told, fold, usual_commitment},
    fields::commitment_label,
    i18n::{Arg, Locale, t},
    tui::{
        canvas::{Ink, fit},
        look::{Role, Signs},
        session::Session,
    },
};

/// So much is named of a word that stays text.
const LONGEST_DOUBT: u16 = 24;

/// One thing that was understood, or that was not.
pub struct Chip {
    /// In words.
    pub text: String,
    /// How it is written.
    pub ink: Ink,
}

impl Chip {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), ink: Ink::Role(role) }
    }

    fn bold(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), ink: Ink::Bold(role) }
    }
}

/// What was understood of the line, the most telling first.
pub fn of_line(capture: &Capture, debrief: &Debrief, session: &Session) -> Vec<Chip> {
    let (line, locale, signs) = (&capture.parsed.line, session.locale, session.signs);
    let context = capture.context(debrief);
    let mut chips = Vec::new();
    // The date is short, and easily misread: it stands where no name can push it out.
    if let Some(when) = line.when {
        chips.push(Chip::new(when_text(when, &context, locale), Role::Warn));
    }
    chips.extend(line.people.iter().filter_map(|who| mention(who, debrief, locale)));
    if let Some(emotion) = line.emotion {
        chips.push(Chip::bold(signs.emotion(emotion), Role::of_value(emotion.get())));
    }
    if let Some(channel) = line.channel {
        chips.push(Chip::new(locale.label(channel), Role::Third));
    }
    if let Some(course) = line.course.filter(|course| *course != Course::Advance) {
        let to = line.exit_to.map(|to| format!(" {}", locale.label(to))).unwrap_or_default();
        chips.push(Chip::new(format!("{} {}{to}", course_sign(course, signs), locale.label(course)), Role::Accent));
    }
    if line.is_lever {
        chips.push(Chip::bold(signs.lever(), Role::Accent));
    }
    if let Some(owner) = line.owner {
        chips.push(Chip::new(locale.label(owner), Role::Third));
    }
    if line.quote.is_some() {
        chips.push(Chip::new(t!(locale, "steps-chip-quote"), Role::Won));
    }
    if let Some(key) = &line.activity {
        chips.push(Chip::new(locale.activity(key), Role::Accent));
    } else if let Some((key, is_taken)) = capture.suggestion() {
        let name = locale.activity(key);
        chips.push(match is_taken {
            true => Chip::new(name, Role::Accent),
            false => Chip::new(format!("{name}?"), Role::Dim),
        });
    }
    let chosen = capture.to_record().activity.filter(|_| is_joint(&line.people, debrief));
    let course = line.course.unwrap_or(Course::Advance);
    if let Some(commitment) = chosen.and_then(|key| usual_commitment(&key, course, debrief.deal.outcome)) {
        let grade = commitment_label(commitment, locale);
        chips.push(Chip::new(t!(locale, "steps-commitment", grade = grade), Role::Dim));
    }
    if let Some(milestone) = line.milestone {
        chips.push(Chip::new(locale.label(milestone), Role::Accent));
    }
    let (mut told, mut role) = match line.told.is_by_nobody() {
        true => (context.default_told(), Role::Dim),
        false => (line.told, Role::Text),
    };
    // Words of somebody of the other side are kept as that side's: then both tell the step.
    let speaker = capture.speaker.and_then(|speaker| debrief.participant(speaker));
    if let Some(source) = speaker.and_then(|speaker| source_of(speaker.side)).filter(|source| !told.has(*source)) {
        told = told.with(source);
        role = Role::Text;
    }
    chips.push(Chip::new(told_text(told, locale), role));
    chips
}

/// Whether people of both sides are named.
fn is_joint(people: &[Mention], debrief: &Debrief) -> bool {
    let side = |who: &Mention| match who {
        Mention::Known(id) => debrief.participant(*id).map(|person| person.side),
        Mention::New { side, .. } | Mention::Side(side) => Some(*side),
        Mention::Unknown => None,
    };
    let has = |wanted| people.iter().any(|who| side(who) == Some(wanted));
    has(Side::Customer) && has(Side::Vendor)
}

/// What stays text of the line though it looks like a mark, in many words or few: a slip of the finger is mended while the
/// line is there.
pub fn doubts(capture: &Capture, session: &Session) -> Vec<String> {
    let said: Vec<String> = capture.doubts.iter().map(|found| doubt(found, session.locale, session.signs)).collect();
    let Some(first) = capture.doubts.first() else { return said };
    let and_more = |text: String| match said.len() - 1 {
        0 => text,
        more => t!(session.locale, "doubts-more", text = text, count = more),
    };
    // Why it stays text is worth more than how many others there are, or what was meant.
    let and_few = |text: String| match said.len() - 1 {
        0 => text,
        more => t!(session.locale, "doubts-few", text = text, count = more),
    };
    let why = reason(first, session.locale, session.signs);
    let instead = first.instead.first().unwrap_or(&first.typed);
    let short = format!("{}?", fit(instead, LONGEST_DOUBT, session.signs));
    vec![
        said.join(" · "),
        and_more(said[0].clone()),
        and_few(said[0].clone()),
        and_few(why.clone()),
        why,
        and_more(first.typed.clone()),
        and_more(short),
        format!("{instead}?"),
    ]
}

/// Why a word stays text though it looks like a mark.
fn reason(doubt: &Doubt, locale: Locale, signs: Signs) -> String {
    let typed = fit(&doubt.typed, LONGEST_DOUBT, signs);
    locale.text(&format!("doubt-{}", doubt.why.key()), &[("typed", Arg::from(typed))])
}

/// The same, and what may have been meant.
fn doubt(doubt: &Doubt, locale: Locale, signs: Signs) -> String {
    let text = reason(doubt, locale, signs);
    match &doubt.instead[..] {
        [] => text,
        instead => format!("{text} ({}?)", instead.join(", ")),
    }
}

/// Somebody named: in the side's colour, and marked as new where the step will create them.
fn mention(who: &Mention, debrief: &Debrief, locale: Locale) -> Option<Chip> {
    Some(match who {
        Mention::Known(id) => {
            let person: &Participant = debrief.participant(*id)?;
            Chip::new(debrief.called(person), Role::of_side(person.side))
        }
        Mention::New { name, side } => {
            let (new, side_name) = (name.as_str(), locale.label(*side));
            let text = match named_in_part(new, debrief) {
                Some(known) => t!(locale, "steps-chip-new-like", name = new, side = side_name, known = known),
                None => t!(locale, "steps-chip-new", name = new, side = side_name),
            };
            Chip::bold(text, Role::of_side(*side))
        }
        Mention::Side(side) => Chip::new(format!("({})", locale.label(*side)), Role::of_side(*side)),
        Mention::Unknown => Chip::new(t!(locale, "steps-chip-nobody"), Role::Warn),
    })
}

/// Whoever is known by one word of a new name: the same person, in all likelihood, entered before the whole
/// name was known.
fn named_in_part<'a>(name: &str, debrief: &'a Debrief) -> Option<&'a str> {
    let name = fold(&name.replace('_', " "));
    let is_part = |known: &str| name != known && name.split(' ').any(|word| word == known);
    let mut names = debrief.participants.iter().map(|person| person.name.as_str());
    names.find(|known| is_part(&fold(known)))
}

/// The date, and how long that is after the step before, as finely as both are known.
fn when_text(when: When, context: &Context, locale: Locale) -> String {
    let span = |days: i32, grain: Grain| match (days, grain) {
        // Within one month nobody knows which came first, nor by how much.
        (0, Grain::Coarser) => None,
        (0, _) => Some(t!(locale, "steps-same-day")),
        (1.., _) => Some(t!(locale, "steps-later", span = locale.gap_round(days, grain))),
        _ => Some(t!(locale, "steps-earlier", span = locale.gap_round(days.saturating_abs(), grain))),
    };
    match when {
        When::Date(date) => match context.previous_date {
            Some(before) => match span(date.days_since(before), date.grain().max(before.grain())) {
                Some(span) => format!("{} ({span})", locale.date(date)),
                None => locale.date(date),
            },
            None => locale.date(date),
        },
        When::Gap(gap) => {
            let days = i32::try_from(gap.as_days()).unwrap_or(i32::MAX);
            let days = span(days, Grain::Day).unwrap_or_default();
            match context.previous_date.and_then(|before| gap.after(before)) {
                Some(date) => format!("{} ({days})", locale.date_short(date)),
                None => days,
            }
        }
    }
}

/// Who tells, in words.
pub fn told_text(told: Told, locale: Locale) -> String {
    let sources = [(told.customer, Source::Customer), (told.vendor, Source::Vendor), (told.document, Source::Document)];
    let names: Vec<String> =
        sources.into_iter().filter(|(tells, _)| *tells).map(|(_, source)| locale.label(source)).collect();
    if names.is_empty() {
        return t!(locale, "steps-told-by-nobody");
    }
    t!(locale, "steps-told-by", who = names.join(" + "))
}

/// What is to be known of a paste besides its steps.
pub fn of_paste(paste: &Paste, locale: Locale) -> Vec<Chip> {
    let mut chips = Vec::new();
    if paste.new_people() > 0 {
        chips.push(Chip::new(
            t!(locale, "steps-paste-people", count = paste.new_people()),
            Role::of_side(Side::Customer),
        ));
    }
    if paste.lines_doubted > 0 {
        chips.push(Chip::new(t!(locale, "steps-paste-doubts", count = paste.lines_doubted), Role::Warn));
    }
    if paste.lines_left_out > 0 {
        chips.push(Chip::new(t!(locale, "steps-paste-left-out", count = paste.lines_left_out), Role::Warn));
    }
    if paste.lines_shortened > 0 {
        chips.push(Chip::new(t!(locale, "steps-paste-shortened", count = paste.lines_shortened), Role::Warn));
    }
    chips.push(Chip::new(t!(locale, "steps-paste-keys"), Role::Dim));
    chips
}
