//! Which fields of the records hold what somebody typed, once: whatever must reach every such text (forgetting a person,
//! pseudonyms, the cleaning of what comes from outside) follows from this list. A test of the store holds it against the
//! columns of the file.

use super::{
    Claim, Deal, Debrief, FindingWaiver, Incident, Landmark, Lever, OwnQuestion, Participant, Prediction, Score,
    Sitting, Step, Study, StudyDeal, Synonym, Table, Telling,
};

/// A record with texts that somebody typed.
pub trait Texts {
    /// Its texts, each with its field.
    fn texts_mut(&mut self) -> Vec<(&'static str, &mut String)>;
}

/// Declares the texts of each record: those of one line, then those that may have several.
macro_rules! texts {
    ($($record:ident: [$($line:ident),*], [$($long:ident),*];)+) => {
        impl Table {
            /// The fields that hold one line that somebody typed.
            pub fn lines(self) -> &'static [&'static str] {
                match self {
                    $(Self::$record => &[$(stringify!($line)),*],)+
                    _ => &[],
                }
            }

            /// The fields that hold text of any length that somebody typed.
            pub fn long_texts(self) -> &'static [&'static str] {
                match self {
                    $(Self::$record => &[$(stringify!($long)),*],)+
                    _ => &[],
                }
            }
        }

        $(impl Texts for $record {
            fn texts_mut(&mut self) -> Vec<(&'static str, &mut String)> {
                vec![
                    $((stringify!($line), &mut self.$line),)*
                    $((stringify!($long), &mut self.$long),)*
                ]
            }
        })+
    };
}

texts! {
    Deal: [title, customer, division, segment, country, winner, crm_source, crm_id], [finding, notes];
    Sitting: [facilitator, attended], [notes];
    Participant: [name, job, site], [personal_goal, notes];
    Landmark: [label], [];
    Step: [title], [];
    Telling: [], [words];
    Incident: [what], [behaviour, consequence, quote];
    Claim: [why_supported, why_refuted], [text, notes];
    Score: [], [rationale];
    Lever: [title, owner_person], [change, notes];
    FindingWaiver: [], [reason];
    Study: [], [name, question, selection, notes];
    StudyDeal: [], [remark];
    OwnQuestion: [], [text];
    Prediction: [], [made_by, reasons, surprise];
    Synonym: [label], [];
}

impl Table {
    /// All fields that hold what somebody typed.
    pub fn texts(self) -> impl Iterator<Item = &'static str> {
        self.lines().iter().chain(self.long_texts()).copied()
    }
}

impl Debrief {
    /// All texts that somebody typed in this deal, each with its table and field.
    pub fn texts_mut(&mut self) -> Vec<(Table, &'static str, &mut String)> {
        fn of<R: Texts + super::Record>(rows: &mut [R]) -> impl Iterator<Item = (Table, &'static str, &mut String)> {
            rows.iter_mut().flat_map(|row| row.texts_mut().into_iter().map(|(field, text)| (R::TABLE, field, text)))
        }
        let mut texts: Vec<_> = of(std::slice::from_mut(&mut self.deal)).collect();
        texts.extend(of(&mut self.sittings));
        texts.extend(of(&mut self.participants));
        texts.extend(of(&mut self.landmarks));
        texts.extend(of(&mut self.steps));
        texts.extend(of(&mut self.tellings));
        texts.extend(of(&mut self.incidents));
        texts.extend(of(&mut self.claims));
        texts.extend(of(&mut self.scores));
        texts.extend(of(&mut self.levers));
        texts.extend(of(&mut self.waivers));
        texts.extend(of(self.prediction.as_mut_slice()));
        texts
    }
}
