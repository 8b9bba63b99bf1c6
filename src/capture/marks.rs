//! Reading the marks that are a sign and a word.

use crate::domain::{Course, Told};

use super::{
    dates,
    fold::{is_gap, tidy},
    leads::{Lead, lead},
    line::{Gap, GapUnit, MarkKind, When},
    reader::{Hit, Piece, Reader, word_len},
    signs::{closers, emotion, is_sign, is_tail},
    words::Words,
};

/// Marks that hang on another are at most so long, in bytes: each looks at all behind it.
const MOST_GLUED: usize = 60;

impl Reader<'_> {
    /// Tries to read a mark here.
    pub(super) fn mark(&mut self, ch: char) -> Option<(MarkKind, usize)> {
        let (kind, hit) = match ch {
            '@' => (MarkKind::Who, self.who()),
            '#' => (MarkKind::Channel, self.channel()),
            '%' => (MarkKind::Owner, self.owner()),
            '^' => (MarkKind::Milestone, self.milestone()),
            '!' => (MarkKind::Lever, self.lever()),
            '/' => (MarkKind::Course, self.course()),
            '+' => (MarkKind::When, self.gap()),
            '~' => (MarkKind::When, self.signed_date(true)),
            ':' => match self.emotion() {
                Some(end) => (MarkKind::Emotion, Some(end)),
                None => (MarkKind::Activity, self.activity()),
            },
            '=' => match self.told(false) {
                Some(end) => (MarkKind::Told, Some(end)),
                None => match self.signed_date(false) {
                    Some(end) => (MarkKind::When, Some(end)),
                    None => (MarkKind::Told, self.told(true)),
                },
            },
            '0'..='9' => (MarkKind::When, self.bare_date()),
            _ if !closers(ch).is_empty() => (MarkKind::Quote, self.quote()),
            _ => return None,
        };
        hit.map(|end| (kind, end))
    }

    /// Reads the word here: as a whole, without the marks that hang on it, or without its trailing punctuation.
    fn token<T>(&self, from: usize, read: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
        let rest = &self.text[from..];
        self.read_to(&rest[..word_len(rest)], 0, read).map(|(value, end)| (value, from + end))
    }

    /// Reads a text whose last word begins at `last`: as a whole, up to where in that word other marks hang on it, or
    /// without trailing punctuation; and where what was read ends.
    fn read_to<T>(&self, text: &str, last: usize, read: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
        let read_up_to = |end: usize| read(&text[..end]).map(|value| (value, end));
        let signs = text[last..].char_indices().skip(1).filter(|(_, ch)| is_sign(*ch)).map(|(at, _)| last + at);
        let mut before_marks = signs.filter_map(|at| read_up_to(at).filter(|_| self.begins_mark(&text[at..])));
        read_up_to(text.len())
            .or_else(|| before_marks.next())
            .or_else(|| read_up_to(text.trim_end_matches(is_tail).len()))
    }

    /// Whether a text without blanks begins with a mark, taken for itself, behind which there are other marks at the most.
    pub(super) fn begins_mark(&self, text: &str) -> bool {
        let Some(sign) = text.chars().next().filter(|ch| is_sign(*ch) && text.len() <= MOST_GLUED) else {
            return false;
        };
        Reader::new(text, self.lexicon, self.context).mark(sign).is_some()
    }

    fn channel(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.channels.find(word))?;
        put(&mut self.read.line.channel, value, end)
    }

    fn owner(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.owners.find(word))?;
        put(&mut self.read.line.owner, value, end)
    }

    fn milestone(&mut self) -> Hit {
        let (value, end) = self.token(self.at + 1, |word| self.lexicon.milestones.find(word))?;
        put(&mut self.read.line.milestone, value, end)
    }

    fn activity(&mut self) -> Hit {
        let (value, end) =
            self.token(self.at + 1, |word| self.lexicon.find_activity(word).map(|found| found.key.clone()))?;
        put(&mut self.read.line.activity, value, end)
    }

    fn emotion(&mut self) -> Hit {
        let (value, end) = self.token(self.at, emotion)?;
        put(&mut self.read.line.emotion, value, end)
    }

    fn lever(&mut self) -> Hit {
        let rest = &self.text[self.at + 1..];
        let behind = &rest[..word_len(rest)];
        // Typed before the names of a step that is edited, it stands directly before what parts these.
        let alone = matches!(behind, "" | ";") || !behind.starts_with('!') && self.begins_mark(behind);
        (alone && !std::mem::replace(&mut self.read.line.is_lever, true)).then_some(self.at + 1)
    }

    fn told(&mut self, shortened: bool) -> Hit {
        let sources = &self.lexicon.sources;
        let (value, end) =
            self.token(self.at + 1, |word| if shortened { sources.find(word) } else { sources.exact(word) })?;
        // Sources add up: `=c =d` is told by both.
        let told = &mut self.read.line.told;
        *told = Told {
            customer: told.customer || value.customer,
            vendor: told.vendor || value.vendor,
            document: told.document || value.document,
        };
        Some(end)
    }

    fn course(&mut self) -> Hit {
        let (course, end) = self.token(self.at + 1, |word| self.lexicon.courses.find(word))?;
        put(&mut self.read.line.course, course, end)?;
        if course == Course::Exit
            && let Some(word) = self.next_word(end)
            && let Some((to, end)) = self.token(word, |word| self.lexicon.exits.exact(word))
        {
            self.read.line.exit_to = Some(to);
            return Some(end);
        }
        Some(end)
    }

    /// Where the next word begins, on from the end of one.
    fn next_word(&self, end: usize) -> Option<usize> {
        let rest = &self.text[end..];
        let gap = rest.len() - rest.trim_start_matches(is_gap).len();
        (gap > 0 && gap < rest.len()).then_some(end + gap)
    }

    fn gap(&mut self) -> Hit {
        let (gap, end) = self.token(self.at + 1, |word| read_gap(word, &self.lexicon.units))?;
        put(&mut self.read.line.when, When::Gap(gap), end)
    }

    fn bare_date(&mut self) -> Hit {
        let order = self.context.date_order;
        let (date, end) = self.token(self.at, |word| dates::read_bare(word, order)?.dated(self.context))?;
        let said = self.pieces.iter().rev().map_while(|piece| match piece {
            Piece::Word(word) => Some(word.as_str()),
            _ => None,
        });
        let behind = self.next_word(end).map(|at| &self.text[at..at + word_len(&self.text[at..])]);
        match lead(said, behind) {
            Some(Lead::Leaves) => self.keep(end, false),
            led => {
                put(&mut self.read.line.when, When::Date(date), end)?;
                if led.is_some() { self.keep(end, true) } else { Some(end) }
            }
        }
    }

    /// Leaves a date in the words, with the punctuation behind it.
    fn keep(&mut self, end: usize, is_of_step: bool) -> Hit {
        let rest = &self.text[end..];
        let tail = &rest[..word_len(rest)];
        let end = if self.begins_mark(tail) { end } else { end + tail.len() };
        self.pieces.push(Piece::Word(self.text[self.at..end].to_owned()));
        self.span(self.at..end, MarkKind::Day, is_of_step);
        self.at = end;
        None
    }

    /// A date behind `~` or `=`, of up to three words, the most that make one.
    fn signed_date(&mut self, about: bool) -> Hit {
        // "=~" is read as "~" alone: whoever types both means about that time.
        let is_about_too = !about && self.text[self.at + 1..].starts_with('~');
        let (about, start) = (about || is_about_too, self.at + 1 + usize::from(is_about_too));
        let (order, months) = (self.context.date_order, &self.lexicon.months);
        // Without its year the date would be another.
        if dates::with_stray_year(&self.text[start..], order, months).is_some() {
            return None;
        }
        let mut ends = vec![];
        let mut word = start;
        while ends.len() < 3 {
            let len = word_len(&self.text[word..]);
            if len == 0 {
                break;
            }
            ends.push(word + len);
            match self.next_word(word + len) {
                Some(next) => word = next,
                None => break,
            }
        }
        let (date, end) = ends.into_iter().rev().find_map(|end| {
            let whole = &self.text[start..end];
            // Not every blank is one byte wide.
            let last = whole.trim_end_matches(|ch| !is_gap(ch)).len();
            let read = |text: &str| {
                let text = Some(text).filter(|text| !text.ends_with(is_gap))?;
                dates::read_marked(&tidy(text), order, months)?.dated(self.context)
            };
            self.read_to(whole, last, read).map(|(date, end)| (date, start + end))
        })?;
        put(&mut self.read.line.when, When::Date(date.with_about(about || date.is_about())), end)
    }
}

/// Sets what has not been set yet.
fn put<T>(slot: &mut Option<T>, value: T, end: usize) -> Hit {
    slot.is_none().then(|| {
        *slot = Some(value);
        end
    })
}

/// Reads `3d`, `2w`, `1m`, `1y`, and the German `3t`, `1j`.
fn read_gap(text: &str, units: &Words<GapUnit>) -> Option<Gap> {
    let (at, _) = text.char_indices().next_back()?;
    let (digits, unit) = text.split_at(at);
    let fine = (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let count = fine.then(|| digits.parse().ok()).flatten()?;
    Some(Gap { count, unit: units.exact(unit)? }).filter(|gap| gap.is_possible())
}
