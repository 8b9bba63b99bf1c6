//! A step that both sides have told, each in its own sitting, as one of them tells it. Its own fields are the customer's
//! with ours in the gaps (see `unite.rs`). Which gaps ours has filled is noted with our telling: for the customer they are
//! empty again, and for us they are what we have told. Where that is not noted, and of what the customer has said instead of
//! ours, only what can come from nobody but the side that is heard stays.

use super::{Course, Debrief, Filled, Id, Participant, Source, Step, Telling, fold};

impl Debrief {
    /// The step as this side tells it: by its own title and date, with those of its people whom its own words name. A step
    /// that both have told as one stands as it is, at the date that this side gives.
    pub(super) fn as_told(&self, step: &Step, heard: Source) -> Step {
        let Some(own) = self.telling(step.id, heard) else { return step.clone() };
        let Some(theirs) = self.made_of_two(step, heard) else {
            return Step { date: own.date.or(step.date), ..step.clone() };
        };
        if let Some(filled) = self.filled(step, heard) {
            let bare = filled.taken_from(step);
            return Step { date: own.date.or(bare.date), owner: None, effort_hours: None, is_lever: false, ..bare };
        }
        let title = if heard == Source::Vendor { own.own_title() } else { None };
        let date = own.date.or_else(|| match heard {
            // What we have told without the customer stands in our telling.
            Source::Vendor => None,
            _ => step.date.filter(|date| theirs.date != Some(*date)),
        });
        let told = Step::new(step.deal, step.rank, title.unwrap_or(&step.title));
        let actor = match heard {
            // Who acted as the customer tells it is not for us to see: ours begins with whoever acts.
            Source::Vendor => self.first_named(step, &told.title),
            _ => self.actor(step).filter(|actor| self.is_named(own, actor, &told.title)),
        };
        let mut told = Step { id: step.id, date, actor: actor.map(|actor| actor.id), course: Course::Advance, ..told };
        if let Some(filled) = own.filled.as_ref().filter(|_| heard == Source::Vendor) {
            filled.taken_into(&mut told, step);
        }
        told
    }

    /// The other side's telling, where the two sides have told the step apart: in sittings of their own, or with a title of
    /// ours beside the customer's.
    fn made_of_two(&self, step: &Step, heard: Source) -> Option<&Telling> {
        let [customer, ours] = [Source::Customer, Source::Vendor].map(|source| self.telling(step.id, source));
        let (customer, ours) = customer.zip(ours)?;
        let is_apart = ours.filled.is_some() || ours.own_title().is_some() || ours.was_told_apart(customer);
        is_apart.then_some(if heard == Source::Vendor { customer } else { ours })
    }

    /// What our telling has filled in of a step, where the customer is heard and it was noted.
    fn filled(&self, step: &Step, heard: Source) -> Option<&Filled> {
        let ours = self.telling(step.id, Source::Vendor).filter(|_| heard == Source::Customer)?;
        ours.filled.as_ref()
    }

    /// The step as the customer tells it; as it stands where only the customer tells it, or nobody noted what is ours.
    pub fn as_customer_tells(&self, step: &Step) -> Step {
        match self.filled(step, Source::Customer) {
            Some(_) => self.as_told(step, Source::Customer),
            None => step.clone(),
        }
    }

    /// Whether our account alone names somebody in a step that the customer tells too.
    pub fn is_named_by_us_alone(&self, step: Id<Step>, person: Id<Participant>) -> bool {
        self.telling(step, Source::Vendor).and_then(|ours| ours.filled.as_ref()).is_some_and(|it| it.names(person))
    }

    /// Whether somebody stands in the step as this side tells it.
    pub(super) fn is_in_as_told(&self, step: &Step, person: &Participant, heard: Source) -> bool {
        if let Some(filled) = self.filled(step, heard) {
            return !filled.names(person.id);
        }
        match self.telling(step.id, heard).filter(|_| self.made_of_two(step, heard).is_some()) {
            Some(own) => {
                let is_ours = own.filled.as_ref().filter(|_| heard == Source::Vendor).is_some_and(|filled| {
                    filled.names(person.id) || filled.has_actor() && step.actor == Some(person.id)
                });
                is_ours || self.is_named(own, person, &self.as_told(step, heard).title)
            }
            None => true,
        }
    }

    /// Whether this source names somebody in what it calls the step, or in its words.
    fn is_named(&self, own: &Telling, person: &Participant, title: &str) -> bool {
        [title, own.own_words()].into_iter().any(|text| self.is_said(text, person))
    }

    /// Whether a text says somebody's short name, and not only within the longer name of somebody else.
    fn is_said(&self, text: &str, person: &Participant) -> bool {
        let (name, text) = (words(person.short_name()), words(text));
        // Most texts name most people not at all.
        if name.trim().is_empty() || !text.contains(&name) {
            return false;
        }
        let others = self.participants.iter().filter(|other| other.id != person.id).map(|other| words(&other.name));
        let longer = others.filter(|other| other.len() > words(&person.name).len() && other.contains(&name));
        let text = longer.fold(text, |text, other| text.replace(&other, " · "));
        text.contains(&name)
    }

    /// Whoever of a step's people a title begins with.
    fn first_named(&self, step: &Step, title: &str) -> Option<&Participant> {
        let text = words(title);
        let begins = |person: &Participant| {
            [person.short_name(), &person.name].into_iter().any(|name| text.starts_with(&words(name)))
        };
        self.people(step).into_iter().find(|person| begins(person) && self.is_said(title, person))
    }

    /// Puts steps whose date is another now where it belongs among the others, which keep their order: as near to where it
    /// stood as the dates allow. The ranks stay in order.
    pub(super) fn put_in_order(&mut self, before: &Self) {
        let is_moved =
            |step: &Step| before.step(step.id).is_some_and(|was| was.date != step.date) && step.date.is_some();
        let mut ranks: Vec<i64> = self.steps.iter().map(|step| step.rank).collect();
        let moved: Vec<(usize, Step)> =
            self.steps.iter().enumerate().filter(|(_, step)| is_moved(step)).map(|(at, s)| (at, s.clone())).collect();
        self.steps.retain(|step| !is_moved(step));
        for (was, step) in moved {
            let wrong = |at: &usize| {
                let surely =
                    |one: &Step, other: &Step| one.date.zip(other.date).is_some_and(|(a, b)| a.surely_before(b));
                let (above, below) = self.steps.split_at(*at);
                above.iter().filter(|other| surely(&step, other)).count()
                    + below.iter().filter(|other| surely(other, &step)).count()
            };
            let best = (0..=self.steps.len()).min_by_key(|at| (wrong(at), at.abs_diff(was))).unwrap_or(was);
            self.steps.insert(best, step);
        }
        ranks.sort_unstable();
        self.steps.iter_mut().zip(ranks).for_each(|(step, rank)| step.rank = rank);
    }
}

/// What some texts say, to look names up in.
pub(super) struct Said(String);

impl Said {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        // No name goes over the end of a text.
        Self(texts.map(words).collect::<Vec<_>>().join("·"))
    }

    /// Whether they say a name, as whole words.
    pub(super) fn says(&self, name: &str) -> bool {
        let name = words(name);
        !name.trim().is_empty() && self.0.contains(&name)
    }
}

/// The words of a text, folded, each between two blanks.
fn words(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        Channel, Commitment, Deal, FuzzyDate, Id, Keyed, Milestone, Side, Sitting, SittingWith, StepParticipant,
    };

    /// A step as one side tells it: its name, which both may use, its day, and what else that side says.
    #[derive(Debug, Clone)]
    struct Spoken {
        name: usize,
        day: Option<i8>,
        says_more: bool,
        names_actor: bool,
    }

    fn account() -> impl Strategy<Value = Vec<Spoken>> {
        let day = prop::option::of(1..=28_i8);
        let step = (0..8_usize, day, any::<bool>(), any::<bool>());
        let step = step.prop_map(|(name, day, says_more, names_actor)| Spoken { name, day, says_more, names_actor });
        prop::collection::vec(step, 1..6)
    }

    fn date(year: i16, day: i8) -> FuzzyDate {
        FuzzyDate::day(jiff::civil::date(year, 3, day))
    }

    /// Both accounts, of which the sides have nothing in common but some names of steps; then pairs of them are made one.
    fn reconciled(accounts: [&[Spoken]; 2], in_sittings: bool, pairs: &[(usize, usize)]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        for (at, (account, source)) in accounts.into_iter().zip([Source::Customer, Source::Vendor]).enumerate() {
            let is_ours = source == Source::Vendor;
            let with = if is_ours { SittingWith::Vendor } else { SittingWith::Customer };
            let sitting = Sitting::new(deal, with);
            let name = if is_ours { "Ruth Vendorname" } else { "Beat Customername" };
            let person = Participant::new(deal, name, if is_ours { Side::Vendor } else { Side::Customer });
            for (rank, spoken) in account.iter().enumerate() {
                // Half of the names are told alike by both.
                let own = if spoken.name < 4 { String::new() } else { format!(" as the {} says", source.key()) };
                let actor = if spoken.names_actor { format!("{} ", person.short_name()) } else { String::new() };
                let title = format!("{actor}step {}{own}", spoken.name);
                let mut step = Step::new(deal, (rank * 2 + at) as i64 * 100, title);
                step.date = spoken.day.map(|day| date(if is_ours { 2025 } else { 2024 }, day));
                if spoken.says_more {
                    step.actor = Some(person.id);
                    step.channel = Some(if is_ours { Channel::Vote } else { Channel::Portal });
                    step.activity = format!("{}_activity", source.key());
                    step.milestone = Some(if is_ours { Milestone::Contract } else { Milestone::Need });
                    step.commitment = Commitment::new(if is_ours { 4 } else { 1 });
                    step.set_course(if is_ours { Course::LoopBack } else { Course::Wait }, None);
                }
                let mut telling = Telling::new(&step, source);
                telling.words = if spoken.says_more { format!("{} words", source.key()) } else { String::new() };
                telling.sitting = in_sittings.then_some(sitting.id);
                debrief.tellings.push(telling);
                debrief.steps.push(step);
            }
            debrief.participants.push(person);
            debrief.sittings.extend(in_sittings.then_some(sitting));
        }
        debrief.steps.sort_by_key(|step| step.rank);
        for (customer, vendor) in pairs {
            unite(&mut debrief, *customer, *vendor);
        }
        debrief
    }

    fn unite(debrief: &mut Debrief, customer: usize, vendor: usize) {
        let alone = |source: Source| -> Vec<Id<Step>> {
            let own = debrief.tellings.iter().filter(|telling| telling.source == source);
            let own = own.map(|telling| telling.step);
            own.filter(|step| debrief.tellings_of(*step).count() == 1).collect()
        };
        let (theirs, ours) = (alone(Source::Customer), alone(Source::Vendor));
        let pair = theirs.get(customer % theirs.len().max(1)).zip(ours.get(vendor % ours.len().max(1)));
        let Some(merge) = pair.and_then(|(customer, vendor)| debrief.merge_steps(*customer, *vendor)) else { return };
        debrief.steps.retain(|step| step.id != merge.dropped.id);
        *debrief.steps.iter_mut().find(|step| step.id == merge.kept.0.id).expect("kept") = merge.kept.1.clone();
        for (seen, new) in &merge.tellings {
            *debrief.tellings.iter_mut().find(|telling| telling.id == seen.id).expect("told") = new.clone();
        }
        debrief.step_participants.retain(|link| !merge.surplus_links.contains(link));
        for (seen, new) in &merge.links {
            *debrief.step_participants.iter_mut().find(|link| link.id == seen.id).expect("in it") = new.clone();
        }
        debrief.step_participants.extend(merge.new_links.clone());
        debrief.steps.sort_by_key(|step| step.rank);
    }

    proptest! {
        #[test]
        fn nothing_that_the_hidden_side_alone_has_told_is_seen(
            customer in account(),
            vendor in account(),
            in_sittings in any::<bool>(),
            pairs in prop::collection::vec((0..6_usize, 0..6_usize), 0..6),
        ) {
            let whole = reconciled([&customer, &vendor], in_sittings, &pairs);
            for (heard, theirs) in [
                (Source::Vendor, ["as the customer", "2024-", "portal", "customer_activity", "need", "wait", "customer words"]),
                (Source::Customer, ["as the vendor", "2025-", "vote", "vendor_activity", "contract", "loop_back", "vendor words"]),
            ] {
                let seen = whole.clone().seen_by(heard);
                let text = serde_json::to_string(&(&seen.steps, &seen.tellings)).expect("text");
                for hidden in theirs {
                    prop_assert!(!text.contains(hidden), "{heard:?} sees {hidden}: {text}");
                }
                // Who acted is the heard side's as far as its own words name them.
                let stranger = &whole.participants[usize::from(heard == Source::Customer)];
                prop_assert!(seen.people_of_all().all(|person| person != stranger.id));
                // And what the side has told is there, as it told it.
                let account = if heard == Source::Vendor { &vendor } else { &customer };
                let told: Vec<&Step> = seen.steps.iter().collect();
                prop_assert_eq!(told.len(), account.len());
                let year = if heard == Source::Vendor { 2025 } else { 2024 };
                let days = |of: Vec<Option<FuzzyDate>>| { let mut of = of; of.sort_by_key(|day| day.map(FuzzyDate::earliest)); of };
                let own = days(account.iter().map(|spoken| spoken.day.map(|day| date(year, day))).collect());
                prop_assert_eq!(days(told.iter().map(|step| step.date).collect()), own);
                prop_assert!(told.windows(2).all(|pair| pair[0].rank <= pair[1].rank));
            }
        }
    }

    impl Debrief {
        fn people_of_all(&self) -> impl Iterator<Item = Id<Participant>> {
            let links = self.step_participants.iter().map(|link: &StepParticipant| link.participant);
            self.steps.iter().filter_map(|step| step.actor).chain(links)
        }
    }

    #[test]
    fn who_acted_as_only_the_customer_tells_it_is_not_seen_by_us() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        let names = ["Hugentobler", "Meier", "Rosa", "Rosa Caduff"];
        let [acts, meier, rosa, caduff] = names.map(|name| Participant::new(deal, name, Side::Customer));
        let theirs = Step { actor: Some(acts.id), ..Step::new(deal, 0, "Hugentobler tells the plant manager") };
        let ours =
            Step { actor: Some(meier.id), ..Step::new(deal, 10, "Meier learns from Hugentobler and Rosa Caduff") };
        let link = |step: &Step, who: &Participant| StepParticipant {
            id: Id::new(),
            deal,
            step: step.id,
            participant: who.id,
        };
        debrief.step_participants = vec![link(&theirs, &rosa), link(&ours, &acts), link(&ours, &caduff)];
        debrief.tellings = vec![Telling::new(&theirs, Source::Customer), Telling::new(&ours, Source::Vendor)];
        let ids = [acts.id, meier.id, caduff.id];
        debrief.participants = vec![acts, meier, rosa, caduff];
        debrief.steps = vec![theirs, ours];
        unite(&mut debrief, 0, 0);
        assert_eq!(debrief.steps.len(), 1);
        let seen = debrief.seen_by(Source::Vendor);
        let people: Vec<&str> = seen.people(&seen.steps[0]).into_iter().map(Participant::short_name).collect();
        assert_eq!(seen.steps[0].actor, Some(ids[1]));
        assert_eq!((people[0], people.len()), ("Meier", 3), "{people:?}");
        assert!(people.contains(&"Hugentobler") && people.contains(&"Caduff"));
    }

    #[test]
    fn what_our_telling_has_filled_in_is_seen_as_ours() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        let [own, ours] = ["Keller", "Aebi"].map(|name| Participant::new(deal, name, Side::Vendor));
        let theirs = Step { channel: Some(Channel::Portal), actor: Some(own.id), ..Step::new(deal, 0, "goes quiet") };
        let mut told = Step { channel: Some(Channel::Vote), ..Step::new(deal, 10, "hears nothing") };
        (told.milestone, told.commitment) = (Some(Milestone::Contract), Commitment::new(3));
        told.set_course(Course::Exit, Some(crate::domain::ExitTo::Competitor));
        let link = StepParticipant { id: Id::new(), deal, step: told.id, participant: ours.id };
        debrief.step_participants = vec![link];
        debrief.tellings = vec![Telling::new(&theirs, Source::Customer), Telling::new(&told, Source::Vendor)];
        let role = crate::domain::BuyingRole::Decider;
        let ours = Participant { buying_roles: [role].into_iter().collect(), ..ours };
        debrief.participants = vec![own, ours];
        debrief.steps = vec![theirs, told.clone()];
        unite(&mut debrief, 0, 0);
        let seen = debrief.seen_by(Source::Vendor);
        let step = &seen.steps[0];
        assert_eq!((step.milestone, step.commitment), (told.milestone, told.commitment));
        assert_eq!((step.course, step.exit_to), (told.course, told.exit_to));
        assert_eq!((step.channel, step.actor), (None, None), "of these the customer says something of his own");
        let people: Vec<_> = seen.people(step).into_iter().map(|who| (&who.name[..], who.buying_roles)).collect();
        assert_eq!(
            people,
            [("Aebi", [role].into_iter().collect())],
            "whom ours alone has named, with what is known of him"
        );
    }

    #[test]
    fn a_step_stands_where_its_own_date_puts_it() {
        let mut before = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = before.deal.id;
        let dated = |rank: i64, day| Step { date: Some(date(2026, day)), ..Step::new(deal, rank, format!("{day}")) };
        before.steps = vec![dated(0, 10), dated(10, 20), dated(20, 22), Step::new(deal, 30, "later")];
        let mut seen = before.clone();
        seen.steps[1].date = Some(date(2026, 24));
        seen.put_in_order(&before);
        let order: Vec<(&str, i64)> = seen.steps.iter().map(|step| (step.title.as_str(), step.rank)).collect();
        assert_eq!(order, [("10", 0), ("22", 10), ("20", 20), ("later", 30)]);
    }
}
