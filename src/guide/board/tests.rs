use super::{board as board_of, *};
use crate::domain::{Kind, Participant, Sitting, SittingWith, Source, Step, Telling};

fn debrief(outcome: Outcome, kind: Kind, steps: usize) -> Debrief {
    let mut deal = Deal::new("Hofstetter", "line 3");
    (deal.outcome, deal.customer_kind) = (outcome, Some(kind));
    (deal.value, deal.decided_on) = (Some(100_000), "2026-01-10".parse().ok());
    let mut debrief = Debrief::new(deal);
    for rank in 0..steps {
        let step = Step::new(debrief.deal.id, rank as i64, "calls");
        debrief.tellings.push(Telling::new(&step, Source::Customer));
        debrief.steps.push(step);
    }
    debrief
}

fn board(debriefs: &[Debrief], chosen: Option<StudyTarget>) -> Board {
    board_of(&debriefs.iter().map(Standing::of).collect::<Vec<_>>(), chosen)
}

#[test]
fn a_deal_says_what_it_lacks() {
    let mut late = debrief(Outcome::Lost, Kind::New, 12);
    let mut sitting = Sitting::new(late.deal.id, SittingWith::Customer);
    sitting.held_on = "2026-05-10".parse().ok();
    let ours = Sitting { held_on: "2026-01-13".parse().ok(), ..Sitting::new(late.deal.id, SittingWith::Vendor) };
    // Heard before the customer, and listed before.
    late.sittings.extend([ours, sitting]);
    let found = board(&[late, debrief(Outcome::Open, Kind::New, 0), debrief(Outcome::Won, Kind::New, 30)], None);
    let missing: Vec<&[Missing]> = found.deals.iter().map(|deal| &deal.missing[..]).collect();
    assert_eq!(missing[0], [Missing::NoSitting, Missing::VendorSilent]);
    assert_eq!(missing[1], [Missing::FewSteps(12), Missing::VendorSilent, Missing::Late(120)]);
    assert_eq!(missing[2], [Missing::Undecided, Missing::NoSteps]);
    assert_eq!((found.won, found.lost, found.target, found.deals[1].days_to_sitting), (1, 1, 5, Some(120)));
}

#[test]
fn a_deal_is_complete_only_when_both_sides_sat() {
    let lacks = |held: &[SittingWith]| {
        let mut deal = debrief(Outcome::Won, Kind::New, 30);
        let told: Vec<Telling> = deal.steps.iter().map(|step| Telling::new(step, Source::Vendor)).collect();
        deal.tellings.extend(told);
        deal.sittings.extend(held.iter().map(|with| Sitting::new(deal.deal.id, *with)));
        board(&[deal], None).deals.remove(0).missing
    };
    assert_eq!(lacks(&[]), [Missing::NoSitting]);
    assert_eq!(lacks(&[SittingWith::Vendor]), [Missing::CustomerSilent], "that we say what he said is not hearing him");
    assert_eq!(lacks(&[SittingWith::Customer]), [Missing::VendorSilent]);
    assert_eq!(lacks(&[SittingWith::Customer, SittingWith::Vendor]), []);
    assert_eq!(lacks(&[SittingWith::Joint]), []);
}

#[test]
fn what_all_of_one_kind_have_and_none_of_the_other_is_told() {
    let mut deals: Vec<Debrief> = (0..5).map(|_| debrief(Outcome::Won, Kind::Existing, 1)).collect();
    deals.extend((0..5).map(|at| debrief(Outcome::Lost, if at == 0 { Kind::Existing } else { Kind::New }, 1)));
    deals[9].deal.value = Some(500_000);
    let found = board(&deals, None);
    let by = found.spreads.iter().find(|spread| spread.by == Trait::Customer).unwrap();
    let counts: Vec<_> =
        by.values.iter().map(|v| (v.value.as_str(), v.won.len(), v.lost.len(), v.is_one_sided)).collect();
    assert_eq!(counts, [("existing", 5, 1, true), ("new", 0, 4, true)]);
    assert!(found.spreads.iter().all(|spread| spread.by != Trait::Segment), "nothing is known of it");
    let size = found.size.unwrap();
    assert_eq!((size.lost, size.is_unequal, size.left_out), (Some((100_000, 100_000, 500_000)), false, 0));
    for deal in &mut deals[5..] {
        deal.deal.value = Some(300_000);
    }
    assert!(board(&deals, None).size.unwrap().is_unequal);
    (deals[0].deal.currency, deals[1].deal.value) = (crate::domain::Currency::EUR, None);
    assert_eq!(board(&deals, None).size.unwrap().left_out, 2, "another currency, and none");
    // Two of each are no pattern.
    assert!(board(&deals[3..7], None).spreads.iter().all(|spread| spread.values.iter().all(|v| !v.is_one_sided)));
}

#[test]
fn five_deals_have_probably_shown_what_three_of_ten_have() {
    let lost: Vec<Debrief> = (0..5).map(|_| debrief(Outcome::Lost, Kind::New, 1)).collect();
    let found = board(&lost, None);
    assert!((found.seen_lost.chance - 0.831_93).abs() < 1e-9);
    assert_eq!((found.seen_lost.more, found.seen_won.more, found.seen_won.chance), (1, 6, 0.0));
    assert_eq!(board(&[], None).size, None);
    assert_eq!([target(None, 5, 5), target(None, 6, 5), target(None, 0, 0)], [5, 6, 5]);
    let eight = StudyTarget::new(8);
    assert_eq!([target(eight, 5, 5), target(eight, 12, 3), board(&[], eight).target], [8, 8, 8]);
}

#[test]
fn a_leading_person_of_ours_led_the_deal() {
    let mut one = debrief(Outcome::Won, Kind::New, 1);
    one.participants.push(Participant::new(one.deal.id, "Brunner", Side::Vendor));
    one.participants.push(Participant { lead_informant: true, ..Participant::new(one.deal.id, "Meier", Side::Vendor) });
    let found = board(&[one], None);
    let by = found.spreads.iter().find(|spread| spread.by == Trait::Rep).unwrap();
    assert_eq!(by.values[0].value, "Meier");
}

#[test]
fn a_country_is_one_value_whether_its_code_or_its_name_is_recorded() {
    let of = |country: &str| {
        let mut deal = debrief(Outcome::Won, Kind::New, 1);
        country.clone_into(&mut deal.deal.country);
        deal
    };
    let found = board(&["DE", "Germany", "Deutschland"].map(of), None);
    let by = found.spreads.iter().find(|spread| spread.by == Trait::Country).unwrap();
    let values: Vec<(&str, usize)> = by.values.iter().map(|share| (share.value.as_str(), share.won.len())).collect();
    assert_eq!(values, [("DE", 3)]);
}
