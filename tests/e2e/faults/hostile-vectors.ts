/**
 * Markup that would run a script or ask a server for something if it reached a page as it is: after the lists that
 * OWASP and the authors of sanitisers keep, written anew. `R` runs a script that leaves a trace, `U` is an
 * address that nobody but this markup asks for.
 */
export const VECTORS: readonly string[] = [
  // Scripts, plain and hidden.
  '<script>R</script>',
  '<script src="U"></script>',
  '<script type="module">R</script><script nomodule src="U"></script>',
  '<script type="importmap">{"imports":{"a":"U"}}</script><link rel="modulepreload" href="U">',
  '<scr<script>ipt>R</scr</script>ipt>',
  '<script/x>R</script\n>',
  '<!--><script>R</script>-->',
  '<!--[if gte IE 4]><script>R</script><![endif]-->',
  '<![CDATA[<script>R</script>]]>',
  '<?xml-stylesheet href="javascript:R"?><script>R</script>',
  '<noscript><p title="</noscript><img src=x onerror=R>"></p></noscript>',
  '<template><script>R</script><img src="U"></template>',
  '<div><template shadowrootmode="open"><img src="U" onerror="R"><slot></slot></template></div>',
  '<xmp><p title="</xmp><img src=x onerror=R>"></xmp>',
  '<noembed><p title="</noembed><img src=x onerror=R>"></noembed>',
  // Handlers.
  '<img src="U" onerror="R" onload="R">',
  '<img src=x:x onerror=R//>',
  '<img """><script>R</script>">',
  '<img src=`x` onerror=`R`>',
  '<image src="U" onerror="R">',
  '<p onclick="R" onmouseover="R" onpointerenter="R" onfocus="R" tabindex="0" autofocus>boats</p>',
  '<p contenteditable autofocus onfocus="R" onbeforeinput="R">boats</p>',
  '<details open ontoggle="R"><summary>boats</summary></details>',
  '<dialog open oncancel="R" onclose="R" onbeforetoggle="R">boats</dialog>',
  '<p popover="auto" id="pop" ontoggle="R" onbeforetoggle="R">boats</p><button popovertarget="pop">boats</button>',
  '<button commandfor="pop" command="show-popover" onclick="R">boats</button>',
  '<input autofocus onfocus="R" value="boats"><select autofocus onfocus="R"></select>',
  '<video poster="U" src="U" autoplay onerror="R" onloadstart="R"><source src="U" onerror="R"><track src="U" default></video>',
  '<audio src="U" autoplay onerror="R"></audio>',
  '<marquee onstart="R" onfinish="R" loop="1">boats</marquee>',
  '<b style="animation-name:x" onanimationstart="R" ontransitionend="R">boats</b><style>@keyframes x{}</style>',
  '<body onload="R" onpageshow="R" onhashchange="R" background="U">',
  '<frameset onload="R"><frame src="javascript:R"></frameset>',
  '<br size="&{R}"><table background="U"><tbody><tr><td background="javascript:R">boats</td></tr></tbody></table>',
  '<ul><li onscrollend="R" oncontentvisibilityautostatechange="R" style="content-visibility:auto">boats</li></ul>',
  '<x-boat is="x-boat" onclick="R">boats</x-boat><p is="x-boat" onfocusin="R">boats</p>',
  // Addresses that run.
  '<a href="javascript:R">boats</a>',
  '<a href=" &#1; javascript:R">boats</a>',
  '<a href="data:text/html,<script>R</script>" download="boats.html">boats</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">boats</a>',
  '<a href="vbscript:R">boats</a><a href="livescript:R">boats</a>',
  '<a href="blob:U">boats</a><a href="filesystem:U">boats</a><a href="view-source:U">boats</a>',
  '<a href="https://pages.example/x" ping="U" target="_top" rel="opener">boats</a>',
  '<a href="https://javascript:R@pages.example/x">boats</a>',
  '<form action="javascript:R" id="f"><input type="submit" formaction="javascript:R"></form><button form="f">boats</button>',
  '<form method="post" action="U" target="_self"><input name="attributes"><input name="parentNode"><input name="nodeName"></form>',
  '<blockquote cite="javascript:R"><q cite="javascript:R">boats</q></blockquote>',
  '<del cite="javascript:R" datetime="javascript:R">boats</del>',
  '<map name="m"><area shape="rect" coords="0,0,999,999" href="javascript:R"></map><img usemap="#m" src="U">',
  // Frames and what is embedded.
  '<iframe src="javascript:R"></iframe>',
  '<iframe srcdoc="<script>parent.R;R</script><img src=U>"></iframe>',
  '<iframe src="U" onload="R" loading="eager"></iframe><fencedframe src="U"></fencedframe>',
  '<object data="javascript:R" type="text/html"><embed src="javascript:R"></object>',
  '<object data="U"><param name="src" value="U"></object><embed src="U" type="image/svg+xml">',
  '<applet code="boats" codebase="U"></applet><portal src="U"></portal>',
  // Drawings and formulas.
  '<svg><script>R</script></svg>',
  '<svg onload="R"><image href="U" onerror="R"/></svg>',
  '<svg><use href="U#a"/><use xlink:href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>R</script></svg>#x"/></svg>',
  '<svg><a><animate attributeName="href" values="javascript:R"/><text y="20">boats</text></a></svg>',
  '<svg><set attributeName="onmouseover" to="R"/><animate onbegin="R" onend="R" attributeName="x" dur="1s"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>R</script>"></iframe><img src="U" onerror="R"></foreignObject></svg>',
  '<svg><style><img src=x onerror=R></style></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=R>">',
  '<svg><desc><noscript><p title="</noscript><img src=x onerror=R>"></desc></svg>',
  '<svg><feImage href="U"/><filter id="f"><feImage xlink:href="U"/></filter></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=R&gt;"></style></mglyph></table></mtext></math>',
  '<math><mi//xlink:href="data:x,<script>R</script>"></mi><maction actiontype="statusline#U" xlink:href="javascript:R">boats</maction></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=R></style></mglyph></form>',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=R></style></annotation-xml></math>',
  '<svg><title><style><!--</style><img src=x onerror=R>--></style></title></svg>',
  // Style sheets and hints to load.
  '<style>@import "U"; p { background: url(U); list-style-image: url(U) }</style>',
  '<style>@font-face { font-family: b; src: url(U) } p { font-family: b; cursor: url(U), auto }</style>',
  '<p style="background:url(U);border-image:url(U) 1;width:expression(R);-moz-binding:url(U);behavior:url(U)">boats</p>',
  '<p style="content:url(U);mask:url(U);background:image-set(url(U) 1x)">boats</p>',
  '<link rel="stylesheet" href="U"><link rel="prefetch" href="U"><link rel="preload" as="image" href="U">',
  '<link rel="dns-prefetch" href="U"><link rel="preconnect" href="U"><link rel="prerender" href="U"><link rel="icon" href="U"><link rel="manifest" href="U">',
  '<script type="speculationrules">{"prefetch":[{"source":"list","urls":["U"]}]}</script>',
  '<meta http-equiv="refresh" content="600;url=javascript:R"><meta http-equiv="refresh" content="600;url=U">',
  '<meta http-equiv="Set-Cookie" content="boats=1"><meta http-equiv="Link" content="<U>; rel=preload; as=image">',
  '<base href="U" target="_top"><a href="boats.html">boats</a>',
  // Pictures nobody asked for.
  '<img src="U"><img srcset="U 1x, U 2x" sizes="100vw"><picture><source srcset="U"><img src="U" loading="eager"></picture>',
  '<img src="U" width="1" height="1" alt=""><img src="//pages.example/leak" referrerpolicy="unsafe-url">',
  '<img lowsrc="U" dynsrc="U" longdesc="U" data-src="U" data-srcset="U 1x" src="data:image/svg+xml,<svg onload=R xmlns=http://www.w3.org/2000/svg/>">',
  '<input type="image" src="U" formaction="U"><img src="U" crossorigin="use-credentials" attributionsrc="U">',
  // Names that stand in the way of code.
  '<img name="body"><img name="getElementById"><form id="kirinuki"><input name="children"></form><a id="browser"></a><a id="indexedDB"></a>',
  '<p id="root" class="reader body row-open">boats</p><p data-clipping="1">boats</p><slot name="title">boats</slot>',
];

/** Ways in which the same is written so that who looks for it does not see it. */
const MUTATIONS: readonly ((html: string) => string)[] = [
  (html) => html,
  (html) => html.replace(/<(\/?)([a-z]+)/g, (_, slash, name) => `<${slash}${mixed(name)}`),
  (html) => html.replaceAll('javascript:', 'jAvA\tsc\nript:').replace(/ on([a-z]+)=/g, '\n/oN$1 ='),
  (html) =>
    html.replaceAll('javascript:', '&#x6A;&#97;vascript&colon;').replace(/<([a-z]+) /g, '<$1\f/'),
];

const mixed = (name: string) =>
  Array.from(name, (letter, at) => (at % 2 === 0 ? letter : letter.toUpperCase())).join('');

/** Places in an article where it stands. */
const CONTEXTS: readonly ((markup: string) => string)[] = [
  (markup) => markup,
  (markup) =>
    `<p>The harbour master of Nemuro wrote of the boats ${markup} that he had seen them leave.</p>`,
  (markup) =>
    `<blockquote><ul><li>The first line of the log of the ferry, ${markup} as it was read aloud in Tokyo.</li></ul></blockquote>`,
  (markup) =>
    `<figure>${markup}<figcaption>The ferry of Nemuro ${markup} on its way to Kunashiri.</figcaption></figure>`,
];

/** What a script of number `n` leaves behind, in letters that stand in any attribute. */
export const traceOf = (n: number) => `(window.__ran=window.__ran||[]).push(${n})`;
export const leakOf = (n: number) => `https://pages.example/leak/${n}`;

/** The markup of number `n`: vectors, one after another, each next time in another place and another dress. */
export function hostileMarkup(n: number): string {
  const vector = VECTORS[n % VECTORS.length] ?? '';
  const turn = Math.floor(n / VECTORS.length);
  const mutate = MUTATIONS[(n + turn) % MUTATIONS.length] ?? ((html: string) => html);
  const place =
    CONTEXTS[(turn + (n % VECTORS.length)) % CONTEXTS.length] ?? ((html: string) => html);
  return place(mutate(vector).replace(/\bR\b/g, traceOf(n)).replace(/\bU\b/g, leakOf(n)));
}
