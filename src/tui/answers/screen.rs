//! One answer: its sentence, and the figures that it rests on.

use std::{path::Path, sync::Arc};

use ratatui::layout::Rect;

use super::{Gather, Recorded, behind::BehindPopup};
use crate::{
    analysis::answer::Facet,
    answers::{
        Asked, Deals, Question, Row, Sheet, Tone, What,
        layout::{Laid, Piece, Signs, lay_out},
        parse_target, shown_target,
    },
    domain::{Deal, Id, Lever, Study, shown_path},
    exchange::report::{self, Format},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        command::Command,
        deal::report_form,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::first_row,
        look::Role,
        popup::{Picker, Progress, Question as Line, where_to},
        session::Session,
        work::Running,
    },
    wording,
    work::{Cancelled, Task, Watch},
};

/// Lines are no longer than this: the eye loses them.
const WIDTH: u16 = 116;

/// A place in a sheet: the row, and the figure in it.
type Stop = (usize, usize);

/// An answer.
pub struct AnswerScreen {
    question: Question,
    asked: Asked,
    /// The deal whose lines are marked.
    about: Option<Id<Deal>>,
    gather: Gather,
    /// The answer as it was made, with its long lists folded away.
    answer: Sheet,
    /// What of it is shown.
    sheet: Sheet,
    /// Makes the answer, where there are so many deals that keys would have to wait for it.
    worker: Option<Running<Sheet>>,
    stops: Vec<Stop>,
    at: usize,
    /// The lever to begin at.
    lever: Option<Id<Lever>>,
    /// The sections whose lists are whole.
    unfolded: Vec<String>,
    /// The sheet in lines, and whether for a poor terminal.
    lines: (Vec<Laid>, bool),
    /// The height of a page and the width of its lines, as last drawn.
    page: (u16, u16),
}

impl AnswerScreen {
    /// The answer to a question from all deals or those of a study, with the lines marked in which this deal counts; from
    /// what has been read, and where nothing has been yet, it is read first.
    pub fn new(
        question: Question,
        (study, about): (Option<Id<Study>>, Option<Id<Deal>>),
        recorded: Option<Arc<Recorded>>,
        session: &Session,
    ) -> Self {
        let sheet = Sheet::new(session.locale.label(question), t!(session.locale, "answers-loading"));
        let is_read = recorded.is_some();
        let mut gather = Gather::new(study, question.reads()).with(recorded.unwrap_or_default());
        if !is_read {
            gather.begin(session);
        }
        let asked = Asked { target: session.target.get(), ..Asked::default() };
        let mut screen = Self {
            question,
            asked,
            about,
            gather,
            answer: sheet.clone(),
            sheet,
            worker: None,
            stops: vec![],
            at: 0,
            lever: None,
            unfolded: vec![],
            lines: (vec![], false),
            page: (1, WIDTH),
        };
        if is_read {
            screen.answer(session);
        }
        screen
    }

    /// The levers, at this one.
    pub fn at_lever(lever: Id<Lever>, recorded: Option<Arc<Recorded>>, session: &Session) -> Self {
        let mut screen = Self::new(Question::Levers, (None, None), recorded, session);
        screen.lever = Some(lever);
        screen.find_lever();
        screen
    }

    /// To the figures of the lever that was asked for, once they are there.
    fn find_lever(&mut self) {
        let Some(lever) = self.lever.filter(|_| !self.gather.is_behind() && self.worker.is_none()) else { return };
        self.lever = None;
        let is_it = |row: &Row| match row {
            Row::Line(line) => {
                line.cells.iter().flat_map(|cell| &cell.behind).any(|behind| behind.what == Some(What::Lever(lever)))
            }
            _ => false,
        };
        if let Some(row) = self.sheet.rows.iter().position(is_it) {
            self.at = self.stops.iter().position(|stop| stop.0 == row).unwrap_or(0);
        }
    }

    /// Answers anew, from the deals as they were last read; from many a worker does, and until then what stood here stays.
    fn answer(&mut self, session: &Session) {
        let recorded = Arc::clone(self.gather.recorded());
        let (question, asked, locale) = (self.question, self.asked, session.locale);
        let made = move |watch: &Watch| {
            // Who leaves the screen is shown nothing any more.
            let left = |_| Sheet::new(String::new(), String::new());
            recorded.deals(locale).sheet_watched(question, &asked, watch).unwrap_or_else(left)
        };
        if self.gather.recorded().is_quick() {
            self.show(made(&Watch::default()), session);
            return;
        }
        if self.stops.is_empty() {
            self.sheet.sentence = t!(locale, "answers-reckoning");
        }
        self.worker = Some(Running::begin(made));
    }

    /// Shows an answer that has been made.
    fn show(&mut self, answer: Sheet, session: &Session) {
        (self.answer, self.worker) = (answer, None);
        self.unfold(session);
        self.find_lever();
    }

    /// Shows the lists whole that are to be; the selection stays where it was, as far as that is there.
    fn unfold(&mut self, session: &Session) {
        let before = self.stops.get(self.at).copied();
        self.sheet = self.answer.clone();
        self.sheet.unfold(|section, _| self.unfolded.iter().any(|other| other == section));
        self.lay_out(session);
        self.stops = self.sheet.stops();
        let same = match before {
            Some(before) => self.stops.iter().position(|stop| *stop >= before),
            None => self.stops.iter().position(|stop| self.is_about(*stop)),
        };
        self.at = same.unwrap_or(0).min(self.stops.len().saturating_sub(1));
    }

    /// Whether the deal that this is about counts in a figure.
    fn is_about(&self, stop: Stop) -> bool {
        self.about.is_some_and(|deal| self.sheet.is_of(stop, deal))
    }

    fn lay_out(&mut self, session: &Session) {
        let is_ascii = session.signs.is_ascii();
        let signs = if is_ascii { Signs::ASCII } else { Signs::UNICODE };
        self.lines = (lay_out(&self.sheet, usize::from(self.page.1), signs), is_ascii);
    }

    fn selected(&self) -> Option<Stop> {
        self.stops.get(self.at).copied()
    }

    /// To the figure in the next line up or down that stands nearest below or above this one.
    fn step(&mut self, down: bool) {
        let Some((row, _)) = self.selected() else { return };
        let rows = self.stops.iter().map(|(row, _)| *row);
        let next = if down { rows.filter(|other| *other > row).min() } else { rows.filter(|other| *other < row).max() };
        self.go_to_row(next);
    }

    /// To the last row that stands within a page's height of this one; where there is none, to the next one.
    fn turn_page(&mut self, down: bool) {
        let Some((row, _)) = self.selected() else { return };
        let height = self.page.0;
        let line_of = |row: usize| {
            let stands = |laid: &Laid| laid.iter().any(|piece| piece.figure.is_some_and(|(other, _)| other == row));
            self.lines.0.iter().position(stands).unwrap_or(0)
        };
        let here = line_of(row);
        let rows = self.stops.iter().map(|(other, _)| *other).filter(|other| (*other > row) == down && *other != row);
        // At the first and the last one all shows that stands above and below: the page turns further then.
        let ends = self.ends();
        let most = |row: usize| usize::from(if ends.contains(&Some(row)) { height / 2 } else { height });
        let near = rows.filter(|other| line_of(*other).abs_diff(here) < most(*other));
        match if down { near.max() } else { near.min() } {
            Some(far) => self.go_to_row(Some(far)),
            None => self.step(down),
        }
    }

    /// The first row with a figure, and the last one.
    fn ends(&self) -> [Option<usize>; 2] {
        [self.stops.first(), self.stops.last()].map(|stop| stop.map(|(row, _)| *row))
    }

    /// To the figure of a row that stands nearest below or above this one.
    fn go_to_row(&mut self, row: Option<usize>) {
        let (Some((_, cell)), Some(row)) = (self.selected(), row) else { return };
        let beside = (0..self.stops.len()).filter(|at| self.stops[*at].0 == row);
        if let Some(at) = beside.min_by_key(|at| self.stops[*at].1.abs_diff(cell)) {
            self.at = at;
        }
    }

    /// To the figure before or after this one, in the same line.
    fn aside(&mut self, right: bool) {
        let Some((row, _)) = self.selected() else { return };
        let next = if right { self.at.checked_add(1) } else { self.at.checked_sub(1) };
        if let Some(next) = next.filter(|next| self.stops.get(*next).is_some_and(|stop| stop.0 == row)) {
            self.at = next;
        }
    }

    fn next_group(&mut self, session: &Session) {
        let at = Facet::ALL.iter().position(|facet| *facet == self.asked.facet).unwrap_or(0);
        self.asked.facet = Facet::ALL[(at + 1) % Facet::ALL.len()];
        self.answer(session);
    }

    fn ask_target(&self, session: &Session) -> Box<dyn Layer> {
        let locale = session.locale;
        let (title, hint) = (t!(locale, "answers-target-title"), t!(locale, "answers-target-hint"));
        let recorded = Arc::clone(self.gather.recorded());
        let shown = shown_target(self.asked.target, locale);
        let question = Line::new(title, hint, &shown, move |text, session| {
            let Some(target) = parse_target(text, &recorded.cases) else {
                anyhow::bail!(t!(session.locale, "answers-target-fault"))
            };
            session.target.set(target);
            Ok(Outcome::Close)
        });
        Box::new(question.replaced_by_typing())
    }

    fn open(&mut self, session: &Session) -> Reply {
        let section = self.selected().and_then(|(row, _)| self.sheet.folded_section(row)).map(str::to_owned);
        if let Some(section) = section {
            // The first line that was folded away is then where the list went on.
            self.unfolded.push(section);
            self.unfold(session);
            return Ok(Outcome::Done);
        }
        let Some((title, behind)) = self.selected().and_then(|stop| self.sheet.behind(stop)) else {
            return Ok(Outcome::Ignored);
        };
        let popup = BehindPopup::new(title, behind.into_owned(), session)?;
        Ok(Outcome::Open(Box::new(match self.about {
            Some(deal) => popup.at_deal(deal, session)?,
            None => popup,
        })))
    }

    fn draw_line(&self, canvas: &mut Canvas, laid: &Laid, (x, y): (u16, u16), right: u16) {
        let selected = self.selected();
        if let Some((row, _)) = selected
            && laid.iter().any(|piece| piece.figure.is_some_and(|(other, _)| other == row))
        {
            canvas.select(Rect {
                x: x.saturating_sub(2),
                y,
                width: right.saturating_sub(x.saturating_sub(2)),
                height: 1,
            });
        }
        let figures = laid.iter().filter_map(|piece| piece.figure);
        if figures.clone().any(|figure| self.is_about(figure)) {
            let mark = canvas.signs.on();
            canvas.text(x.saturating_sub(1), y, 1, mark, Role::Accent);
        }
        for piece in laid {
            let at = x + u16::try_from(piece.x).unwrap_or(u16::MAX).min(WIDTH);
            let ink =
                if piece.figure.is_some() && piece.figure == selected { Ink::Bold(Role::Accent) } else { ink(piece) };
            let end = canvas.text(at, y, right.saturating_sub(at), &piece.text, ink);
            if let Some(stop) = piece.figure.and_then(|figure| self.stops.iter().position(|stop| *stop == figure)) {
                canvas.row(Rect { x: at, y, width: end.saturating_sub(at), height: 1 }, stop);
            }
        }
    }
}

/// Asks for the form of the report of these answers, then where it goes, and has it written beside the keyboard.
pub fn ask_report(recorded: Arc<Recorded>, questions: Vec<Question>, asked: Asked, session: &Session) -> Picker {
    let title = match questions[..] {
        [question] => session.locale.label(question),
        _ => t!(session.locale, "answers-report-title"),
    };
    report_form(session, move |format, session| {
        let name = report::file_name(&title, format, session.today());
        let (recorded, questions, title) = (Arc::clone(&recorded), questions.clone(), title.clone());
        where_to(name, session, Path::exists, move |path, session| {
            let (recorded, questions, path) = (Arc::clone(&recorded), questions.clone(), path.to_owned());
            let (locale, written) = (session.locale, shown_path(&path));
            let work = move |watch: &Watch| {
                write_report(&recorded.deals(locale), (&questions, &asked), (format, &path), locale, watch)
            };
            let done = move |(), session: &mut Session| {
                session.tell(t!(session.locale, "report-written", path = written));
                Ok(Outcome::Close)
            };
            Ok(Outcome::Open(Box::new(Progress::begin(title.clone(), work, done))))
        })
    })
}

fn write_report(
    deals: &Deals,
    (questions, asked): (&[Question], &Asked),
    (format, path): (Format, &Path),
    locale: Locale,
    watch: &Watch,
) -> Result<(), String> {
    let cancelled = |Cancelled| t!(locale, "called-off");
    let sheets = deals.sheets(questions, asked, watch).map_err(cancelled)?;
    watch.at(Task::Writing, 0, 1).map_err(cancelled)?;
    report::write(path, &format.of_answers(sheets, locale))
        .map_err(|error| t!(locale, "report-failed", detail = wording::io_error(&error, locale)))
}

fn ink(piece: &Piece) -> Ink {
    match piece.tone {
        Tone::Plain => Ink::Role(Role::Text),
        Tone::Head => Ink::Bold(Role::Text),
        Tone::Dim | Tone::Hint => Ink::Role(Role::Dim),
        Tone::Warn => Ink::Role(Role::Warn),
        Tone::Won => Ink::Role(Role::Won),
        Tone::Lost => Ink::Role(Role::Lost),
    }
}

impl Layer for AnswerScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Answer, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let last = self.stops.len().saturating_sub(1);
        match command {
            Command::Up => self.step(false),
            Command::Down => self.step(true),
            Command::Left => self.aside(false),
            Command::Right => self.aside(true),
            Command::PageUp => self.turn_page(false),
            Command::PageDown => self.turn_page(true),
            Command::Top => self.at = 0,
            Command::Bottom => self.at = last,
            Command::Select(stop) => self.at = stop.min(last),
            Command::Scroll(by) => (0..by.unsigned_abs()).for_each(|_| self.step(by > 0)),
            Command::Activate => return self.open(session),
            Command::Back => return Ok(Outcome::Close),
            Command::Report => {
                let recorded = Arc::clone(self.gather.recorded());
                let question = ask_report(recorded, vec![self.question], self.asked, session);
                return Ok(Outcome::Open(Box::new(question)));
            }
            Command::NextGroup if self.question == Question::HitRate => self.next_group(session),
            Command::Target if self.question == Question::Conversion => {
                return Ok(Outcome::Open(self.ask_target(session)));
            }
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.gather.begin(session);
        Ok(())
    }

    fn prepare(&mut self, area: Rect, session: &Session) {
        // Title, sentence and rule stand above.
        let page = (area.height.saturating_sub(5).max(1), area.width.saturating_sub(4).min(WIDTH));
        let before = std::mem::replace(&mut self.page, page);
        if (before.1, self.lines.1) != (page.1, session.signs.is_ascii()) {
            self.lay_out(session);
        }
        let is_read = self.gather.go_on(session);
        if is_read || self.asked.target != session.target.get() {
            self.asked.target = session.target.get();
            self.answer(session);
        }
    }

    fn is_waiting(&self) -> bool {
        self.worker.is_some()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        match self.worker.as_ref().and_then(Running::finished) {
            None => return Ok(Outcome::Ignored),
            Some(Some(sheet)) => self.show(sheet, session),
            Some(None) => {
                let broken = Sheet::new(session.locale.label(self.question), t!(session.locale, "answers-broken"));
                self.show(broken, session);
            }
        }
        Ok(Outcome::Done)
    }

    fn is_behind(&self) -> bool {
        self.gather.is_behind()
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let x = area.x + 2;
        let cells = area.width.saturating_sub(4).min(WIDTH);
        let end = canvas.text(x, area.y, cells, &self.sheet.title, Ink::Bold(Role::Accent));
        if let Some(deal) = self.about {
            let cases = &self.gather.recorded().cases;
            let customer = cases.iter().find(|case| case.deal.id == deal).map_or("", |case| &case.deal.customer);
            let legend = match self.stops.iter().any(|stop| self.is_about(*stop)) {
                true => t!(session.locale, "answers-deal-legend", sign = canvas.signs.on(), customer = customer),
                false => t!(session.locale, "answers-deal-counts", count = 0, lines = ""),
            };
            let right = (x + cells).min(area.right());
            canvas.text_right(right, area.y, right.saturating_sub(end + 2), &legend, Role::Accent);
        }
        let sentence = Rect { x, y: area.y + 1, width: cells, height: 3.min(area.height.saturating_sub(1)) };
        let said = match self.gather.fault() {
            Some(fault) => t!(session.locale, "answers-not-read", detail = fault),
            None => self.sheet.sentence.clone(),
        };
        let used = canvas.paragraph(sentence, &said, Role::Text);
        let rule = sentence.y + used;
        canvas.rule(area.x, rule, area.width);
        let body = Rect { y: rule + 1, height: area.bottom().saturating_sub(rule + 1), ..area };
        let lines = &self.lines.0;
        let height = usize::from(body.height);
        let row = self.selected().map(|(row, _)| row);
        let is_selected =
            |laid: &Laid| laid.iter().any(|piece| piece.figure.is_some_and(|(other, _)| Some(other) == row));
        let selected = lines.iter().position(is_selected).unwrap_or(0);
        // The first figure shows with what stands above it, the last one with what stands below.
        let [first_figure, last_figure] = self.ends();
        let first = match row {
            _ if row == first_figure => 0,
            _ if row == last_figure => lines.len().saturating_sub(height).min(selected),
            _ => first_row(selected, lines.len(), height),
        };
        for (laid, y) in lines.iter().skip(first).zip(body.top()..body.bottom()) {
            self.draw_line(canvas, laid, (x, y), (x + cells).min(area.right()));
        }
        let (above, below) = canvas.signs.more();
        let rest = lines.len().saturating_sub(first + height);
        let more = [(above, first), (below, rest)].into_iter().filter(|(_, count)| *count > 0);
        let more: Vec<String> = more.map(|(sign, count)| format!("{sign} {count}")).collect();
        if !more.is_empty() {
            let text = format!(" {} ", t!(session.locale, "list-more", count = more.join("  ")));
            canvas.text_right(area.right().saturating_sub(1), rule, area.width / 2, &text, Role::Accent);
        }
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = vec![];
        if !self.stops.is_empty() {
            hints.push(Command::Activate);
        }
        match self.question {
            Question::HitRate => hints.push(Command::NextGroup),
            Question::Conversion => hints.push(Command::Target),
            _ => {}
        }
        hints.extend([Command::Report, Command::PageDown, Command::Back]);
        hints
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "answers-about")
    }
}
