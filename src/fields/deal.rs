//! The facts of a deal: the Frame stage's form and the flags of `debrief new`.

use super::{
    Fault, Field, Kind, Place, Scope, Subject, choice, choices, chosen, date, line, long, must_choose, parse_amount,
    parse_number,
};
use crate::{
    domain::{
        BusinessType, Claim, ClaimKind, Deal, Debrief, Keyed, Kind as DealKind, Money, Outcome, Percent, Side,
        country_code,
    },
    store::{StoreError, Tx},
};

/// A deal and the reason that was stated for its outcome, which is its first claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The deal.
    pub deal: Deal,
    /// The first claim, if there is one.
    pub stated_reason: Option<Claim>,
}

impl Facts {
    /// The facts of a deal that has been read.
    pub fn of(debrief: &Debrief) -> Self {
        Self { deal: debrief.deal.clone(), stated_reason: debrief.stated_reason().cloned() }
    }

    fn reason(&self) -> &str {
        self.stated_reason.as_ref().map_or("", |claim| &claim.text)
    }

    fn set_reason(&mut self, text: &str, scope: Scope) -> Result<(), Fault> {
        match &mut self.stated_reason {
            Some(claim) => super::take_line(&mut claim.text, text, scope),
            None if text.is_empty() => Ok(()),
            None => {
                let mut claim = Claim::new(self.deal.id, "", Side::Customer);
                super::take_line(&mut claim.text, text, scope)?;
                self.stated_reason = Some(claim);
                Ok(())
            }
        }
    }
}

impl Subject for Facts {
    const NAME: &'static str = "deal";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Deal, self.deal.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<Facts>] = &[
            line!("customer", deal.customer),
            line!("title", deal.title),
            must_choose!("outcome", Outcome, deal.outcome),
            line!("winner", deal.winner, |facts| facts.deal.outcome == Outcome::Lost),
            date!("decided_on", deal.decided_on),
            date!("opened_on", deal.opened_on),
            Field { key: "value", kind: Kind::Line { show: show_value, parse: parse_value }, shown: |_| true },
            Field {
                key: "margin_percent",
                kind: Kind::Line {
                    show: |facts, _| facts.deal.margin_percent.map(|p| format!("{} %", p.get())).unwrap_or_default(),
                    parse: |facts, text, scope| {
                        let number = parse_number(text, Percent::MIN.into()..=Percent::MAX.into(), scope)?;
                        facts.deal.margin_percent = number.and_then(Percent::new);
                        Ok(())
                    },
                },
                shown: |_| true,
            },
            choice!("customer_kind", DealKind, deal.customer_kind),
            choice!("offering_kind", DealKind, deal.offering_kind),
            choice!("business_type", BusinessType, deal.business_type),
            line!("segment", deal.segment),
            Field {
                key: "country",
                kind: Kind::Line {
                    show: |facts, scope| scope.locale.country(&facts.deal.country),
                    parse: parse_country,
                },
                shown: |_| true,
            },
            line!("division", deal.division),
            Field {
                key: "effort_days",
                kind: Kind::Line {
                    show: |facts, scope| {
                        facts.deal.effort_days.map(|days| scope.locale.number(days)).unwrap_or_default()
                    },
                    parse: |facts, text, scope| {
                        // The unit may be said: "45 days", "45 Tage".
                        let figure = text.trim().trim_end_matches(char::is_alphabetic);
                        let unit = text.trim()[figure.len()..].to_lowercase();
                        let is_days = unit.starts_with(['d', 't']);
                        facts.deal.effort_days = parse_amount(if is_days { figure } else { text }, 10_000.0, scope)?;
                        Ok(())
                    },
                },
                shown: |_| true,
            },
            Field {
                key: "stated_reason",
                kind: Kind::Line { show: |facts, _| facts.reason().to_owned(), parse: Facts::set_reason },
                shown: |_| true,
            },
            Field {
                key: "reason_by",
                kind: Kind::Choice {
                    options: choices::<Side>,
                    get: |facts| facts.stated_reason.as_ref().map(|claim| claim.made_by.key().to_owned()),
                    set: |facts, key| {
                        if let (Some(claim), Some(side)) = (&mut facts.stated_reason, chosen(key)) {
                            claim.made_by = side;
                        }
                    },
                    optional: false,
                },
                shown: has_reason,
            },
            Field {
                key: "reason_kind",
                kind: Kind::Choice {
                    options: choices::<ClaimKind>,
                    get: |facts| facts.stated_reason.as_ref().map(|claim| claim.kind.key().to_owned()),
                    set: |facts, key| {
                        if let (Some(claim), Some(kind)) = (&mut facts.stated_reason, chosen(key)) {
                            claim.kind = kind;
                        }
                    },
                    optional: false,
                },
                shown: has_reason,
            },
            long!("finding", deal.finding),
            long!("notes", deal.notes),
            line!("crm_source", deal.crm_source),
            line!("crm_id", deal.crm_id),
        ];
        FIELDS
    }

    fn place(key: &str) -> Place {
        match key {
            "winner" | "opened_on" | "margin_percent" | "offering_kind" | "country" | "effort_days" | "reason_kind"
            | "crm_id" => Place::Beside,
            "value" | "customer_kind" | "segment" | "stated_reason" | "crm_source" => Place::Apart,
            _ => Place::Below,
        }
    }

    fn is_scale(key: &str) -> bool {
        key == "business_type"
    }

    fn title(&self, _scope: Scope) -> String {
        self.deal.name()
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        if seen.deal != new.deal {
            tx.update(&seen.deal, &new.deal)?;
        }
        match (&seen.stated_reason, &new.stated_reason) {
            (Some(seen), Some(new)) if seen != new => tx.update(seen, new),
            (None, Some(new)) => tx.insert(new),
            _ => Ok(()),
        }
    }
}

fn has_reason(facts: &Facts) -> bool {
    facts.stated_reason.is_some()
}

fn show_value(facts: &Facts, scope: Scope) -> String {
    facts.deal.value.map(|minor| scope.locale.money(Money { minor, currency: facts.deal.currency })).unwrap_or_default()
}

/// A country is recorded by its code, whichever way it is typed.
fn parse_country(facts: &mut Facts, text: &str, scope: Scope) -> Result<(), Fault> {
    // The name of what stands there already leaves it as it is.
    if text.trim() == scope.locale.country(&facts.deal.country) {
        return Ok(());
    }
    super::take_line(&mut facts.deal.country, country_code(text), scope)
}

fn parse_value(facts: &mut Facts, text: &str, scope: Scope) -> Result<(), Fault> {
    if text.is_empty() {
        facts.deal.value = None;
        return Ok(());
    }
    let money = Money::parse(text, facts.deal.currency).ok().filter(|money| money.minor >= 0);
    let money = money.ok_or_else(|| Fault(scope.locale.text("fault-money", &[("text", text.into())])))?;
    facts.deal.value = Some(money.minor);
    facts.deal.currency = money.currency;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn a_country_is_stored_by_its_code_and_what_stands_there_is_left_alone() {
        let field = Facts::fields().iter().find(|field| field.key == "country").unwrap();
        let scope = Scope { locale: Locale::DE, today: jiff::civil::date(2026, 11, 27), debrief: None };
        let mut facts = Facts { deal: Deal::new("Hofstetter", "line 3"), stated_reason: None };
        for (typed, stored) in [("Germany", "DE"), ("ch", "CH"), ("Südkorea", "KR"), ("Korea", "Korea"), ("", "")] {
            field.take(&mut facts, typed, scope).unwrap();
            assert_eq!(facts.deal.country, stored, "{typed}");
        }
        facts.deal.country = "Germany".to_owned();
        assert_eq!(field.show(&facts, scope), "Deutschland");
        field.take(&mut facts, "Deutschland", scope).unwrap();
        assert_eq!(facts.deal.country, "Germany", "nothing was changed");
    }
}
