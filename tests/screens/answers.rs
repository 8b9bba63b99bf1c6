//! Home's fourth list: the questions, the answers, and what is behind each figure.

use debrief::{
    answers::Question,
    domain::{Deal, Keyed, Lever, Outcome},
    store::{Edit, EditLabel},
};

use crate::driver::Driver;

/// The line that is selected.
fn selected(driver: &Driver) -> String {
    driver.screen().lines().find(|line| line.starts_with('▶')).unwrap_or_default().to_owned()
}

#[test]
fn every_question_has_its_answer_in_a_sentence() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4").sees("▐Answers▌").sees("from 11 decided deals");
    driver
        .sees("Of 11 decided deals 5 were won, 45%")
        .sees("6 deals ended without an order")
        .sees("Customers were annoyed in");
    for question in Question::ALL {
        driver.sees(&driver.app.session().locale.label(*question));
    }
    driver.press("Tab").sees("▐Deals 12▌").press("S-Tab").sees("▐Answers▌");
}

#[test]
fn no_answer_is_cut_off() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.press("4");
        for question in Question::ALL {
            let screen = driver.screen();
            assert!(!screen.lines().any(|line| line.trim_end().ends_with('…')), "{question:?}: {screen}");
            driver.press("Down");
        }
    }
}

#[test]
fn an_empty_workbook_says_what_is_missing() {
    for (language, missing, what_to_do) in
        [("en", "Nothing to say yet", "stage 1"), ("de", "Noch nichts zu sagen", "Etappe 1")]
    {
        let mut driver = Driver::empty(language, (80, 24));
        driver
            .press("4")
            .sees(missing)
            .press("Enter")
            .sees(what_to_do)
            .sees("CRM")
            .press("Down Enter Esc")
            .sees(missing);
        driver.press("End Enter").sees(" 6 ");
    }
}

#[test]
fn from_a_figure_one_key_leads_to_the_deals_and_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4 Enter").sees("ALL DEALS").sees("27-81%");
    assert!(selected(&driver).contains("against competitors"));
    driver.press("Enter").sees("against competitors · won: 5").sees("Medicath").sees_no("Hofstetter");
    driver.press("Down Enter").sees("1 Frame").press("Esc").sees("against competitors · won: 5");
    driver.press("Esc Right Enter").sees("against competitors · of: 9").sees("Hofstetter");
    driver.press("Esc Esc").sees("▐Answers▌");
}

#[test]
fn what_a_deal_was_worth_is_not_cut_off_where_there_is_little_room() {
    for (language, short, full) in [
        ("en", "12 Mar 2026 · CHF 1.84 M", "lost to Kestler · 12 Mar 2026 · CHF 1,840,000"),
        ("de", "12.3.2026 · CHF 1.84 Mio.", "verloren an Kestler · 12.3.2026 · CHF 1'840'000"),
    ] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.press("4 Enter").press("Down Down Right Enter").sees(short);
        Driver::demo(language, (120, 36)).press("4 Enter").press("Down Down Right Enter").sees(full);
    }
}

#[test]
fn from_a_figure_of_steps_one_key_leads_to_the_step() {
    let mut driver = Driver::demo("en", (120, 36));
    driver
        .press("4 Down Down Enter")
        .sees("HOW FAR THEY HAD COME")
        .press("Enter")
        .sees("negotiation · to a competitor: 4");
    driver.press("Enter").sees("▐3 Steps").press("Esc").sees("negotiation · to a competitor: 4");
    driver.press("Esc Esc End Up Up Enter").sees("HOW OFTEN").press("Enter Enter").sees("▐4 Incidents");
}

/// Down to the line that begins with this.
fn down_to(driver: &mut Driver, text: &str) {
    for _ in 0..80 {
        if selected(driver).contains(text) {
            return;
        }
        driver.press("Down");
    }
    panic!("no line {text:?}:\n{}", driver.screen());
}

#[test]
fn a_list_that_is_cut_opens_whole() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::demo(language, size);
        driver.press("4 Down Enter").press("Down");
        down_to(&mut driver, "… ");
        let folded = selected(&driver).trim_start_matches(['▶', ' ']).trim().to_owned();
        driver.press("Enter").sees_no(&folded);
        // The selection stands where the list went on, and each line that was folded away has its figures.
        assert!(selected(&driver).contains("1 von 5") || selected(&driver).contains("1 of 5"), "{}", selected(&driver));
        driver.press("Up");
        down_to(&mut driver, "… ");
        driver.press("Enter").press("End").sees_no("… ");
        driver.press("Enter Enter").sees("▐3 S").press("Esc Esc").sees_no("… ");
    }
}

#[test]
fn from_an_activity_and_a_stretch_one_key_leads_to_the_very_step() {
    let mut driver = Driver::demo("en", (120, 60));
    driver.press("4 Down Enter").sees("the decider joins").press("Enter").sees("the decider joins · won: 5");
    driver.press("Enter").sees("▐3 Steps").press("Esc Esc Esc");
    driver.press("Down Down Enter").sees("THE TARGET").press("Enter").sees("came").press("Enter").sees("▐3 Steps");
}

#[test]
fn behind_a_figure_of_many_deals_stand_all_of_them() {
    let mut driver = Driver::with("en", (80, 24), |workbook| {
        let deal = |at: i32| {
            let mut deal = Deal::new("Customer", format!("order {at}"));
            deal.outcome = Outcome::Won;
            deal
        };
        let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| (0..400).try_for_each(|at| tx.insert(&deal(at))));
        add.expect("400 deals");
    });
    driver
        .press("4 Enter")
        .wait_for("Of 400")
        .press("Enter")
        .sees("won: 400")
        .press("End")
        .sees("order ")
        .sees_no("of 400 more");
    driver.press("Up Enter").sees("1 Frame");
}

/// A workbook of so many deals that a worker answers.
fn many_deals() -> Driver {
    Driver::with("en", (120, 36), |workbook| {
        let deal = |at: i32| {
            let mut deal = Deal::new("Customer", format!("order {at}"));
            deal.outcome = if at % 2 == 0 { Outcome::Won } else { Outcome::Lost };
            deal
        };
        let lever = Lever::new(None, "Call before ten");
        let add = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&lever)?;
            (0..301).try_for_each(|at| tx.insert(&deal(at)))
        });
        add.expect("301 deals");
    })
}

#[test]
fn the_report_of_many_deals_is_made_beside_the_keyboard_and_esc_calls_it_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("all.md");
    let mut driver = many_deals();
    driver.press("4").wait_for("places are taken");
    let make = |driver: &mut Driver| {
        driver.press("R Enter C-u").type_text(&path.display().to_string()).press("Enter");
    };
    make(driver.calls_off(folder.path(), make));
    driver.wait_for("Report written");
    assert!(std::fs::read_to_string(&path).expect("the report").contains("## Which levers should we pull?"));
}

#[test]
fn levers_over_many_deals_are_ranked_beside_the_keyboard() {
    let mut driver = many_deals();
    driver.press("3").sees("Call before ten").press("c").wait_for("chosen").sees("Call before ten");
    driver.press("4").wait_for("places is taken").press("3").sees("Call before ten").sees("Evidence 0 × impact 3?");
}

#[test]
fn many_deals_are_answered_beside_the_keyboard() {
    let mut driver = many_deals();
    // Each answer stands there when it has been made, and the selection moves meanwhile.
    driver.press("4");
    let screen = driver.screen();
    assert!(!screen.contains("from 0 decided"), "it still reckons, and says so:\n{screen}");
    assert!(
        ["reading the deals", "is being worked out", "from 301"].iter().any(|said| screen.contains(said)),
        "{screen}"
    );
    driver.press("Down Down");
    assert!(selected(&driver).contains("Where do we lose customers"));
    driver.wait_for("Of 301 decided deals 151 were won").wait_for("places are taken");
    // Whoever leaves before that finds them made when he comes back.
    driver.press("Tab").press("S-Tab").wait_for("places are taken");
    driver
        .press("g Enter")
        .wait_for("ALL DEALS")
        .press("Enter")
        .sees("order 0")
        .press("Esc Esc")
        .wait_for("places are taken");
}

#[test]
fn from_what_both_sides_think_one_key_leads_to_the_ratings_and_reasons() {
    let mut driver = Driver::demo("en", (120, 80));
    driver.press("4 End Up Enter").sees("JUDGED BY BOTH SIDES").sees("Shift:").sees("Order, which is another thing");
    driver.press("Right Right Enter").sees("customer").press("Enter").sees("▐5 Checklist").press("Esc Esc");
    driver.sees("THE REASONS GIVEN").press("End").sees("CHANCES GIVEN BEFORE");
    for _ in 0..40 {
        if selected(&driver).contains("price") {
            break;
        }
        driver.press("Up");
    }
    driver.press("Enter").sees("price · deals").press("Esc Right Enter").sees("price · ").press("Enter").sees("▐");
}

#[test]
fn behind_the_waits_stands_how_long_each_was() {
    let mut driver = Driver::demo("en", (120, 60));
    driver.press("4 Down Down Down Down Enter").sees("COMMITMENT ALONG THE PATH");
    driver.press("Home Down Down Down Right Enter").sees("deals not won · waits: ").sees(" days · ");
    driver.press("Enter").sees("▐3 Steps");
}

#[test]
fn a_key_is_told_where_it_can_be_pressed() {
    let mut driver = Driver::with("en", (120, 200), |workbook| {
        let mut bundle = debrief::exchange::demo::demo(debrief::i18n::Language::En).expect("the demo").into_bundle();
        bundle.debriefs.iter_mut().for_each(|debrief| {
            debrief.prediction = None;
            debrief.predicted_scores.clear();
        });
        workbook.fill([bundle]).expect("the demo can be loaded");
    });
    driver.press("4 End Up Enter").sees("No prediction of an ended deal").sees("V in a deal takes one down");
}

#[test]
fn the_chances_given_before_are_held_against_what_came_of_them() {
    for (language, head, said) in [("en", "CHANCES GIVEN BEFORE", "0.30"), ("de", "VORHER GENANNTE CHANCEN", "0.30")] {
        let mut driver = Driver::demo(language, (120, 200));
        // (0.8 - 1)² + (0.4 - 1)² + (0.7 - 0)², through three.
        driver.press("4 End Up Enter").sees(head).sees(said);
    }
}

#[test]
fn all_answers_become_a_report_and_one_alone_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = Driver::demo("en", (120, 36));
    let path = folder.path().join("all.md");
    driver.press("4").press("R Enter C-u").type_text(&path.display().to_string()).press("Enter");
    driver.wait_for("Report written");
    let text = std::fs::read_to_string(&path).expect("the report");
    for question in Question::ALL {
        assert!(text.contains(&format!("## {}", driver.app.session().locale.label(*question))), "{question:?}");
    }
    let one = folder.path().join("one.md");
    driver.press("Enter").press("R Enter C-u").type_text(&one.display().to_string()).press("Enter");
    driver.wait_for(&format!("Report written: {}", one.display()));
    let text = std::fs::read_to_string(&one).expect("the report");
    assert!(text.starts_with("# Where are our chances good?") && text.contains(" won |"), "{text}");
    let page = folder.path().join("one.html");
    driver.press("R Down Enter C-u").type_text(&page.display().to_string()).press("Enter");
    driver.wait_for(&format!("Report written: {}", page.display()));
    let text = std::fs::read_to_string(&page).expect("the page");
    assert!(text.starts_with("<!DOCTYPE html>") && text.contains("<h1>Where are our chances good?</h1>"), "{text}");
}

#[test]
fn hit_rates_are_told_apart_by_one_fact_after_the_other() {
    let mut driver = Driver::demo("de", (120, 36));
    driver.press("4 Enter").sees("NEU UND BESTEHEND").sees("2 von 4  50 %").sees("weniger als fünf");
    for head in ["NACH SEGMENT", "NACH LAND", "NACH SPARTE", "NACH GESCHÄFT", "NEU UND BESTEHEND"] {
        driver.press("Tab").sees(head);
    }
    driver.press("Tab Tab").sees("Schweiz");
}

#[test]
fn a_target_is_typed_and_reckoned_backwards() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4 Down Down Down Enter").sees("THE TARGET: 10 orders").sees("14-48");
    driver.press("t").type_text("many").press("Enter").sees("A target is a number of orders");
    driver
        .press("C-u")
        .type_text("CHF 5 M")
        .press("Enter")
        .sees("THE TARGET: CHF 5,000,000")
        .sees("CHF 1.11 M on average");
    driver.press("t C-u").type_text("USD 5 M").press("Enter").sees("No won deal says");
    // Only this answer asks for a target, and only the hit rate is told apart.
    driver.press("Esc Esc").sees("▐Answers▌").press("Home Enter t").sees("ALL DEALS");
}

#[test]
fn an_answer_follows_what_is_changed_in_the_deal_behind_it() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4 Enter").sees("Of 11 decided deals 5 were won");
    driver.press("Enter Enter 1").sees("▐1 Frame").press("Down Down Right").sees("lost");
    driver.press("Esc Esc").sees("Of 11 decided deals 4 were won").press("Esc").sees("Of 11 decided deals 4 were won");
}

/// All lines that one sees on the way from the first figure to the last, by one key.
fn seen_by(driver: &mut Driver, key: &str) -> std::collections::BTreeSet<String> {
    let mut seen = std::collections::BTreeSet::new();
    driver.press("Home");
    // A selection that moves changes colours only, so that nothing tells when the last figure is reached.
    for _ in 0..150 {
        let screen = driver.screen();
        // Head and foot say where one is.
        let is_figure = |line: &&str| !line.contains("────────") && line.contains(|c: char| c.is_ascii_digit());
        let body: Vec<&str> = screen.lines().skip(2).filter(is_figure).collect();
        seen.extend(body.iter().map(|line| line.trim_matches([' ', '▶']).to_owned()));
        driver.press(key);
    }
    seen
}

#[test]
fn no_figure_is_passed_over_page_by_page() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::demo(language, size);
        driver.press("4");
        for question in Question::ALL {
            driver.press("Enter");
            let (by_line, by_page) = (seen_by(&mut driver, "Down"), seen_by(&mut driver, "PgDn"));
            let missed: Vec<_> = by_line.difference(&by_page).collect();
            assert!(missed.is_empty(), "{question:?} {size:?}: {missed:#?}");
            driver.press("Esc Down");
        }
    }
}

#[test]
fn every_answer_at_every_size_shows_its_first_and_its_last_figure() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24)), ("en", (60, 16)), ("en", (1, 1))] {
        let mut driver = Driver::demo(language, size);
        driver.press("4");
        for question in Question::ALL {
            driver.press("Enter");
            for keys in ["Home", "PgDn", "Down Right Right Left Up", "End"] {
                driver.press(keys);
                assert!(size.0 < 60 || !selected(&driver).is_empty(), "{question:?} {size:?}\n{}", driver.screen());
            }
            driver.press("Enter Enter").press("Esc Esc Esc Down");
        }
    }
}

#[test]
fn answers_stand_without_unicode() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.app.session_mut().signs = debrief::tui::look::Signs::ASCII;
    driver.press("4 Enter").sees("[----------o---------]").sees_no("├");
}

#[test]
fn a_click_selects_a_figure_and_a_second_one_opens_it() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4").click("Where do we lose").click("Where do we lose").sees("HOW FAR THEY HAD COME");
    driver.click("  4  ").press("Enter").sees("negotiation");
}

#[test]
fn answers_look_so() {
    for (name, keys, language, size) in [
        ("questions_de_80", "4", "de", (80, 24)),
        ("hit_rate_en_120", "4 Enter", "en", (120, 36)),
        ("hit_rate_de_80", "4 Enter", "de", (80, 24)),
        ("conversion_de_80", "4 Down Down Down Enter End", "de", (80, 24)),
        ("ties_en_120", "4 Down Down Down Down Enter", "en", (120, 36)),
    ] {
        let mut driver = Driver::demo(language, size);
        for key in keys.split_whitespace() {
            driver.press(key);
        }
        // The head of Home says when the demo was loaded.
        let screen: String =
            driver.screen().lines().skip(usize::from(keys == "4")).map(|line| format!("{line}\n")).collect();
        insta::assert_snapshot!(format!("answers_{name}"), screen);
    }
}

#[test]
fn a_study_answers_from_its_own_deals() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("2 %").sees("Answers from the study Extrusion 2025/26").sees("from 10 decided deals");
    driver.press("Enter").sees("Only the 10 deals of the study").press("Esc Esc").sees("▐Studies 1▌");
    driver.press("Enter %").sees("Answers from the study").press("Esc").sees("▐1 Board▌");
    // What is changed in one of its deals changes its answers.
    driver
        .press("%")
        .press("Enter")
        .press("Enter Enter 1")
        .sees("▐1 Frame")
        .press("Down Down Right Esc Esc Esc")
        .sees("they give no rate: 4 won and 6 not won");
}

#[test]
fn a_deal_is_found_in_the_answers() {
    let mut driver = Driver::demo("en", (120, 60));
    driver.open("Hofstetter").press("%").sees("In the answers: Hofstetter").sees("This deal counts in ");
    driver.press("Enter").sees("● Hofstetter Kunststoff AG counts here");
    assert!(selected(&driver).starts_with("▶●"), "{}", selected(&driver));
    driver.press("Enter").sees("▶");
    let popup = driver.screen();
    assert!(popup.lines().any(|line| line.contains('▶') && line.contains("Hofstetter")), "{popup}");
    driver.press("Esc Esc Esc").sees("Hofstetter").press("Esc").sees("▐Deals 12▌");
    // Lines are parted otherwise than the words of their names.
    driver.press("%").sees("against competitors; all decided; in CHF, against comp.; ").press("Esc");
    driver.press("%").sees("In the answers: Hofstetter").press("Esc").sees("▐Deals 12▌");
    let mut german = Driver::demo("de", (80, 24));
    // The deal at the head of the list is still open.
    german.press("% Enter").sees("Dieser Deal zählt hier nicht.").sees_no("● hier zählt ");
    german.press("Esc Esc").open("Hofstetter").press("% Enter").sees("● hier zählt ");
}

#[test]
fn the_last_target_is_asked_for_again() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("4 Down Down Down Enter t C-u").type_text("CHF 5 M").press("Enter").sees("THE TARGET: CHF 5,000,000");
    driver.press("Esc Enter").sees("THE TARGET: CHF 5,000,000").press("t").sees("│ CHF 5,000,000");
}
