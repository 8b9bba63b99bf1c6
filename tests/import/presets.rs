//! Exports of the usual systems, with the heads that they really have, in English and German: everything is recognised as it
//! stands, without a hand.

use debrief::{
    domain::{Currency, Deal, Keyed, Outcome},
    exchange::import::{
        IncomingDeal, OddityKind,
        crm::{CrmFile, Field, Reading, suggest},
    },
    work::Watch,
};

use super::{Place, deals};

/// What has become of a deal: id, title, customer, outcome, value in whole units, begun, decided, reason, owner.
fn told(new: &IncomingDeal) -> String {
    let deal: &Deal = &new.deal;
    let date = |date: Option<debrief::domain::FuzzyDate>| date.map_or_else(String::new, |date| date.to_string());
    let value = deal.value.map_or_else(String::new, |minor| format!("{} {}", deal.currency, minor as f64 / 100.0));
    let cells = [
        deal.crm_id.clone(),
        deal.title.clone(),
        deal.customer.clone(),
        deal.outcome.key().to_owned(),
        value,
        date(deal.opened_on),
        date(deal.decided_on),
        new.reason.clone().unwrap_or_default(),
        new.people.first().map_or_else(String::new, |person| person.name.clone()),
    ];
    cells.join(" | ")
}

#[track_caller]
fn comes_in_as(system: &str, content: impl AsRef<[u8]>, expected: &[&str]) {
    let place = Place::new();
    let incoming = deals(&place.file("export.csv", content), |_| {});
    assert_eq!(incoming.source, system);
    let found: Vec<String> = incoming.deals.iter().map(told).collect();
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn hubspot() {
    comes_in_as(
        "HubSpot",
        "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Last Activity Date,\
         Associated Company,Associated Company IDs,Associated Contact IDs,Closed Lost Reason,Closed Won Reason,\
         Is closed lost,Is Closed Won,Days to close\n\
         9001,Line 3,Closed Lost,Sales Pipeline,1840000.00,2026-03-12 10:15,2025-07-09 08:00,Sandra Meier,\
         2026-03-01 09:00,Hofstetter Kunststoff AG;Hofstetter Holding,77;78,501;502,Price,,true,false,246\n\
         9002,Tool,closedwon,Sales Pipeline,12000.50,2026-02-01 10:15,2025-12-24 23:30,Sandra Meier,,Tubex,79,,,Fast,false,true,39\n\
         9003,Press,qualifiedtobuy,Sales Pipeline,,2026-12-31 00:00,2026-01-05 08:00,,,Brunnhof,80,,,,false,false,\n",
        &[
            "9001 | Line 3 | Hofstetter Kunststoff AG | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Price | Sandra Meier",
            "9002 | Tool | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 | Fast | Sandra Meier",
            "9003 | Press | Brunnhof | open |  | 2026-01-05 |  |  | ",
        ],
    );
    comes_in_as(
        "HubSpot",
        "\u{feff}Datensatz-ID;Deal-Name;Deal-Phase;Pipeline;Betrag;Abschlussdatum;Erstelldatum;Zuständiger Mitarbeiter;\
         Zugeordnetes Unternehmen;Grund für verlorenen Deal\n\
         9001;Linie 3;Abgeschlossen und verloren;Vertrieb;1.840.000,00;12.03.2026 10:15;09.07.2025 08:00;Sandra Meier;Hofstetter;Preis\n\
         9002;Werkzeug;Abgeschlossen und gewonnen;Vertrieb;12.000,50;01.02.2026 10:15;24.12.2025 23:30;Sandra Meier;Tubex;\n\
         9003;Presse;Präsentation vereinbart;Vertrieb;;31.12.2026 00:00;05.01.2026 08:00;;Brunnhof;\n",
        &[
            "9001 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Preis | Sandra Meier",
            "9002 | Werkzeug | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "9003 | Presse | Brunnhof | open |  | 2026-01-05 |  |  | ",
        ],
    );
}

#[test]
fn pipedrive() {
    comes_in_as(
        "Pipedrive",
        "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Organization,Deal - Contact person,\
         Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Last stage change,Deal - Won time,Deal - Lost time,\
         Deal - Deal closed on,Deal - Lost reason,Deal - Expected close date,Deal - Total activities\n\
         41,Line 3,Sandra Meier,1840000,CHF,Hofstetter,Erika Keller,Pipeline,Negotiations Started,Lost,2025-07-09 08:00:00,\
         2026-03-12 10:15:00,,2026-03-12 10:15:00,2026-03-12 10:15:00,Price,2026-03-31,14\n\
         42,Tool,Sandra Meier,12000.5,EUR,Tubex,,Pipeline,Offer,Won,2025-12-24 23:30:00,,2026-02-01 10:15:00,,2026-02-01 10:15:00,,,3\n\
         43,Press,Sandra Meier,0,EUR,Brunnhof,,Pipeline,Offer,Open,2026-01-05 08:00:00,,,,,,2026-12-31,0\n",
        &[
            "41 | Line 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Price | Sandra Meier",
            "42 | Tool | Tubex | won | EUR 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "43 | Press | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    comes_in_as(
        "Pipedrive",
        "Deal - Titel,Deal - Organisation,Deal - Wert,Deal - Status,Deal - Verlustgrund,Deal - Besitzer,Deal - Deal erstellt,\
         Deal - Datum des verlorenen Deals,Deal - Phase,Deal - Kontaktperson,Deal - Deal abgeschlossen am,Deal - ID,\
         Deal - Wahrscheinlichkeit,Deal - Gewichteter Wert,Deal - Pipeline,Deal - Datum des gewonnenen Deals\n\
         Linie 3,Hofstetter,1840000,Verloren,Preis,Sandra Meier,2025-07-09 08:00:00,2026-03-12 10:15:00,Angebot,Erika Keller,\
         2026-03-12 10:15:00,41,,1840000,Pipeline,\n\
         Werkzeug,Tubex,12000.5,Gewonnen,,Sandra Meier,2025-12-24 23:30:00,,Angebot,,2026-02-01 10:15:00,42,,12000.5,Pipeline,2026-02-01 10:15:00\n\
         Presse,Brunnhof,500,Offen,,Sandra Meier,2026-01-05 08:00:00,,Angebot,,,43,,500,Pipeline,\n",
        &[
            "41 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Preis | Sandra Meier",
            "42 | Werkzeug | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "43 | Presse | Brunnhof | open | CHF 500 | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
}

#[test]
fn dynamics() {
    // What was lost has an actual revenue of 0: the estimate says what it would have been.
    comes_in_as(
        "Dynamics 365",
        "(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Status,\
         Status Reason,Est. Close Date,Est. Revenue,Actual Revenue,Actual Close Date,Created On,Owner\n\
         0b1f9a52-0000-4000-8000-000000000001,abc==,46100.5,Line 3,Hofstetter,Lost,Out-Sold,46112,1840000,0,46093,45847,Sandra Meier\n\
         0b1f9a52-0000-4000-8000-000000000002,abd==,46100.5,Tool,Tubex,Won,Won,46050,11000,12000.5,46054,46015,Sandra Meier\n\
         0b1f9a52-0000-4000-8000-000000000003,abe==,46100.5,Press,Brunnhof,Lost,Canceled,46050,500,0,46054,46015,Sandra Meier\n\
         0b1f9a52-0000-4000-8000-000000000004,abf==,46100.5,Mill,Brunnhof,Open,In Progress,46387,700,,,46027,Sandra Meier\n",
        &[
            "0b1f9a52-0000-4000-8000-000000000001 | Line 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 |  | Sandra Meier",
            "0b1f9a52-0000-4000-8000-000000000002 | Tool | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "0b1f9a52-0000-4000-8000-000000000003 | Press | Brunnhof | stopped | CHF 500 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "0b1f9a52-0000-4000-8000-000000000004 | Mill | Brunnhof | open | CHF 700 | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    // As a German Excel saves it again: semicolons, commas, Windows-1252.
    let german = "(Nicht ändern) Verkaufschance;(Nicht ändern) Prüfsumme der Zeile;(Nicht ändern) Geändert am;Thema;\
                  Potenzieller Kunde;Status;Statusgrund;Gesch. Abschlussdatum;Gesch. Umsatz;Tats. Umsatz;Tats. Abschlussdatum;\
                  Erstellt am;Besitzer\r\n\
                  A1;abc==;20.03.2026 12:00;Linie 3;Hofstetter;Verloren;Ausverkauft;31.03.2026;1.840.000,00;0,00;12.03.2026;09.07.2025 08:00;Sandra Meier\r\n\
                  A2;abd==;20.03.2026 12:00;Werkzeug;Müller;Gewonnen;Gewonnen;01.02.2026;11.000,00;12.000,50;01.02.2026;24.12.2025 23:30;Sandra Meier\r\n\
                  A3;abe==;20.03.2026 12:00;Presse;Brunnhof;Verloren;Abgebrochen;01.02.2026;500,00;0,00;01.02.2026;24.12.2025 23:30;Sandra Meier\r\n\
                  A4;abf==;20.03.2026 12:00;Mühle;Brunnhof;Offen;In Bearbeitung;31.12.2026;700,00;;;05.01.2026 08:00;Sandra Meier\r\n";
    let ansi: Vec<u8> = german.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin")).collect();
    comes_in_as(
        "Dynamics 365",
        ansi,
        &[
            "A1 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 |  | Sandra Meier",
            "A2 | Werkzeug | Müller | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "A3 | Presse | Brunnhof | stopped | CHF 500 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "A4 | Mühle | Brunnhof | open | CHF 700 | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
}

#[test]
fn salesforce() {
    // A report has no ids, and remarks below its rows.
    let report = "\"Opportunity Name\",\"Account Name\",\"Stage\",\"Amount\",\"Close Date\",\"Created Date\",\"Opportunity Owner\",\"Type\",\
                  \"Closed Lost Reason\"\n\
                  \"Line 3\",\"Hofstetter\",\"Closed Lost - Price\",\"1840000.00\",\"3/12/2026\",\"7/9/2025\",\"Sandra Meier\",\"New Business\",\"Price\"\n\
                  \"Tool\",\"Tubex\",\"Closed Won\",\"12000.50\",\"2/1/2026\",\"12/24/2025\",\"Sandra Meier\",\"Existing Business\",\"\"\n\
                  \"Press\",\"Brunnhof\",\"Proposal/Price Quote\",\"\",\"12/31/2026\",\"1/5/2026\",\"Sandra Meier\",\"\",\"\"\n\n\n\
                  \"Pipeline 2026\"\n\"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.\"\n\
                  \"Confidential Information - Do Not Distribute\"\n\"Generated By:  Sandra Meier  3/20/2026\"\n\"Example AG\"\n";
    comes_in_as(
        "Salesforce",
        report,
        &[
            "hofstetter · line 3 · 2025-07-09 | Line 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Price | Sandra Meier",
            "tubex · tool · 2025-12-24 | Tool | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "brunnhof · press · 2026-01-05 | Press | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    let place = Place::new();
    let incoming = deals(&place.file("report.csv", report), |_| {});
    assert_eq!(
        incoming.oddities.counts().collect::<Vec<_>>(),
        [(OddityKind::NoIds, 1), (OddityKind::ExpectedDate, 1), (OddityKind::Remark, 5)]
    );
    // The data loader has the names of the API.
    comes_in_as(
        "Salesforce",
        "Id,Name,AccountId,Amount,CloseDate,StageName,Probability,IsClosed,IsWon,Type,LeadSource,OwnerId,CreatedDate,\
         LastStageChangeDate,ForecastCategoryName,Loss_Reason__c,CurrencyIsoCode\n\
         0065g00000A1,Line 3,0015g00000B1,1840000.0,2026-03-12,Closed Lost,0,true,false,New,Web,0055g00000C1,\
         2025-07-09T08:00:00.000Z,,Omitted,Price,CHF\n\
         0065g00000A2,Tool,0015g00000B2,12000.5,2026-02-01,Delivered,100,true,true,New,Web,0055g00000C1,2025-12-24T23:30:00.000Z,,Closed,,EUR\n",
        &[
            "0065g00000A1 | Line 3 | 0015g00000B1 | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Price | ",
            "0065g00000A2 | Tool | 0015g00000B2 | won | EUR 12000.5 | 2025-12-24 | 2026-02-01 |  | ",
        ],
    );
    comes_in_as(
        "Salesforce",
        "Opportunity-ID;Opportunity-Name;Accountname;Phase;Betrag;Schlusstermin;Erstelldatum;Opportunity-Inhaber;Typ;Verlustgrund\n\
         006A1;Linie 3;Hofstetter;Geschlossen und verloren;1.840.000,00;12.03.2026;09.07.2025;Sandra Meier;Neugeschäft;Preis\n\
         006A2;Werkzeug;Tubex;Geschlossen und gewonnen;12.000,50;01.02.2026;24.12.2025;Sandra Meier;Bestandskunde;\n\
         006A3;Presse;Brunnhof;Verhandlung;;31.12.2026;05.01.2026;Sandra Meier;;\n",
        &[
            "006A1 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Preis | Sandra Meier",
            "006A2 | Werkzeug | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "006A3 | Presse | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    // A report whose columns somebody has chosen: how far each is stands in a column of its own there.
    comes_in_as(
        "Salesforce",
        "Opportunity-ID;Opportunity-Name;Schlusstermin;Opportunity-Phase;Opportunity: Account;Opportunity-Inhaber\n\
         006A1;Linie 3;12.03.2026;Geschlossen und verloren;Hofstetter;Sandra Meier\n",
        &["006A1 | Linie 3 | Hofstetter | lost |  |  | 2026-03-12 |  | Sandra Meier"],
    );
}

#[test]
fn odoo() {
    // A lost deal stays at its stage; newer versions say apart that it is lost, older ones put it away.
    comes_in_as(
        "Odoo",
        "External ID,Opportunity,Customer,Expected Revenue,Stage,Is Won,Lost Reason,Closed Date,Created on,Salesperson,Sales Team\n\
         __export__.crm_lead_1,Line 3,Hofstetter,1840000.00,Proposition,Lost,Too expensive,2026-03-12 10:15:00,2025-07-09 08:00:00,Sandra Meier,Europe\n\
         __export__.crm_lead_2,Tool,Tubex,12000.50,Won,Won,,2026-02-01 10:15:00,2025-12-24 23:30:00,Sandra Meier,Europe\n\
         __export__.crm_lead_3,Press,Brunnhof,0.00,Qualified,Pending,,,2026-01-05 08:00:00,Sandra Meier,Europe\n",
        &[
            "__export__.crm_lead_1 | Line 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Too expensive | Sandra Meier",
            "__export__.crm_lead_2 | Tool | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "__export__.crm_lead_3 | Press | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    comes_in_as(
        "Odoo",
        "Externe ID,Verkaufschance,Kunde,Erwarteter Umsatz,Phase,Aktiv,Verlustgrund,Abschlussdatum,Erstellt am,Vertriebsmitarbeiter\n\
         __export__.crm_lead_1,Linie 3,Hofstetter,1840000.00,Vorschlag,FALSCH,Zu teuer,2026-03-12 10:15:00,2025-07-09 08:00:00,Sandra Meier\n\
         __export__.crm_lead_2,Werkzeug,Tubex,12000.50,Gewonnen,WAHR,,2026-02-01 10:15:00,2025-12-24 23:30:00,Sandra Meier\n\
         __export__.crm_lead_3,Presse,Brunnhof,,Qualifiziert,WAHR,,,2026-01-05 08:00:00,Sandra Meier\n\
         __export__.crm_lead_4,Mühle,Brunnhof,,Qualifiziert,FALSCH,,,2026-01-05 08:00:00,Sandra Meier\n",
        &[
            "__export__.crm_lead_1 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Zu teuer | Sandra Meier",
            "__export__.crm_lead_2 | Werkzeug | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
            "__export__.crm_lead_3 | Presse | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
            "__export__.crm_lead_4 | Mühle | Brunnhof | open |  | 2026-01-05 |  |  | Sandra Meier",
        ],
    );
    // So it spoke until version 13; an opportunity without a contact has the name of its company alone.
    comes_in_as(
        "Odoo",
        "ID,Chance,Unternehmensname,Erwarteter Umsatz,Stufe,Aktiv,Ablehnungsgrund,Abschlussdatum,Erzeugt am,Verkäufer,Verkaufsteam\n\
         1,Linie 3,Hofstetter,1840000.00,Umsatzprognose,FALSCH,Zu teuer,2026-03-12 10:15:00,2025-07-09 08:00:00,Sandra Meier,Europa\n\
         2,Werkzeug,Tubex,12000.50,Gewonnen,WAHR,,2026-02-01 10:15:00,2025-12-24 23:30:00,Sandra Meier,Europa\n",
        &[
            "1 | Linie 3 | Hofstetter | lost | CHF 1840000 | 2025-07-09 | 2026-03-12 | Zu teuer | Sandra Meier",
            "2 | Werkzeug | Tubex | won | CHF 12000.5 | 2025-12-24 | 2026-02-01 |  | Sandra Meier",
        ],
    );
}

#[test]
fn an_amount_of_zero_is_no_value() {
    let place = Place::new();
    let content = "ID,Kunde,Status,Wert\n1,Hofstetter,Gewonnen,0\n2,Tubex,Verloren,0.00\n3,Brunnhof,Verloren,5\n";
    let incoming = deals(&place.file("a.csv", content), |mapping| {
        assert_eq!(mapping.columns[&Field::Value], ["Wert"]);
    });
    let values: Vec<_> = incoming.deals.iter().map(|new| (new.deal.outcome, new.deal.value)).collect();
    assert_eq!(values, [(Outcome::Won, None), (Outcome::Lost, None), (Outcome::Lost, Some(500))]);
    let odd: Vec<_> = incoming.oddities.of(OddityKind::ZeroAmount).map(|odd| (odd.line, odd.value.as_str())).collect();
    assert_eq!(odd, [(2, "0"), (3, "0.00")]);
}

#[test]
fn each_amount_has_its_own_currency() {
    let place = Place::new();
    let values = |content: &str| {
        let incoming = deals(&place.file("a.csv", content), |_| {});
        let value = |new: &IncomingDeal| format!("{} {}", new.deal.currency, new.deal.value.unwrap_or(0) / 100);
        incoming.deals.iter().map(value).collect::<Vec<_>>()
    };
    let head = "Opportunity ID,Opportunity Name,Account Name,Stage,Close Date,";
    let row = "1,a,A,Closed Won,2026-01-01,";
    assert_eq!(
        values(&format!("{head}Amount (converted) Currency,Amount (converted)\n{row}EUR,12000\n")),
        ["EUR 12000"]
    );
    let both = "Amount (converted) Currency,Amount (converted),Amount Currency,Amount";
    assert_eq!(
        values(&format!("{head}{both}\n{row}CHF,11000,EUR,12000\n2{}CHF,900,EUR,\n", &row[1..])),
        ["EUR 12000", "CHF 900"]
    );
    assert_eq!(
        values(
            "Opportunity-Name;Accountname;Phase;Betrag (konvertiert);Betrag (konvertiert) Währung;Schlusstermin\n\
             O1;Acme;Geschlossen/Gewonnen;12.000,00;EUR;31.01.2026\n"
        ),
        ["EUR 12000"]
    );
}

#[test]
fn an_amount_that_may_be_read_in_two_ways_is_told_in_the_currency_of_its_row() {
    let place = Place::new();
    let head = "Deal - ID,Deal - Title,Deal - Organization,Deal - Status,Deal - Value,Deal - Currency of Value\n";
    let path = place.file("a.csv", format!("{head}1,P1,A,Won,\"12,500\",EUR\n2,P2,B,Lost,\"2,500\",CHF\n"));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    let (cell, money) = suggest(&file.table, Currency::CHF).open_amount(&file.table).expect("an open one");
    assert_eq!((cell.as_str(), money.currency.to_string().as_str()), ("12,500", "EUR"));
}

#[test]
fn an_amount_in_the_company_currency_is_not_read_in_the_currency_of_its_row() {
    let place = Place::new();
    let heads = "Record ID,Deal Name,Deal Stage,Amount,Amount in company currency,Currency";
    let table =
        format!("{heads}\n1,Ofen,Closed Won,,47000,USD\n2,Turm,Closed Won,5000,4500,USD\n3,Rad,Closed Won,,600,\n");
    let incoming = deals(&place.file("a.csv", table), |_| {});
    let values: Vec<_> = incoming.deals.iter().map(|deal| (deal.deal.value, deal.deal.currency.to_string())).collect();
    let chf = || "CHF".to_owned();
    assert_eq!(values, [(None, "USD".to_owned()), (Some(500_000), "USD".to_owned()), (Some(60_000), chf())]);
    let odd = incoming.oddities.of(OddityKind::CompanyCurrency).map(|odd| (odd.line, odd.column.as_str()));
    assert_eq!(odd.collect::<Vec<_>>(), [(2, "Amount in company currency")]);
}

#[test]
fn the_reason_for_a_loss_is_found_under_the_heads_of_any_system() {
    let place = Place::new();
    for head in ["Reason Lost", "Loss_Reason__c", "Reason Lost/Sub Reason"] {
        let table = format!("Deal ID,Customer,Deal,Stage,{head}\n1,Huber,Ofen,Lost,too late\n");
        let incoming = deals(&place.file("a.csv", table), |_| {});
        assert_eq!(incoming.deals[0].reason.as_deref(), Some("too late"), "{head}");
    }
}

#[test]
fn a_margin_that_is_rounded_is_named() {
    let place = Place::new();
    let table = "Deal-ID;Kunde;Deal;Phase;Marge\n1;Huber;Ofen;Gewonnen;22,5\n2;Huber;Turm;Gewonnen;0,4\n3;Huber;Rad;Gewonnen;18\n";
    let incoming = deals(&place.file("a.csv", table), |_| {});
    let margins: Vec<_> =
        incoming.deals.iter().filter_map(|deal| deal.deal.margin_percent).map(|it| it.get()).collect();
    assert_eq!(margins, [23, 0, 18]);
    let odd = incoming.oddities.of(OddityKind::RoundedMargin).map(|odd| odd.value.as_str());
    assert_eq!(odd.collect::<Vec<_>>(), ["22,5", "0,4"]);
}
