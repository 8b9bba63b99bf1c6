use super::*;
use crate::{
    domain::{Debrief, Keyed, Outcome},
    exchange::demo,
    i18n::Language,
};

fn demo_cases(language: Language) -> (Vec<Case>, LeverBook) {
    let bundle = demo::demo(language).unwrap();
    let book = LeverBook {
        evidence: bundle.lever_evidence,
        levers: bundle.levers,
        studies: vec![bundle.study],
        study_deals: bundle.study_deals,
        ..LeverBook::default()
    };
    (bundle.debriefs.iter().map(Case::of).collect(), book)
}

#[test]
fn every_answer_of_the_demonstration_has_figures_with_deals_behind_them() {
    for (language, locale) in [(Language::En, Locale::EN), (Language::De, Locale::DE)] {
        let (cases, book) = demo_cases(language);
        let deals = Deals::new(&cases, locale).with_levers(&book);
        for question in Question::ALL {
            for facet in Facet::ALL {
                let mut sheet = deals.sheet(*question, &Asked { facet, ..Asked::default() });
                sheet.unfold(|_, _| true);
                assert!(sheet.stops().len() > 3, "{question:?}");
                for stop in sheet.stops() {
                    let (_, behind) = sheet.behind(stop).unwrap();
                    assert!(!behind.is_empty() && behind.iter().all(|behind| deals.case(behind.deal).is_some()));
                }
                for cells in [76, 116] {
                    for laid in layout::lay_out(&sheet, cells, layout::Signs::UNICODE) {
                        let end =
                            laid.last().map_or(0, |last| last.x + unicode_width::UnicodeWidthStr::width(&*last.text));
                        assert!(end <= cells, "{question:?}: {end} of {cells}: {laid:?}");
                    }
                }
                assert!(csv(&sheet, &deals).lines().count() > 3);
            }
            assert!(deals.figures(*question, &Asked::default()).unwrap().is_object(), "{question:?}");
        }
    }
}

#[test]
fn every_figure_leads_to_the_deals_behind_it() {
    let (cases, book) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN).with_levers(&book);
    for question in Question::ALL {
        let sheet = deals.sheet(*question, &Asked::default());
        for line in sheet.rows.iter().flat_map(Row::lines) {
            for (at, cell) in line.cells.iter().enumerate() {
                // A lever that was found in no deal was made on the list of levers.
                let is_word = cell.number.is_none() && !cell.is_of_line;
                let is_nothing = is_word || cell.text == unknown() || cell.number == Some(0.0);
                let has_none = is_nothing || *question == Question::Levers;
                assert!(has_none || line.leads(at), "{question:?}: {} {cell:?}", line.label);
                assert_eq!(line.leads(at), !line.behind(at).is_empty(), "{question:?}: {} {cell:?}", line.label);
            }
        }
        assert!(sheet.said.iter().all(|said| !said.cell.behind.is_empty()), "{question:?}: {:?}", sheet.said);
    }
}

#[test]
fn what_is_reckoned_from_a_line_rests_on_all_of_it() {
    let (one, other, step) = (Id::<Deal>::new(), Id::<Deal>::new(), Id::<crate::domain::Step>::new());
    let line = Line::new("").count(&[one, other], Locale::EN).count(&[(one, step)], Locale::EN).reckoned("50%", 50.0);
    // Where a step tells more than its deal does, the step stands for it.
    assert_eq!(line.behind(2)[..], [other.into(), (one, step).into()]);
    assert!(!Line::new("").count::<Id<Deal>>(&[], Locale::EN).reckoned("0%", 0.0).leads(1));
    assert!(!Line::new("").count(&[one], Locale::EN).reckoned(unknown(), None).leads(1));
}

#[test]
fn nothing_decided_is_said_and_nothing_else() {
    for cases in [vec![], vec![crate::analysis::answer::Case::of(&crate::domain::Debrief::new(Deal::new("a", "b")))]] {
        let deals = Deals::new(&cases, Locale::EN);
        for question in Question::ALL {
            let sheet = deals.sheet(*question, &Asked::default());
            if *question == Question::Levers {
                assert_eq!((sheet.sentence, sheet.rows.len()), (t!(Locale::EN, "answers-levers-none"), 2));
                continue;
            }
            assert_eq!((sheet.sentence, sheet.rows.len()), (t!(Locale::EN, "answers-nothing-decided"), 2));
            assert!(deals.figures(*question, &Asked::default()).unwrap().is_object());
        }
    }
}

/// So many deals with days from the request to the offer that go round from one to nine, but for every so many-th.
fn offered(outcome: Outcome, deals: usize, slower: usize) -> Vec<Case> {
    let of = |at: usize| {
        let mut case = crate::analysis::answer::sample::path(outcome, &["offer_requested", "offer_sent"]);
        case.steps[1].gap = Some((1 + at % 9 + usize::from(at.is_multiple_of(slower))) as i32);
        case
    };
    (0..deals).map(of).collect()
}

#[test]
fn what_is_clear_in_many_deals_and_too_small_to_matter_is_no_headline() {
    let cases = [offered(Outcome::Won, 1800, usize::MAX), offered(Outcome::Lost, 1800, 2)].concat();
    for (locale, says) in
        [(Locale::EN, "too small a difference to matter"), (Locale::DE, "zu klein, um etwas zu bedeuten")]
    {
        let deals = Deals::new(&cases, locale);
        let row = deals.ties_apart().of(crate::analysis::answer::Measure::ToOffer).unwrap();
        assert!(row.adjusted_p.is_some_and(|p| p < 0.005), "{:?}", row.adjusted_p);
        let sheet = deals.sheet(Question::Ties, &Asked::default());
        assert!(sheet.sentence.contains(says), "{}", sheet.sentence);
        assert!(sheet.rows.iter().any(|row| matches!(row, Row::Text(text, _) if text.contains(says))), "{locale:?}");
    }
    // One in twenty more of the lost ones has it, in thousands of deals: so few matter to nobody.
    let of = |outcome, has: usize| {
        (0..2000).map(move |at| {
            let path: &[&str] = if at < has { &["offer_requested", "offer_sent"] } else { &["offer_requested"] };
            crate::analysis::answer::sample::path(outcome, path)
        })
    };
    let cases: Vec<Case> = of(Outcome::Won, 1000).chain(of(Outcome::Lost, 920)).collect();
    let sentence = Deals::new(&cases, Locale::EN).sentence(Question::Paths);
    assert!(sentence.contains("1000 of 2000") || sentence.contains("1,000 of 2,000"), "{sentence}");
    assert!(sentence.contains("too small a difference to matter"), "{sentence}");
}

#[test]
fn of_chosen_deals_conversion_tells_counts_and_no_shares() {
    let (cases, _) = demo_cases(Language::En);
    let told = |deals: Deals| -> String {
        let sheet = deals.sheet(Question::Conversion, &Asked::default());
        let mut rows = sheet.rows.iter().skip_while(|row| !matches!(row, Row::Columns(_)));
        let rows: Vec<&Row> = rows.by_ref().take_while(|row| !matches!(row, Row::Head(_))).collect();
        format!("{rows:?} {:?} {}", sheet.said, deals.figures(Question::Conversion, &Asked::default()).unwrap())
    };
    let all = told(Deals::new(&cases, Locale::EN));
    assert!(all.contains('%') && all.contains("Share(") && all.contains("\"low\":"), "{all}");
    let chosen = told(Deals::new(&cases, Locale::EN).of_study("Extrusion"));
    assert!(!chosen.contains('%') && !chosen.contains("Share(") && !chosen.contains("\"low\":"), "{chosen}");
    assert!(chosen.contains("These deals were chosen, not counted") && chosen.contains("went_on"), "{chosen}");
}

#[test]
fn a_share_that_jumps_flatter_has_the_one_of_the_steps_below_it() {
    use crate::analysis::answer::sample::path;
    let way = |outcome, keys: &[&str], count: usize| (0..count).map(|_| path(outcome, keys)).collect::<Vec<Case>>();
    let both = ["offer_sent", "negotiation_held"];
    let jumped = way(Outcome::Won, &both[..1], 4);
    let cases = [jumped, way(Outcome::Won, &both, 6), way(Outcome::Lost, &both, 6), way(Outcome::Lost, &both[..1], 4)];
    let cases = cases.concat();
    let deals = Deals::new(&cases, Locale::EN);
    let sheet = deals.sheet(Question::Conversion, &Asked::default());
    let at = sheet.rows.iter().position(|row| matches!(row, Row::Line(_))).unwrap();
    let (Row::Line(line), Row::Under(steps)) = (&sheet.rows[at], &sheet.rows[at + 1]) else {
        panic!("{:?}", sheet.rows)
    };
    assert!(line.cells.iter().any(|cell| cell.text == "80%"), "{line:?}");
    assert_eq!(steps, "with a step of both: 12 of 20, 60%");
    let said = &sheet.said[0];
    assert_eq!(
        (said.label.as_str(), said.cell.text.as_str(), said.cell.behind.len()),
        (line.label.as_str(), "60%", 12)
    );
    // Nobody jumped here: one share says all.
    let straight = Deals::new(&cases[4..], Locale::EN).sheet(Question::Conversion, &Asked::default());
    assert!(!straight.rows.iter().any(|row| matches!(row, Row::Under(_))), "{:?}", straight.rows);
}

#[test]
fn the_hand_over_compares_won_deals_with_the_others_in_its_headline_and_by_function() {
    let (cases, _) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN);
    let compared = deals.shares_apart();
    let row = compared.of(crate::analysis::answer::Measure::Marketing).unwrap();
    assert_eq!((row.p.is_some(), row.won.len() + row.lost.len()), (true, deals.ended().all()));
    let sheet = deals.sheet(Question::HandOver, &Asked::default());
    let row = compared.strongest().unwrap();
    let verdict = wording::verdict(row.verdict().unwrap(), row.adjusted_p.unwrap(), Locale::EN);
    assert!(sheet.sentence.contains(&verdict), "{}", sheet.sentence);
    let is_told =
        |row: &Row| matches!(row, Row::Text(text, _) if text.contains("marketing had") && text.contains("on average"));
    assert!(sheet.rows.iter().any(is_told), "{:?}", sheet.rows);
}

#[test]
fn the_step_of_an_exit_stands_right_after_the_steps_shown_before_it() {
    let path = ["offer_requested", "offer_sent", "offer_revised", "site_visited", "offer_compared", "decision_taken"];
    let case = crate::analysis::answer::sample::path(
        Outcome::Lost,
        &[&path[..], &["negotiation_held", "negotiation_held", "decision_told"]].concat(),
    );
    let cases = [case];
    for locale in [Locale::EN, Locale::DE] {
        let deals = Deals::new(&cases, locale);
        let mut sheet = deals.sheet(Question::Exits, &Asked::default());
        sheet.unfold(|_, _| true);
        let at = sheet.rows.iter().position(|row| matches!(row, Row::Under(_))).unwrap();
        let Row::Line(line) = &sheet.rows[at - 1] else { panic!("{:?}", sheet.rows[at - 1]) };
        let Row::Under(way) = &sheet.rows[at] else { unreachable!() };
        let number = |one: &Behind| match one.what {
            Some(What::Step(step)) => cases[0].steps.iter().position(|own| own.id == step).map(|at| at + 1),
            _ => None,
        };
        let numbers = |cell: usize| line.behind(cell).iter().filter_map(number).collect::<Vec<_>>();
        assert_eq!((line.cells[0].text.as_str(), numbers(0), numbers(1)), ("6", vec![6], vec![1, 2, 3, 4, 5]));
        assert!(
            way.contains("> 6 ") && way.contains(if locale == Locale::EN { "step 9" } else { "Schritt 9" }),
            "{way}"
        );
    }
}

#[test]
fn a_share_of_too_few_deals_has_its_mark_by_value_too() {
    let of = |outcome, value| {
        let mut deal = Deal::new("Customer", "Deal");
        (deal.outcome, deal.value) = (outcome, value);
        Case::of(&crate::domain::Debrief::new(deal))
    };
    let share = |count: usize| {
        let cases: Vec<Case> =
            (0..count).map(|at| of(if at == 0 { Outcome::Won } else { Outcome::Lost }, Some(900))).collect();
        let sheet = Deals::new(&cases, Locale::EN).sheet(Question::HitRate, &Asked::default());
        let lines = sheet.rows.iter().flat_map(Row::lines).filter(|line| line.label.contains("CHF"));
        let marks = lines.map(|line| line.cells[2].text.ends_with('?')).collect::<Vec<_>>();
        (marks, sheet.rows.iter().any(|row| matches!(row, Row::Text(text, Tone::Warn) if text.starts_with('?'))))
    };
    assert_eq!(share(1), (vec![true, true], true));
    assert_eq!(share(4), (vec![true, true], true));
    assert_eq!(share(5), (vec![false, false], false));
}

#[test]
fn a_group_in_which_nothing_is_decided_has_no_line_and_its_open_deals_are_told() {
    let of = |segment: &str, outcome| {
        let mut deal = Deal::new("Customer", "Deal");
        (deal.segment, deal.outcome) = (segment.to_owned(), outcome);
        Case::of(&crate::domain::Debrief::new(deal))
    };
    let open = |segment| of(segment, Outcome::Open);
    let cases = [of("Food", Outcome::Won), open("Food"), open("Pharma"), open("Pharma"), open("Paper"), open("")];
    let sheet =
        Deals::new(&cases, Locale::EN).sheet(Question::HitRate, &Asked { facet: Facet::Segment, ..Asked::default() });
    let labels: Vec<&str> = sheet.rows.iter().flat_map(Row::lines).map(|line| line.label.as_str()).collect();
    assert!(labels.contains(&"Food") && !labels.contains(&"Pharma") && !labels.contains(&"Paper"), "{labels:?}");
    let said = "In 3 more groups nothing is decided yet: 4 deals are open there.";
    let is_said = |row: &&Row| matches!(row, Row::Text(text, _) if text == said);
    assert_eq!(sheet.rows.iter().filter(is_said).count(), 1, "{:#?}", sheet.rows);
}

#[test]
fn a_deal_is_counted_by_lines_and_not_by_what_they_are_called() {
    let deal: Id<Deal> = Id::new();
    let mut sheet = Sheet::new(String::new(), String::new());
    for label in ["won", "lost", "won"] {
        sheet.line(Line::new(label).count(&[deal, Id::new()], Locale::EN));
    }
    sheet.line(Line::new("won").count(&[Id::<Deal>::new()], Locale::EN));
    assert_eq!(sheet.lines_of(deal), [("won".to_owned(), 2), ("lost".to_owned(), 1)]);
}

/// A CRM brings thousands of deals without a step: what the debriefed ones say stays, and how many have none is said.
#[test]
fn deals_of_a_crm_change_nothing_that_the_debriefed_ones_say() {
    let (debriefed, _) = demo_cases(Language::En);
    let of_crm = (0..90).map(|at| {
        let outcome = if at % 3 == 0 { Outcome::Lost } else { Outcome::Won };
        Case::of(&Debrief::new(Deal { outcome, ..Deal::new("Aqua", format!("pump {at}")) }))
    });
    let with_crm: Vec<Case> = debriefed.iter().cloned().chain(of_crm).collect();
    for question in Question::ALL.iter().copied().filter(|question| question.is_of_paths()) {
        let sheet = |cases: &[Case]| Deals::new(cases, Locale::EN).sheet(question, &Asked::default());
        let (alone, beside) = (sheet(&debriefed), sheet(&with_crm));
        // How many deals ended without an order is counted with those of the CRM.
        let ended = |count: usize| format!("{count} deals ended");
        let expected = match question {
            // In which stretch is known of those with steps alone.
            Question::Exits => alone.sentence.replace(&ended(6), &ended(36)).replace("(6)", "(6 of 6 known)"),
            _ => alone.sentence.clone(),
        };
        assert_eq!(expected, beside.sentence, "{question:?}");
        assert!(format!("{:?}", beside.rows).contains("90 decided deals have no steps"), "{question:?}");
        assert!(!format!("{:?}", alone.rows).contains("no steps, as a CRM"), "{question:?}");
    }
    let said = |cases: &[Case]| conversion::sentence(&Deals::new(cases, Locale::EN));
    assert_eq!(said(&debriefed) + " 90 decided deals have no steps and count nowhere.", said(&with_crm));
}

/// What a target takes is reckoned from the deals that count on the way, and from no others.
#[test]
fn a_target_rests_on_the_deals_that_count_in_the_answer() {
    let (debriefed, _) = demo_cases(Language::En);
    let of_crm = |(at, currency): (usize, &str)| {
        let outcome = if at % 3 == 0 { Outcome::Lost } else { Outcome::Won };
        let deal = Deal::new("Aqua", format!("pump {at}"));
        let currency = currency.parse().unwrap();
        Case::of(&Debrief::new(Deal { outcome, value: Some(200_000), currency, ..deal }))
    };
    let crm = (0..9).map(|at| (at, "CHF")).chain((0..9).map(|at| (at, "USD"))).map(of_crm);
    let with_crm: Vec<Case> = debriefed.iter().cloned().chain(crm).collect();
    let asked = |target: &str| Asked { target: parse_target(target, &with_crm).unwrap(), ..Asked::default() };
    let (million, dollars) = (asked("CHF 2 M"), asked("USD 1 M"));
    let figures = |cases: &[Case]| Deals::new(cases, Locale::EN).figures(Question::Conversion, &million).unwrap();
    let (alone, beside) = (figures(&debriefed), figures(&with_crm));
    assert_eq!((&alone["orders_needed"], &alone["backward"]), (&beside["orders_needed"], &beside["backward"]));
    let texts =
        |asked: &Asked, locale| format!("{:?}", Deals::new(&with_crm, locale).sheet(Question::Conversion, asked).rows);
    let said = texts(&million, Locale::EN);
    assert!(said.contains("known for 3 of the 5 won deals") && said.contains("the 11 recorded deals"), "{said}");
    for (locale, says) in [
        (Locale::EN, "No won deal that counts here says what an order in USD brings"),
        (Locale::DE, "Kein gewonnener Deal, der hier zählt, sagt, was ein Auftrag in USD einbringt"),
    ] {
        let said = texts(&dollars, locale);
        assert!(said.contains(says), "{said}");
    }
}

/// What all deals did is a share with an interval like any other: nobody failed of eleven, and of a hundred some may.
#[test]
fn a_passage_that_all_deals_made_is_a_line_like_the_others() {
    let (cases, _) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN);
    let sheet = deals.sheet(Question::Conversion, &Asked::default());
    let line = sheet.rows.iter().flat_map(Row::lines).find(|line| line.label == "trigger to contact").unwrap();
    let texts: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!((texts[0], texts[2], texts[4], texts[5]), ("11", "11", "100%", "74-100%"), "{texts:?}");
    assert_eq!(line.behind(2).len(), 11);
    assert!(csv(&sheet, &deals).lines().any(|row| row.contains("\"trigger to contact\",\"may be\"")));
}

#[test]
fn deals_of_which_only_the_outcome_is_known_break_nothing() {
    let bare = |outcome| {
        let mut deal = Deal::new("a", "b");
        deal.outcome = outcome;
        Case::of(&crate::domain::Debrief::new(deal))
    };
    for outcomes in [&[Outcome::Won][..], &[Outcome::Lost], &[Outcome::Stopped, Outcome::Won]] {
        let cases: Vec<Case> = outcomes.iter().map(|outcome| bare(*outcome)).collect();
        let deals = Deals::new(&cases, Locale::DE);
        for question in Question::ALL {
            let sheet = deals.sheet(*question, &Asked::default());
            assert!(!sheet.sentence.is_empty() && !sheet.sentence.starts_with("answers-"), "{sheet:?}");
        }
    }
}

#[test]
fn without_steps_no_stretch_is_named_and_the_target_is_reckoned_from_the_decided_deals() {
    let of = |outcome| {
        let mut deal = Deal::new("Customer", "Deal");
        (deal.outcome, deal.value) = (outcome, Some(1_000_000));
        Case::of(&crate::domain::Debrief::new(deal))
    };
    let cases: Vec<Case> = [Outcome::Won, Outcome::Won, Outcome::Lost, Outcome::Lost].map(of).into();
    let deals = Deals::new(&cases, Locale::EN);
    let texts = |question| -> String {
        let sheet = deals.sheet(question, &Asked::default());
        let texts = sheet.rows.iter().filter_map(|row| match row {
            Row::Text(text, _) => Some(text.clone() + "\n"),
            _ => None,
        });
        sheet.sentence.clone() + "\n" + &texts.collect::<String>()
    };
    let conversion = texts(Question::Conversion);
    assert!(conversion.contains("No deal has a step of any stretch (trigger, contact,"), "{conversion}");
    assert!(conversion.contains("For 10 orders it takes 20 deals that are decided;"), "{conversion}");
    assert!(!conversion.contains("Nothing has been won"), "{conversion}");
    // Nothing of it was debriefed, and where no step is recorded nothing is known to have gone well.
    assert!(conversion.contains("deals that are recorded") && !conversion.contains("debriefed"), "{conversion}");
    assert!(conversion.contains("is not part of the target: so many more orders the 4 recorded"), "{conversion}");
    let over = texts(Question::HandOver);
    assert!(over.contains("No step of ours is recorded") && !over.contains("Nothing, as far as"), "{over}");
    let exits = texts(Question::Exits);
    assert!(exits.contains("In which stretch is not recorded") && !exits.contains("most often"), "{exits}");
    assert!(exits.contains("None of these deals has steps before the decision."), "{exits}");
}

#[test]
fn one_won_deal_alone_is_told_as_one() {
    let (mut cases, book) = demo_cases(Language::En);
    cases.retain(|case| case.deal.outcome == Outcome::Won);
    cases.truncate(1);
    for (locale, rate, conversion) in [
        (Locale::EN, "One deal alone has been decided, and it was won", "became an order"),
        (Locale::DE, "Erst ein Deal ist entschieden, und er ist gewonnen", "wurde zum Auftrag"),
    ] {
        let deals = Deals::new(&cases, locale).with_levers(&book);
        assert!(deals.sentence(Question::HitRate).starts_with(rate));
        assert!(deals.sentence(Question::Conversion).contains(conversion));
        for question in Question::ALL {
            let said = deals.sentence(*question);
            assert!(
                !said.contains('·')
                    && !said.contains(" 1 decided deals")
                    && !said.contains(" 1 entschiedenen Deals")
                    && !said.contains("0 of 1."),
                "{said}"
            );
        }
    }
}

#[test]
fn what_a_long_list_folds_away_is_counted_everywhere() {
    let deal = Id::new();
    let mut sheet = Sheet::new(String::new(), String::new());
    sheet.head("A".to_owned());
    let deals = Deals::new(&[], Locale::EN);
    let line = |at: usize| Line::new(format!("line {at}")).count(&[deal], Locale::EN);
    deals.lines(&mut sheet, (0..5).map(line), 3);
    sheet.head("B".to_owned());
    deals.lines(&mut sheet, (5..7).map(line), 3);
    let rest = sheet.rows.iter().position(|row| matches!(row, Row::Rest(..))).unwrap();
    assert!(matches!(&sheet.rows[rest], Row::Rest(text, rows) if text.contains("2 more") && rows.len() == 2));
    assert_eq!((sheet.folded_section(rest), sheet.folded_section(1)), (Some("A"), None));
    assert_eq!((sheet.stops().len(), sheet.lines_of(deal).len()), (6, 7));
    assert!(sheet.is_of((rest, 0), deal) && !sheet.is_of((rest, 0), Id::new()));
    assert_eq!(csv(&sheet, &deals).lines().count(), 8);
    let mut other = sheet.clone();
    other.unfold(|section, _| section == "B");
    assert_eq!(other, sheet);
    other.unfold(|section, rows| section == "A" && rows == 2);
    assert_eq!((other.stops().len(), csv(&other, &deals)), (7, csv(&sheet, &deals)));
    // On paper no key opens a list, so that only a very long one stays cut.
    assert_eq!(sheet.printed(), other);
    let mut long = Sheet::new(String::new(), String::new());
    deals.lines(&mut long, (0..500).map(line), 3);
    assert_eq!(long.clone().printed(), long);
}

/// A line of figures with the heading above it, the heads of its columns, its label and what stands in it.
type Told = (String, Vec<String>, String, Vec<String>);

/// The lines of a sheet as they are on the screen once all lists are whole.
fn told(sheet: &Sheet) -> Vec<Told> {
    let (mut section, mut heads) = (String::new(), vec![]);
    let mut told = vec![];
    for row in &sheet.rows {
        match row {
            Row::Head(head) => (section, heads) = (head.clone(), vec![]),
            Row::Columns(columns) => heads.clone_from(columns),
            Row::Line(line) => {
                let cells = line.cells.iter().map(|cell| cell.text.clone()).collect();
                told.push((section.clone(), heads.clone(), line.label.clone(), cells));
            }
            Row::Text(..) | Row::Under(_) | Row::Rest(..) => {}
        }
    }
    told
}

/// The screen, the command line in its forms and the report have the same figures in the same lines.
#[test]
fn every_answer_is_the_same_figure_for_figure_in_all_its_forms() {
    for (language, locale) in [(Language::En, Locale::EN), (Language::De, Locale::DE)] {
        let (cases, book) = demo_cases(language);
        let deals = Deals::new(&cases, locale).with_levers(&book);
        for question in Question::ALL {
            let asked = Asked::default();
            let sheet = deals.sheet(*question, &asked).printed();
            let told = told(&sheet);
            assert!(!told.is_empty() && !sheet.rows.iter().any(|row| matches!(row, Row::Rest(..))), "{question:?}");

            // CSV: a row for each figure, also of the lists that the screen folds away.
            let text = csv(&deals.sheet(*question, &asked), &deals);
            let mut rows = ::csv::Reader::from_reader(text.as_bytes()).into_records().map(|row| row.unwrap());
            for (section, heads, label, cells) in &told {
                for (at, figure) in cells.iter().enumerate() {
                    let row = rows.next().unwrap();
                    let head = heads.get(at).map_or("", String::as_str);
                    assert_eq!([&row[0], &row[2]], [section.as_str(), head], "{question:?}: {label}");
                    // What a spreadsheet would take for a formula is made a text.
                    assert_eq!(row[1].trim_start_matches('\''), label.trim_start_matches('\''));
                    assert_eq!(row[3].trim_start_matches('\''), figure);
                }
            }
            // Then what only sentences say.
            for said in &sheet.said {
                let row = rows.next().unwrap();
                assert_eq!(
                    [&row[0], &row[1], &row[2], &row[3]],
                    [said.section.as_str(), &said.label, &said.column, &said.cell.text]
                );
                assert_eq!(row[4].parse().ok(), said.cell.number, "{question:?}: {}", said.label);
            }
            assert_eq!(rows.next(), None, "{question:?}");

            // The report: a row of a table for each line.
            let report = crate::exchange::report::answers_report(vec![deals.sheet(*question, &asked)], locale);
            let mut rows = report.lines().filter(|line| line.starts_with("| "));
            // Heads have nothing above the labels.
            let is_head = |row: &str| row.split('|').nth(1).is_some_and(|label| label.trim().is_empty());
            let mut next = || rows.find(|row| !row.starts_with("| ---") && !row.starts_with("| *") && !is_head(row));
            for (_, _, label, cells) in &told {
                let row = next().unwrap_or_else(|| panic!("{question:?}: {label} is missing"));
                let columns: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
                let drawn = columns.get(1).is_some_and(|cell| cell.starts_with('`') || cell.is_empty());
                let figures = &columns[1 + usize::from(drawn && columns.len() > cells.len() + 1)..];
                let wanted: Vec<&str> = cells.iter().map(|cell| cell.trim()).collect();
                assert_eq!(&figures[..wanted.len()], &wanted, "{question:?}: {label}: {row}");
            }
            assert_eq!(next(), None, "{question:?}");

            // The screen and the text of the command line: the same pieces, one under the other.
            let laid = layout::lay_out(&sheet, 116, layout::Signs::UNICODE);
            let mut pieces = laid.iter().flatten().map(|piece| piece.text.as_str());
            for figure in told.iter().flat_map(|(.., cells)| cells) {
                assert!(pieces.any(|piece| piece == figure), "{question:?}: {figure}");
            }

            // JSON rests on the same deals.
            let json = deals.figures(*question, &asked).unwrap().to_string();
            for behind in sheet.rows.iter().flat_map(Row::lines).flat_map(|line| &line.cells).flat_map(|c| &c.behind) {
                assert!(json.contains(&behind.deal.to_string()), "{question:?}: {}", deals.name(behind.deal));
            }
        }
    }
}

/// What stands in a line of a section, found by how they begin.
fn line<'a>(told: &'a [Told], section: &str, label: &str) -> &'a [String] {
    let found = told.iter().find(|(head, _, name, _)| head.starts_with(section) && name.starts_with(label));
    &found.unwrap_or_else(|| panic!("{section}: {label} in {told:#?}")).3
}

#[test]
fn five_points_more_are_marked_only_where_more_can_go_on() {
    let (cases, _) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN);
    let rows = told(&deals.sheet(Question::Conversion, &Asked::default()));
    let target: Vec<&Told> = rows.iter().filter(|(head, ..)| head.starts_with("THE TARGET")).collect();
    let marked: Vec<&str> =
        target.iter().filter(|row| row.3.iter().any(|cell| cell.contains('<'))).map(|row| row.2.as_str()).collect();
    assert_eq!(marked, ["negotiation"], "{target:#?}");
    let whole = line(&rows, "THE TARGET", "trigger to offer");
    assert_eq!(whole[0], line(&rows, "THE TARGET", "negotiation")[0], "none fell away in between");
    assert!(whole.last().is_some_and(|more| more.starts_with("+0")), "{whole:?}");
}

#[test]
fn the_bare_figures_are_those_of_the_sheets() {
    let (cases, book) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN).with_levers(&book);
    let asked = Asked::default();
    let of = |question| {
        let sheet = deals.sheet(question, &asked).printed();
        (told(&sheet), deals.figures(question, &asked).unwrap())
    };
    let count = |value: &Value| match value {
        Value::Array(all) => all.len().to_string(),
        Value::Number(number) => number.to_string(),
        other => panic!("{other} is no count"),
    };
    let shown = |text: &str| if text == "0" { "·".to_owned() } else { text.to_owned() };

    let (rows, json) = of(Question::HitRate);
    assert_eq!(line(&rows, "ALL", "all decided")[0], count(&json["all"]["won"]));

    let (rows, json) = of(Question::Paths);
    for row in json["activities"].as_array().unwrap() {
        let name = Locale::EN.activity(row["activity"].as_str().unwrap());
        let Some((.., cells)) = rows.iter().find(|(.., label, _)| *label == name) else {
            assert_eq!(row["p"], 1.0, "what all or none have sets nobody apart: {name}");
            continue;
        };
        assert!(cells[0].starts_with(&format!("{} of", count(&row["won"]))), "{name}: {cells:?}");
        assert!(cells[1].starts_with(&format!("{} of", count(&row["not_won"]))), "{name}: {cells:?}");
    }

    let (rows, json) = of(Question::Exits);
    let at = rows.iter().filter(|(head, ..)| head.starts_with("HOW FAR")).map(|(.., cells)| cells.last().unwrap());
    let sum: usize = at.map(|all| all.parse::<usize>().unwrap()).sum();
    assert_eq!(sum.to_string(), count(&json["exits"]));

    // What the sentence at the top names stands in the table under it.
    let apart = &json["comparisons"]["rows"][0];
    for (label, key) in [("won deal", "won"), ("not won", "not_won")] {
        let shares = apart[key].as_array().unwrap().iter().map(|deal| deal[1].as_f64().unwrap()).collect();
        let middle = Locale::EN.percent(crate::analysis::answer::median(shares).unwrap());
        let blind = rows.iter().find(|(head, _, of, _)| head.starts_with("WHAT WE DID NOT") && of.contains(label));
        assert_eq!(blind.unwrap().3[3], middle);
        assert!(deals.sentence(Question::Exits).contains(&middle), "{}", deals.sentence(Question::Exits));
    }

    let (rows, json) = of(Question::Conversion);
    let funnel = rows.iter().filter(|(_, heads, ..)| heads.len() == 6);
    let passages = json["conversion"]["passages"].as_array().unwrap();
    assert_eq!(funnel.clone().count(), passages.len());
    for ((.., cells), passage) in funnel.zip(passages) {
        let wanted = ["reached", "unrecorded", "went_on", "lost"].map(|key| shown(&count(&passage[key])));
        assert_eq!(cells[..4], wanted, "{passage}");
    }

    let (rows, json) = of(Question::Ties);
    let won = json["ties"].as_array().unwrap().iter().filter(|tie| tie["group"] == "won").count();
    assert_eq!(line(&rows, "COMMITMENT", "won")[0], won.to_string());

    let (rows, json) = of(Question::HandOver);
    let overs =
        rows.iter().filter(|(_, heads, ..)| heads.len() == 4).filter(|(head, ..)| head.starts_with("WHERE SALES"));
    assert_eq!(overs.count().to_string(), count(&json["hand_overs"]));

    let (rows, json) = of(Question::Incidents);
    for rate in json["rates"].as_array().unwrap() {
        let wanted = [shown(&count(&rate["won"])), shown(&count(&rate["not_won"]))];
        assert!(rows.iter().any(|(.., cells)| cells.len() == 5 && [&cells[0], &cells[2]] == [&wanted[0], &wanted[1]]));
    }

    let (rows, json) = of(Question::Perception);
    let calibration = &json["predictions"]["calibration"];
    assert_eq!(calibration["count"], 3);
    let given: usize = rows
        .iter()
        .filter(|(head, ..)| head.starts_with("CHANCES"))
        .map(|(.., c)| c[0].parse::<usize>().unwrap())
        .sum();
    assert_eq!(given, 3);

    let (rows, json) = of(Question::Levers);
    let ranks = rows.iter().filter(|(_, heads, ..)| heads.len() == 5).map(|(.., cells)| cells[4].clone());
    let wanted =
        json["levers"].as_array().unwrap().iter().map(|row| Locale::EN.decimal(row["rank"].as_f64().unwrap(), 1));
    assert_eq!(ranks.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
}

/// The demonstration's deals so many times over.
fn demo_times(times: usize) -> Vec<Case> {
    let once = demo_cases(Language::En).0;
    let mut cases: Vec<Case> = (0..times).flat_map(|_| once.clone()).collect();
    cases.iter_mut().for_each(|case| case.deal.id = Id::new());
    cases
}

#[test]
fn many_deals_are_compared_too_and_it_is_said_how_often_they_were_shuffled() {
    let cases = demo_times(6);
    let deals = Deals::new(&cases, Locale::EN);
    for question in [Question::Exits, Question::Ties, Question::Perception, Question::Incidents, Question::Paths] {
        let sheet = deals.sheet(question, &Asked::default());
        assert!(sheet.sentence.contains("rarely chance (under 0.1 in 100)"), "{}", sheet.sentence);
        let is_drawn = |row: &Row| matches!(row, Row::Text(text, _) if text.contains("2,000 times at random"));
        assert!(sheet.rows.iter().any(is_drawn), "{question:?}");
    }
    // The sheet of few says that all ways were counted.
    let (few, _) = demo_cases(Language::En);
    let sheet = Deals::new(&few, Locale::EN).sheet(Question::Ties, &Asked::default());
    assert!(sheet.rows.iter().any(|row| matches!(row, Row::Text(text, _) if text.contains("in every possible way"))));
}

#[test]
fn paths_have_the_chances_that_a_study_of_the_same_deals_has() {
    use crate::analysis::answer::activities;
    for times in [1, 3] {
        let cases = demo_times(times);
        let figures = Deals::new(&cases, Locale::EN).figures(Question::Paths, &Asked::default()).unwrap();
        let told = figures["activities"].as_array().unwrap();
        let found = activities(&cases).rows;
        assert!(found.len() > 20);
        for row in found {
            let same = told.iter().find(|told| told["activity"] == row.activity).unwrap();
            assert_eq!(same["p"].as_f64(), row.contrast.adjusted_p, "{}", row.activity);
        }
    }
}

#[test]
fn the_sentence_of_paths_names_what_chance_does_least_often_whoever_has_it_more_often() {
    let of = |outcome, all: usize, asked: usize, met: usize| {
        (0..all).map(move |at| {
            let has = |few: usize, key| (at < few).then_some(key);
            let path = [has(asked, "offer_requested"), has(met, "meeting_held"), Some("offer_sent")];
            crate::analysis::answer::sample::path(outcome, &path.into_iter().flatten().collect::<Vec<_>>())
        })
    };
    let cases: Vec<Case> = of(Outcome::Won, 18, 10, 2).chain(of(Outcome::Lost, 22, 11, 12)).collect();
    let says = [
        (Locale::EN, "What deals not won have more often than the won ones", "12 of 22 not won against 2 of 18 won"),
        (
            Locale::DE,
            "Was nicht gewonnene Deals öfter haben als die gewonnenen",
            "12 von 22 nicht gewonnenen gegen 2 von 18 gewonnenen",
        ),
    ];
    for (locale, head, figures) in says {
        let sentence = Deals::new(&cases, locale).sentence(Question::Paths);
        assert!(sentence.starts_with(head) && sentence.contains(figures), "{sentence}");
    }
    let turned: Vec<Case> = of(Outcome::Lost, 18, 10, 2).chain(of(Outcome::Won, 22, 11, 12)).collect();
    let sentence = Deals::new(&turned, Locale::EN).sentence(Question::Paths);
    assert!(sentence.contains("12 of 22 won against 2 of 18 not won"), "{sentence}");
}

#[test]
fn too_few_deals_have_rates_and_no_chance() {
    let (cases, _) = demo_cases(Language::En);
    let won = |case: &&Case| case.deal.outcome == Outcome::Won;
    // Two won deals and the others: what is said of the rates is the mean of the deals, and nothing is compared.
    let few = cases.iter().filter(won).take(2).chain(cases.iter().filter(|case| !won(case)));
    let few: Vec<Case> = few.cloned().collect();
    let sheet = Deals::new(&few, Locale::EN).sheet(Question::Incidents, &Asked::default());
    let rates: Vec<&Line> = sheet.rows.iter().flat_map(Row::lines).filter(|line| line.cells.len() == 5).collect();
    assert!(!rates.is_empty() && rates.iter().all(|line| line.cells[4].text == "·" && line.cells[1].text != "·"));
    assert!(sheet.rows.iter().any(|row| matches!(row, Row::Text(text, _) if text.contains("is not compared"))));
}

#[test]
fn what_sets_won_deals_apart_is_never_left_out_for_want_of_room() {
    let deals = Deals::new(&[], Locale::EN);
    let (short, long) = ("a".repeat(90), "b".repeat(150));
    assert_eq!(deals.headline_apart(short.clone(), Some(long.clone()), Some(short.clone())), long);
    assert_eq!(deals.headline_apart(short.clone(), Some(short.clone()), None), format!("{short} {short}"));
    assert_eq!(deals.headline_apart(short.clone(), None, Some(long)), short);
}

/// The own numbers of the deals behind a figure, in words.
fn own_numbers(line: &Line, cell: usize) -> Vec<String> {
    line.behind(cell).iter().filter_map(|one| own_number(one.what?, Locale::EN)).collect()
}

#[test]
fn a_rate_of_incidents_leads_to_the_rates_of_the_deals_that_it_is_the_mean_of() {
    let (cases, book) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN).with_levers(&book);
    let sheet = deals.sheet(Question::Incidents, &Asked::default());
    let line = sheet.rows.iter().flat_map(Row::lines).next().unwrap();
    let mean = |cell: usize| {
        let rates = line.cells[cell].behind.iter().map(|one| match one.what {
            Some(What::Rate { times, steps }) => f64::from(times) * 100.0 / f64::from(steps),
            other => panic!("{other:?}"),
        });
        rates.clone().sum::<f64>() / rates.count() as f64
    };
    for cell in [1, 3] {
        assert!((mean(cell) - line.cells[cell].number.unwrap()).abs() < 1e-9, "{line:?}");
    }
    assert_eq!(own_numbers(line, 4).len(), own_numbers(line, 1).len() + own_numbers(line, 3).len());
}

#[test]
fn before_and_after_a_lever_stand_the_deals_with_their_numbers_and_what_chance_lets_one_say() {
    let offered = |decided_on: &str, days: i32| {
        let path = ["offer_requested", "offer_sent", "order_placed"];
        let mut case = crate::analysis::answer::sample::path(Outcome::Won, &path);
        case.steps[1].gap = Some(days);
        case.deal.decided_on = Some(decided_on.parse().unwrap());
        case.deal.opened_on = Some("2026-01-01".parse().unwrap());
        case.judgements[0][5] = Some(if days > 15 { -1 } else { 1 });
        case
    };
    let mut cases: Vec<Case> = [20, 25, 31, 18, 40].map(|days| offered("2026-01-10", days)).into();
    cases.extend([8, 9, 10, 7, 6].map(|days| offered("2026-09-10", days)));
    let mut lever = crate::domain::Lever::new(None, "Offer out by the tenth day");
    (lever.state, lever.done_on) = (crate::domain::LeverState::Done, Some("2026-06".parse().unwrap()));
    lever.criterion = crate::domain::Criterion::built_in().nth(5);
    let book = LeverBook { levers: vec![lever], ..LeverBook::default() };
    for locale in [Locale::EN, Locale::DE] {
        let sheet = Deals::new(&cases, locale).with_levers(&book).sheet(Question::Levers, &Asked::default());
        let at = |label: &str| {
            let is_it = |row: &Row| matches!(row, Row::Line(line) if line.label.contains(label));
            sheet.rows.iter().position(is_it).unwrap_or_else(|| panic!("{label}: {sheet:#?}"))
        };
        let measured = at(&locale.label(crate::analysis::answer::Measure::ToOffer));
        let (Row::Line(line), Row::Under(said)) = (&sheet.rows[measured], &sheet.rows[measured + 1]) else {
            panic!("no words below {:?}", sheet.rows[measured])
        };
        assert!(said.contains(&wording::figure(line.cells[2].number.map(|p| p / 100.0), locale)), "{said}");
        if locale == Locale::EN {
            assert_eq!(own_numbers(line, 0), ["20 days", "25 days", "31 days", "18 days", "40 days"]);
        }
        let Row::Line(judged) = &sheet.rows[at(&locale.criterion(book.levers[0].criterion.as_ref().unwrap()))] else {
            panic!("no line")
        };
        assert_eq!((judged.cells[0].text.as_str(), judged.cells[1].text.as_str()), ("-1.0 (5)", "+1.0 (5)"));
        assert_eq!(judged.cells[0].behind[0], (cases[0].deal.id, 5).into());
        // Who is decided late is slow: that is said, and which deals that are.
        let slow = t!(locale, "answers-lever-by-speed", late = 5, all = 5);
        assert!(sheet.rows.contains(&Row::Text(slow, Tone::Warn)), "{sheet:#?}");
        at(&t!(locale, "answers-lever-begun-before"));
    }
}

#[test]
fn answers_that_nobody_wants_any_more_are_left() {
    let (cases, book) = demo_cases(Language::En);
    let deals = Deals::new(&cases, Locale::EN).with_levers(&book);
    let (asked, watch) = (Asked::default(), Watch::default());
    let made = deals.sheets(Question::ALL, &asked, &watch).expect("they are wanted");
    assert_eq!(made.len(), Question::ALL.len());
    assert_eq!(made[3], deals.sheet(Question::ALL[3], &asked), "each in its place");
    watch.cancel();
    assert_eq!(deals.sheets(Question::ALL, &asked, &watch), Err(Cancelled));
    assert_eq!(deals.sheet_watched(Question::Levers, &asked, &watch), Err(Cancelled));
    let compared = crate::analysis::answer::compared_studies(&book, &cases, || false);
    assert!(compared.is_none(), "no study is compared for levers that nobody looks at");
}

#[test]
fn deals_without_steps_or_chosen_for_a_study_are_not_said_more_of_than_is_known() {
    use crate::analysis::answer::sample::path;
    let ended = |outcome| (0..5).map(move |_| path(outcome, &[]));
    let cases: Vec<Case> = ended(Outcome::Won).chain(ended(Outcome::Lost)).collect();
    let deals = Deals::new(&cases, Locale::EN);
    assert!(deals.sentence(Question::Exits).starts_with("5 deals ended without an order (5 lost)."));
    assert!(deals.sentence(Question::Paths).starts_with("No decided deal has steps"));
    assert!(deals.sentence(Question::HitRate).contains("true rate"));
    let (demo, _) = demo_cases(Language::En);
    for locale in [Locale::EN, Locale::DE] {
        let deals = Deals::new(&demo, locale).of_study("a study");
        let rates = deals.sheet(Question::HitRate, &Asked::default());
        assert_eq!(rates.sentence, t!(locale, "answers-hit-rate-chosen", won = 5, not_won = 6));
        assert!(rates.rows.iter().flat_map(Row::lines).all(|line| line.bar.is_none()), "{rates:#?}");
        let back = deals.sheet(Question::Conversion, &Asked::default());
        assert!(back.rows.contains(&Row::Text(t!(locale, "answers-backward-chosen"), Tone::Warn)), "{back:#?}");
    }
}

#[test]
fn where_there_is_nothing_to_say_that_is_said_and_no_head_stands_over_nothing() {
    use crate::analysis::answer::sample::path;
    let alone = |outcome, activities: &[&str]| vec![path(outcome, activities)];
    let steps = ["offer_requested", "offer_sent"];
    for cases in [
        alone(Outcome::Won, &[]),
        alone(Outcome::Won, &steps),
        alone(Outcome::Lost, &[]),
        alone(Outcome::Lost, &steps),
        alone(Outcome::Open, &steps),
        vec![path(Outcome::Open, &[]), path(Outcome::Open, &steps), path(Outcome::Open, &[])],
        vec![],
    ] {
        for locale in [Locale::EN, Locale::DE] {
            let deals = Deals::new(&cases, locale);
            for question in Question::ALL {
                let sheet = deals.sheet(*question, &Asked::default());
                for pair in sheet.rows.windows(2) {
                    let is_head = |row: &Row| matches!(row, Row::Head(_) | Row::Columns(_));
                    let over_nothing = is_head(&pair[0]) && matches!(pair[1], Row::Head(_));
                    assert!(!over_nothing, "{question:?}: {pair:?}");
                }
                let last = sheet.rows.last();
                assert!(!matches!(last, Some(Row::Head(_) | Row::Columns(_))), "{question:?}: {last:?}");
                // A line of which nothing is known says nothing.
                for line in sheet.rows.iter().flat_map(Row::lines) {
                    assert!(line.cells.iter().any(|cell| cell.text != unknown()), "{question:?}: {line:?}");
                }
            }
        }
    }
    let lost = alone(Outcome::Lost, &steps);
    let sheet = Deals::new(&lost, Locale::EN).sheet(Question::Conversion, &Asked::default());
    let line = sheet.rows.iter().flat_map(Row::lines).next().expect("the stretch that it came to");
    assert_eq!(
        (line.bar, line.cells[4].text.as_str(), line.cells[4].number),
        (None, "·", None),
        "one of one is no share"
    );
}

/// Decided deals without steps, with what they brought.
fn brought(deals: &[(Outcome, Option<i64>, Option<i64>)]) -> Vec<Case> {
    let of = |(outcome, value, margin): &(Outcome, Option<i64>, Option<i64>)| {
        let mut deal = Deal::new("Customer", "Deal");
        (deal.outcome, deal.value) = (*outcome, *value);
        deal.margin_percent = margin.and_then(crate::domain::Percent::new);
        Case::of(&crate::domain::Debrief::new(deal))
    };
    deals.iter().map(of).collect()
}

#[test]
fn why_a_target_cannot_be_turned_into_orders_is_said_as_it_is() {
    let cases = brought(&[(Outcome::Won, Some(100), Some(0)), (Outcome::Lost, None, None)]);
    let warned = |target: &str, locale| -> String {
        let target = parse_target(target, &cases).unwrap();
        let sheet = Deals::new(&cases, locale).sheet(Question::Conversion, &Asked { target, ..Asked::default() });
        let warned = sheet.rows.iter().filter_map(|row| match row {
            Row::Text(text, Tone::Warn) => Some(text.as_str()),
            _ => None,
        });
        warned.collect()
    };
    for (target, en, de) in [
        ("CHF 900 M", "more than 1,000,000 orders", "mehr als 1'000'000 Aufträge"),
        ("margin CHF 9", "brought no margin on average", "im Schnitt keine Marge"),
        ("USD 9", "It is known in CHF.", "Bekannt ist es in CHF."),
    ] {
        let (english, german) = (warned(target, Locale::EN), warned(target, Locale::DE));
        assert!(english.contains(en) && german.contains(de), "{english} {german}");
        assert_eq!(english.contains("known in"), target.starts_with("USD"), "{english}");
    }
}

#[test]
fn deals_without_steps_are_told_in_their_number() {
    let (won, lost) = ((Outcome::Won, None, None), (Outcome::Lost, None, None));
    for (deals, en, de) in [
        (
            vec![won, lost, lost],
            "1 of 3 decided deals became an order. Where the others",
            "1 von 3 entschiedenen Deals wurde zum Auftrag. Wo die anderen",
        ),
        (
            vec![won, won, lost],
            "2 of 3 decided deals became orders.",
            "2 von 3 entschiedenen Deals wurden zu Aufträgen.",
        ),
        (
            vec![lost, lost],
            "None of the 2 decided deals became an order. Where they fell",
            "Keiner der 2 entschiedenen Deals wurde zum Auftrag. Wo sie wegfielen",
        ),
        (
            vec![lost],
            "The one deal that has been decided did not become an order. Where it fell",
            "Der einzige entschiedene Deal wurde nicht zum Auftrag. Wo er wegfiel",
        ),
        (
            vec![won, won],
            "All 2 decided deals became orders: nothing fell away",
            "Alle 2 entschiedenen Deals wurden zu Aufträgen: Unterwegs",
        ),
    ] {
        let cases = brought(&deals);
        for (locale, says) in [(Locale::EN, en), (Locale::DE, de)] {
            let said = Deals::new(&cases, locale).sentence(Question::Conversion);
            assert!(said.starts_with(says), "{said}");
        }
    }
}
