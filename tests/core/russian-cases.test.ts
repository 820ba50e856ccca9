import { describe, expect, it } from 'vitest';
import { russianCases } from '../../lib/core/russian-cases';

describe('Russian cases of names', () => {
  it.each([
    ['a surname in -ов', 'лавров', ['лаврова', 'лаврову', 'лавровым', 'лаврове']],
    ['a surname in -ин', 'путин', ['путина', 'путину', 'путиным', 'путине']],
    ['a woman’s surname', 'захарова', ['захаровой', 'захарову']],
    ['an adjective', 'песковский', ['песковского', 'песковскому', 'песковским']],
    ['a foreign name in -а', 'кисида', ['кисиды', 'кисиде', 'кисиду', 'кисидой']],
    ['after a velar', 'суга', ['суги', 'суге', 'сугу']],
    ['a given name in -й', 'сергей', ['сергея', 'сергею', 'сергеем']],
    ['a given name in -ий', 'дмитрий', ['дмитрия', 'дмитрию', 'дмитрием', 'дмитрии']],
    ['a soft sign', 'игорь', ['игоря', 'игорю', 'игорем']],
    ['the last of several words', 'ким чен ын', ['ким чен ына', 'ким чен ыну']],
  ])('%s', (_, name, forms) => {
    expect(russianCases(name)).toEqual(expect.arrayContaining([name, ...forms]));
  });

  it.each(['абэ', 'мори', 'накасонэ', 'шойгу', 'фумио', 'ван и'])('%s never changes', (name) => {
    expect(russianCases(name)).toEqual([name]);
  });
});
