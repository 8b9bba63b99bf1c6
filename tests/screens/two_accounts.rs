//! The lost order of KC-X as two sittings: what the vendor tells, then, blind, what the customer tells; reconciled with
//! one key a pair, and held against counts taken from the file.

use debrief::{
    analysis::{alignment, queue, summarise, summary::Contradiction},
    domain::{Channel, Deal, Debrief, Emotion, FuzzyDate, SittingWith, Source, Step, Telling},
    store::{Edit, EditLabel, Workbook},
};

use crate::{
    driver::Driver,
    kcx::{KcxRow, capture_lines},
};

/// Where both tell a step dated to the day, the customer gives a later date in every third of them.
const LATER_DAYS: i32 = 3;

fn debrief(driver: &Driver) -> Debrief {
    let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
    driver.workbook().debrief(deal).expect("the deal")
}

/// One row as the two sides tell it.
struct Told {
    row: KcxRow,
    vendor: Option<String>,
    customer: Option<String>,
    /// The date that the customer gives.
    customer_date: Option<FuzzyDate>,
    is_felt_otherwise: bool,
}

/// The line without the marks of who tells it and how it felt.
fn bare(row: &KcxRow) -> String {
    let is_mark = |word: &&str| !["=b", "=c", "=v", ":((", ":(", ":|", ":)", ":))"].contains(word);
    row.line.split(' ').filter(is_mark).collect::<Vec<_>>().join(" ")
}

fn told() -> Vec<Told> {
    let mut exact = 0;
    let mut tell = |row: KcxRow| {
        let line = bare(&row);
        let sign = |value: i8| [":((", ":(", ":|", ":)", ":))"][usize::try_from(value + 2).expect("a feeling")];
        let felt = row.emotion.map(|emotion| emotion.get());
        let is_both = row.told.customer && row.told.vendor;
        let vendor = felt.map_or_else(|| line.clone(), |felt| format!("{line} {}", sign(felt)));
        let mut customer = line.clone();
        let mut customer_date = row.date;
        if let Some(date) = row.date.filter(|date| is_both && date.is_exact()) {
            exact += 1;
            if exact % 3 == 0 {
                customer_date = date.plus_days(LATER_DAYS);
                customer = line.replace(&format!(" {date} "), &format!(" {} ", customer_date.expect("a later date")));
            }
        }
        let is_felt_otherwise = is_both && felt.is_some_and(|felt| felt < 0);
        if let Some(felt) = felt.filter(|_| is_felt_otherwise) {
            customer = format!("{customer} {}", sign(-felt));
        }
        Told {
            vendor: row.told.vendor.then_some(vendor),
            customer: row.told.customer.then_some(customer),
            customer_date,
            is_felt_otherwise,
            row,
        }
    };
    capture_lines("2011-lost.tsv").into_iter().map(&mut tell).collect()
}

#[test]
fn kcx_is_told_by_both_sides_and_reconciled() {
    let told = told();
    let count = |holds: fn(&Told) -> bool| told.iter().filter(|told| holds(told)).count();
    let both = count(|told| told.customer.is_some() && told.vendor.is_some());
    let blind = count(|told| told.vendor.is_none());
    let unnoticed = count(|told| told.customer.is_none());
    let dates = count(|told| told.customer_date != told.row.date);
    let feelings = count(|told| told.is_felt_otherwise);
    assert!(
        both >= 10 && blind >= 3 && unnoticed >= 3 && dates >= 2 && feelings >= 2,
        "the file has something to show"
    );

    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("US Air Force, tanker").press("Enter");
    // First our own people; what is typed is told by them, without a mark.
    driver.press("s a Esc Enter Down Down Right Esc c").sees("with our people").press("3");
    for line in told.iter().filter_map(|told| told.vendor.as_deref()) {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Z E").sees(&format!("3 Steps {}", both + unnoticed));
    // Then the customer, who sees nothing of it.
    driver.press("s a Esc b c").sees("blind").press("3").sees("3 Steps 0");
    for line in told.iter().filter_map(|told| told.customer.as_deref()) {
        driver.type_text(line).press("Enter");
    }
    for told in told.iter().filter(|told| told.customer.is_none()) {
        driver.sees_no(&told.row.title.chars().take(20).collect::<String>());
    }
    driver.press("Esc Z E").sees(&format!("3 Steps {}", 2 * both + blind + unnoticed));
    let recorded = debrief(&driver);
    let in_sitting = |with| recorded.sittings.iter().find(|sitting| sitting.with == with).expect("held").id;
    for (source, with) in [(Source::Vendor, SittingWith::Vendor), (Source::Customer, SittingWith::Customer)] {
        let mut tellings = recorded.tellings.iter().filter(|telling| telling.source == source);
        assert!(tellings.all(|telling| telling.sitting == Some(in_sitting(with))));
    }

    driver.press("Y");
    let mut rejected = 0;
    // The surest pair is selected; from each that is settled it goes on to the next one below, then from above.
    let mut here = None;
    loop {
        let deal = debrief(&driver);
        let rows = alignment(&deal);
        let is_open = |at: &usize| rows[*at].likeness.is_some();
        let settled = here.and_then(|step| rows.iter().position(|row| row.customer == Some(step)));
        let next = match settled {
            None => queue(&rows).first().copied(),
            Some(at) => (at + 1..rows.len()).chain(0..=at).find(is_open),
        };
        let Some(pair) = next.map(|at| &rows[at]) else { break };
        here = pair.customer;
        let title = |step: Option<_>| step.and_then(|step| deal.step(step)).map(|step| step.title.clone());
        if title(pair.customer) == title(pair.vendor) {
            driver.press("y");
        } else {
            rejected += 1;
            driver.press("n");
        }
        assert_ne!(debrief(&driver), deal, "each key settles one pair");
    }
    println!("{both} pairs accepted, {rejected} rejected");
    assert_eq!(rejected, 0, "all that was offered is one");
    driver.sees("nothing left to compare").sees(&format!("{both} told by both")).press("o").press("Esc");

    let deal = debrief(&driver);
    assert_eq!(deal.steps.len(), told.len());
    let count =
        |holds: fn(debrief::domain::Told) -> bool| deal.steps.iter().filter(|step| holds(deal.told(step.id))).count();
    assert_eq!(count(|told| told.customer && told.vendor), both);
    assert_eq!(count(debrief::domain::Told::is_blind_spot), blind);
    assert_eq!(count(debrief::domain::Told::is_unnoticed), unnoticed);
    for told in &told {
        let step = deal.steps.iter().find(|step| step.title == told.row.title).expect("a step of the file");
        let (customer, vendor) = (deal.telling(step.id, Source::Customer), deal.telling(step.id, Source::Vendor));
        let date = |telling: Option<&debrief::domain::Telling>| telling.and_then(|telling| telling.date).or(step.date);
        if customer.is_some() {
            assert_eq!(date(customer), told.customer_date, "{}", step.title);
        }
        if vendor.is_some() {
            assert_eq!(date(vendor), told.row.date, "{}", step.title);
            assert_eq!(vendor.and_then(|telling| telling.emotion), told.row.emotion);
        }
        let people: Vec<&str> = deal.people(step).into_iter().map(|person| person.name.as_str()).collect();
        assert_eq!(people, told.row.people, "{}", step.title);
    }

    let summary = summarise(&deal);
    let found = |is: fn(&Contradiction) -> bool| summary.contradictions.iter().filter(|found| is(found)).count();
    assert_eq!(found(|found| matches!(found, Contradiction::Dates { .. })), dates);
    assert_eq!(found(|found| matches!(found, Contradiction::Feelings { .. })), feelings);
    assert_eq!(found(|found| matches!(found, Contradiction::Order { .. })), turned(&told));
    driver.press("7").sees("TWO ACCOUNTS").sees(&format!("{blind} only the customer tells"));
    driver
        .sees(&format!("{unnoticed} only we tell"))
        .sees(&format!("{} contradictions", dates + feelings + turned(&told)));

    // All of it can be taken apart again.
    let made_in_y = [EditLabel::MergeSteps, EditLabel::RejectPair, EditLabel::OrderSteps];
    while driver.workbook().can_undo().expect("the journal").is_some_and(|entry| made_in_y.contains(&entry.label)) {
        driver.press("u");
    }
    assert_eq!(debrief(&driver).steps.len(), 2 * both + blind + unnoticed);
}

/// Of the steps that both date, neighbours by the customer's dates that stand the other way round by ours; only exact
/// dates can: the others are the same on both sides.
fn turned(told: &[Told]) -> usize {
    let mut dated: Vec<(FuzzyDate, FuzzyDate)> = told
        .iter()
        .filter(|told| told.customer.is_some() && told.vendor.is_some())
        .filter_map(|told| Some((told.customer_date?, told.row.date?)))
        .collect();
    dated.sort_by_key(|(customer, _)| customer.middle());
    let exact = |pair: &[(FuzzyDate, FuzzyDate)]| pair.iter().all(|(customer, _)| customer.is_exact());
    let pairs = dated.windows(2).filter(|pair| exact(pair));
    pairs.filter(|pair| pair[0].0.middle() < pair[1].0.middle() && pair[1].1.middle() < pair[0].1.middle()).count()
}

/// A deal with these steps, each with its date, if any, and told by one side.
fn with_steps(workbook: &mut Workbook, steps: &[(&str, &str, Source)]) {
    let deal = Deal::new("Hofstetter", "line 3");
    workbook
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&deal)?;
            steps.iter().zip(0..).try_for_each(|((title, date, source), rank)| {
                let step = Step { date: date.parse().ok(), ..Step::new(deal.id, rank, *title) };
                tx.insert(&step)?;
                tx.insert(&Telling::new(&step, *source))
            })
        })
        .expect("a deal");
}

#[test]
fn the_surest_pair_comes_first_and_its_dates_are_said_at_every_size() {
    let steps = [
        ("visits the press at Olten", "2025-12-04", Source::Customer),
        ("asks for a quotation", "2025-09-02", Source::Customer),
        ("is asked for a price", "2025-09-05", Source::Vendor),
        ("shows the press at Olten", "2025-12-04", Source::Vendor),
        ("sends a quotation", "", Source::Vendor),
    ];
    for (size, language) in [((120, 36), "en"), ((80, 24), "en"), ((80, 24), "de")] {
        let mut driver = Driver::with(language, size, |workbook| with_steps(workbook, &steps));
        driver.press("Enter Y");
        match language {
            "en" => driver.sees("why: the same day (4 Dec 2025) · the words “press”, “Olten” in both"),
            _ => driver.sees("warum: am selben Tag (4.12.2025) · die Wörter «press», «Olten» in"),
        };
        if size.0 == 80 {
            // Twice in the row itself: here there is no room before the titles.
            let date = if language == "en" { "4 Dec 2025" } else { "4.12.2025" };
            assert_eq!(driver.screen().matches(date).count(), 3, "{}", driver.screen());
        }
    }
}

#[test]
fn what_a_side_that_was_never_heard_does_not_tell_says_nothing_of_it() {
    // Only our own people were heard: that the customer did not notice anything would be a guess.
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("tubex").press("3 Esc Home").sees_no("did not notice").press("Y");
    driver.sees("The customer has not been heard yet.").sees_no("did not notice").sees_no("nothing left to compare");
    driver.press("Esc 7").sees_no("did not notice");
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 Esc Home").sees("told by customer · not");
}

#[test]
fn two_accounts_that_were_told_one_after_the_other_stand_by_their_dates_once_a_pair_is_accepted() {
    const C: Source = Source::Customer;
    const V: Source = Source::Vendor;
    let steps = [
        ("shuts line three down", "2025-07-09", C),
        ("asks for a visit on site", "2025-07-22", C),
        ("visits the reference plant", "2025-12-04", C),
        ("hears of it at the fair", "2025-06-01", V),
        ("asks for a visit on site", "2025-07-24", V),
        ("prepares drawings", "", V),
        ("sends the quotation", "2025-09-02", V),
    ];
    for (language, in_order) in [("en", "one order already"), ("de", "schon in einer Reihenfolge")] {
        let mut driver = Driver::with(language, (120, 36), |workbook| with_steps(workbook, &steps));
        let titles = |driver: &Driver| debrief(driver).steps.into_iter().map(|step| step.title).collect::<Vec<_>>();
        let told = titles(&driver);
        driver.press("Enter Y y");
        let ordered = [
            "hears of it at the fair",
            "shuts line three down",
            "asks for a visit on site",
            "prepares drawings",
            "sends the quotation",
            "visits the reference plant",
        ];
        assert_eq!(titles(&driver), ordered);
        driver.press("o").sees(in_order);
        // Parted again ours stands where the two stood, and both have all that they had.
        driver.press("g j j s");
        let mut parted: Vec<&str> = ordered.to_vec();
        parted.insert(3, "asks for a visit on site");
        assert_eq!(titles(&driver), parted);
        assert_eq!(debrief(&driver).steps[3].date, "2025-07-24".parse().ok());
        driver.press("u u");
        assert_eq!(titles(&driver), told);
        driver.press("o").sees_no(in_order);
        assert_eq!(titles(&driver), parted);
    }
}

#[test]
fn what_is_edited_in_the_open_after_two_became_one_is_no_longer_hidden_from_the_customer() {
    let steps = ["asks for a visit", "asks for a visit"].into_iter().zip([Source::Customer, Source::Vendor]);
    let steps: Vec<(&str, &str, Source)> = steps.map(|(title, source)| (title, "2025-07-22", source)).collect();
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        with_steps(workbook, &steps);
        let deal = workbook.deals(&Default::default()).expect("the deals")[0].deal.id;
        let ours = workbook.debrief(deal).expect("the deal").steps[1].clone();
        let by_mail = Step { channel: Some(Channel::Mail), ..ours.clone() };
        workbook.edit(Edit::new(EditLabel::ChangeStep), |tx| tx.update(&ours, &by_mail)).expect("an edit");
    });
    driver.press("Enter Y y Esc 3");
    if !driver.screen().contains("the list has the keys") {
        driver.press("Esc");
    }
    let shown = |driver: &Driver| {
        let debrief = debrief(driver);
        assert_eq!((debrief.steps.len(), debrief.steps[0].channel.is_some()), (1, true));
        debrief.as_customer_tells(&debrief.steps[0]).channel
    };
    assert_eq!(shown(&driver), None, "ours has filled it in");
    driver.press("e").type_text(" and hears the price").press("Enter");
    assert_eq!(shown(&driver), None, "it is about something else");
    driver.press("e End C-u").type_text("asks for a visit 22.7.2025 #phone =b").press("Enter");
    assert_eq!(shown(&driver), Some(Channel::Phone), "{}", driver.screen());
}

#[test]
fn when_both_have_told_the_coach_and_the_end_of_the_sitting_lead_to_the_two_accounts() {
    for (language, size, told, waits, key) in [
        ("en", (120, 36), "pair of steps waits: Y lays", "may stand here twice", "Y: two accounts"),
        ("de", (80, 24), "Paar von Schritten wartet: Y legt", "vielleicht doppelt da", "Y: zwei Schilderungen"),
    ] {
        let words = |driver: &Driver| driver.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc c 3");
        driver.type_text("@Keller visits the old line 4.12.2025 #visit").press("Enter Esc").sees_no(waits);
        driver.press("Z E s a Esc b c 3").type_text("@Keller visits the old line 4.12.2025 #visit").press("Enter");
        assert!(!words(&driver).contains(waits), "{}", words(&driver));
        driver.press("Esc Z E");
        assert!(words(&driver).contains(told), "{}", words(&driver));
        driver.press("3 Esc");
        let found = (0..8).any(|_| words(driver.press("n")).contains(waits));
        assert!(found && words(&driver).contains(key), "{}", words(&driver));
        driver.press("N").sees("Keller").press("y Esc 3").sees_no(waits);
    }
}

#[test]
fn what_the_customer_says_that_both_know_is_still_ours_to_tell() {
    for (language, size, second) in [
        ("en", (120, 36), "Said for us in the customer's sitting"),
        ("de", (80, 24), "Für uns gesagt, in der Sitzung mit dem Kunden"),
    ] {
        let words = |driver: &Driver| driver.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        let mut driver = Driver::empty(language, size);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc c 3");
        driver.type_text("@Keller visits the old line 4.12.2025 #visit :) =b").press("Enter Esc Z E");
        driver.press("Y");
        assert!(words(&driver).contains(second), "{}", words(&driver));
        // Blind, what the customer's sitting said for us leads nobody.
        driver.press("Esc Z s a Esc b c 3").sees_no("old line");
        driver.type_text("@Keller visits the old line 5.12.2025 #visit :(").press("Enter Esc Z E");
        assert_eq!(debrief(&driver).steps.len(), 2);
        driver.press("Y y");
        let told = debrief(&driver);
        assert_eq!((told.steps.len(), told.tellings.len()), (1, 2), "{}", driver.screen());
        let felt = [Source::Customer, Source::Vendor].map(|source| told.telling(told.steps[0].id, source)?.emotion);
        assert_eq!(felt, [Emotion::new(1), Emotion::new(-1)]);
        assert!(!words(&driver).contains(second), "{}", words(&driver));
        driver.press("u");
        assert_eq!((debrief(&driver).steps.len(), debrief(&driver).tellings.len()), (2, 3));
    }
}

#[test]
fn what_the_two_accounts_say_against_each_other_is_said_with_both_values() {
    for (language, size, dates, order, behind, felt) in [
        (
            "en",
            (120, 36),
            "The dates do not fit: 2 June 2025 (customer) and 9 September 2025 (us).",
            "For the customer it came before step 2, for us after it.",
            "For the customer step 1 came before it, for us after it.",
            "It felt good to the customer and very bad to us.",
        ),
        (
            "de",
            (80, 24),
            "Die Daten passen nicht zusammen: 2.6.2025 (Kunde) und 9.9.2025 (wir).",
            "Für den Kunden kam es vor Schritt 2, für uns danach.",
            "Für den Kunden kam Schritt 1 davor, für uns danach.",
            "Für den Kunden war es gut, für uns sehr schlecht.",
        ),
    ] {
        let mut driver = Driver::with(language, size, |workbook: &mut Workbook| {
            let deal = Deal::new("Hofstetter", "line 3");
            let steps = [Step::new(deal.id, 0, "Keller calls"), Step::new(deal.id, 1, "Meier visits")];
            let told = |step: &Step, source, date: &str, emotion| Telling {
                date: date.parse().ok(),
                emotion: Emotion::new(emotion),
                ..Telling::new(step, source)
            };
            workbook
                .edit(Edit::new(EditLabel::AddDeal), |tx| {
                    tx.insert(&deal)?;
                    steps.iter().try_for_each(|step| tx.insert(step))?;
                    tx.insert(&told(&steps[0], Source::Customer, "2025-06-02", 1))?;
                    tx.insert(&told(&steps[0], Source::Vendor, "2025-09-09", -2))?;
                    tx.insert(&told(&steps[1], Source::Customer, "2025-07-07", 0))?;
                    tx.insert(&told(&steps[1], Source::Vendor, "2025-07-07", 0))
                })
                .expect("an edit");
        });
        let words = |driver: &Driver| driver.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        let says = |driver: &Driver, wanted: &[&str], other: &str| {
            let words = words(driver).replace(" │ ", " ");
            assert!(wanted.iter().all(|text| words.contains(text)) && !words.contains(other), "{}", driver.screen());
        };
        // In the lanes and in the two accounts: below the step that is selected.
        driver.press("Enter 3 Esc v v g");
        says(&driver, &[dates, felt, order], behind);
        driver.press("Down");
        says(&driver, &[behind], felt);
        driver.press("Y g").sees(" ≠ ");
        says(&driver, &[dates, felt, order], behind);
        driver.press("Down");
        says(&driver, &[behind], felt);
    }
}

#[test]
fn at_the_end_of_a_blind_sitting_the_steps_of_both_stand_by_their_dates() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter");
    driver.press("s a Esc c").sees("with the customer").press("3");
    // In no order of dates: what is hidden is moved when it shows again.
    for day in [9, 1, 12, 5] {
        driver.type_text(&format!("@Huber looks at offer {day} 2026-03-{day:02}")).press("Enter");
    }
    driver.press("Esc Z E");
    driver.press("s a Esc b c").sees("blind").press("3");
    for line in ["@@Meier has an idea 2025-12-10", "@@Meier asks back 2026-03-20"] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Z E").sees("by their dates now");
    let titles = |driver: &Driver| debrief(driver).steps.iter().map(|step| step.title.clone()).collect::<Vec<_>>();
    let told = titles(&driver);
    let is_in_order = ["an idea", "offer 1", "offer 5", "offer 9", "offer 12", "asks back"];
    assert!(told.iter().zip(is_in_order).all(|(title, end)| title.ends_with(end)), "{told:?}");
    // The first thing that is taken back is that.
    driver.press("u");
    let told = titles(&driver);
    let as_told = ["offer 9", "offer 1", "offer 12", "offer 5", "an idea", "asks back"];
    assert!(told.iter().zip(as_told).all(|(title, end)| title.ends_with(end)), "{told:?}");
}
