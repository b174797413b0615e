/** Kinds of Korean attributions, each with other verbs, endings and orders: who, what, and by what way. */
import { describe, expect, it } from 'vitest';
import type { Span } from '../../model';
import { attribute } from '../index';

/** "source | content | chain" of each attribution that the page makes itself. */
function read(text: string, outlet = '시험신문'): string[] {
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return attribute(text, { outlet, language: 'ko' })
    .attributions.filter(({ depth }) => !depth)
    .map(({ source, content, chain }) =>
      [words(source), words(content), chain.map(({ name }) => name).join(' < ')].join(' | '),
    );
}

const ONE = '시험신문 < 양강도 소식통';

describe('endings of all registers', () => {
  it.each(
    '말했다 말했습니다 말하였다 밝혔다 밝혔습니다 밝히였다 덧붙였습니다 전해왔습니다 귀띔했다 털어놓았다 털어놨다 꼬집었다 되물었다 내다봤습니다 설명합니다 이야기했습니다 언급했으며 주장했는데 강조하면서'.split(
      ' ',
    ),
  )('%s', (verb) => {
    expect(read(`양강도 소식통은 “배가 묶였다”고 ${verb}.`)).toEqual([
      `양강도 소식통 | 배가 묶였다 | ${ONE}`,
    ]);
  });

  it.each([
    '말하기도 했다',
    '말하고 있다',
    '강조해 왔다',
    '밝힌 바 있다',
    '설명을 했다',
    '주장한 것으로 알려졌다',
  ])('%s', (verb) => {
    expect(read(`양강도 소식통은 배가 묶였다고 ${verb}.`)).toEqual([`양강도 소식통 | 배가 묶였다 | ${ONE}`]);
  });
});

describe('marks', () => {
  it.each([
    '“배가 묶였다”',
    '”배가 묶였다”',
    '“배가 묶였다“',
    '"배가 묶였다"',
    "''배가 묶였다''",
    '《배가 묶였다》',
    '「배가 묶였다」',
    '『배가 묶였다』',
    '‘배가 묶였다’',
  ])('%s', (quoted) => {
    expect(read(`양강도 소식통은 ${quoted}고 말했다. 이 소식통은 ${quoted}며 웃었다.`)).toEqual([
      `양강도 소식통 | 배가 묶였다 | ${ONE}`,
      `이 소식통 | 배가 묶였다 | ${ONE}`,
    ]);
  });

  it('are part of names in single ones', () => {
    expect(read('새 노래 ‘불타는 소원’은 인기라고 한다.')).toEqual([]);
  });
});

describe('order', () => {
  it.each<[string, string]>([
    ['source behind', '배가 묶였다고 12일 양강도 소식통은 전했다.'],
    ['a day and a place of saying', '양강도 소식통은 12일 전화 통화에서 배가 묶였다고 밝혔다.'],
    ['according to', '12일 양강도 소식통에 따르면 배가 묶였다.'],
    ['all his words', '양강도 소식통의 말을 종합하면 배가 묶였다.'],
    ['what he tells', '양강도 소식통이 전하는 바에 의하면 배가 묶였다.'],
    ['a noun of telling', '배가 묶였다는 게 양강도 소식통의 한결같은 증언이다.'],
    ['an answer', '양강도 소식통에게 문의했더니 배가 묶였다는 대답이 돌아왔다.'],
    ['a stance', '양강도 소식통은 배가 묶였다는 입장을 밝혔다.'],
    ['an idiom', '양강도 소식통은 배가 묶였다고 목소리를 높였다.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([`양강도 소식통 | 배가 묶였다 | ${ONE}`]);
  });
});

describe('neighbouring sentences', () => {
  it.each<[string, string]>([
    ['announced', '양강도 소식통은 이렇게 말했다.\n\n“배가 묶였다.”'],
    ['named behind', '“배가 묶였다.” 양강도 소식통의 말이다.'],
    ['named in the next paragraph', '“배가 묶였다.”\n\n양강도 소식통은 당시를 이렇게 떠올렸다.'],
    ['what was said to somebody', '“배가 묶였다.” 양강도 소식통이 지인에게 한 말이다.'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([`양강도 소식통 | 배가 묶였다. | ${ONE}`]);
  });

  it('a report and who brought it', () => {
    expect(read('배가 묶인 것으로 나타났다. 양강도 소식통이 12일 전해왔다.')).toEqual([
      `양강도 소식통 | 배가 묶인 | ${ONE}`,
    ]);
  });

  it('hearsay where somebody is named, and not in a lead', () => {
    expect(
      read('배가 묶인 것으로 알려졌다.\n\n양강도 소식통은 눈이 왔다고 전했다. 길도 막혔다고 한다.'),
    ).toEqual([`양강도 소식통 | 눈이 왔다 | ${ONE}`, ` | 길도 막혔다 | ${ONE}`]);
  });

  it('lines with a name', () => {
    const text =
      '기자: 며칠이나 걸었습니까?\n\n김철호: 사흘 밤을 걸었습니다. 낮에는 잤습니다.\n\n[녹취: 정 국장] “모두 기록했습니다.”';
    expect(read(text)).toEqual([
      '김철호 | 사흘 밤을 걸었습니다. 낮에는 잤습니다. | 시험신문 < 김철호',
      '정 국장 | 모두 기록했습니다. | 시험신문 < 정 국장',
    ]);
  });
});

describe('a tag around a tag', () => {
  it('of an outlet carries who speaks', () => {
    expect(read('선장은 “그물이 비었다”고 말했다고 자유아시아방송은 전했다.')).toEqual([
      '선장 | 그물이 비었다 | 시험신문 < 자유아시아방송 < 선장',
    ]);
    expect(read('자유아시아방송은 한 선장이 “그물이 비었다”고 말했다고 보도했다.')).toEqual([
      '한 선장 | 그물이 비었다 | 시험신문 < 자유아시아방송 < 한 선장',
    ]);
  });

  it('of a person tells who spoke', () => {
    expect(read('그물이 비었다고 선장들은 말한다고 양강도 소식통은 전했다.')).toEqual([
      `양강도 소식통 | 그물이 비었다고 선장들은 말한다 | ${ONE} < 선장들`,
    ]);
  });
});

describe('the way of the words', () => {
  it.each<[string, string, string[]]>([
    [
      'a dateline, an outlet, its source',
      '(서울=연합뉴스) 정가람 기자 = 염전이 닫혔다고 미국 자유아시아방송(RFA)이 3일 전했다.\n\n이 방송은 황해남도 소식통을 인용해 “소금이 동났다”고 보도했다.\n\n소식통은 “값이 곱절”이라고 방송에 말했다.\n\n해주시의 한 상인은 “되로 판다”고 말했다.',
      [
        '시험신문 < 연합뉴스 < 자유아시아방송',
        '시험신문 < 연합뉴스 < 자유아시아방송 < 황해남도 소식통',
        '시험신문 < 연합뉴스 < 자유아시아방송 < 황해남도 소식통',
        '시험신문 < 연합뉴스 < 자유아시아방송 < 해주시의 한 상인',
      ],
    ],
    [
      'an agency of the state and its leader',
      '조선중앙통신은 3일 “새 공장이 섰다”고 보도했다.\n\n정은철 위원장은 “더 세우자”고 말했다고 통신은 전했다.\n\n통일부 당국자는 “지켜보고 있다”고 밝혔다.',
      ['시험신문 < 조선중앙통신', '시험신문 < 조선중앙통신 < 정은철 위원장', '시험신문 < 통일부 당국자'],
    ],
    [
      'two outlets',
      '어시장이 열렸다고 교도통신이 전했다. 이에 대해 산케이신문은 사흘 만에 닫혔다고 보도했다. 이 신문은 “다시 열 계획이 없다”고 덧붙였다.',
      ['시험신문 < 교도통신', '시험신문 < 산케이신문', '시험신문 < 산케이신문'],
    ],
    [
      'told to an outlet, heard from somebody',
      '원산의 한 어부는 사촌에게서 들은 이야기라며 “배를 태웠다”고 아시아프레스에 말했다.',
      ['시험신문 < 아시아프레스 < 원산의 한 어부 < 사촌'],
    ],
    [
      'a credit',
      '다음은 데일리NK 기사 전문.\n\n양강도 소식통은 “눈이 왔다”고 전했다.',
      ['시험신문 < 데일리NK < 양강도 소식통'],
    ],
    [
      'an outlet that no list has',
      '북한전문매체 새벽노을은 다리가 끊겼다고 보도했다.',
      ['시험신문 < 새벽노을'],
    ],
  ])('%s', (_, text, chains) => {
    expect(read(text).map((line) => line.split(' | ')[2])).toEqual(chains);
  });

  it('names the page in Korean', () => {
    expect(read('본보는 2일 길이 막혔다고 보도했다.', 'Daily NK')).toEqual(['본보 | 길이 막혔다 | 데일리NK']);
  });
});

describe('who is meant', () => {
  it.each<[string, string, string[]]>([
    [
      'a lead before its source',
      '눈이 왔다고 소식통이 전했다.\n\n양강도 소식통은 “길이 막혔다”고 말했다.\n\n그는 “사흘째”라고 했다.',
      ['양강도 소식통', '양강도 소식통', '양강도 소식통'],
    ],
    [
      'family names and titles',
      '한설아 봄물연구소 연구위원은 “이르다”고 말했다. 한 연구위원은 “더 보자”고 했다. 탈북민 유하준(가명) 씨는 “춥다”고 했다. 유 씨는 “배고프다”고 덧붙였다.',
      [
        '한설아 봄물연구소 연구위원',
        '한설아 봄물연구소 연구위원',
        '탈북민 유하준(가명) 씨',
        '탈북민 유하준(가명) 씨',
      ],
    ],
    [
      'nobody named again',
      '양강도 소식통은 “눈이 왔다”고 전했다. 이어 “길이 막혔다”고 말했다.',
      ['양강도 소식통', '양강도 소식통'],
    ],
  ])('%s', (_, text, speakers) => {
    const { attributions } = attribute(text, { outlet: '시험신문', language: 'ko' });
    expect(attributions.map(({ speaker }) => speaker)).toEqual(speakers);
  });
});

describe('the North’s own texts', () => {
  it('are read in their spelling, with their marks and honorifics', () => {
    const text =
      '경애하는 최고령도자 김정은동지께서는 《온실을 더 많이 짓자.》고 말씀하시였다.\n\n' +
      '농장의 한 로인은 이렇게 격정을 터놓았다.\n\n《꿈만 같습니다.》\n\n' +
      '신문 《새벽》은 온실이 섰다고 보도하였다. 글은 겨울에도 오이를 딴다고 전하고있다.';
    expect(read(text, '로동신문')).toEqual([
      '경애하는 최고령도자 김정은동지 | 온실을 더 많이 짓자. | 로동신문 < 김정은',
      '농장의 한 로인 | 꿈만 같습니다. | 로동신문 < 농장의 한 로인',
      '신문 《새벽 | 온실이 섰다 | 로동신문 < 새벽',
      '글 | 겨울에도 오이를 딴다 | 로동신문 < 글',
    ]);
  });
});

describe('names', () => {
  it.each<[string, string, string[]]>([
    [
      'written on to what they are called with',
      '경기도에 사는 주민 박모(61)씨는 “들었다”고 말했다. 박씨는 “뛰었다”고 덧붙였다.',
      ['주민 박모씨', '주민 박모씨'],
    ],
    [
      'told of before they speak',
      '탈북민 유하준 씨는 혜산에서 살았다. 유 씨는 “춥다”고 말했다.',
      ['탈북민 유하준 씨'],
    ],
    [
      'a title alone',
      '서가온 조선로동당 부부장은 담화를 냈다. 부부장은 “끝났다”고 밝혔다.',
      ['서가온 조선로동당 부부장'],
    ],
    ['a paper of somebody', '외무성은 2일 담화를 냈다. 담화는 “늦었다”고 밝혔다.', ['외무성 담화']],
  ])('%s', (_, text, speakers) => {
    const { attributions } = attribute(text, { outlet: '시험신문', language: 'ko' });
    expect(attributions.map(({ speaker }) => speaker)).toEqual(speakers);
  });
});

describe('whose article it is', () => {
  it.each([
    '(서울=데일리NK) 정가람 기자 = ',
    '[데일리NK] ',
    '다음은 데일리NK 기사 전문.\n\n',
    '출처: 데일리NK\n\n',
  ])('%s', (line) => {
    expect(read(`${line}양강도 소식통은 “눈이 왔다”고 전했다.`)[0]).toMatch(
      /시험신문 < 데일리NK < 양강도 소식통$/,
    );
  });
});

it('a place and a day before the agency', () => {
  expect(read('(평양 5월 20일발 조선중앙통신) 외무성 대변인은 “늦었다”고 밝혔다.')[0]).toMatch(
    /시험신문 < 조선중앙통신 < 외무성 대변인$/,
  );
});

describe('what says nothing', () => {
  it.each([
    '주민들은 값이 내릴 것이라고 믿지 않는다.',
    '당국은 사고가 있었다는 보도를 부인했다.',
    '보위부는 모두 나오라고 지시했다.',
    '사람들은 그를 “큰손”이라고 부른다.',
    '“새벽길”이라는 제목의 영화가 나왔다.',
    '장사가 안 된다고 해서 문을 닫지는 않는다.',
    '◆ “당원들도 안 나온다”',
    '서울에서 노을빛 기자가 보도합니다.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('Korean is told by its letters, whatever a page declares', () => {
  const text = '양강도 소식통은 “눈이 왔다”고 전했다.';
  for (const language of [undefined, 'en', 'ko-KR'])
    expect(attribute(text, { outlet: null, ...(language && { language }) }).attributions).toHaveLength(1);
  for (const english of [
    '“My mother counts the leaves,” a source in Hyesan said on Tuesday.',
    '“The nets are torn,” a sailor in Chongjin said on Monday. “Nobody mends them,” he added.',
  ])
    expect(attribute(english, { outlet: null, language: 'ko' }).attributions[0]?.speaker).toMatch(/^a s/);
});
