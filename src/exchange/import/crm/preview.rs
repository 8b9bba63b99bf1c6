//! What an export would bring, before anything is written.

use std::collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry};

use uuid::Uuid;

use super::{CrmFile, Field, Mapping, Shape, Stages, read::read_rows, stages};
use crate::{
    arrange::{Arrange, Gather},
    domain::{Deal, Id, OWN_SOURCE, Outcome, Side, fold, keyed_enum},
    exchange::{
        import::{
            ClaimPlan, Counts, Fact, Fate, ImportError, Incoming, IncomingDeal, IncomingStep, MAX_DEALS, OddityKind,
            People, Plan, Planned, Refusal, clean,
            log::{Applied, TRACE_NAME},
            plan,
            table::Table,
        },
        naming::is_pseudonym,
    },
    store::{Known, StepSaid, Workbook},
    work::{Cancelled, Task, Watch},
};

/// So many deals that change, or that meet another one, are shown.
const SHOWN: usize = 100;

/// So many steps and people that change are shown of a deal.
const STEPS: usize = 3;

/// What would change of a deal that is there, or would if it were taken for the one that has its id.
#[derive(Debug)]
pub struct Change {
    /// The line, row or trace of the file.
    pub place: u64,
    /// The deal as it is.
    pub before: Deal,
    /// The deal as it would be.
    pub after: Deal,
    /// The facts that differ.
    pub facts: Vec<Fact>,
    /// The id that it gets, where it came without one.
    pub gets_id: Option<String>,
    /// The stated reason as it is and as it would be, where it comes in or changes.
    pub reason: Option<(String, String)>,
    /// How many people come in or change the side, and the first of them.
    pub people: (usize, Vec<PersonChange>),
    /// Steps that come in.
    pub steps: usize,
    /// How many steps change, and the first of them as they are and as they would be.
    pub steps_changed: (usize, Vec<(StepSaid, StepSaid)>),
    /// Whether the stated reason and the steps are left out here, for they would tell of an account that is hidden now.
    pub is_held_back: bool,
}

/// Somebody who comes in or changes the side.
#[derive(Debug)]
pub struct PersonChange {
    /// The name.
    pub name: String,
    /// The side where they are; none where they come in.
    pub before: Option<Side>,
    /// The side where they will be.
    pub after: Side,
    /// Those on the same side whom the file named before and does not any more: they stay.
    pub beside: Vec<String>,
}

/// What an export would bring.
#[derive(Debug)]
pub struct Preview {
    /// The deals.
    pub incoming: Incoming,
    /// What would become of them.
    pub counts: Counts,
    /// The stages, the outcomes that they mean, and how many rows have them; the most frequent first.
    pub stages: Vec<(String, Outcome, usize)>,
    /// The activities of a log, the outcomes that they decide (open: none), and in how many traces each occurs.
    pub activities: Vec<(String, Outcome, usize)>,
    /// The stages that are not understood and leave a deal open.
    pub undecided: BTreeSet<String>,
    /// The stages in whose place flags have decided, and in how many rows.
    pub by_flags: BTreeMap<String, usize>,
    /// What changes of which deals, the first ones.
    pub changes: Vec<Change>,
    /// The deals that meet another one under their id, the first ones.
    pub strangers: Vec<Change>,
    /// The columns that nobody reads.
    pub unread: Vec<String>,
    /// The source under which all cases of a log are here already, where all of them would come in once more.
    pub here_as: Option<String>,
    /// What the rows seem to be, where they hardly are deals.
    pub doubt: Option<Seems>,
    /// Whether no column says how any deal ended: all of them would come in open.
    pub lacks_outcomes: bool,
}

impl Preview {
    /// Leaves out what tells of an account, of the deals of which one side is heard without the other's.
    pub fn hold_back(&mut self, is_heard: impl Fn(Id<Deal>) -> bool) {
        let telling = self.changes.iter_mut().filter(|change| change.reason.is_some() || change.steps_changed.0 > 0);
        for change in telling.filter(|change| is_heard(change.before.id)) {
            (change.reason, change.steps_changed, change.is_held_back) = (None, (0, Vec::new()), true);
        }
    }
}

keyed_enum! {
    /// What rows are that are hardly deals.
    Seems, "seems" {
        /// Customers.
        Customers = "customers",
        /// People.
        People = "people",
        /// Products.
        Products = "products",
        /// Something else.
        Other = "other",
    }
}

/// Looks at a file with a mapping.
///
/// # Errors
/// When it was to end, no column names the deals, there are too many, or the workbook cannot be read.
pub fn preview(workbook: &Workbook, file: &CrmFile, mapping: &Mapping, watch: &Watch) -> Result<Preview, ImportError> {
    let mut incoming = deals(file, mapping, watch)?;
    let refused = |refusal, detail: String| ImportError::Refused { path: file.path.clone(), refusal, line: 0, detail };
    if incoming.deals.is_empty() && file.table.has_letters {
        return Err(refused(Refusal::NoHeads, shortened(&file.table.heads)));
    }
    if incoming.deals.is_empty() {
        let others = match &file.shape {
            Shape::Sheet { name, names } => names.iter().filter(|other| *other != name).cloned().collect(),
            _ => Vec::new(),
        };
        return Err(refused(Refusal::NoDeals, clean(&others.join(", ")).0));
    }
    if incoming.deals.len() > MAX_DEALS {
        return Err(refused(Refusal::ManyDeals, MAX_DEALS.to_string()));
    }
    watch.at(Task::Comparing, 2, 3)?;
    let known = incoming.known(|source, aliases, with_steps| workbook.known_as(source, aliases, with_steps))?;
    if file.log.is_some() && is_of_here(&file.table, &known) {
        return Err(refused(Refusal::OwnLog, String::new()));
    }
    name_lost_zeros(&mut incoming, &known, mapping);
    let plan = plan(&incoming, &known);
    let counts = plan.counts();
    let (changes, strangers) = (shown(&plan, Fate::Changed), shown(&plan, Fate::Stranger));
    drop(plan);
    let here_as = match file.log.is_some() && counts.new == incoming.deals.len() {
        // Most logs do not say what they are: then only the file's name tells them apart.
        true => {
            let names: Vec<String> = incoming.deals.iter().map(|deal| incoming.key(deal)).collect();
            workbook.source_of_all(&names.iter().map(String::as_str).collect(), &incoming.source)?
        }
        false => None,
    };
    let meaning = |(name, count): (&str, usize)| (name.to_owned(), mapping.rule.outcome(name), count);
    let activities = file.log.iter().flat_map(|log| log.occurrences()).map(meaning).collect();
    let Stages { all, undecided, by_flags } = stages(&file.table, mapping);
    let doubt = doubt(file, mapping);
    let is_told = file.log.is_some() || mapping.source == OWN_SOURCE;
    let has_column = |field: &Field| !mapping.places(*field, &file.table).is_empty();
    Ok(Preview {
        counts,
        stages: all,
        activities,
        undecided,
        by_flags,
        changes,
        strangers,
        unread: unread(file, mapping),
        here_as,
        doubt,
        lacks_outcomes: doubt.is_none() && !is_told && !ENDS.iter().any(has_column),
        incoming,
    })
}

/// Names one after the other, of many the first and the last.
fn shortened(names: &[String]) -> String {
    match names {
        [first @ .., last] if first.len() > 5 => format!("{} … {last}", first[..3].join(", ")),
        _ => names.join(", "),
    }
}

/// Names the ids that are those of deals here but for zeros at their beginning, which spreadsheets take away.
fn name_lost_zeros(incoming: &mut Incoming, known: &Known, mapping: &Mapping) {
    let is_number = |id: &&str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let bare = |id: &str| id.trim_start_matches('0').to_owned();
    let here = known.deals.keys().map(String::as_str).filter(is_number);
    let here: BTreeMap<String, &str> = here.map(|id| (bare(id), id)).gather();
    let head = mapping.columns.get(&Field::Id).and_then(|heads| heads.first()).map_or("", String::as_str);
    for deal in incoming.deals.iter().filter(|deal| deal.nameless.is_none() && deal.known_as.is_none()) {
        let id = deal.deal.crm_id.as_str();
        let other =
            Some(id).filter(is_number).filter(|id| !known.deals.contains_key(*id)).and_then(|id| here.get(&bare(id)));
        if let Some(other) = other {
            incoming.oddities.add(OddityKind::LostZeros, deal.place, head, &format!("{id} ≠ {other}"));
        }
    }
}

/// The first deals of a plan that become this, with what differs.
fn shown(plan: &Plan, fate: Fate) -> Vec<Change> {
    let of_fate = plan.deals.iter().filter(|planned| planned.fate() == fate);
    of_fate.filter_map(change).take(SHOWN).collect()
}

fn change(planned: &Planned) -> Option<Change> {
    let before = planned.known?.deal.clone();
    let (after, facts) = match &planned.deal {
        _ if planned.is_stranger => (planned.incoming.deal.clone(), vec![Fact::Customer, Fact::Title]),
        Some(deal) => (deal.clone(), planned.changed.clone()),
        None => (before.clone(), Vec::new()),
    };
    Some(Change {
        place: planned.incoming.place,
        before,
        after,
        facts,
        gets_id: planned.crm_id.clone(),
        reason: reason(planned),
        people: people(&planned.people),
        steps: planned.steps.len(),
        steps_changed: (
            planned.changed_steps.len(),
            planned.changed_steps.iter().take(STEPS).map(|step| (step.before.clone(), step.after.clone())).collect(),
        ),
        is_held_back: false,
    })
}

/// How many people come in or change the side, and the first of them.
fn people(people: &People) -> (usize, Vec<PersonChange>) {
    let moved = people.moved.iter().map(|(person, after)| PersonChange {
        name: person.name.clone(),
        before: Some(person.side),
        after: *after,
        beside: Vec::new(),
    });
    let new = people.new.iter().map(|(_, person)| {
        let beside = people.unnamed.iter().filter(|other| other.side == person.side);
        let beside = beside.map(|other| other.name.clone()).collect();
        PersonChange { name: person.name.clone(), before: None, after: person.side, beside }
    });
    (people.moved.len() + people.new.len(), moved.chain(new).take(STEPS).collect())
}

/// The stated reason before and after, if it comes in or changes.
fn reason(planned: &Planned) -> Option<(String, String)> {
    let after = planned.incoming.reason.clone()?;
    match planned.claim {
        ClaimPlan::Same => None,
        ClaimPlan::New => Some((String::new(), after)),
        ClaimPlan::Changed(at) => Some((planned.known?.claims.get(at)?.text.clone(), after)),
    }
}

/// The heads of the columns that hold no field; of our own tables and of logs not all are meant to.
fn unread(file: &CrmFile, mapping: &Mapping) -> Vec<String> {
    if file.log.is_some() || mapping.source == OWN_SOURCE {
        return Vec::new();
    }
    let is_read = |head: &String| mapping.columns.values().any(|heads| heads.contains(head));
    let has_name = |head: &&String| !head.starts_with('#');
    file.table.heads.iter().filter(|head| !is_read(head)).filter(has_name).cloned().collect()
}

/// The fields that say how a deal ended.
const ENDS: [Field; 5] = [Field::Outcome, Field::OutcomeDetail, Field::IsWon, Field::IsLost, Field::IsClosed];

/// What the rows of a file seem to be that says neither how anything ended nor what was sold to whom.
fn doubt(file: &CrmFile, mapping: &Mapping) -> Option<Seems> {
    const FACTS: [Field; 5] = [Field::Value, Field::DecidedOn, Field::OpenedOn, Field::Reason, Field::Winner];
    let has = |field: &Field| !mapping.places(*field, &file.table).is_empty();
    let is_named = [Field::Customer, Field::Title].iter().all(has);
    if file.log.is_some() || mapping.source == OWN_SOURCE || ENDS.iter().any(has) || is_named && FACTS.iter().any(has) {
        return None;
    }
    let heads: Vec<String> = file.table.heads.iter().map(|head| fold(head)).collect();
    let some = |words: &[&str]| heads.iter().any(|head| words.iter().any(|word| head.contains(word)));
    Some(if some(&["mail", "phone", "telefon", "vorname", "first name", "nachname", "last name"]) {
        Seems::People
    } else if !has(&Field::Customer) && some(&["product", "produkt", "artikel", "sku", "price", "preis"]) {
        Seems::Products
    } else if has(&Field::Customer) {
        Seems::Customers
    } else {
        Seems::Other
    })
}

/// Whether a log names deals that are in the workbook: as traces do by what identifies them, and objects by their ids.
fn is_of_here(table: &Table, known: &Known) -> bool {
    let ids = ["identity:id", TRACE_NAME].iter().filter_map(|head| table.find(head));
    let mut cells = ids.flat_map(|column| table.column(column));
    cells.any(|cell| cell.parse().is_ok_and(|id: Uuid| known.taken.contains(&id)))
}

/// The deals of a file; those of a log with their steps.
///
/// # Errors
/// When it was to end.
pub fn deals(file: &CrmFile, mapping: &Mapping, watch: &Watch) -> Result<Incoming, Cancelled> {
    let (mut incoming, rows) = read_rows(&file.table, mapping, &watch.share(0, 3))?;
    let watch = watch.share(1, 3);
    if let Some(log) = &file.log {
        let applied = Applied::new(log, &mapping.rule);
        let count = rows.len() as u64;
        for (at, (deal, rows)) in incoming.deals.iter_mut().zip(&rows).enumerate() {
            watch.at(Task::Comparing, at as u64, count)?;
            rows.iter().for_each(|row| applied.take(*row, deal));
            if rows.len() > 1 {
                unite_accounts(deal);
            }
            if let Some(person) = deal.people.iter().find(|person| is_pseudonym(&person.name)) {
                incoming.oddities.add(OddityKind::Pseudonyms, deal.place, "", &person.name);
            }
        }
    }
    Ok(incoming)
}

/// Makes one step of what several accounts of a deal tell, in the order of the deal: our own logs have a trace for each
/// account.
fn unite_accounts(deal: &mut IncomingDeal) {
    let mut places = HashMap::new();
    let mut steps: Vec<IncomingStep> = Vec::new();
    for step in std::mem::take(&mut deal.steps) {
        match step.key.map(|key| places.entry(key)) {
            Some(Entry::Occupied(first)) => {
                let first: &mut IncomingStep = &mut steps[*first.get()];
                first.told_by.join(step.told_by);
            }
            entry => {
                if let Some(Entry::Vacant(empty)) = entry {
                    empty.insert(steps.len());
                }
                steps.push(step);
            }
        }
    }
    steps.arrange_by_key(|step| step.seq.unwrap_or(u32::MAX));
    deal.steps = steps;
}
