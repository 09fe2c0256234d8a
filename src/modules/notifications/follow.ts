import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Collections } from '../../records/registry.ts'
import { approversOf, officersWho } from './audience.ts'
import { mediaListeners } from './follow-media.ts'
import { textListeners } from './follow-texts.ts'
import { notify, type Notice } from './notify.ts'
import { manyTexts } from './rules.ts'
import {
  commentsById,
  happenings,
  markFollowed,
  mayFollow,
  ownersOf,
  stretches,
  untell,
  type Happening,
} from './store.ts'
import { tell, type Comments, type Listeners, type Told } from './told.ts'

const STEPS = ['record.returned', 'record.approved', 'record.submitted']
const TEXT_STEPS = ['text.returned', 'text.withdrawn']

/** What happens to whom is told when something is committed; each says who should know. */
const listeners: Listeners = {
  ...textListeners,
  ...mediaListeners,
  'record.submitted': async ({ db, happening }) => {
    const { record } = happening
    if (record?.state !== 'submitted') return []
    return (await approversOf(db, record)).map(({ userId }) => tell(happening, 'record.submitted', userId))
  },
  'record.returned': async ({ db, happening, comments }) => {
    const { record, data } = happening
    if (record?.state !== 'returned') return []
    const said = [...comments.values()].find(({ body }) => body === data['note'])
    const field = said?.field ?? placesOf(data)[0] ?? null
    return (await ownersOf(db, record.id)).map((userId) =>
      tell(happening, 'record.returned', userId, { field, note: text(data['note']) }),
    )
  },
  'record.approved': async ({ db, happening }) => {
    if (!happening.record) return []
    return (await ownersOf(db, happening.record.id)).map((userId) =>
      tell(happening, 'record.approved', userId),
    )
  },
  'record.commented': async ({ db, happening, comments }) => {
    const comment = comments.get(String(happening.data['comment']))
    if (!happening.record || !comment) return []
    const { field, body, mentions } = comment
    const called = mentions.map((userId) =>
      tell(happening, 'record.mentioned', userId, { field, note: body }),
    )
    const owners = (await ownersOf(db, happening.record.id)).filter((userId) => !mentions.includes(userId))
    return [
      ...called,
      ...owners.map((userId) => tell(happening, 'record.commented', userId, { field, note: body })),
    ]
  },
  'record.step-taken-back': async ({ db, happening }) => {
    if (happening.record) await untell(db, happening.record.id, STEPS, { at: happening.at })
    return []
  },
  'report.frozen': async ({ db, happening }) => {
    const { record, data } = happening
    if (!record) return []
    const once = `report.frozen ${record.id} ${String(data['number'])}`
    return (await officersWho(db, 'freeze', record)).map(({ userId }) => ({
      ...tell(happening, 'report.frozen', userId),
      once,
    }))
  },
}

/**
 * Tells people of what happened since the last time: the hash-chained events are the outbox of every act, so the spine
 * knows nobody who listens. Any number of nodes may call this; one works, the cursor moves with what it tells.
 */
export function followEvents(db: Database, collections: Collections): Promise<void> {
  return transaction(db, async (trx) => {
    if (!(await mayFollow(trx))) return
    const ahead = await stretches(trx)
    if (ahead.length === 0) return
    const happened = await happenings(trx, ahead, Object.keys(listeners))
    const comments = await commentsById(
      trx,
      happened.flatMap(({ data }) => (typeof data['comment'] === 'string' ? [data['comment']] : [])),
    )
    const told: Told[] = []
    for (const happening of happened) {
      const context = { db: trx, happening, comments: around(happened, happening, comments) }
      const all = (await listeners[happening.type]?.(context)) ?? []
      // Nobody is told of what he did himself, nor of the words that came with a step that he is told of.
      const others = all.filter(
        ({ userId }) => userId !== happening.actorId && !belongsToStep(told, happening, userId),
      )
      told.push(...others)
    }
    await notify(trx, ...gathered(withoutDoubles(told), collections))
    await markFollowed(trx, ahead)
  })
}

/** The comments that were made with a happening about the same record, by the same person. */
function around(all: readonly Happening[], { record, actorId, at }: Happening, comments: Comments): Comments {
  const ids = all
    .filter((other) => other.record?.id === record?.id && other.actorId === actorId)
    .filter((other) => Math.abs(other.at.getTime() - at.getTime()) < 5000)
    .map(({ data }) => String(data['comment']))
  return new Map([...comments].filter(([id]) => ids.includes(id)))
}

function belongsToStep(
  told: readonly Told[],
  { type, record, at, actorName }: Happening,
  userId: string,
): boolean {
  if (type !== 'record.commented') return false
  return told.some(
    (notice) =>
      notice.userId === userId &&
      notice.record?.id === record?.id &&
      notice.params?.['actor'] === actorName &&
      [...STEPS, ...TEXT_STEPS].includes(notice.kind) &&
      Math.abs(Date.parse(String(notice.params?.['at'])) - at.getTime()) < 5000,
  )
}

const DOUBLES: Readonly<Record<string, readonly string[]>> = {
  'record.submitted': ['text.submitted', 'text.reviewed'],
  'record.returned': ['text.returned'],
  'record.approved': ['text.published'],
}

/** A record that moves with its text is told of as the text. */
function withoutDoubles(told: readonly Told[]): Told[] {
  return told.filter(
    ({ kind, userId, record, params }) =>
      !told.some(
        (other) =>
          DOUBLES[kind]?.includes(other.kind) &&
          other.userId === userId &&
          other.record?.id === record?.id &&
          Math.abs(Date.parse(String(other.params?.['at'])) - Date.parse(String(params?.['at']))) < 5000,
      ),
  )
}

const MANY = 3

/** Many of one kind by one person about one collection become a single notice that opens their list. */
function gathered(told: readonly Told[], collections: Collections): Notice[] {
  const groups = Map.groupBy(told, ({ userId, kind, params, record }) =>
    [userId, kind, params?.['actor'], record?.collection].join('|'),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length <= MANY || !manyTexts[first.kind] || !first.record) {
      return group.map(({ userId, ...notice }) => ({ ...notice, to: [userId] }))
    }
    return [oneFor(first, group.length, collections.get(first.record.collection)?.label)]
  })
}

const STATE_OF: Readonly<Partial<Record<Notice['kind'], string>>> = {
  'record.submitted': 'submitted',
  'record.returned': 'returned',
  'record.approved': 'approved',
}

function oneFor({ userId, kind, record, params }: Told, count: number, label: Labels | undefined): Notice {
  const state = STATE_OF[kind]
  return {
    kind,
    to: [userId],
    path: `/records/${record?.collection ?? ''}${state ? `?state=${state}` : ''}`,
    params: { actor: params?.['actor'], title: label ?? record?.collection, count },
  }
}

function placesOf(data: Happening['data']): string[] {
  const { places } = data
  return Array.isArray(places) ? places.filter((place) => typeof place === 'string') : []
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
