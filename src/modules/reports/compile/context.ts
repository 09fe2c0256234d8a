import type { Sentence, SentenceContext } from '../../../documents/sentence.ts'
import type { Inline } from '../../../documents/tree.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { RecordView } from '../../../records/record.ts'
import { citation, type DirectiveFields } from '../../directives/public.ts'
import type { Gathered } from './gathered.ts'
import { tokensOf } from './tokens.ts'

export const UNKNOWN = 'chưa có số liệu'
const NO_BREAK_SPACE = '\u00a0'

/** Turns records and officers' words into inlines, remembering what the document has cited already. */
export type Writer = SentenceContext & {
  /** Officers' words with their tokens replaced. */
  words(text: string): Inline[]
  figure(key: string): Inline
  /** Ids of the directives cited so far. */
  cited: ReadonlySet<string>
}

export type Sentences = Readonly<Record<string, Sentence>>

export function writerOf(gathered: Gathered): Writer {
  const cited = new Set<string>()
  const directives = gathered.referenced
  const orgName = (id: string, on: string | null) => gathered.names(id, on ?? gathered.asOf)

  const cite = (id: string): Inline => {
    const directive = directives.get(id)
    if (!directive) return { kind: 'blank', what: `directive ${id}` }
    const form = cited.has(id) ? 'short' : 'full'
    cited.add(id)
    const text = citation(directive.fields as DirectiveFields, form, { orgName })
    return { kind: 'citation', text, form, source: { records: [id] } }
  }
  const figure = (key: string): Inline => {
    const value = gathered.figures.get(key)
    if (!value) return { kind: 'blank', what: `figure ${key}` }
    const { printed, unit, records } = value
    const text = printed === null ? UNKNOWN : `${formatNumber(printed)}${NO_BREAK_SPACE}${unit}`
    return {
      kind: 'figure',
      text,
      value: printed,
      source: { figure: key, records: recordsOf(records, value) },
    }
  }
  return {
    orgName,
    cite,
    figure,
    record: (id) => gathered.referenced.get(id),
    words: (text) =>
      tokensOf(text).map((token): Inline => {
        if (token.kind === 'figure') return figure(token.key)
        return token.kind === 'citation' ? cite(token.recordId) : { kind: 'text', text: token.text }
      }),
    cited,
  }
}

type Traced = { declared: { recordId: string } | null; override: { recordId: string } | null }

/** The records counted, and those that say another number was declared or chosen. */
function recordsOf(counted: readonly string[], { declared, override }: Traced): string[] {
  return [...counted, ...[declared, override].flatMap((said) => said?.recordId ?? [])]
}

/** How one record is told: in an officer's words for this report, else by its collection's sentence. */
export function tell(record: RecordView, sentences: Sentences, writer: Writer, reworded: string | undefined) {
  if (reworded !== undefined) return writer.words(reworded)
  const sentence = sentences[record.collection]
  return sentence ? sentence(record, writer) : [{ kind: 'text' as const, text: record.title }]
}
