import { describe, expect, it } from 'vitest';
import type { Official } from '../../lib/core/entity';
import { createGazetteer } from '../../lib/core/gazetteer';
import { findMentions } from '../../lib/core/mentions';
import { titles } from '../../lib/data/titles';
import { territories } from './facts';
import { read } from './mentioned';

describe('Korean', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['newly appointed', '김철수 신임 외교부 국장이 말했다.', ['김철수 = 김철수, senior_official']],
    [
      'a country visited is not the title’s',
      '러시아를 방문한 기시다 총리는 말했다.',
      ['기시다 = Fumio Kishida, head_of_government'],
    ],
    [
      'a Japanese name of two words',
      '정부는 고다 겐이치 주한일본대사관 총괄공사를 초치했다. 고다 공사는 답하지 않았다.',
      ['고다 겐이치 = 고다 겐이치, senior_official', '고다 = 고다 겐이치, senior_official'],
    ],
    [
      'a Western name of two words',
      '로버트 하들리 미국 국무부 대변인이 말했다.',
      ['로버트 하들리 = 로버트 하들리, spokesperson'],
    ],
    [
      'a Chinese name in one word',
      '차오웨이밍 주한중국대사가 말했다.',
      ['차오웨이밍 = 차오웨이밍, ambassador'],
    ],
    [
      'a former office after a family name',
      '기시다 전 외무상이 말했다. 기시다 전 일본 외무상이 왔다.',
      ['기시다 = Fumio Kishida, head_of_government', '기시다 = Fumio Kishida, head_of_government'],
    ],
    [
      'a name in Han in brackets, an age behind it',
      '기시다 후미오(岸田文雄·64) 총리와 岸田文雄(기시다 후미오) 총리.',
      [
        '기시다 후미오 = Fumio Kishida, head_of_government',
        '岸田文雄 = Fumio Kishida, head_of_government',
      ],
    ],
    [
      'a title that begins like a post of a company',
      '세르게이 라브로프 상무장관은 말했다.',
      ['세르게이 라브로프 = Sergey Lavrov, foreign_minister'],
    ],
    [
      'a given name spelled otherwise',
      '세르게에 라브로프 장관은 말했다.',
      ['세르게에 라브로프 = Sergey Lavrov, foreign_minister'],
    ],
    [
      'called again by one syllable',
      '박구연 국무조정실 1차장은 말했다. 박 차장은 갔다.',
      ['박구연 = 박구연, deputy_minister', '박 = 박구연, deputy_minister'],
    ],
    [
      'no longer ambassador',
      '차오웨이밍 전 주한중국대사가 말했다.',
      ['차오웨이밍 = 차오웨이밍, former'],
    ],
    [
      'the country in a word for a post',
      '콜린 브래들리 주한영국대사가 말했다.',
      ['콜린 브래들리 = 콜린 브래들리, ambassador'],
    ],
    [
      'a list of posts',
      '△동북아시아국장 김도현 △주후쿠오카총영사 박건호',
      ['김도현 = 김도현, senior_official', '박건호 = 박건호, ambassador'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('ko', '2022-05-01', text)).toEqual(expected);
  });

  it.each([
    [
      'countries side by side',
      '한일 외교장관 회담이 열렸다. 한미 국방장관이 통화했다. 한중일 정상회의.',
    ],
    ['a committee’s chairman', '당 비상대책위원회 김철수 비상대책위원장은 말했다.'],
    ['both', '양국 외교장관은 합의했다.'],
    ['the present, the former, this one', '현 장관은 답했다. 전 총리는 말했다. 이번 장관 회담.'],
    ['a title with a particle', '문화체육관광부 장관이 정부 대변인 자격으로 말했다.'],
    ['the wife of a leader', '기시다 미치코 여사가 말했다.'],
    ['a professor of the name', '기시다 후미오 교수가 말했다.'],
    ['a court and a party', '대법원의 김철수 대법원장과 새나라당 이영희 대표가 말했다.'],
    ['a newly appointed one, unnamed', '신임 외교부 장관은 취임했다.'],
    ['an agency', '일본 방위청 장관은 말했다. 방위청 장관이 방한했다.'],
    ['a party', '노동당 국제부장과 공산당 외사판공실 주임이 만났다.'],
    ['a company’s post', '기시다 후미오 상무는 말했다.'],
    ['where a consul is posted', '주오사카 중국총영사가 말했다.'],
    [
      'what follows a title and is no name',
      '국무총리 임명안은 통과했다. 외교부장관 이임식이 열렸다. 국방부장관 인사말이 길었다.',
    ],
    ['a country in Han', '韓 외교장관과 日 총리가 통화했다.'],
  ])('nobody: %s', (_, text) => {
    expect(read('ko', '2022-05-01', text)).toEqual([]);
  });

  describe('with a Korean in the list', () => {
    const park: Official = {
      id: 'kr.park-jae-hoon',
      name: 'Park Jae-hoon',
      country: 'KR',
      names: [{ lang: 'ko', family: '박', given: '재훈' }],
      offices: [
        {
          kind: 'head_of_state',
          post: 'head_of_state',
          title: 'President',
          country: 'KR',
          from: '2020-01-01',
          sources: ['test'],
          verified: true,
        },
      ],
    };
    const listed = createGazetteer({ officials: [park], territories, titles, asOf: '2026-01-01' });
    const found = (text: string) =>
      findMentions(
        { url: '', title: '', text, language: 'ko', published: '2022-05-01' },
        listed,
        '2026-01-01',
      ).map((one) => (one.kind === 'official' ? `${one.name}, ${one.country}` : one.kind));

    it('the day before a name is no Japan', () => {
      expect(found('박재훈 대통령은 귀국했다. 14일 박 대통령은 말했다.')).toEqual([
        'Park Jae-hoon, KR',
        'Park Jae-hoon, KR',
      ]);
    });

    it('a department is no country', () => {
      expect(found('아태국장이 이가라시 다로 총괄공사를 불렀다.')).toEqual([
        '이가라시 다로, undefined',
      ]);
    });

    it('whoever is elected is so called', () => {
      expect(found('박재훈 대통령 당선인은 웃었다. 박 당선인은 귀국했다.')).toHaveLength(2);
    });

    it.each([
      ['a name of known syllables after one office', '해군참모총장 김훈재는 말했다.', 1],
      ['another word after it', '해군참모총장 김치통은 말했다.', 0],
      ['the motion to appoint one', '국무총리 임명안은 통과했다.', 0],
    ])('a title before: %s', (_, text, count) => {
      expect(found(text)).toHaveLength(count);
    });
  });
});
