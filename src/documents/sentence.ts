import type { RecordView } from '../records/record.ts'
import type { Inline } from './tree.ts'

/** What a collection's sentence may ask about the world; names are those valid on the date asked about. */
export type SentenceContext = {
  /** The organisation's name on the date, in the document's wording. */
  orgName(orgId: string, on: string | null): string
  /** The directive cited: in full the first time in a document, short after. */
  cite(directiveId: string): Inline
  /** A record of another collection that this one points to; undefined when it is not there. */
  record(id: string): RecordView | undefined
}

/** How one record of a collection is told in a report: one sentence, without marker and closing mark. */
export type Sentence = (record: RecordView, context: SentenceContext) => readonly Inline[]
