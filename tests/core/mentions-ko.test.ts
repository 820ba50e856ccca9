import { describe, expect, it } from 'vitest';
import { read } from './mentioned';

describe('Korean', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['newly appointed', '김철수 신임 외교부 국장이 말했다.', ['김철수 = 김철수, senior_official']],
    [
      'a country visited is not the title’s',
      '러시아를 방문한 기시다 총리는 말했다.',
      ['기시다 = Fumio Kishida, head_of_government'],
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
    ['a newly appointed one, unnamed', '신임 외교부 장관은 취임했다.'],
  ])('nobody: %s', (_, text) => {
    expect(read('ko', '2022-05-01', text)).toEqual([]);
  });
});
