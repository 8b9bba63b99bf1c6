//! What a row says of its deal.

use uuid::Uuid;

use super::{Field, alike::Alike, date, outcome::truth, rows::Rows};
use crate::{
    domain::{self, FuzzyDate, Id, Kind, OWN_SOURCE, Outcome, Side, country_code, fold},
    exchange::{
        import::{Fact, Incoming, IncomingDeal, IncomingPerson, OddityKind, plan::child_id},
        naming::is_disguised,
    },
};

impl<'a> Rows<'a> {
    pub(super) fn deal(&self, row: usize, alike: &mut Alike, incoming: &mut Incoming) -> Option<IncomingDeal> {
        let mut customers = self.customers(row);
        let (customer, others) = (customers.next().unwrap_or(""), customers.next());
        let (id, title) = (self.id(row), self.cell(row, Field::Title));
        let (id, before, nameless) = match id {
            "" if customer.is_empty() && title.is_empty() => {
                self.odd(OddityKind::NothingIn, row, Field::Id, incoming);
                return None;
            }
            "" => {
                let Some(name) = self.name(row, alike) else {
                    self.odd(OddityKind::SameRow, row, Field::Title, incoming);
                    return None;
                };
                if self.has(Field::Id) {
                    let is_mangled = !self.cell(row, Field::Id).is_empty();
                    let kind = if is_mangled { OddityKind::MangledId } else { OddityKind::NoId };
                    self.odd(kind, row, Field::Id, incoming);
                }
                if name.is_alike {
                    self.odd(OddityKind::Alike, row, Field::Title, incoming);
                }
                (name.id, name.before, Some(name.base))
            }
            id => (id.to_owned(), None, None),
        };
        if others.is_some() {
            self.odd(OddityKind::SeveralCustomers, row, Field::Customer, incoming);
        }
        let mut new = IncomingDeal::new(self.table.line(row), &self.mapping.source, id);
        new.before = before;
        if self.mapping.source == OWN_SOURCE {
            self.own(row, &mut new);
        } else {
            new.nameless = nameless;
            self.carried(row, &mut new);
        }
        // Nobody expects a log to name one.
        if customer.is_empty() && (self.has(Field::Customer) || !self.has_log_heads()) {
            self.odd(OddityKind::NoCustomer, row, Field::Customer, incoming);
        }
        let id = self.cell(row, Field::Id);
        // A trace is called by its case; several are of one customer. One of ours has a number for a case.
        let others = if self.has_log_heads() && !self.is_own_log { [id, customer] } else { [customer, id] };
        new.deal.title = [title].into_iter().chain(others).find(|text| !text.is_empty())?.to_owned();
        // A table without names never takes those away that are here.
        if !title.is_empty() && !is_disguised(title) {
            new.says.add(Fact::Title);
        }
        customer.clone_into(&mut new.deal.customer);
        if !customer.is_empty() && !is_disguised(customer) {
            new.says.add(Fact::Customer);
        }
        self.texts(row, &mut new);
        self.outcome(row, &mut new, incoming);
        self.dates(row, &mut new, incoming);
        self.money(row, &mut new, incoming);
        self.people(row, &mut new);
        Some(new)
    }

    /// A deal of our own table keeps its own id, and where it once came from.
    pub(super) fn own(&self, row: usize, new: &mut IncomingDeal) {
        let made = || Id::from_uuid(child_id(Id::from_uuid(Uuid::nil()), domain::Table::Deal, &new.deal.crm_id));
        new.deal.id = new.deal.crm_id.parse().unwrap_or_else(|_| made());
        let cell = |head| self.table.find(head).map_or("", |column| self.table.cell(row, column)).to_owned();
        (new.deal.crm_source, new.deal.crm_id) = (cell("crm_source"), cell("crm_id"));
    }

    /// A deal of a log of ours is known by its id there, and says what it is called in the system that it once came from.
    fn carried(&self, row: usize, new: &mut IncomingDeal) {
        if !self.has_log_heads() || !self.table.heads.iter().any(|head| head.starts_with("debrief:")) {
            return;
        }
        new.known_as = Some(new.deal.crm_id.clone());
        let cell = |head| self.table.find(head).map_or("", |column| self.table.cell(row, column));
        let (source, id) = (cell("debrief:crm_source"), cell("debrief:crm_id"));
        if !source.is_empty() && !id.is_empty() {
            (new.deal.crm_source, new.deal.crm_id) = (source.to_owned(), id.to_owned());
        }
    }

    pub(super) fn texts(&self, row: usize, new: &mut IncomingDeal) {
        let deal = &mut new.deal;
        for (field, fact, text) in [
            (Field::Segment, Fact::Segment, &mut deal.segment),
            (Field::Country, Fact::Country, &mut deal.country),
            (Field::Division, Fact::Division, &mut deal.division),
            (Field::Winner, Fact::Winner, &mut deal.winner),
            (Field::Notes, Fact::Notes, &mut deal.notes),
        ] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                // Notes may have several lines.
                let whole =
                    || self.places.get(&field)?.iter().map(|at| self.table.text(row, *at)).find(|s| !s.is_empty());
                let whole = whole().filter(|_| field == Field::Notes).unwrap_or(cell);
                // A country is recorded by its code, whichever way the file writes it.
                let said = if field == Field::Country { country_code(whole) } else { whole };
                said.clone_into(text);
            }
            if !cell.is_empty() && !is_disguised(cell) {
                new.says.add(fact);
            }
        }
        for (field, fact, kind) in [
            (Field::CustomerKind, Fact::CustomerKind, &mut deal.customer_kind),
            (Field::OfferingKind, Fact::OfferingKind, &mut deal.offering_kind),
        ] {
            *kind = kind_of(self.cell(row, field));
            if kind.is_some() {
                new.says.add(fact);
            }
        }
        let reason = self.cell(row, Field::Reason);
        new.reason = (!reason.is_empty()).then(|| reason.to_owned());
    }

    pub(super) fn dates(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let mut day = |field| -> Option<FuzzyDate> {
            let cell = self.cell(row, field);
            let found = date(cell, self.mapping.dates);
            if found.is_none() && !cell.is_empty() {
                self.odd(OddityKind::NoDate, row, field, incoming);
            }
            found
        };
        let (opened, decided) = (day(Field::OpenedOn), day(Field::DecidedOn));
        if let Some(opened) = opened {
            new.deal.opened_on = Some(opened);
            new.says.add(Fact::OpenedOn);
        }
        // Of an open deal it is the day that somebody hopes for.
        if decided.is_some() && new.deal.outcome == Outcome::Open {
            self.odd(OddityKind::ExpectedDate, row, Field::DecidedOn, incoming);
        }
        if let Some(decided) = decided.filter(|_| new.deal.outcome != Outcome::Open) {
            new.deal.decided_on = Some(decided);
            new.says.add(Fact::DecidedOn);
            if opened.is_some_and(|opened| decided.surely_before(opened)) {
                self.odd(OddityKind::Backwards, row, Field::DecidedOn, incoming);
            }
        }
    }

    pub(super) fn people(&self, row: usize, new: &mut IncomingDeal) {
        let owner = self.cell(row, Field::Owner);
        // An owner's number in the CRM is nobody's name.
        if owner.chars().any(char::is_alphabetic) {
            new.people.push(IncomingPerson::new(owner, Side::Vendor));
        }
    }
}

fn kind_of(cell: &str) -> Option<Kind> {
    let word = fold(cell);
    let has = |words: &[&str]| words.iter().any(|part| word.contains(part));
    match truth(cell) {
        Some(true) => Some(Kind::New),
        Some(false) => Some(Kind::Existing),
        None if has(&["exist", "bestand", "besteh", "upgrade", "renewal", "stamm", "replacement"]) => {
            Some(Kind::Existing)
        }
        None if has(&["new", "neu"]) => Some(Kind::New),
        None => None,
    }
}
