import type { Annex, Block, DocumentTree, Inline } from '../../../documents/tree.ts'
import { fill } from '../../../platform/labels.ts'
import { atOneMoment, type Database } from '../../../platform/database/connect.ts'
import { sectionsOf, type OutlineSection } from '../outline.ts'
import { writerOf, UNKNOWN, type Sentences, type Writer } from './context.ts'
import { gather, type ReportKey, type Subjects } from './gather.ts'
import type { Gathered } from './gathered.ts'
import { sectionBlocks } from './sections.ts'

/** A compiled report, with what the checker and the office need to know of how it came about. */
export type Compiled = {
  tree: DocumentTree
  gathered: Gathered
  /** Directives that the document cites. */
  cited: ReadonlySet<string>
  /** Sections with nothing to tell. */
  empty: readonly OutlineSection[]
}

export type Library = Subjects & { sentences: Sentences }

/** Compiles the report of an organisation for a year from its records. */
export async function compileReport(db: Database, library: Library, key: ReportKey): Promise<Compiled> {
  return compose(await atOneMoment(db, (trx) => gather(trx, library, key)), library.sentences)
}

/** Writes the document tree; pure, and in the order of printing, for a citation is full only the first time. */
export function compose(gathered: Gathered, sentences: Sentences): Compiled {
  const writer = writerOf(gathered)
  const empty: OutlineSection[] = []
  const opening: Block = {
    kind: 'paragraph',
    id: 'opening',
    marker: null,
    inlines: openingOf(gathered, writer),
  }
  const sections = sectionsOf(gathered.outline)
  const blocks = sections.flatMap((section, index): Block[] => {
    const body = sectionBlocks(section, { gathered, sentences, writer })
    const holdsOthers = section.level === 1 && sections[index + 1]?.level === 2
    if (body.length === 0 && !holdsOthers) {
      empty.push(section)
      body.push(silence(section))
    }
    return [headingOf(section, gathered.year), ...body]
  })
  const annexes = annexesOf(gathered, sentences, writer)
  const tree = { ...documentOf(gathered, [opening, ...blocks], closingOf(gathered, writer)), annexes }
  return { tree, gathered, cited: writer.cited, empty }
}

function headingOf({ id, level, number, heading }: OutlineSection, year: number): Block {
  return { kind: 'heading', id, level, number, text: inYear(heading, year) }
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** The outline's annexes; only several of them are numbered. */
function annexesOf(gathered: Gathered, sentences: Sentences, writer: Writer): Annex[] {
  const { annexes } = gathered.outline
  return annexes.map(({ id, title, parts }, index) => ({
    number: annexes.length > 1 ? (ROMAN[index] ?? String(index + 1)) : null,
    title: inYear(title, gathered.year),
    blocks: sectionBlocks({ id, parts }, { gathered, sentences, writer }),
  }))
}

function inYear(text: string, year: number): string {
  return fill(text, { year, nextYear: year + 1 })
}

function silence({ id }: OutlineSection): Block {
  const inlines: Inline[] = [
    { kind: 'text', text: `${UNKNOWN[0]?.toUpperCase()}${UNKNOWN.slice(1)}.`, italic: true },
  ]
  return { kind: 'paragraph', id: `${id}.silence`, marker: null, inlines }
}

function openingOf(gathered: Gathered, writer: Writer): Inline[] {
  const written = fieldOf(gathered, 'opening')
  if (written) return writer.words(written)
  const request = fieldOf(gathered, 'requestedBy')
  const text = `${issuerOf(gathered)} báo cáo kết quả công tác thông tin đối ngoại năm ${gathered.year} như sau:`
  if (!request) return [{ kind: 'text', text }]
  return [{ kind: 'text', text: 'Thực hiện ' }, writer.cite(request), { kind: 'text', text: `, ${text}` }]
}

function closingOf(gathered: Gathered, writer: Writer): Inline[] {
  const written = fieldOf(gathered, 'closing')
  if (written) return writer.words(written.replace(/\.\/?\.?$/, ''))
  const text = `Trên đây là kết quả công tác thông tin đối ngoại năm ${gathered.year} của ${issuerOf(gathered)}`
  return [{ kind: 'text', text }]
}

/** The issuing body under its name on the report's date. */
function issuerOf({ names, issuer, asOf }: Gathered): string {
  return names(issuer, asOf)
}

function documentOf(gathered: Gathered, blocks: Block[], closing: Inline[]): DocumentTree {
  const { letterhead, layout, year } = gathered
  const { superior, issuer } = letterhead
  return {
    layout,
    locale: 'vi',
    typeName: 'BÁO CÁO',
    subject: fieldOf(gathered, 'subject') ?? `Tổng kết công tác thông tin đối ngoại năm ${year}`,
    letterhead: {
      superior,
      issuer,
      number: fieldOf(gathered, 'number'),
      notation: fieldOf(gathered, 'notation') ?? (letterhead.notation ? `BC-${letterhead.notation}` : null),
      place: fieldOf(gathered, 'place'),
      date: fieldOf(gathered, 'issuedOn'),
    },
    addressees: listOf(gathered, 'addressees'),
    bases: [],
    blocks,
    closing,
    signature: { authority: listOf(gathered, 'signingAuthority'), name: fieldOf(gathered, 'signerName') },
    recipients: listOf(gathered, 'recipients'),
    annexes: [],
    watermark: null,
  }
}

function fieldOf({ report }: Gathered, name: string): string | null {
  const value = report?.fields[name]
  return typeof value === 'string' ? value : null
}

function listOf({ report }: Gathered, name: string): string[] {
  const value = report?.fields[name]
  return Array.isArray(value) ? (value as string[]) : []
}
