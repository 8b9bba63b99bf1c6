//! Reports for people who were not in the room.

mod answers;
mod checklist;
mod claims;
mod closing;
mod escape;
mod file;
mod format;
mod frame;
mod html;
mod incidents;
mod markdown;
mod page;
mod path;
mod people;
mod prediction;
mod render;
mod slides;
mod spark;
mod study;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod timeline;
mod turning;

pub use answers::answers_report;
pub use file::{file_name, title_for, write};
pub use format::Format;
pub use markdown::deal_report;
pub use study::Appendix;

use super::naming::{Everybody, Naming};
use crate::store::{StoreError, Workbook};

/// For whom a report is written: who may be named in it, and what stays in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Our own people: everything.
    Internal,
    /// The customer, who gets the path as told by the customer, alone or by both, and nothing of ours:
    ///
    /// - the head: companies, title, outcome, dates, country; neither value nor margin nor effort, none of our
    ///   divisions, segments and kinds of business, no CRM;
    /// - what was said: the customer's stated reason, neither its standing nor what the debrief showed;
    /// - the path in numbers: counted from the steps that are left, which are numbered anew; no shares of who tells what,
    ///   no first decider or competitor, no hand-overs in our house; the customer's curve alone;
    /// - turning points: exits, incidents and feelings of the customer; no levers, no first decider;
    /// - the timeline: steps that the customer tells, at the customer's dates, with the customer's words and feelings;
    ///   no marks of levers, commitment or side tracks;
    /// - incidents: what the customer felt and told, in what happened and in words; not what we know of what lay behind
    ///   it and followed from it, nor the criteria it speaks to;
    /// - people: whoever took part in one of these steps; no stance, goal, champion, gatekeeper, leading informant;
    /// - the checklist: criteria that the customer rated, with the customer's reasons; no scores of ours, no gaps, no
    ///   evidence, no weight;
    /// - reasons: the customer's words alone, without kind, standing, evidence or notes;
    /// - where the accounts differ, levers, open questions, what is not recorded: left out;
    /// - the basis: sittings in which the customer sat; of the tellers only those who may be named.
    ///
    /// Named are only people who agreed to it (`Consent::Attributable`); others appear by their job or role, and those
    /// for internal use only by their role alone and without their words.
    Customer,
    /// Anybody outside: nobody is named, whatever they agreed to, nor anybody who takes on a lever or led a sitting.
    /// Otherwise as for the house.
    Pseudonymised,
}

impl Audience {
    /// Those who are looked for in its texts although they belong to other deals; nobody where everybody is named.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn everybody(self, workbook: &Workbook) -> Result<Everybody, StoreError> {
        match self.naming() {
            Naming::Everybody => Ok(Everybody::default()),
            Naming::Agreed | Naming::Nobody => Everybody::of(workbook),
        }
    }

    /// Who is named in it.
    fn naming(self) -> Naming {
        match self {
            Self::Internal => Naming::Everybody,
            Self::Customer => Naming::Agreed,
            Self::Pseudonymised => Naming::Nobody,
        }
    }
}
