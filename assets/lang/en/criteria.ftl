# The 21 success criteria for orders: name, question, signs of strong and weak, question for an example.

criterion-customer_knowledge = Customer know-how
criterion-customer_knowledge-question = Did our offering tie in with the customer's business, plans and personal goals?
criterion-customer_knowledge-strong = The customer's goal stood in our offer in his own words
criterion-customer_knowledge-weak = The customer had to explain the basics to us twice
criterion-customer_knowledge-ask = Where did you notice that we understood your business, or that we did not?

criterion-competing_spend = Competing spend
criterion-competing_spend-question = Did we see which other purchases or priorities competed for the same money?
criterion-competing_spend-strong = Other projects and doing nothing were known before the offer
criterion-competing_spend-weak = The money went elsewhere and took us by surprise
criterion-competing_spend-ask = Which other project could have had this money?

criterion-presence = Presence
criterion-presence-question = Were we proactively on the ball?
criterion-presence-strong = We took steps of our own between the customer's steps
criterion-presence-weak = The customer heard nothing from us for weeks
criterion-presence-ask = When did we get in touch without you having to call us?

criterion-reliability = Reliability
criterion-reliability-question = Did we keep our dates and promises?
criterion-reliability-strong = What was promised for a day arrived on that day
criterion-reliability-weak = A promise was kept late or forgotten
criterion-reliability-ask = Which promise of ours came on time, and which did not?

criterion-persistence = Persistence
criterion-persistence-question = Did we keep at it, even after a no, and look for new solutions?
criterion-persistence-strong = A no was soon followed by a new proposal from us
criterion-persistence-weak = Nobody on our side followed up after the no
criterion-persistence-ask = What did we do after you had first said no?

criterion-access = Access
criterion-access-question = Did we reach the right people, and did somebody fight for us?
criterion-access-strong = We met the decider and had a champion with a name
criterion-access-weak = We spoke only to the buyer or a gatekeeper
criterion-access-ask = Whom should we have met, and when did we meet that person?

criterion-relationship = Rapport and relationship
criterion-relationship-question = Did the people fit, and did the relationship carry?
criterion-relationship-strong = The customer called one of us when things got difficult
criterion-relationship-weak = One of us annoyed a person who mattered
criterion-relationship-ask = Which of us would you call again, and what had that person done?

criterion-value_and_price = Value and price
criterion-value_and_price-question = Did the solution pay for the customer and for us?
criterion-value_and_price-strong = Both sides worked out together what the solution brings
criterion-value_and_price-weak = The price was discussed and the benefit was not
criterion-value_and_price-ask = What did somebody on your side calculate, and with what result?

criterion-competitive_edge = Competitive edge
criterion-competitive_edge-question = Did we have advantages over others that counted, in substance and in emotion?
criterion-competitive_edge-strong = The customer names unasked what only we offered
criterion-competitive_edge-weak = The customer says the suppliers are all alike
criterion-competitive_edge-ask = What did only we have, and what did only the other one have?

criterion-cooperation_models = Cooperation models
criterion-cooperation_models-short = Cooperation models
criterion-cooperation_models-question = Could the customer choose between models at different prices?
criterion-cooperation_models-strong = At least two options with their own prices were on the table
criterion-cooperation_models-weak = There was one single offer, take it or leave it
criterion-cooperation_models-ask = Between which options from us could you choose?

criterion-innovation = Innovation
criterion-innovation-question = Did we bring in new perspectives and solutions that mattered?
criterion-innovation-strong = The customer changed the specification after our proposal
criterion-innovation-weak = We answered only what was asked
criterion-innovation-ask = What did you see differently because of us?

criterion-support = Support
criterion-support-question = Did we relieve and help the right people at the customer on their way?
criterion-support-strong = We took a piece of work off a person with a name
criterion-support-weak = The customer did the papers and checks alone
criterion-support-ask = Which work did we take off you, and which stayed with you?

criterion-internal_teamwork = Internal teamwork
criterion-internal_teamwork-question = Did our own people work well together, across countries too?
criterion-internal_teamwork-strong = All of us gave the same answer
criterion-internal_teamwork-weak = Two of us contradicted each other before the customer
criterion-internal_teamwork-ask = Where did you notice that we had, or had not, talked to each other?

criterion-partner_cooperation = Partner cooperation
criterion-partner_cooperation-short = Partner cooperation
criterion-partner_cooperation-question = Did we join with other suppliers to make a whole solution?
criterion-partner_cooperation-strong = The partner sat at the table and the interface was settled
criterion-partner_cooperation-weak = The customer had to co-ordinate the suppliers himself
criterion-partner_cooperation-ask = Who co-ordinated the other suppliers with us?

criterion-conversations = Conversations
criterion-conversations-question = Did personal and expert conversations move the customer on?
criterion-conversations-strong = After the talk the customer took the next step
criterion-conversations-weak = The talk ended without a next step
criterion-conversations-ask = After which conversation with us did you set something going?

criterion-offer = Offer
criterion-offer-question = Did the offer serve everybody who needed it, directly or indirectly?
criterion-offer-strong = The offer was read and used inside the customer's firm
criterion-offer-weak = The offer came late and needed explaining
criterion-offer-ask = What happened to our offer at your place once it had arrived?

criterion-scoping = Scoping
criterion-scoping-question = Was the order focused on parts that are attractive to both?
criterion-scoping-strong = The scope was cut together to what was worthwhile
criterion-scoping-weak = It was all or nothing
criterion-scoping-ask = Which part of the order mattered to you, and which could you have done without?

criterion-presentation = Presentation
criterion-presentation-question = Did we show convincingly what we can do, directly and through others?
criterion-presentation-strong = People at the customer talked about it afterwards
criterion-presentation-weak = Nobody asked anything afterwards
criterion-presentation-ask = What did your people say once we had left?

criterion-negotiation = Negotiation
criterion-negotiation-question = Did style and result of the negotiation respect both sides' interests?
criterion-negotiation-strong = Both sides moved on at least one point
criterion-negotiation-weak = It ended in a forced last price
criterion-negotiation-ask = Where did somebody meet you half-way, and where did you meet us?

criterion-terms = Terms and conditions
criterion-terms-question = Did our terms of sale and the customer's terms of purchase meet in a sound compromise?
criterion-terms-strong = The terms were settled before the negotiation
criterion-terms-weak = The contract lay with the lawyers for weeks
criterion-terms-ask = Which condition was discussed longest, and who resolved it?

criterion-future = Future
criterion-future-question = Was the door left open, even after a no?
criterion-future-strong = A next date or a side offer has been agreed
criterion-future-weak = The customer heard nothing more after the decision
criterion-future-ask = What has happened between us since the decision?
