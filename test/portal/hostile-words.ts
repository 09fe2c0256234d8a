/**
 * What has run scripts where words became markup: after the OWASP cheat sheet of filter evasion, the mutations that
 * sanitizers have let through, and the ways out of JSON, XML, CSV, iCalendar and CSS. Each calls `__xss` if it can.
 */
export const hostileWords: readonly string[] = [
  // Elements and their ends.
  '<script>__xss()</script>',
  '"><script>__xss()</script>',
  "'><script>__xss()</script>",
  '</script><script>__xss()</script>',
  '</title><script>__xss()</script>',
  '</textarea><script>__xss()</script>',
  '</style><script>__xss()</script>',
  '</noscript><script>__xss()</script>',
  '--><script>__xss()</script>',
  ']]><script>__xss()</script>',
  '<!--<script>--><script>__xss()</script>',
  '<scr<script>ipt>__xss()</scr</script>ipt>',
  '<SCRIPT/x>__xss()</SCRIPT >',
  '<script\n>__xss()</script\n>',
  '<<script>__xss();//<</script>',
  '<script src=data:,__xss()></script>',
  '<script src="//x.example/x.js"></script>',
  // Attributes that act.
  '<img src=x onerror=__xss()>',
  '<img src=x onerror="&#95;&#95;xss()">',
  '<img/src=x/onerror=__xss()//',
  '<img src=`x` onerror=`__xss()`>',
  '<image src=x onerror=__xss()>',
  '" onmouseover="__xss()" x="',
  "' onfocus='__xss()' autofocus x='",
  '" autofocus onfocus=__xss() tabindex=1 "',
  'x onload=__xss() ',
  '` onerror=__xss() `',
  '<body onload=__xss()>',
  '<input autofocus onfocus=__xss()>',
  '<details open ontoggle=__xss()>',
  '<video><source onerror=__xss()></video>',
  '<audio src=x onerror=__xss()>',
  '<marquee onstart=__xss()>',
  '<iframe srcdoc="<script>parent.__xss()</script>">',
  '<iframe src="javascript:parent.__xss()">',
  '<object data="javascript:__xss()">',
  '<embed src="javascript:__xss()">',
  '<form action="javascript:__xss()"><button>x',
  '<button formaction="javascript:__xss()">x',
  '<a href="javascript:__xss()">x</a>',
  '<base href="javascript:__xss()//">',
  '<meta http-equiv=refresh content="0;url=javascript:__xss()">',
  '<link rel=stylesheet href="data:text/css,*{}">',
  // Drawings and formulas.
  '<svg onload=__xss()>',
  '<svg><script>__xss()</script></svg>',
  '<svg><animate onbegin=__xss() attributeName=x>',
  '<svg><a xlink:href="javascript:__xss()"><text>x',
  '<svg><use href="data:image/svg+xml,<svg onload=__xss()>#x">',
  '<math><mtext><img src=x onerror=__xss()>',
  '<math href="javascript:__xss()">x</math>',
  // What changes its meaning when it is read again.
  '<noscript><p title="</noscript><img src=x onerror=__xss()>">',
  '<svg></p><style><a id="</style><img src=1 onerror=__xss()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=__xss()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=__xss()>',
  '<template><script>__xss()</script></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=__xss()>">',
  // Encodings.
  '&lt;script&gt;__xss()&lt;/script&gt;',
  '&#60;script&#62;__xss()&#60;/script&#62;',
  '%3Cscript%3E__xss()%3C/script%3E',
  '\\u003cscript\\u003e__xss()\\u003c/script\\u003e',
  '\\x3cscript\\x3e__xss()\\x3c/script\\x3e',
  '＜script＞__xss()＜/script＞',
  '+ADw-script+AD4-__xss()+ADw-/script+AD4-',
  // Addresses.
  'javascript:__xss()',
  'JaVaScRiPt:__xss()',
  'java\tscript:__xss()',
  '&#106;avascript:__xss()',
  'data:text/html,<script>parent.__xss()</script>',
  'vbscript:__xss()',
  '//x.example/%0a__xss()',
  'https://x.example/"onmouseover="__xss()',
  // Templates, scripts and data.
  '${__xss()}',
  '{{constructor.constructor("__xss()")()}}',
  '#{__xss()} <%= __xss() %>',
  '";__xss();//',
  "';__xss();//",
  '\\";__xss();//',
  '"}</script><script>__xss()</script>{"',
  '\u2028__xss()\u2029',
  // Style sheets.
  'red;background:url(javascript:__xss())',
  'expression(__xss())',
  '</style><img src=x onerror=__xss()>',
  '@import "data:text/css,*{}";',
  // Feeds, tables, calendars.
  '<![CDATA[<script>__xss()</script>]]>',
  '<?xml-stylesheet href="javascript:__xss()"?>',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  '=HYPERLINK("javascript:__xss()")',
  '@SUM(1+1)*cmd|"/c calc"!A0',
  '-2+3+cmd|"/c calc"!A0',
  '+1;"\r\n=1+1',
  'x\r\nBEGIN:VEVENT\r\nSUMMARY:__xss()\r\nEND:VEVENT',
  'x\r\nSet-Cookie: xss=1\r\n\r\n<script>__xss()</script>',
  '../../../../etc/passwd',
  '#set text(red); #eval("1"); $x$ @x',
]

/** The words in as few texts as fit, each at most so long; what is longer by itself is left out. */
export function inTextsOf(longest: number): string[] {
  const texts: string[] = []
  for (const words of hostileWords) {
    if (words.length > longest) continue
    const last = texts.at(-1)
    if (last !== undefined && last.length + words.length + 1 <= longest)
      texts[texts.length - 1] = `${last} ${words}`
    else texts.push(words)
  }
  return texts
}
