/** The words of a card in Typst; the picture is laid below them afterwards, into the part that stays empty. */
export const cardTemplate = String.raw`
#let d = json(bytes(sys.inputs.document))
#let ink = rgb("#16292F")
#let quiet = rgb("#4A5860")
#let tall = d.locale in ("lo", "th")

#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: none)
#set text(font: d.families, lang: d.locale.slice(0, 2), fill: ink, fallback: true, hyphenate: false)
#set par(leading: if tall { 0.62em } else { 0.4em }, justify: false)

#let width = 1088pt
#let room = 116pt
#let title-at(size) = block(width: width, text(size: size * 1pt, weight: 600, d.title))

#place(top + left, dx: 56pt, dy: if tall { 372pt } else { 376pt }, text(size: 25pt, weight: 600, fill: rgb("#7A4B06"), d.kicker))
#place(top + left, dx: 56pt, dy: if tall { 424pt } else { 418pt }, context {
  let sizes = (58, 54, 50, 46, 42, 38, 35, 32, 29, 26, 23, 20)
  let size = sizes.find(size => measure(title-at(size)).height <= room)
  title-at(if size == none { 18 } else { size })
})
#place(top + left, dx: 56pt, dy: 562pt, grid(
  columns: (auto, auto, auto),
  column-gutter: 16pt,
  align: horizon,
  image(bytes(d.mark), format: "svg", width: 40pt, alt: d.issuer),
  text(size: 26pt, weight: 600, d.issuer),
  text(size: 22pt, fill: quiet, d.tagline),
))
`
