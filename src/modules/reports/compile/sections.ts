import type { Block, Inline, Paragraph, Source } from '../../../documents/tree.ts'
import type { RecordView } from '../../../records/record.ts'
import type { OutlinePart, OutlineSection, RecordsPart } from '../outline.ts'
import { tell, type Sentences, type Writer } from './context.ts'
import { figuresTable } from './figures-table.ts'
import type { Gathered } from './gathered.ts'

type Setting = { gathered: Gathered; sentences: Sentences; writer: Writer }

/** The blocks of one section below its heading; empty when there is nothing to tell. */
export function sectionBlocks(section: Pick<OutlineSection, 'id' | 'parts'>, setting: Setting): Block[] {
  const passages = setting.gathered.passages.filter(({ fields }) => fields.section === section.id)
  const numbering = { next: 1 }
  return section.parts.flatMap((part, index) =>
    partBlocks(part, { ...setting, passages, numbering, id: `${section.id}.${index}`, section }),
  )
}

type PartSetting = Setting & {
  id: string
  section: Pick<OutlineSection, 'id' | 'parts'>
  passages: readonly RecordView[]
  numbering: { next: number }
}

function partBlocks(part: OutlinePart, setting: PartSetting): Block[] {
  switch (part.kind) {
    case 'narrative':
      return narrative(setting)
    case 'text':
      return plainText(part, setting)
    case 'records':
      return part.lead !== undefined && part.marker === null ? running(part, setting) : listed(part, setting)
    case 'figures':
      return figuresTable(part, setting.id, setting.gathered)
  }
}

/** Each line of an officer's passage is a paragraph; "- " in front makes a dash item. */
function narrative({ passages, writer, id }: PartSetting): Block[] {
  return passages
    .filter(({ fields }) => fields.kind === 'narrative')
    .flatMap((passage, index) =>
      linesOf(passage).map((line, row): Paragraph => {
        const [, dash, text = ''] = /^([-–+]\s+)?(.*)$/s.exec(line) ?? []
        const { about } = passage.fields
        const source = { records: typeof about === 'string' ? [passage.id, about] : [passage.id] }
        return {
          kind: 'paragraph',
          id: `${id}.${index}.${row}`,
          marker: dash ? '-' : null,
          inlines: writer.words(text),
          source,
        }
      }),
    )
}

function linesOf({ fields }: RecordView): string[] {
  const text = typeof fields.text === 'string' ? fields.text : ''
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

type TextPart = Extract<OutlinePart, { kind: 'text' }>

function plainText(part: TextPart, { gathered, section, writer, id }: PartSetting): Block[] {
  const needed = part.onlyWith
  const present =
    needed === undefined ||
    section.parts.some(
      (other) =>
        other.kind === 'records' && other.collection === needed && records(other, gathered).length > 0,
    )
  return present ? [{ kind: 'paragraph', id, marker: part.marker, inlines: writer.words(part.text) }] : []
}

function records(part: RecordsPart, { parts }: Gathered): readonly RecordView[] {
  return parts.get(part) ?? []
}

type Told = { record: RecordView; inlines: readonly Inline[]; source: Source }

/** The part's records that this report does not leave out, each in its words. */
function told(part: RecordsPart, { gathered, passages, sentences, writer }: PartSetting): Told[] {
  const about = (kind: string) =>
    new Map(
      passages.filter(({ fields }) => fields.kind === kind).map((passage) => [passage.fields.about, passage]),
    )
  const [omitted, reworded] = [about('omission'), about('rewording')]
  return records(part, gathered)
    .filter(({ id }) => !omitted.has(id))
    .map((record) => {
      const wording = reworded.get(record.id)
      const words = typeof wording?.fields.text === 'string' ? wording.fields.text : undefined
      const source = { records: [record.id, ...(wording ? [wording.id] : [])] }
      return { record, inlines: tell(record, sentences, writer, words), source }
    })
}

function listed(part: RecordsPart, setting: PartSetting): Block[] {
  const { id, writer, numbering } = setting
  const lead = part.lead === undefined ? [] : writer.words(part.lead)
  const items = told(part, setting)
  if (items.length === 0) return []
  const intro: Block[] =
    lead.length > 0 ? [{ kind: 'paragraph', id: `${id}.lead`, marker: null, inlines: lead }] : []
  const last = items.length - 1
  return [
    ...intro,
    ...items.map(({ record, inlines, source }, index): Paragraph => {
      const end = intro.length > 0 && index < last ? ';' : '.'
      const marker = markerOf(part.marker, numbering)
      return { kind: 'paragraph', id: `${id}.${record.id}`, marker, inlines: ended(inlines, end), source }
    }),
  ]
}

/** One paragraph: the lead, then every record, separated by semicolons. */
function running(part: RecordsPart, setting: PartSetting): Block[] {
  const lead = setting.writer.words(part.lead ?? '')
  const items = told(part, setting)
  if (items.length === 0) return []
  const inlines: Inline[] = [...lead, { kind: 'text', text: ' ' }]
  items.forEach((item, index) => inlines.push(...ended(item.inlines, index < items.length - 1 ? '; ' : '.')))
  const source = { records: items.map(({ record }) => record.id) }
  return [{ kind: 'paragraph', id: setting.id, marker: null, inlines, source }]
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy'

function markerOf(style: RecordsPart['marker'], numbering: { next: number }): string | null {
  if (style === '1.') return `${numbering.next++}.`
  // Points follow the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP).
  if (style === 'a)') return `${LETTERS[(numbering.next++ - 1) % LETTERS.length]})`
  return style
}

/** A sentence with its closing mark, unless it brings one. */
function ended(inlines: readonly Inline[], mark: string): Inline[] {
  const last = inlines.at(-1)
  const text = last && last.kind !== 'blank' ? last.text.trimEnd() : ''
  if (last?.kind !== 'text') return [...inlines, { kind: 'text', text: mark }]
  const bare = text.replace(/[.;]$/, '')
  return [...inlines.slice(0, -1), { ...last, text: `${bare}${mark}` }]
}
