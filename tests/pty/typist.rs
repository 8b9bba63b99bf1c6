//! The two real orders of `data/kcx`, and how somebody would type them.

use std::{fs, path::Path};

use debrief::{
    capture::{Context, DateOrder, Lexicon, Mention, Person, Tongue, parse},
    domain::{Id, Keyed, Side, SittingWith},
};

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub date: String,
    pub side: String,
    pub people: Vec<String>,
    pub channel: String,
    pub what: String,
    pub told: String,
    pub emotion: Option<i8>,
    pub remark: String,
    /// So many characters of text the row holds, the tabs between its columns not counted.
    pub chars: usize,
}

impl Row {
    /// The incident that the remark names: whether it delighted, and what it was.
    pub fn incident(&self) -> Option<(bool, &str)> {
        let delighted = self.remark.strip_prefix("delighted: ").map(|what| (true, what));
        delighted.or_else(|| self.remark.strip_prefix("annoyed: ").map(|what| (false, what)))
    }
}

/// The rows of a file in `tests/data/kcx/`.
pub fn rows(file: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kcx").join(file);
    let text = fs::read_to_string(path).expect("a file of steps");
    text.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Row {
    let mut cells = line.split('\t').map(str::trim);
    let mut next = || cells.next().unwrap_or_default().to_owned();
    let (date, side, people, channel) = (next(), next(), next(), next());
    let (what, told, emotion, remark) = (next(), next(), next(), next());
    Row {
        people: people.split(';').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
        emotion: emotion.parse().ok(),
        chars: line.chars().filter(|c| *c != '\t').count(),
        date,
        side,
        channel,
        what,
        told,
        remark,
    }
}

/// Somebody who types rows as capture lines of our own account, and remembers who has been named already.
#[derive(Clone)]
pub struct Typist {
    lexicon: Lexicon,
    context: Context,
}

impl Typist {
    pub fn new() -> Self {
        Self {
            lexicon: Lexicon::new(Tongue::English),
            context: Context {
                people: Vec::new(),
                present: vec![],
                previous_date: None,
                last_date: None,
                today: None,
                capturing: SittingWith::Vendor,
                date_order: DateOrder::DayMonth,
            },
        }
    }

    /// A row as a capture line: who is named in the words is marked there, the rest follows.
    pub fn line(&mut self, row: &Row) -> String {
        let side = Side::from_key(&row.side).unwrap_or(Side::Other);
        let (mut line, marked) = self.marked_in_the_words(row);
        // Behind it names are no part of the words.
        if marked < row.people.len() {
            line += ";";
        }
        for name in &row.people[marked..] {
            line += " ";
            line += &self.mention(name, side);
        }
        let channel = row.channel.chars().take(3).collect::<String>();
        let told = match row.told.as_str() {
            "both" => "=b",
            "customer" => "=c",
            _ => "",
        };
        let course = match row.remark.as_str() {
            "lever" => "!".to_owned(),
            "wait" | "back" | "aside" => format!("/{}", row.remark),
            remark => remark.strip_prefix("exit:").map(|to| format!("/exit {to}")).unwrap_or_default(),
        };
        let marks = [row.date.clone(), format!("#{channel}"), told.to_owned(), face(row.emotion).to_owned(), course];
        for mark in marks.iter().filter(|mark| !mark.is_empty()) {
            line += " ";
            line += mark;
        }
        line
    }

    /// The words, with those people marked in them who are known and stand there in their order; and how many do.
    fn marked_in_the_words(&self, row: &Row) -> (String, usize) {
        let (mut line, mut from, mut marked) = (row.what.clone(), 0, 0);
        for name in &row.people {
            let last = name.rsplit(' ').next().unwrap_or(name);
            let Some(at) = line[from..].find(last).map(|at| at + from) else { break };
            let marks = format!("{}@{}", &line[..at], &line[at..]);
            let is_word = line[..at].chars().next_back().is_none_or(|c| c == ' ')
                && line[at + last.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            let read = parse(&marks, &self.lexicon, &self.context).line;
            if !is_word || read.title != row.what || !self.means(&read.people, &row.people[..=marked]) {
                break;
            }
            (line, from, marked) = (marks, at + last.len() + 1, marked + 1);
        }
        (line, marked)
    }

    fn means(&self, read: &[Mention], names: &[String]) -> bool {
        let known = |mention: &Mention| match mention {
            Mention::Known(id) => self.context.people.iter().find(|person| person.id == *id),
            _ => None,
        };
        let read: Vec<Option<&str>> = read.iter().map(|mention| known(mention).map(|who| who.name.as_str())).collect();
        read == names.iter().map(|name| Some(name.as_str())).collect::<Vec<_>>()
    }

    /// The shortest way to name somebody, of three letters or more; somebody new is introduced by full name and side.
    fn mention(&mut self, name: &str, side: Side) -> String {
        if !self.context.people.iter().any(|person| person.name == name) {
            return self.introduction(name, side);
        }
        let last = name.rsplit(' ').next().unwrap_or(name);
        let begins = |text: &str| -> Vec<String> {
            text.char_indices()
                .skip(3)
                .map(|(at, _)| text[..at].replace(' ', "_"))
                .chain([text.replace(' ', "_")])
                .collect()
        };
        let mut ways = [begins(last), begins(name)].concat();
        ways.sort_by_key(String::len);
        let names = [name.to_owned()];
        let fits = |way: &String| {
            let read = parse(&format!("says @{way}"), &self.lexicon, &self.context).line;
            self.means(&read.people, &names)
        };
        format!("@{}", ways.into_iter().find(fits).unwrap_or_else(|| format!("\"{name}\"")))
    }

    /// Somebody new, in quotes where the name alone would be taken for somebody known.
    fn introduction(&mut self, name: &str, side: Side) -> String {
        let sign = match side {
            Side::Vendor => "@",
            Side::Customer => "@@",
            Side::Competitor => "@co/",
            _ => "@ot/",
        };
        let bare = format!("{sign}{}", name.replace(' ', "_"));
        let read = self.read(&format!("says {bare}")).people;
        let is_read = read == [Mention::New { name: name.to_owned(), side }];
        self.context.people.push(Person { id: Id::new(), name: name.to_owned(), side });
        if is_read { bare } else { format!("{sign}\"{name}\"") }
    }

    /// What a line says to whoever knows these people.
    pub fn read(&self, line: &str) -> debrief::capture::Line {
        parse(line, &self.lexicon, &self.context).line
    }

    /// The name behind a mention.
    pub fn name_of<'a>(&'a self, mention: &'a Mention) -> Option<(&'a str, Side)> {
        match mention {
            Mention::Known(id) => {
                self.context.people.iter().find(|who| who.id == *id).map(|who| (who.name.as_str(), who.side))
            }
            Mention::New { name, side } => Some((name, *side)),
            Mention::Side(_) | Mention::Unknown => None,
        }
    }
}

fn face(emotion: Option<i8>) -> &'static str {
    match emotion {
        Some(2) => ":))",
        Some(1) => ":)",
        Some(0) => ":|",
        Some(-1) => ":(",
        Some(-2) => ":((",
        _ => "",
    }
}
