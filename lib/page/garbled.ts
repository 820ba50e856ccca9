/** Characters looked at: the beginning tells. */
const LOOKED_AT = 4_000;
const LEAST = 40;

/** What a text looks like whose bytes were read in another encoding than they were written in, and the share of it that cannot be chance. */
const SIGNS: ReadonlyArray<readonly [RegExp, share: number]> = [
  // Bytes that are nothing in the encoding named.
  [/\ufffd/g, 0.02],
  [/[\x80-\x9f]/g, 0.02],
  // UTF-8 read as Western European: “Ã©”, “æ—¥”, “Ð½”, “ã‚”.
  [
    /[Ãâäåæçéèêëìíãï][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|[ÐÑ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/g,
    0.08,
  ],
  // Shift_JIS and its like read as Western European.
  [/[‚ƒ„†‡ˆ‰Š‹Œ˜™š›œ][^\s]/g, 0.15],
  // Bytes beyond ASCII read as Western European: no language of that script has so many accents.
  [/[\xa1-\xff]/g, 0.45],
  // UTF-8 read as Cyrillic: every second letter is Р or С.
  [/[РС][\u0400-\u040f\u0450-\u045f\u0490\u0491‚-™\xa0-\xbf]/g, 0.12],
  [/[\u0400-\u045f\u0490\u0491][€‚ƒ„…†‡‰‹•™›\xa0-\xbf]/g, 0.08],
  // UTF-8 read as Japanese, Chinese or Korean: rare characters of a few rows.
  [/[縺繧繝荳譁蜷鬮銆鐨勩銇銈銉涓鍦鏄浗澶栭鍙鎴骞琛鈥锛紝鏈鏀鏃渻湅]/g, 0.1],
  [/[芯械懈薪褌褉褋邪胁袦袩袣谢]/g, 0.1],
];

/** Whether a text is garbled because its page names a wrong encoding; names in it cannot be relied on. */
export function isGarbled(text: string): boolean {
  const begin = text.slice(0, LOOKED_AT).replace(/\s+/g, '');
  if (begin.length < LEAST) return false;
  return SIGNS.some(([form, share]) => {
    let found = 0;
    for (const _ of begin.matchAll(form)) found++;
    return found >= begin.length * share;
  });
}
