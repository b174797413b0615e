/**
 * Words that two reporters use for one thing, wider than the families of `concepts.ts`: only clauses that are held against
 * each other are read with them, never whole articles, so words may stand together here that would blur an index. Each line is a
 * family of near synonyms (any form of a word stands for it), ordered by fields of life after `#`. A word listed twice belongs to the
 * first family. Collected by hand for this
 * project from general knowledge of English (in the manner of Roget's thesaurus) and of the vocabulary of news about North Korea.
 */
const LINES = `
# death and violence
kill, shoot dead, put to death, gun down, slay, slaughter, perish, die, lose his life, lose her life, lose their lives, take the life, decease, casualty, fatality, toll, claim the lives
shoot, open fire, fire on, fire at, gunfire, gunshot, shooting, fire upon
execute, firing squad, anti-aircraft gun, hang, put before a firing squad, purge, blow to pieces
blank, warning shot, shot in the air
gun, rifle, pistol, firearm, bullet, cartridge, ammo
knife, stab, blade, axe, hatchet
beat, beating, torture, kick, punch, thrash, batter, manhandle, rough up, assault, bash, clobber
injure, hurt, wound, bruise, maim, break his leg, fracture, broken, lose consciousness, injury, cripple
suicide, take his own life, take her own life, kill himself, kill herself, hang himself, jump to his death
body, corpse, remains, cadaver, dead body
bury, burial, grave, cremate, funeral, mourn, mourner, coffin, buried
drown, sink, swept away, wash away, carry away, go under
rape, molest, sexual assault, harass
explode, blast, blow up, detonate, grenade, mine explosion, dynamite, blown up, blew up
attack, raid, storm, burst into, break into, ambush, interrupt, swoop, broke into, broken into
# crime and justice
crime, offense, offence, violate, violation, infraction, wrongdoing, misdeed, criminal, culprit, offender, perpetrator
steal, theft, rob, burgle, burglar, thief, thieves, loot, pilfer, embezzle, siphon, misappropriate, skim, pocket, make off with, line their pockets
bribe, kickback, pay off, grease, hand over money, under the table
corrupt, corruption, graft, abuse of power
cheat, fraud, swindle, counterfeit, fake, forge, forgery, falsify, phony, dupe, deceive
arrest, detain, catch, take into custody, haul away, haul off, drag away, pick up, round up, seize, apprehend, throw in jail, nab, whisk away, caught red-handed, bust, collar, busted, thrown in jail, taken away, led away, taken into custody
jail, prison, imprison, lock up, behind bars, cell, incarcerate, inmate, prisoner, convict
prison-camp, gulag, labor-camp, political prison camp, camp, concentration camp, kwanliso, kwanriso
forced-labor, hard-labor, disciplinary labor center, labor training, reeducation through labor, correctional labor, months of labor, kyohwaso
sentence, condemn, convict, verdict, ruling, life-term
trial, court, tribunal, judge, prosecutor, prosecute, indict, public trial
punish, penalty, consequence, retribution, discipline, reprimand, treat harshly, make an example
fine, fined, surcharge, penalise, forfeit
investigate, inquire, look into, probe, interrogate, question, grill, examine, scrutinise
search, comb, frisk, rummage, ransack, inspect, inspector, inspection, house-to-house, door to door, spot check, crack squad
confiscate, impound, seize, requisition, commandeer, expropriate
free, release, let go, acquit, pardon, amnesty, spare, let off
suspect, suspicion, accuse, accusation, allege, allegation, denounce, implicate
confess, own up, self criticism, self-criticism, admit, apologise, apology, repent, letter of apology
witness, eyewitness, onlooker, bystander, spectator, passer-by
smuggle, smuggler, contraband, black market, illicit trade, traffick, sneak
illegal, unlawful, illicit, outlaw, without permission, unauthorised, unapproved, against the law
secret, secretly, clandestine, covert, covertly, quietly, in private, behind closed, under cover, in the dark, hide, conceal, hush, keep quiet, not to speak, not to talk, keep silent, silence, gag, not breathe a word, confidential, undisclosed, stash, smuggle in, tuck, disguise, in secret
cover-up, whitewash, sweep under
# police and state security
police, officer, cop, policeman, policemen, people's safety, social security, public security, security officer, law enforcement
security-service, state security, secret police, bowibu, spy agency, intelligence, intelligence service, intelligence agency, ministry of state security, national intelligence service, nis
spy, espionage, informant, informer, snitch, mole, agent, eavesdrop, bug, wiretap, monitor, surveillance, surveil, watch over, keep an eye, wire tap, listen in
patrol, guard, sentry, guardsman, lookout, watchman, picket, stakeout, lurk
crackdown, clamp down, sweep, campaign against, war on, purge, stamp out, root out, inspection team, grouppa, enforcement squad, squad
youth-league, socialist patriotic youth, kimilsungist, youth union, komsomol
neighborhood-watch, inminban, people's unit, neighbourhood watch, block leader, neighborhood unit
# army and weapons
soldier, troop, conscript, serviceman, recruit, army, military, engineer corps, shock brigade, military personnel, border guard, corps, battalion, regiment
officer-corps, commander, colonel, captain, lieutenant, marshal, command
enlist, conscription, draft, military service, discharge, demobilise, recruit
missile, rocket, warhead, projectile, icbm, ballistic, cruise missile
launch, fire off, lift off, test fire, test launch, blast off
nuclear, atomic, plutonium, uranium, enrichment, reactor, warhead
drill, exercise, maneuver, manoeuvre, war game, training exercise, joint exercise
tank, artillery, howitzer, shell, bombard, weapon, weaponry, arms, munition
satellite, orbit, spacecraft, spy satellite, reconnaissance
drone, unmanned, balloon, leaflet, flyer
submarine, warship, destroyer, navy, naval, frigate
deploy, dispatch, send in, mobilise
war, battle, combat, front, fight, invade, invasion, conflict, hostilities
# border and escape
flee, defect, escape, run away, cross over, get away, bolt, abscond, leave the country, flight, attempt to leave, ran away, got away, run off, ran off
defector, refugee, escapee, runaway, deserter
border, frontier, boundary, demarcation line, dmz, river bank, riverbank, border zone, border belt, border area, border region
river, tumen, yalu, stream, waterway, estuary
cross, wade, swim, ford, get across, go over, traverse
broker, guide, go-between, middleman, trafficker, smuggle out
repatriate, send back, return by force, hand back, deport, forcibly return, sent back
fence, wall, barbed wire, barrier, barricade, concrete wall, electric fence
companion, fellow, two people, accomplice, the other
# movement and transport
travel, move, movement, journey, trip, go out, go outside, come and go, get around, leave home, circulation
permit, travel pass, certificate, id card, identification, papers, document, license, licence, registration
arrive, come in, get to, show up, turn up, make it to, pull in
leave, depart, go away, set out, walk out, quit, left home, walked out
return, come back, go back, homecoming, back home, came back, gone back, went back
carry, transport, haul, ship, deliver, freight, cargo, shipment, convey, load, unload, consignment
vehicle, car, truck, lorry, van, bus, automobile, motorcade, convoy, driver
train, rail, railway, railroad, locomotive, freight car, station
bicycle, bike, cycle, motorcycle, motorbike, cart, scooter
ship, vessel, boat, ferry, trawler, fishing boat, port, harbor, harbour, dock, pier, crew, sailor, seaman
plane, aircraft, flight, airline, airport, helicopter
road, street, highway, route, path, lane, alley
bridge, tunnel, crossing, customs, customs house, checkpoint
walk, foot, march, hike
crash, collide, derail, overturn, accident, wreck, collision, capsize
stop-by, visit, tour, call on, inspect on site, field guidance, on-the-spot guidance
# places and buildings
house, home, apartment, dwelling, residence, household, private home, building
room, venue, window, curtain, roof, kitchen
village, hamlet, township, farm village, countryside, rural
neighborhood, neighbourhood, district, locality
capital, metropolis
mountain, hill, peak, slope, forest, valley
sea, coast, beach, offshore, seaside, shore, waters
school, classroom, class, pupil, lesson, kindergarten, middle school, high school, elementary school
university, college, campus, institute, academy, faculty, department, student
hospital, clinic, ward, infirmary, sanatorium
restaurant, eatery, diner, canteen, cafe, food stall, noodle
hotel, inn, guesthouse, resort, spa, ski
factory, plant, mill, enterprise, works, workshop, assembly line
# people
woman, female, girl, lady, mother, wife, housewife, daughter, bride, widow
man, male, guy, fellow, boy, lad, husband, groom, bridegroom
child, kid, infant, baby, toddler, orphan, youngster, son, newborn
young, youth, teenager, adolescent, young people, generation
old, elderly, senior, aged, grandmother, granny, grannies, grandfather, grandparent, pensioner, retiree
family, relative, kin, parent, father, mother, dad, mum, sister, brother, sibling, cousin, uncle, aunt, next of kin
newlywed, couple, marry, marriage, wedding, wed, spouse, betroth
friend, neighbor, neighbour, acquaintance, colleague, classmate, comrade, pal
people, resident, citizen, inhabitant, population, villager, townspeople, folk, ordinary people, the masses, everyone, everybody
rich, wealthy, affluent, elite, donju, money master, well-off, privileged, moneyed, upper class, well-to-do, tycoon
poor, impoverished, destitute, needy, penniless, hand to mouth, low-income, vulnerable, homeless, vagrant, kotjebi
foreigner, foreign, outsider, tourist, traveler, traveller, visitor, overseas, abroad
worker, laborer, employee, staff, workforce, crew, personnel, underling, subordinate, member of staff
miner, pit worker, colliery, coal mine, pit, shaft, colliers
farmer, peasant, farmhand, farm worker, cooperative farm, collective farm
teacher, instructor, professor, lecturer, tutor
doctor, physician, medic, nurse, surgeon, medical staff
official, cadre, bureaucrat, functionary, administrator, minister, vice minister, deputy minister, senior figure, party secretary, party chief, chairman, secretary, head, chief, manager, boss, director
driver, chauffeur
expert, analyst, scholar, researcher, observer, professor, think tank
lawmaker, parliament, assembly, legislator, deputy, national assembly, closed-door
spokesman, spokesperson, spokeswoman, press officer
# food and farming
food, meal, provisions, eat, foodstuff, diet, dish, groceries, nutrition, snack
grain, rice, corn, maize, cereal, wheat, barley, staple, flour, potato, bean, soybean
meat, pork, beef, chicken, egg, fish, squid, seafood
vegetable, cabbage, kimchi, radish, kimjang, pickle
noodle, bread, cake, porridge, gruel, soup, tofu, bowl
salt, sugar, oil, soy sauce, seasoning, cooking oil, spice
liquor, alcohol, booze, beer, drink, drunk, soju, makgeolli, wine, drunken
cigarette, tobacco, smoke, smoking, pack
hunger, hungry, starve, starvation, famine, malnutrition, malnourish, underfed, go without food, nothing to eat, empty stomach, skip meals
beg, beggar, ask for food, plead for food, scrounge
ration, distribution system, public distribution, dole out, state supply, food supply, handout
harvest, crop, reap, yield, new harvest, autumn harvest, bumper
plant, sow, rice planting, transplant, seedling, seed, paddy, farm, farmland, hectare, cultivate, agriculture
fertilizer, manure, compost, night soil, human waste, excrement
drought, dry spell, parched, irrigation, irrigate
livestock, cattle, cow, ox, pig, goat, sheep, rabbit, poultry
stock-up, hoard, panic-buy, panic buying, rush to buy, lay in, pile up, buy up, stockpile
# market and trade
market, jangmadang, bazaar, marketplace, general market, stallholder, booth, street market
shop, outlet, retailer, state-run shop, kiosk, department store, grain shop, food shop
trader, merchant, vendor, seller, dealer, wholesaler, peddler, hawker, private trader, go into business
sell, sale, deal in, peddle, hawk, flog, market, retail, on sale
buy, purchase, acquire, get hold of, procure, obtain, shop for, procurement
price, cost, expensive, cheap, tariff, market rate, below market
rent, lease, lend, borrow
trade, commerce, business, export, import, contract, transaction, partner, foreign trade, sign a contract, goods, merchandise, wares
customer, buyer, shopper, consumer, client, patron
supply, inventory, reserve, warehouse, depot, storehouse
shortage, scarce, lack, run out, dry up, dwindle, deficit, short supply, in short supply, empty shelves, bare
profit, margin, gain, earn, income, living, livelihood, make a living, revenue, make money
reopen, resume, open again, restart, start again, back in business
suspend, stop selling, halt, cease, discontinue, put on hold, shut down, stopped selling
# money
won, currency, cash, money, banknote, sum, note, coin
dollar, yuan, foreign currency, hard currency, renminbi, exchange rate, greenback
pay, payment, paid, spend, fork out, cough up, hand over, shell out, forked out, handed over, paid out
wage, salary, stipend, allowance, pension, monthly pay
debt, loan, borrow, owe, lender, creditor, repay, pay back, pay off, interest
tax, levy, contribution, donation, donate, collect, dues, offering, loyalty fund
bank, account, savings, deposit, remittance, transfer
price-rise, rise, increase, jump, soar, climb, surge, skyrocket, spike, go up, went up, gone up, double, triple, hike, up from, grow, swell
price-fall, fall, drop, decrease, decline, plunge, plummet, slump, go down, went down, gone down, halve, dip, shrink, tumble
steady, unchanged, barely move, stay the same, constant
# work and building
work, toil, labor, labour, slave, job, employ, shift, put to work, workplace, stint, backbreaking, grind, slog
mobilize, mobilise, mobilization, enlist, draft in, press into service, conscript, send to work, assign, dispatch to, volunteer, sign up, join up, petition
reluctant, unwilling, hesitate, balk, refuse, dodge, evade, shirk, skip, absent, get out of, avoid, stay away, fail to show up
build, construct, construction, erect, put up, construction site, building site, cement, steel, concrete, scaffold, brick
repair, fix, restore, rebuild, renovate, reconstruct, mend, recovery work, restoration
tear-down, destroy, demolish, raze, dismantle, pull down, bulldoze, level, flatten, knock down, torn down, tore down, bulldozed, knocked down
coal, mineral, ore, mining, gold, iron, copper, zinc, magnesite
cave-in, roof fall, collapse, cave in, fall in, give way, gave way, burst, breach, rupture, crumble, landslide, mudslide, caved in, given way
train-up, training, instruction, learn, teach, practice, course, coach, initiate
safety, protective, equipment, gear, helmet, tool, machine, machinery, hospital equipment, device
strike, walk off, walk out, stop work, down tools, walked off, stayed away from work
quota, target, plan, requirement, output, production, fulfil, meet the plan
electricity, power, blackout, outage, grid, generator, hydropower, power plant, solar
fuel, gasoline, diesel, petrol, gas, oil, firewood, heating
# health
disease, illness, sick, ill, ailment, patient, condition, unwell, fall ill
covid, coronavirus, pandemic, epidemic, flu, influenza, typhoid, cholera, malaria, tuberculosis, measles, paratyphoid, dysentery
infect, infection, catch the virus, contract, spread, transmit, contagious, carrier, outbreak, contagion
symptom, fever, cough, temperature, headache, diarrhea, vomiting
test, swab, sample, screening, diagnose, diagnosis
quarantine, isolate, isolation, confine, lockdown, seal off, lock down, cordon, blockade, shut off, no one may enter
disinfect, sanitise, sterilise, spray, clean, hygiene, sanitation, mask, wash
medicine, drug, medication, antibiotic, pharmacy, painkiller, remedy, aspirin, treatment, cure
vaccine, jab, inoculate, immunise, dose
surgery, operation, transplant, procedure
narcotic, meth, methamphetamine, opium, crystal meth, addict
pregnant, birth, abortion, contraception, childbirth, midwife, newborn
weak, frail, exhausted, fatigue, faint, worn out
recover, get better, heal, improve, convalesce
# weather and disaster
flood, inundate, deluge, submerge, under water, floodwater, overflow
rain, downpour, rainfall, torrential, monsoon, pour, millimeter, heavy rain, weather
dam, reservoir, embankment, levee, dike, dyke, sluice, barrage
storm, typhoon, hurricane, gale, wind, cyclone
snow, cold, winter, freeze, frost, icy, chill
heat, heatwave, summer, swelter
quake, earthquake, tremor, seismic, aftershock
fire, blaze, burn, flame, inferno, arson, go up in flames
disaster, calamity, catastrophe, tragedy, mishap, man-made
missing, unaccounted for, disappear, vanish, whereabouts, unaccounted, not been seen, lost
rescue, save, evacuate, pull out, pulled out, retrieve, fish out, recover the body, find, found, discover, spot, locate, come across
homeless, displaced, tent, shelter, evacuee, lose their homes, makeshift
damage, ruin, devastate, harm, wash out
relief, aid, assistance, help, emergency supplies, supplies, humanitarian
# animals
dog, puppy, pooch, canine, pet
cat, kitten, feline
bird, pigeon, fowl, crow, sparrow
wild-animal, tiger, bear, boar, wolf, deer, wildlife
# clothing and looks
dress, clothes, clothing, garment, outfit, gown, frock, wear, attire, skirt, trousers, jeans, coat, uniform, shoe, boot, costume, apparel, veil, tuxedo
traditional-dress, hanbok, chosonot, choson-ot, joseonot, traditional costume, traditional clothes
hair, haircut, hairstyle, dye, perm, wig, beard
makeup, cosmetics, lipstick, jewellery, jewelry, accessory
foreign-style, western, capitalist, bourgeois, decadent, non-socialist, anti-socialist, reactionary, exotic, alien culture, western culture, foreign culture, south korean style, impure
# culture and media
drama, soap, film, movie, telly, television, tv, video, broadcast, k-drama, episode, soap opera, sitcom, movie, blockbuster
song, music, sing, tune, k-pop, pop, dance, dancing, concert, choir
watch, view, see, consume, enjoy
copy, imitate, mimic, emulate, follow the fashion, take to copying
flash-drive, usb, memory card, sd card, disc, dvd, cd, player, micro
radio, frequency, airwave, listen
newspaper, paper, media, journalist, reporter, state media, article, daily
slang, accent, language, dialect, speech
book, novel, textbook, bible, leaflet
sport, soccer, football, game, athlete, player, coach, team, olympics, tournament
religion, church, christian, superstition, fortune-teller, fortune teller, shaman, pray, missionary
party-celebration, reception, banquet, bash, feast, celebration, celebrate, festivity, guest, guest list, invite, dinner
ceremony, event, rite, anniversary, holiday, festival, parade, birthday, memorial
gift, present, souvenir
statue, monument, portrait, mural, mausoleum, bust, badge
# technology
phone, mobile, cellphone, handset, smartphone, mobile phone, telephone, sim card, device, text
software, program, app, application, install, installation, download, update, spyware
internet, online, website, network, intranet, wifi, hack, hacker, cyber
computer, laptop, tablet, screen, hard disk
record, screenshot, log, trace, history
telecom, telecommunications, communications bureau, operator, carrier, provider, exchange
camera, cctv, photo, footage, lens, photographer, photograph, picture, snapshot
# party and state
leader, kim jong un, supreme leader, dictator, tyrant, despot, chairman kim, general secretary, marshal
party, workers' party, central committee, politburo, party committee, organisation department
people's-committee, city government, local government, municipal, provincial committee, administration
authorities, government, regime, officials, administration
ministry, bureau, agency, department, office, commission, administration office
seoul, south korea, unification ministry, south korean government
loyalty, loyal, devotion, allegiance, faithful, oath
ideology, thought, propaganda, indoctrinate, study session, political study, brainwash, education session, juche, revolution
purge, dismiss, sack, fire from, lose their posts, lose his post, strip of, demote, remove from, relieve of, oust, replace, lost his post, lost their posts, lost her post, removed from his post, fell from favor
promote, appoint, name to, elevate, new post, take over, membership, award, reward, decorate, promise
banish, exile, expel, deport, relocate, forced out, internal exile, drive out, send to the countryside, driven out, drove out
meeting, session, plenary, congress, gathering, assemble, convene, conference, lecture, public lecture, rally, briefing
sanction, embargo, united nations, security council, resolution, export ban
talks, negotiate, negotiation, summit, dialogue, diplomat, diplomacy, embassy, envoy
treaty, agreement, accord, pact
election, vote, ballot, candidate, deputy
# orders, law, permission
order, directive, instruct, instruction, decree, ordinance, edict, command, notice, guideline, proclamation, told to, mandate, pass the instruction, hand down
law, legislation, act, statute, legal, legislate, adopted, rule, regulation, code
allow, permit, authorise, authorize, approve, sanction, permission, consent
ban, forbid, prohibit, outlaw, not allowed, must not, cannot, may not, not permitted, restrict, no more than, curb, prevent
force, compel, require, oblige, coerce, must, have to, had to, pressure, under pressure, demand
in-force, remain valid, stay in effect, still valid, in effect, still apply, effective
lift, revoke, repeal, abolish, ease, relax, withdraw
deadline, by the end, until, due date, time limit, expire
register, sign, enroll, enrol, report, declare, notify
written, in writing, written order, signature, sign off, paperwork, document
enforce, implement, carry out, execute the order, put into effect, come into force, take effect
# anger, fear, pity, joy
anger, angry, furious, rage, outrage, resent, indignant, fume, seethe, hate, hated, hatred, loathe, curse, bitter, hostile, detest, upset, livid, annoy, annoyed, irritate, exasperate, frustrated
complain, grumble, grievance, gripe, protest, mutter, moan, voice discontent, dissatisfaction, discontent, criticise
fear, afraid, frighten, frightened, scared, terrified, terror, dread, panic, worry, anxious, nervous, tremble, uneasy, alarm, horror
calm, calmly, composed, unruffled, at ease, not worried, relaxed, quiet, undisturbed
pity, sympathy, sorry for, feel for, compassion, sympathise, heartbreaking, mercy, sad, sorrow, grief, mourn, weep, cry, tears, sob
joy, happy, delight, pleased, welcome, glad, cheer, rejoice, relieved, satisfaction, thankful, grateful, praise, applaud, approve, support
ridicule, mock, laugh, joke, sneer, scoff, jeer
shame, humiliate, disgrace, embarrass, insult
blame, responsible, responsibility, at fault, fault, scapegoat, hold responsible, bring on, reproach, greed
hope, expect, look forward, dream
shock, surprise, astonish, stun, amaze, startle, bewildered
tired-of, fed up, sick of, weary, had enough
# belief and knowledge
believe, think, assume, presume, reckon, consider
doubt, sceptical, skeptical, unconvinced, disbelieve, not believe, distrust, puzzled, question, wonder
rumor, rumour, gossip, hearsay, word has spread, whisper, open secret, speculation, story going round
know, aware, understand, learn, find out, realise, common knowledge, knowledge
unknown, nobody knows, no one knows, unclear, uncertain, not known, no one told, unconfirmed, could not confirm, unable to confirm, not verified, cannot be confirmed
confirm, verify, corroborate, very likely, certain, establish, prove, proof, evidence
deny, reject, dismiss as, baseless, groundless, untrue, not true, fabricate
announce, declare, disclose, reveal, publish, make public, publicise, unveil, release, admit, acknowledge, make known, issue a notice
warn, threaten, threat, caution, admonish, warning
promise, vow, pledge, guarantee, assure
urge, call for, exhort, encourage, appeal, request
explain, excuse, reason, justify, pretext
lie, mislead, false, untruth, pretend, so-called, disguise
remember, memory, recall, forget, remind
rare, rarely, seldom, unusual, unprecedented, exceptional, hardly ever, first time, out of the ordinary
# will and obedience
comply, obey, abide by, go along with, follow the rule, observe, conform, cooperate, submit, compliance
defy, disobey, ignore, flout, disregard, resist, rebel, defiance, openly oppose, revolt, turn a deaf ear
wait, lie in wait, queue, line up, stand in line, hang around, loiter, linger
respect, pay their respects, pay respects, bow, lay flowers, salute, homage, tribute, wreath
reward, prize, bonus, praise, incentive, commend, honor, honour, hero
decide, decision, choose, opt, determine, resolve, make up his mind
agree, accept, consent, approval, endorse
plead, beg for, implore, entreat, petition, plea
agitate, encourage, motivate, inspire, rouse
interfere, meddle, no business, intrude, business of the state
privacy, private life, personal
care, look after, nurse, attend to, tend
raise, bring up, keep, breed, rear
abandon, desert, give up, gave up, leave behind, dump
# spreading and telling
spread, circulate, go round, pass around, go viral, word of mouth, make the rounds, leak, leaked
tell, inform, notify, brief, let know, pass on, relay, convey
notice, poster, bulletin, posted, put up a notice, placard, flyer, message, letter, text message
comment, remark, respond, response, reply, answer, decline to comment, statement
speech, address, remarks, deliver a speech
write, author, pen, compose, scribble, graffiti
read, recite, memorise, study, learn by heart
teach, educate, educational, lesson, instil, warn against
praise, extol, hail, glorify, laud, applaud
criticise, condemn, denounce, slam, blast, lash out, rebuke, censure, scold, berate
smear, slander, vilify, malign, defame, badmouth, insult
quote, cite, according to, mention, refer to, name
call, describe, label, brand, term, dub, portray
interview, conversation, chat
admit, concede, acknowledge, recognise
promise-not-kept, backtrack, walk back, retract, reverse, about-face, u-turn
# size and degree
big, huge, massive, large, vast, enormous, giant, sizeable
small, tiny, little, minor, slight, modest
good, excellent, fine quality, superb, improve, better
bad, terrible, awful, dire, worse, worsen, deteriorate, miserable, grim, horrible
broken, defective, faulty, junk, out of order, break down, broke down, malfunction, useless, shoddy, substandard, broken down
hard, difficult, tough, harsh, hardship, trouble, struggle, suffer, plight, burden, strain
strict, tight, tighten, severe, stern, stringent, intensify, strengthen, step up, stepped up, ramp up, reinforce, heighten
weak, loose, lax, lenient, negligent, negligence, slack, careless
quick, fast, swift, speed, rapid, sudden, suddenly, abrupt, overnight
slow, gradual, sluggish
many, numerous, countless, scores, a lot of, large number, a great number, plenty, dozens, hundreds, thousands, multitude
few, handful, hardly any, a small number
entire, whole, nationwide, across the country, throughout, countrywide, all over
part, portion, share, third, half, fraction, percent, proportion
additional, extra, further, another, more
number, figure, count, tally, total, statistic
only, sole, single, lone, alone
same, similar, alike, identical
different, vary, contrary, contradict, conflicting
important, key, vital, crucial, significant, priority
dangerous, risky, danger, peril, risk, hazard, life-threatening, precarious
safe, secure, protect, safeguard, guard against, shield
dirty, filthy, polluted, contaminate, foul
new, latest, modern, brand-new
home-grown, domestic, homemade, locally made, domestically produced, local product
rumoured, alleged, purported, supposed, reportedly, apparently
probably, likely, possibly, perhaps, maybe, might, presumably
normal, usual, ordinary, routine, regular, typical, as usual
strange, odd, weird, mysterious, bizarre
sign, indication, signal, hint, evidence, trace
trend, fashion, craze, vogue, popular, in demand, rage
standard, quality, level, condition, state of
rise-of-mood, tension, tense, atmosphere, mood, unrest, turmoil, stir, commotion, uproar
# reason and means
reason, motive, ground, cause, explanation, why
result, outcome, consequence, upshot, aftermath, effect
means, method, way, technique, trick, ruse, tactic
chance, opportunity, possibility, prospect
purpose, aim, goal, objective, target, intention
condition, requirement, prerequisite, criteria, qualify, eligible, entitled
problem, issue, difficulty, trouble, snag, glitch
solution, solve, resolve, remedy, tackle, address, deal with, countermeasure, measure, step
experience, undergo, face, go through, suffer from
depend, rely, reliant, dependence
# body and daily life
sleep, bed, asleep, doze, dormitory, lodge, spend the night, lodging, barrack
wash, bath, bathe, shower, soap, laundry, toilet, latrine, restroom
heating, stove, briquette, furnace, burn, warm
water, tap water, well, drinking water, thirst, waterworks, pump
furniture, appliance, television set, refrigerator, bedding, blanket, pot, pots, utensil, belongings, possession, household goods, mattress
toy, game, play, card game, gambling, gamble
age, birthday, years old, in his, in her
face, skin, eye, hand, leg, arm, back, head, chest, neck, body part
divorce, separate, remarry, affair, adultery
tradition, custom, customary, etiquette, old-fashioned, heritage
education-fee, tuition, school fee, private tutoring, textbook
exam, test paper, entrance exam, score, grade, graduate, graduation, diploma
toilet-paper, paper, notebook, pencil, stationery
# nature and resources
tree, timber, log, logging, deforestation, afforestation, sapling, lumber
land, soil, earth, mud, sand, stone, rock, gravel
fish, catch, fishing, fisherman, fishery, net, squid fishing
herb, mushroom, pine mushroom, ginseng, medicinal herb, acorn
gold, silver, jewel, precious metal
metal, scrap, iron, steel, copper, aluminium
oil-field, refinery, pipeline, tanker
# states and peoples
china, chinese, beijing, dandong, yanji
russia, russian, moscow, putin, vladivostok, far east
japan, japanese, tokyo
america, american, washington, u.s, united-states, trump, biden, white house
world, international, global, worldwide, foreign countries
unification, reunification, reunify, two koreas, inter-korean
# life and rule in the North
orphan, homeless child, child soldier, street child
remittance, money transfer, send money, wire money, cash from abroad
overseas-worker, workers abroad, labor exporter, dispatched worker, guest worker, garment worker, lumberjack
trafficking, human trafficking, sold into marriage, brothel, prostitution, sex work, sex trade
crypto, cryptocurrency, bitcoin, token, wallet, exchange hack, ransomware, cyberattack, phishing
loudspeaker, propaganda broadcast, border broadcast
leaflet, balloon, trash balloon, pamphlet
troops-abroad, sent to russia, frontline, kursk, ukraine, mercenary
congress, party congress, plenum, plenary session, plenary meeting
songbun, class background, family background, origins, hostile class
purge-family, three generations, guilt by association, whole family, relatives too
daughter, ju ae, heir, successor, succession, bloodline, sister, yo jong
health-of-leader, weight loss, limp, cane, stroke, surgery, absence from public
tourist, tourism, sightseeing, tour group, travel agency, marathon, beach resort
apartment-project, new homes, housing, housing project, ten thousand homes, high-rise, tower
model-town, samjiyon, showcase, pet project, flagship
fund, loyalty fund, party fund, foreign currency earning, office 39, hard currency
ration-cut, cut rations, less food, half rations
black-market, under the counter, backdoor, back door
barter, swap, exchange for, in return for, trade for
fortune-teller, shaman, divination, superstition, ritual, exorcism
nickname, jargon, honey, oppa, expression, vocabulary
jeans, skinny jeans, ripped, piercing, tattoo, dyed hair, mullet
ideological-struggle, struggle session, mutual criticism, self-criticism session, public shaming, denunciation
informant-fee, reward for reporting, report on each other, tip off
curfew, night patrol, roll call, headcount, check on residents, lodging check
petition, appeal to the party, complaint letter, letter to the leader
desert, awol, go missing from his unit, absent without leave, deserter
malnourished-soldier, underweight, weak soldiers, discharged for
storehouse-raid, rob farms, steal crops, steal corn, raid fields
fishing-boat, ghost ship, drift, adrift, wash ashore, squid boat
reopen-border, resume trade, restart trade, freight service, customs reopening
quarantine-site, isolation facility, quarantine facility, disinfection facility, warehouse at sinuiju
school-task, schoolchildren's tasks, collect scrap, collect rabbit skins, children's assignments, extracurricular assignment
military-parade, night parade, rehearsal, goose-step
# verbs of news
carry-out, conduct, perform, stage, hold, undertake, stage-manage
take-place, happen, occur, unfold, come about
expand, widen, broaden, extend, enlarge, scale up
gather, assemble, crowd, congregate, come together, flock
separate, split, divide, part, segregate
surround, encircle, ring, besiege
chase, pursue, hunt, track down, go after, manhunt
hit, strike, knock, bump, slap
fall-down, stumble, slip, trip, tumble
jump, leap, dive, plunge into
shout, yell, scream, cry out, chant
listen, hear, overhear, tune in
look, glance, stare, gaze, peer
smell, stink, stench, odor
sit, kneel, squat, stand up
hold, grip, grasp, carry in hand
push, shove, press, drive forward
pull, drag, tow, tug
cover, wrap, veil, coat, blanket
fill, load up, stuff, pack
mix, blend, dilute, adulterate
cook, boil, roast, fry, bake
plough, plow, till, weed, weeding
fasten, tie, bind, chain, handcuff, shackle
guess, estimate, calculate, reckon at
count, number, tally up, census
compare, contrast, as against, compared to, versus
replace, swap, substitute, instead of, in place of
return-goods, give back, hand back, refund, reimburse, compensate, compensation
save-money, economise, thrift, put aside
waste, squander, wasteful, extravagant, lavish
share, divide up, split, portion out
borrow, on credit, on loan, rent
apply, application, request form, file a request
wake, rise early, get up
last-long, endure, survive, get by, make ends meet, scrape by, cope, subsist
reject, refuse, turn down, decline, spurn
insist, maintain, assert, contend, stress, emphasise, emphasize, underline, underscore, reiterate
order-around, boss, bully, push around, harass, intimidate, threaten
bring, fetch, bring along, come with
supervise, oversee, direct, manage, run, in charge
lead-to-death, cost the lives, deadly, lethal, fatal
witness, see with own eyes, watch, look on, forced to watch
recruit, select, pick, choose, draft, single out
teach-a-lesson, set an example, deter, deterrent, warning to others, as a warning
# time of day and year
morning, dawn, early hours, daybreak, before dawn, small hours, sunrise, a.m
night, evening, dusk, midnight, after dark, nightfall, sunset, overnight
noon, afternoon, midday, lunchtime
spring, springtime
autumn
weekend, sunday, saturday
new-year, new year's day, lunar new year, seollal, january 1
chuseok, harvest festival
# change
begin, start, commence, launch, kick off, get underway, set in, introduce
end, finish, conclude, put an end, come to an end, complete
continue, go on, persist, carry on, keep on, last
cause, spark, trigger, provoke, touch off, set off, lead to, result in, bring about, give rise to, stem from, draw on, rest on, result of, blamed for
change, alter, shift, reform, transform, revise, switch
reduce, cut, slash, lower, trim, cut off, decrease
delay, postpone, put off, hold up, wait, held up, put off
prepare, preparation, get ready, arrange, plan, scheme
try, attempt, seek, aim, bid, effort, intend, purpose, goal, in order to, target
fail, failure, not succeed, in vain, without success, miss
succeed, success, accomplish, achieve
close, shut, closure, shutter, empty
open, unlock, inaugurate, unveil
help, assist, support
join, take part, participate, attend, turnout
use, employ, utilise, make use
show, demonstrate, display, exhibit
give, provide, grant, offer, present, distribute, supply, issue
take, grab, snatch, receive, collect
throw, toss, dump, discard, throw away, tip over, overturn, knock over
lose, loss, cost him
remove, erase, delete, clear, strip, uninstall, take off, wipe, wiped, vanish from
pair, `;

/** Each family's words and phrases. */
export function thesaurus(): string[][] {
  return LINES.trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split(', '));
}
