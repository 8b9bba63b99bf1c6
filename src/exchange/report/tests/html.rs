//! The web page: well-formed, of one piece, its pictures there, and nothing typed is markup.

use quick_xml::{Reader, events::Event};

use super::*;
use crate::exchange::report::Appendix;
use crate::{
    analysis::answer::{Group, trunk},
    exchange::{demo, report::Format},
    i18n::Language,
    study::{Beside, Material},
};
use crate::{exchange::report::escape::inline, t};

fn page(debrief: &Debrief, locale: Locale, audience: Audience) -> String {
    Format::Html.of_deal(
        debrief,
        &["What happened between steps 7 and 8?".to_owned()],
        locale,
        audience,
        &Everybody::default(),
    )
}

/// What a page is made of.
#[derive(Default)]
struct Read {
    /// The elements in their order.
    elements: Vec<String>,
    /// All attributes as `name=value`.
    attributes: Vec<String>,
    /// All texts, the entities read.
    text: String,
}

impl Read {
    fn count(&self, element: &str) -> usize {
        self.elements.iter().filter(|other| *other == element).count()
    }

    fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|other| other == attribute)
    }
}

/// Reads a page as strictly as XML is read; fails where an element is not closed or an entity is not known.
fn read(html: &str) -> Read {
    let mut reader = Reader::from_str(html);
    let mut read = Read::default();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error} at {}", reader.error_position())) {
            Event::Start(element) | Event::Empty(element) => {
                read.elements.push(element.name().as_ref().to_owned());
                for attribute in element.attributes() {
                    let attribute = attribute.expect("an attribute");
                    read.attributes.push(format!("{}={}", attribute.key.as_ref(), attribute.value));
                }
            }
            Event::Text(text) => read.text += &text,
            Event::GeneralRef(entity) => {
                let shown = quick_xml::escape::resolve_xml_entity(&entity);
                read.text += shown.unwrap_or_else(|| panic!("{entity:?}"));
            }
            Event::Eof => return read,
            _ => {}
        }
    }
}

/// What holds of every page, whatever was typed.
fn check_page(html: &str) -> Read {
    let read = read(html);
    for (element, count) in [("html", 1), ("main", 1), ("h1", 1), ("style", 1)] {
        assert_eq!(read.count(element), count, "{element}");
    }
    for element in &read.elements {
        let ours = "html head meta title style body main section h1 h2 h3 p ul li em strong blockquote hr div table thead \
                    tbody tr th td figure figcaption svg desc path circle text nav a";
        assert!(ours.split_whitespace().any(|known| known == element), "<{element}>");
    }
    for attribute in &read.attributes {
        let name = attribute.split('=').next().unwrap_or_default();
        assert!(!name.starts_with("on") && !["src", "style"].contains(&name), "{attribute}");
        // Links lead nowhere but within the page.
        let target = attribute.strip_prefix("href=").map(|target| target.strip_prefix('#').unwrap_or("?"));
        assert!(target.is_none_or(|target| read.has(&format!("id={target}"))), "{attribute}");
    }
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("url("), "nothing from outside");
    assert_eq!(read.count("thead"), read.count("table"));
    let heads = read.attributes.iter().filter(|attribute| *attribute == "scope=col").count();
    assert_eq!(heads, read.count("th"), "every head says what it is the head of");
    assert_eq!(read.count("desc"), read.count("svg"));
    for name in read.attributes.iter().filter_map(|attribute| attribute.strip_prefix("aria-labelledby=")) {
        for id in name.split_whitespace() {
            assert!(read.has(&format!("id={id}")), "{id}");
        }
    }
    read
}

#[test]
fn a_deals_page_says_what_its_markdown_says_and_shows_curve_and_matrix() {
    let html = page(&lost_order(), Locale::EN, Audience::Internal);
    let read = check_page(&html);
    assert!(read.has("lang=en") && read.count("svg") == 2 && read.has("id=curve-title") && read.has("id=matrix-title"));
    let markdown = report(&lost_order(), Locale::EN, Audience::Internal);
    for heading in markdown.lines().filter_map(|line| line.strip_prefix("## ")) {
        assert!(read.text.contains(heading), "{heading}");
    }
    let rows = markdown.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---")).count();
    assert_eq!(read.count("tr"), rows);
    assert!(!read.text.contains('▃'), "the curve is drawn, not written");
    let shown =
        |class: &str| read.attributes.iter().filter(|attribute| **attribute == format!("class={class}")).count();
    let told = |source| lost_order().tellings.iter().filter(|t| t.source == source && t.emotion.is_some()).count();
    // Each told feeling is a mark, and each side has one more in the legend; the matrix adds the customer's acts.
    let acts = |side| {
        let debrief = lost_order();
        debrief.steps.iter().filter(|step| debrief.actor(step).is_some_and(|actor| actor.side == side)).count()
    };
    assert_eq!(shown("dot customer"), told(Source::Customer) + 1 + acts(Side::Customer));
    assert_eq!(shown("dot vendor"), acts(Side::Vendor));
    let incidents = lost_order().incidents.iter().filter(|incident| incident.step.is_some()).count();
    assert_eq!(shown("delighted") + shown("annoyed"), incidents);
    let german = page(&lost_order(), Locale::DE, Audience::Internal);
    assert!(check_page(&german).has("lang=de") && german.contains("Wer wann dabei war"));
}

#[test]
fn pictures_name_nobody_whom_the_text_does_not_name() {
    let html = page(&lost_order(), Locale::EN, Audience::Pseudonymised);
    let read = check_page(&html);
    assert_eq!(read.count("svg"), 2);
    for hidden in ["Huber", "Keller", "Wyss", "Meier", "Everything was already"] {
        assert!(!html.contains(hidden), "{hidden}");
    }
    let mut debrief = lost_order();
    mark_sides(&mut debrief);
    let html = page(&debrief, Locale::EN, Audience::Customer);
    let read = check_page(&html);
    assert!(!html.contains(OURS), "{html}");
    assert!(html.contains(THEIRS) && read.count("svg") == 2);
    assert!(!read.has("class=line vendor") && !read.has("class=sign"), "neither our curve nor our levers");
}

#[test]
fn an_empty_deal_has_no_pictures() {
    let read = check_page(&page(&Debrief::new(Deal::new("", "")), Locale::EN, Audience::Internal));
    assert_eq!(read.count("svg"), 0);
    assert!(read.text.contains("Untitled deal"));
}

/// The texts of the "big list of naughty strings", where it lies beside the project.
fn naughty() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["../shared/data/text/blns.txt", "../../shared/data/text/blns.txt"];
    let Some(list) = places.iter().find_map(|place| std::fs::read_to_string(root.join(place)).ok()) else {
        eprintln!("skipped: no ../shared/data/text/blns.txt");
        return Vec::new();
    };
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn nothing_typed_is_markup() {
    let attacks = [
        "</td></table><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"; } body { display: none } /*",
        "<img src=x onerror=alert(1)>",
        "]]></title></svg><b>x",
        "&lt;b&gt; &amp; &#60;",
        "[a](javascript:alert(1)) <javascript:alert(1)>",
    ];
    let texts = attacks.into_iter().map(str::to_owned).chain(naughty());
    for (at, text) in texts.enumerate() {
        let mut debrief = lost_order();
        type_everywhere(&mut debrief, &text);
        let audience = [Audience::Internal, Audience::Customer, Audience::Pseudonymised][at % 3];
        let html = page(&debrief, [Locale::EN, Locale::DE][at % 2], audience);
        // Addresses that somebody typed are text too; only the check for what comes from outside must not trip over them.
        let read = check_page(&html.replace("http", "hxxp").replace("url(", "uxl("));
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_plain = title.is_ascii() && !title.contains("http") && !title.contains("url(");
        if is_plain && audience == Audience::Internal && !title.chars().any(char::is_control) {
            assert!(read.text.contains(&title), "{title}");
        }
        let style = &html[html.find("<style>").expect("a style")..html.find("</style>").expect("its end")];
        assert_eq!(style.matches('{').count(), style.matches('}').count(), "{text}");
        assert_eq!(style.matches('"').count() % 2, 0, "{text}");
    }
}

/// The study of the demonstration.
pub(super) fn study(language: Language) -> Material {
    let bundle = demo::demo(language).expect("the demo");
    let is_chosen = |deal: Id<Deal>| bundle.study_deals.iter().any(|place| place.deal == deal);
    let chosen = bundle.debriefs.iter().filter(|debrief| is_chosen(debrief.deal.id)).cloned().collect();
    Material::new(bundle.study.clone(), chosen, Beside::default())
}

#[test]
fn a_studys_page_shows_both_contrasts_and_the_paths() {
    let material = study(Language::En);
    let html = Format::Html.of_study(&material, Appendix::With, Locale::EN);
    let read = check_page(&html);
    assert_eq!(read.count("svg"), 3);
    for figure in ["contrast-customer", "contrast-vendor", "paths"] {
        assert!(read.has(&format!("id={figure}-title")), "{figure}");
    }
    // Every judgement is a dot: filled of won deals, hollow of lost ones; and one of each in the legends.
    let judged = |won: bool| -> usize {
        let group = |deal: &Deal| (deal.outcome == Outcome::Won) == won;
        let cases = material.cases.iter().filter(|case| group(&case.deal));
        cases.flat_map(|case| case.judgements.iter().flatten()).filter(|judged| judged.is_some()).count()
    };
    let shown =
        |class: &str| read.attributes.iter().filter(|attribute| **attribute == format!("class={class}")).count();
    assert_eq!((shown("dot won"), shown("ring lost")), (judged(true) + 2, judged(false) + 2));
    assert_eq!(shown("floor"), 2, "never without the noise floor");
    let trunk = trunk(&material.cases);
    let coloured = |group| trunk.iter().flat_map(|common| &common.next).filter(|next| next.mostly == group).count();
    // Of five against five no succession stands out of all that are drawn.
    assert_eq!([Some(Group::Won), Some(Group::NotWon)].map(coloured), [0, 0]);
    assert!(shown("way even") > 0 && shown("way won") + shown("way lost") == 0);
    assert_eq!(shown("box"), trunk.len());
    // The words behind the judgements, once for each side, and as often among the contents.
    assert_eq!(html.matches(&t!(Locale::EN, "study-report-ratings")).count(), 4);
    assert_eq!(read.count("a"), read.count("section") - 1);
    assert_eq!(shown("appendix"), 2);
    // What is drawn with letters lines up: all as wide, and no space is lost.
    assert!(shown("whole drawn") > 40 && read.text.contains("·\u{a0}\u{a0}\u{a0}\u{a0}·"));
    // What the legend says has room.
    let ends = html.lines().filter_map(|line| {
        let (x, text) = line.strip_prefix("<text x=\"")?.split_once('"')?;
        let text = text.contains("class=\"label\"").then(|| text.split(['>', '<']).nth(1)).flatten()?;
        Some((x.parse::<f64>().ok()?, text.chars().count(), text.to_owned()))
            .filter(|_| line.contains("anchor=\"start\""))
    });
    for (x, letters, text) in ends {
        assert!(x + letters as f64 * 6.5 < 760.0, "{text}");
    }
    let why = |side| {
        let scores = material.debriefs.iter().flat_map(|debrief| &debrief.scores);
        scores
            .filter(move |score| score.side == side && !score.rationale.trim().is_empty())
            .map(|score| &score.rationale)
    };
    let said = Format::Markdown.of_study(&material, Appendix::With, Locale::EN);
    for side in Scorer::ALL {
        assert!(why(*side).next().is_some(), "{side:?}");
        why(*side).for_each(|why| assert!(said.contains(&inline(why)), "{why}"));
    }
    assert!(read.text.contains("A hint, not a proof") && read.text.contains("nearest is"));
    let german = Format::Html.of_study(&study(Language::De), Appendix::With, Locale::DE);
    check_page(&german);
    assert!(german.contains("Rauschgrenze"));
}

#[test]
fn a_study_without_deals_is_a_page_too() {
    let nothing = Study { name: "<b>x</b>".to_owned(), ..study(Language::En).study };
    let material = Material::new(nothing, vec![], Beside::default());
    let read = check_page(&Format::Html.of_study(&material, Appendix::With, Locale::EN));
    assert_eq!(read.count("svg"), 0);
    assert!(read.text.contains("<b>x</b>"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_anywhere_is_text(text in "(?s).{0,24}|[|\\\\`*_<>\"'#\\[\\]\n\r&~ a1.-]{0,16}") {
        let mut debrief = lost_order();
        type_everywhere(&mut debrief, &text);
        check_page(&page(&debrief, Locale::EN, Audience::Internal));
    }
}
