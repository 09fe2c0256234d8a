import { layoutOf, type Layout } from './layouts.ts'
import { type Annex, type Block, type DocumentTree, type Inline, type Paragraph } from './tree.ts'
import { dateWords, joinUnits, known, numberLine, paddedNumber, placeDateLine, printable } from './wording.ts'

export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc'

export type PrintedAnnex = {
  label: string
  title: string
  reference: readonly Inline[]
  blocks: readonly Block[]
}

/**
 * A document as its words stand on paper: capitals, marks, dates and blanks as the layout asks, every text
 * cleaned. The renderers only give it form, so all of them print the same words.
 */
export type Printed = {
  layout: Layout
  /** Name of the document in file properties: "Báo cáo tổng kết …". */
  name: string
  superior: readonly string[]
  issuer: readonly string[]
  number: readonly Inline[]
  placeDate: readonly Inline[]
  typeName: string
  subject: string
  addressees: readonly string[]
  bases: readonly (readonly Inline[])[]
  blocks: readonly Block[]
  /** What must stay on one page with the signature; its text ends with "./.". */
  last: Paragraph
  authority: readonly Inline[]
  signer: Inline
  recipients: readonly string[]
  annexes: readonly PrintedAnnex[]
  watermark: string | null
  date: string | null
}

/** Puts the words of a tree as its layout demands; throws `documents.unknown-layout`. */
export function print(tree: DocumentTree): Printed {
  const layout = layoutOf(tree.layout)
  const { letterhead, signature } = tree
  const [blocks, last] = withEndMark(tree, layout)
  return {
    layout,
    name: documentName(tree),
    superior: letterhead.superior.map(capitals),
    issuer: letterhead.issuer.map(capitals),
    number: numberLine(letterhead, layout),
    placeDate: placeDateLine(letterhead, layout),
    typeName: capitals(tree.typeName),
    subject: printable(tree.subject),
    addressees: marked(tree.addressees, layout),
    bases: tree.bases.map((basis, i) => [...printableInlines(basis), text(basisMark(tree, layout, i))]),
    blocks: blocks.map((block) => printableBlock(block)),
    last,
    authority: signature.authority.length
      ? signature.authority.map((line) => text(capitals(line)))
      : [known(null, 'quyền hạn, chức vụ của người ký')],
    signer: known(signature.name, 'họ tên người ký'),
    recipients: tree.recipients.map((line, i) => `- ${printable(line)}${recipientMark(tree, layout, i)}`),
    annexes: tree.annexes.map((annex) => printedAnnex(annex, tree, layout)),
    watermark: tree.watermark === null ? null : printable(tree.watermark),
    date: letterhead.date,
  }
}

/** "Báo cáo tổng kết công tác thông tin đối ngoại năm 2017". */
export function documentName({ typeName, subject }: DocumentTree): string {
  const type = sentenceCase(printable(typeName))
  const about = printable(subject)
  // An abbreviation at the start ("UBND …") keeps its capitals.
  const isWord = /^\p{Lu}(?!\p{Lu})/u.test(about)
  return `${type} ${isWord ? about.charAt(0).toLocaleLowerCase('vi') + about.slice(1) : about}`.trim()
}

/** The number of a heading or a list item with its mark: "I.", "1.", "a)". */
export function markOf(number: string, level: 1 | 2 | 3): string {
  return /[.)]$/.test(number) ? number : `${number}${level === 3 ? ')' : '.'}`
}

function printedAnnex(annex: Annex, tree: DocumentTree, layout: Layout): PrintedAnnex {
  const { number, notation, date, issuerName } = tree.letterhead
  return {
    label: annex.number === null ? 'Phụ lục' : `Phụ lục ${printable(annex.number)}`,
    title: capitals(annex.title),
    reference: [
      text(`(Kèm theo ${sentenceCase(printable(tree.typeName))} số\u00a0`),
      known(number === null ? null : paddedNumber(number, layout), 'số văn bản'),
      text('/'),
      known(notation, 'ký hiệu văn bản'),
      text(' '),
      ...dateWords(date, layout),
      text(issuerName ? ` của ${printable(issuerName)})` : ')'),
    ],
    blocks: annex.blocks.map((block) => printableBlock(block)),
  }
}

/** The text ends with "./.": after the closing sentence, or after the last paragraph where there is none. */
function withEndMark(tree: DocumentTree, layout: Layout): [readonly Block[], Paragraph] {
  const final = tree.blocks.at(-1)
  const ended = (inlines: readonly Inline[]) => [
    ...withoutFinalMark(printableInlines(inlines)),
    text(layout.marks.end),
  ]
  if (tree.closing === null && final?.kind === 'paragraph') {
    return [tree.blocks.slice(0, -1), { ...final, inlines: ended(final.inlines) }]
  }
  return [
    tree.blocks,
    { kind: 'paragraph', id: 'ket-thuc', marker: null, inlines: ended(tree.closing ?? []) },
  ]
}

function withoutFinalMark(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1)
  if (last?.kind !== 'text') return [...inlines]
  return [...inlines.slice(0, -1), { ...last, text: last.text.replace(/[\s.;,:/]+$/u, '') }]
}

function printableBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, inlines: printableInlines(block.inlines) }
  if (block.kind === 'heading') {
    const words = printable(block.text)
    return { ...block, text: block.level === 1 ? words.toLocaleUpperCase('vi') : words }
  }
  const cells = (row: typeof block.head) =>
    row.map((cell) => ({ ...cell, inlines: printableInlines(cell.inlines) }))
  return {
    ...block,
    caption: block.caption === null ? null : printable(block.caption),
    head: cells(block.head),
    rows: block.rows.map(cells),
  }
}

function printableInlines(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'blank') return inline
    const words = printable(inline.text)
    return { ...inline, text: inline.kind === 'figure' ? joinUnits(words) : words }
  })
}

/** One addressee stands behind "Kính gửi:"; several stand on lines of their own, each with its mark. */
function marked(addressees: readonly string[], { marks }: Layout): string[] {
  const names = addressees.map((name) => printable(name))
  if (names.length < 2) return names
  return names.map((name, i) => `- ${name}${i === names.length - 1 ? marks.lastRecipient : marks.recipient}`)
}

function basisMark({ bases }: DocumentTree, { marks }: Layout, index: number): string {
  return index === bases.length - 1 ? marks.lastBasis : marks.basis
}

function recipientMark({ recipients }: DocumentTree, { marks }: Layout, index: number): string {
  return index === recipients.length - 1 ? marks.lastRecipient : marks.recipient
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
const capitals = (words: string) => printable(words).toLocaleUpperCase('vi')
const sentenceCase = (words: string) =>
  words.charAt(0).toLocaleUpperCase('vi') + words.slice(1).toLocaleLowerCase('vi')
