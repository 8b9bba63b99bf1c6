//! The one-line language in which steps are typed live: free text with marks anywhere in it.
//!
//! A mark begins at the start of a word. What is not understood stays text, so that an e-mail address, `C#`, `5 %`,
//! `and/or`, `3:1` or a price can be typed as it comes. The first mark of a kind counts; a second one stays text.
//!
//! | mark | meaning |
//! |---|---|
//! | `@Keller` | who: the first is the actor, the others take part. Known by full name, last word or a prefix that fits one person only (case and diacritics aside); unknown: created on the side of the sitting |
//! | `@@Meier` | the same; unknown: created on the other side of the table |
//! | `@competitor/Kestler` | the same, of this side and no other (`@wettbewerb/`, `@partner/`, `@kunde/`, …) |
//! | `@customer/` | somebody of that side, nobody knows who; as the first only |
//! | `@?` | nobody knows who acts; as the first only |
//! | `@Sean_O'Keefe`, `@"Air Force"` | names of several words; in quotes the name is the full name, never a prefix |
//! | `…; @Keller` | the same, and no part of the words |
//! | `#phone` | channel |
//! | `+3d +2w +1m +1y` | time since the step before (German `+3t`, `+1j`) |
//! | `2010-03-12`, `2010-03`, `2010-Q1`, `12.3.2010`, `12.3.`, `3/12/2010`, `3/2010` | date; slashes in the local order |
//! | `~12.3.`, `~Oct`, `~28 Oct 2025`, `~2010`, `~KW_8` | about that date; a week is about its Wednesday |
//! | `=28 Oct`, `=Oct 2025`, `=2010` | a date of the forms that do not count without a sign |
//! | `:offer_sent` | activity: key, label or hint word, words joined by `_` |
//! | `=c =v =b =d` | told by customer, vendor, both, a document (German `=k =w`) |
//! | `:)) :) :\| :( :((` | how it felt to the side that is being captured |
//! | `!` | lever |
//! | `/exit competitor`, `/wait`, `/back`, `/aside`, `/on` | course |
//! | `%marketing` | owner function |
//! | `^offer` | milestone |
//! | `"too expensive"` | their words; also „…“, “…”, «…», »…« |
//! | `\` | takes the next character literally |
//!
//! Words may be shortened to any prefix of two letters or more that fits one value only. A date without a year is the
//! next one not before the last dated step, unless that lies after today; see [`Context`].
//!
//! A bare date behind a preposition is part of the sentence, and stays in it. Behind `am`, `den`, `im`, `in` or `on` it is
//! the day of the step (`ruft am 4.6.2026 an`), behind others that of something else (`promises an answer by 12.3.2026`,
//! `auf den 3.4. verschoben`); of a stretch (`vom 3.2. bis 5.2.`) the first is the day. Elsewhere, and with a sign, a date leaves the words and is the step's.
//!
//! The title is what remains. A mention keeps its name there, where it was typed. Two kinds of names behind the last word
//! leave: those behind a `;`, and those that stand among the words already. `@Huber visits the reference; @Keller #phone` and
//! `Huber visits the reference @Huber; @Keller` are titled "Huber visits the reference".
//!
//! The first who is mentioned acts, unless the words begin with somebody else: behind a pronoun (`er ruft @Meier an`,
//! `They visit @Keller`) nobody who is mentioned does, behind "we" our side where it tells, and somebody of the deal who is
//! named first without a sign acts (`Keller fragt @Meier`) unless mentioned too, or all names stand behind `;`. `\er` takes the word as any other.
//!
//! Everything here is a pure function of its arguments: [`parse()`], [`print()`], [`complete()`], [`suggest_activity_for`],
//! [`split_lines`], [`samples`], [`doubts`], and between lines and records [`apply()`], [`line_of`], [`apply_to`].

mod acting;
mod apply;
mod complete;
mod context;
mod dates;
mod doubts;
mod edit;
mod fold;
mod grammar;
mod hints;
mod leads;
mod lexicon;
mod line;
mod marks;
mod names;
mod paste;
mod print;
mod reader;
mod samples;
mod signs;
mod suggest;
mod token;
mod who;
mod words;

pub use apply::{NewStep, Setting, apply, new_step, source_of};
pub use complete::{Candidate, Completion, complete};
pub use context::{Context, DateOrder, Person};
pub use doubts::{Doubt, Why, doubts};
pub use edit::{StepChange, apply_to, line_of};
pub use fold::{fold, tidy};
pub use lexicon::{Activity, Lexicon, Tongue};
pub use line::{Gap, GapUnit, Line, MarkKind, Mention, Parsed, Span, When};
pub use names::{entered_twice, known_already, quoted};
pub use paste::{ListMarks, MAX_LINES, Pasted, split_lines};
pub use print::print;
pub use reader::parse;
pub use samples::{Mark, Sample, samples};
pub use suggest::{suggest_activity, suggest_activity_for, suggest_for_line};
pub use words::Words;

#[cfg(test)]
mod tests;
