import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { RecordView } from '../../records/record.ts'
import type { Action } from '../../records/rights.ts'
import { mayWrite, textMovesFor } from '../../records/texts/may.ts'
import { mayConfirmReading } from '../../records/texts/reading.ts'
import { maySchedule } from '../../records/texts/schedule.ts'
import type { RecordText } from '../../records/texts/text.ts'
import type { TextWorkKind } from './endpoints.ts'

/** What expires later than this is not yet work of today: days. */
export const EXPIRY_HORIZON = 30

/** A text with its record, as far as it must be known to say who may do what with it. */
export type TextCase = {
  record: Pick<RecordView, 'id' | 'collection' | 'ownerOrgId' | 'state'>
  text: Pick<RecordText, 'locale' | 'state' | 'authors' | 'reviewedBy' | 'publishedVersion'>
  /** One person may both review and approve in its collection. */
  onePerson: boolean
  /** Some of the record's facts are in the actor's own words. */
  wroteFacts: boolean
}

export type TextKind = {
  /** Rights any of which reaches it, for finding it; `may` decides. */
  actions: readonly Action[]
  /** Over `t` (record_texts), `r` (records) and `p` (its public page, if any). */
  where: (actor: Actor) => RawBuilder<unknown>
  /** The moment that the list is sorted by, the most pressing first. */
  by: RawBuilder<unknown>
  may: (actor: Actor, found: TextCase) => boolean
}

const isHis = ({ userId }: Actor) => sql`t.authors @> array[${userId}]::text[]`
const TIME = sql`greatest(t.publish_at, t.embargo_until)`

/** Every way in which a text can wait for somebody; each list holds only what the reader may act on. */
export const textKinds: Readonly<Record<TextWorkKind, TextKind>> = {
  returned: {
    actions: ['change', 'translate'],
    // What nobody is known to have written comes back to everybody who may write it.
    where: (actor) => sql`t.state = 'returned' and (${isHis(actor)} or t.authors = '{}')`,
    by: sql`t.updated_at`,
    may: (actor, { record, text }) => mayWrite(actor, record, text.locale),
  },
  review: {
    actions: ['review'],
    where: (actor) => sql`t.state = 'submitted' and not ${isHis(actor)}`,
    by: sql`t.updated_at`,
    may: (actor, found) => movesOf(actor, found).includes('review'),
  },
  approve: {
    actions: ['approve'],
    where: (actor) => sql`t.state in ('submitted', 'reviewed') and not ${isHis(actor)}`,
    by: sql`t.updated_at`,
    may: mayApprove,
  },
  scheduled: {
    actions: ['archive', 'approve'],
    where: () =>
      sql`t.state = 'approved' and t.published_version is distinct from t.version and ${TIME} > now()`,
    by: TIME,
    may: (actor, { record, text }) => maySchedule(actor, record, text),
  },
  expiring: {
    actions: ['archive', 'change', 'translate'],
    where: () =>
      sql`p.expires_at between now() and now() + make_interval(days => ${EXPIRY_HORIZON}::integer)`,
    by: sql`p.expires_at`,
    may: (actor, { record, text }) =>
      maySchedule(actor, record, text) || mayWrite(actor, record, text.locale),
  },
  machine: {
    actions: ['translate'],
    where: () => sql`t.state = 'machine'`,
    by: sql`t.updated_at`,
    may: (actor, { record, text }) => mayWrite(actor, record, text.locale),
  },
  reading: {
    actions: ['translate', 'review'],
    // Nobody is the native reader of his own words.
    where: (actor) =>
      sql`p.reading <> 'read' and t.state = 'approved' and t.locale <> ${SOURCE_LOCALE} and not ${isHis(actor)}`,
    by: sql`p.published_at`,
    may: (actor, { record }) => mayConfirmReading(actor, record),
  },
}

function movesOf(actor: Actor, { record, text, onePerson }: TextCase) {
  return textMovesFor(actor, record, text, onePerson)
}

/** What he may review is listed there; approving takes an approved record, or with the source the record itself. */
function mayApprove(actor: Actor, found: TextCase): boolean {
  const moves = movesOf(actor, found)
  if (!moves.includes('approve') || moves.includes('review')) return false
  const { record, text, wroteFacts } = found
  if (record.state === 'approved') return true
  return text.locale === SOURCE_LOCALE && record.state === 'submitted' && !wroteFacts
}
