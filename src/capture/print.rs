//! Writing a line.

use crate::domain::Told;

use super::{
    acting::acting,
    context::Context,
    dates,
    leads::{Lead, lead, led},
    lexicon::Lexicon,
    line::{Line, Mention, When},
    names::{quoted, spell},
    reader::PARTS,
    signs::{face, is_sign},
};

/// Writes a line so that [`parse`](super::parse()) reads the same from it: the title first, then the marks. What the
/// lexicon or the context does not know (an activity that has left the catalogue) cannot be written and is left out.
pub fn print(line: &Line, lexicon: &Lexicon, context: &Context) -> String {
    let sign = |sign: &str, word: Option<&str>| word.map(|word| format!("{sign}{word}"));
    let (is_meant, people) = written(line, context);
    let people: Vec<String> = people.iter().filter_map(|who| spell(who, lexicon, context)).collect();
    let has_names = !people.is_empty();
    let (mut parts, tells_day) = title(line, has_names, context);
    if !is_meant && let Some(Some(first)) = parts.first_mut() {
        first.insert(0, '\\');
    }
    parts.extend(people.into_iter().map(Some));
    let when = line.when.filter(|_| !tells_day).and_then(|when| spell_when(when, lexicon));
    // Directly behind a word that leads to it a date would be one of the words.
    let is_led = !has_names && lead(line.title.rsplit(' '), None).is_some();
    parts.push(when.map(|when| {
        if is_led && when.starts_with(|ch: char| ch.is_ascii_digit()) { format!("={when}") } else { when }
    }));
    let channel = line.channel.and_then(|c| lexicon.channels.word_for(c));
    parts.push(sign("#", channel));
    let activity = line.activity.as_deref();
    let activity = activity.and_then(|key| lexicon.spell_activity(key));
    parts.push(sign(":", activity));
    let milestone = line.milestone.and_then(|m| lexicon.milestones.word_for(m));
    parts.push(sign("^", milestone));
    let owner = line.owner.and_then(|o| lexicon.owners.word_for(o));
    parts.push(sign("%", owner));
    for told in sources(line.told) {
        parts.push(sign("=", lexicon.sources.word_for(told)));
    }
    parts.push(line.emotion.and_then(face).map(str::to_owned));
    parts.push(line.is_lever.then(|| "!".to_owned()));
    let course = line.course.and_then(|c| lexicon.courses.word_for(c));
    parts.push(sign("/", course));
    let exit_to = line.exit_to.and_then(|to| lexicon.exits.word_for(to));
    parts.push(exit_to.map(str::to_owned));
    parts.push(line.quote.as_deref().map(quoted));
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whether the words may say who acts as they begin, and those who are written behind them: nobody where the words say
/// already that nobody of the others acts.
fn written<'a>(line: &'a Line, context: &Context) -> (bool, &'a [Mention]) {
    match &line.people[..] {
        [Mention::Unknown, others @ ..] if acting(&line.title, others, false, context) == Some(Mention::Unknown) => {
            (true, others)
        }
        people => (acting(&line.title, people, false, context).is_none(), people),
    }
}

/// The words of the title, parted from the names where some follow: whoever changes the words changes nobody's part. And
/// whether they tell the day of the step.
fn title(line: &Line, names_follow: bool, context: &Context) -> (Vec<Option<String>>, bool) {
    let mut title = line.title.clone();
    if names_follow && !title.is_empty() {
        title.push(PARTS);
    }
    let words: Vec<&str> = title.split(' ').collect();
    let mut tells_day = false;
    let mut parts = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let is_plain = led(&words, at, context.date_order).is_some_and(|led| {
            let day = led.dates(context);
            let is_day = !tells_day && day.is_some() && day.map(When::Date) == line.when;
            tells_day |= is_day;
            is_day || led.lead == Lead::Leaves
        });
        parts.push(if is_plain { Some((*word).to_owned()) } else { literal(word, context) });
    }
    (parts, tells_day)
}

/// A word of the title, its signs disarmed.
fn literal(word: &str, context: &Context) -> Option<String> {
    let first = word.chars().next()?;
    let alone = word.len() == first.len_utf8();
    let means = match first {
        '"' | '„' | '“' | '”' | '«' | '»' => true,
        '!' => alone || word == "!;" || word[1..].starts_with(|next| is_sign(next) && next != '!'),
        '\\' => false,
        _ if is_sign(first) => !alone,
        _ => {
            let trimmed = word.trim_end_matches(|ch: char| ch.is_ascii_punctuation());
            let before_signs = word.char_indices().filter(|(_, ch)| is_sign(*ch)).map(|(at, _)| &word[..at]);
            let mut texts = [word, trimmed].into_iter().chain(before_signs);
            texts.any(|text| dates::read_bare(text, context.date_order).is_some())
        }
    };
    let word = word.replace('\\', "\\\\");
    Some(if means { format!("\\{word}") } else { word })
}

fn spell_when(when: When, lexicon: &Lexicon) -> Option<String> {
    Some(match when {
        When::Gap(gap) if !gap.is_possible() => return None,
        When::Gap(gap) => {
            let unit = lexicon.units.word_for(gap.unit)?;
            format!("+{}{unit}", gap.count)
        }
        // A bare year is a number in a text.
        When::Date(date) if date.to_string().len() == 4 => format!("={date}"),
        When::Date(date) => date.to_string(),
    })
}

/// The sources as they are written: one or both sides with one mark, a document with another.
fn sources(told: Told) -> impl Iterator<Item = Told> {
    let sides = Told { document: false, ..told };
    let document = Told { document: told.document, ..Told::default() };
    [sides, document].into_iter().filter(|told| !told.is_by_nobody())
}
