# The coach's questions, by stage, in the order of the conversation.

## frame
prompt-frame_time = How long do you have today?
prompt-frame_purpose = We want to understand how this decision came about; nothing is for sale today. Is that all right with you?
prompt-frame_no_blame = We are not looking for anyone to blame. Is there anything you would rather not talk about today?
prompt-frame_consent = How may we use your words: with your name, without it, or inside our house only?
prompt-decision_your_view = From your point of view, how did it end?
prompt-what_was_decided = What exactly was to be decided, and in what scope?
prompt-who_said_over = Who said it was over, to whom, in which words?
prompt-day_it_was_over = On which day was that?
prompt-reason_given = Which reason was given at the time? We write it down and test it only at the end.
prompt-landmarks = Which dates of that time does everybody still remember: a fair, a budget round, a holiday?

## people
prompt-who_was_there = Who on your side had a part in it?
prompt-who_works_with_it = Who works every day with what was to be bought?
prompt-who_said_yes = Who had to say yes in the end?
prompt-who_could_say_no = Who could say no?
prompt-who_was_missing = Who was missing from the talks although it concerned them?
prompt-who_got_a_copy = Who got a copy without being there?
prompt-who_was_for_us = Who was for us, and how could one see it?
prompt-who_was_against_us = Who was against us, and how could one see it?
prompt-what_was_at_stake = What was at stake for this person personally?
prompt-who_changed = Who joined on the way, or left?
prompt-who_from_us = Whom on our side did you deal with?
prompt-who_from_outside = Who from outside had a say: advisers, partners, acquaintances in the trade?

## steps
prompt-how_it_began = How did it begin?
prompt-what_was_different = What was different that day?
prompt-who_said_it_first = Who was the first to say it aloud, and to whom?
prompt-how_it_ended = What happened on the day it was decided?
prompt-tell_the_story = Tell me the story in order, from the beginning to the decision; I only take notes.
prompt-what_next = What did you do next?
prompt-inside_without_us = And inside your house, without us: what happened there?
prompt-what_lay_between = What lay between these two steps?
prompt-who_had_the_ball = Who had the ball in that time?
prompt-before_or_after = Was that before or after one of the dates we wrote down?
prompt-mail_or_calendar = Is there an e-mail or a calendar entry about it?
prompt-what_was_said = What exactly was said?
prompt-how_did_you_see_it = How could you tell?
prompt-who_exactly = Who exactly did that?
prompt-when_others_came_in = When did other suppliers come in, and how?
prompt-what_others_did = What did the other suppliers do at this point?
prompt-other_projects = Which other projects stood against this money?
prompt-doing_nothing = When was doing nothing on the table?
prompt-what_the_offer_was_for = What was the offer used for inside your house?
prompt-who_read_the_offer = Who read the offer?
prompt-backwards = Tell it backwards from the decision: what came right before?
prompt-what_the_buyer_saw = What would your buyer have seen at this point?
prompt-when_really_decided = After which step was it really decided?
prompt-after_the_decision = What happened after the decision, at your place and with us?

## incidents
prompt-what_delighted = What pleased or delighted you on the way?
prompt-what_surprised = What surprised you?
prompt-what_annoyed = What annoyed you?
prompt-who_did_what_then = Who did what then?
prompt-what_followed = What came of it?
prompt-in_your_words = What did you say at the time, word for word?
prompt-strongest_moment = What was the strongest moment on the whole way?
prompt-promises_kept = Which promise did we keep, and which did we not?
prompt-nearly_left = Where did you nearly get off?
prompt-nearly_won = Where did we nearly win you?
prompt-our_side_felt = And on our side: what delighted or annoyed our own people?

## checklist
prompt-check_silently = Please judge each line quickly and on your own: did it speak for us or against us?
prompt-check_not_observed = Did you see this yourself, or shall we put “not observed”?
prompt-check_which_step = In which step did you see that?
prompt-check_top_three = Which three points spoke most strongly for us?
prompt-check_bottom_three = Which three points spoke most strongly against us?
prompt-check_against_outcome = What was good in spite of the no, or weak in spite of the order?
prompt-check_who_did_better = Who did that better, and what did they do?
prompt-check_decisive = Would it have ended differently if this point alone had been different?
prompt-check_why_we_differ = Here we see it differently: what did you live through that we did not see?

## levers
prompt-leave_out_a_step = If you had to do it again: which step would you leave out?
prompt-one_step_of_ours = Which one step of ours would have changed it?
prompt-lever_at_which_step = After which step would it have been too late for that?
prompt-lever_rests_on = Which steps and incidents show that this lever works?
prompt-lever_other_deals = In which other deals have we seen the same?
prompt-lever_in_our_hands = What of this can we change ourselves?
prompt-lever_few = If only one lever may remain, which one?
prompt-lever_who_until_when = Who on our side does it, and by when?
prompt-lever_what_we_drop = What do we stop doing for it?
prompt-lever_first_sign = How will the next customer notice that something has changed?

## review
prompt-price_first_word = When was the word price first spoken, and by whom?
prompt-price_compared_with = What was our price compared with, and for which scope?
prompt-price_asked_for_other = Did you ask for another price, and what happened then?
prompt-price_same = At the same price, would you have said yes at once, or what was still missing?
prompt-price_who_spoke = Who at your place spoke about the price, and who about other things?
prompt-price_dearer_won = When did the dearer solution last win at your place, and why?
prompt-other_explanation = What else would explain this outcome just as well?
prompt-claim_rests_on = Which step speaks for this claim, and which against it?
prompt-relationship_seen_where = In which step could one see that the relationship carried?
prompt-read_back = I read five turning points back to you: what is wrong with them?
prompt-one_thing_to_change = If we changed one thing only, what should it be?
prompt-talk_again_when = Under which circumstances do we talk again?
prompt-whom_else_to_ask = Whom else should we ask?
prompt-what_i_did_not_ask = What have I not asked?
prompt-what_is_agreed = What is agreed now, and when will you hear from us?
