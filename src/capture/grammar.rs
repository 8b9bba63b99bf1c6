//! The words that belong to the language itself, English and German. Both are always understood; which of them is
//! written depends on the [`Tongue`].

use crate::domain::{
    Channel, Channel as C, Course, ExitTo, Keyed, Milestone, Milestone as M, OwnerFunction, Side, Told,
};

use super::{lexicon::Tongue, line::GapUnit, words::Words};

/// A value with its English and its German words, the one to write first.
type Row<T> = (T, &'static [&'static str], &'static [&'static str]);

const CHANNELS: &[Row<Channel>] = &[
    (C::Phone, &["phone", "call", "telephone"], &["telefon", "anruf"]),
    (C::Video, &["video"], &["video"]),
    (C::Mail, &["mail", "e-mail", "email"], &["mail", "e-mail", "email"]),
    (C::Letter, &["letter"], &["brief"]),
    (C::Chat, &["chat", "message"], &["chat", "nachricht"]),
    (C::Meeting, &["meeting"], &["besprechung", "sitzung", "treffen", "termin"]),
    (C::Visit, &["visit"], &["besuch"]),
    (C::Event, &["event", "fair", "seminar"], &["anlass", "messe", "veranstaltung"]),
    (C::Meal, &["meal", "lunch", "dinner"], &["essen"]),
    (C::Document, &["document", "paper"], &["dokument", "unterlagen"]),
    (C::Portal, &["portal"], &["portal"]),
    (C::Internal, &["internal"], &["intern"]),
    (C::Press, &["press"], &["presse"]),
    (C::Speech, &["speech"], &["rede"]),
    (C::Vote, &["vote"], &["abstimmung"]),
    (C::Hearing, &["hearing"], &["anhörung", "anhoerung"]),
    (C::Other, &["other"], &["anderes"]),
];

const OWNERS: &[Row<OwnerFunction>] = &[
    (OwnerFunction::Marketing, &["marketing"], &["marketing"]),
    (OwnerFunction::Sales, &["sales"], &["verkauf", "vertrieb"]),
    (OwnerFunction::Technical, &["technical", "engineering"], &["technik"]),
    (OwnerFunction::Service, &["service"], &["service", "kundendienst"]),
    (OwnerFunction::Management, &["management"], &["leitung", "geschäftsleitung"]),
    (OwnerFunction::Partner, &["partner"], &["partner"]),
];

const COURSES: &[Row<Course>] = &[
    (Course::Advance, &["on"], &["weiter"]),
    (Course::LoopBack, &["back"], &["zurück", "zurueck"]),
    (Course::Wait, &["wait"], &["warten"]),
    (Course::SideTrack, &["aside"], &["neben"]),
    (Course::Exit, &["exit"], &["ausstieg", "abzweigung"]),
];

const EXITS: &[Row<ExitTo>] = &[
    (ExitTo::Competitor, &["competitor"], &["wettbewerb", "konkurrenz"]),
    (ExitTo::Postponed, &["postponed"], &["verschoben"]),
    (ExitTo::Stopped, &["stopped"], &["gestoppt", "abgebrochen"]),
];

const MILESTONES: &[Row<Milestone>] = &[
    (M::Trigger, &["trigger"], &["auslöser", "ausloeser"]),
    (M::Contact, &["contact"], &["kontakt"]),
    (M::Need, &["need"], &["bedarf"]),
    (M::Shortlist, &["shortlist"], &["auswahl"]),
    (M::Offer, &["offer"], &["offerte", "angebot"]),
    (M::Negotiation, &["negotiation"], &["verhandlung"]),
    (M::Decision, &["decision"], &["entscheid", "entscheidung"]),
    (M::Contract, &["contract"], &["vertrag"]),
    (M::Delivery, &["delivery"], &["lieferung"]),
    (M::FollowOn, &["follow-on"], &["folge", "folgegeschäft"]),
];

const SIDES: &[Row<Side>] = &[
    (Side::Customer, &["customer"], &["kunde"]),
    (Side::Vendor, &["vendor", "we"], &["wir", "lieferant"]),
    (Side::Partner, &["partner"], &["partner"]),
    (Side::Competitor, &["competitor"], &["wettbewerb", "konkurrenz"]),
    (Side::Other, &["other", "third"], &["andere", "dritte"]),
];

/// The customer alone.
pub(super) const CUSTOMER: Told = Told { customer: true, vendor: false, document: false };
/// We alone.
pub(super) const VENDOR: Told = Told { customer: false, vendor: true, document: false };
/// Both sides at once.
pub(super) const BOTH: Told = Told { customer: true, vendor: true, document: false };
/// A document alone.
pub(super) const DOCUMENT: Told = Told { customer: false, vendor: false, document: true };

const SOURCES: &[Row<Told>] = &[
    (CUSTOMER, &["c", "customer"], &["k", "kunde"]),
    (VENDOR, &["v", "vendor", "we"], &["w", "wir"]),
    (BOTH, &["b", "both"], &["b", "beide"]),
    (DOCUMENT, &["d", "document"], &["d", "dokument"]),
];

const UNITS: &[Row<GapUnit>] = &[
    (GapUnit::Day, &["d"], &["t"]),
    (GapUnit::Week, &["w"], &["w"]),
    (GapUnit::Month, &["m"], &["m"]),
    (GapUnit::Year, &["y"], &["j"]),
];

const MONTHS: &[Row<i8>] = &[
    (1, &["january"], &["januar", "jänner"]),
    (2, &["february"], &["februar"]),
    (3, &["march"], &["märz", "maerz"]),
    (4, &["april"], &["april"]),
    (5, &["may"], &["mai"]),
    (6, &["june"], &["juni"]),
    (7, &["july"], &["juli"]),
    (8, &["august"], &["august"]),
    (9, &["september"], &["september"]),
    (10, &["october"], &["oktober"]),
    (11, &["november"], &["november"]),
    (12, &["december"], &["dezember"]),
];

fn words<T: Copy + Eq>(rows: &[Row<T>], tongue: Tongue) -> Words<T> {
    let mut words = Words::default();
    for german in [tongue == Tongue::German, tongue != Tongue::German] {
        for (value, in_english, in_german) in rows {
            for word in if german { *in_german } else { *in_english } {
                words.add(word, *value);
            }
        }
    }
    words
}

/// The words of a keyed family; the keys are understood too.
fn keyed<T: Keyed>(rows: &[Row<T>], tongue: Tongue) -> Words<T> {
    let mut words = words(rows, tongue);
    for value in T::ALL {
        words.add(value.key(), *value);
    }
    words
}

pub(super) fn channels(tongue: Tongue) -> Words<Channel> {
    keyed(CHANNELS, tongue)
}
pub(super) fn owners(tongue: Tongue) -> Words<OwnerFunction> {
    keyed(OWNERS, tongue)
}
pub(super) fn courses(tongue: Tongue) -> Words<Course> {
    keyed(COURSES, tongue)
}
pub(super) fn exits(tongue: Tongue) -> Words<ExitTo> {
    keyed(EXITS, tongue)
}
pub(super) fn milestones(tongue: Tongue) -> Words<Milestone> {
    keyed(MILESTONES, tongue)
}
pub(super) fn sides(tongue: Tongue) -> Words<Side> {
    keyed(SIDES, tongue)
}
pub(super) fn sources(tongue: Tongue) -> Words<Told> {
    words(SOURCES, tongue)
}
pub(super) fn months(tongue: Tongue) -> Words<i8> {
    words(MONTHS, tongue)
}
pub(super) fn units(tongue: Tongue) -> Words<GapUnit> {
    words(UNITS, tongue)
}
