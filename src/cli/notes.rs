//! `debrief notes`: a text with a line per step into a deal.

use std::{
    fs::File,
    io::{self, IsTerminal},
    path::Path,
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    arguments::Notes as Wanted,
    deal,
    fault::Fault,
    open::{self, Place},
    output::{self, Style, harmless},
    table::{Align, Table},
};
use crate::{
    domain::{Debrief, Keyed, SittingWith},
    exchange::import::{
        ImportError,
        notes::{Notes, NotesSetting, PATIENCE, Proposal, Where, accepted, new_people, propose, who_tells, write},
    },
    i18n::{Locale, t},
    store::{Edit, EditLabel},
    wording,
};

/// Takes the notes in, or shows what they would become.
pub(super) fn notes(place: &Place, wanted: &Wanted) -> Result<String, Fault> {
    let locale = place.locale;
    let notes = read(&wanted.notes_file)?;
    // The deal is in a workbook that is there.
    let mut workbook = if wanted.preview { place.open_to_read()? } else { open::open_at(&place.existing()?, locale)? };
    let deal = deal::find(&workbook, std::slice::from_ref(&wanted.deal), locale)?;
    let debrief = workbook.debrief(deal.id)?;
    let whose = wanted.told_by.map_or_else(|| who_tells(&debrief, None), SittingWith::from);
    let setting = NotesSetting {
        debrief: &debrief,
        lexicon: wording::lexicon(locale.language()),
        whose,
        sitting: debrief.sittings.iter().rfind(|sitting| sitting.hears(whose)).map(|sitting| sitting.id),
        today: Some(workbook.clock().today()),
        order: wording::date_order(locale),
        goes: if wanted.by_date { Where::ByDate } else { Where::End },
    };
    let proposals = propose(&notes.lines, &setting);
    let steps = accepted(&proposals, setting.goes);
    let is_written = !wanted.preview && !steps.is_empty();
    if is_written {
        let name = notes.path.file_name().unwrap_or_default().to_string_lossy();
        let edit = Edit::new(EditLabel::TakeNotes).arg("what", harmless(&name)).deal(deal.id);
        let goes = setting.goes;
        let source = super::heard::heard(&workbook, deal.id)?;
        let shown = |now: Debrief| match source {
            Some(source) => now.seen_by(source),
            None => now,
        };
        workbook.edit(edit, |tx| write(tx, &debrief, &steps, shown, |now| goes.places(now, &steps)))?;
    }
    if wanted.json {
        return output::json(&figures(&notes, &proposals, &debrief, is_written, locale));
    }
    Ok(text(&proposals, &debrief, wanted, locale))
}

/// The notes of a file, or of what another program writes into a pipe that the shell has opened: `-`, `<(…)`. A named pipe is
/// refused, for nobody may ever write into it.
fn read(file: &Path) -> Result<Notes, ImportError> {
    if ["-", "/dev/stdin", "/dev/fd/0"].iter().any(|name| file == Path::new(name)) {
        let stdin = io::stdin();
        // Whoever types may think for as long as it takes.
        let patience = if stdin.is_terminal() { Duration::MAX } else { PATIENCE };
        return Notes::piped(Path::new("stdin"), stdin, patience);
    }
    let is_handle = ["/dev/fd", "/proc/self/fd"].iter().any(|folder| file.parent() == Some(Path::new(folder)));
    if !is_handle || file.is_file() {
        return Notes::open(file);
    }
    let pipe = File::open(file).map_err(|source| ImportError::File { path: file.to_owned(), source })?;
    Notes::piped(file, pipe, PATIENCE)
}

/// Who acts in the step that a line makes.
fn actor(proposal: &Proposal, proposals: &[Proposal], debrief: &Debrief, locale: Locale) -> String {
    let step = &proposal.new.step;
    let new = new_people(proposals).chain(&proposal.new.participants);
    let name = step.actor.and_then(|id| debrief.participants.iter().chain(new).find(|person| person.id == id));
    match (name, step.actor_side) {
        (Some(person), _) => person.name.clone(),
        (None, Some(side)) => locale.label(side),
        (None, None) => String::new(),
    }
}

/// Who tells the step that a line makes, where that is known.
fn teller(proposal: &Proposal, proposals: &[Proposal], debrief: &Debrief, locale: Locale) -> Option<String> {
    let id = proposal.new.tellings.iter().find_map(|telling| telling.told_by)?;
    let mut people = new_people(proposals).chain(&debrief.participants);
    let name = people.find(|person| person.id == id)?.name.as_str();
    Some(t!(locale, "steps-told-by", who = name))
}

/// Why a line is left out, and what is to be known of the step otherwise.
fn remarks(proposal: &Proposal, proposals: &[Proposal], debrief: &Debrief, locale: Locale) -> Vec<String> {
    let fate = wording::note_fate(proposal, locale);
    let told = teller(proposal, proposals, debrief, locale);
    let fate =
        wording::note_cut(proposal, locale).into_iter().chain(fate).chain(wording::note_unsure(proposal, locale));
    match proposal.is_taken {
        true => fate.chain(told).chain(wording::note_remarks(proposal, locale)).collect(),
        false => fate.collect(),
    }
}

fn text(proposals: &[Proposal], debrief: &Debrief, wanted: &Wanted, locale: Locale) -> String {
    let style = Style::of_output();
    let mut table = Table::new([
        (t!(locale, "cli-notes-column-line"), Align::Right),
        (t!(locale, "cli-notes-column-date"), Align::Left),
        (t!(locale, "cli-notes-column-who"), Align::Left),
        (t!(locale, "cli-notes-column-what"), Align::Left),
        (t!(locale, "cli-notes-column-odd"), Align::Left),
    ]);
    for proposal in proposals {
        let step = &proposal.new.step;
        let (date, who) = match proposal.is_taken {
            true => (step.date.map(|date| locale.date(date)), actor(proposal, proposals, debrief, locale)),
            false => (Some(t!(locale, "notes-left-out")), String::new()),
        };
        let odd = remarks(proposal, proposals, debrief, locale).join("; ");
        let what = if proposal.is_taken { &step.title } else { &proposal.text };
        table.row([
            proposal.number.to_string(),
            date.unwrap_or_default(),
            harmless(&who),
            harmless(what),
            harmless(&odd),
        ]);
    }
    let taken = proposals.iter().filter(|proposal| proposal.is_taken).count();
    let mut text = table.lines("", style);
    text += &format!("\n{}\n", t!(locale, "notes-counts", taken = taken, count = proposals.len()));
    let names: Vec<&str> = new_people(proposals).map(|person| person.name.as_str()).collect();
    if !names.is_empty() {
        text += &format!("{}\n", harmless(&t!(locale, "notes-people", count = names.len(), names = names.join(", "))));
    }
    let same = proposals.iter().filter(|proposal| proposal.same_as.is_some() && !proposal.is_taken).count();
    if same > 0 {
        text += &format!("{}\n", t!(locale, "notes-same-count", count = same));
    }
    let like = proposals.iter().filter(|proposal| proposal.like.is_some() && proposal.is_taken).count();
    if like > 0 {
        text += &format!("{}\n", t!(locale, "notes-like-count", count = like));
    }
    let end = match (wanted.preview, taken) {
        (true, _) => t!(locale, "cli-import-preview"),
        (false, 0) => t!(locale, "cli-import-nothing"),
        (false, _) => t!(locale, "cli-import-done"),
    };
    text + &format!("\n{end}\n")
}

fn figures(notes: &Notes, proposals: &[Proposal], debrief: &Debrief, is_written: bool, locale: Locale) -> Value {
    let line = |proposal: &Proposal| {
        let new = &proposal.new;
        let telling = new.tellings.iter().find(|telling| telling.emotion.is_some() || !telling.words.is_empty());
        json!({
            "line": proposal.number,
            "text": proposal.text,
            "taken": proposal.is_taken,
            "same_as_step": proposal.same_as,
            "like_step": proposal.like,
            "title": new.step.title,
            "date": new.step.date.map(|date| date.to_string()),
            "gap_days": new.step.gap_before_days,
            "who": actor(proposal, proposals, debrief, locale),
            "channel": new.step.channel.map(Keyed::key),
            "emotion": telling.and_then(|telling| telling.emotion).map(|emotion| emotion.get()),
            "words": telling.map(|telling| telling.words.as_str()).unwrap_or_default(),
            "told_by": new.tellings.iter().map(|telling| telling.source.key()).collect::<Vec<_>>(),
            "new_people": new.participants.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(),
            "notes": remarks(proposal, proposals, debrief, locale),
        })
    };
    json!({
        "file": notes.path.display().to_string(),
        "encoding": notes.encoding.key(),
        "lines": proposals.iter().map(line).collect::<Vec<_>>(),
        "steps": proposals.iter().filter(|proposal| proposal.is_taken).count(),
        "new_people": new_people(proposals).map(|person| person.name.as_str()).collect::<Vec<_>>(),
        "written": is_written,
    })
}
