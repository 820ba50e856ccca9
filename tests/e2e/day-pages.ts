import { gazettePages, gazetteUrl } from './gazette';
import { OTHER } from './hosts';
import type { SitePage } from './site-proxy';

/** A page of a reader's morning, and what is to be clipped from it. */
export interface DayPage {
  name: string;
  url: string;
  /** Teasers to be chosen, by their titles; absent on a page that is one article. */
  teasers?: readonly string[];
}

interface Teaser {
  title: string;
  day: string;
  text: string;
}

const RUSSIAN: Teaser[] = [
  {
    title: 'Лавров и Коно обсудили в Токио промысел у Кунашира',
    day: '2019-05-31',
    text: 'Министр иностранных дел России Сергей Лавров и министр иностранных дел Японии Таро Коно говорили о квотах и о поездках бывших жителей на южные Курилы.',
  },
  {
    title: 'Посол Японии вызван из-за лодок у Шикотана',
    day: '2019-06-04',
    text: 'Посла Японии в Москве Тоёхису Кодзуки пригласили в министерство иностранных дел России. Речь шла о двух лодках, вошедших в воды у Шикотана.',
  },
  {
    title: 'Путин и Абэ встретятся в Осаке',
    day: '2019-06-11',
    text: 'Президент России Владимир Путин и премьер-министр Японии Синдзо Абэ проведут переговоры в последние дни июня, сообщили в Кремле.',
  },
  {
    title: 'Япония и Россия договорились о рейсе на Итуруп',
    day: '2019-06-18',
    text: 'Бывшие жители полетят на Итуруп летом, сообщили в министерстве иностранных дел Японии. Рейс согласован с российской стороной.',
  },
  {
    title: 'На набережной открылся рынок цветов',
    day: '2019-06-18',
    text: 'Рынок работает по субботам до полудня. Вход свободный.',
  },
];

const KOREAN: Teaser[] = [
  {
    title: '한일 외교장관 도쿄서 회담, 강경화 "대화 계속"',
    day: '2019-06-03',
    text: '강경화 외교부 장관과 고노 다로 일본 외무상이 도쿄에서 만나 양국 현안을 논의했다.',
  },
  {
    title: '외교부, 독도 관련 일본 발표에 유감 표명',
    day: '2019-06-05',
    text: '외교부는 일본 정부가 독도를 다룬 자료를 낸 데 대해 유감을 나타내고 주한 일본대사관 관계자를 불렀다.',
  },
  {
    title: '아베 총리, 한일 정상회담에 "정해진 것 없다"',
    day: '2019-06-12',
    text: '아베 신조 일본 총리는 오사카에서 문재인 대통령과 회담할지 묻는 질문에 아직 정해진 것이 없다고 답했다.',
  },
  {
    title: '주말 시장에 꽃 가게 늘어',
    day: '2019-06-12',
    text: '시장은 토요일마다 정오까지 열린다.',
  },
];

function listing(language: string, name: string, teasers: readonly Teaser[]): string {
  const items = teasers.map(
    ({ title, day, text }, index) =>
      `<article><h2><a href="/${language}/${index + 1}.html">${title}</a></h2>
<time datetime="${day}">${day}</time><p>${text}</p></article>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="data:,"></head><body><main><h1>${name}</h1>${items.join('\n')}</main></body></html>`;
}

const titles = (teasers: readonly Teaser[]) => teasers.slice(0, -1).map(({ title }) => title);

const russian = {
  name: 'a Russian list',
  url: `https://${OTHER}/ru/list.html`,
  teasers: titles(RUSSIAN),
};
const korean = {
  name: 'a Korean list',
  url: `https://${OTHER}/ko/list.html`,
  teasers: titles(KOREAN),
};

/** Five pages in four languages, with twelve articles that a desk would keep. */
export const DAY: readonly DayPage[] = [
  { name: 'an English article', url: gazetteUrl('talks.html') },
  { name: 'a Japanese article', url: gazetteUrl('kaidan.html') },
  russian,
  korean,
  {
    name: 'an English list',
    url: gazetteUrl('japan-russia.html'),
    teasers: [
      'Moscow answers Tokyo on cable to Iturup',
      'Kelp boats leave for Habomai waters',
      'Former residents ask for flights to Etorofu',
    ],
  },
];

export function dayPages(): SitePage[] {
  return [
    ...gazettePages(),
    { url: russian.url, body: listing('ru', 'Россия и Япония', RUSSIAN) },
    { url: korean.url, body: listing('ko', '한국과 일본', KOREAN) },
  ];
}
