//! Names in forms that have no word of their own: two written as one ("annaschmidt"), handles ("rvoegtlin"), inflected
//! surnames ("die Vögtlinsche Offerte").

use std::collections::HashMap;

use super::{
    Names,
    ordinary::{is_also_word, is_everyday, is_title},
    run::Run,
    shown::Shown,
    words::spelt,
};

/// A surname of fewer letters is part of too many words.
pub(super) const RARE_LETTERS: usize = 5;

/// A handle may have a surname of so many letters, where the whole is no word.
const SHORT_LETTERS: usize = 4;

/// Two names in one word are looked for inside of a longer word too where they have so many letters.
const TELLING_LETTERS: usize = 8;

/// How Polish and Czech inflect surnames, as [`spelt`] writes them: what a surname ends in, and what stands there instead.
const SLAVIC_ENDINGS: [(&str, &[&str]); 7] = [
    ("", &["a", "owi", "iem", "em", "owie", "owa", "ovi", "ova", "ove", "ovou", "uv"]),
    ("ski", &["skiego", "skiemu", "skim", "ska", "skiej", "scy", "skich"]),
    ("cki", &["ckiego", "ckiemu", "ckim", "cka", "ckiej", "ccy", "ckich"]),
    ("ek", &["ka", "kowi", "kiem"]),
    ("ny", &["neho", "nemu", "nym", "na", "ne", "nou"]),
    ("ky", &["keho", "kemu", "kym", "ka", "ke", "kou"]),
    ("a", &["ovi", "u", "ou", "ova"]),
];

/// How German inflects a surname, whatever it is.
const ADJECTIVE_ENDINGS: [&str; 5] = ["sche", "schen", "scher", "sches", "schem"];

/// The people of whom each form tells, by their places in [`Names::people`]; forms as [`loose`] writes them.
#[derive(Default)]
pub(super) struct Forms {
    glued: HashMap<String, Vec<usize>>,
    handles: HashMap<String, Vec<usize>>,
    /// The handles of a short or an everyday surname: they are words that somebody may write otherwise.
    short: HashMap<String, Vec<usize>>,
    /// How long the longest of two in one word is.
    longest: usize,
}

impl Forms {
    /// Adds the forms of a person's name.
    pub(super) fn add(&mut self, at: usize, person: &Shown) {
        let all = &person.words;
        let Some((surname, before)) = all.split_last() else { return };
        let initials: Vec<&str> =
            person.beside.iter().filter(|word| word.chars().count() == 1).map(String::as_str).collect();
        let pairs = all.iter().enumerate().flat_map(|(i, one)| {
            let others = all.iter().enumerate().filter(move |(j, _)| *j != i);
            let within = initials.iter().copied().chain([""]);
            others.flat_map(move |(_, other)| within.clone().map(move |initial| format!("{one}{initial}{other}")))
        });
        let whole = (all.len() > 2).then(|| all.concat());
        for form in pairs.chain(whole).map(|form| loose(&form)).filter(|form| form.len() >= RARE_LETTERS) {
            self.longest = self.longest.max(form.len());
            note(&mut self.glued, form, at);
        }
        if !is_rare(surname) && surname.chars().count() >= SHORT_LETTERS {
            for initial in &initials {
                note(&mut self.short, loose(&format!("{initial}{surname}")), at);
            }
        }
        // "Vogtlin" is nobody but "Vögtlin".
        if is_rare(surname) && surname.len() > RARE_LETTERS + 1 {
            note(&mut self.handles, loose(surname), at);
        }
        // Of "Juan García-López" also "jgarcia".
        for name in all[..before.len()].iter().skip(1).filter(|name| is_rare(name)) {
            for initial in &initials {
                note(&mut self.handles, loose(&format!("{initial}{name}")), at);
            }
        }
        if let Some(first) = initials.first().filter(|_| is_rare(surname)) {
            let single = initials.iter().map(|initial| format!("{initial}{surname}"));
            let double = [initials.concat() + surname, format!("{first}{}", all[before.len().min(1)..].concat())];
            for form in single.chain(double) {
                note(&mut self.handles, loose(&form), at);
            }
        }
    }

    /// Whom two names in one word mean.
    fn glued(&self, word: &str) -> Option<&[usize]> {
        let ends = ADJECTIVE_ENDINGS.iter().chain(&["s"]).filter_map(|end| word.strip_suffix(end));
        if let Some(found) = std::iter::once(word).chain(ends).find_map(|form| self.glued.get(form)) {
            return Some(found);
        }
        let within = |length: usize| {
            let starts = 0..=word.len() - length;
            starts.filter_map(|from| self.glued.get(word.get(from..from + length)?)).next()
        };
        (TELLING_LETTERS..=self.longest.min(word.len())).rev().find_map(within).map(Vec::as_slice)
    }
}

fn note(forms: &mut HashMap<String, Vec<usize>>, form: String, at: usize) {
    let people = forms.entry(form).or_default();
    if people.last() != Some(&at) {
        people.push(at);
    }
}

impl Names {
    /// The name that a word is in a form of its own.
    pub(super) fn form<'a>(&self, piece: &str) -> Option<Run<'a>> {
        let word = piece.trim_end_matches(|c: char| c.is_ascii_digit());
        if word.chars().count() < RARE_LETTERS {
            return None;
        }
        let key = loose(word);
        let handle = || self.forms.handles.get(&key).filter(|all| self.is_handle(word, all)).map(Vec::as_slice);
        let is_small = word.chars().all(|c| !c.is_uppercase()) && !is_also_word(&spelt(word));
        let short = || self.forms.short.get(&key).filter(|_| is_small).map(Vec::as_slice);
        let people = match self.forms.glued(&key).or_else(handle).or_else(short) {
            Some(people) => people.to_vec(),
            None => self.inflected(word, piece.len() > word.len())?,
        };
        let words = people.first().map(|at| self.people[*at].words.clone()).unwrap_or_default();
        Some(Run { len: 1, words, label: self.label_of(&people), genitive: "" })
    }

    /// Whether a word may be somebody's handle. With a capital alone at its begin it may be a noun instead ("Brauch" of
    /// B. Rauch), unless the surname is a long one.
    fn is_handle(&self, word: &str, people: &[usize]) -> bool {
        let mut chars = word.chars();
        let is_capital = chars.next().is_some_and(char::is_uppercase) && chars.all(|c| !c.is_uppercase());
        let is_long = |at: &usize| self.people[*at].words.last().is_some_and(|word| word.len() > RARE_LETTERS + 1);
        !is_capital || people.iter().any(is_long)
    }

    /// Whose surname a word is, inflected in German or with a number behind it. Of feminine and plural forms there are more
    /// ordinary ones ("Weberin", "Königin", "Lichter"): only those count that none is like.
    fn inflected(&self, word: &str, has_number: bool) -> Option<Vec<usize>> {
        let key = spelt(word);
        let is_big = word.starts_with(char::is_uppercase);
        let feminine = key.strip_suffix("in").filter(|stem| is_big && !stem.ends_with("er") && !is_title(stem));
        let plural = key.strip_suffix("er").filter(|stem| is_big && stem.len() > RARE_LETTERS + 1);
        let plain = has_number.then_some(key.as_str());
        let stems = ADJECTIVE_ENDINGS.iter().filter_map(|end| key.strip_suffix(end));
        let found = stems.chain(feminine).chain(plural).chain(plain).find_map(|stem| self.bearers_of_surname(stem));
        found.or_else(|| self.behind_a_word(&key)).or_else(|| self.inflected_in_slavic(&key).filter(|_| is_big))
    }

    /// Whose surname a word is, inflected in Polish or Czech.
    fn inflected_in_slavic(&self, key: &str) -> Option<Vec<usize>> {
        let vowels = |surname: &str| surname.ends_with(['a', 'e', 'i', 'o', 'u', 'y']);
        let all = SLAVIC_ENDINGS.iter().flat_map(|(tail, ends)| {
            ends.iter().filter_map(move |end| Some((tail.is_empty(), format!("{}{tail}", key.strip_suffix(end)?))))
        });
        all.filter(|(is_bare, surname)| !is_bare || !vowels(surname))
            .find_map(|(_, surname)| self.bearers_of_surname(&surname))
    }

    /// The people of a rare surname.
    pub(super) fn bearers_of_surname(&self, surname: &str) -> Option<Vec<usize>> {
        let bearers = self.by_word.get(surname).filter(|_| is_rare(surname))?;
        let is_last = |at: &usize| self.people[*at].words.last().is_some_and(|last| last == surname);
        let people: Vec<usize> =
            bearers.iter().filter(|bearer| bearer.tells).map(|bearer| bearer.at).filter(is_last).collect();
        (!people.is_empty()).then_some(people)
    }
}

/// Whether a surname is one that other words do not have in them by chance.
pub(super) fn is_rare(surname: &str) -> bool {
    surname.chars().count() >= RARE_LETTERS && !is_everyday(surname)
}

/// A word without what people leave out or write in another way where they write names small and in one: "Vögtlin",
/// "Voegtlin" and "Vogtlin" are one.
pub(super) fn loose(word: &str) -> String {
    let mut kept = String::with_capacity(word.len());
    for c in spelt(word).chars() {
        let is_umlauts = c == 'e' && kept.ends_with(['a', 'o', 'u']) || c == 'a' && kept.ends_with('a');
        if !is_umlauts {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::exchange::naming::sample::names;

    #[test]
    fn two_names_in_one_word_are_found_in_either_order_and_spelling() {
        for (name, typed) in [
            (
                "Rolf Vögtlin",
                "rolfvoegtlin VÖGTLINROLF rolfvogtlin Rolfvögtlin rolfvoegtlin75 #rolfvoegtlin teamrolfvoegtlin",
            ),
            ("Anna Schmidt", "annaschmidt Annaschmidts schmidtanna annaschmidtsche"),
            ("Li Wei", "Liwei weili LIWEI liweis"),
            ("André Novák", "andrenovak NovakAndre andre"),
            ("Erika Keller-Moser", "erikakeller erikakellermoser kellermoser"),
        ] {
            for word in typed.split(' ') {
                let hash = if word.starts_with('#') { "#" } else { "" };
                assert_eq!(names(&[name]).mask(&format!("so {word}, ja")), format!("so {hash}[x], ja"), "{word}");
            }
        }
    }

    #[test]
    fn handles_and_inflected_surnames_are_found() {
        let names = names(&["Rolf Vögtlin", "Petra Huber", "Paul Lang"]);
        for (typed, shown) in [
            ("#rvoegtlin, @rvogtlin, RVÖGTLIN, Rvoegtlin", "#[x], @[x], [x], [x]"),
            ("r.voegtlin, r_voegtlin, rolf_voegtlin, phuber", "[x], [x], [x], [x]"),
            ("Vögtlin-Team, VögtlinTeam, VOEGTLIN", "[x]-Team, [x]Team, [x]"),
            ("die Vögtlinsche Offerte, voegtlinschen, Vögtliner", "die [x] Offerte, [x], [x]"),
            ("Die Vögtlinin, die Hubersche Art", "Die [x], die [x] Art"),
        ] {
            // Who of several it is tells the number.
            let masked = names.mask(typed);
            let plain = ["[x (1)]", "[x (2)]", "[x (3)]"].iter().fold(masked, |text, label| text.replace(label, "[x]"));
            assert_eq!(plain, shown);
        }
    }

    #[test]
    fn a_surname_is_found_as_polish_and_czech_inflect_it() {
        let names = names(&["Jan Kowalski", "Anna Nowak", "Piotr Dudek", "Petr Novotný", "Eva Svoboda"]);
        let typed = "Kowalskiego, Kowalskiej, Nowakowi, Nowaka, Dudka, Novotného, Novotná, Svobodovi, Svobodová";
        let masked = names.mask(typed);
        assert!(masked.split(", ").all(|word| word.starts_with("[x")), "{masked}");
        let plain = "Kowalskis? nein: Nowakien, dudka, Novo und Svobodin";
        assert!(names.mask(plain).contains("Nowakien, dudka, Novo und Svobodin"), "{}", names.mask(plain));
    }

    #[test]
    fn handles_of_short_and_everyday_surnames_are_found() {
        let names = names(&["Mark Price", "Karin Egli", "Werner Koch", "Ben Roth", "Kim Lang", "Georg Ross"]);
        let typed = "mark.price, mark_price, m.price, mprice, kegli, wkoch, broth, wkoch2";
        let masked = names.mask(typed);
        let left: Vec<&str> = masked.split(", ").filter(|word| !word.starts_with("[x")).collect();
        assert!(left.is_empty(), "{masked}");
        let plain = "we mark the price. price: gross, mit klang; Broth, broths and mprices, at a mark. price";
        assert_eq!(names.mask(plain), plain);
    }

    #[test]
    fn words_that_begin_or_end_like_a_name_stay() {
        let names =
            names(&["Ute Berger", "Karl Kurz", "Kim Lang", "Max Weber", "Georg Ross", "Beat Rauch", "Jan Stein"]);
        for plain in [
            "Die Bergersteigung war kurzfristig, langsam in der Weberei; die Weberin kam.",
            "Klang und gross, ein Brauch, steinig, Steinbruch, Ursache, verrauchte",
            "Kurzer Lauf, lange Langer, kurze Verkürzung",
        ] {
            assert_eq!(names.mask(plain), plain);
        }
    }
}
