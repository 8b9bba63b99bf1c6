//! A workbook in a folder of its own, and one of everything to put into it.

use std::{collections::BTreeMap, path::PathBuf};

use debrief::{
    clock::FixedClock,
    domain::*,
    store::{Batch, Bundle, Edit, EditLabel, Holdings, Merged, StoreError, Workbook},
    work::Watch,
};

/// A file in a folder that goes away with it.
pub struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        // In memory where there is such a folder: thousands of commits then wait for no disk.
        let in_memory = tempfile::tempdir_in("/dev/shm");
        Self { folder: in_memory.or_else(|_| tempfile::tempdir()).unwrap() }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("test.debrief")
    }

    pub fn open(&self) -> Workbook {
        let clock = FixedClock("2026-03-12T09:30:00Z".parse().unwrap());
        Workbook::open(self.path()).unwrap().with_clock(clock)
    }

    /// Another program's connection.
    pub fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }

    pub fn files(&self) -> Vec<String> {
        std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

pub fn edit() -> Edit {
    Edit::new(EditLabel::Other)
}

/// A deal as an event log tells it: a person of the customer's who takes so many steps, each told by us.
pub fn imported(customer: &str, steps: usize) -> Debrief {
    let deal = Deal { crm_source: "log".into(), crm_id: customer.into(), ..Deal::new(customer, "press \"2\"") };
    let mut debrief = Debrief::new(deal);
    let person = Participant::new(debrief.deal.id, "Zwygart", Side::Customer);
    for (at, rank) in Step::spread_ranks(steps).enumerate() {
        let (is_lever, effort_hours) = (at % 2 == 0, (at % 3 == 0).then_some(at as f64 + 0.5));
        let step = Step::new(debrief.deal.id, rank, format!("step {at}"));
        let step = Step { actor: Some(person.id), is_lever, effort_hours, ..step };
        debrief.tellings.push(Telling::new(&step, Source::Vendor));
        debrief.steps.push(step);
    }
    let boss = Participant::new(debrief.deal.id, "Huber", Side::Customer);
    let step_participants = debrief.steps.first().map(|step| StepParticipant {
        id: Id::new(),
        deal: debrief.deal.id,
        step: step.id,
        participant: boss.id,
    });
    debrief.step_participants.extend(step_participants);
    debrief.claims.push(Claim::new(debrief.deal.id, "too \"dear\"", Side::Vendor));
    debrief.participants.extend([person, boss]);
    debrief
}

/// Takes such a deal in as an import does.
pub fn import(workbook: &mut Workbook, debrief: &Debrief) {
    let work = |bulk: &debrief::store::Bulk<'_>| {
        let mut batch = Batch::default();
        batch.add(&debrief.deal)?;
        debrief.participants.iter().try_for_each(|person| batch.add(person))?;
        for (step, telling) in debrief.steps.iter().zip(&debrief.tellings) {
            batch.add(step)?;
            batch.add(telling)?;
        }
        debrief.step_participants.iter().try_for_each(|person| batch.add(person))?;
        debrief.claims.iter().try_for_each(|claim| batch.add(claim))?;
        bulk.add(&mut batch)
    };
    let edit = Edit::new(EditLabel::Import).arg("what", "a log");
    workbook.edit_at_length::<_, StoreError>(edit, work).unwrap();
}

pub fn date(text: &str) -> FuzzyDate {
    text.parse().unwrap()
}

/// Every row of every table that a user edits, as text; the row number is not part of a row.
pub fn dump(conn: &rusqlite::Connection) -> BTreeMap<(&'static str, String), String> {
    let mut rows = BTreeMap::new();
    for table in Table::ALL {
        let mut statement = conn.prepare(&format!("SELECT * FROM {}", table.key())).unwrap();
        let names: Vec<String> = statement.column_names().iter().map(|name| name.to_string()).collect();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells: Vec<String> = names
                .iter()
                .enumerate()
                .filter(|(_, name)| *name != "n")
                .map(|(at, name)| format!("{name}={:?}", row.get_ref(at).unwrap()))
                .collect();
            rows.insert((table.key(), row.get("id").unwrap()), cells.join(" "));
        }
    }
    rows
}

/// A deal with one row at least in every table, every optional member set somewhere and left out somewhere else.
pub fn full() -> Bundle {
    let mut deal = Deal::new("Hofstetter Kunststoff", "Extrusion line 3");
    deal.outcome = Outcome::Lost;
    deal.decided_on = Some(date("2026-03-12"));
    deal.opened_on = Some(date("~2025-Q1"));
    deal.value = Some(184_000_000);
    deal.currency = Currency::EUR;
    deal.margin_percent = Percent::new(-7);
    deal.business_type = Some(BusinessType::MostlySolution);
    deal.customer_kind = Some(Kind::Existing);
    deal.offering_kind = Some(Kind::New);
    deal.winner = "Kestler".into();
    deal.finding = "He who asks leads.\nNobody asked \"why\".".into();
    deal.effort_days = Some(0.1 + 0.2);
    deal.archived = true;
    deal.scoring = Scoring::Blind;
    let mut debrief = Debrief::new(deal.clone());

    let mut sitting = Sitting::new(deal.id, SittingWith::Joint);
    sitting.held_on = Some(date("2026-04-01"));
    sitting.minutes = Some(90);
    sitting.planned_minutes = Some(75);
    sitting.blind = true;
    debrief.sittings = vec![sitting.clone()];
    let mut huber = Participant::new(deal.id, "Reto Huber", Side::Customer);
    huber.buying_roles = [BuyingRole::Decider, BuyingRole::Champion].into_iter().collect();
    huber.lead_informant = true;
    huber.stance = Stance::new(-2);
    huber.consent = Some(Consent::Anonymous);
    let meier = Participant::new(deal.id, "Meier", Side::Vendor);
    debrief.participants = vec![huber.clone(), meier.clone()];
    debrief.landmarks =
        vec![Landmark { id: Id::new(), deal: deal.id, date: date("2025-10"), label: "K trade fair".into() }];
    let mut first = Step::new(deal.id, 0, "visits Kestler's reference");
    first.actor = Some(huber.id);
    first.activity = "reference_visit".into();
    first.channel = Some(Channel::Visit);
    first.date = Some(date("~2025-12-04"));
    first.owner = Some(OwnerFunction::Technical);
    first.milestone = Some(Milestone::Shortlist);
    first.commitment = Commitment::new(4);
    first.effort_hours = Some(2.0);
    first.is_lever = true;
    let mut second = Step::new(deal.id, 7, "gives the order to Kestler");
    second.actor_side = Some(Side::Customer);
    second.gap_before_days = Some(37);
    second.set_course(Course::Exit, Some(ExitTo::Competitor));
    debrief.steps = vec![first.clone(), second.clone()];
    debrief.step_participants =
        vec![StepParticipant { id: Id::new(), deal: deal.id, step: first.id, participant: meier.id }];
    let mut told = Telling::new(&first, Source::Customer);
    told.told_by = Some(huber.id);
    told.told_order = Some(3);
    told.date = Some(date("2025"));
    told.emotion = Emotion::new(2);
    told.words = "Everything was already running there.".into();
    told.certainty = Some(Certainty::Observed);
    told.sitting = Some(sitting.id);
    let mut ours = Telling::new(&first, Source::Vendor);
    ours.filled = Some(format!("channel {}", huber.id).try_into().unwrap());
    debrief.tellings = vec![told, ours];
    let mut incident = Incident::new(deal.id, IncidentKind::Annoyed, Side::Customer, "the offer came late");
    incident.step = Some(first.id);
    incident.person = Some(huber.id);
    incident.told_by = Some(Source::Document);
    debrief.incidents = vec![incident.clone()];
    debrief.incident_criteria = Criterion::built_in()
        .take(2)
        .map(|criterion| IncidentCriterion { id: Id::new(), deal: deal.id, incident: incident.id, criterion })
        .collect();
    let mut claim = Claim::new(deal.id, "too expensive", Side::Vendor);
    claim.status = ClaimStatus::Refuted;
    claim.why_supported = "The other offer was lower.".into();
    claim.why_refuted = "Nobody asked for another price.".into();
    debrief.claims = vec![claim.clone()];
    let criterion = Criterion::built_in().next().unwrap();
    let mut score = Score::new(deal.id, criterion.clone(), Scorer::Customer);
    score.rating = Some(Rating::ClearFailing);
    score.decisive = Decisive::Partly;
    score.knew_other = Some(true);
    debrief.scores = vec![score.clone(), Score::new(deal.id, criterion.clone(), Scorer::Vendor)];
    let mut lever = Lever::new(Some(deal.id), "bring a reference of our own");
    lever.criterion = Some(criterion);
    lever.owner = Some(OwnerFunction::Sales);
    lever.effort = Grade::new(2);
    lever.impact = Grade::new(5);
    lever.state = LeverState::Doing;
    lever.due = Some(date("2026-Q3"));
    lever.done_on = Some(date("2026-06"));
    debrief.levers = vec![lever.clone()];
    let evidence = |subject, subject_id, step: Option<Id<Step>>, incident| Evidence {
        id: Id::new(),
        deal: deal.id,
        subject,
        subject_id,
        weight: Weight::Against,
        step,
        incident,
    };
    debrief.evidence = vec![
        evidence(EvidenceFor::Claim, claim.id.uuid(), Some(first.id), None),
        evidence(EvidenceFor::Score, score.id.uuid(), None, Some(incident.id)),
        evidence(EvidenceFor::Lever, lever.id.uuid(), Some(second.id), None),
    ];
    debrief.waivers = vec![
        FindingWaiver {
            id: Id::new(),
            deal: deal.id,
            rule: "T01".into(),
            target: Some(second.id.uuid()),
            reason: "known".into(),
        },
        FindingWaiver { id: Id::new(), deal: deal.id, rule: "T02".into(), target: None, reason: String::new() },
    ];
    debrief.rejected_pairs =
        vec![RejectedPair { id: Id::new(), deal: deal.id, customer_step: first.id, vendor_step: second.id }];
    debrief.asked_questions = vec![AskedQuestion {
        id: Id::new(),
        deal: deal.id,
        question: "how_it_began".into(),
        sitting: Some(sitting.id),
    }];
    let mut prediction = Prediction::new(deal.id);
    prediction.made_by = "Meier".into();
    prediction.kind = Some(ClaimKind::Price);
    prediction.reasons = "Seven per cent too expensive.".into();
    prediction.chance = Chance::new(30);
    prediction.state = PredictionState::Locked;
    prediction.locked_on = Some(date("2026-03-30"));
    debrief.predicted_scores = vec![PredictedScore {
        id: Id::new(),
        deal: deal.id,
        prediction: prediction.id,
        criterion: Criterion::built_in().next().unwrap(),
        rating: Rating::Strength,
    }];
    debrief.prediction = Some(prediction);
    let study = Study {
        id: Id::new(),
        name: "Extrusion 2026".into(),
        question: "Why Kestler?".into(),
        notes: String::new(),
        selection: "All that were decided in spring.".into(),
        target: StudyTarget::new(6),
    };
    let study_deal = StudyDeal {
        unheard: Some(Unheard::CustomerRefused),
        remark: "Asked twice.".into(),
        ..StudyDeal::new(study.id, deal.id)
    };
    Bundle { debriefs: vec![debrief], studies: vec![study], study_deals: vec![study_deal] }
}

/// Merging that nobody watches.
pub trait Merging {
    fn held(&self) -> Result<Holdings, StoreError>;
    fn preview(&self, theirs: &Holdings) -> Result<Merged, StoreError>;
    fn take_over(&mut self, edit: Edit, theirs: &Holdings) -> Result<Merged, StoreError>;
}

impl Merging for Workbook {
    fn held(&self) -> Result<Holdings, StoreError> {
        self.holdings(&Watch::default())
    }

    fn preview(&self, theirs: &Holdings) -> Result<Merged, StoreError> {
        self.merge_preview(theirs, &Watch::default())
    }

    fn take_over(&mut self, edit: Edit, theirs: &Holdings) -> Result<Merged, StoreError> {
        self.merge(edit, theirs, &Watch::default())
    }
}
