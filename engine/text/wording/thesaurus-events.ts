/** Families of near synonyms for what news reports: violence, law, borders, places, people, food, trade, work; what they are and where they come from stands in `thesaurus.ts`. */
export const EVENTS = `
# death and violence
kill, shoot dead, put to death, gun down, slaughter, perish, lose his life, lose her life, lose their lives, take the life, decease, casualty, toll, claim the lives
shoot, open fire, fire on, fire at, gunfire, gunshot, fire upon
anti-aircraft gun, hang, put before a firing squad, purge, blow to pieces
blank, warning shot, shot in the air
gun, rifle, pistol, firearm, bullet
knife, stab, blade, axe, hatchet
beat, torture, kick, punch, thrash, batter, manhandle, rough up, assault, bash, clobber
bruise, maim, break his leg, fracture, broken, lose consciousness, cripple
suicide, take his own life, take her own life, kill himself, kill herself, hang himself, jump to his death
body, corpse, remains, cadaver, dead body
bury, burial, grave, cremate, funeral, mourn, coffin
drown, sink, swept away, wash away, carry away
rape, molest, sexual assault, harass
explode, blow up, grenade, mine explosion, dynamite, blown up, blew up
storm, burst into, break into, interrupt, swoop
# crime and justice
crime, offense, offence, violate, violation, infraction, wrongdoing, misdeed, criminal, culprit, offender, perpetrator
steal, burgle, burglar, thief, loot, pilfer, embezzle, siphon, misappropriate, skim, pocket, line their pockets
bribe, pay off, grease, hand over money, under the table
corrupt, graft, abuse of power
cheat, fraud, swindle, counterfeit, fake, forge, forgery, falsify, phony, dupe, deceive
arrest, catch, take into custody, haul away, haul off, drag away, pick up, round up, throw in jail, whisk away, caught red-handed, bust, collar, thrown in jail, led away
jail, lock up, cell, inmate, convict
gulag, political prison camp, camp, concentration camp, kwanliso, kwanriso
forced-labor, disciplinary labor center, labor training, reeducation through labor, correctional labor, months of labor, kyohwaso
condemn, verdict, ruling, life-term
trial, court, tribunal, judge, prosecutor, indict, public trial
punish, consequence, retribution, reprimand, treat harshly, make an example
fine, fined, surcharge, penalise, forfeit
investigate, inquire, look into, interrogate, question, grill, scrutinise
search, frisk, rummage, ransack, house-to-house, spot check, crack squad
impound, commandeer, expropriate
free, release, acquit, pardon, amnesty, spare
suspect, suspicion, accuse, allege, denounce, implicate
confess, self criticism, admit, apologise, apology, repent, letter of apology
witness, eyewitness, onlooker, bystander, spectator, passer-by
smuggle, black market, illicit trade, traffick
illegal, unlawful, illicit, outlaw, without permission, unauthorised, unapproved, against the law
secret, clandestine, covert, quietly, in private, behind closed, under cover, in the dark, hush, keep quiet, not to speak, not to talk, keep silent, gag, not breathe a word, confidential, undisclosed, stash, smuggle in, tuck, disguise, in secret
whitewash, sweep under
# police and state security
police, officer, cop, policeman, policemen, people's safety, social security, public security, security officer, law enforcement
state security, secret police, spy agency, intelligence, intelligence service, intelligence agency, national intelligence service
spy, espionage, informant, informer, snitch, mole, agent, eavesdrop, bug, wiretap, monitor, surveillance, surveil, watch over, keep an eye, wire tap, listen in
patrol, guard, sentry, guardsman, lookout, watchman, picket, stakeout, lurk
crackdown, sweep, campaign against, war on, stamp out, root out, inspection team, grouppa, enforcement squad, squad
youth-league, socialist patriotic youth, kimilsungist, youth union, komsomol
neighborhood-watch, people's unit, block leader
# army and weapons
soldier, recruit, army, engineer corps, shock brigade, military personnel, border guard, corps, battalion, regiment
colonel, captain, lieutenant, marshal
enlist, draft, military service, discharge, demobilise
missile, warhead, icbm, ballistic, cruise missile
launch, fire off, lift off, test launch, blast off
nuclear, atomic, plutonium, uranium, enrichment, reactor
drill, exercise, maneuver, manoeuvre, war game, training exercise, joint exercise
tank, artillery, howitzer, shell, bombard, weapon, weaponry, arms, munition
satellite, orbit, spacecraft, spy satellite, reconnaissance
drone, unmanned, balloon, leaflet, flyer
submarine, warship, destroyer, navy, naval, frigate
deploy, dispatch, send in, mobilise
war, battle, combat, front, fight, invade, invasion, conflict, hostilities
# border and escape
flee, run away, cross over, bolt, abscond, leave the country, flight, attempt to leave, run off
border, frontier, boundary, demarcation line, river bank, riverbank, border zone, border belt, border area
river, tumen, yalu, stream, waterway, estuary
cross, wade, ford, traverse
broker, guide, middleman, smuggle out
repatriate, send back, return by force, hand back, deport, forcibly return
fence, wall, barbed wire, barrier, barricade, concrete wall, electric fence
companion, fellow, accomplice
# movement and transport
travel, journey, trip, leave home, circulation
permit, travel pass, certificate, id card, identification, papers, document, license, licence, registration
arrive, show up, turn up, pull in
leave, depart, set out, walk out, quit, left home
return, homecoming, back home
carry, transport, haul, ship, deliver, freight, cargo, convey, load, unload, consignment
vehicle, car, truck, lorry, van, bus, automobile, motorcade, convoy, driver
train, rail, railway, railroad, locomotive, freight car, station
bicycle, bike, cycle, motorcycle, motorbike, cart, scooter
trawler, fishing boat, port, harbor, harbour, dock, pier, crew, sailor, seaman
plane, airport, helicopter
road, street, highway, route, path, lane, alley
bridge, tunnel, customs, customs house, checkpoint
walk, foot, hike
crash, derail, overturn, accident, capsize
visit, tour, call on, inspect on site, field guidance, on-the-spot guidance
# places and buildings
apartment, residence, private home, building
room, venue, window, curtain, roof, kitchen
village, hamlet, township, farm village, countryside, rural
neighborhood, neighbourhood, district
capital, metropolis
mountain, hill, peak, slope, forest, valley
sea, coast, beach, offshore, seaside, shore, waters
school, classroom, class, pupil, lesson, kindergarten, middle school, high school, elementary school
university, college, campus, institute, academy, faculty
hospital, ward, sanatorium
restaurant, eatery, diner, canteen, cafe, food stall, noodle
hotel, inn, guesthouse, resort, spa, ski
factory, plant, mill, enterprise, works, workshop, assembly line
# people
woman, female, girl, lady, mother, wife, housewife, daughter, bride, widow
man, male, guy, boy, lad, groom, bridegroom
child, kid, infant, baby, toddler, orphan, youngster, son, newborn
young, youth, young people, generation
old, elderly, senior, aged, grandmother, granny, grandfather, grandparent, pensioner, retiree
family, relative, dad, mum, sister, brother, sibling, cousin, uncle, aunt, next of kin
newlywed, marry, marriage, wedding, betroth
friend, neighbor, neighbour, acquaintance, colleague, classmate, comrade, pal
population, folk, ordinary people, the masses, everybody
rich, wealthy, affluent, elite, donju, money master, privileged, moneyed, upper class, tycoon
poor, impoverished, destitute, needy, penniless, hand to mouth, low-income, vulnerable, homeless, vagrant, kotjebi
foreigner, outsider, tourist, overseas, abroad
staff, workforce, personnel, underling, subordinate, member of staff
miner, pit worker, colliery, coal mine, pit, shaft, colliers
farmer, farm worker, cooperative farm, collective farm
teacher, professor, lecturer, tutor
doctor, nurse, surgeon, medical staff
official, administrator, minister, vice minister, deputy minister, senior figure, party secretary, party chief, chairman, secretary, manager
expert, analyst, scholar, researcher, observer, think tank
lawmaker, parliament, assembly, legislator, deputy, national assembly, closed-door
spokesman, spokesperson, spokeswoman, press officer
# food and farming
food, meal, eat, foodstuff, diet, dish, nutrition, snack
grain, maize, wheat, barley, staple, flour, potato, bean, soybean
meat, chicken, egg, fish, squid, seafood
vegetable, cabbage, kimchi, radish, kimjang, pickle
bread, cake, porridge, gruel, soup, tofu, bowl
salt, sugar, oil, soy sauce, seasoning, cooking oil, spice
liquor, alcohol, booze, beer, drink, drunk, soju, makgeolli, wine, drunken
cigarette, tobacco, smoke, pack
hunger, hungry, starve, famine, malnutrition, malnourish, underfed, go without food, nothing to eat, empty stomach, skip meals
beg, beggar, ask for food, plead for food, scrounge
ration, distribution system, public distribution, dole out, state supply, food supply, handout
harvest, crop, reap, yield, new harvest, autumn harvest, bumper
sow, rice planting, transplant, seedling, seed, paddy, farmland, hectare, cultivate, agriculture
fertilizer, night soil
drought, dry spell, parched, irrigation, irrigate
livestock, cattle, cow, ox, pig, goat, sheep, rabbit, poultry
stock-up, hoard, panic-buy, rush to buy, lay in, pile up, buy up, stockpile
# market and trade
market, bazaar, general market, stallholder, booth, street market
shop, outlet, retailer, state-run shop, kiosk, department store, grain shop, food shop
dealer, hawker, private trader, go into business
sell, deal in, flog, on sale
buy, acquire, get hold of, procure, obtain, shop for
price, expensive, cheap, tariff, market rate, below market
rent, lease, lend, borrow
commerce, business, export, import, transaction, partner, foreign trade, sign a contract, goods, merchandise
buyer, consumer, client, patron
supply, inventory, reserve, warehouse, depot, storehouse
run out, dry up, dwindle, deficit, short supply, in short supply, empty shelves, bare
profit, margin, gain, earn, income, livelihood, make a living, revenue, make money
reopen, resume, open again, restart, start again, back in business
suspend, stop selling, halt, cease, discontinue, put on hold, shut down
# money
won, currency, banknote, sum, note, coin
dollar, yuan, foreign currency, hard currency, renminbi, exchange rate, greenback
pay, payment, spend, fork out, cough up, hand over, shell out, paid out
wage, salary, stipend, allowance, monthly pay
debt, loan, owe, creditor, repay, pay back, interest
tax, levy, contribution, donation, collect, dues, offering, loyalty fund
bank, account, savings, deposit, remittance, transfer
rise, increase, jump, soar, climb, surge, skyrocket, spike, double, triple, grow, swell
fall, drop, decrease, decline, plunge, plummet, slump, halve, dip, shrink, tumble
steady, unchanged, barely move, stay the same, constant
# work and building
toil, slave, job, employ, shift, put to work, workplace, stint, backbreaking, grind, slog
mobilize, mobilization, draft in, press into service, send to work, assign, dispatch to, volunteer, sign up, join up, petition
reluctant, unwilling, hesitate, balk, dodge, evade, shirk, skip, absent, avoid, stay away, fail to show up
construct, erect, construction site, building site, cement, steel, concrete, scaffold, brick
repair, fix, restore, rebuild, renovate, reconstruct, mend, recovery work
tear-down, demolish, raze, dismantle, pull down, bulldoze, level, flatten, knock down, torn down, tore down
coal, mineral, ore, mining, gold, iron, zinc, magnesite
cave-in, roof fall, collapse, fall in, gave way, burst, breach, rupture, crumble, landslide, mudslide, caved in
learn, practice, course, coach, initiate
safety, protective, equipment, gear, helmet, tool, machine, machinery, hospital equipment, device
walk off, stop work, down tools, stayed away from work
quota, output, production, fulfil, meet the plan
electricity, power, blackout, outage, grid, generator, hydropower, power plant, solar
fuel, gasoline, diesel, petrol, gas, firewood, heating
`;
