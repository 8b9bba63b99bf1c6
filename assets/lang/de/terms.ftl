# Bezeichnungen aller Aufzählungen, kurz, wie sie in einer Tabelle stehen: KIND-KEY.

## outcome
outcome-open = offen
outcome-won = gewonnen
outcome-lost = verloren
outcome-postponed = verschoben
outcome-stopped = abgebrochen

## side
side-customer = Kunde
side-customer-short = K
side-vendor = wir
side-vendor-short = W
side-partner = Partner
side-partner-short = P
side-competitor = Wettbewerber
side-competitor-short = M
side-other = andere
side-other-short = A

## buying_role
buying_role-initiator = Initiator
buying_role-initiator-help = Stösst den Kauf an.
buying_role-user = Benutzer
buying_role-user-help = Arbeitet täglich mit dem, was gekauft wird.
buying_role-influencer = Beeinflusser
buying_role-influencer-help = Prägt mit Fachwissen oder Meinung, was gewählt wird.
buying_role-decider = Entscheider
buying_role-decider-help = Sagt am Schluss Ja oder Nein.
buying_role-buyer = Einkäufer
buying_role-buyer-help = Führt Anfrage, Vergleich und Verhandlung.
buying_role-gatekeeper = Türhüter
buying_role-gatekeeper-help = Bestimmt, wer und was zu den anderen gelangt.
buying_role-champion = Kämpfer
buying_role-champion-help = Setzt sich intern für uns ein, auch wenn wir nicht dabei sind.

## consent
consent-attributable = mit Namen
consent-anonymous = ohne Namen
consent-internal = nur intern

## channel
channel-phone = Telefon
channel-video = Video
channel-mail = E-Mail
channel-letter = Brief
channel-chat = Chat
channel-meeting = Besprechung
channel-visit = Besuch
channel-event = Anlass
channel-meal = Essen
channel-document = Dokument
channel-portal = Portal
channel-internal = intern
channel-press = Presse
channel-speech = Rede
channel-vote = Abstimmung
channel-hearing = Anhörung
channel-other = anderer

## owner
owner-marketing = Marketing
owner-sales = Verkauf
owner-technical = Technik
owner-service = Service
owner-management = Leitung
owner-partner = Partner
owner-none = niemand

## course
course-advance = weiter
course-loop_back = zurück
course-wait = warten
course-side_track = Nebenweg
course-exit = Ausstieg

## exit_to
exit_to-competitor = zum Wettbewerb
exit_to-postponed = Verschiebung
exit_to-stopped = Abbruch

## milestone
milestone-trigger = Auslöser
milestone-contact = Kontakt
milestone-need = Bedarf
milestone-shortlist = engere Wahl
milestone-offer = Offerte
milestone-negotiation = Verhandlung
milestone-decision = Entscheid
milestone-contract = Vertrag
milestone-delivery = Lieferung
milestone-follow_on = danach
milestone-none = keiner

## source
source-customer = Kunde
source-vendor = wir
source-document = Dokument

## certainty
certainty-observed = gesehen
certainty-recalled = erinnert
certainty-inferred = erschlossen

## incident_kind
incident_kind-delighted = begeistert
incident_kind-annoyed = verärgert

## claim_kind
claim_kind-price = Preis
claim_kind-product = Produkt
claim_kind-relationship = Beziehung
claim_kind-process = Ablauf
claim_kind-competitor = Wettbewerb
claim_kind-our_doing = unser Verhalten
claim_kind-customer_doing = Verhalten des Kunden
claim_kind-other = anderes

## claim_status
claim_status-untested = ungeprüft
claim_status-supported = gestützt
claim_status-refuted = widerlegt

## decisive
decisive-no = nein
decisive-partly = teilweise
decisive-yes = ja

## rating
rating-clear_failing = klare Schwäche
rating-failing = Schwäche
rating-neutral = neutral
rating-strength = Stärke
rating-clear_strength = klare Stärke
rating-not_observed = nicht beobachtet
rating-not_observed-short = n/b
rating-not_relevant = nicht relevant
rating-not_relevant-short = n/r

## lever_state
lever_state-idea = Idee
lever_state-chosen = gewählt
lever_state-doing = in Arbeit
lever_state-done = erledigt
lever_state-dropped = fallen gelassen

## customer_kind
customer_kind-existing = bestehend
customer_kind-new = neu

## offering_kind
offering_kind-existing = bestehend
offering_kind-new = neu

## business_type
business_type-product = Produktgeschäft
business_type-mostly_product = eher Produktgeschäft
business_type-mixed = gemischtes Geschäft
business_type-mostly_solution = eher Lösungsgeschäft
business_type-solution = Lösungsgeschäft

## sitting_with
sitting_with-customer = mit dem Kunden
sitting_with-vendor = mit unseren Leuten
sitting_with-joint = gemeinsam

## emotion
emotion-very_bad = sehr schlecht
emotion-bad = schlecht
emotion-neutral = neutral
emotion-good = gut
emotion-very_good = sehr gut

## stance
stance-against2 = klar gegen uns
stance-against = gegen uns
stance-neutral = neutral
stance-for = für uns
stance-for2 = klar für uns

## commitment
commitment-none = keine
commitment-interest = Interesse
commitment-effort = Einsatz
commitment-promise = Zusage
commitment-bound = gebunden

## severity
severity-error = zwingend
severity-warning = wichtig
severity-hint = hilfreich

## rival
rival-late_entry = Wir kamen, als der Bedarf schon feststand.
rival-late_entry-sign = Unser erster Kontakt liegt nach Pflichtenheft oder engerer Wahl.
rival-written_for_another = Das Pflichtenheft war auf einen anderen zugeschnitten.
rival-written_for_another-sign = Vor dem Pflichtenheft hat der Kunde Schritte mit einem Wettbewerber, ohne uns.
rival-decider_not_reached = Wer Ja sagen konnte, kannte unseren Wert nicht.
rival-decider_not_reached-sign = Vor dem Entscheid gibt es keinen gemeinsamen Schritt mit einem Entscheider.
rival-fighter_lost = Unser Kämpfer ging weg oder wurde überstimmt.
rival-fighter_lost-sign = Vor dem Entscheid wechselt unser Kämpfer, oder er steht nicht mehr zu uns und wir treffen ihn nicht mehr.
rival-value_not_shown = Ausser dem Preis gab es nichts zu vergleichen.
rival-value_not_shown-sign = Preisschritte ohne gemeinsame Wirtschaftlichkeitsrechnung innerhalb von drei Schritten.
rival-slow_or_silent = Wir hatten Zeit und nutzten sie nicht.
rival-slow_or_silent-sign = Die Offerte dauerte länger als in der Studie üblich, und die längste Stille lag bei uns.
rival-trust_missing = Das Vertrauen fehlte.
rival-trust_missing-sign = Kein Versuch, keine Referenz, kein Besuch bei uns; Ärger über eine Zusage.
rival-other_spend = Das Geld ging anderswohin.
rival-other_spend-sign = Budget gekürzt oder Prioritäten geändert, am Ende Verschiebung oder Abbruch.
rival-unlike_compared = Verglichen wurde Ungleiches.
rival-unlike_compared-sign = Nach den Offerten ändert sich der Umfang, und der Preisabstand ist unbekannt.
rival-one_choice_only = Bei uns gab es nichts zu wählen.
rival-one_choice_only-sign = Kein Schritt, in dem wir Varianten anboten.
rival-terms = Am Vertrag lag es, nicht am Preis.
rival-terms-sign = Schritte zu Bedingungen machen im letzten Drittel des Weges mehr als ein Viertel aus.
rival-no_real_chance = Man brauchte uns nur zum Vergleich.
rival-no_real_chance-sign = Bis zur Offerte band sich der Kunde kaum und gab keinen Zugang; Ausschreibung ohne Vorgespräch.
rival-we_contradicted_ourselves = Zwei von uns sagten zweierlei.
rival-we_contradicted_ourselves-sign = Schritte oder Ereignisse, in denen zwei unserer Leute einander widersprechen.
kind-existing = bestehend
kind-new = neu
scoring-open = offen nebeneinander
scoring-blind = blind
scoring-revealed = aufgedeckt
prediction_state-draft = Entwurf
prediction_state-locked = verschlossen
prediction_state-opened = geöffnet

## Wie ein Datensatz heisst
record-deal = Deal
record-sitting = Sitzung
record-participant = Person
record-landmark = Fixpunkt
record-step = Schritt
record-step_participant = Person in einem Schritt
record-telling = Schilderung
record-incident = Ereignis
record-incident_criterion = Kriterium eines Ereignisses
record-claim = Behauptung
record-score = Bewertung
record-evidence = Beleg
record-lever = Hebel
record-finding_waiver = beiseitegelegte Frage
record-study = Studie
record-study_deal = Deal in einer Studie
record-own_question = eigene Frage
record-rejected_pair = zwei verschiedene Schritte
record-asked_question = gestellte Frage
record-prediction = Vorhersage
record-lever_match = zwei Hebel im Vergleich
record-synonym = zwei Namen für eine Sache
record-predicted_score = erwartete Bewertung
record-journal = Eintrag des Verlaufs
record-journal_row = Änderung im Verlauf
record-journal_pack = gepackte Änderungen im Verlauf
record-draft = unfertiger Text
record-setting = Einstellung
record-sitting_clock = Zeit einer Sitzung
