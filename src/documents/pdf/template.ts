/**
 * The form in Typst. It reads one JSON document (`Typesetting`) and holds no number of the law: sizes, margins and
 * places come with the data.
 */
export const template = String.raw`
#let d = json(bytes(sys.inputs.document))
#let p = d.page
#let sp = d.spacing
#let g = d.geometry

#set document(
  title: d.name,
  author: d.author,
  date: if d.date == none { none } else { datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)) },
)

// Pages count from the start of the document or of the annex that they belong to.
#let number = context {
  let page = here().page()
  let starts = query(<annex>).map(mark => mark.location().page()).filter(start => start <= page)
  let number = page - starts.at(-1, default: 1) + 1
  if number > 1 or p.number.onFirstPage { text(size: d.styles.pageNumber.size * 1pt, str(number)) }
}
#let top = p.number.at == "top-center"
#let band(margin, where) = block(width: 100%, height: (margin - p.number.distance) * 1mm, align(where, number))

#set page(
  width: p.width * 1mm,
  height: p.height * 1mm,
  margin: (
    top: p.margins.top * 1mm,
    bottom: p.margins.bottom * 1mm,
    left: p.margins.left * 1mm,
    right: p.margins.right * 1mm,
  ),
  header-ascent: 0mm,
  footer-descent: 0mm,
  header: if top { band(p.margins.top, center + std.top) },
  footer: if not top { band(p.margins.bottom, right + bottom) },
  background: if d.watermark != none {
    rotate(-45deg, text(size: 80pt, weight: "bold", fill: luma(238), d.watermark))
  },
)
#set text(
  font: p.font,
  lang: "vi",
  region: "VN",
  size: d.styles.body.size * 1pt,
  top-edge: sp.ascent * 1em,
  bottom-edge: -sp.descent * 1em,
  hyphenate: false,
  // As Word sets it, so that lines break where Word breaks them.
  kerning: false,
  ligatures: false,
)
#set par(
  justify: true,
  linebreaks: "simple",
  leading: sp.bodyLeading * 1em,
  spacing: sp.bodyLeading * 1em + sp.gap * 1pt,
  first-line-indent: (amount: sp.indent * 1mm, all: true),
)
#set block(spacing: sp.bodyLeading * 1em + sp.gap * 1pt)

#let weight(bold) = if bold { "bold" } else { "regular" }
#let slant(italic) = if italic { "italic" } else { "normal" }
#let run(r) = if type(r) == str { text(r) } else {
  if r.bold and r.italic { text(weight: "bold", style: "italic", r.text) }
  else if r.bold { text(weight: "bold", r.text) }
  else { text(style: "italic", r.text) }
}
#let runs(list) = list.map(run).join()
#let styled(name, body, size: none) = {
  let s = d.styles.at(name)
  text(size: (if size == none { s.size } else { size }) * 1pt, weight: weight(s.bold), style: slant(s.italic), body)
}
// Lines of the form outside the running text: single spaced, without indent.
#let tight(body) = {
  set par(justify: false, first-line-indent: 0mm, leading: sp.singleLeading * 1em, spacing: sp.singleLeading * 1em)
  set block(spacing: sp.singleLeading * 1em)
  body
}
#let lines(name, list, size) = styled(name, size: size, list.map(l => text(l)).join(linebreak()))
#let rule(length) = if length > 0 {
  v(2pt, weak: false)
  line(length: length * 1mm, stroke: d.ruleWeight * 1pt)
}

#let table-block(b) = {
  if b.caption != none {
    block(above: 12pt, below: 6pt, sticky: true, width: 100%, tight(align(center, styled("tableCaption", b.caption))))
  }
  tight(table(
    columns: b.widths.map(w => w * 1fr),
    stroke: 0.5pt,
    inset: (x: 1.5mm, y: 0.7mm),
    table.header(..b.head.map(c => table.cell(align: center + horizon, styled("tableHead", runs(c.runs))))),
    ..b.rows.flatten().map(c => table.cell(
      breakable: false,
      align: if c.align == "center" { center } else if c.align == "right" { right } else { left },
      styled("tableText", runs(c.runs)),
    )),
  ))
}

#let gap = sp.bodyLeading * 1em + sp.gap * 1pt
#show heading: it => block(sticky: true, above: gap, below: gap, par(it.body))
#let blocks(list) = for b in list {
  if b.kind == "paragraph" and b.announces { block(sticky: true, above: gap, below: gap, width: 100%, par(runs(b.runs))) }
  else if b.kind == "paragraph" { par(runs(b.runs)) }
  else if b.kind == "heading" { heading(level: b.level, styled(b.style, b.text)) }
  else { table-block(b) }
}

#tight(grid(
  columns: (g.left * 1mm, g.right * 1mm),
  align: center + std.top,
  row-gutter: 10pt,
  {
    if g.superior.lines.len() > 0 { lines("superior", g.superior.lines, g.superior.size); linebreak() }
    lines("issuer", g.issuer.lines, g.issuer.size)
    rule(g.issuer.rule)
  },
  {
    lines("nationalName", g.nationalName.lines, g.nationalName.size)
    linebreak()
    lines("motto", g.motto.lines, g.motto.size)
    rule(g.motto.rule)
  },
  styled("number", runs(d.number)),
  styled("placeDate", size: g.placeDate.size, runs(d.placeDate)),
))

#block(above: 20pt, below: 14pt, width: 100%, tight(align(center, {
  styled("typeName", d.typeName)
  linebreak()
  lines("subject", g.subject.lines, g.subject.size)
  rule(g.subject.rule)
})))

#let to = d.addressees
#if to.list.len() == 1 {
  block(below: 16pt, pad(left: to.label * 1mm, tight(styled("addressee", "Kính gửi: " + to.list.first()))))
} else if to.list.len() > 1 {
  block(below: 16pt, breakable: false, tight({
    pad(left: to.label * 1mm, styled("addressee", "Kính gửi:"))
    for name in to.list {
      pad(left: to.names * 1mm, par(hanging-indent: 2.7mm, styled("addressee", name)))
    }
  }))
}

#for basis in d.bases { par(styled("basis", runs(basis))) }
#blocks(d.blocks)

#block(sticky: true, par(runs(d.last)))
#block(above: 18pt, breakable: false, width: 100%, tight(grid(
  columns: (1fr, 1fr),
  {
    if d.recipients.len() > 0 {
      styled("recipientsLabel", "Nơi nhận:")
      for line in d.recipients { par(hanging-indent: 1.8mm, styled("recipients", line)) }
    }
  },
  align(center, {
    styled("authority", d.authority.map(runs).join(linebreak()))
    v(d.signatureSpace * 1mm)
    styled("signer", runs(d.signer))
  }),
)))

#for annex in d.annexes {
  pagebreak()
  [#metadata(none) <annex>]
  block(below: 16pt, width: 100%, tight(align(center, {
    show heading: it => block(sticky: true, below: sp.singleLeading * 1em, it.body)
    heading(level: 1, styled("annexLabel", annex.label))
    par(styled("annexTitle", annex.title))
    par(styled("annexReference", runs(annex.reference)))
  })))
  blocks(annex.blocks)
}
`
