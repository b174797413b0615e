/**
 * Words that two accounts use for one thing. Each line is a small family: the first word names it, and any of the words
 * stands for it. Families are narrow on purpose: a word is in one family at most, and a family holds what one reporter
 * would write where another writes its neighbour. Collected by hand for this project, from the vocabulary of news in
 * general (crime, disaster, health, government) and of news from North Korea.
 */
const LINES = `
defector: defector, refugee, escapee, returnee, runaway, redefector, re-defector, deserter
locals: resident, residents, locals, citizen, citizens, denizens, inhabitants, townspeople, villagers, dwellers
soldier: soldier, soldiers, troops, troop, conscript, servicemen, serviceman
military: military, army, armed forces
official: official, officials, cadre, cadres, functionary, bureaucrat
authorities: authorities, government, regime, administration
trader: trader, traders, merchant, merchants, vendor, vendors, seller, sellers, wholesaler, reseller, peddler, retailer
smuggler: smuggler, smuggle, smuggling, sneak, sneaked, contraband
student: student, students, pupil, pupils, schoolchildren
teacher: teacher, teachers, instructor, instructors, educator, educators
dictator: dictator, tyrant, despot, strongman
teenager: teenager, teen, teens, adolescent, adolescents, youth, youths, minors
doctor: doctor, doctors, physician, physicians, medic, medics
patient: patient, patients
listener: audience, audiences, attendees, attendance, listeners, participants
boss: chairman, chief, director, head
worker: worker, workers, laborer, laborers, labourer, labourers, employee, employees
farmer: farmer, farmers, peasant, peasants, farmhand
spouse: spouse, husband, wife, couple
parents: parent, parents, father, mother
kin: relative, relatives, kin, kinfolk
covid: coronavirus, covid, covid 19, covid19, novel coronavirus, virus, sars cov 2, pandemic, epidemic, chinese coronavirus, vicious virus, malicious virus
no-cases: zero cases, zero infections, no cases, no infections, no confirmed cases, not a single case, free of the virus, free of the coronavirus, free of the epidemic, free of the disease, virus free, covid free
infect: infected, infection, infections, infect, contracted, contract, carrier
quarantine: quarantine, quarantined, quarantines, quarantining, anti epidemic, antivirus, anti virus, disease control, disease prevention, prevention, preventive
isolation: isolation, isolate, isolated, isolating
symptom: symptom, symptoms
disinfect: disinfect, disinfection, disinfected, sanitize, sanitise, fumigate
medicine: medicine, medicines, drug, drugs, medication, medications, pharmaceuticals
illness: illness, ill, sick, sickness, ailment, disease, unwell, poor health
surgery: surgery, operation, procedure, surgical
heart: heart, cardiovascular, cardiac, coronary
recover: recover, recovering, recovery, recuperate, recuperating, treatment, treated
vaccine: vaccine, vaccines, vaccination, vaccinated, inoculation, jab, jabs
outbreak: outbreak, outbreaks, spread, spreading, spreads
lockdown: lockdown, lockdowns, locked down, lock down, locking down, sealed off, seal off, sealing off, cordoned off, cordon, blockade, blockaded, semi lockdown, shut off, closed off
emergency: emergency, emergencies, alert
order: order, orders, ordered, ordering, directive, directives, decree, decrees, decreed, instruct, instructed, instruction, instructions, command, commanded, edict
ban: ban, banned, bans, banning, prohibit, prohibited, prohibition, prohibitions, outlaw, outlawed, forbid, forbidden, forbade, barred
crackdown: crackdown, crackdowns, cracking down, crack down, cracked down, clampdown, clamping down, clamp down, clamped down, clampdowns, suppress, suppression
restrict: restriction, restrictions, restrict, restricted, curb, curbs, tighten, tightened, tightening, control, controls
checkpoint: checkpoint, checkpoints, guard post, guard posts
search: search, searched, searching, searches, looking for, hunt, hunting, comb, combing, scour, scouring
home: house, houses, home, homes, household, households, house to house, door to door, homeowner, homeowners, dwelling
investigate: investigate, investigation, investigating, inquiry, enquiry, probe, probing, looking into, examine, examining, verifying, inspection
coordinate: coordinating, coordination, collaboration, cooperation, collaborating
punish: punish, punished, punishment, punishments, penalty, penalties, sanction, discipline, disciplined
arrest: arrest, arrested, arrests, detain, detained, detention, apprehend, apprehended, in custody, custody, nabbed, captured, jailed
catch: caught, catch, catching
execute: execute, executed, execution, executions, firing squad, put to death, death sentence, sentenced to death, capital punishment
sentence: sentence, sentenced, sentences, convicted, conviction
life-term: life sentence, life in prison, life imprisonment, sentenced to life
labor-camp: labor camp, labor camps, labour camp, labour camps, prison camp, prison camps, reeducation camp, re education camp
hard-labor: hard labor, hard labour, forced labor, forced labour
prison: prison, jail, imprisonment, imprisoned, incarcerated, behind bars
bribe: bribe, bribes, bribery, bribed, kickback, paid authorities, payoff
dismiss: dismiss, dismissed, dismissal, fired, sacked, sacking, removed from office, ousted, ouster
confiscate: confiscate, confiscated, confiscation, confiscating, seize, seized, round up, rounded up, roundup, requisition
tip-off: tip, tipoff, tip off, tipped off
at-once: at once, right away, immediately, as soon as possible, without delay, promptly, straight away
notice: notice, notified, notify, notification, alerted, informed, inform
return: return, returned, returning, returns, came back, come back, crossed back, re entered, slipping back, slipped back, swim back, swam back, running back, crosses border again
flee: flee, fled, fleeing, defect, defected, escape, escaped, escaping, ran away
cross: cross, crossed, crossing, crosses, swim, swam, swum, swim across
withdraw: withdraw, withdrew, withdrawal, withdrawn, pull back, pulled back, pulling back, pullout, retreat, evacuation process
evacuate: evacuate, evacuated, evacuating, evacuations
travel: travel, traveling, travelling, movement, movements
near: vicinity, area surrounding, near, nearby, surrounding
food: food, provisions, foodstuffs, groceries
shortage: shortage, shortages, scarcity, lack, famine
grain: grain, rice, corn, cereals
price: price, prices, cost, costs
relief: relief, aid, assistance, supplies, supply
manure: manure, excrement, feces, faeces, human waste, poop, compost, fertilizer, fertiliser
quota: quota, quotas, target, targets, requirement
market: market, markets, marketplace, jangmadang
money: money, cash, funds
suffer: suffer, suffering, struggle, struggling, hardship, hardships, difficulties, make ends meet, making ends meet
dog: dog, dogs, pooch, pooches, canine, canines, puppies
cat: cat, cats, feline, felines, kitten
bird: bird, birds, pigeon, pigeons
pet: pet, pets
bullet: bullet, bullets, ammunition, ammo, cartridge, cartridges, rounds of ammunition
decadence: decadence, extravagance, decadent, bourgeois, bourgeouis, capitalist
vanish: vanish, vanished, missing, disappear, disappeared, disappearance, lost
find: find, found, locate, located, discover, discovered, discovery, clues, spotted, detect, detected
eliminate: eliminate, eliminated, elimination, eradicate, eradicated, exterminate, cull, put down, putting them down
compel: compel, compelled, force, forced, forcing, forcibly, forcefully, coerce
buy: buy, bought, purchase, purchased, buying, purchasing
sell: sell, sold, selling, sale, sales
copy: copy, copies, replica, replicas, duplicate
flash-drive: flash drive, flash drives, usb, usb drive, thumb drive, memory stick, drive
show: series, show, drama, episode, video
watch: watch, watched, watching, view, viewing
kill: kill, killed, killing, killings, slain, slaying, murder, murdered, homicide, shot dead, gunned down, fatal, fatally, die, died, dies, death, deaths, dead, passed away, fatalities, lives, death toll
injure: injure, injured, injury, injuries, wound, wounded, wounds, hurt, casualties
blast: blast, explosion, explode, exploded, bomb, bombing, bombings, detonated, detonation
attack: attack, attacked, attacks, assault, assaulted, raid, raided, strike, strikes, ambush
quake: quake, earthquake, tremor, temblor, aftershock
fire: fire, blaze, inferno, flames, wildfire
flood: flood, floods, flooding, flooded, deluge, inundated
crash: crash, crashed, collision, collided, wreck
protest: protest, protests, protester, protesters, demonstration, demonstrations, demonstrators, rally, rallies
resign: resign, resigned, resignation, step down, stepped down, quit, stepping down
appoint: appoint, appointed, appointment, named as, replace, replaced, replacement, successor
acquire: acquire, acquired, acquisition, buyout, takeover, merger, merge
lawsuit: lawsuit, sue, sued, suing, litigation, suit
steal: steal, stole, stolen, theft, robbery, robbed, heist, burglary, thieves
vote: vote, voted, votes, ballot, election, elections, poll, polls
launch: launch, launched, launches, unveil, unveiled, test fire, test fired, fired a missile
missile: missile, missiles, rocket, rockets, projectile, projectiles
gather: gathering, gatherings, meeting, session, convened, convene, convening, conference, meet
lecture: lecture, lectures, lecturer, lecturers, speaker, speakers, lecture session
region: region, regions, area, areas, district, districts, parts
unnamed: unnamed, unidentified, anonymous, anonymity, undisclosed
absence: absence, absent, missed, not seen, no show
anniversary: anniversary, birthday, birth
danger: danger, peril, critical condition, jeopardy
hide: conceal, concealed, hide, hiding, cover up, covering up, secret, secretly, silent, silence
refuse: refuse, refused, refuses, refusal, reject, rejected, turn down, turned down, decline, declined
fail: fail, failed, fails, failing, failure
enforce: enforce, enforced, implement, implemented, implementation, carry out, carried out, enforcement
rigorous: rigorous, thorough, extensive, intense, intensive, strict, stricter, stringent
entire: entire, entirely, complete, completely, whole, total, totally, fully
aggressive: smear, vilify, vilified, defame, denounce, denounced, castigated, criticism, criticize, criticized, criticise, controversy
loophole: loophole, breach, breaches, vulnerability, vulnerabilities, lax, loose
concern: concern, concerns, worry, worries, worried, fear, fears, feared, fearful, anxiety, afraid
claim: claim, claims, claimed, announcement, announce, announced, declare, declared, declaration, insist, insists, assert, statement
admit: admit, admitted, admitting, acknowledge, acknowledged, concede, conceded, confirm, confirmed, confirming, confirms
blame: blame, blamed, blaming, responsibility, at fault, scapegoat, fault
resent: resent, not go over well, not go down well, not sit well, not well received, taken badly, took badly, resentment, resentful, anger, angry, outrage, furious, fury, discontent, dissatisfaction, complain, complained, complaints, complaining, unhappy, grumble, cursing
doubt: doubt, doubts, doubted, unconvinced, sceptical, skeptical, skepticism, do not believe, not believe, disbelief, not buy, wondering, puzzled, question, questioned
believe: believe, believes, believed, belief, believing, think, thinks, thought, said to believe
rumor: rumor, rumors, rumored, rumour, rumours, rumoured, speculation, speculate, gossip
trend: trend, trends, fashion
meat: meat, beef, pork, consumption
company: company, firm, corporation, business
hospital: hospital, hospitals, clinic, infirmary
photo: photograph, photographs, picture, pictures, video footage, footage
plane: plane, aircraft, airplane, jet, airliner, aeroplane
ship: ship, vessel, boat, ferry
win: win, won, wins, victory, triumph, winner
`;

/** Each family: its name, then its words. */
export const CONCEPTS: ReadonlyArray<readonly string[]> = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.split(': ');
    return [name, ...words.split(', ')];
  });
