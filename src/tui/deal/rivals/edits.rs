//! What is written when an explanation is taken, or a piece of its evidence accepted: one edit each.

use crate::{
    analysis::Ground,
    domain::{Claim, Debrief, Evidence, EvidenceFor, Id, Side, Weight},
    guide::{Remark, Weighed},
    store::{EditLabel, StoreError, Tx},
    tui::session::Session,
    wording,
};

/// Makes a claim of the explanation, with these pieces as its evidence, and what they show as the reasons why it would hold
/// and why not. Where it stands is for the coach to say.
pub(super) fn take(
    debrief: &Debrief,
    weighed: &Weighed,
    pieces: &[Remark],
    session: &mut Session,
) -> Result<(), StoreError> {
    let deal = debrief.deal.id;
    let text = session.locale.text(&format!("rival-{}", weighed.rival.key), &[]);
    let mut claim = Claim::new(deal, text, Side::Vendor);
    claim.kind = weighed.rival.kind;
    weighed.rival.key.clone_into(&mut claim.rival);
    let why = |weight: Weight| {
        let speaking = pieces.iter().filter(|remark| remark.weight.unwrap_or(Weight::For) == weight);
        speaking.map(|remark| wording::remark(remark, session.locale)).collect::<Vec<_>>().join(" ")
    };
    (claim.why_supported, claim.why_refuted) = (why(Weight::For), why(Weight::Against));
    let evidence = all_wanted(debrief, &claim, pieces, None);
    session.edit(EditLabel::AddClaim, &claim.text, Some(deal), |tx| {
        tx.insert(&claim)?;
        evidence.iter().try_for_each(|row| tx.insert(row))
    })
}

/// What became of pieces of evidence.
pub(super) enum Accepted {
    /// They speak as wished.
    Linked,
    /// They spoke that way before: nothing is changed.
    Already,
    /// They are taken out.
    LetGo,
}

/// Links the pieces to the claim, each as it speaks or all one way, and lets what they show stand among the reasons on that
/// side. Where all are linked as they speak and nobody says which way, takes both out again.
pub(super) fn accept(
    debrief: &Debrief,
    claim: &Claim,
    pieces: &[Remark],
    weight: Option<Weight>,
    session: &mut Session,
) -> Result<Accepted, StoreError> {
    let deal = Some(debrief.deal.id);
    let old = || debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid());
    let new = all_wanted(debrief, claim, pieces, weight);
    if new.is_empty() && weight.is_some() {
        return Ok(Accepted::Already);
    }
    if new.is_empty() {
        let rests =
            |row: &&Evidence| pieces.iter().flat_map(|remark| &remark.grounds).any(|ground| is_at(row, *ground));
        let gone: Vec<&Evidence> = old().filter(rests).collect();
        let without = pieces.iter().fold(claim.clone(), |claim, remark| reasoned(claim, remark, None, session));
        session.edit(EditLabel::DeleteEvidence, &claim.text, deal, |tx| {
            change(tx, claim, &without)?;
            gone.iter().try_for_each(|row| tx.delete(*row))
        })?;
        return Ok(Accepted::LetGo);
    }
    let reasons = pieces.iter().fold(claim.clone(), |claim, remark| {
        let speaks = weight.or(remark.weight).unwrap_or(Weight::For);
        let is_new = !wanted(debrief, &claim, remark, speaks).is_empty();
        if is_new { reasoned(claim, remark, Some(speaks), session) } else { claim }
    });
    session.edit(EditLabel::AddEvidence, &claim.text, deal, |tx| {
        change(tx, claim, &reasons)?;
        new.iter().try_for_each(|row| match old().find(|old| same_place(old, row)) {
            Some(old) => tx.update(old, &Evidence { weight: row.weight, ..old.clone() }),
            None => tx.insert(row),
        })
    })?;
    Ok(Accepted::Linked)
}

fn change(tx: &Tx, claim: &Claim, new: &Claim) -> Result<(), StoreError> {
    if claim == new { Ok(()) } else { tx.update(claim, new) }
}

/// The claim with what a remark shows at the end of the reasons on one side, or on none.
fn reasoned(mut claim: Claim, remark: &Remark, weight: Option<Weight>, session: &Session) -> Claim {
    let said = wording::remark(remark, session.locale);
    for (side, why) in [(Weight::For, &mut claim.why_supported), (Weight::Against, &mut claim.why_refuted)] {
        if let Some((before, after)) = why.split_once(&said) {
            *why = joined(before.trim_end(), after.trim_start());
        }
        if weight == Some(side) {
            *why = joined(why.trim_end(), &said);
        }
    }
    claim
}

fn joined(one: &str, other: &str) -> String {
    [one, other].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The rows that are missing for all pieces; two may rest on one step, which then speaks as the first of them.
fn all_wanted(debrief: &Debrief, claim: &Claim, pieces: &[Remark], weight: Option<Weight>) -> Vec<Evidence> {
    let mut rows: Vec<Evidence> = Vec::new();
    for remark in pieces {
        let weight = weight.or(remark.weight).unwrap_or(Weight::For);
        for row in wanted(debrief, claim, remark, weight) {
            if !rows.iter().any(|other| same_place(&row, other)) {
                rows.push(row);
            }
        }
    }
    rows
}

/// The rows that are missing for all that a remark rests on to speak this way of the claim.
pub(super) fn wanted(debrief: &Debrief, claim: &Claim, remark: &Remark, weight: Weight) -> Vec<Evidence> {
    let is_there = |ground: Ground| {
        let mut rows = debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid());
        rows.any(|row| is_at(row, ground) && row.weight == weight)
    };
    let missing = remark.grounds.iter().copied().filter(|ground| !is_there(*ground));
    missing.map(|ground| evidence(debrief, claim, ground, weight)).collect()
}

fn evidence(debrief: &Debrief, claim: &Claim, ground: Ground, weight: Weight) -> Evidence {
    let (step, incident) = match ground {
        Ground::Step(step) => (Some(step.id), None),
        Ground::Incident(incident) => (None, Some(incident.id)),
    };
    Evidence {
        id: Id::new(),
        deal: debrief.deal.id,
        subject: EvidenceFor::Claim,
        subject_id: claim.id.uuid(),
        weight,
        step,
        incident,
    }
}

fn is_at(row: &Evidence, ground: Ground) -> bool {
    match ground {
        Ground::Step(step) => row.step == Some(step.id),
        Ground::Incident(incident) => row.incident == Some(incident.id),
    }
}

fn same_place(one: &Evidence, other: &Evidence) -> bool {
    (one.step, one.incident) == (other.step, other.incident)
}
