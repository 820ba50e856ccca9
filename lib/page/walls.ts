import { noticeKind } from './judged-block';
import { weigh } from './page-model';

/**
 * What a notice on cookies, consent or a login says to its reader, and no report on such things does: it speaks of
 * “your device” and “our partners”. Asked of texts in lower case.
 */
const TO_THE_READER: readonly RegExp[] = [
  /\b(we|us|our)( and (our )?|,? together with our )[^.]{0,40}\b(partners|vendors|third[- ]parties)\b|\bour (\d+ )?(advertising |trusted |selected )*(partners|vendors)\b/,
  /\b(your|the user[’']s|a) (device|browser)\b[^.]{0,60}\b(cookies?|identifiers?|information|data)\b|\b(cookies?|identifiers?|information|data)\b[^.]{0,60}\b(your|a|the) (device|browser)\b/,
  /\b(this (web)?site|we)( also)? uses? (cookies|similar technologies|cookies and)\b/,
  /\b(accept|reject|allow|agree to|consent to)( the use of)? (all|our|the|these|optional|non-essential)? ?(cookies|purposes)\b|\bclick(ing)? [“"‘']?(accept|agree|consent|reject|i accept)/,
  /\b(withdraw|change|manage|update) (or (change|manage|withdraw) )?your (consent|choices?|preferences|privacy settings|mind)\b|\byour (privacy|cookie) (choices|settings|preferences)\b/,
  /\b(log|sign) ?in (or (register|subscribe) )?to (continue|read|keep)|\bto (continue|keep) reading\b|\b(create|register for) (a|your) (free )?account\b/,
  /(当|本)(サイト|ウェブサイト|サービス|メディア)[^。]{0,50}(cookie|クッキー|類似の?技術)/,
  /(cookie|クッキー)[^。]{0,40}(同意|許可|拒否|受け入れ)(する|します|いただ|した|を)|同意(する|しない)場合(は|でも)|同意しない方は/,
  /(お客様|ご利用者|利用者|あなた)の(端末|デバイス|ブラウザ|同意)/,
  /(наш(его|ем)?|данн(ый|ого|ом)|этот|этого) сайт[ае]?[^.]{0,60}cookie|(мы|сайт) использу(ем|ет)[^.]{0,40}(cookie|куки)/,
  /(принимаете|соглашаетесь|даёте согласие|даете согласие|согласны)[^.]{0,60}(cookie|куки|персональн|обработк)/,
  /ваш(е|его|ем|им)? (устройств|браузер)/,
  /(당사|저희|본|이) ?(웹)?사이트[^.]{0,40}쿠키/,
  /쿠키[^.]{0,40}(동의|거부|허용|수락)/,
  /(귀하|회원님|이용자|사용자)의 (기기|단말기|브라우저|동의)/,
  /(本|我们的|我們的)(网站|網站|站)[^。]{0,40}(cookie|类似技术|類似技術)|(接受|拒绝|拒絕)(所有|全部)[^。]{0,6}cookie/,
  /我们(和|及)(我们的)?合作伙伴|我們(和|及)(我們的)?合作夥伴/,
  /(您|你)(的|可以|可)[^。]{0,20}(设备|裝置|浏览器|瀏覽器|隐私选择|隱私選擇|更改|撤回)/,
];
/** Kinds of notice that a wall is made of. */
const WALLS: ReadonlySet<string> = new Set(['consent', 'paywall', 'subscribe', 'adblock']);
/** Nothing longer is a wall, however it speaks (see `weigh`). */
const LONGEST_WALL = 12_000;
/** Least share of a text that a wall takes. */
const MOSTLY = 0.6;

/**
 * Whether a text is a notice on cookies, consent or a login in place of an article: `least` of it in lines that speak
 * to the reader of these, and that in two ways at least. A report on cookies is none, as it speaks of others.
 */
export function isWall(lines: readonly { text: string }[], least = MOSTLY): boolean {
  const ways = new Set<unknown>();
  let all = 0;
  let said = 0;
  for (const { text } of lines) {
    const weight = weigh(text);
    all += weight;
    if (all > LONGEST_WALL) return false;
    const found = waysOf(text);
    for (const way of found) ways.add(way);
    if (found.length > 0) said += weight;
  }
  return ways.size >= 2 && said >= all * least;
}

function waysOf(line: string): unknown[] {
  const words = line.toLowerCase();
  const kind = noticeKind(line);
  const ways: unknown[] = TO_THE_READER.filter((way) => way.test(words));
  return kind && WALLS.has(kind) ? [...ways, kind] : ways;
}
