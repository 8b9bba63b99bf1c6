//! What both faces of the program say in the same words: findings, the coach's questions, edits, and the words in which
//! steps are typed.

mod agreement;
mod chance;
mod export;
mod faults;
pub mod forget;
mod import;
mod lexicon;
mod merge;
mod notes;
mod stored;

pub use agreement::{order, shift};
pub use chance::{chance, figure, not_won, not_won_short, of_target, tries, verdict, verdict_key};
pub use export::{exported, unagreed};
pub use faults::{
    backup_error, bundle_error, editor_error, io_error, open_error, read_error, settings_error, store_error,
    write_error,
};
pub use import::{
    change, dates_like, deals, dialects, example, file_shape, hardly_deals, here_already, import_counts, import_error,
    joined, lacks_outcomes, odd_rows, oddities, oddity_kind, outcomes, stage_means, stranger, strangers, unclear,
    unknown_stages, unread_columns, unsure_dates, unsure_decimal,
};
pub use lexicon::{date_order, lexicon};
pub use merge::{
    Told, clash, disagreement, merge_alike, merge_counts, merge_deal, merge_deal_rows, merge_doubles, merge_facts,
    merge_of_nothing, merge_unaware, stands_as_there, unaware_place,
};
pub use notes::{note_cut, note_fate, note_remarks, note_unsure};
pub use stored::{column_label, stored_grade, stored_text};

use jiff::civil::Date;

use crate::{
    analysis::{
        Ground,
        summary::{Contradiction, TurnReason},
    },
    arrange::Arrange,
    domain::{Claim, Deal, Debrief, Id, Keyed, Lever, LeverState, Money, Outcome, Participant, Step, fold, title_key},
    guide::{
        self, ArgValue, Finding, Prompt, Remark, Setting, Value,
        walk::{Said, WalkQuestion},
    },
    i18n::{
        Arg, Locale,
        keys::{Collides, Collision},
        t,
    },
    store::JournalEntry,
    work::Watch,
};

/// How far long work is, in words; the task alone where nobody knows how much of it there is.
pub fn progress(watch: &Watch, locale: Locale) -> String {
    let task = locale.label(watch.task());
    match watch.percent() {
        Some(percent) => t!(locale, "progress-at", task = task, percent = percent),
        None => task,
    }
}

/// A key of the settings that collides with another, in a sentence.
pub fn collision(told: &Collision, locale: Locale) -> String {
    let how = match told.how {
        Collides::Takes => "keys-takes",
        Collides::Hides => "keys-hides",
        Collides::Yields => "keys-yields",
    };
    let says = |command: &str| Arg::from(locale.text(&format!("hint-{command}"), &[]));
    let args = [
        ("context", Arg::from(told.context)),
        ("place", Arg::from(told.place)),
        ("key", Arg::from(locale.key(&told.key))),
        ("command", says(told.command)),
        ("other", says(told.other)),
    ];
    locale.text(how, &args)
}

/// The state of a lever, with the date of one that is done: `done Jul 2026`. It is not the date by which it was due.
pub fn lever_state(lever: &Lever, locale: Locale) -> String {
    let done = lever.done_on.filter(|_| lever.state == LeverState::Done);
    let date = done.map(|date| format!(" {}", locale.date(date))).unwrap_or_default();
    locale.label(lever.state) + &date
}

/// The coach's question.
pub fn prompt(prompt: &Prompt, locale: Locale) -> String {
    match prompt {
        Prompt::Finding(finding) => self::finding(finding, locale),
        Prompt::Bank(key) => locale.text(&format!("prompt-{key}"), &[]),
        Prompt::Own(own) => own.text.clone(),
    }
}

/// A finding as a question.
pub fn finding(finding: &Finding, locale: Locale) -> String {
    with_args(&finding.text_key(), &finding.args, locale)
}

/// Two who may be one, with what tells them apart: the side where it is not the same, and the job where it is known:
/// `Meier (customer, buyer)`.
pub fn told_apart(two: [&Participant; 2], locale: Locale) -> [String; 2] {
    let on_two_sides = two[0].side != two[1].side;
    two.map(|person| {
        let side = on_two_sides.then(|| locale.label(person.side));
        let job = Some(person.job.trim().to_owned()).filter(|job| !job.is_empty());
        let parts: Vec<String> = side.into_iter().chain(job).collect();
        let name = person.name.trim();
        if parts.is_empty() { name.to_owned() } else { format!("{name} ({})", parts.join(", ")) }
    })
}

/// Why a rule matters, in one sentence.
pub fn why(rule: &str, locale: Locale) -> String {
    locale.text(&format!("finding-{rule}-why"), &[])
}

/// What the timeline shows, as a sentence.
pub fn remark(remark: &Remark, locale: Locale) -> String {
    let value = |value: &Value| match value {
        Value::Number(number) => Arg::from(*number),
        Value::Days(days) => Arg::from(locale.span(*days)),
    };
    let mut args: Vec<(&str, Arg)> = remark.args.iter().map(|(name, of)| (*name, value(of))).collect();
    args.push(("list", Arg::from(numbers(&remark.grounds))));
    locale.text(remark.key, &args)
}

/// The rival explanation that a claim stands for, where its own words are not that explanation already, in whichever
/// language it was taken.
pub fn in_other_words(claim: &Claim, locale: Locale) -> Option<String> {
    let key = format!("rival-{}", claim.rival);
    let said = title_key(&claim.text);
    let is_said = |text: String| title_key(&text) == said;
    let is_same = [Locale::EN, Locale::DE].into_iter().filter_map(|other| other.find(&key)).any(is_said);
    locale.find(&key).filter(|_| !is_same)
}

/// What is asked at a stop of the walk through the gaps.
pub fn walk_question(question: &WalkQuestion, debrief: &Debrief, locale: Locale) -> String {
    let value = |said: &Said| match said {
        Said::Number(number) => Arg::from(*number),
        Said::Days(days, grain) => Arg::from(locale.gap_round(*days, *grain)),
        Said::Owner(owner) => Arg::from(locale.label(*owner)),
        Said::Person(id) => {
            Arg::from(debrief.participant(*id).map_or_else(String::new, |person| debrief.called(person)))
        }
        Said::Landmark(id) => {
            let landmark = debrief.landmarks.iter().find(|landmark| landmark.id == *id);
            Arg::from(landmark.map_or("", |landmark| landmark.label.trim()).to_owned())
        }
    };
    let args: Vec<(&str, Arg)> = question.args.iter().map(|(name, said)| (*name, value(said))).collect();
    locale.text(&question.key, &args)
}

/// So many numbers are listed before the rest becomes an ellipsis.
const MANY_NUMBERS: usize = 6;

/// The numbers of the steps that something rests on: `3, 5, 7`.
fn numbers(grounds: &[Ground]) -> String {
    let steps = grounds.iter().filter_map(|ground| ground.step()).map(|step| step.number.to_string());
    let mut list: Vec<String> = steps.collect();
    if list.len() > MANY_NUMBERS {
        list.truncate(MANY_NUMBERS);
        list.push("…".to_owned());
    }
    list.join(", ")
}

/// The findings with the gravest first, otherwise in their order.
pub fn gravest_first(findings: &[Finding]) -> Vec<&Finding> {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.arrange_by_key(|finding| finding.severity);
    sorted
}

/// What a coach would still ask of a debrief, the gravest question first.
pub fn open_questions(debrief: &Debrief, today: Date, locale: Locale) -> Vec<String> {
    let setting = Setting { today: Some(today), ..Setting::default() };
    let findings = guide::findings(debrief, &setting);
    gravest_first(&findings).into_iter().map(|found| finding(found, locale)).collect()
}

/// Why a step counts as a turning point.
pub fn turn_reason(reason: TurnReason, debrief: &Debrief, locale: Locale) -> String {
    match reason {
        TurnReason::Exit(to) => t!(locale, "report-turn-exit", to = to.map_or("unknown", Keyed::key)),
        TurnReason::Incident(incident) => t!(
            locale,
            "report-turn-incident",
            kind = debrief.incident(incident.id).map_or("unknown", |incident| incident.kind.key()),
            number = incident.number
        ),
        TurnReason::Feeling { source, since, before, after } => t!(
            locale,
            "report-turn-feeling",
            source = source.key(),
            step = since.number,
            before = feeling(before, locale),
            after = feeling(after, locale)
        ),
        TurnReason::Lever => t!(locale, "report-turn-lever"),
        TurnReason::FirstDecider => t!(locale, "report-turn-decider"),
    }
}

/// A feeling from -2 to 2 in words.
pub fn feeling(value: i8, locale: Locale) -> String {
    match value {
        ..=-2 => t!(locale, "emotion-very_bad"),
        -1 => t!(locale, "emotion-bad"),
        0 => t!(locale, "emotion-neutral"),
        1 => t!(locale, "emotion-good"),
        2.. => t!(locale, "emotion-very_good"),
    }
}

/// Where two accounts of this step cannot both be true, with what each says.
pub fn contradiction(found: &Contradiction, at: Id<Step>, locale: Locale) -> String {
    match *found {
        Contradiction::Dates { one, other, .. } => t!(
            locale,
            "report-differ-dates",
            one = locale.label(one.0),
            one_date = locale.date_in_words(one.1),
            other = locale.label(other.0),
            other_date = locale.date_in_words(other.1)
        ),
        Contradiction::Feelings { customer, vendor, .. } => {
            t!(locale, "report-differ-feelings", customer = feeling(customer, locale), vendor = feeling(vendor, locale))
        }
        Contradiction::Order { step, other } if other.id == at => {
            t!(locale, "contrary-order-behind", step = step.number)
        }
        Contradiction::Order { other, .. } => t!(locale, "report-differ-order", other = other.number),
    }
}

fn with_args(key: &str, args: &[(&'static str, ArgValue)], locale: Locale) -> String {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                ArgValue::Text(text) => Arg::from(text.as_str()),
                ArgValue::Number(number) => Arg::from(*number),
                ArgValue::Criterion(criterion) => Arg::from(locale.criterion(criterion)),
                ArgValue::Side(side) => Arg::from(locale.label(*side)),
                ArgValue::Days { days, grain } => Arg::from(locale.gap(*days, *grain)),
            };
            (*name, value)
        })
        .collect();
    locale.text(key, &args)
}

/// An edit as undo and the history name it: `adds a step: Huber visits …`.
pub fn edit(entry: &JournalEntry, locale: Locale) -> String {
    let what = entry.args.get("what").and_then(|value| value.as_str()).unwrap_or_default();
    let label = locale.label(entry.label);
    if what.is_empty() { label } else { format!("{label}: {what}") }
}

/// How a deal ended, when, and what it was worth: `lost to Kestler · 12 Mar 2026 · CHF 1'840'000`.
pub fn outcome(deal: &Deal, locale: Locale) -> String {
    let mut text = if deal.outcome == Outcome::Lost && !deal.winner.is_empty() {
        t!(locale, "lost-to", winner = deal.winner.as_str())
    } else {
        locale.label(deal.outcome)
    };
    if let Some(date) = deal.decided_on {
        text = format!("{text} · {}", locale.date(date));
    }
    if let Some(minor) = deal.value {
        text = format!("{text} · {}", locale.money(Money { minor, currency: deal.currency }));
    }
    text
}

/// When a deal ended and what it was worth, for tight places: `12 Mar 2026 · CHF 1.84 M`, and tighter `CHF 1.84 M`. Nothing
/// where its value is unknown.
pub fn worth(deal: &Deal, locale: Locale) -> Vec<String> {
    let Some(minor) = deal.value else { return vec![] };
    let worth = format!("{} {}", deal.currency, locale.money_short(Money { minor, currency: deal.currency }));
    let dated = deal.decided_on.map(|date| format!("{} · {worth}", locale.date(date)));
    dated.into_iter().chain([worth]).collect()
}

/// Whether what stands in a name's place says the role already: "buyer", "buyer (2)".
pub fn says_role(name: &str, role: &str) -> bool {
    let (name, role) = (fold(name), fold(role));
    name.strip_prefix(role.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
}

/// How well the order of telling fits the order of events, in words.
pub fn telling_order(agreement: f64, locale: Locale) -> String {
    /// As good as 1: what is worked out is a fraction.
    const EXACT: f64 = 1.0 - 1e-9;
    match agreement {
        EXACT.. => t!(locale, "telling-order-exact"),
        0.9.. => t!(locale, "telling-order-same"),
        0.6.. => t!(locale, "telling-order-mostly"),
        0.2.. => t!(locale, "telling-order-jumps"),
        -0.2.. => t!(locale, "telling-order-own"),
        _ => t!(locale, "telling-order-backwards"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_exactly_in_order_is_not_almost_so() {
        for (agreement, en) in [(1.0, "exactly in"), (0.96, "almost in"), (0.7, "mostly in"), (-0.9, "rather from")] {
            assert!(telling_order(agreement, Locale::EN).starts_with(en), "{agreement}");
        }
    }

    #[test]
    fn once_is_once() {
        let args = |good: usize, bad: usize| [("good", good.into()), ("bad", bad.into()), ("list", Arg::from("3"))];
        let said = Locale::EN.text("says-felt", &args(1, 0));
        assert_eq!(said, "In steps with us the customer felt good once and bad never (3).");
        assert!(Locale::DE.text("says-felt", &args(3, 1)).contains("3-mal gut und einmal schlecht"));
    }

    #[test]
    fn an_explanation_that_is_taken_as_it_stands_has_no_other_words() {
        let claim = |text: &str, rival: &str| Claim {
            rival: rival.to_owned(),
            ..Claim::new(Id::new(), text, crate::domain::Side::Vendor)
        };
        let taken = Locale::DE.text("rival-no_real_chance", &[]);
        for text in [taken.as_str(), taken.trim_end_matches('.'), "We were needed only for comparison."] {
            for locale in [Locale::EN, Locale::DE] {
                assert_eq!(in_other_words(&claim(text, "no_real_chance"), locale), None, "{text}");
            }
        }
        let own = in_other_words(&claim("The file needed a third offer", "no_real_chance"), Locale::EN);
        assert_eq!(own.as_deref(), Some("We were needed only for comparison."));
        assert_eq!(in_other_words(&claim("Too expensive", ""), Locale::EN), None);
    }

    #[test]
    fn a_role_in_a_names_place_says_itself() {
        assert!(says_role("buyer", "buyer") && says_role("Buyer (2)", "buyer"));
        assert!(!says_role("buyerson", "buyer") && !says_role("Wyss", "buyer") && !says_role("", "buyer"));
    }
}
