//! Putting the pseudonym in the place of the name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::{Connection, params};
use serde_json::Value;
use uuid::Uuid;

use super::{ForgetPlan, Forgotten, NUMBER, Spot, gather, scrub::Scrubbing};
use crate::{
    arrange::Gather,
    domain::{Deal, Id, Occurrence, Table, replaced},
    store::{
        Edit, EditLabel, Image, StoreError, Workbook,
        draft::deal_of_draft,
        holdings::{TIMES, Times},
        image,
        interrupt::Interrupts,
        journal, pack, read,
    },
    work::{Task, Watch},
};

/// What an entry of somebody keeps none of.
const PERSONAL: [&str; 4] = ["job", "site", "personal_goal", "notes"];

impl Workbook {
    /// Forgets somebody as it was planned, but for the hits with the keys in `kept`. When this returns, the name is gone
    /// from the file, and no undo brings it back. `watch` is told how far it has come; until all is written it can be called
    /// off.
    ///
    /// # Errors
    /// [`StoreError::Outdated`] when the workbook is no longer as the plan shows it. Nothing has changed then.
    pub fn forget(
        &mut self,
        plan: &ForgetPlan,
        kept: &BTreeSet<String>,
        watch: &Watch,
    ) -> Result<Forgotten, StoreError> {
        let scrubbing = Scrubbing::begin(&self.conn)?;
        let interrupts = Interrupts::begin(&self.conn, watch)?;
        let transaction = self.begin_edit()?;
        let mut texts = watch.count(Task::Comparing, gather::count_texts(&transaction));
        let everybody = read::all(&transaction)?;
        let chosen = plan.people.iter().map(|seen| read::get(&transaction, seen.id)).collect::<Result<Vec<_>, _>>()?;
        let is_as_shown = chosen.iter().zip(&plan.people).all(|(now, seen)| now.as_ref() == Some(seen))
            && gather::traces(&transaction, &plan.people, plan.called.as_deref(), watch)? == plan.traces
            && gather::hits(&transaction, plan.scope, &plan.traces, &everybody, &mut texts)? == plan.hits;
        if !is_as_shown {
            return Err(StoreError::Outdated);
        }
        let change = Change::of(plan, kept);
        let mut rewritten = Rewritten::new();
        change.rows(&transaction, &mut rewritten)?;
        change.drafts(&transaction)?;
        change.lay_out_packs(&transaction, &watch.share(0, 3))?;
        change.history(&transaction, &mut rewritten, &watch.share(1, 3))?;
        transaction.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![NUMBER, plan.number.to_string()],
        )?;
        let now = self.clock.now();
        let at_once = |columns: BTreeSet<String>| columns.into_iter().map(|column| (column, now)).gather();
        let forgotten = rewritten.into_iter().map(|(id, columns)| (id, at_once(columns))).gather();
        // Whoever takes this over must know that it prevails over what is older.
        let times = serde_json::to_value(Times::of_forgetting(forgotten))?;
        let entry = Edit::new(EditLabel::ForgetPerson).arg("what", plan.pseudonym.as_str()).arg(TIMES, times);
        journal::note(&transaction, &entry, now)?;
        scrubbing.rewrite(&transaction, &watch.share(2, 3))?;
        watch.at(Task::Saving, 0, 0)?;
        drop(interrupts);
        self.commit(transaction)?;
        scrubbing.end();
        let places = plan.hits.iter().filter(|hit| !kept.contains(&hit.key)).count();
        Ok(Forgotten { places, people: plan.people.len() })
    }
}

/// The fields that are rewritten, by their rows.
type Rewritten = BTreeMap<Uuid, BTreeSet<String>>;

/// What becomes of each text.
struct Change<'a> {
    plan: &'a ForgetPlan,
    texts: HashMap<(Spot, Option<Id<Deal>>, String), String>,
}

impl<'a> Change<'a> {
    fn of(plan: &'a ForgetPlan, kept: &BTreeSet<String>) -> Self {
        let mut places: HashMap<_, Vec<Occurrence>> = HashMap::new();
        for hit in plan.hits.iter().filter(|hit| !kept.contains(&hit.key)) {
            places.entry((hit.spot.clone(), hit.deal, hit.text.clone())).or_default().push(hit.place.clone());
        }
        let texts = places.into_iter().map(|(passage, places)| {
            let new = replaced(&passage.2, &places, &plan.short);
            (passage, new)
        });
        Self { plan, texts: texts.collect() }
    }

    fn text(&self, spot: &Spot, deal: Option<Id<Deal>>, text: &str) -> Option<&String> {
        self.texts.get(&(spot.clone(), deal, text.to_owned()))
    }

    /// Changes an image; whether there was anything to change. Of which fields is added to those that are rewritten.
    fn image(
        &self,
        (table, id): (Table, Uuid),
        deal: Option<Id<Deal>>,
        row: &mut Image,
        rewritten: &mut Rewritten,
    ) -> bool {
        let before = row.clone();
        if table == Table::Participant && self.plan.traces.ids.contains(&id) {
            row.insert("name".to_owned(), self.plan.pseudonym.clone().into());
            for field in PERSONAL.into_iter().filter(|field| before.contains_key(*field)) {
                row.insert(field.to_owned(), "".into());
            }
        } else {
            for field in table.texts() {
                let text = before.get(field).and_then(Value::as_str).unwrap_or_default();
                if let Some(new) = self.text(&Spot::Row { table, id, field }, deal, text) {
                    row.insert(field.to_owned(), new.as_str().into());
                }
            }
        }
        if *row == before {
            return false;
        }
        let columns = row.iter().filter(|(column, value)| before.get(*column) != Some(value));
        rewritten.entry(id).or_default().extend(columns.map(|(column, _)| column.clone()));
        true
    }

    fn rows(&self, conn: &Connection, rewritten: &mut Rewritten) -> Result<(), StoreError> {
        let touched = self.plan.hits.iter().filter_map(|hit| match hit.spot {
            Spot::Row { table, id, .. } if hit.is_present => Some((table, id, hit.deal)),
            _ => None,
        });
        let people = self.plan.people.iter().map(|person| (Table::Participant, person.id.uuid(), Some(person.deal)));
        let touched: BTreeSet<_> = touched.chain(people).gather();
        for (table, id, deal) in touched {
            let Some(before) = image::stored(conn, table, id)? else { continue };
            let mut after = before.clone();
            if self.image((table, id), deal, &mut after, rewritten) {
                image::write(conn, table, id, Some(&before), Some(&after))?;
            }
        }
        Ok(())
    }

    fn drafts(&self, conn: &Connection) -> Result<(), StoreError> {
        for hit in &self.plan.hits {
            let Spot::Draft(place) = &hit.spot else { continue };
            if let Some(text) = self.text(&hit.spot, deal_of_draft(place), &hit.text) {
                let sql = "UPDATE draft SET text = ?3 WHERE place = ?1 AND text = ?2";
                conn.execute(sql, params![place, hit.text, text])?;
            }
        }
        Ok(())
    }

    /// Makes single rows of the packs in which anything changes.
    fn lay_out_packs(&self, conn: &Connection, watch: &Watch) -> Result<(), StoreError> {
        let unreadable = pack::lay_out(conn, None, |pack, done, of| {
            watch.at(Task::Writing, done as u64, of as u64)?;
            let mut rows = pack.unpack()?;
            Ok::<_, StoreError>(rows.iter_mut().any(|row| {
                let deal = row.deal();
                let after = row.after.as_mut();
                after.is_some_and(|image| self.image((row.table, row.id), deal, image, &mut Rewritten::new()))
            }))
        })?;
        unreadable.first().map_or(Ok(()), |n| Err(pack::damaged(*n)))
    }

    fn history(&self, conn: &Connection, rewritten: &mut Rewritten, watch: &Watch) -> Result<(), StoreError> {
        let mut rows = watch.count(Task::Writing, gather::count_history(conn));
        let mut label = conn.prepare("UPDATE journal SET args = ?2 WHERE id = ?1")?;
        let mut row = conn.prepare("UPDATE journal_row SET before = ?3, after = ?4 WHERE journal = ?1 AND seq = ?2")?;
        journal::each(conn, |n, entry| {
            let mut args = entry.args.clone();
            for value in args.values_mut() {
                let new = value.as_str().and_then(|text| self.text(&Spot::Label, entry.deal, text));
                if let Some(new) = new.cloned() {
                    *value = new.into();
                }
            }
            if args != entry.args {
                label.execute(params![entry.id.to_string(), serde_json::to_string(&args)?])?;
            }
            journal::each_part(conn, n, |part| {
                for (seq, mut change) in part {
                    rows.one()?;
                    let (of_row, deal) = ((change.table, change.id), change.deal());
                    let mut is_changed = false;
                    for image in [&mut change.before, &mut change.after].into_iter().flatten() {
                        is_changed |= self.image(of_row, deal, image, rewritten);
                    }
                    if is_changed {
                        let text = |image: &Option<Image>| image.as_ref().map(serde_json::to_string).transpose();
                        row.execute(params![n, seq, text(&change.before)?, text(&change.after)?])?;
                    }
                }
                Ok(())
            })
        })
    }
}
