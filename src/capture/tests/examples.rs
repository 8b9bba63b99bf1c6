//! Every mark, in both languages, and what is no mark.

use super::*;

fn told(customer: bool, vendor: bool, document: bool) -> Told {
    Told { customer, vendor, document }
}

#[test]
fn a_whole_line() {
    let line = "Huber calls Keller from the site @Hüber @Keller #phone +0d :) ! %sales /back ^need =b \"It runs!\"";
    assert_eq!(
        read(line),
        Line {
            title: "Huber calls Keller from the site".into(),
            people: vec![known(HUBER), known(KELLER)],
            channel: Some(Channel::Phone),
            when: Some(When::Gap(Gap::days(0))),
            activity: None,
            told: told(true, true, false),
            emotion: Emotion::new(1),
            is_lever: true,
            course: Some(Course::LoopBack),
            exit_to: None,
            owner: Some(OwnerFunction::Sales),
            milestone: Some(Milestone::Need),
            quote: Some("It runs!".into()),
        }
    );
}

#[test]
fn mentions_find_people() {
    for (typed, who) in [
        ("@Erika_Keller", known(KELLER)),
        ("@\"Erika Keller\"", known(KELLER)),
        ("@„erika keller“", known(KELLER)),
        ("@keller", known(KELLER)),
        ("@kel", known(KELLER)),
        ("@Eri", known(KELLER)),
        ("@huber", known(HUBER)),
        ("@HÜBER", known(HUBER)),
        ("@@Meier", known(MEIER)),
        ("@Meier", known(MEIER)),
        ("@Air", known(TEAM)),
        ("@air_force_source", known(TEAM)),
        ("@wett/kes", known(KESTLER)),
        ("@\"Air Force\"", new("Air Force", Side::Customer)),
        ("@ke", known(KELLER)),
        ("@Wyss", new("Wyss", Side::Customer)),
        ("@@Brunner", new("Brunner", Side::Vendor)),
        ("@Sean_O'Keefe", new("Sean O'Keefe", Side::Customer)),
        ("@competitor/Boeing", new("Boeing", Side::Competitor)),
        ("@wettbewerb/\"US Aerospace\"", new("US Aerospace", Side::Competitor)),
        ("@partner/Planner", new("Planner", Side::Partner)),
        ("@other/World_Trade_Organization", new("World Trade Organization", Side::Other)),
        ("@dritte/WTO", new("WTO", Side::Other)),
        ("@kunde/Kestler", new("Kestler", Side::Customer)),
        ("@customer/", Mention::Side(Side::Customer)),
        ("@A/S_Hansen", new("A/S Hansen", Side::Customer)),
        ("@\"3M\"", new("3M", Side::Customer)),
    ] {
        let line = read(&format!("calls; {typed}"));
        assert_eq!(line.people, [who], "{typed}");
        assert_eq!(line.title, "calls", "{typed}");
    }
}

#[test]
fn of_two_namesakes_the_side_decides() {
    let mut context = context();
    context.people.push(person(9, "Jonas Meier", Side::Customer));
    let read = |line: &str| parse(line, &lexicon(), &context).line.people;
    assert_eq!(read("@meier"), [known(9)]);
    assert_eq!(read("@@meier"), [known(MEIER)]);
    context.capturing = SittingWith::Vendor;
    let read = |line: &str| parse(line, &lexicon(), &context).line.people;
    assert_eq!(read("@meier @@meier"), [known(MEIER), known(9)]);
    assert_eq!(read("@Frei @@Wyss"), [new("Frei", Side::Vendor), new("Wyss", Side::Customer)]);
}

#[test]
fn a_name_stays_where_it_is_typed() {
    for (typed, title) in [
        ("@kel, @Hüb and the board visit Kestler", "Keller, Hüber and the board visit Kestler"),
        ("visits @Kestler's reference", "visits Kestler's reference"),
        ("@customer/ asks", "customer asks"),
        ("offer handed over to @Keller, @Hüber.", "offer handed over to Keller, Hüber."),
        ("handed over #mail, then explained", "handed over, then explained"),
        ("says \"too expensive\", leaves", "says, leaves"),
        (", a comma", ", a comma"),
        // Names alone are no words.
        ("@Keller", ""),
        ("@Keller, @Hüber", ""),
        ("@Keller :offer #mail", ""),
        // At the end, whatever the words before say.
        ("On Monday @Kunz calls @competitor/Kestler", "On Monday Kunz calls Kestler"),
        ("The buyer asks @competitor/Kestler #phone", "The buyer asks Kestler"),
        ("@Kunz does not trust @Kestler", "Kunz does not trust Kestler"),
        ("@Kunz would rather have @Kestler", "Kunz would rather have Kestler"),
        ("@Kunz chooses the supplier @Kestler", "Kunz chooses the supplier Kestler"),
        ("@Kunz will nächste Woche nochmals zu @Kestler", "Kunz will nächste Woche nochmals zu Kestler"),
        ("@Kunz fragt @@Frei =20.1.2025", "Kunz fragt Frei"),
        ("@Kunz fragt #telefon @@Frei", "Kunz fragt Frei"),
        ("@Kunz besucht nochmals @@Frei.", "Kunz besucht nochmals Frei."),
        ("@@Frei wartet auf @Kunz", "Frei wartet auf Kunz"),
        ("why not @competitor/Kestler?", "why not Kestler?"),
        ("wer gewinnt? @Kestler", "wer gewinnt? Kestler"),
        ("Auftrag geht an @competitor/Kestler", "Auftrag geht an Kestler"),
        ("@Kunz meldet @@Frei: gewonnen hat @Kestler #phone", "Kunz meldet Frei: gewonnen hat Kestler"),
        ("The order goes to @competitor/Kestler, says @Kunz", "The order goes to Kestler, says Kunz"),
        ("@Kestler offers, but @Kunz decides against @Kestler", "Kestler offers, but Kunz decides against Kestler"),
        ("Kestler was dear, still the order goes to @Kestler", "Kestler was dear, still the order goes to Kestler"),
        ("Am Montag trifft @Keller @@Meier", "Am Montag trifft Keller Meier"),
        ("@Keller kennt nur noch @wettbewerb/Kestler", "Keller kennt nur noch Kestler"),
        ("@Keller hört vom Einkäufer @Kunz", "Keller hört vom Einkäufer Kunz"),
        ("Zusage von @Keller, dagegen: @Kunz", "Zusage von Keller, dagegen: Kunz"),
        ("@Keller lehnt ab (Grund: @Kunz)", "Keller lehnt ab (Grund: Kunz)"),
        ("@Keller gibt nach (@Kunz nicht), sagt @@Meier", "Keller gibt nach (@Kunz nicht), sagt Meier"),
        ("wer entscheidet? @Keller!", "wer entscheidet? Keller!"),
        ("Offerte #mail an @Keller", "Offerte an Keller"),
        ("@Keller: we go with @Kestler", "Keller: we go with Kestler"),
        ("@@Meier hears it from @Kunz, not from @Keller", "Meier hears it from Kunz, not from Keller"),
        ("@Keller compares @Kestler / @competitor/Kronberg", "Keller compares Kestler / Kronberg"),
        ("@customer/ prefers @Kestler", "customer prefers Kestler"),
        // One like the other, however many they are.
        ("@Kunz calls @@Frei @Caduff", "Kunz calls Frei Caduff"),
        ("@Kunz visits again @@Frei, @Keller", "Kunz visits again Frei, Keller"),
        ("@Kunz trifft @@Frei, @Caduff und @Keller", "Kunz trifft Frei, Caduff und Keller"),
        // What would lead on to a word leads nowhere.
        ("offer handed over: @Keller, @Hüber,", "offer handed over: Keller, Hüber"),
    ] {
        let line = read(typed);
        assert_eq!(line.title, title, "{typed}");
        let printed = print(&line, &lexicon(), &context());
        assert_eq!(read(&printed), line, "{printed}");
    }
    assert_eq!(read("@Keller asks @keller").people, [known(KELLER)]);
}

#[test]
fn a_name_leaves_the_title_where_it_stands_there_already_and_behind_a_semicolon() {
    for (typed, title, people) in [
        ("Huber calls Keller from the site @competitor/Huber @Keller", "Huber calls Keller from the site", 2),
        ("Huber visits Keller's site @competitor/Huber, @Keller.", "Huber visits Keller's site", 2),
        // Whoever of them is not there stays.
        ("Huber calls @competitor/Huber @Keller #phone", "Huber calls Keller", 2),
        ("Der Termin ist frei @Frei", "Der Termin ist frei Frei", 1),
        ("Kellers Chef ruft an @Keller", "Kellers Chef ruft an Keller", 1),
        ("@Kunz visits the reference; @Keller #visit", "Kunz visits the reference", 2),
        ("@Kunz visits the reference of @Kestler; @Keller @@Meier", "Kunz visits the reference of Kestler", 4),
        ("offer handed over ; @Keller, @Hüber.", "offer handed over", 2),
        ("second meeting #meeting; @Keller, @Kunz, @@Meier", "second meeting", 3),
        ("@Kunz shows the line to @Keller #visit ; @@Meier", "Kunz shows the line to Keller", 3),
        ("@Kunz shows the line !; @@Meier", "Kunz shows the line", 2),
        ("@Kunz shows the line :); @@Meier", "Kunz shows the line", 2),
        // It parts nothing where no name follows, or words do.
        ("line 3 stands; @Keller calls", "line 3 stands; Keller calls", 1),
        ("line 3 stands; #phone", "line 3 stands;", 0),
    ] {
        let line = read(typed);
        assert_eq!((line.title.as_str(), line.people.len()), (title, people), "{typed}");
        let printed = print(&line, &lexicon(), &context());
        assert_eq!(read(&printed), line, "{printed}");
    }
}

#[test]
fn a_step_is_printed_as_it_would_be_typed() {
    for (title, printed) in [
        ("Keller calls Meier", "Keller calls Meier; @Keller @Meier"),
        ("shuts line 3 down", "shuts line 3 down; @Keller @Meier"),
        ("line 3 stands;", "line 3 stands;; @Keller @Meier"),
        ("wow !", "wow \\!; @Keller @Meier"),
        ("", "@Keller @Meier"),
    ] {
        let line = Line { title: title.into(), people: vec![known(KELLER), known(MEIER)], ..Line::default() };
        assert_eq!(print(&line, &lexicon(), &context()), printed);
        assert_eq!(read(printed), line, "{printed}");
    }
}

#[test]
fn channels_in_both_languages() {
    for (typed, channel) in [
        ("#phone", Channel::Phone),
        ("#Telefon", Channel::Phone),
        ("#tel", Channel::Phone),
        ("#vis", Channel::Visit),
        ("#besuch,", Channel::Visit),
        ("#sitzung", Channel::Meeting),
        ("#besprechung", Channel::Meeting),
        ("#anhörung", Channel::Hearing),
        ("#anhorung", Channel::Hearing),
        ("#doc", Channel::Document),
        ("#messe", Channel::Event),
    ] {
        assert_eq!(read(typed).channel, Some(channel), "{typed}");
        assert_eq!(read(typed).title, "", "{typed}");
    }
}

#[test]
fn gaps() {
    for (typed, count, unit) in [
        ("+3d", 3, GapUnit::Day),
        ("+3T", 3, GapUnit::Day),
        ("+2w", 2, GapUnit::Week),
        ("+1m", 1, GapUnit::Month),
        ("+1y", 1, GapUnit::Year),
        ("+1j.", 1, GapUnit::Year),
    ] {
        assert_eq!(read(typed).when, Some(When::Gap(Gap { count, unit })), "{typed}");
    }
}

#[test]
fn dates() {
    for (typed, meant) in [
        ("2010-03-12", "2010-03-12"),
        ("2010-03", "2010-03"),
        ("2010-Q1", "2010-Q1"),
        ("2010-q1", "2010-Q1"),
        ("12.3.2010", "2010-03-12"),
        ("12.03.10.", "2010-03-12"),
        ("12.3.", "2026-03-12"),
        ("1.11.", "2025-11-01"),
        ("28.10.", "2025-10-28"),
        ("27.10.", "2025-10-27"),
        ("12/3/2010", "2010-03-12"),
        ("3/2010", "2010-03"),
        ("~2010-03-12", "~2010-03-12"),
        ("~12.3.", "~2026-03-12"),
        ("~12.3", "~2026-03-12"),
        ("~3.2010", "~2010-03"),
        ("~12/3", "~2026-03-12"),
        ("~Okt", "~2025-10"),
        ("=~Okt", "~2025-10"),
        ("=~Dez. 2010", "~2010-12"),
        ("~oct,", "~2025-10"),
        ("~Sept", "~2025-09"),
        ("~Dez. 2010", "~2010-12"),
        ("~März", "~2026-03"),
        ("~Okt-25", "~2025-10"),
        ("~Oct'24", "~2024-10"),
        ("~28 Oct", "~2025-10-28"),
        ("=28 Oct", "2025-10-28"),
        ("=28. Oktober 2010", "2010-10-28"),
        ("=Oct 2025", "2025-10"),
        ("=Oct_2025", "2025-10"),
        ("=Dez", "2025-12"),
        ("=Q1", "2026-Q1"),
        ("=Q1 2010", "2010-Q1"),
        ("~Q1/2010", "~2010-Q1"),
        ("=2010", "2010"),
        ("~2010", "~2010"),
    ] {
        let line = read(typed);
        assert_eq!(line.when, Some(When::Date(date(meant))), "{typed}");
        assert_eq!(line.title, "", "{typed}");
    }
    assert_eq!(read("~Oct 25 people come").title, "25 people come");
    assert_eq!(read("~28 Oct five people come").title, "five people come");
}

#[test]
fn american_dates() {
    let context = Context { date_order: DateOrder::MonthDay, ..context() };
    for (typed, meant) in [
        ("3/12/2010", "2010-03-12"),
        ("12.3.2010", "2010-03-12"),
        ("~3/12", "~2026-03-12"),
        ("=Oct 29", "2025-10-29"),
        ("=Oct 28, 2010", "2010-10-28"),
    ] {
        let line = parse(typed, &lexicon(), &context).line;
        assert_eq!(line.when, Some(When::Date(date(meant))), "{typed}");
    }
}

#[test]
fn a_missing_year_is_inferred() {
    let mut context = context();
    let year = |context: &Context, typed: &str| match parse(typed, &lexicon(), context).line.when {
        Some(When::Date(date)) => Some(date.to_string()),
        _ => None,
    };
    // After today: the step was told out of order.
    assert_eq!(year(&context, "1.9.").as_deref(), Some("2025-09-01"));
    context.today = None;
    assert_eq!(year(&context, "1.9.").as_deref(), Some("2026-09-01"));
    assert_eq!(year(&context, "29.2.").as_deref(), Some("2028-02-29"));
    context.last_date = None;
    assert_eq!(year(&context, "1.9."), None);
    context.today = Some(jiff::civil::date(2026, 3, 20));
    assert_eq!(year(&context, "20.3.").as_deref(), Some("2026-03-20"));
    assert_eq!(year(&context, "21.3.").as_deref(), Some("2025-03-21"));
    assert_eq!(year(&context, "30.2."), None);
}

#[test]
fn activities() {
    for (typed, key) in [
        (":offer_sent", "offer_sent"),
        (":offer", "offer_sent"),
        (":Angebot", "offer_sent"),
        (":offer_r", "offer_requested"),
        (":sends_the_offer", "offer_sent"),
        (":sendet", "offer_sent"),
        (":entscheidet_ob_angeboten_wird", "bid_decided"),
        (":pruft", "make_or_buy"),
        (":in-house", "make_or_buy"),
        (":FAT.", "accepted_in_works"),
    ] {
        assert_eq!(read(typed).activity.as_deref(), Some(key), "{typed}");
    }
}

#[test]
fn sources_feelings_courses_and_the_rest() {
    for (typed, who) in [
        ("=c", told(true, false, false)),
        ("=k", told(true, false, false)),
        ("=v", told(false, true, false)),
        ("=w", told(false, true, false)),
        ("=b", told(true, true, false)),
        ("=beide", told(true, true, false)),
        ("=d", told(false, false, true)),
        ("=c =d", told(true, false, true)),
        ("=dok", told(false, false, true)),
    ] {
        assert_eq!(read(typed).told, who, "{typed}");
    }
    for (typed, value) in [(":))", 2), (":)", 1), (":-)", 1), (":|", 0), (":(", -1), (":((", -2), (":(.", -1)] {
        assert_eq!(read(typed).emotion, Emotion::new(value), "{typed}");
    }
    for (typed, course, to) in [
        ("/exit competitor", Course::Exit, Some(ExitTo::Competitor)),
        ("/ausstieg Wettbewerb", Course::Exit, Some(ExitTo::Competitor)),
        ("/exit postponed", Course::Exit, Some(ExitTo::Postponed)),
        ("/ausstieg verschoben", Course::Exit, Some(ExitTo::Postponed)),
        ("/exit  stopped.", Course::Exit, Some(ExitTo::Stopped)),
        ("/ausstieg gestoppt", Course::Exit, Some(ExitTo::Stopped)),
        ("/exit", Course::Exit, None),
        ("/wait", Course::Wait, None),
        ("/warten", Course::Wait, None),
        ("/back", Course::LoopBack, None),
        ("/zurück", Course::LoopBack, None),
        ("/aside", Course::SideTrack, None),
        ("/neben", Course::SideTrack, None),
    ] {
        let line = read(typed);
        assert_eq!((line.course, line.exit_to), (Some(course), to), "{typed}");
        assert_eq!(line.title, "", "{typed}");
    }
    assert_eq!(read("/exit \\stopped there").title, "stopped there");
    assert_eq!(read("%technik").owner, Some(OwnerFunction::Technical));
    assert_eq!(read("%marketing").owner, Some(OwnerFunction::Marketing));
    assert_eq!(read("^verhandlung").milestone, Some(Milestone::Negotiation));
    assert!(read("steps in !").is_lever);
}

#[test]
fn quotes() {
    for typed in [
        "\"too expensive\"",
        "„too expensive“",
        "“too expensive”",
        "«too expensive»",
        "»too expensive«",
        "„too expensive\"",
    ] {
        let line = read(&format!("says {typed}"));
        assert_eq!(line.quote.as_deref(), Some("too expensive"), "{typed}");
        assert_eq!(line.title, "says");
    }
    assert_eq!(read(r#""a \"b\" c:\d""#).quote.as_deref(), Some(r#"a "b" c:\d"#));
    assert_eq!(read("says \"no @Keller").title, "says \"no Keller");
    assert_eq!(read("\"a\" and \"b #phone\"").title, "and \"b #phone\"");
}

#[test]
fn what_is_no_mark_stays_text() {
    for text in [
        "mail from erika.keller@example.com",
        "asks for C# and F#",
        "wants 5% or 5 % off",
        "and/or",
        "50:50, 3:1, at 10:30",
        "costs $3.50, CHF 1'840'000.- or 5.-",
        "1+1 is 2",
        "#foo :foo %foo /foo ^foo =foo +foo ~foo",
        "@ # : % / ^ = + ~",
        "@3.50 a piece",
        "@user@example.com",
        "#1 in the market",
        "+49 170 1234567",
        "~50 people",
        "=5",
        "wow! really!",
        "5\" pipe, 6\" pipe",
        "version 2.10",
        "between 2010 and 2011",
        "room 3/4",
        "C:\\temp\\new",
        "/etc/passwd",
        ":D :P",
        "@@@Keller",
    ] {
        let line = read(text);
        assert_eq!(line, Line { title: text.to_owned(), ..Line::default() });
    }
}

#[test]
fn a_backslash_takes_the_next_character_literally() {
    assert_eq!(
        read(r"\@Keller \#phone \:) \! \+3d \2010-03-12 \\x a\@b").title,
        r"@Keller #phone :) ! +3d 2010-03-12 \x a@b"
    );
    assert_eq!(read(r"\").title, r"\");
}

#[test]
fn the_first_of_a_kind_counts() {
    let parsed = parse("call #phone #mail", &lexicon(), &context());
    assert_eq!(parsed.line.channel, Some(Channel::Phone));
    assert_eq!(parsed.line.title, "call #mail");
    let understood: Vec<bool> = parsed.spans.iter().map(|span| span.understood).collect();
    assert_eq!(understood, [true, false]);
}

#[test]
fn spans_say_where() {
    let text = "@Hüber, geht ~28 Oct 2025 /exit competitor #foo \\#x „zu teuer“";
    let spans: Vec<(&str, MarkKind, bool)> = parse(text, &lexicon(), &context())
        .spans
        .into_iter()
        .map(|span| (&text[span.range], span.kind, span.understood))
        .collect();
    assert_eq!(
        spans,
        [
            ("@Hüber", MarkKind::Who, true),
            ("~28 Oct 2025", MarkKind::When, true),
            ("/exit competitor", MarkKind::Course, true),
            ("#foo", MarkKind::Channel, false),
            ("\\#", MarkKind::Literal, true),
            ("„zu teuer“", MarkKind::Quote, true),
        ]
    );
}

#[test]
fn a_german_lexicon_writes_german() {
    let lexicon = Lexicon::new(Tongue::German);
    let line = parse("geht; @competitor/Kessel #phone =v /exit competitor %sales", &lexicon, &context()).line;
    assert_eq!(
        print(&line, &lexicon, &context()),
        "geht; @wettbewerb/Kessel #telefon %verkauf =w /ausstieg wettbewerb"
    );
}

#[test]
fn marks_that_hang_together_are_read_like_marks_apart() {
    for (glued, apart) in [
        ("offers again +2w!", "offers again +2w !"),
        ("ruft an #telefon!", "ruft an #telefon !"),
        ("calls #phone:)", "calls #phone :)"),
        ("calls :)+2w", "calls :) +2w"),
        ("calls +2w:((#phone!", "calls +2w :(( #phone !"),
        ("calls 4.12.2025!", "calls 4.12.2025 !"),
        ("calls ~Oct 2025:)", "calls ~Oct 2025 :)"),
        ("calls =4.12.2025!", "calls =4.12.2025 !"),
        ("calls =4 Dec 2025:)! again", "calls =4 Dec 2025 :) ! again"),
        ("calls =c=v", "calls =c =v"),
        ("waits !:(", "waits ! :("),
        ("waits :(/wait", "waits :( /wait"),
        ("asks @Keller:)", "asks @Keller :)"),
        ("asks @Keller#phone+2w", "asks @Keller #phone +2w"),
        ("asks @Keller@@Meier", "asks @Keller @@Meier"),
        ("sends it ^offer%sales!", "sends it ^offer %sales !"),
        ("says \"no way\":(", "says \"no way\" :("),
        ("calls #phone:), then waits", "calls #phone :), then waits"),
    ] {
        assert_eq!(read(glued), read(apart), "{glued}");
    }
    // Punctuation of a sentence.
    for line in ["asks @Keller!", "writes to info@keller.ch", "was +2w, and more", "wow!!"] {
        assert!(!read(line).is_lever, "{line}");
    }
}
