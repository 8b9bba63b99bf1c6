//! The reasons that are given, price above all, held against what the evidence showed.

use std::collections::{BTreeSet, HashSet};

use serde::Serialize;

use super::Case;
use crate::{
    arrange::{Arrange, Gather},
    domain::{Claim, ClaimKind, ClaimStatus, Deal, Id, Keyed, Side},
};

/// A claim of a deal.
pub type Named = (Id<Deal>, Id<Claim>);

/// One sort of reason over all deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimRow {
    /// The sort.
    pub kind: ClaimKind,
    /// Named by somebody of the customer's.
    pub customer: Vec<Named>,
    /// Named by us.
    pub vendor: Vec<Named>,
    /// Named by somebody else.
    pub others: Vec<Named>,
    /// What the evidence supports.
    pub supported: Vec<Named>,
    /// What it refutes.
    pub refuted: Vec<Named>,
    /// What nobody has held against the steps.
    pub untested: Vec<Named>,
    /// The deals in which it was named, by anybody.
    pub deals: Vec<Id<Deal>>,
}

/// What stood instead of a reason that did not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Instead {
    /// The key of the rival explanation; empty where the claim stands for none.
    pub rival: String,
    /// What sort of reason it is.
    pub kind: ClaimKind,
    /// The supported claims.
    pub claims: Vec<Named>,
}

/// The reasons given in all decided deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claimed {
    /// Deals in which any reason was given.
    pub deals: Vec<Id<Deal>>,
    /// The sorts that were named, price first, then what most deals have.
    pub rows: Vec<ClaimRow>,
    /// What the evidence supports in deals in which price was named and is not supported, the most frequent first.
    pub instead_of_price: Vec<Instead>,
}

/// Deals in which a sort of reason was named, each once, by what became of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Stand {
    /// Somebody's claim is borne out.
    pub supported: usize,
    /// All claims are refuted.
    pub refuted: usize,
    /// None is borne out, and at least one was never held against the steps.
    pub untested: usize,
}

/// In how many deals a sort of reason was named by whom; a deal in which both name it counts for both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct NamedBy {
    /// By somebody of the customer's.
    pub customer: usize,
    /// By us.
    pub vendor: usize,
}

impl ClaimRow {
    /// In how many deals it was named by whom.
    pub fn named_by(&self) -> NamedBy {
        let deals = |claims: &[Named]| claims.iter().map(|(deal, _)| *deal).gather::<BTreeSet<_>>().len();
        NamedBy { customer: deals(&self.customer), vendor: deals(&self.vendor) }
    }

    /// How the reason stands, deal by deal.
    pub fn stand(&self) -> Stand {
        let named = |claims: &[Named]| -> HashSet<Id<Deal>> { claims.iter().map(|(deal, _)| *deal).collect() };
        let (supported, untested) = (named(&self.supported), named(&self.untested));
        let mut stand = Stand::default();
        for deal in &self.deals {
            match (supported.contains(deal), untested.contains(deal)) {
                (true, _) => stand.supported += 1,
                (false, true) => stand.untested += 1,
                (false, false) => stand.refuted += 1,
            }
        }
        stand
    }
}

impl Claimed {
    /// A sort of reason, if it was named.
    pub fn of(&self, kind: ClaimKind) -> Option<&ClaimRow> {
        self.rows.iter().find(|row| row.kind == kind)
    }
}

/// The reasons given in all deals that are decided: the same ones as every other answer counts.
pub fn claimed(cases: &[Case]) -> Claimed {
    let cases: Vec<&Case> = cases.iter().filter(|case| case.group().is_some()).collect();
    let mut rows: Vec<ClaimRow> = ClaimKind::ALL.iter().filter_map(|kind| row(*kind, &cases)).collect();
    rows.arrange_by_key(|row| (row.kind != ClaimKind::Price, std::cmp::Reverse(row.deals.len())));
    let deals = cases.iter().filter(|case| !case.claims.is_empty()).map(|case| case.deal.id).collect();
    Claimed { deals, rows, instead_of_price: instead(ClaimKind::Price, &cases) }
}

fn row(kind: ClaimKind, cases: &[&Case]) -> Option<ClaimRow> {
    let mut row = ClaimRow {
        kind,
        customer: vec![],
        vendor: vec![],
        others: vec![],
        supported: vec![],
        refuted: vec![],
        untested: vec![],
        deals: vec![],
    };
    for case in cases {
        for claim in case.claims.iter().filter(|claim| claim.kind == kind) {
            let named = (case.deal.id, claim.id);
            match claim.made_by {
                Side::Customer => row.customer.push(named),
                Side::Vendor => row.vendor.push(named),
                Side::Partner | Side::Competitor | Side::Other => row.others.push(named),
            }
            match claim.status {
                ClaimStatus::Supported => row.supported.push(named),
                ClaimStatus::Refuted => row.refuted.push(named),
                ClaimStatus::Untested => row.untested.push(named),
            }
            if row.deals.last() != Some(&case.deal.id) {
                row.deals.push(case.deal.id);
            }
        }
    }
    (!row.deals.is_empty()).then_some(row)
}

fn instead(of: ClaimKind, cases: &[&Case]) -> Vec<Instead> {
    let mut found: Vec<Instead> = vec![];
    for case in cases {
        let mut named = case.claims.iter().filter(|claim| claim.kind == of).peekable();
        if named.peek().is_none() || named.any(|claim| claim.status == ClaimStatus::Supported) {
            continue;
        }
        for claim in case.claims.iter().filter(|claim| claim.kind != of && claim.status == ClaimStatus::Supported) {
            // What stands for an explanation of the guide is called by that, else by its sort.
            let same =
                |other: &Instead| other.rival == claim.rival && (!claim.rival.is_empty() || other.kind == claim.kind);
            let at = found.iter().position(same).unwrap_or_else(|| {
                found.push(Instead { rival: claim.rival.clone(), kind: claim.kind, claims: vec![] });
                found.len() - 1
            });
            found[at].claims.push((case.deal.id, claim.id));
        }
    }
    found.arrange_by_key(|instead| std::cmp::Reverse(instead.claims.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::{CaseClaim, sample},
        domain::Outcome,
    };

    fn claim(kind: ClaimKind, made_by: Side, status: ClaimStatus, rival: &str) -> CaseClaim {
        CaseClaim { id: Id::new(), kind, rival: rival.to_owned(), made_by, status }
    }

    fn case(claims: Vec<CaseClaim>) -> Case {
        Case { claims, ..sample::path(Outcome::Lost, &[]) }
    }

    use ClaimKind::{OurDoing, Price, Process};
    use ClaimStatus::{Refuted, Supported, Untested};
    use Side::{Competitor, Customer, Vendor};

    #[test]
    fn price_stands_first_with_who_named_it_and_what_became_of_it() {
        let cases = [
            case(vec![claim(Process, Vendor, Untested, ""), claim(Price, Vendor, Refuted, "")]),
            case(vec![claim(Price, Customer, Supported, ""), claim(Price, Vendor, Untested, "")]),
            case(vec![claim(Process, Competitor, Supported, "")]),
            case(vec![claim(Process, Customer, Supported, "")]),
            case(vec![]),
            // Of what is still open no answer counts anything.
            Case { claims: vec![claim(Price, Vendor, Refuted, "")], ..sample::path(Outcome::Open, &[]) },
        ];
        let found = claimed(&cases);
        assert_eq!(found.rows.iter().map(|row| row.kind).collect::<Vec<_>>(), [Price, Process]);
        let price = found.of(Price).unwrap();
        assert_eq!((price.customer.len(), price.vendor.len(), price.others.len()), (1, 2, 0));
        assert_eq!((price.supported.len(), price.refuted.len(), price.untested.len()), (1, 1, 1));
        assert_eq!(price.deals, [cases[0].deal.id, cases[1].deal.id], "a deal counts once");
        assert_eq!(price.stand(), Stand { supported: 1, refuted: 1, untested: 0 });
        assert_eq!(found.of(Process).unwrap().others.len(), 1);
        assert_eq!((found.deals.len(), found.of(OurDoing)), (4, None));
    }

    #[test]
    fn a_deal_is_refuted_only_where_nothing_is_left_untested() {
        let of = |statuses: &[ClaimStatus]| {
            case(statuses.iter().map(|status| claim(Price, Customer, *status, "")).collect())
        };
        let cases = [of(&[Refuted, Refuted]), of(&[Refuted, Untested]), of(&[Untested]), of(&[Untested, Supported])];
        let stand = claimed(&cases).of(Price).unwrap().stand();
        assert_eq!(stand, Stand { supported: 1, refuted: 1, untested: 2 });
    }

    #[test]
    fn what_stood_instead_is_told_only_where_price_does_not_stand() {
        let late = |status| claim(OurDoing, Vendor, status, "late_entry");
        let cases = [
            case(vec![claim(Price, Customer, Refuted, ""), late(Supported), claim(Process, Vendor, Supported, "")]),
            case(vec![claim(Price, Customer, Untested, ""), late(Supported)]),
            // Here price stands, there it was never named, and there the rival does not stand.
            case(vec![claim(Price, Customer, Supported, ""), late(Supported)]),
            case(vec![late(Supported)]),
            case(vec![claim(Price, Customer, Refuted, ""), late(Refuted)]),
        ];
        let found = claimed(&cases).instead_of_price;
        let told: Vec<(&str, ClaimKind, usize)> =
            found.iter().map(|row| (row.rival.as_str(), row.kind, row.claims.len())).collect();
        assert_eq!(told, [("late_entry", OurDoing, 2), ("", Process, 1)]);
    }
}
