//! Reports for people who were not in the room.

mod checklist;
mod claims;
mod closing;
mod escape;
mod file;
mod frame;
mod incidents;
mod markdown;
mod names;
mod page;
mod path;
mod people;
mod spark;
mod table;
#[cfg(test)]
mod tests;
mod timeline;
mod turning;

pub use file::{file_name, free_path, write};
pub use markdown::deal_report;

/// Something that a coach would still ask: what a report ends with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The question.
    pub question: String,
    /// The label of its severity.
    pub severity: String,
}

/// For whom a report is written: who may be named in it, and what stays in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Our own people: everything.
    Internal,
    /// The customer. Named are only people who agreed to it (`Consent::Attributable`); others appear by their job or
    /// role, and those for internal use only by their role alone and without their words. Our judgement of people,
    /// margin, effort and who takes on a lever stay in the house.
    Customer,
    /// Anybody outside: nobody is named, whatever they agreed to. Otherwise as for the house.
    Pseudonymised,
}
