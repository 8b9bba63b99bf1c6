//! The marks by example, as the help shows them: written with the words of the grammar, so that they cannot say
//! anything else than what is read.

use crate::domain::{Course, ExitTo, Keyed, Milestone, OwnerFunction, Side, keyed::keyed_enum};

use super::{
    grammar::{BOTH, CUSTOMER, DOCUMENT, VENDOR},
    lexicon::Lexicon,
    line::GapUnit,
    signs::faces,
    words::Words,
};

keyed_enum! {
    /// A mark that the help explains; `mark-KEY` says what it means.
    Mark, "mark" {
        /// `@Keller`
        Who = "who",
        /// `@@Meier`
        OtherSide = "other_side",
        /// `@competitor/Kestler`
        OfSide = "of_side",
        /// `@"Air Force"`
        LongName = "long_name",
        /// `; @Keller`
        Present = "present",
        /// `#phone`
        Channel = "channel",
        /// `+3d`
        Gap = "gap",
        /// `4.12.2025`
        Date = "date",
        /// `=Dec 2025`
        DateInWords = "date_in_words",
        /// `~Oct`
        About = "about",
        /// `:offer_sent`
        Activity = "activity",
        /// `=c`
        Told = "told",
        /// `:)`
        Emotion = "emotion",
        /// `!`
        Lever = "lever",
        /// `/wait`
        Course = "course",
        /// `/exit competitor`
        Exit = "exit",
        /// `%marketing`
        Owner = "owner",
        /// `^offer`
        Milestone = "milestone",
        /// `"too expensive"`
        Quote = "quote",
        /// `\#3`
        Literal = "literal",
    }
}

/// A mark by example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Which mark.
    pub mark: Mark,
    /// How it is typed.
    pub example: String,
    /// Every word that can stand behind the sign, one for each value, where they are few.
    pub words: Vec<String>,
    /// The letters that the mark's meaning names, each with its place in that text.
    pub letters: Vec<(&'static str, String)>,
}

/// An activity that every catalogue has.
const ACTIVITY: &str = "offer_sent";

/// Every mark, in the order in which they are told, in the words of this lexicon. `quote` is something that somebody
/// says, in its quotes: the grammar has no words for that.
pub fn samples(lexicon: &Lexicon, quote: &str) -> Vec<Sample> {
    Mark::ALL.iter().filter_map(|mark| sample(*mark, lexicon, quote)).collect()
}

fn sample(mark: Mark, lexicon: &Lexicon, quote: &str) -> Option<Sample> {
    let mut words = vec![];
    let mut letters = vec![];
    let example = match mark {
        Mark::Who => "@Keller".to_owned(),
        Mark::OtherSide => "@@Meier".to_owned(),
        Mark::OfSide => {
            words = all(&lexicon.sides);
            format!("@{}/Kestler", lexicon.sides.word_for(Side::Competitor)?)
        }
        Mark::LongName => "@\"Air Force\"".to_owned(),
        Mark::Present => "; @Keller".to_owned(),
        Mark::Channel => {
            words = all(&lexicon.channels);
            format!("#{}", words.first()?)
        }
        Mark::Gap => {
            let units =
                [("day", GapUnit::Day), ("week", GapUnit::Week), ("month", GapUnit::Month), ("year", GapUnit::Year)];
            letters = spelled(&units, &lexicon.units);
            format!("+3{}", lexicon.units.word_for(GapUnit::Day)?)
        }
        Mark::Date => "4.12.2025".to_owned(),
        Mark::DateInWords => format!("={} 2025", month(lexicon, 12)?),
        Mark::About => format!("~{}", month(lexicon, 10)?),
        Mark::Activity => format!(":{}", lexicon.spell_activity(ACTIVITY)?),
        Mark::Told => {
            let sources = [("customer", CUSTOMER), ("vendor", VENDOR), ("both", BOTH), ("document", DOCUMENT)];
            letters = spelled(&sources, &lexicon.sources);
            format!("={}", lexicon.sources.word_for(CUSTOMER)?)
        }
        Mark::Emotion => faces().collect::<Vec<_>>().join(" "),
        Mark::Lever => "!".to_owned(),
        Mark::Course => {
            words = all(&lexicon.courses);
            format!("/{}", lexicon.courses.word_for(Course::Wait)?)
        }
        Mark::Exit => {
            words = all(&lexicon.exits);
            let to = lexicon.exits.word_for(ExitTo::Competitor)?;
            format!("/{} {to}", lexicon.courses.word_for(Course::Exit)?)
        }
        Mark::Owner => {
            words = all(&lexicon.owners);
            format!("%{}", lexicon.owners.word_for(OwnerFunction::Marketing)?)
        }
        Mark::Milestone => {
            words = all(&lexicon.milestones);
            format!("^{}", lexicon.milestones.word_for(Milestone::Offer)?)
        }
        Mark::Quote => quote.to_owned(),
        Mark::Literal => "\\#3".to_owned(),
    };
    Some(Sample { mark, example, words, letters })
}

/// The word to write for each value, in their order.
fn all<T: Copy + Eq>(words: &Words<T>) -> Vec<String> {
    let mut seen = vec![];
    let mut all = vec![];
    for (word, value) in words.iter() {
        if !seen.contains(&value) {
            seen.push(value);
            all.push(word.to_owned());
        }
    }
    all
}

fn spelled<T: Copy + Eq>(values: &[(&'static str, T)], words: &Words<T>) -> Vec<(&'static str, String)> {
    values.iter().filter_map(|(name, value)| Some((*name, words.word_for(*value)?.to_owned()))).collect()
}

/// The beginning of a month's name, as one writes it: `Dec`.
fn month(lexicon: &Lexicon, number: i8) -> Option<String> {
    let mut letters = lexicon.months.word_for(number)?.chars();
    let first = letters.next()?.to_uppercase();
    Some(first.chain(letters.take(2)).collect())
}
