//! Ordinary words: by them a participant that is a body ("Board", "Grant authority") is told from a person, and a surname
//! from the everyday word that it also is ("Frei", "Price").
//!
//! All words stand here as [`spelt`](super::words::spelt) writes them, and are asked for like that.
//!
//! Whoever is hidden stays hidden while in doubt: a word that is not listed here counts as part of a person's name.

/// Bodies and functions: nobody is called so, and the word tells nobody's name.
const BODIES: &[&str] = &[
    // English
    "agency",
    "architect",
    "architects",
    "association",
    "auditor",
    "auditors",
    "authority",
    "bank",
    "board",
    "bureau",
    "chairman",
    "chairwoman",
    "colleagues",
    "committee",
    "company",
    "competitor",
    "consultant",
    "consultants",
    "controller",
    "council",
    "customer",
    "department",
    "directors",
    "division",
    "engineer",
    "engineers",
    "family",
    "firm",
    "foundation",
    "group",
    "inspector",
    "installer",
    "insurer",
    "integrator",
    "jury",
    "laboratory",
    "lawyer",
    "lawyers",
    "management",
    "manager",
    "ministry",
    "office",
    "officer",
    "operators",
    "owners",
    "panel",
    "parliament",
    "planner",
    "planners",
    "procurement",
    "representative",
    "shareholders",
    "staff",
    "supplier",
    "team",
    "union",
    // German
    "abteilung",
    "amt",
    "architekt",
    "architektin",
    "aufsichtsrat",
    "auditorin",
    "ausschuss",
    "behoerde",
    "berater",
    "beraterin",
    "beirat",
    "betriebsrat",
    "direktion",
    "einkauf",
    "gebietsleiter",
    "gebietsleiterin",
    "gemeinderat",
    "geschaeftsfuehrung",
    "geschaeftsleitung",
    "gremium",
    "hausbank",
    "konzern",
    "kunde",
    "labor",
    "leitung",
    "revision",
    "stelle",
    "stiftung",
    "stiftungsrat",
    "verband",
    "versicherung",
    "verwaltung",
    "verwaltungsrat",
    "vorstand",
    "werkleitung",
    "wettbewerber",
];

/// How German words for bodies and functions end: "Bewilligungsstelle", "Solarplaner".
const BODY_ENDINGS: &[&str] = &[
    "abteilung",
    "ausschuss",
    "behoerde",
    "berater",
    "beraterin",
    "direktion",
    "gremium",
    "kommission",
    "leiter",
    "leiterin",
    "leitung",
    "planer",
    "planerin",
    "pruefer",
    "prueferin",
    "stelle",
    "verband",
    "versicherung",
    "verwaltung",
];

/// What stands beside a word for a body.
const BESIDE: &[&str] = &[
    "advisory",
    "area",
    "building",
    "der",
    "des",
    "die",
    "das",
    "energy",
    "executive",
    "external",
    "finance",
    "general",
    "grant",
    "internal",
    "local",
    "notified",
    "plant",
    "purchasing",
    "regional",
    "sales",
    "solar",
    "steering",
    "supervisory",
    "tax",
    "technical",
    "the",
    "their",
    "works",
];

/// Surnames that are everyday words as well when they are written small.
const SURNAMES_TOO: &[&str] = &[
    // English
    "baker", "banks", "bell", "best", "black", "bond", "brown", "case", "cook", "cross", "day", "field", "fields",
    "good", "grant", "gray", "green", "grey", "hall", "hill", "hope", "house", "king", "law", "little", "long", "mark",
    "may", "mill", "mills", "moss", "north", "page", "park", "parts", "price", "rich", "rice", "sharp", "short",
    "singer", "small", "stone", "strong", "swift", "west", "white", "will", "wise", "wood", "woods",
    "young", // German
    "alt", "braun", "ernst", "fein", "frei", "fromm", "frueh", "gross", "gut", "hell", "jung", "kalt", "klein", "kurz",
    "lang", "neu", "rein", "reich", "roth", "scharf", "schnell", "schwarz", "sommer", "stark", "still", "streng",
    "suess", "weiss", "wild", "winter",
];

/// First names that are everyday words as well when they are written small.
const FIRST_NAMES_TOO: &[&str] = &[
    "april", "art", "august", "bill", "carol", "chuck", "dawn", "dean", "don", "drew", "earl", "faith", "frank",
    "gene", "grace", "guy", "heide", "holly", "horst", "iris", "ivy", "jack", "joy", "juli", "june", "juni", "mai",
    "max", "miles", "nick", "pat", "penny", "per", "ray", "rob", "rosa", "rose", "ruby", "sue", "violet", "wolf",
];

/// Words that an initial and a short surname make as well: "gross" of G. Ross, "klang" of K. Lang.
const HANDLES_TOO: &[&str] = &[
    "ahead", "alone", "along", "apart", "aside", "await", "besser", "betten", "blade", "blame", "bland", "blank",
    "blast", "blind", "blink", "block", "blood", "boden", "brace", "brain", "brake", "brand", "brauch", "braut",
    "bread", "breed", "brick", "bride", "brief", "bring", "brink", "brock", "brook", "brush", "cabin", "cable",
    "candle", "chart", "chase", "chill", "clamp", "class", "clean", "clear", "clock", "close", "cloud", "clove",
    "cover", "craft", "crane", "crate", "crook", "cross", "crown", "crush", "dauer", "drain", "drink", "druck",
    "dwell", "eagle", "early", "fallen", "falter", "feder", "feind", "flach", "flair", "flake", "flame", "flamm",
    "flank", "flight", "flink", "float", "flock", "floor", "flower", "frage", "freed", "frisch", "frosch", "frost",
    "gabel", "gallen", "gering", "gestern", "glanz", "glare", "glass", "glaub", "gleich", "glove", "golds", "grace",
    "grain", "grand", "grant", "grass", "grave", "great", "greed", "green", "greif", "greis", "grief", "grill",
    "groll", "gross", "grosse", "group", "grund", "gruss", "halter", "hammer", "harte", "heber", "hunger", "jeder",
    "junger", "klage", "klang", "klasse", "kleid", "klein", "knall", "kohle", "krach", "kraft", "krank", "kraut",
    "kreis", "kreuz", "krieg", "krise", "kunst", "kurze", "lecker", "leder", "lotto", "messer", "names", "north",
    "pages", "party", "pearl", "pitch", "place", "plage", "plain", "plane", "plant", "plate", "platz", "plead",
    "pleite", "pound", "power", "prall", "prange", "preis", "press", "price", "pride", "print", "probe", "prose",
    "prost", "prowl", "rasch", "reich", "reisen", "rivers", "ruhig", "sauer", "scale", "scharf", "schau", "schein",
    "scheu", "schon", "scope", "score", "shall", "shame", "share", "sharp", "shell", "shift", "shirt", "shock",
    "shore", "short", "shunt", "skill", "slack", "slang", "slate", "sleep", "slide", "slight", "slink", "small",
    "smart", "smell", "smiles", "space", "spain", "spark", "speck", "speer", "spell", "spend", "spiel", "spike",
    "spill", "spitz", "spool", "sport", "spray", "spring", "stack", "stade", "stahl", "stake", "stall", "stamm",
    "stand", "stange", "stark", "state", "stein", "stern", "steuer", "stich", "stier", "still", "stock", "stone",
    "store", "stove", "strom", "stube", "stuhl", "sturm", "style", "swell", "swing", "table", "tanker", "taste",
    "teich", "tisch", "toben", "tower", "trace", "trade", "train", "traum", "treat", "trend", "tribe", "trick",
    "trink", "tritt", "trost", "truhe", "trust", "twist", "under", "unter", "wacker", "wecker", "weich", "weiss",
    "wheel", "while", "white", "woods", "world", "worth", "wunder", "zehren", "zeigen",
];

/// Whether what looks like somebody's handle is a word as well.
pub(super) fn is_also_word(handle: &str) -> bool {
    HANDLES_TOO.contains(&handle) || is_everyday(handle) || is_body(handle)
}

/// Surnames that are words for men, with a common word for women beside them: "König", "Königin".
const TITLES: &[&str] = &["chef", "christ", "freund", "fuerst", "graf", "herzog", "koenig", "wirt"];

/// Whether a name is a word for a man that another for a woman is made of.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// What stands within names and tells nobody's.
const PARTICLES: &[&str] = &[
    "da", "de", "del", "della", "den", "der", "dei", "di", "dos", "du", "la", "ten", "ter", "van", "vom", "von", "zu",
    "zum", "zur",
];

/// What stands before names.
const ADDRESSES: &[&str] = &["dipl", "dr", "frau", "herr", "herrn", "ing", "mr", "mrs", "ms", "prof"];

/// Whether a word stands within names as "von" does.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether a word stands before a name: "Herr", "Dr".
pub(super) fn is_address(word: &str) -> bool {
    ADDRESSES.contains(&word)
}

/// Whether a word names a body or a function.
pub(super) fn is_body(word: &str) -> bool {
    BODIES.contains(&word)
        || BODY_ENDINGS.iter().any(|end| word.strip_suffix(end).is_some_and(|start| start.chars().count() > 2))
}

/// Whether a word may stand beside a word for a body.
pub(super) fn stands_beside(word: &str) -> bool {
    BESIDE.contains(&word)
}

/// Whether a name is an everyday word where it is written small.
pub(super) fn is_everyday(word: &str) -> bool {
    SURNAMES_TOO.contains(&word) || FIRST_NAMES_TOO.contains(&word)
}
