import { keyOf } from './page-title';

/**
 * Agencies whose reports others print, as credits write them. A source of a credit, not a list of outlets:
 * needed only where the wording round the name does not say that it is an agency.
 */
const LATIN =
  'Kyodo(?: News(?: Service)?)?|Jiji(?: Press)?|JIJI|Yonhap(?: News(?: Agency| TV)?)?|Reuters|Thomson Reuters|(?:The )?Associated Press|AP|AFP(?:[-–]Jiji|-JIJI)?|Agence France-Presse|TASS|Itar-Tass|ITAR-TASS|RIA(?: Novosti)?|Interfax|INTERFAX(?:\\.RU)?|Sputnik|Xinhua(?: News Agency)?|China News Service|CNA|Central News Agency|UPI|Bloomberg|dpa|DPA|NHK|KCNA|Newsis|EFE|ANSA|Antara|Bernama|Anadolu';
const JAPANESE =
  '共同(?:通信社?)?|時事(?:通信社?)?|ロイター(?:通信)?|AFP(?:通信|[=＝]時事|時事)|AP通信|ブルームバーグ|聯合ニュース|新華社|タス通信|インタファクス通信|ノーボスチ通信|朝鮮中央通信|中央通信社|ラヂオプレス';
const KOREAN =
  '연합뉴스|뉴시스|뉴스1|교도(?:통신)?|지지(?:통신)?|로이터(?:통신)?|신화(?:통신)?|타스(?:통신)?|AFP통신|AP통신|조선중앙통신|인테르팍스(?:통신)?|블룸버그(?:통신)?';
const RUSSIAN =
  'ТАСС|ИТАР-ТАСС|РИА Новости|РИА «Новости»|Интерфакс|ИНТЕРФАКС|Рейтерс?|Киодо(?: цусин)?|Дзидзи(?: Пресс)?|Синьхуа|Ёнхап|Рёнхап|АП|АФП|Ассошиэйтед Пресс|Франс Пресс|Блумберг|ЦТАК|ПРАЙМ|Regnum|ИА Regnum';
const CHINESE =
  '新华社|新華社|新华网|中新社|中新网|中央社|路透社?|法新社|共同社|时事社|時事社|韩联社|韓聯社|塔斯社|俄新社|国际文传电讯社|美联社|美聯社|合众国际社|合眾國際社|彭博社?|德新社|德通社|朝中社|环球网|環球網|日本放送协会';

/** The same as the source of a pattern: the longest forms of a name come before its beginnings. */
export const AGENCIES = [LATIN, JAPANESE, KOREAN, RUSSIAN, CHINESE].join('|');

const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'i');

/** True where a name is an agency's and nobody's own. */
export function isAgency(name: string): boolean {
  return name.length <= 40 && AGENCY.test(name.trim());
}

/** The agency a whole short line credits, such as `==Kyodo` or `Yonhap`. */
export function agencyIn(line: string): string | undefined {
  const bare = line.replace(/^[\s=\-–—(（[【|/©]+|[\s=\-–—)）\]】|/.]+$/g, '');
  return isAgency(bare) ? bare : undefined;
}

/** Agencies that credits shorten, in full. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  kyodo: 'Kyodo News',
  jiji: 'Jiji Press',
  yonhap: 'Yonhap News Agency',
  ap: 'Associated Press',
  ria: 'RIA Novosti',
  interfaxru: 'Интерфакс',
  интерфакс: 'Интерфакс',
  共同: '共同通信',
  時事: '時事通信',
  교도: '교도통신',
  로이터: '로이터',
  路透: '路透社',
  彭博: '彭博社',
};

/**
 * A credited source as a reader should see it: the outlet itself where the credit is a short form of its name,
 * an agency's full name where it is usually shortened.
 */
export function sourceName(credited: string, outlet: string | undefined): string {
  const [short, own] = [keyOf(credited), keyOf(outlet ?? '')];
  if (outlet && short.length > 1 && own.includes(short)) return outlet;
  return FULL_NAMES[short] ?? credited;
}
