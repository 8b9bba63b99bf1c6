# Die Fragen des Coachs, nach Etappe, in der Reihenfolge des Gesprächs.

## frame
prompt-frame_time = Bis wann haben Sie heute Zeit?
prompt-frame_purpose = Wir wollen verstehen, wie es zu diesem Entscheid kam; verkauft wird heute nichts. Ist das so in Ordnung?
prompt-frame_no_blame = Wir suchen keine Schuldigen. Gibt es etwas, worüber Sie heute nicht reden möchten?
prompt-frame_consent = Wie dürfen wir Ihre Worte verwenden: mit Namen, ohne Namen oder nur intern?
prompt-decision_your_view = Wie ist die Sache aus Ihrer Sicht ausgegangen?
prompt-what_was_decided = Worüber genau wurde entschieden, und in welchem Umfang?
prompt-who_said_over = Wer hat wem gesagt, dass es entschieden ist, und mit welchen Worten?
prompt-day_it_was_over = An welchem Tag war das?
prompt-reason_given = Welcher Grund wurde damals genannt? Wir schreiben ihn auf und prüfen ihn erst am Schluss.
prompt-landmarks = An welche Daten aus dieser Zeit erinnern sich noch alle: eine Messe, eine Budgetrunde, Ferien?

## people
prompt-who_was_there = Wer war bei Ihnen daran beteiligt?
prompt-who_works_with_it = Wer arbeitet täglich mit dem, was gekauft werden sollte?
prompt-who_said_yes = Wer musste am Schluss Ja sagen?
prompt-who_could_say_no = Wer konnte Nein sagen?
prompt-who_was_missing = Wer fehlte in den Gesprächen, obwohl es ihn betraf?
prompt-who_got_a_copy = Wer bekam eine Kopie, ohne dabei zu sein?
prompt-who_was_for_us = Wer war für uns, und woran sah man das?
prompt-who_was_against_us = Wer war gegen uns, und woran sah man das?
prompt-what_was_at_stake = Was stand für diese Person persönlich auf dem Spiel?
prompt-who_changed = Wer kam unterwegs neu dazu oder ging weg?
prompt-who_from_us = Mit wem von uns hatten Sie zu tun?
prompt-who_from_outside = Wer von aussen hat mitgeredet: Berater, Partner, Bekannte aus der Branche?

## steps
prompt-how_it_began = Wie begann es?
prompt-what_was_different = Was war an diesem Tag anders als sonst?
prompt-who_said_it_first = Wer hat es als Erster ausgesprochen, und wem gegenüber?
prompt-how_it_ended = Was geschah an dem Tag, an dem es entschieden wurde?
prompt-tell_the_story = Erzählen Sie der Reihe nach, vom Anfang bis zum Entscheid; ich schreibe nur mit.
prompt-what_next = Was haben Sie als Nächstes getan?
prompt-inside_without_us = Und intern, ohne uns: Was geschah da?
prompt-what_lay_between = Was lag zwischen diesen beiden Schritten?
prompt-who_had_the_ball = Bei wem lag in dieser Zeit der Ball?
prompt-before_or_after = War das vor oder nach einem der Daten, die wir notiert haben?
prompt-mail_or_calendar = Gibt es dazu eine Mail oder einen Kalendereintrag?
prompt-what_was_said = Was genau wurde gesagt?
prompt-how_did_you_see_it = Woran haben Sie das gemerkt?
prompt-who_exactly = Wer genau hat das getan?
prompt-when_others_came_in = Wann kamen andere Anbieter dazu, und wie?
prompt-what_others_did = Was haben die anderen Anbieter an dieser Stelle getan?
prompt-other_projects = Welche anderen Vorhaben standen gegen dieses Geld?
prompt-doing_nothing = Wann stand im Raum, gar nichts zu tun?
prompt-what_the_offer_was_for = Wozu wurde die Offerte intern gebraucht?
prompt-who_read_the_offer = Wer hat die Offerte gelesen?
prompt-backwards = Erzählen Sie es rückwärts, vom Entscheid her: Was kam unmittelbar davor?
prompt-what_the_buyer_saw = Was hätte Ihr Einkäufer an dieser Stelle gesehen?
prompt-when_really_decided = Nach welchem Schritt war es eigentlich entschieden?
prompt-after_the_decision = Was geschah nach dem Entscheid, bei Ihnen und mit uns?

## incidents
prompt-what_delighted = Was hat Sie unterwegs gefreut oder begeistert?
prompt-what_surprised = Was hat Sie überrascht?
prompt-what_annoyed = Was hat Sie verärgert?
prompt-who_did_what_then = Wer tat dann was?
prompt-what_followed = Was ist daraus geworden?
prompt-in_your_words = Was haben Sie damals gesagt, im Wortlaut?
prompt-strongest_moment = Welches war der stärkste Moment auf dem ganzen Weg?
prompt-promises_kept = Welche Zusage haben wir gehalten, welche nicht?
prompt-nearly_left = Wo wären Sie fast ausgestiegen?
prompt-nearly_won = Wo hätten wir Sie fast gewonnen?
prompt-our_side_felt = Und bei uns: Was hat unsere Leute begeistert oder verärgert?

## checklist
prompt-check_silently = Beurteilen Sie bitte jede Zeile zügig und für sich: Sprach das für uns oder gegen uns?
prompt-check_not_observed = Haben Sie das selbst erlebt, oder setzen wir «nicht beobachtet»?
prompt-check_which_step = An welchem Schritt haben Sie das gesehen?
prompt-check_top_three = Welche drei Punkte sprachen am stärksten für uns?
prompt-check_bottom_three = Welche drei Punkte sprachen am stärksten gegen uns?
prompt-check_against_outcome = Was war gut trotz Absage oder schwach trotz Auftrag?
prompt-check_who_did_better = Wer hat das besser gemacht, und was hat er anders gemacht?
prompt-check_decisive = Wäre es anders ausgegangen, wenn nur dieser Punkt anders gewesen wäre?
prompt-check_why_we_differ = Hier sehen wir es anders als Sie: Was haben Sie erlebt, das wir nicht sahen?

## levers
prompt-leave_out_a_step = Wenn Sie es nochmals machen müssten: Welchen Schritt würden Sie weglassen?
prompt-one_step_of_ours = Welcher einzelne Schritt von uns hätte den Ausgang geändert?
prompt-lever_at_which_step = Ab welchem Schritt wäre es dafür zu spät gewesen?
prompt-lever_rests_on = Welche Schritte und Ereignisse zeigen, dass dieser Hebel wirkt?
prompt-lever_other_deals = In welchen anderen Aufträgen haben wir dasselbe gesehen?
prompt-lever_in_our_hands = Was davon können wir selbst ändern?
prompt-lever_few = Wenn nur ein Hebel übrig bleiben darf: Welcher?
prompt-lever_who_until_when = Wer von uns macht das, und bis wann?
prompt-lever_what_we_drop = Was lassen wir dafür bleiben?
prompt-lever_first_sign = Woran merkt der nächste Kunde, dass sich etwas geändert hat?

## review
prompt-price_first_word = Wann fiel das Wort Preis zum ersten Mal, und von wem?
prompt-price_compared_with = Womit wurde unser Preis verglichen, und für welchen Umfang?
prompt-price_asked_for_other = Haben Sie um einen anderen Preis gebeten, und was geschah dann?
prompt-price_same = Bei gleichem Preis: Hätten Sie sofort zugesagt, oder was fehlte dann noch?
prompt-price_who_spoke = Wer sprach bei Ihnen über den Preis, und wer über anderes?
prompt-price_dearer_won = Wann hat bei Ihnen zuletzt die teurere Lösung gewonnen, und warum?
prompt-other_explanation = Was sonst würde diesen Ausgang ebenso gut erklären?
prompt-claim_rests_on = Welcher Schritt spricht für diese Behauptung, welcher dagegen?
prompt-relationship_seen_where = An welchem Schritt sah man, dass die Beziehung trug?
prompt-read_back = Ich lese Ihnen fünf Wendepunkte vor: Was stimmt daran nicht?
prompt-one_thing_to_change = Was sollten wir als Einziges ändern?
prompt-talk_again_when = Unter welchen Umständen reden wir wieder miteinander?
prompt-whom_else_to_ask = Wen sollten wir noch fragen?
prompt-what_i_did_not_ask = Was habe ich nicht gefragt?
prompt-what_is_agreed = Was ist jetzt vereinbart, und wann hören Sie von uns?
