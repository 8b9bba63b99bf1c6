//! Forgetting a person: a pseudonym in every place where the name stands, and nothing left of it in the file.
//!
//! First [`Workbook::plan_forgetting`] shows every place; then [`Workbook::forget`] does what was shown, or nothing if the
//! workbook is no longer as it was shown. It is one transaction, and no edit: there is no way back. The history stays
//! and can still be undone and redone, for its images are rewritten together with the rows, equal texts alike.

mod apply;
mod backups;
mod gather;
mod scrub;

use std::{
    collections::{BTreeSet, HashSet},
    ops::Range,
};

use uuid::Uuid;

use super::{StoreError, Workbook, interrupt::Interrupts, read, snippet};
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, NameSearch, Occurrence, Participant, Side, Table, fold, short_name},
    work::{Task, Watch},
};

pub use backups::backups_naming;

/// Where a person is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ForgetScope {
    /// In one deal, and in what belongs to none.
    Deal(Id<Deal>),
    /// Everywhere.
    Workbook,
}

impl ForgetScope {
    fn holds(self, deal: Option<Id<Deal>>) -> bool {
        match self {
            Self::Deal(wanted) => deal.is_none_or(|deal| deal == wanted),
            Self::Workbook => true,
        }
    }
}

/// A text that names the person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// A field of a row, as it is or as it once was.
    Row {
        /// Its table.
        table: Table,
        /// Its id.
        id: Uuid,
        /// The field.
        field: &'static str,
    },
    /// What an edit is called in the history.
    Label,
    /// What stands in an editor and is not saved yet; its place.
    Draft(String),
}

/// One place where the person is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgetHit {
    /// Eight digits that stay the same as long as the text does.
    pub key: String,
    /// Which text.
    pub spot: Spot,
    /// The deal that it belongs to.
    pub deal: Option<Id<Deal>>,
    /// The whole text.
    pub text: String,
    /// Where in it.
    pub place: Occurrence,
    /// Whether the text stands there now; else only in the history.
    pub is_present: bool,
    /// Whether the person is in no list of that deal's people, and the name is not whole.
    pub is_elsewhere: bool,
}

impl ForgetHit {
    /// Whether it may well be somebody or something else: a person should look before it is replaced.
    pub fn is_doubtful(&self) -> bool {
        self.place.is_shared || self.place.is_small || self.is_elsewhere
    }

    /// One line of the text around the place, and where in it the name stands, in bytes.
    pub fn snippet(&self) -> (String, Range<usize>) {
        let (line, places) = snippet::around_first(&self.text, std::slice::from_ref(&self.place.range));
        let place = places.into_iter().next().unwrap_or_default();
        (line, place)
    }
}

/// Everything that forgetting a person would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgetPlan {
    /// The entries of the person; each becomes the pseudonym, without job, site, goal and notes.
    pub people: Vec<Participant>,
    /// A name that nobody bears any more and that stands in texts; then there are no entries.
    pub called: Option<String>,
    /// Entries in the same part of the workbook that may be the same person. They stay as they are.
    pub similar: Vec<Participant>,
    /// The name that the entries get.
    pub pseudonym: String,
    /// What stands in texts instead.
    pub short: String,
    /// The places in texts: those that stand there now before those of the history.
    pub hits: Vec<ForgetHit>,
    scope: ForgetScope,
    number: u64,
    traces: Traces,
}

/// By what the person is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Traces {
    /// The entries, also those that were once merged into them.
    ids: BTreeSet<Uuid>,
    /// The deals with such an entry.
    deals: BTreeSet<Id<Deal>>,
    search: NameSearch,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgotten {
    /// In how many places a text names the person no longer.
    pub places: usize,
    /// How many entries of people have become the pseudonym.
    pub people: usize,
}

/// The setting with the number of the last pseudonym: numbers are not used again.
const NUMBER: &str = "forgotten_people";

impl Workbook {
    /// All people of all deals, as made.
    pub fn people(&self) -> Result<Vec<Participant>, StoreError> {
        read::all(&self.conn)
    }

    /// Names of colleagues who need not be anybody's participants: who led sittings, takes on levers, made predictions; each
    /// with the record that names them.
    pub fn colleagues(&self) -> Result<Vec<(String, Uuid)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT facilitator, id FROM sitting WHERE facilitator <> ''
             UNION ALL SELECT owner_person, id FROM lever WHERE owner_person <> ''
             UNION ALL SELECT made_by, id FROM prediction WHERE made_by <> '' ORDER BY 2",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| row.map_err(StoreError::from).and_then(|(name, id)| Ok((name, id.parse()?)))).collect()
    }

    /// The other entries that bear the same name as this one, in other deals.
    pub fn namesakes(&self, person: &Participant) -> Result<Vec<Participant>, StoreError> {
        let mut people = self.people()?;
        people.retain(|other| other.id != person.id && same_name(&other.name, &person.name));
        Ok(people)
    }

    /// Everything that forgetting somebody would change. `name` makes a pseudonym of a number and a side; the name that
    /// it makes must differ with the number. `watch` is told how far the looking has come.
    pub fn plan_forgetting(
        &self,
        people: &[Id<Participant>],
        scope: ForgetScope,
        name: impl Fn(u64, Side) -> String,
        watch: &Watch,
    ) -> Result<ForgetPlan, StoreError> {
        let _one_state = self.snapshot()?;
        let everybody = self.people()?;
        let wanted: HashSet<Uuid> = people.iter().map(|person| person.uuid()).collect();
        let chosen: Vec<Participant> =
            everybody.iter().filter(|person| wanted.contains(&person.id.uuid())).cloned().collect();
        let found: HashSet<Uuid> = chosen.iter().map(|person| person.id.uuid()).collect();
        if let Some(gone) = people.iter().find(|id| !found.contains(&id.uuid())) {
            return Err(StoreError::Missing { table: Table::Participant, id: gone.uuid() });
        }
        self.plan((chosen, None), scope, &everybody, name, watch)
    }

    /// The same for a name that nobody bears any more: what stands in texts.
    pub fn plan_forgetting_name(
        &self,
        called: &str,
        scope: ForgetScope,
        name: impl Fn(u64, Side) -> String,
        watch: &Watch,
    ) -> Result<ForgetPlan, StoreError> {
        let _one_state = self.snapshot()?;
        let mut plan = self.plan((Vec::new(), Some(called)), scope, &self.people()?, name, watch)?;
        plan.pseudonym.clone_from(&plan.short);
        Ok(plan)
    }

    fn plan(
        &self,
        (chosen, called): (Vec<Participant>, Option<&str>),
        scope: ForgetScope,
        everybody: &[Participant],
        name: impl Fn(u64, Side) -> String,
        watch: &Watch,
    ) -> Result<ForgetPlan, StoreError> {
        watch.at(Task::Reading, 0, 0)?;
        let _interrupts = Interrupts::begin(&self.conn, watch)?;
        let mut count = watch.count(Task::Reading, gather::count_texts(&self.conn));
        let traces = gather::traces(&self.conn, &chosen, called, watch)?;
        let side = chosen.first().map_or(Side::Other, |person| person.side);
        let last: u64 = self.setting(NUMBER)?.and_then(|number| number.parse().ok()).unwrap_or(0);
        let (number, pseudonym) = free_name(last, everybody, &traces.search, |number| name(number, side));
        let similar = similar(&chosen, everybody.iter().filter(|other| scope.holds(Some(other.deal))));
        let hits = gather::hits(&self.conn, scope, &traces, everybody, &mut count)?;
        let short = short_name(&pseudonym).to_owned();
        let called = called.map(str::to_owned);
        Ok(ForgetPlan { people: chosen, called, similar, pseudonym, short, hits, scope, number, traces })
    }
}

/// Those who may be the same person: by their names, of which the entries of one person have few.
fn similar<'a>(chosen: &[Participant], others: impl Iterator<Item = &'a Participant>) -> Vec<Participant> {
    let ids: HashSet<Uuid> = chosen.iter().map(|person| person.id.uuid()).collect();
    let mut named: Vec<&Participant> = chosen.iter().collect();
    named.arrange_by(|one, other| one.name.cmp(&other.name));
    named.dedup_by(|one, other| one.name == other.name);
    let is_similar = |other: &&Participant| {
        !ids.contains(&other.id.uuid()) && named.iter().any(|person| person.is_likely_same(other))
    };
    others.filter(is_similar).cloned().collect()
}

fn same_name(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other.trim())
}

/// So many numbers are tried; with the last of them the name itself is in the way, as "Person" would be.
const TRIED: u64 = 1000;

/// A pseudonym that nobody bears and that does not name whom it hides.
fn free_name(last: u64, people: &[Participant], search: &NameSearch, name: impl Fn(u64) -> String) -> (u64, String) {
    let is_free = |name: &String| {
        people.iter().all(|person| !same_name(&person.name, name))
            && search.find(name, &NameSearch::default()).is_empty()
    };
    let numbers = last + 1..=last + TRIED;
    let named = numbers.map(|number| (number, name(number))).find(|(_, name)| is_free(name));
    named.unwrap_or_else(|| (last + TRIED, format!("#{}", last + TRIED)))
}
