import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import { localeNames, type PortalLocale } from '../../platform/locales.ts'
import { reviewPolicy } from '../../records/texts/review-rules.ts'
import { officersWho } from './audience.ts'
import { untell, type Happening } from './store.ts'
import { tell, type Context, type Listeners, type Told } from './told.ts'

const words = {
  published: { vi: 'đã được duyệt và đăng', en: 'is approved and published' },
  approved: { vi: 'đã được duyệt, chờ đến giờ đăng', en: 'is approved and waits for its time' },
  onTime: { vi: 'đã được đăng theo lịch', en: 'is published as scheduled' },
  withdrawn: { vi: 'đã bị gỡ khỏi cổng', en: 'is withdrawn from the portal' },
  expired: { vi: 'đã hết hạn đăng', en: 'has expired' },
} as const satisfies Record<string, Labels>

type Text = {
  title: string | null
  state: string
  version: number
  authors: string[]
  reviewedBy: string | null
  publishedVersion: number | null
}

const KINDS = ['text.submitted', 'text.reviewed', 'text.returned', 'text.published', 'text.withdrawn']

/** What happens to one language of a record: reviewers, approvers and everybody who wrote in it are told. */
export const textListeners: Listeners = {
  'record.text-submitted': ({ db, happening }) =>
    whoDecides(db, happening, { state: 'submitted', action: 'review', kind: 'text.submitted' }),
  'record.text-reviewed': ({ db, happening }) =>
    whoDecides(db, happening, { state: 'reviewed', action: 'approve', kind: 'text.reviewed' }),
  'record.text-returned': async ({ db, happening }) => {
    const text = await textOf(db, happening)
    const { note } = happening.data
    const said = typeof note === 'string' ? note : null
    return text?.state === 'returned' ? toAuthors(happening, text, 'text.returned', { note: said }) : []
  },
  'record.text-approved': async ({ db, happening }) => {
    const text = await textOf(db, happening)
    if (text?.state !== 'approved' || happening.data['brought'] === true) return []
    const event = text.publishedVersion === text.version ? words.published : words.approved
    return toAuthors(happening, text, 'text.published', { event })
  },
  'record.text-published': (context) => saying(context, 'text.published', words.onTime),
  'record.text-withdrawn': async (context) => {
    const { note } = context.happening.data
    return saying(context, 'text.withdrawn', words.withdrawn, typeof note === 'string' ? note : null)
  },
  'record.text-expired': (context) => saying(context, 'text.withdrawn', words.expired),
  'record.text-step-taken-back': async ({ db, happening }) => {
    const { record, at } = happening
    if (record) await untell(db, record.id, KINDS, { at, path: pathOf(happening) })
    return []
  },
}

type Deciding = {
  state: string
  action: 'review' | 'approve'
  kind: 'text.submitted' | 'text.reviewed'
}

/** Those who may take the next step: nobody who wrote in it, and two pairs of eyes unless one person may do both. */
async function whoDecides(
  db: Database,
  happening: Happening,
  { state, action, kind }: Deciding,
): Promise<Told[]> {
  const { record } = happening
  const text = await textOf(db, happening)
  if (!record || text?.state !== state) return []
  const locale = String(happening.data['locale'])
  const { onePerson } = await reviewPolicy(db, { collection: record.collection, locale })
  const able = await officersWho(db, action, { ...record, state: 'submitted' })
  return able
    .filter(({ userId }) => !text.authors.includes(userId))
    .filter(({ userId }) => action === 'review' || onePerson || userId !== text.reviewedBy)
    .map(({ userId }) => tell(happening, kind, userId, aboutText(happening, text)))
}

async function saying(
  { db, happening }: Context,
  kind: 'text.published' | 'text.withdrawn',
  event: Labels,
  note: string | null = null,
): Promise<Told[]> {
  const text = await textOf(db, happening)
  return text ? toAuthors(happening, text, kind, { event, note }) : []
}

type Said = { event?: Labels; note?: string | null }

function toAuthors(
  happening: Happening,
  text: Text,
  kind: Told['kind'],
  { event, note = null }: Said,
): Told[] {
  const about = aboutText(happening, text)
  const params = event ? { ...about.params, event } : about.params
  return text.authors.map((userId) => tell(happening, kind, userId, { ...about, params, note }))
}

function aboutText(happening: Happening, { title }: Text) {
  const locale = String(happening.data['locale'])
  return {
    path: pathOf(happening),
    params: {
      language: localeNames[locale as PortalLocale] ?? locale,
      ...(title === null ? {} : { title }),
    },
  }
}

function pathOf({ record, data }: Happening): string {
  return `/content/${record?.collection ?? ''}/${record?.id ?? ''}?language=${String(data['locale'])}`
}

async function textOf(db: Database, { record, data }: Happening): Promise<Text | undefined> {
  if (!record) return undefined
  const { rows } = await sql<Text>`
    select fields ->> 'title' as title, state, version, authors, reviewed_by, published_version from record_texts
    where record_id = ${record.id}::uuid and locale = ${String(data['locale'])}`.execute(db)
  return rows[0]
}
