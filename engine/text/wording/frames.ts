/**
 * Doings that take two words, told by one reporter with the one pair and by another with another: "prohibitions on movement"
 * and "tighten control over travel" are one doing. Each line is a frame: its name, then words of which one must stand in the
 * clause; after a plus, words of which one must stand near it. A frame may have several lines. Any form of a word stands for it,
 * and so does its family in `concepts.ts`. Collected by hand for this project from general knowledge of what news, and news about
 * North Korea above all, reports.
 */
const LINES = `
movement-curb: ban, restrict, limit, block, prevent, stop, halt, curtail, unable, cannot, can't, allowed, permitted, forbid, crackdown, refuse, control + travel, move, leave, go out, go outside, going out, come and go, enter, cross
movement-curb: curfew, confined to, stay indoors, stay home, stay at home, house arrest, travel ban, leave their homes, leave their houses
sealing: close, shut, seal, block, lockdown, quarantine + city, county, border, town, village, area, region, district, road, route, access, outside world
sealing: lockdown, blockade, cut off from, hermetically
emergency-declared: emergency, alert + declare, declaration, system, level, maximum, state, issue
price-rise: price, cost, exchange, rate + rise, increase, jump, soar, climb, surge, skyrocket, spike, go up, went up, gone up, double, triple, expensive, high
price-fall: price, cost, exchange, rate + fall, drop, decrease, plunge, plummet, go down, went down, cheap, stabilize
selling-stopped: stop, halt, suspend, close, shut, cease + sell, market, shop, store, trade
food-lacking: shortage, run out, ran out, scarce, lack, short of, hunger, starve, nothing, without, cannot + food, grain, rice, corn, eat, ration
sent-to-work: order, force, mobilize, send, draft, compel, make + work, labor, labour, toil, farm, mine, construction, site
death-penalty: execute, sentence, shoot + death, firing squad, dead
tested-ill: test, diagnose, confirm + positive, covid, infect
tested-well: test, diagnose, confirm + negative, uninfected, clear
media-watched: watch, listen, distribute, possess, share, sell, copy + film, show, drama, song, video, broadcast, movie, music
told-to-police: report, inform, tip-off, tell + police, authorities, security
state-aid: relief, supply, send, give, provide, distribute + food, grain, rice, goods, aid, flour, corn
missile-fired: launch, fire, test + missile, satellite, rocket, shell
goods-taken: confiscate, take away, took away, taken away, seize + phone, goods, rice, grain, money, drive, house, property
paid-off: pay, give, bribe, hand over + official, police, officer, secretary, authorities, bribe, guard, teacher, manager
word-withheld: not, no, nobody, never, without, silent + comment, mention, tell, say, announce, explain, confirm
kept-quiet: warn, order, tell, told + quiet, silent, silence, talk, speak, secret
`;

interface FrameLine {
  name: string;
  /** Words and phrases: one of each list must stand in the clause; the second list may be empty. */
  one: readonly string[];
  near: readonly string[];
}

export const FRAMES: readonly FrameLine[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.split(': ');
    const [one = '', near] = words.split(' + ');
    return { name, one: one.split(', '), near: near === undefined ? [] : near.split(', ') };
  });
