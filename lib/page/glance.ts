/**
 * Cheap signs that a page may concern Japan's foreign relations, each in the languages read. This module stands
 * alone: it is bundled by itself into the script that runs on every granted page, so it may cost a few kilobytes
 * and, on a page that is not about Japan, next to nothing.
 */
const JAPAN =
  /\bjapan|\btokyo|\bnippon|\bnikkei\b|\bmofa\b|senkaku|diaoyu|tiaoyu|takeshima|dokdo|liancourt|\bkuril|northern territories|okinawa|yasukuni|япон|токио|курил|итуруп|кунашир|шикотан|хабомаи|окинав|сенкаку|дяоюй|такэсима|токто|日本|日中|日韓|日韩|日米|日露|日俄|日朝|東京|东京|尖閣|尖阁|釣魚|钓鱼|釣魚臺|竹島|独島|獨島|北方領土|北方领土|南千島|沖縄|冲绳|靖国|靖國|外務省|外务省|首相|自衛隊|自卫队|일본|도쿄|한일|독도|다케시마|센카쿠|댜오위|북방영토|쿠릴|야스쿠니|오키나와|(^|[^가-힣])日\s?[가-힣]/i;

/** Names that stand for Japan's part in a text where neither the head nor its first lines name the country. */
const PEOPLE =
  /\b(abe|kishida|suga|ishiba|takaichi|koizumi|fukuda|aso|hatoyama|kan naoto|noda|obuchi|hashimoto|murayama|mori yoshiro|naruhito|akihito)\b|кисида|исиба|такаити|синдзо абэ|ёсихидэ суга|岸田|安倍|菅義偉|石破|高市|小泉|野田佳彦|기시다|아베|이시바|다카이치|스가 요시히데/i;

/** Characters of the page's text looked at where the head says nothing. */
const TEXT_LIMIT = 60_000;
/** Text nodes looked at, so that a page of empty ones costs no more. */
const NODE_LIMIT = 4_000;

/**
 * Whether a page may concern Japan, and so is worth reading: high recall, not a judgement.
 * Looks at the address, the head, the headings, then the text until something is found.
 * Costs microseconds where the head answers, a few milliseconds at most elsewhere; never throws.
 */
export function mayConcernJapan(document: Document): boolean {
  try {
    return isJapanese(document) || headSays(document) || textSays(document);
  } catch {
    return true;
  }
}

/** A page in Japanese needs no further sign: Japan is where it speaks from. */
function isJapanese(document: Document): boolean {
  return /^ja\b/i.test(document.documentElement?.lang ?? '');
}

function headSays(document: Document): boolean {
  if (says(document.title) || says(decoded(document.URL))) return true;
  for (const element of document.querySelectorAll(
    'meta[name="description"], meta[name="keywords"], meta[property="og:title"], meta[property="og:description"], meta[name="news_keywords"]',
  )) {
    if (says(element.getAttribute('content') ?? '')) return true;
  }
  return false;
}

function textSays(document: Document): boolean {
  const body = document.body;
  if (!body) return false;
  const walker = document.createTreeWalker(body, 4 /* texts */);
  let seen = 0;
  let pending = '';
  for (let nodes = 0; seen < TEXT_LIMIT && nodes < NODE_LIMIT; nodes++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const data = node.data;
    if (data.length < 2 || isCode(node.parentNode)) continue;
    seen += Math.min(data.length, TEXT_LIMIT);
    pending += ` ${data.slice(0, TEXT_LIMIT)}`;
    // Names are cut by soft hyphens and by ruby on some pages, so texts are tested together.
    if (pending.length > 4_000) {
      if (says(pending)) return true;
      pending = '';
    }
  }
  return says(pending);
}

function isCode(parent: Node | null): boolean {
  return parent !== null && /^(script|style|noscript|template)$/i.test(parent.nodeName);
}

function says(text: string): boolean {
  if (!text) return false;
  const plain = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
  return JAPAN.test(plain) || PEOPLE.test(plain);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.slice(0, 500));
  } catch {
    return url;
  }
}
