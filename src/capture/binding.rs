//! Words that leave a title unfinished unless a name follows: "sends the offer to", "verhandelt mit".

/// Prepositions, articles and "and" of both languages, the same whatever language is written.
const ALWAYS: [&str; 41] = [
    "about",
    "against",
    "and",
    "at",
    "by",
    "for",
    "from",
    "of",
    "on",
    "or",
    "the",
    "to",
    "with",
    "without",
    "behind",
    "gegen",
    "für",
    "mit",
    "ohne",
    "und",
    "oder",
    "von",
    "vom",
    "zum",
    "zur",
    "bei",
    "beim",
    "durch",
    "über",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "des",
    "hinter",
    "neben",
    "gegenüber",
    "samt",
    "wegen",
    "statt",
];

/// Words that also end a German verb ("ruft an"): they ask for a name only behind a noun ("die Offerte an") and what goes to somebody.
const BEHIND_A_NOUN: [&str; 3] = ["an", "zu", "auf"];

/// What such a word is a preposition behind: no German verb is parted with it ("geht an", "wendet sich an").
#[rustfmt::skip]
const GOES_TO: [&str; 46] = [
    "sich", "weiter", "zurück",
    "geht", "gehen", "ging", "gingen", "gegangen", "gelangt", "gelangte", "gehört", "gehörte",
    "sendet", "senden", "sendete", "sandte", "gesendet", "gesandt", "schickt", "schicken", "schickte", "geschickt",
    "geliefert", "vergibt", "vergab", "vergeben", "verkauft", "verkaufte", "verliert", "verlor", "verloren",
    "übergibt", "übergab", "übergeben", "überträgt", "übertrug", "übertragen",
    "denkt", "dachte", "wartet", "warten", "wartete", "hofft", "hoffte", "reagiert", "antwortet",
];

/// Adverbs between a verb and its object: "visits again", "fragt nochmals".
const ADVERBS: [&str; 24] = [
    "again",
    "also",
    "back",
    "directly",
    "finally",
    "first",
    "immediately",
    "later",
    "personally",
    "then",
    "twice",
    "auch",
    "dann",
    "direkt",
    "endlich",
    "erneut",
    "nochmal",
    "nochmals",
    "persönlich",
    "selbst",
    "sofort",
    "später",
    "wieder",
    "zuerst",
];

/// What leaves a clause unfinished that consists of nothing else: "it is lost, says".
#[rustfmt::skip]
const SAYS: [&str; 42] = [
    "says", "said", "asks", "asked", "writes", "wrote", "thinks", "thought", "reports", "reported",
    "replies", "replied", "answers", "answered", "tells", "told", "adds", "added", "claims", "claimed",
    "sagt", "sagte", "fragt", "fragte", "schreibt", "schrieb", "meint", "meinte", "findet", "fand",
    "meldet", "meldete", "berichtet", "berichtete", "erzählt", "erzählte", "erklärt", "erklärte",
    "antwortet", "antwortete", "glaubt", "glaubte",
];

/// Whether a word says only how, or how often, what the verb before it says was done.
pub(super) fn is_adverb(word: &str) -> bool {
    ADVERBS.iter().any(|adverb| adverb.eq_ignore_ascii_case(word))
}

/// Whether the last of these words of a text asks for a name, by itself or alone behind a comma.
pub(super) fn binds(words: &[&str]) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(last));
    let leads_on = |word: &&str| word.starts_with(char::is_uppercase) || GOES_TO.contains(word);
    is(&ALWAYS)
        || is(&BEHIND_A_NOUN) && before.last().is_some_and(leads_on)
        || is(&SAYS) && before.last().is_some_and(|word| word.ends_with(','))
}
