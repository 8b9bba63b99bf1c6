//! The people of a made-up deal.

use fastrand::Rng;

use super::deal::Maker;
use crate::domain::{BuyingRole, Consent, Participant, Side, Stance};

const SURNAMES: [&str; 24] = [
    "Ammann",
    "Bieri",
    "Camenzind",
    "Dörig",
    "Egli",
    "Furrer",
    "Gerber",
    "Hösli",
    "Imboden",
    "Jenni",
    "Kälin",
    "Lüthi",
    "Moser",
    "Nef",
    "Odermatt",
    "Pfister",
    "Rüegg",
    "Schär",
    "Tobler",
    "Ulmer",
    "Vogt",
    "Wäfler",
    "Zbinden",
    "Zürcher",
];
const FIRST_NAMES: [&str; 12] =
    ["Anna", "Beat", "Carla", "Daniel", "Eva", "Felix", "Gina", "Hans", "Ines", "Jan", "Karin", "Luca"];

/// The people of a deal: who acts on which side.
pub struct Cast {
    pub customers: Vec<Participant>,
    pub vendors: Vec<Participant>,
    pub competitor: Participant,
}

impl Cast {
    pub fn make(maker: &mut Maker) -> Self {
        let jobs = [
            ("plant manager", &[BuyingRole::Initiator, BuyingRole::User][..]),
            ("managing director", &[BuyingRole::Decider]),
            ("buyer", &[BuyingRole::Buyer, BuyingRole::Gatekeeper]),
            ("process engineer", &[BuyingRole::User, BuyingRole::Influencer]),
            ("controller", &[BuyingRole::Influencer]),
        ];
        let some = maker.random.usize(3..=jobs.len());
        let customers = jobs[..some].iter().map(|(job, roles)| person(maker, Side::Customer, job, roles)).collect();
        let ours = ["sales", "application engineering", "service", "marketing"];
        let some = maker.random.usize(2..=ours.len());
        let vendors = ours[..some].iter().map(|job| person(maker, Side::Vendor, job, &[])).collect();
        let competitor = person(maker, Side::Competitor, "area manager", &[]);
        Self { customers, vendors, competitor }
    }

    /// The one who decides.
    pub fn decider(&self) -> &Participant {
        &self.customers[1]
    }

    pub fn all(self) -> Vec<Participant> {
        let mut all = self.customers;
        all.extend(self.vendors);
        all.push(self.competitor);
        all
    }
}

fn person(maker: &mut Maker, side: Side, job: &str, roles: &[BuyingRole]) -> Participant {
    let name = format!("{} {}", pick(&mut maker.random, &FIRST_NAMES), pick(&mut maker.random, &SURNAMES));
    Participant {
        id: maker.id(),
        job: job.to_owned(),
        buying_roles: roles.iter().copied().collect(),
        lead_informant: matches!(job, "plant manager" | "sales"),
        stance: Stance::new(maker.random.i64(-2..=2)),
        consent: Some(Consent::Attributable),
        ..Participant::new(maker.deal, name, side)
    }
}

/// One of a few, each as likely.
pub fn pick<'a, T: ?Sized>(random: &mut Rng, from: &[&'a T]) -> &'a T {
    from[random.usize(..from.len())]
}
