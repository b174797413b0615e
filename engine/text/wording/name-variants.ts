/**
 * One name, many spellings. Each line: the name used inside the engine, then the spellings found in print.
 *
 * Where it comes from: North Korea writes names in its own McCune–Reischauer style (Kaesong, Ryanggang), South Korea in the
 * Revised Romanization of 2000 and without the initial r (Gaesong, Yanggang); given names stand with a space, a hyphen or as
 * one word. Spellings collected by hand for this project from those two systems and from newspapers' usage.
 */
import type { Outlet } from '../../model/outlet';
import { isLatin, namesOfOutlet } from '../../outlets/known-outlets';
import { OUTLETS } from '../../outlets/records';

const LINES = `
north-korea: north korea, north korean, north koreans, n korea, n korean, n koreans, dprk, nk, democratic peoples republic of korea, democratic people's republic of korea
south-korea: south korea, south korean, south koreans, s korea, s korean, s koreans, rok, republic of korea
united-states: united states, u s, usa
united-kingdom: united kingdom, u k, great britain, british, britain, uk
united-nations: united nations, u n
china: chinese, peoples republic of china
russia: russian, russians
japan: japanese
pyongyang: phyongyang, pyeongyang, p'yongyang
kim-jong-un: kim jong un, kim jong eun, kim jongun, kim jung un, supreme leader, marshal kim
kim-jong-il: kim jong il, kim jongil, kim chong il
kim-il-sung: kim il sung, kim il song, kim ilsung
kim-yo-jong: kim yo jong, kim yeo jong, kim yojong
ri-sol-ju: ri sol ju, ri seol ju, lee sol ju
choe-ryong-hae: choe ryong hae, choi ryong hae, choe ryonghae
moon-jae-in: moon jae in, mun jae in
yoon-suk-yeol: yoon suk yeol, yoon suk yeon, yoon seok youl
lee-jae-myung: lee jae myung, yi jae myung
ryanggang: ryanggang province, yanggang province, ryanggang, yanggang, ryangkang, yangkang
north-hamgyong: north hamgyong, n hamgyong, north hamgyong province, n hamgyong province, north hamkyung, north hamgyeong, north hamkyong, hambuk
south-hamgyong: south hamgyong, s hamgyong, south hamgyong province, s hamgyong province, south hamkyung, south hamgyeong, south hamkyong, hamnam
north-pyongan: north pyongan, n pyongan, north pyongan province, north phyongan, north pyeongan, north pyungan, pyongbuk
south-pyongan: south pyongan, s pyongan, south pyongan province, south phyongan, south pyeongan, south pyungan, pyongnam
north-hwanghae: north hwanghae, n hwanghae, north hwanghae province, hwangbuk
south-hwanghae: south hwanghae, s hwanghae, south hwanghae province, hwangnam
jagang: jagang, chagang, jakang, chagang province, jagang province
kangwon: kangwon, gangwon, kangwon province, gangwon province
kaesong: kaesong, gaesong, kaesung, gaeseong, kaesong city, gaesong city
hyesan: hyesan, hyesan city, hesan, haesan
sinuiju: sinuiju, shinuiju, sinuiju city, sineuiju
chongjin: chongjin, cheongjin, chongjin city, ch'ongjin
hamhung: hamhung, hamheung, hamhung city
wonsan: wonsan, weonsan, wonsan city
nampo: nampo, nampho, namp'o, nampo city
rason: rason, raseon, rajin sonbong, najin sonbong, rajin, najin
hoeryong: hoeryong, hoeryeong, hoeryong city, hoiryong, hoiryeong, hweryong, hwaeryong
musan: musan, musan county
onsong: onsong, onseong, onsong county
tanchon: tanchon, danchon, dancheon
pyongsong: pyongsong, pyeongseong, phyongsong, pyungsung, pyongsung
sunchon: sunchon, suncheon
kimchaek: kimchaek, gimchaek, kim chaek
samjiyon: samjiyon, samjiyeon, samjiyun
sariwon: sariwon, sariweon
haeju: haeju
kanggye: kanggye, ganggye
manpo: manpo, manpho
ryongchon: ryongchon, yongchon, ryongcheon
yonsa: yonsa, yeonsa
kilju: kilju, gilju
yongbyon: yongbyon, nyongbyon, yeongbyeon
punggye-ri: punggye ri, pungye ri, punggyeri
mount-paektu: mount paektu, mt paektu, paektusan, baekdusan, mount baekdu, mt baekdu, paektu, baekdu
mount-kumgang: mount kumgang, mt kumgang, kumgangsan, geumgangsan, kumgang, geumgang, mount geumgang
hyangsan: hyangsan, myohyangsan, mount myohyang
yalu: yalu, yalu river, amnok, amrok, amnok river
tumen: tumen, tumen river, duman, tuman, tuman river
panmunjom: panmunjom, panmunjeom, joint security area
gimpo: gimpo, kimpo
ganghwa: ganghwa, kanghwa
gyodong: gyodong, kyodong
dandong: dandong, tantung
changbai: changbai, changbaek
busan: busan, pusan
incheon: incheon, inchon
workers-party: workers party, workers party of korea, workers' party, wpk, korean workers party, communist party, ruling party
korean-peoples-army: korean peoples army, korean people's army, kpa
politburo: politburo, political bureau
peoples-committee: peoples committee, people's committee
state-security: ministry of state security, state security department, state security agency, bowibu, mss, secret police
public-security: ministry of social security, ministry of public security, ministry of peoples security, ministry of people's security
inminban: inminban, inminbans, neighborhood watch, neighbourhood watch, neighborhood unit, peoples unit, people's unit
joint-chiefs: joint chiefs of staff, joint chiefs, jcs
unification-ministry: unification ministry, ministry of unification
spy-agency: national intelligence service, nis
who-health: world health organization, world health organisation
blue-house: blue house, cheong wa dae, presidential office
demarcation-line: military demarcation line, demarcation line, mdl, inter korean border, dmz, demilitarized zone
state-media: state media, state run media, official media, kcna, korean central news agency, korea central news agency, rodong sinmun, rodong shinmun, korean central television, kctv, north korean media, state news agency
`;

/** An outlet's names as words are compared: in Latin letters, lower case, a possessive both ways ("rfas", "rfa"). */
function outletVariants(outlet: Outlet): string[] {
  const names = namesOfOutlet(outlet)
    .filter(isLatin)
    .map((name) => name.toLowerCase());
  const written = names.flatMap((name) => [name.replaceAll("'", ''), name.replaceAll("'s", '')]);
  return [outlet.id, ...new Set(written)];
}

/** Each name: as the engine writes it, then its spellings. */
export const NAME_VARIANTS: ReadonlyArray<readonly string[]> = LINES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.split(': ');
    return [name, ...words.split(', ')];
  })
  .concat(OUTLETS.map(outletVariants));
