//! Which activity the words of a title hint at. What they deny did not happen and is none.

use crate::{
    domain::{Channel, Side},
    guide::Denials,
};

use super::{Context, Line, Mention, lexicon::Lexicon, token::tokens};

/// Less is no suggestion: a hint must be there that is no weak one, or two weak ones.
const ENOUGH: f64 = 1.0;

/// The best must be this much better than the next, or none is suggested.
const LEAD: f64 = 0.15;

/// What a second hint of the same activity counts of its worth.
const SECOND: f64 = 0.5;

/// How many words at the beginning hold the name and the verb, and what a hint is worth that begins behind them: what
/// a sentence ends with is mostly beside the point, as in "e-mails the report on the trial".
const BEGINNING: usize = 4;
const BEHIND: f64 = 0.6;

/// What a total is multiplied by when the side that usually does it acts, and when another one does.
const USUAL_SIDE: f64 = 1.1;
const OTHER_SIDE: f64 = 0.4;

/// So many words are a note, in which each of them counts. In a longer sentence a hint needs something that speaks for
/// it besides: the side that usually does it, or a second hint.
const NOTE: usize = 6;

/// What the words alone must come to in a sentence of which nobody knows who acts.
const WORDS_ALONE: f64 = 1.5;

/// The activity that the words of a title hint at; `None` without a distinctive hit or where two are as likely.
pub fn suggest_activity<'a>(title: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    suggest_activity_for(title, None, None, lexicon)
}

/// The activity that a line's words hint at, in the light of who acts and how they spoke.
pub fn suggest_for_line<'a>(line: &Line, context: &Context, lexicon: &'a Lexicon) -> Option<&'a str> {
    let side = line.people.first().and_then(|mention| match mention {
        Mention::Known(id) => context.people.iter().find(|person| person.id == *id).map(|person| person.side),
        Mention::New { side, .. } | Mention::Side(side) => Some(*side),
        Mention::Unknown => None,
    });
    suggest_activity_for(&line.title, side, line.channel, lexicon)
}

/// As [`suggest_activity`], where it is known whose step it is or how they spoke. Both say little by themselves: they
/// tell apart what the same words may mean.
pub fn suggest_activity_for<'a>(
    title: &str,
    actor_side: Option<Side>,
    channel: Option<Channel>,
    lexicon: &'a Lexicon,
) -> Option<&'a str> {
    let words = tokens(title);
    let mut scores: Vec<Score> = vec![Score::default(); lexicon.activities().count()];
    for hit in lexicon.hints().find(&words, &Denials::of(title), actor_side, channel) {
        let place = if hit.first < BEGINNING || hit.is_phrase { 1.0 } else { BEHIND };
        scores[hit.activity].add(hit.worth.map(|worth| worth * place), hit.first);
    }
    let total = |(activity, score): (usize, &Score)| score.total() * fitting(lexicon.usual_actor(activity), actor_side);
    let totals: Vec<f64> = scores.iter().enumerate().map(total).collect();
    let best = (0..totals.len()).max_by(|one, other| totals[*one].total_cmp(&totals[*other]))?;
    let next = totals.iter().enumerate().filter(|(at, _)| *at != best).map(|(_, total)| *total).fold(0.0, f64::max);
    let is_clear = totals[best] >= ENOUGH && totals[best] - next >= LEAD;
    let is_supported = match actor_side {
        None => totals[best] >= WORDS_ALONE,
        Some(acting) => lexicon.usual_actor(best) == Some(acting) || scores[best].second > 0.0,
    };
    if !is_clear || !(is_supported || words.len() <= NOTE) {
        return None;
    }
    lexicon.activities().nth(best).map(|activity| activity.key.as_str())
}

/// What speaks for an activity: its best hint and the best that says so in other words.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    best: f64,
    first: usize,
    second: f64,
    against: bool,
}

impl Score {
    fn add(&mut self, worth: Option<f64>, first: usize) {
        match worth {
            None => self.against = true,
            Some(worth) if worth > self.best => {
                self.second = if first == self.first { self.second } else { self.best.max(self.second) };
                (self.best, self.first) = (worth, first);
            }
            Some(worth) if first != self.first => self.second = self.second.max(worth),
            Some(_) => {}
        }
    }

    fn total(self) -> f64 {
        if self.against { 0.0 } else { self.best + SECOND * self.second }
    }
}

/// How well the side that acts fits the one that usually does; partners and others may do anything.
fn fitting(usual: Option<Side>, acting: Option<Side>) -> f64 {
    match (usual, acting) {
        (Some(usual), Some(acting)) if usual == acting => USUAL_SIDE,
        (Some(_), Some(Side::Customer | Side::Vendor | Side::Competitor)) => OTHER_SIDE,
        (None, Some(Side::Competitor)) => OTHER_SIDE,
        _ => 1.0,
    }
}
