# Die 21 Erfolgskriterien für Aufträge: Name, Frage, Anzeichen für stark und schwach, Frage nach einem Beispiel.

criterion-customer_knowledge = Know-how über Kunden
criterion-customer_knowledge-question = Knüpfte unser Angebot an Geschäft, Pläne und persönliche Ziele des Kunden an?
criterion-customer_knowledge-strong = Das Ziel des Kunden stand in seinen Worten in unserer Offerte
criterion-customer_knowledge-weak = Der Kunde musste uns Grundlegendes zweimal erklären
criterion-customer_knowledge-ask = Wo merkten Sie, dass wir Ihr Geschäft verstehen oder eben nicht?

criterion-competing_spend = Beschaffungskonkurrenz
criterion-competing_spend-question = Sahen wir, welche anderen Vorhaben um dasselbe Geld kämpften?
criterion-competing_spend-strong = Andere Vorhaben und «nichts tun» waren vor der Offerte bekannt
criterion-competing_spend-weak = Das Geld floss anderswohin, und wir waren überrascht
criterion-competing_spend-ask = Welches andere Vorhaben hätte dieses Geld bekommen können?

criterion-presence = Präsenz
criterion-presence-question = Waren wir von uns aus am Ball?
criterion-presence-strong = Zwischen den Schritten des Kunden kamen Schritte von uns
criterion-presence-weak = Wochenlang hörte der Kunde von uns nichts
criterion-presence-ask = Wann haben wir uns gemeldet, ohne dass Sie uns rufen mussten?

criterion-reliability = Zuverlässigkeit
criterion-reliability-question = Hielten wir Termine und Versprechen ein?
criterion-reliability-strong = Was auf einen Tag zugesagt war, kam an diesem Tag
criterion-reliability-weak = Eine Zusage kam zu spät oder ging vergessen
criterion-reliability-ask = Welche Zusage von uns kam pünktlich, welche nicht?

criterion-persistence = Hartnäckigkeit
criterion-persistence-question = Blieben wir dran, auch nach einem Nein, und suchten neue Lösungen?
criterion-persistence-strong = Auf ein Nein folgte bald ein neuer Vorschlag von uns
criterion-persistence-weak = Nach dem Nein fasste niemand von uns nach
criterion-persistence-ask = Was taten wir, nachdem Sie zum ersten Mal Nein gesagt hatten?

criterion-access = Zugang
criterion-access-question = Erreichten wir die richtigen Leute, und kämpfte jemand für uns?
criterion-access-strong = Wir trafen den Entscheider und hatten einen Kämpfer mit Namen
criterion-access-weak = Wir sprachen nur mit dem Einkäufer oder dem Türhüter
criterion-access-ask = Wen hätten wir treffen müssen, und wann trafen wir diese Person?

criterion-relationship = Sympathie und Beziehung
criterion-relationship-question = Passten die Menschen zusammen, und trug die Beziehung?
criterion-relationship-strong = Der Kunde rief jemanden von uns an, als es schwierig wurde
criterion-relationship-weak = Jemand von uns verärgerte eine Person, auf die es ankam
criterion-relationship-ask = Bei wem von uns würden Sie wieder anrufen, und was hat diese Person getan?

criterion-value_and_price = Leistung und Preis
criterion-value_and_price-question = Rechnete sich die Lösung für den Kunden und für uns?
criterion-value_and_price-strong = Beide Seiten rechneten zusammen, was die Lösung bringt
criterion-value_and_price-weak = Über den Preis wurde gesprochen, über den Nutzen nicht
criterion-value_and_price-ask = Was hat bei Ihnen jemand gerechnet, und mit welchem Ergebnis?

criterion-competitive_edge = Vorteil gegenüber Wettbewerb
criterion-competitive_edge-question = Hatten wir gegenüber anderen Vorteile, die sachlich und emotional zählten?
criterion-competitive_edge-strong = Der Kunde nennt ungefragt, was nur wir boten
criterion-competitive_edge-weak = Der Kunde sagt, die Anbieter seien alle gleich
criterion-competitive_edge-ask = Was hatten nur wir, und was hatte nur der andere?

criterion-cooperation_models = Unterschiedliche Modelle der Zusammenarbeit
criterion-cooperation_models-short = Modelle der Zusammenarbeit
criterion-cooperation_models-question = Konnte der Kunde unter Modellen mit verschiedenen Preisen wählen?
criterion-cooperation_models-strong = Mindestens zwei Varianten mit eigenem Preis lagen vor
criterion-cooperation_models-weak = Es gab ein einziges Angebot, ja oder nein
criterion-cooperation_models-ask = Zwischen welchen Varianten konnten Sie bei uns wählen?

criterion-innovation = Innovation
criterion-innovation-question = Brachten wir neue Sichtweisen und Lösungen ein, die zählten?
criterion-innovation-strong = Der Kunde änderte nach unserem Vorschlag sein Pflichtenheft
criterion-innovation-weak = Wir beantworteten nur, was gefragt war
criterion-innovation-ask = Was haben Sie durch uns anders gesehen als vorher?

criterion-support = Unterstützung
criterion-support-question = Entlasteten wir beim Kunden die richtigen Leute auf ihrem Weg?
criterion-support-strong = Wir nahmen einer Person mit Namen eine Arbeit ab
criterion-support-weak = Der Kunde machte Unterlagen und Abklärungen allein
criterion-support-ask = Welche Arbeit haben wir Ihnen abgenommen, und welche blieb an Ihnen hängen?

criterion-internal_teamwork = Zusammenspiel
criterion-internal_teamwork-question = Arbeiteten unsere Leute gut zusammen, auch über Länder hinweg?
criterion-internal_teamwork-strong = Alle von uns gaben dieselbe Antwort
criterion-internal_teamwork-weak = Zwei von uns widersprachen sich vor dem Kunden
criterion-internal_teamwork-ask = Wo merkten Sie, dass wir uns untereinander abgesprochen hatten oder nicht?

criterion-partner_cooperation = Überbetriebliche Zusammenarbeit
criterion-partner_cooperation-short = Zusammenarbeit mit Partnern
criterion-partner_cooperation-question = Boten wir zusammen mit anderen Lieferanten eine ganze Lösung?
criterion-partner_cooperation-strong = Der Partner sass mit am Tisch, die Schnittstelle war geklärt
criterion-partner_cooperation-weak = Der Kunde musste die Lieferanten selbst abstimmen
criterion-partner_cooperation-ask = Wer hat die anderen Lieferanten mit uns abgestimmt?

criterion-conversations = Gespräche
criterion-conversations-question = Brachten persönliche und fachliche Gespräche den Kunden weiter?
criterion-conversations-strong = Nach dem Gespräch tat der Kunde den nächsten Schritt
criterion-conversations-weak = Das Gespräch endete ohne nächsten Schritt
criterion-conversations-ask = Nach welchem Gespräch mit uns haben Sie etwas in Gang gesetzt?

criterion-offer = Offerte
criterion-offer-question = Diente die Offerte allen, die sie direkt oder indirekt brauchten?
criterion-offer-strong = Die Offerte wurde intern gelesen und weiterverwendet
criterion-offer-weak = Die Offerte kam spät und brauchte Rückfragen
criterion-offer-ask = Was geschah bei Ihnen mit unserer Offerte, nachdem sie eingetroffen war?

criterion-scoping = Teile
criterion-scoping-question = War der Auftrag auf Teile beschränkt, die für beide attraktiv sind?
criterion-scoping-strong = Der Umfang wurde gemeinsam auf das Lohnende gekürzt
criterion-scoping-weak = Es galt alles oder nichts
criterion-scoping-ask = Welcher Teil des Auftrags war für Sie wichtig, auf welchen hätten Sie verzichtet?

criterion-presentation = Präsentation
criterion-presentation-question = Zeigten wir überzeugend, was wir können, direkt und über andere?
criterion-presentation-strong = Nach dem Auftritt wurde beim Kunden darüber gesprochen
criterion-presentation-weak = Nach dem Auftritt fragte niemand etwas
criterion-presentation-ask = Was haben die Leute bei Ihnen gesagt, als wir wieder weg waren?

criterion-negotiation = Verhandlung
criterion-negotiation-question = Wahrten Stil und Ergebnis der Verhandlung die Interessen beider Seiten?
criterion-negotiation-strong = Beide Seiten bewegten sich in mindestens einem Punkt
criterion-negotiation-weak = Am Ende stand ein erzwungener letzter Preis
criterion-negotiation-ask = Worin kam Ihnen jemand entgegen, und worin kamen Sie uns entgegen?

criterion-terms = Einkaufs-/Verkaufsbedingungen
criterion-terms-question = Fanden unsere Verkaufs- und die Einkaufsbedingungen des Kunden vernünftig zusammen?
criterion-terms-strong = Die Bedingungen waren vor der Verhandlung bereinigt
criterion-terms-weak = Der Vertrag lag wochenlang bei den Juristen
criterion-terms-ask = Über welche Bedingung wurde am längsten gesprochen, und wer fand die Lösung?

criterion-future = Zukunft
criterion-future-question = Blieb die Tür auch nach einem Nein offen?
criterion-future-strong = Ein nächster Termin oder ein Nebenangebot ist vereinbart
criterion-future-weak = Nach dem Entscheid hörte der Kunde nichts mehr
criterion-future-ask = Was ist seit dem Entscheid zwischen uns geschehen?
