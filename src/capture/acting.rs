//! Who acts by the words alone, where these begin with somebody else than whoever is mentioned.

use crate::{
    domain::{Side, SittingWith, short_name},
    guide,
};

use super::{
    context::{Context, Person},
    fold::{fold, tidy},
    line::Mention,
};

/// The pronouns of our side, where it is we who tell.
const WE: [&str; 2] = ["wir", "we"];

/// Who acts in a step whose words begin so, if not the first of those who are mentioned: a pronoun leaves it open, and
/// somebody of the deal who is named first acts without a sign. Where nobody is mentioned, or the side that acts, there is
/// nothing to mend.
///
/// Names behind the sentence are a list by themselves: there the first acts, whoever the words name.
pub(super) fn acting(title: &str, people: &[Mention], in_sentence: bool, context: &Context) -> Option<Mention> {
    let is_settled = matches!(people.first(), None | Some(Mention::Side(_) | Mention::Unknown));
    if is_settled || !title.starts_with(char::is_alphabetic) {
        return None;
    }
    let everybody = context.people.iter().filter(|_| in_sentence);
    let named: Vec<(&Person, String)> =
        everybody.filter_map(|person| Some((person, opening(title, &person.name)?))).collect();
    match &named[..] {
        [] => pronoun(title, context),
        _ if named.iter().any(|(_, name)| people.iter().any(|who| is_called(who, name, context))) => None,
        [(person, _)] => Some(Mention::Known(person.id)),
        _ => Some(Mention::Unknown),
    }
}

/// Whom a pronoun at the beginning stands for, as far as it says.
fn pronoun(title: &str, context: &Context) -> Option<Mention> {
    let is_name = |word: &str| context.people.iter().any(|person| words(&person.name).any(|part| part == word));
    if !guide::opens_with_pronoun(title, is_name) {
        return None;
    }
    let first = words(title).next().unwrap_or_default().to_lowercase();
    let is_ours = context.capturing == SittingWith::Vendor && WE.contains(&first.as_str());
    Some(if is_ours { Mention::Side(Side::Vendor) } else { Mention::Unknown })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|ch: char| !ch.is_alphanumeric() && ch != '-').filter(|word| !word.is_empty())
}

/// The name, whole or the last word of it, with which a title begins, folded.
fn opening(title: &str, name: &str) -> Option<String> {
    let name = tidy(name);
    if !title.starts_with(char::is_uppercase) {
        return None;
    }
    [short_name(&name), &name].into_iter().filter(|name| !name.is_empty()).find_map(|name| {
        let said: Vec<&str> = title.split(' ').take(name.split(' ').count()).collect();
        let said = fold(said.join(" ").trim_end_matches(','));
        (said == fold(name)).then_some(said)
    })
}

/// Whether somebody who is mentioned has this folded name, whole or as the last word of it.
fn is_called(who: &Mention, name: &str, context: &Context) -> bool {
    let called = match who {
        Mention::Known(id) => context.people.iter().find(|person| person.id == *id).map(|person| &person.name),
        Mention::New { name, .. } => Some(name),
        Mention::Side(_) | Mention::Unknown => None,
    };
    called
        .map(|called| tidy(called))
        .is_some_and(|called| [short_name(&called), &called].map(fold).contains(&name.to_owned()))
}
