import { fontFaces } from '../font-faces.ts'
import type { Layout, TextStyle } from '../layouts.ts'

/** The page's one stylesheet: tokens, desk, paper by the layout's numbers, print. */
export function documentCss(layout: Layout, fontBase?: string): string {
  return [fontCss(fontBase), tokens, desk, paperCss(layout), paper, narrow, printCss(layout)].join('\n')
}

const light = `color-scheme:light;--ground:#F6F3EC;--sheet:#FFFDF9;--desk:#E9E4D8;--ink:#22303A;--ink-2:#465560;
--line:#CFC7B6;--river:#0B5563;--river-2:#083F4A;--paper:#FFFFFF;--paper-ink:#111111;--mark:#B87A17;
--cite:#7FA6AC;--blank:#6B6558;--blank-ground:#FBF3E1;--shadow:0 0 0 1px rgba(60,50,30,.08),0 2px 4px rgba(60,50,30,.06),0 16px 40px -16px rgba(60,50,30,.28);`
const dark = `color-scheme:dark;--ground:#11181C;--sheet:#172026;--desk:#0D1316;--ink:#ECE8DE;--ink-2:#BCC5C7;
--line:#3A4951;--river:#7FC8D1;--river-2:#A5DCE2;--paper:#F3F0E9;--paper-ink:#16130E;--mark:#9A6410;
--cite:#5F8890;--blank:#5E594D;--blank-ground:#EFE3C6;--shadow:0 16px 40px -16px rgba(0,0,0,.6);`

const tokens = `:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}`

const desk = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--desk);color:var(--ink);font:400 15px/1.6 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif}
a{color:var(--river);text-underline-offset:.2em}a:hover{color:var(--river-2)}
:focus-visible{outline:2px solid var(--river);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:16px;top:-64px;padding:10px 16px;background:var(--sheet);z-index:2}.skip:focus{top:16px}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:4px 24px;padding:10px 24px;background:var(--sheet);border-bottom:1px solid var(--line)}
.bar .brand{display:flex;align-items:center;gap:10px;font-weight:600;color:var(--ink);text-decoration:none;min-height:44px}
.bar .draft{font-weight:600;padding:2px 10px;border-radius:5px;background:var(--blank-ground);color:#5A3A04}
.bar .brand svg{width:28px;height:28px}.bar p{margin:0;color:var(--ink-2);flex:1 1 14rem}
.bar nav{display:flex;flex-wrap:wrap;gap:0 20px}.bar nav a{font-weight:500;padding:10px 0}
.page{display:grid;grid-template-columns:minmax(0,252px) minmax(0,1fr);gap:0 32px;padding:32px 24px 64px;max-width:1240px;margin:0 auto}
.outline{position:sticky;top:24px;align-self:start;max-height:calc(100vh - 48px);overflow:auto;font-size:14px}
.outline h2,.sources h2{font-size:15px;font-weight:600;margin:0 0 8px}
.outline ol{list-style:none;margin:0;padding:0}.outline ol ol{padding-left:16px}
.outline a{display:block;padding:4px 0;color:var(--ink-2);text-decoration:none}.outline a:hover{color:var(--river);text-decoration:underline}
.outline>ol>li>a{color:var(--ink);font-weight:500;padding-top:8px}
.outline summary{cursor:pointer;font-weight:600;padding:10px 0;min-height:44px}.outline.short{display:none}
.sources{max-width:210mm;margin:32px auto 0;color:var(--ink-2);font-size:14px}
.sources h2{color:var(--ink)}.sources ol{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}
.sources li{display:flex;flex-wrap:wrap;gap:2px 16px;padding:8px 8px;border-bottom:1px solid var(--line);scroll-margin-top:24px}
.sources li:target{background:var(--sheet);box-shadow:inset 3px 0 var(--mark)}
.sources b{color:var(--ink);font-weight:500;min-width:9rem;font-variant-numeric:tabular-nums}
.sources .label{overflow-wrap:anywhere;flex:1 1 12rem}.sources .places{display:flex;flex-wrap:wrap;gap:0 12px}
.form{max-width:210mm;margin:16px auto 0;color:var(--ink-2);font-size:13px}`

const paper = `.paper{position:relative;width:100%;max-width:var(--paper-width);margin:0 auto;padding:var(--margins);background:var(--paper);color:var(--paper-ink);box-shadow:var(--shadow);overflow-wrap:break-word;font-variant-ligatures:none}
.paper>*{position:relative}
.paper p,.paper ul,.paper h1,.paper h2,.paper h3,.paper h4{margin:0;padding:0;font-size:inherit}.paper ul{list-style:none}
.letterhead{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:2mm;text-align:center;line-height:1.15}
.paper .ruled::after{content:"";display:block;margin:2pt auto 0;border-top:.75pt solid}
.paper .d-motto span{display:inline-block;border-bottom:.75pt solid;padding-bottom:2pt}
.d-nationalName,.d-placeDate{white-space:nowrap}.d-number,.d-placeDate{padding-top:8pt}
.paper .title{margin:18pt 0 14pt;line-height:1.2;text-align:center;font-weight:400}.paper .title span{display:block;text-wrap:balance}
.paper .to{margin:12pt 0;padding-left:22%;line-height:1.2}.paper .several ul{padding-left:4em}.paper .several li{padding-left:.7em;text-indent:-.7em}
.paper .table{margin:6pt 0 8pt;overflow-x:auto}.paper table{width:100%;border-collapse:collapse;table-layout:fixed;line-height:1.2}
.paper caption{padding:4pt 0}.paper th,.paper td{border:.5pt solid;padding:2pt 1.5mm;vertical-align:top}.paper th{vertical-align:middle}
.paper td.center{text-align:center}.paper td.right{text-align:right;font-variant-numeric:tabular-nums}.paper td.bold{font-weight:700}
.signature{display:grid;grid-template-columns:1fr 1fr;margin-top:12pt;line-height:1.2}
.annex{margin-top:32pt;padding-top:20pt;border-top:1px dashed var(--line)}.paper .annex>p.d-annexReference{margin-bottom:12pt}
.fig{color:inherit;text-decoration:none;border-bottom:1.5pt dotted var(--mark);white-space:nowrap}.fig:hover{color:var(--river)}
.paper .fig:hover,.paper .cite:hover{color:#0B5563}.cite{color:inherit;text-decoration:none;border-bottom:.75pt solid var(--cite)}
.paper :focus-visible{outline-color:#0B5563}
.blank{color:var(--blank);background:var(--blank-ground);box-shadow:0 0 0 2px var(--blank-ground);border-radius:2px}
.paper .watermark{position:absolute;inset:0;pointer-events:none;overflow:clip}
.watermark span::after{content:attr(data-words)}.watermark span{position:sticky;top:38vh;display:block;margin:30vh 0;text-align:center;font-size:80pt;font-weight:700;line-height:1.2;color:rgb(0 0 0/.06);transform:rotate(-45deg);white-space:nowrap}`

const narrow = `@media (max-width:1100px){.page{display:block;padding:16px 16px 48px}.outline.long{display:none}.outline.short{display:block;position:static;max-height:none;margin:0 auto 12px;max-width:210mm}}
@media (max-width:800px){.paper{padding:32px 24px 40px;font-size:17px;line-height:1.6}.paper p.d-body,.paper p.d-basis{text-align:left}}
@media (max-width:600px){.bar{padding:6px 16px}.page{padding:8px 0 32px}.outline,.sources,.form{padding:0 16px}
.paper{padding:28px 16px 36px;box-shadow:none}.letterhead{display:flex;flex-direction:column;gap:14px}.d-number,.d-placeDate{padding-top:0}.nation{order:-1}
.d-nationalName,.d-placeDate,.fig{white-space:normal}.paper .to{padding-left:0}.paper .several ul{padding-left:1.5em}
.signature{grid-template-columns:1fr;gap:28px}.signature>:last-child{order:-1}.paper .d-authority,.paper .d-signer{text-align:center}
.paper table{min-width:34em}.paper caption.d-tableCaption{text-align:left}.paper .d-body,.paper .d-basis,.paper .d-part,.paper .d-section,.paper .d-point{text-indent:1.5em}.watermark span{font-size:48pt}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}`

/** The layout's own numbers: margins, sizes relative to the body, indents, gaps and the length of the rules. */
function paperCss({ page, styles, body, rules, signatureSpace }: Layout): string {
  const { top, right, bottom, left } = page.margins
  const base = styles.body.size.use
  const elements = Object.entries(styles).map(
    ([name, style]) => `.paper .d-${name}{${declarations(style, base)}}`,
  )
  return `.paper{--paper-width:${page.width}mm;--margins:${top.use}mm ${right.use}mm ${bottom.use}mm ${left.use}mm;font:400 ${base}pt/${round(body.lineSpacing.use * 1.15)} Tinos,"Times New Roman","Liberation Serif",serif}
${elements.join('\n')}
.paper .d-body,.paper .d-basis,.paper .d-part,.paper .d-section,.paper .d-point{text-indent:${body.firstLineIndent.use}mm;margin-bottom:${body.gapAfter.use}pt}
.paper .d-issuer.ruled::after{width:${round(rules.issuer.use * 100)}%;max-width:5.5em}
.paper .d-subject.ruled::after{width:${round(rules.subject.use * 100)}%;max-width:13em}
.paper .d-signer{margin-top:${signatureSpace}mm}`
}

function declarations({ size, bold, italic, align }: TextStyle, base: number): string {
  return [
    `font-size:${round(size.use / base)}em`,
    `font-weight:${bold ? 700 : 400}`,
    `font-style:${italic ? 'italic' : 'normal'}`,
    `text-align:${align}`,
  ].join(';')
}

/** On paper the marks of the screen vanish, and the browser's page carries the number where the law wants it. */
function printCss({ page, pageNumber, styles }: Layout): string {
  const { top, right, bottom, left } = page.margins
  const box = pageNumber.at === 'top-center' ? '@top-center' : '@bottom-right'
  const number = `${box}{content:counter(page);font:${styles.pageNumber.size.use}pt Tinos,"Times New Roman",serif}`
  return `@page{size:A4;margin:${top.use}mm ${right.use}mm ${bottom.use}mm ${left.use}mm;${number}}
@page :first{${box}{content:${pageNumber.onFirstPage ? 'counter(page)' : 'none'}}}
@media print{.bar,.outline,.sources,.form,.skip{display:none}body{background:none}.page{display:block;padding:0;max-width:none}
.paper{max-width:none;padding:0;box-shadow:none;background:none;color:#000}.paper .table{overflow:visible}
.fig,.cite{border:0;color:inherit}.blank{color:inherit;background:none;box-shadow:none}
.paper h2,.paper h3,.paper h4{break-after:avoid}.paper tr,.end{break-inside:avoid}thead{display:table-header-group}
.annex{break-before:page;border:0;margin:0;padding:0}.paper .watermark{position:fixed}.watermark span{position:static;margin:40% 0}}`
}

function fontCss(base: string | undefined): string {
  if (base === undefined) return ''
  return fontFaces
    .map(({ file, weight, style }) => {
      const source = `url("${encodeURI(base.replace(/\/$/, ''))}/${file}")`
      return `@font-face{font-family:Tinos;src:${source};font-weight:${weight};font-style:${style};font-display:swap}`
    })
    .join('\n')
}

const round = (value: number) => Math.round(value * 1000) / 1000
