//! The claims of a deal: reasons that somebody gives for the outcome, and what speaks for and against each.

use ratatui::layout::Rect;

use super::{
    evidence::{self, Choosing},
    ladder,
    records::Listing,
    rivals::Rivals,
    standing,
};
use crate::{
    analysis::Ground,
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, EvidenceFor, Side, Source, Weight, title_key},
    guide,
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        draft::{self, DraftPlace},
        keys::Context,
        layer::{Outcome, Reply},
        look::{Role, Signs},
        popup::Question,
        session::Session,
    },
};

/// The claims as a list.
pub struct Claims;

/// A step or an incident as one word: `14`, or `◆2`.
pub fn ground(ground: Ground, debrief: &Debrief, signs: Signs) -> String {
    match ground {
        Ground::Step(step) => step.number.to_string(),
        Ground::Incident(incident) => {
            let sign = debrief.incident(incident.id).map_or("", |incident| signs.incident(incident.kind));
            format!("{sign}{}", incident.number)
        }
    }
}

/// What speaks one way for a claim.
pub fn grounds(claim: &Claim, weight: Weight, debrief: &Debrief) -> Vec<Ground> {
    Ground::all(debrief, debrief.claim_evidence(claim, weight))
}

/// Whether a claim is said to hold or not to, and neither a step nor a word says why.
fn stands_on_nothing(claim: &Claim, debrief: &Debrief) -> bool {
    let is_bare = debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid()).next().is_none();
    claim.status != ClaimStatus::Untested && is_bare && claim.why().trim().is_empty()
}

/// Where a claim stands takes so many cells.
const BEFORE: u16 = 13;

/// Of what sort a claim is, and whose.
fn about(claim: &Claim, session: &Session) -> String {
    format!("{} · {}", session.locale.label(claim.kind), session.locale.label(claim.made_by))
}

/// What a row of so many cells has left for the claim itself.
fn room(claim: &Claim, cells: u16, session: &Session) -> u16 {
    cells.saturating_sub(BEFORE + width(&about(claim, session)) + 2)
}

impl Listing for Claims {
    type Row = Claim;
    const NAME: &'static str = "claims";
    const CHANGED: EditLabel = EditLabel::ChangeClaim;
    const DELETED: EditLabel = EditLabel::DeleteClaim;
    const HEIGHT: u16 = 2;

    fn rows(debrief: &Debrief) -> &[Claim] {
        &debrief.claims
    }

    fn add(debrief: &Debrief, session: &mut Session) -> Reply {
        let deal = debrief.deal.id;
        let title = t!(session.locale, "claim-new");
        let hint = t!(session.locale, "claim-new-hint");
        let question = Question::new(title, hint, "", move |text, session| {
            if text.trim().is_empty() {
                anyhow::bail!(t!(session.locale, "claim-needs-words"));
            }
            let debrief = session.debrief(deal)?;
            let heard =
                session.clock(deal).sitting().map(|sitting| sitting.source()).unwrap_or_else(|| debrief.only_account());
            let made_by = if heard == Some(Source::Vendor) { Side::Vendor } else { Side::Customer };
            let kind = guide::claim_kind(text);
            let claim = Claim { kind, ..Claim::new(deal, text.trim(), made_by) };
            session.edit(EditLabel::AddClaim, &claim.text, Some(deal), |tx| tx.insert(&claim))?;
            let same = debrief.claims.iter().position(|other| title_key(&other.text) == title_key(&claim.text));
            if let Some(at) = same {
                session.tell(t!(session.locale, "claim-twice", number = at + 1));
            } else if heard.is_none() {
                session.tell(t!(session.locale, "claim-made-by-guess", side = session.locale.label(made_by)));
            }
            Ok(Outcome::Close)
        });
        let place = DraftPlace::line(deal, draft::CLAIM);
        Ok(Outcome::Open(Box::new(question.kept_at(place, session))))
    }

    fn cut(row: &Claim, cells: u16, session: &Session) -> Option<String> {
        (width(&row.text) > room(row, cells, session)).then(|| row.text.clone())
    }

    fn draw(canvas: &mut Canvas, area: Rect, row: &Claim, debrief: &Debrief, session: &Session) {
        let (locale, signs) = (session.locale, canvas.signs);
        let role = Role::of_claim(row.status);
        canvas.text(area.x, area.y, 1, signs.claim(row.status), role);
        canvas.text(area.x + 2, area.y, 10, &locale.label(row.status), role);
        canvas.text_right(area.right(), area.y, area.width / 3, &about(row, session), Role::of_side(row.made_by));
        let x = area.x + BEFORE;
        canvas.text(x, area.y, room(row, area.width, session), &row.text, Role::Text);
        let mut at = x;
        for (weight, key) in [(Weight::For, "claim-for"), (Weight::Against, "claim-against")] {
            let found = grounds(row, weight, debrief);
            let head = locale.text(key, &[("count", found.len().into())]);
            let role = if found.is_empty() { Role::Dim } else { Role::Text };
            at = canvas.text(at, area.y + 1, area.right().saturating_sub(at), &head, role) + 1;
            let list: Vec<String> = found.into_iter().map(|found| ground(found, debrief, signs)).collect();
            at = canvas.text(at, area.y + 1, area.right().saturating_sub(at), &list.join(" "), Role::Accent) + 3;
        }
        if stands_on_nothing(row, debrief) {
            let room = area.right().saturating_sub(at);
            canvas.text(at, area.y + 1, room, &t!(locale, "claim-without-evidence"), Role::Warn);
        }
    }

    /// What it stands for and how that would show; for the price, the questions that lead from it back to the steps.
    fn detail(row: &Claim, debrief: &Debrief, session: &Session) -> Vec<(String, Ink)> {
        let locale = session.locale;
        let mut lines = Vec::new();
        if let (Some(rival), Some(sign)) =
            (locale.find(&format!("rival-{}", row.rival)), locale.find(&format!("rival-{}-sign", row.rival)))
        {
            lines.push((rival, Ink::Bold(Role::Text)));
            lines.push((t!(locale, "claim-would-show", sign = sign), Ink::Role(Role::Dim)));
        }
        let said = [row.why(), &row.notes].into_iter().filter(|text| !text.trim().is_empty());
        lines.extend(said.map(|text| (text.to_owned(), Ink::Role(Role::Text))));
        if row.kind == ClaimKind::Price {
            let key = session.key_label(&[Context::Claims], Command::PriceLadder).unwrap_or_default();
            lines.push((t!(locale, "claim-price-ladder", key = key), Ink::Bold(Role::Accent)));
            let texts = ladder::questions().enumerate().map(|(at, question)| {
                let number = match debrief.asked(&question.key) {
                    Some(_) => session.signs.done().to_owned(),
                    None => (at + 1).to_string(),
                };
                (format!("{number} {}", ladder::text(question, session)), Ink::Role(Role::Dim))
            });
            lines.extend(texts);
        }
        lines
    }

    fn contexts() -> Vec<Context> {
        vec![Context::Claims]
    }

    fn hints() -> Vec<Command> {
        // What else would explain it is what claims are for: it stands where there is room on any screen.
        vec![Command::Weigh, Command::EvidenceFor, Command::EvidenceAgainst, Command::ClaimStatus, Command::PriceLadder]
    }

    fn run(command: Command, row: &Claim, debrief: &Debrief, session: &mut Session) -> Reply {
        let weight = match command {
            Command::EvidenceFor => Weight::For,
            Command::EvidenceAgainst => Weight::Against,
            Command::ClaimStatus => return standing::turn(row, session),
            Command::PriceLadder => return ladder::climb(row, debrief, session),
            Command::Weigh => return Ok(Outcome::Open(Box::new(Rivals::new(row, debrief, session)?))),
            _ => return Ok(Outcome::Ignored),
        };
        if debrief.steps.is_empty() && debrief.incidents.is_empty() {
            anyhow::bail!(t!(session.locale, "claim-nothing-to-pick"));
        }
        let title = match weight {
            Weight::For => t!(session.locale, "claim-pick-for", claim = row.text.as_str()),
            Weight::Against => t!(session.locale, "claim-pick-against", claim = row.text.as_str()),
        };
        let id = row.id.uuid();
        let choosing = Choosing { subject: EvidenceFor::Claim, id, name: row.text.clone(), weight };
        Ok(Outcome::Open(Box::new(evidence::picker(title, debrief, choosing, session, move |_| Ok(id)))))
    }
}
