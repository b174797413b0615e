/** Families of near synonyms for health, weather, culture, rule, feeling, knowing, degree, time and change; what they are and where they come from stands in `thesaurus.ts`. */
export const LIFE = `
# health
disease, patient, condition, fall ill
covid, flu, influenza, typhoid, cholera, malaria, tuberculosis, measles, paratyphoid, dysentery
catch the virus, spread, transmit, contagious, contagion
symptom, fever, cough, temperature, headache, diarrhea, vomiting
test, swab, sample, screening, diagnose, diagnosis
quarantine, isolate, confine, lockdown, no one may enter
disinfect, sterilise, spray, clean, hygiene, sanitation, mask, wash
medicine, antibiotic, pharmacy, painkiller, remedy, aspirin, treatment, cure
vaccine, inoculate, immunise, dose
narcotic, meth, methamphetamine, opium, crystal meth, addict
pregnant, birth, abortion, contraception, childbirth, midwife
weak, frail, exhausted, fatigue, faint, worn out
get better, heal, improve, convalesce
# weather and disaster
flood, submerge, under water, floodwater, overflow
rain, downpour, rainfall, torrential, monsoon, pour, millimeter, heavy rain, weather
dam, reservoir, embankment, levee, dike, dyke, sluice, barrage
typhoon, hurricane, gale, wind, cyclone
snow, cold, winter, freeze, frost, icy, chill
heatwave, swelter
quake, seismic
fire, burn, arson, go up in flames
disaster, calamity, catastrophe, tragedy, mishap, man-made
missing, unaccounted for, whereabouts, unaccounted
rescue, save, evacuate, pull out, retrieve, fish out, recover the body, find
displaced, tent, shelter, evacuee, lose their homes, makeshift
damage, ruin, devastate, harm, wash out
help, emergency supplies, humanitarian
# animals
dog, pet
bird, fowl, crow, sparrow
tiger, bear, boar, wolf, deer, wildlife
# clothing and looks
dress, clothes, garment, outfit, gown, frock, wear, attire, skirt, trousers, jeans, coat, uniform, shoe, boot, costume, apparel, veil, tuxedo
traditional-dress, hanbok, chosonot, choson-ot, joseonot, traditional costume, traditional clothes
hair, haircut, hairstyle, dye, perm, wig, beard
makeup, cosmetics, lipstick, jewellery, jewelry, accessory
western, capitalist, non-socialist, anti-socialist, reactionary, exotic, alien culture, western culture, foreign culture, south korean style, impure
# culture and media
drama, soap, film, movie, telly, television, tv, broadcast, k-drama, soap opera, sitcom, blockbuster
song, music, sing, tune, k-pop, pop, dance, concert, choir
watch, enjoy
copy, imitate, mimic, emulate, follow the fashion, take to copying
memory card, sd card, disc, dvd, cd, player, micro
radio, frequency, airwave, listen
newspaper, media, journalist, reporter, state media, daily
slang, accent, language, dialect, speech
book, novel, textbook, bible
sport, soccer, football, game, athlete, team, olympics, tournament
religion, church, christian, superstition, fortune-teller, shaman, pray, missionary
reception, banquet, feast, celebration, celebrate, festivity, guest, guest list, invite, dinner
ceremony, event, rite, holiday, festival, parade, memorial
gift, present, souvenir
statue, monument, portrait, mural, mausoleum, badge
# technology
phone, cellphone, handset, smartphone, mobile phone, telephone, sim card, text
software, program, app, application, install, download, update, spyware
internet, online, website, network, intranet, wifi, hack, cyber
computer, laptop, tablet, hard disk
record, screenshot, log, trace, history
telecom, telecommunications, communications bureau, operator, provider, exchange
camera, cctv, footage, lens, snapshot
# party and state
leader, kim jong un, dictator, chairman kim, general secretary
party, workers' party, central committee, politburo, party committee, organisation department
people's-committee, city government, local government, municipal, provincial committee, administration
ministry, bureau, agency, commission, administration office
seoul, south korea, unification ministry, south korean government
loyalty, loyal, devotion, allegiance, faithful, oath
ideology, thought, propaganda, indoctrinate, study session, political study, brainwash, education session, juche, revolution
dismiss, fire from, lose their posts, lose his post, strip of, demote, remove from, relieve of, replace, lost her post, removed from his post, fell from favor
promote, name to, elevate, new post, membership, award, reward, decorate, promise
banish, exile, expel, relocate, forced out, internal exile, drive out, send to the countryside, driven out
meeting, plenary, congress, assemble, public lecture, rally, briefing
embargo, united nations, security council, resolution, export ban
talks, negotiate, negotiation, summit, dialogue, diplomat, diplomacy, embassy, envoy
treaty, agreement, accord, pact
election, candidate
# orders, law, permission
ordinance, guideline, proclamation, mandate, pass the instruction, hand down
law, legislation, act, statute, legal, adopted, rule, regulation, code
allow, authorise, authorize, approve, permission, consent
not allowed, not permitted, restrict
force, oblige, pressure, under pressure, demand
in-force, remain valid, stay in effect, still valid, in effect, still apply, effective
lift, revoke, repeal, abolish, ease, relax, withdraw
deadline, due date, time limit, expire
register, sign, enroll, enrol, declare
written, in writing, written order, signature, sign off, paperwork
enforce, execute the order, put into effect, come into force, take effect
# anger, fear, pity, joy
anger, rage, indignant, fume, seethe, hate, hated, hatred, loathe, bitter, detest, upset, livid, annoy, irritate, exasperate, frustrated
grievance, gripe, mutter, moan, voice discontent
fear, frighten, scared, terrified, terror, dread, panic, anxious, nervous, tremble, uneasy, alarm, horror
calm, composed, unruffled, at ease, not worried, undisturbed
pity, sympathy, sorry for, feel for, compassion, sympathise, heartbreaking, mercy, sad, sorrow, grief, weep, cry, tears, sob
joy, happy, delight, pleased, welcome, glad, cheer, rejoice, relieved, satisfaction, thankful, grateful, praise, applaud, support
ridicule, mock, laugh, joke, sneer, scoff, jeer
shame, humiliate, disgrace, embarrass, insult
blame, responsible, hold responsible, bring on, reproach, greed
hope, expect, look forward, dream
shock, surprise, astonish, stun, amaze, startle, bewildered
fed up, sick of, weary
# belief and knowledge
assume, presume, reckon, consider
disbelieve, distrust, wonder
rumor, hearsay, word has spread, whisper, open secret, story going round
aware, understand, find out, realise, common knowledge, knowledge
unknown, nobody knows, no one knows, unclear, uncertain, not known, unconfirmed, could not confirm, unable to confirm, not verified, cannot be confirmed
corroborate, certain, establish, prove, proof, evidence
deny, dismiss as, baseless, groundless, untrue, not true, fabricate
disclose, reveal, publish, make public, publicise, make known, issue a notice
warn, threaten, threat, caution, admonish
vow, pledge, guarantee, assure
urge, call for, exhort, encourage, appeal, request
explain, excuse, reason, justify, pretext
lie, mislead, false, untruth, pretend
remember, memory, recall, forget, remind
rare, seldom, unusual, unprecedented, exceptional, hardly ever, out of the ordinary
# will and obedience
comply, obey, abide by, follow the rule, conform, cooperate, submit, compliance
defy, disobey, ignore, flout, disregard, resist, rebel, defiance, openly oppose, revolt, turn a deaf ear
wait, lie in wait, queue, line up, stand in line, hang around, loiter, linger
respect, pay their respects, pay respects, bow, lay flowers, salute, homage, tribute, wreath
prize, bonus, incentive, commend, honor, honour, hero
decide, decision, choose, opt, determine, resolve, make up his mind
agree, accept, approval, endorse
plead, beg for, implore, entreat, plea
agitate, motivate, inspire, rouse
interfere, meddle, no business, intrude, business of the state
privacy, private life, personal
care, look after, attend to, tend
raise, bring up, breed, rear
abandon, gave up, leave behind, dump
# spreading and telling
circulate, go round, pass around, go viral, word of mouth, make the rounds, leak
pass on, relay
poster, bulletin, put up a notice, placard, message, letter, text message
comment, remark, respond, response, reply, answer, decline to comment
address, deliver a speech
write, pen, scribble, graffiti
recite, memorise, study, learn by heart
educational, instil, warn against
extol, hail, glorify, laud
slam, lash out, rebuke, censure, scold, berate
slander, malign, badmouth
quote, cite, mention, refer to, name
call, describe, label, brand, term, dub, portray
interview, conversation, chat
backtrack, walk back, retract, reverse, about-face, u-turn
# size and degree
big, huge, massive, large, vast, enormous, giant, sizeable
small, tiny, little, slight, modest
excellent, fine quality, superb, better
bad, terrible, awful, dire, worse, worsen, deteriorate, miserable, grim, horrible
defective, faulty, junk, out of order, break down, malfunction, useless, shoddy, substandard
hard, difficult, tough, harsh, hardship, trouble, plight, burden, strain
strict, tight, severe, stern, intensify, strengthen, step up, ramp up, reinforce, heighten
lenient, negligent, negligence, slack, careless
quick, fast, swift, speed, rapid, sudden, abrupt, overnight
slow, gradual, sluggish
numerous, countless, scores, a lot of, large number, a great number, plenty, dozens, hundreds, thousands, multitude
handful, hardly any, a small number
entire, nationwide, across the country, countrywide
portion, third, half, fraction, percent, proportion
additional, extra
number, figure, count, tally, statistic
sole, single, lone, alone
similar, alike, identical
different, vary, contrary, contradict
important, key, vital, crucial, significant, priority
dangerous, risky, danger, risk, hazard, life-threatening, precarious
safe, secure, protect, safeguard, guard against, shield
dirty, filthy, polluted, contaminate, foul
latest, modern, brand-new
home-grown, domestic, homemade, locally made, domestically produced, local product
purported, supposed, apparently
probably, possibly, presumably
normal, usual, ordinary, routine, regular, typical, as usual
strange, odd, weird, mysterious, bizarre
indication, signal, hint
trend, craze, vogue, popular, in demand
standard, quality, state of
tension, tense, atmosphere, mood, unrest, turmoil, stir, commotion, uproar
# reason and means
motive, ground, cause, explanation
result, outcome, upshot, aftermath, effect
means, method, technique, trick, ruse, tactic
chance, opportunity, possibility, prospect
purpose, aim, goal, objective, intention
prerequisite, criteria, qualify, eligible, entitled
problem, issue, snag, glitch
solution, solve, tackle, deal with, countermeasure, measure, step
experience, undergo, face, suffer from
depend, rely, reliant, dependence
# body and daily life
sleep, bed, asleep, doze, dormitory, lodge, spend the night, barrack
bath, laundry, toilet, latrine, restroom
stove, briquette, furnace, warm
tap water, drinking water, thirst, waterworks, pump
furniture, appliance, television set, refrigerator, blanket, pot, utensil, belongings, possession, household goods, mattress
toy, card game, gambling
age, years old
skin, eye, hand, leg, chest, neck, body part
divorce, separate, remarry, affair, adultery
tradition, customary, etiquette, old-fashioned, heritage
tuition, school fee, private tutoring
exam, test paper, entrance exam, grade, graduate, graduation, diploma
notebook, pencil, stationery
# nature and resources
tree, timber, deforestation, afforestation, sapling, lumber
land, soil, earth, mud, sand, stone, rock, gravel
fisherman, fishery, net, squid fishing
herb, mushroom, pine mushroom, ginseng, medicinal herb, acorn
silver, jewel, precious metal
metal, scrap, aluminium
refinery, pipeline
# states and peoples
china, beijing, dandong, yanji
russia, moscow, putin, vladivostok, far east
japan, tokyo
america, american, washington, u.s, trump, biden, white house
world, international, global, worldwide, foreign countries
unification, reunification, reunify, two koreas, inter-korean
# life and rule in the North
homeless child, child soldier, street child
money transfer, send money, wire money, cash from abroad
workers abroad, labor exporter, dispatched worker, guest worker, garment worker, lumberjack
human trafficking, sold into marriage, brothel, prostitution, sex work, sex trade
crypto, cryptocurrency, bitcoin, token, wallet, ransomware, cyberattack, phishing
loudspeaker, propaganda broadcast, border broadcast
trash balloon, pamphlet
sent to russia, frontline, kursk, ukraine, mercenary
party congress, plenum, plenary session
songbun, class background, family background, origins, hostile class
three generations, guilt by association, whole family
ju ae, heir, bloodline, yo jong
weight loss, limp, cane, stroke, absence from public
tourism, sightseeing, tour group, travel agency, marathon, beach resort
new homes, housing project, ten thousand homes, high-rise, tower
samjiyon, showcase, pet project, flagship
party fund, foreign currency earning, office 39
cut rations, half rations
under the counter, backdoor, back door
barter, swap, exchange for, in return for, trade for
divination, ritual, exorcism
nickname, jargon, honey, oppa, expression, vocabulary
skinny jeans, ripped, piercing, tattoo, dyed hair, mullet
struggle session, mutual criticism, self-criticism session, public shaming, denunciation
reward for reporting, tip off
curfew, night patrol, roll call, headcount, check on residents, lodging check
appeal to the party, complaint letter, letter to the leader
awol, go missing from his unit, absent without leave
underweight, weak soldiers, discharged for
rob farms, steal crops, steal corn, raid fields
ghost ship, drift, adrift, wash ashore, squid boat
resume trade, restart trade, freight service, customs reopening
isolation facility, quarantine facility, disinfection facility
schoolchildren's tasks, collect scrap, collect rabbit skins, children's assignments, extracurricular assignment
night parade, rehearsal, goose-step
# verbs of news
conduct, perform, stage, hold, undertake, stage-manage
happen, occur, unfold
expand, widen, broaden, extend, enlarge, scale up
gather, crowd, congregate, flock
split, divide, segregate
surround, encircle, ring, besiege
chase, pursue, track down, manhunt
hit, knock, slap
stumble, slip
leap, dive, plunge into
shout, yell, scream, cry out, chant
hear, overhear, tune in
look, glance, stare, gaze, peer
smell, stink, stench, odor
sit, kneel, squat, stand up
grasp, carry in hand
push, shove, press, drive forward
pull, drag, tow, tug
cover, wrap
fill, load up, stuff
mix, blend, dilute, adulterate
cook, boil, roast, fry, bake
plough, plow, till, weed
fasten, tie, bind, chain, handcuff, shackle
guess, estimate, calculate, reckon at
tally up, census
compare, contrast, compared to, versus
substitute, in place of
refund, reimburse, compensate, compensation
economise, thrift, put aside
waste, squander, wasteful, extravagant, lavish
divide up, portion out
on credit, on loan
apply, request form, file a request
wake, rise early
endure, survive, scrape by, cope, subsist
maintain, contend, stress, emphasise, emphasize, underline, underscore, reiterate
bully, push around, intimidate
bring, fetch, bring along
supervise, oversee, run, in charge
cost the lives, deadly, lethal
see with own eyes, look on, forced to watch
select, pick, single out
set an example, deter, deterrent, warning to others, as a warning
# time of day and year
morning, dawn, early hours, daybreak, before dawn, small hours, sunrise, a.m
night, evening, dusk, midnight, after dark, nightfall, sunset
noon, afternoon, midday, lunchtime
spring, springtime
lunar new year, seollal, january 1
chuseok, harvest festival
# change
start, commence, kick off, get underway, set in, introduce
finish, conclude
continue, persist, carry on
spark, trigger, provoke, touch off, set off, lead to, result in, bring about, give rise to, stem from, draw on, rest on, result of, blamed for
change, alter, reform, transform, revise, switch
reduce, cut, slash, lower, trim, cut off
delay, postpone, hold up
prepare, get ready, arrange, scheme
try, attempt, seek, bid, effort, intend, in order to
fail, not succeed, in vain, without success, miss
succeed, accomplish, achieve
close, shut, closure, empty
open, unlock, inaugurate
join, participate, attend, turnout
display, exhibit
grant, distribute
grab, snatch, receive
throw, toss, discard, throw away, tip over, knock over
remove, erase, delete, clear, strip, uninstall, wipe, wiped, vanish from
`;
