//! How the deal of a row ended.

use super::{
    Field, known_outcome,
    outcome::{is_of_lost, says_open, truth},
    outcome_of,
    rows::Rows,
    stages::meaning,
};
use crate::{
    domain::{Outcome, fold},
    exchange::import::{Fact, Incoming, IncomingDeal, OddityKind},
};

/// How a deal ended, as its row says.
pub(super) struct Ended {
    pub(super) outcome: Outcome,
    /// Whether the row says anything of it.
    pub(super) is_said: bool,
    /// Whether something decides beside the name of a stage.
    pub(super) is_sure: bool,
    /// In what the columns are at odds.
    pub(super) odd: Option<OddityKind>,
    /// Whether flags have decided, and not the stage.
    pub(super) is_by_flags: bool,
    /// Of a deal that was put away: whether that has decided, for a reason is given.
    pub(super) is_put_away: Option<bool>,
}

impl<'a> Rows<'a> {
    pub(super) fn outcome(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let ended = self.ended(row);
        new.deal.outcome = ended.outcome;
        if ended.is_said {
            new.says.add(Fact::Outcome);
        }
        if let Some(decides) = ended.is_put_away {
            let kind = if decides { OddityKind::PutAway } else { OddityKind::PutAwayOpen };
            self.odd(kind, row, Field::IsActive, incoming);
        }
        if let Some(kind) = ended.odd {
            let also = [Field::OutcomeDetail, Field::IsWon, Field::IsLost, Field::IsClosed];
            self.odd_beside(kind, row, &also, incoming);
        }
        if matches!(ended.outcome, Outcome::Won | Outcome::Open) && ended.is_put_away.is_none() {
            let of_lost = [Field::Reason, Field::Winner].map(|field| self.said_of_lost(row, field).map(|_| field));
            let of_lost: Vec<Field> = of_lost.into_iter().flatten().collect();
            if !of_lost.is_empty() {
                self.odd_beside(OddityKind::ReasonAgainst, row, &of_lost, incoming);
            }
        }
    }

    /// Names a row in which what stands below the outcome is at odds with other columns.
    fn odd_beside(&self, kind: OddityKind, row: usize, fields: &[Field], incoming: &mut Incoming) {
        let beside = fields.iter().flat_map(|field| self.places.get(field).into_iter().flatten());
        let named = beside.map(|at| (self.table.heads.get(*at).map_or("", String::as_str), self.table.cell(row, *at)));
        let named = named.filter(|(_, cell)| !cell.is_empty()).map(|(head, cell)| format!("{head} {cell}"));
        let stage = self.cell(row, Field::Outcome).to_owned();
        let said: Vec<String> = [stage].into_iter().filter(|stage| !stage.is_empty()).chain(named).collect();
        incoming.oddities.add(kind, self.table.line(row), self.head(Field::Outcome), &said.join(" · "));
    }

    /// What a column says that has something to say of lost deals alone.
    fn said_of_lost(&self, row: usize, field: Field) -> Option<&'a str> {
        let columns = self.places.get(&field).into_iter().flatten();
        let of_lost = columns.filter(|at| self.table.heads.get(**at).is_some_and(|head| is_of_lost(head)));
        let cells = of_lost.map(|at| self.table.cell(row, *at));
        cells.into_iter().find(|cell| cell.contains(char::is_alphanumeric) && truth(cell) != Some(false))
    }

    /// How the deal of a row ended. The name of a stage counts more than what is said beside it.
    pub(super) fn ended(&self, row: usize) -> Ended {
        let is = |field| truth(self.cell(row, field));
        let (stage, detail) = (self.cell(row, Field::Outcome), self.cell(row, Field::OutcomeDetail));
        let (said, more) = (self.meaning(stage), outcome_of(detail));
        let (won, lost, closed) = (is(Field::IsWon), is(Field::IsLost), is(Field::IsClosed));
        // Won or lost, and yet not closed, or both.
        let is_nonsense = matches!(
            (won, lost, closed),
            (Some(true), Some(true), _) | (Some(true), _, Some(false)) | (_, Some(true), Some(false))
        );
        let flagged = match (won, lost, closed) {
            _ if is_nonsense => None,
            (Some(true), ..) => Some(Outcome::Won),
            (_, Some(true), _) | (Some(false), _, Some(true)) => Some(Outcome::Lost),
            (_, _, Some(false)) => Some(Outcome::Open),
            _ => None,
        };
        let is_meant = self.mapping.outcomes.contains_key(&fold(stage));
        let is_by_flags = said == Outcome::Open && !is_meant && matches!(flagged, Some(Outcome::Won | Outcome::Lost));
        let plain = match flagged {
            Some(flagged) if is_by_flags => flagged,
            _ if stage.is_empty() => more,
            _ => said,
        };
        let is_inactive = is(Field::IsActive) == Some(false);
        let is_put_away = is_inactive && !self.cell(row, Field::Reason).is_empty();
        let outcome = match (plain, more) {
            (Outcome::Lost, Outcome::Stopped | Outcome::Postponed) => more,
            // Odoo says apart from the stage whether a deal was won, and older ones only by putting it away with a reason.
            (Outcome::Open, Outcome::Won | Outcome::Lost) => more,
            (Outcome::Open, _) if is_put_away => Outcome::Lost,
            _ => plain,
        };
        let is_against = |one: Outcome, other: Outcome| match (one, other) {
            (Outcome::Won, other) | (other, Outcome::Won) => matches!(other, Outcome::Lost | Outcome::Stopped),
            _ => false,
        };
        let is_still_open = flagged == Some(Outcome::Open) && matches!(said, Outcome::Won | Outcome::Lost);
        // "Closed Won", and won: no.
        let is_denied = matches!((said, won, lost), (Outcome::Won, Some(false), _) | (Outcome::Lost, _, Some(false)));
        let also = [flagged.unwrap_or(Outcome::Open), more];
        let is_contradicted =
            is_nonsense || is_still_open || is_denied || also.into_iter().any(|other| is_against(plain, other));
        let odd = if is_contradicted {
            Some(OddityKind::Contradiction)
        } else if is_by_flags && known_outcome(stage).is_some() {
            Some(OddityKind::ByFlags)
        } else if says_open(stage) && !is_meant && outcome != Outcome::Open {
            Some(OddityKind::OpenAgainst)
        } else {
            (closed == Some(true) && outcome == Outcome::Open && !is_meant).then_some(OddityKind::ClosedOpen)
        };
        Ended {
            outcome,
            is_said: !stage.is_empty() || !detail.is_empty() || won.or(lost).or(closed).is_some(),
            is_sure: flagged.is_some() || is_put_away || known_outcome(detail).is_some(),
            odd,
            is_by_flags,
            // What is decided anyway is not told.
            is_put_away: match outcome {
                Outcome::Open => is_inactive.then_some(false),
                _ => (is_put_away && plain == Outcome::Open && !matches!(more, Outcome::Won | Outcome::Lost))
                    .then_some(true),
            },
        }
    }

    pub(super) fn meaning(&self, stage: &str) -> Outcome {
        let mut met = self.outcomes.borrow_mut();
        *met.entry(stage.to_owned()).or_insert_with(|| meaning(stage, self.mapping))
    }
}
