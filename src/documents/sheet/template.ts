/** A sheet in Typst: one A4 page, whose type becomes smaller until everything stands on it. */
export const sheetTemplate = String.raw`
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#22303A")
#let quiet = rgb("#4A5860")
#let river = rgb("#0B5563")
#let line-colour = rgb("#D5CDBC")
#let tall = d.locale in ("lo", "th")

#set document(title: d.title, author: d.issuer)
#set page(paper: "a4", margin: (x: 18mm, top: 15mm, bottom: 15mm))

#let facts = grid(
  columns: (1fr, 1fr),
  column-gutter: 8mm,
  ..d.facts.map(fact => block(width: 100%, above: 0pt, below: 0pt, inset: (y: 0.55em), stroke: (top: 0.5pt + line-colour), breakable: false, {
    text(size: 0.86em, fill: quiet, fact.label)
    linebreak()
    if fact.value == none { text(fill: quiet, d.unknown) } else { text(weight: 600, fact.value) }
  })),
)

#let head = grid(
  columns: (auto, 1fr, auto),
  column-gutter: 3.5mm,
  align: (horizon, horizon, top),
  image(bytes(d.mark), format: "svg", width: 11mm, alt: d.issuer),
  {
    text(weight: 600, size: 1.15em, d.issuer)
    linebreak()
    text(size: 0.86em, fill: quiet, d.tagline)
  },
  image(bytes(d.qr), format: "svg", width: 21mm, alt: d.address),
)

#let foot = {
  set text(size: 0.8em, fill: quiet)
  for note in d.notes { block(above: 0.5em, below: 0pt, note) }
  block(above: 0.6em, below: 0pt, link(d.address, text(fill: river, d.address)))
}

#let page-at(size) = {
  set text(font: d.families, lang: d.locale.slice(0, 2), size: size * 1pt, fill: ink, hyphenate: false, fallback: true)
  set par(leading: if tall { 0.85em } else { 0.68em }, spacing: 0.95em, justify: false)
  show heading: set text(font: d.families, fill: ink, weight: 600)
  show heading.where(level: 1): it => block(above: 0.5em, below: 0.55em, text(size: 1.65em, it.body))
  show heading.where(level: 2): it => block(above: 1.15em, below: 0.5em, text(size: 1em, it.body))
  head
  v(5mm)
  text(fill: rgb("#7A4B06"), weight: 600, d.kicker)
  heading(level: 1, d.title)
  if d.lead != none { text(size: 1.12em, fill: quiet, d.lead) }
  v(2mm)
  facts
  line(length: 100%, stroke: 0.5pt + line-colour)
  for section in d.sections {
    heading(level: 2, section.title)
    for paragraph in section.paragraphs { par(paragraph) }
  }
  v(2mm)
  line(length: 100%, stroke: 1.5pt + ink)
  foot
}

#layout(area => {
  let sizes = (11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)
  let size = sizes.find(size => measure(page-at(size), width: area.width).height <= area.height)
  page-at(if size == none { 7 } else { size })
})
`
