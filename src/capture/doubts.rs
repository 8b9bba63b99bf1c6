//! Words that look like marks and stay text: a slip of the finger, told while the line is still there.
//!
//! Ordinary text begins with a sign now and then ("5 / 6", "#1", "CHF 20 /Stk", "+41 79 …"): such words are left in peace.

use std::ops::Range;

use crate::domain::{Course, FuzzyDate, keyed::keyed_enum};

use super::{
    context::Context,
    dates,
    fold::{fold, is_gap, letters, tidy},
    lexicon::Lexicon,
    line::{Gap, MarkKind, Parsed, Span},
    signs::{closers, emotion, is_sign, is_tail},
    words::Words,
};

keyed_enum! {
    /// Why a word that looks like a mark stays text; `doubt-KEY` says so.
    Why, "doubt" {
        /// No channel is called so.
        Channel = "channel",
        /// No function is called so.
        Owner = "owner",
        /// No milestone is called so.
        Milestone = "milestone",
        /// A path leads nowhere of this name.
        Course = "course",
        /// No activity is called so.
        Activity = "activity",
        /// Neither a source nor a date.
        Told = "told",
        /// There is no such date.
        Date = "date",
        /// No date has such a year.
        Year = "year",
        /// No stretch of time.
        Gap = "gap",
        /// More signs than anybody is named with.
        Who = "who",
        /// Punctuation behind a mark that it says nothing of.
        Tail = "tail",
        /// It hangs on the letter before it.
        Glued = "glued",
        /// Several words begin so.
        Several = "several",
        /// A line takes one mark of the kind, and has it.
        Second = "second",
        /// A step has one date, and this is another.
        SecondDate = "second_date",
        /// A date in words without a sign or of something else, in a line that has no other.
        WordedDate = "worded_date",
        /// Somebody of a side can only come first.
        OnlyFirst = "only_first",
        /// A name is missing.
        NoName = "no_name",
        /// The exit leads somewhere, and that is missing.
        NoExit = "no_exit",
        /// The quotation has no end.
        Unclosed = "unclosed",
    }
}

/// A word that looks like a mark and stays text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The word as it was typed.
    pub typed: String,
    /// Why it stays text.
    pub why: Why,
    /// What may have been meant, as it would be typed; the likeliest first.
    pub instead: Vec<String>,
}

/// More proposals than this help nobody.
const MOST: usize = 3;

/// A year as it must be written for three numbers to be a date: `31.31.2025` was to be one, `1.25.10` is a version.
const YEAR_DIGITS: usize = 4;

/// What stays text of a line though it looks like a mark. The word that the cursor (a byte offset) stands behind may
/// still become one: it is doubted only when no mark begins so.
pub fn doubts(line: &str, cursor: usize, parsed: &Parsed, lexicon: &Lexicon, context: &Context) -> Vec<Doubt> {
    let mut found = vec![];
    let mut before = "";
    for (start, word) in words(line) {
        let is_read = |at: usize| parsed.spans.iter().any(|span| span.understood && span.range.contains(&at));
        let in_quotes = parsed.spans.iter().any(|span| span.kind == MarkKind::Quote && span.range.contains(&start));
        let is_typed = cursor == start + word.len();
        let day = parsed.spans.iter().find(|span| span.kind == MarkKind::Day && span.range.contains(&start));
        if let Some(day) = day.filter(|day| !day.understood) {
            let looking = Looking { before, rest: &line[start..], is_typed, parsed, lexicon, context };
            found.extend(looking.day_of_something_else(&line[day.range.clone()]));
        } else if !is_read(start) && (!in_quotes || !closers(first(word)).is_empty()) {
            let looking = Looking { before, rest: &line[start..], is_typed, parsed, lexicon, context };
            found.extend(looking.at(word).or_else(|| looking.glued(word)));
        } else if let Some((kind, end)) = last_read(parsed, start..start + word.len())
            && !in_quotes
        {
            // Behind marks that are read may hang what is not.
            let rest = &line[end..start + word.len()];
            let looking = Looking { before: "", rest: &line[end..], is_typed, parsed, lexicon, context };
            found.extend(if is_sign(first(rest)) { looking.at(rest) } else { None }.or_else(|| tail(word, rest, kind)));
        }
        before = word;
    }
    found.extend(no_exit(line, cursor, parsed, lexicon));
    let is_dated = |doubt: &Doubt| matches!(doubt.why, Why::Date | Why::Year | Why::Told);
    if parsed.line.when.is_none() && !found.iter().any(is_dated) {
        found.extend(in_words(line, parsed, lexicon, context));
    }
    found
}

/// The words of a line and where they begin.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    line.split_inclusive(is_gap).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let word = piece.trim_end_matches(is_gap);
        (!word.is_empty()).then_some((start, word))
    })
}

/// The last mark that is read in a part of the line, of which more than that stands there: its kind and where it ends.
fn last_read(parsed: &Parsed, part: Range<usize>) -> Option<(MarkKind, usize)> {
    let is_mark = |span: &&Span| span.understood && span.kind != MarkKind::Literal && part.contains(&span.range.start);
    let last = parsed.spans.iter().rfind(is_mark)?;
    (last.range.end < part.end).then_some((last.kind, last.range.end))
}

/// What hangs on a mark and is neither a mark nor punctuation of the sentence: `!` behind a name or a quote, where it may have
/// been meant for a lever, and `?` behind any other mark.
fn tail(word: &str, rest: &str, kind: MarkKind) -> Option<Doubt> {
    let is_said = matches!(kind, MarkKind::Who | MarkKind::Quote);
    let instead = match rest {
        "!" if is_said => vec![format!("{} !", &word[..word.len() - 1])],
        _ if rest.starts_with('?') && !is_said => vec![],
        _ => return None,
    };
    Some(Doubt { typed: word.to_owned(), why: Why::Tail, instead })
}

fn first(word: &str) -> char {
    word.chars().next().unwrap_or(' ')
}

/// A word that no mark has taken, and what is around it.
struct Looking<'a> {
    before: &'a str,
    /// The line from the word on.
    rest: &'a str,
    is_typed: bool,
    parsed: &'a Parsed,
    lexicon: &'a Lexicon,
    context: &'a Context,
}

impl Looking<'_> {
    fn at(&self, whole: &str) -> Option<Doubt> {
        let word = whole.trim_end_matches(is_tail);
        let sign = first(word);
        let typed = word.get(sign.len_utf8()..)?;
        let lexicon = self.lexicon;
        let line = &self.parsed.line;
        let doubt = |why, instead| Some(Doubt { typed: word.to_owned(), why, instead });
        // A price by the piece, a speed, a percentage of something.
        let is_measure = self.before.contains(|ch: char| ch.is_ascii_digit());
        match sign {
            '@' if typed == "@" => doubt(Why::NoName, vec![]),
            // One sign too many.
            '@' if typed.starts_with("@@") => {
                let name = typed.trim_start_matches('@');
                let instead = vec![format!("@{name}"), format!("@@{name}")];
                doubt(Why::Who, instead).filter(|_| name.starts_with(char::is_alphabetic))
            }
            '@' => {
                let is_side = typed.strip_suffix('/').is_some_and(|side| lexicon.sides.find(side).is_some());
                if is_side { doubt(Why::OnlyFirst, vec![]) } else { None }
            }
            '#' => self.word(word, Why::Channel, &lexicon.channels, 2),
            '%' if !is_measure => self.word(word, Why::Owner, &lexicon.owners, 2),
            '^' => self.word(word, Why::Milestone, &lexicon.milestones, 2),
            '/' if !is_measure && line.course.is_none() => self.word(word, Why::Course, &lexicon.courses, 2),
            ':' => self.activity(word, typed),
            '+' => is_stretch(typed).then(|| gap(word, typed, lexicon))?,
            '~' | '=' if self.stray_date(sign).is_some() => {
                let typed = self.stray_date(sign)?.to_owned();
                let year = typed.rsplit(is_gap).next().and_then(|year| year.parse().ok());
                let why = if year.is_some_and(|year| FuzzyDate::year(year).is_some()) { Why::Date } else { Why::Year };
                Some(Doubt { typed, why, instead: vec![] })
            }
            '~' | '=' if self.date(word, typed).is_none() && self.worded_date().is_some() => {
                let (typed, why) = self.worded_date()?;
                Some(Doubt { typed: typed.to_owned(), why, instead: vec![] })
            }
            '~' if !closers(first(typed)).is_empty() => {
                // A date needs no quotes; they would keep it from being read.
                let inner = typed.trim_start_matches(first(typed));
                let end = self.rest[word.len() - inner.len()..].find(closers(first(typed)));
                let end = end.map_or(word.len(), |end| word.len() - inner.len() + end + 1);
                let typed = self.rest.get(..end).unwrap_or(word).to_owned();
                Some(Doubt { typed, why: Why::Date, instead: vec![] })
                    .filter(|_| inner.starts_with(char::is_alphanumeric))
            }
            // A week or a name with figures is no date, and no amount either.
            '~' if typed.starts_with(char::is_alphabetic) && !is_wordlike(typed) => {
                self.date(word, typed).or_else(|| doubt(Why::Date, vec![]))
            }
            '~' => self.date(word, typed).or_else(|| self.word(word, Why::Date, &lexicon.months, 3)),
            '=' => self.date(word, typed).or_else(|| self.source(word)),
            '0'..='9' if line.when.is_some() && self.bare_date(whole).is_some() => {
                let typed = self.bare_date(whole)?.to_owned();
                Some(Doubt { typed, why: Why::SecondDate, instead: vec![] })
            }
            '0'..='9' if is_written_date(word) => doubt(why_no_date(word), vec![]).filter(|_| !self.is_date(word)),
            _ if !closers(sign).is_empty() && typed.starts_with(char::is_alphanumeric) => {
                let is_open = self.parsed.line.quote.is_none() && !word.ends_with(closers(sign));
                doubt(Why::Unclosed, vec![]).filter(|_| is_open)
            }
            _ => None,
        }
    }

    /// Somebody or a channel behind a letter, such as the one that was to lead to the line; an address is none.
    fn glued(&self, word: &str) -> Option<Doubt> {
        let mark = &word[word.find(['@', '#'])?..];
        let mark = mark.trim_end_matches(is_tail);
        let (before, typed) = (&word[..word.find(mark)?], &mark[1..]);
        if !before.ends_with(char::is_alphabetic) || !is_wordlike(typed) {
            return None;
        }
        let is_mark = match first(mark) {
            '@' => typed.starts_with(char::is_uppercase) || known(typed, self.context),
            _ => self.lexicon.channels.find_from(typed, 2).is_some(),
        };
        is_mark.then(|| Doubt { typed: mark.to_owned(), why: Why::Glued, instead: vec![] })
    }

    /// A word behind a sign that takes one of these words, of so many letters or more.
    fn word<T: Copy + Eq>(&self, word: &str, why: Why, words: &Words<T>, shortest: usize) -> Option<Doubt> {
        let sign = &word[..1];
        let typed = &word[1..];
        if typed.chars().count() < 2 || !is_wordlike(typed) {
            return None;
        }
        let doubt = |why, instead: Vec<&str>| {
            let instead = instead.into_iter().take(MOST).map(|word| format!("{sign}{word}")).collect();
            Some(Doubt { typed: word.to_owned(), why, instead })
        };
        if words.find_from(typed, shortest).is_some() {
            return doubt(Why::Second, vec![]);
        }
        match words.beginning(typed) {
            hits if hits.is_empty() => {
                doubt(why, nearest(typed, words.iter().map(|(word, _)| word)).into_iter().collect())
            }
            _ if self.is_typed => None,
            hits => doubt(Why::Several, hits),
        }
    }

    fn source(&self, word: &str) -> Option<Doubt> {
        let typed = &word[1..];
        let begins =
            || !self.lexicon.months.beginning(typed).is_empty() || !self.lexicon.sources.beginning(typed).is_empty();
        if typed.is_empty() || !is_wordlike(typed) || (self.is_typed && begins()) {
            return None;
        }
        let names = self.lexicon.sources.iter().map(|(name, _)| name);
        let names = names.chain(self.lexicon.months.iter().map(|(name, _)| name));
        let instead = nearest(typed, names).into_iter().map(|name| format!("={name}")).collect();
        Some(Doubt { typed: word.to_owned(), why: Why::Told, instead })
    }

    /// A date in figures behind a sign: one that there is not, or a second one.
    fn date(&self, word: &str, typed: &str) -> Option<Doubt> {
        let why = match self.is_date(typed) {
            true if self.parsed.line.when.is_some() => Why::SecondDate,
            false if is_written_date(typed) => why_no_date(typed),
            _ => return None,
        };
        Some(Doubt { typed: word.to_owned(), why, instead: vec![] })
    }

    /// The words behind a sign that look like a date that there is not, such as `=30 Feb 2025` or `~Q5 2025`, and those of
    /// a date too many, with the sign.
    fn worded_date(&self) -> Option<(&str, Why)> {
        let months = &self.lexicon.months;
        let typed = self.rest.get(1..)?;
        let mut ends: Vec<usize> =
            words(typed).take(3).map(|(start, word)| start + word.trim_end_matches(is_tail).len()).collect();
        if self.parsed.line.when.is_some()
            && let Some(end) = ends.iter().rev().find(|end| **end > 0 && self.is_date(&typed[..**end]))
        {
            return Some((&self.rest[..1 + end], Why::SecondDate));
        }
        let parts: Vec<&str> = words(typed).take(3).map(|(_, word)| word.trim_end_matches(is_tail)).collect();
        let is_number =
            |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let is_quarter = |part: &str| part.strip_prefix(['q', 'Q']).is_some_and(|digit| is_number(digit, 1));
        let is_day = |day: &str, month: &str| is_number(day, 2) && months.find_from(month, 3).is_some();
        let is_like_a_date = match parts[..] {
            [day, month, year] if is_day(day, month) => {
                return is_number(year, YEAR_DIGITS)
                    .then(|| (&self.rest[..1 + ends[2]], Why::Date))
                    .or(Some((&self.rest[..1 + ends[1]], Why::Date)));
            }
            [day, month] if is_day(day, month) => true,
            [quarter, year, ..] => is_quarter(quarter) && is_number(year, YEAR_DIGITS),
            _ => false,
        };
        ends.truncate(2);
        is_like_a_date.then(|| (&self.rest[..1 + ends[1]], Why::Date))
    }

    /// The words behind a sign that are a date but for its year, with the sign.
    fn stray_date(&self, sign: char) -> Option<&str> {
        let about = usize::from(sign == '=' && self.rest[1..].starts_with('~'));
        let start = 1 + about;
        let typed = self.rest.get(start..)?;
        let stray = dates::with_stray_year(typed, self.context.date_order, &self.lexicon.months)?;
        self.rest.get(..start + stray.len())
    }

    /// A date within a sentence that is not the step's: in a line that has none it may have been meant for it.
    fn day_of_something_else(&self, word: &str) -> Option<Doubt> {
        let typed = self.bare_date(word).filter(|_| self.parsed.line.when.is_none())?.to_owned();
        let instead = vec![format!("={typed}")];
        Some(Doubt { typed, why: Why::WordedDate, instead })
    }

    /// A date that needs no sign, with the dot that belongs to it.
    fn bare_date<'b>(&self, word: &'b str) -> Option<&'b str> {
        let reads = |text: &&str| dates::read_bare(text, self.context.date_order).is_some();
        let dotted = word.strip_suffix(is_tail).filter(|text| text.ends_with('.'));
        [Some(word), dotted, Some(word.trim_end_matches(is_tail))].into_iter().flatten().find(reads)
    }

    fn is_date(&self, typed: &str) -> bool {
        dates::read_marked(typed, self.context.date_order, &self.lexicon.months).is_some()
    }

    fn activity(&self, word: &str, typed: &str) -> Option<Doubt> {
        let doubt = |why, instead| Some(Doubt { typed: word.to_owned(), why, instead });
        if emotion(word).is_some() {
            return doubt(Why::Second, vec![]);
        }
        let folded = letters(typed);
        if folded.chars().count() < 2 || !is_wordlike(typed) {
            return None;
        }
        if self.lexicon.find_activity(typed).is_some() {
            return doubt(Why::Second, vec![]);
        }
        let spell = |key: &str| self.lexicon.spell_activity(key).map(|word| format!(":{word}"));
        let begins = |(_, hints, labels): &(_, &[String], &[String])| {
            labels.iter().chain(*hints).any(|text| text.starts_with(&folded))
        };
        let hits: Vec<String> =
            self.lexicon.folded().filter(begins).filter_map(|(activity, ..)| spell(&activity.key)).take(MOST).collect();
        if !hits.is_empty() {
            return if self.is_typed { None } else { doubt(Why::Several, hits) };
        }
        let names = self.lexicon.folded().flat_map(|(activity, hints, labels)| {
            labels.iter().chain(hints).map(String::as_str).chain([activity.key.as_str()])
        });
        let meant = nearest(&folded, names).and_then(|name| spell(&self.lexicon.find_activity(name)?.key));
        doubt(Why::Activity, meant.into_iter().collect())
    }
}

/// A date as one says it, with a month's name and a year, a day or a part of the month, in words that no mark has taken.
/// Without a year a month in small letters is as often another word ("2 may come").
fn in_words(line: &str, parsed: &Parsed, lexicon: &Lexicon, context: &Context) -> Option<Doubt> {
    let free = |start: &usize| !parsed.spans.iter().any(|span| span.range.contains(start));
    let all: Vec<(usize, &str)> = words(line).collect();
    let runs = (0..all.len()).flat_map(|at| [3, 2].map(|count| (at, count)));
    let mut found = runs.filter_map(|(at, count)| {
        let run = all.get(at..at + count)?;
        let (last, word) = run.last()?;
        let text = line.get(run[0].0..last + word.trim_end_matches(is_tail).len())?;
        let mut said = run.iter().map(|(_, word)| word.trim_end_matches(is_tail));
        let month = said.find(|word| lexicon.months.find_from(word, 3).is_some());
        let has_year = word.trim_end_matches(is_tail).parse().is_ok_and(|year| FuzzyDate::year(year).is_some());
        let reads = dates::read_marked(&tidy(text), context.date_order, &lexicon.months).is_some();
        let is_meant = month.is_some_and(|month| has_year || month.starts_with(char::is_uppercase));
        let is_date = reads && is_meant && run.iter().all(|(start, _)| free(start));
        is_date.then(|| Doubt { typed: text.to_owned(), why: Why::WordedDate, instead: vec![format!("={text}")] })
    });
    found.next()
}

/// The exit that leads nowhere, and the word behind it where that was to say so.
fn no_exit(line: &str, cursor: usize, parsed: &Parsed, lexicon: &Lexicon) -> Option<Doubt> {
    if parsed.line.course != Some(Course::Exit) || parsed.line.exit_to.is_some() {
        return None;
    }
    let exit = parsed.spans.iter().find(|span| span.kind == MarkKind::Course && span.understood)?;
    let exits = || lexicon.exits.iter().map(|(word, _)| word);
    let behind = words(&line[exit.range.end..]).next().map(|(at, word)| (exit.range.end + at, word));
    let (typed, instead) = match behind.filter(|(_, word)| !is_sign(first(word))) {
        Some((start, word)) => {
            let typed = word.trim_end_matches(is_tail);
            let begun = lexicon.exits.beginning(typed);
            if cursor == start + word.len() && !begun.is_empty() {
                return None;
            }
            (&line[exit.range.start..start + typed.len()], begun.first().copied().or(nearest(typed, exits())))
        }
        None if cursor >= exit.range.end && line[exit.range.end..].trim().is_empty() => return None,
        None => (&line[exit.range.clone()], None),
    };
    let word = &line[exit.range.clone()];
    let instead = match instead {
        Some(to) => vec![format!("{word} {to}")],
        None => lexicon.exits.beginning("").into_iter().map(|to| format!("{word} {to}")).collect(),
    };
    Some(Doubt { typed: typed.to_owned(), why: Why::NoExit, instead })
}

/// Whether somebody is called so, by one word of the name or all of it.
fn known(typed: &str, context: &Context) -> bool {
    let typed = fold(&typed.replace('_', " "));
    context
        .people
        .iter()
        .map(|person| fold(&person.name))
        .any(|name| name == typed || name.split(' ').any(|word| word == typed))
}

/// Letters, and what joins them: an order number or a path is no mistyped word.
fn is_wordlike(typed: &str) -> bool {
    typed.starts_with(char::is_alphabetic)
        && typed
            .chars()
            .all(|ch| ch.is_alphabetic() || matches!(ch, '-' | '_') || ('\u{300}'..='\u{36f}').contains(&ch))
}

/// Three numbers of which one is a year.
fn is_written_date(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split(['.', '/', '-']).collect();
    let digits = |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    match parts[..] {
        [year, month, day] if year.len() == YEAR_DIGITS => {
            digits(year, YEAR_DIGITS) && digits(month, 2) && digits(day, 2)
        }
        [day, month, year] => {
            year.len() == YEAR_DIGITS && digits(year, YEAR_DIGITS) && digits(month, 2) && digits(day, 2)
        }
        _ => false,
    }
}

/// Why three numbers are no date: for the year alone, or altogether.
fn why_no_date(typed: &str) -> Why {
    let year = typed.split(['.', '/', '-']).find(|part| part.len() == YEAR_DIGITS).and_then(|year| year.parse().ok());
    if year.is_some_and(|year| FuzzyDate::year(year).is_none()) { Why::Year } else { Why::Date }
}

/// Whether it says a time in its own way: `3days`, `3x`; not `20k`, `5kg`, `2nd`.
fn is_stretch(typed: &str) -> bool {
    const NAMES: [&str; 12] =
        ["day", "days", "tag", "tage", "week", "weeks", "woche", "wochen", "month", "months", "monat", "monate"];
    let unit = typed.trim_start_matches(|ch: char| ch.is_ascii_digit());
    let unit = if unit.len() < typed.len() { fold(unit) } else { return false };
    (unit.chars().count() == 1 && unit != "k" && unit.chars().all(char::is_alphabetic))
        || NAMES.contains(&unit.as_str())
}

fn gap(word: &str, typed: &str, lexicon: &Lexicon) -> Option<Doubt> {
    let at = typed.find(|ch: char| !ch.is_ascii_digit())?;
    let (digits, unit) = typed.split_at(at);
    let unit = unit.chars().next()?.to_string();
    let known = lexicon.units.exact(&unit).and_then(|unit| lexicon.units.word_for(unit));
    let of_unit = |count| lexicon.units.exact(&unit).map(|unit| Gap { count, unit });
    let is_possible = digits.parse().ok().and_then(of_unit).is_some_and(Gap::is_possible);
    let is_second = at + unit.len() == typed.len() && known.is_some() && is_possible;
    let why = if is_second { Why::Second } else { Why::Gap };
    let meant = known.filter(|_| !is_second && is_possible).map(|unit| format!("+{digits}{unit}"));
    Some(Doubt { typed: word.to_owned(), why, instead: meant.into_iter().collect() })
}

/// The word that is the least slips of the finger away, if that is few for its length.
fn nearest<'a>(typed: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = fold(typed);
    let slips = |word: &str| strsim::osa_distance(&typed, &fold(word));
    let near = |word: &str, slips: usize| {
        let len = word.chars().count();
        // Of a short word two slips leave nothing.
        slips <= if len <= 5 { 1 } else { 2 } && slips < len
    };
    words
        // Words of quite another length need no counting: the catalogue has thousands.
        .filter(|word| word.len().abs_diff(typed.len()) <= 4)
        .map(|word| (slips(word), word))
        .filter(|(slips, word)| word.chars().count() > 1 && near(word, *slips))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, word)| word)
}
