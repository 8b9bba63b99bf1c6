//! What somebody says of two names for what was done: that they mean one thing, or do not.

use crate::{
    domain::{Id, Synonym, title_key},
    i18n::t,
    store::EditLabel,
    study::{Behind, Material},
    tui::{command::Command, session::Session},
};

/// What has been said of a pair of names; none where nothing has, or it is no such pair.
pub(super) fn said<'a>(of: &Behind, material: &'a Material) -> Option<&'a Synonym> {
    let Behind::Names(label, is_title, means) = of else { return None };
    let key = |label: &str, is_title: bool| if is_title { title_key(label) } else { label.to_owned() };
    material.beside.synonyms.iter().find(|word| {
        word.is_title == *is_title && word.means == *means && key(&word.label, word.is_title) == key(label, *is_title)
    })
}

/// Takes the word on the selected pair, or takes a word back.
///
/// # Errors
/// When no pair is selected, or the workbook cannot be written.
pub(super) fn say(
    selected: Option<&Behind>,
    command: Command,
    material: &Material,
    session: &mut Session,
) -> anyhow::Result<()> {
    let Some(Behind::Names(label, is_title, means)) = selected.cloned() else {
        anyhow::bail!(t!(session.locale, "study-names-select"));
    };
    let said = selected.and_then(|selected| said(selected, material));
    let shown = if is_title { label.clone() } else { session.locale.activity(&label) };
    let other = session.locale.activity(&means);
    if command == Command::TakeApart {
        let Some(said) = said else { anyhow::bail!(t!(session.locale, "study-names-nothing")) };
        session.edit(EditLabel::PartNames, &shown, None, |tx| tx.delete(said))?;
        session.tell(t!(session.locale, "study-names-parted", one = shown, other = other));
        return Ok(());
    }
    let same = command == Command::SameThing;
    let name = if same { EditLabel::JoinNames } else { EditLabel::KeepNamesApart };
    session.edit(name, &shown, None, |tx| match said {
        Some(said) => tx.update(said, &Synonym { same, ..said.clone() }),
        None => tx.insert(&Synonym { id: Id::new(), label, is_title, means, same }),
    })?;
    session.tell(if same {
        t!(session.locale, "study-names-joined", one = shown, other = other)
    } else {
        t!(session.locale, "study-names-kept", one = shown, other = other)
    });
    Ok(())
}
