//! Stage 2: the two benches, buying center and selling center, facing each other.

mod actions;
mod bench;
mod detail;
mod forget;
mod forget_backups;

pub(super) use actions::unite_twice;
use ratatui::layout::Rect;

use super::{DealState, StageView};
use crate::{
    domain::{Debrief, Id, Participant, Side},
    guide::Target,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        command::Command,
        form::FormPopup,
        keys::Context,
        layer::{Outcome, Reply},
        list::Selection,
        session::Session,
    },
};

/// Below this width the benches do not fit side by side: the one with the selection is drawn, Tab shows the other.
const BOTH: u16 = 72;

/// The People stage. The selection is a person rather than a row: so it follows its person when others come and go,
/// and undoing a deletion selects whoever comes back.
#[derive(Default)]
pub struct PeopleStage {
    selected: Option<Id<Participant>>,
    /// Where the selection stands while nobody with that id is there.
    bench: usize,
    rows: [usize; 2],
}

/// The people of a deal as they sit: the customer's, then ours with everybody else below.
struct Benches<'a>([Vec<&'a Participant>; 2]);

impl<'a> Benches<'a> {
    fn of(debrief: &'a Debrief) -> Self {
        let others = debrief.participants.iter().filter(|who| !matches!(who.side, Side::Customer | Side::Vendor));
        let ours = debrief.side(Side::Vendor).chain(others);
        Self([debrief.side(Side::Customer).collect(), ours.collect()])
    }

    fn find(&self, id: Id<Participant>) -> Option<(usize, usize)> {
        self.0
            .iter()
            .enumerate()
            .find_map(|(bench, people)| people.iter().position(|person| person.id == id).map(|row| (bench, row)))
    }

    fn at(&self, (bench, row): (usize, usize)) -> Option<&'a Participant> {
        self.0[bench].get(row).copied()
    }

    /// The place of the row with this number, those of the left bench counted first.
    fn place(&self, number: usize) -> (usize, usize) {
        let left = self.0[0].len();
        if number < left { (0, number) } else { (1, number - left) }
    }
}

impl PeopleStage {
    /// Where the selection stands: bench and row.
    fn spot(&self, benches: &Benches) -> (usize, usize) {
        if let Some(spot) = self.selected.and_then(|id| benches.find(id)) {
            return spot;
        }
        let bench = if benches.0[self.bench].is_empty() { 1 - self.bench } else { self.bench };
        (bench, self.rows[bench].min(benches.0[bench].len().saturating_sub(1)))
    }

    fn person<'a>(&self, debrief: &'a Debrief) -> Option<&'a Participant> {
        let benches = Benches::of(debrief);
        benches.at(self.spot(&benches))
    }

    fn stand(&mut self, (bench, row): (usize, usize), benches: &Benches) {
        self.bench = bench;
        self.rows[bench] = row;
        self.selected = benches.at((bench, row)).map(|person| person.id);
    }

    /// Moves the selection; `false` when the command is none that moves.
    fn moves(&mut self, command: Command, benches: &Benches) -> bool {
        let (bench, row) = self.spot(benches);
        let other = 1 - bench;
        match command {
            Command::Select(number) => self.stand(benches.place(number), benches),
            Command::Left | Command::Right | Command::OtherPane => {
                let there = match command {
                    Command::Left => bench == 0,
                    Command::Right => bench == 1,
                    _ => false,
                };
                if !there && !benches.0[other].is_empty() {
                    self.rows[bench] = row;
                    self.stand((other, self.rows[other].min(benches.0[other].len() - 1)), benches);
                }
            }
            _ => {
                let mut selection = Selection::default();
                selection.select(row);
                let people = benches.0[bench].len();
                if !selection.run(command, people) {
                    return false;
                }
                self.stand((bench, selection.row(people)), benches);
            }
        }
        true
    }

    /// Asks for somebody new, who is selected as soon as he is there.
    fn add(&mut self, side: Side, deal: &DealState, session: &Session) -> Outcome {
        let person = Participant::new(deal.debrief.deal.id, "", side);
        self.selected = Some(person.id);
        Outcome::Open(Box::new(actions::new_person(person, &deal.debrief.deal, session)))
    }
}

impl StageView for PeopleStage {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::People]
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        let benches = Benches::of(&deal.debrief);
        if self.moves(command, &benches) {
            return Ok(Outcome::Done);
        }
        // Whatever becomes of the selected person, the selection knows where it stood.
        let (bench, row) = self.spot(&benches);
        self.bench = bench;
        self.rows[bench] = row;
        match command {
            Command::NewCustomerPerson => return Ok(self.add(Side::Customer, deal, session)),
            Command::NewVendorPerson => return Ok(self.add(Side::Vendor, deal, session)),
            Command::NewThirdPerson => return Ok(self.add(Side::Other, deal, session)),
            _ => {}
        }
        let Some(person) = self.person(&deal.debrief) else {
            // Without anybody, Enter begins as the empty bench says.
            return match command {
                Command::Activate => Ok(self.add(Side::Customer, deal, session)),
                _ => Ok(Outcome::Ignored),
            };
        };
        match command {
            Command::Activate => {
                let id = person.id;
                let load = move |debrief: &Debrief| debrief.participant(id).cloned();
                let form = FormPopup::open(deal.debrief.deal.id, EditLabel::ChangeParticipant, session, load)?;
                Ok(Outcome::Open(Box::new(form)))
            }
            Command::Delete => actions::delete(person, session),
            Command::LeadInformant => actions::toggle_lead(person, &deal.debrief, session),
            Command::BuyingRoles => actions::roles(person, &deal.debrief, session),
            Command::StanceUp => actions::change_stance(person, 1, session),
            Command::StanceDown => actions::change_stance(person, -1, session),
            Command::ForgetPerson => forget::ask(person, session),
            Command::MergePeople => actions::merge(person, &deal.debrief, session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn select(&mut self, target: &Target, _deal: &DealState) {
        if let Target::Participant(id) = target {
            self.selected = Some(*id);
        }
    }

    fn focus(&self, deal: &DealState) -> Target {
        self.person(&deal.debrief).map_or(Target::Deal, |person| Target::Participant(person.id))
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        let benches = Benches::of(&deal.debrief);
        let spot = self.spot(&benches);
        bench::draw(canvas, area, &deal.debrief, &benches, spot, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        if let Some(person) = self.person(&deal.debrief) {
            detail::draw(canvas, area, person, &deal.debrief, session);
        }
    }

    fn hints(&self) -> Vec<Command> {
        vec![
            Command::NewCustomerPerson,
            Command::NewVendorPerson,
            Command::Activate,
            Command::BuyingRoles,
            Command::LeadInformant,
            Command::StanceUp,
        ]
    }
}
