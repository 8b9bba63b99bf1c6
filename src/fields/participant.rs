//! A person: the People stage's form.

use super::{Choice, Fault, Field, Kind, Scope, Subject, choice, choices, line, long, must_choose, take_line};
use crate::{
    domain::{BuyingRole, Consent, Keyed, MAX_LEAD_INFORMANTS, Participant, Side, Stance},
    i18n::Locale,
    store::{StoreError, Tx},
};

impl Subject for Participant {
    const NAME: &'static str = "participant";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Participant, self.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<Participant>] = &[
            Field {
                key: "name",
                kind: Kind::Line { show: |person, _| person.name.clone(), parse: take_name },
                shown: |_| true,
            },
            must_choose!("side", Side, side),
            line!("job", job),
            line!("site", site),
            Field {
                key: "buying_roles",
                kind: Kind::Flags {
                    options: choices::<BuyingRole>,
                    has: |person, key| BuyingRole::from_key(key).is_some_and(|role| person.buying_roles.contains(role)),
                    set: |person, key, present| {
                        if let Some(role) = BuyingRole::from_key(key) {
                            person.buying_roles = person.buying_roles.with(role, present);
                        }
                    },
                },
                shown: |person| person.side != Side::Vendor,
            },
            Field {
                key: "lead_informant",
                kind: Kind::Mark {
                    get: |person| person.lead_informant,
                    set: |person, leads| person.lead_informant = leads,
                },
                shown: |_| true,
            },
            Field {
                key: "stance",
                kind: Kind::Choice {
                    options: stances,
                    get: |person| person.stance.map(|stance| stance.key().to_owned()),
                    set: |person, key| person.stance = key.and_then(Stance::from_key),
                    optional: true,
                },
                shown: |_| true,
            },
            line!("personal_goal", personal_goal),
            choice!("consent", Consent, consent),
            long!("notes", notes),
        ];
        FIELDS
    }

    fn title(&self, _scope: Scope) -> String {
        self.name.clone()
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        tx.update(seen, new)
    }

    fn check(&self, scope: Scope) -> Result<(), Fault> {
        match scope.debrief {
            Some(debrief) if self.lead_informant && !debrief.may_lead(self) => Err(too_many_leads(scope.locale)),
            _ => Ok(()),
        }
    }

    fn choice_help(field: &str, key: &str, locale: Locale) -> Option<String> {
        (field == "buying_roles").then(|| locale.find(&format!("buying_role-{key}-help")))?
    }
}

/// Why somebody cannot be marked as a leading person.
pub fn too_many_leads(locale: Locale) -> Fault {
    Fault(locale.text("fault-too-many-leads", &[("most", (MAX_LEAD_INFORMANTS as i64).into())]))
}

/// The name of a stance.
pub fn stance_label(stance: Stance, locale: Locale) -> String {
    locale.text(&format!("stance-{}", stance.key()), &[])
}

/// Takes a name; nobody is left without one.
fn take_name(person: &mut Participant, text: &str, scope: Scope) -> Result<(), Fault> {
    let mut name = String::new();
    take_line(&mut name, text, scope)?;
    if name.is_empty() {
        return Err(Fault(scope.locale.text("fault-no-name", &[])));
    }
    person.name = name;
    Ok(())
}

fn stances(scope: Scope) -> Vec<Choice> {
    Stance::all()
        .map(|stance| Choice { key: stance.key().to_owned(), label: stance_label(stance, scope.locale) })
        .collect()
}

/// Takes name and job typed in one line, `Erika Keller, plant manager`.
///
/// # Errors
/// When no name is there or a part is too long.
pub fn take_name_and_job(person: &mut Participant, text: &str, scope: Scope) -> Result<(), Fault> {
    let (name, job) = text.split_once(',').unwrap_or((text, ""));
    let mut new = person.clone();
    take_name(&mut new, name, scope)?;
    take_line(&mut new.job, job, scope)?;
    *person = new;
    Ok(())
}
