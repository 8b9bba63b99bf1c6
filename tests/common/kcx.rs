//! The two real orders of `tests/data/kcx` as lines to type, with what each must leave in the workbook.

use std::{fs, path::Path};

use debrief::domain::{Channel, Course, Emotion, ExitTo, FuzzyDate, IncidentKind, Keyed, Side, Told};

/// One row of a file, as a line and as what its columns say.
#[derive(Debug, Clone)]
pub struct KcxRow {
    /// The line to type in a sitting with the vendor: the emotions are those of our side.
    pub line: String,
    /// Column `date`.
    pub date: Option<FuzzyDate>,
    /// Column `actor_side`.
    pub side: Side,
    /// Column `people`, the actor first.
    pub people: Vec<String>,
    /// Column `channel`.
    pub channel: Channel,
    /// Column `what_happened`.
    pub title: String,
    /// Column `told_by`.
    pub told: Told,
    /// Column `emotion`.
    pub emotion: Option<Emotion>,
    /// Column `remark`: `lever`.
    pub is_lever: bool,
    /// Column `remark`: `wait`, `back`, `aside` or `exit:…`.
    pub course: Course,
    /// Column `remark`: where the exit leads.
    pub exit_to: Option<ExitTo>,
    /// Column `remark`: an incident, which is not part of the line.
    pub incident: Option<(IncidentKind, String)>,
}

/// The rows of one of the files in `tests/data/kcx/`, such as `2011-lost.tsv`.
pub fn capture_lines(file: &str) -> Vec<KcxRow> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/kcx").join(file);
    let text = fs::read_to_string(path).expect("a file of steps");
    text.lines().skip(1).map(row).collect()
}

fn row(text: &str) -> KcxRow {
    let mut columns = text.split('\t');
    let mut next = || columns.next().unwrap_or_default().trim();
    let date: Option<FuzzyDate> =
        Some(next()).filter(|date| !date.is_empty()).map(|date| date.parse().expect("a date"));
    let side: Side = next().parse().expect("a side");
    let people: Vec<String> = next().split(';').map(|name| name.trim().to_owned()).collect();
    let channel: Channel = next().parse().expect("a channel");
    let title = next().to_owned();
    let told = match next() {
        "customer" => Told { customer: true, ..Told::default() },
        "vendor" => Told { vendor: true, ..Told::default() },
        _ => Told { customer: true, vendor: true, document: false },
    };
    let emotion = next().parse().ok().and_then(Emotion::new);
    let remark = next();

    let (course, exit_to): (Course, Option<ExitTo>) = match remark {
        "wait" => (Course::Wait, None),
        "back" => (Course::LoopBack, None),
        "aside" => (Course::SideTrack, None),
        _ => match remark.strip_prefix("exit:") {
            Some(to) => (Course::Exit, Some(to.parse().expect("an exit"))),
            None => (Course::Advance, None),
        },
    };
    let incident = [("delighted: ", IncidentKind::Delighted), ("annoyed: ", IncidentKind::Annoyed)]
        .into_iter()
        .find_map(|(word, kind)| Some((kind, remark.strip_prefix(word)?.to_owned())));
    let is_lever = remark == "lever";

    // Whoever is named behind `;` takes part and is no part of the words.
    let mut marks = vec![format!("{title};")];
    // Side and quotes make the line mean the same whoever is known already; "Air Force" would be found in "Air Force
    // source selection team".
    marks.extend(people.iter().map(|name| format!("@{}/\"{name}\"", side.key())));
    marks.extend(date.map(|date| date.to_string()));
    marks.push(format!("#{}", channel.key()));
    marks.push(
        match (told.customer, told.vendor) {
            (true, true) => "=b",
            (true, false) => "=c",
            _ => "=v",
        }
        .to_owned(),
    );
    marks.extend(emotion.map(|emotion| [":((", ":(", ":|", ":)", ":))"][(emotion.get() + 2) as usize].to_owned()));
    match remark {
        "lever" => marks.push("!".to_owned()),
        "wait" | "back" | "aside" => marks.push(format!("/{remark}")),
        _ => marks.extend(exit_to.map(|to: ExitTo| format!("/exit {}", to.key()))),
    }
    KcxRow {
        line: marks.join(" "),
        date,
        side,
        people,
        channel,
        title,
        told,
        emotion,
        is_lever,
        course,
        exit_to,
        incident,
    }
}
