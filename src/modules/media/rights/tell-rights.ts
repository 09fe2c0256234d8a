import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { filled, type Labels } from '../../../platform/labels.ts'
import { addDays, isIsoDate, shortDate, today, type IsoDate } from '../../../platform/time/dates.ts'
import type { Collections } from '../../../records/registry.ts'
import { notify, officersWho, type Notice } from '../../notifications/public.ts'
import { listShowing } from '../uses.ts'

const words = {
  soon: { vi: 'còn đến hết ngày {day}', en: 'last until {day}' },
  over: {
    vi: 'đã hết từ sau ngày {day}, tư liệu không còn hiện trên cổng',
    en: 'ended after {day}: readers no longer see it',
  },
  unused: { vi: 'không mục nào đang đăng dùng', en: 'no published item uses it' },
  used: { vi: '{count} mục đang đăng dùng: {titles}', en: '{count} published items use it: {titles}' },
} as const satisfies Record<string, Labels>

/** Told when so many days are left, and once they are over. */
const SOON = [30, 7]

/** What ended longer ago was told of, or ended before anybody was told of such things: days. */
const OVER = 30

const NAMED = 3

type Ending = { id: string; title: string; ownerOrgId: string; state: 'approved'; rightsUntil: IsoDate }

/**
 * Tells of rights that end within 30 or 7 days, or have ended: whoever keeps the medium, and whoever keeps what shows it
 * to readers. Each is told once of each.
 */
export async function tellRights(db: Database, collections: Collections, day = today()): Promise<void> {
  const { rows } = await sql<Ending>`
    select r.id, r.title, r.owner_org_id, r.state, a.rights_until::text as rights_until
    from records r join media_assets a on a.record_id = r.id
    where r.deleted_at is null and r.state = 'approved'
      and a.rights_until between ${addDays(day, -OVER)}::date and ${addDays(day, Math.max(...SOON))}::date
    order by a.rights_until, r.id limit 10000`.execute(db)
  for (const ending of rows)
    await transaction(db, async (trx) => notify(trx, await noticeOf(trx, collections, ending, day)))
}

async function noticeOf(
  db: Database,
  collections: Collections,
  { id, title, ownerOrgId, state, rightsUntil }: Ending,
  day: IsoDate,
): Promise<Notice> {
  const shown = await namesOf(db, await listShowing(db, collections, [id]))
  const subjects = [
    { id, collection: 'media-assets', ownerOrgId, state },
    ...shown.map((record) => ({ ...record, state })),
  ]
  const keepers = []
  for (const subject of oneOfEach(subjects)) keepers.push(...(await officersWho(db, 'change', subject)))
  const isOver = rightsUntil < day
  const left = SOON.filter((days) => rightsUntil <= addDays(day, days)).at(-1)
  const until = isIsoDate(rightsUntil) ? shortDate(rightsUntil) : rightsUntil
  return {
    kind: 'media.rights',
    to: keepers.map(({ userId }) => userId),
    record: { id, collection: 'media-assets', field: 'rightsUntil' },
    path: `/media/${id}`,
    params: { title, when: filled(isOver ? words.over : words.soon, { day: until }), uses: usesOf(shown) },
    once: `media.rights ${id} ${rightsUntil} ${isOver ? 'over' : left}`,
  }
}

type Named = { id: string; collection: string; ownerOrgId: string; title: string }

async function namesOf(db: Database, shown: readonly { id: string }[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, collection, owner_org_id, title from records
    where id = any(${shown.map(({ id }) => id)}::uuid[]) and deleted_at is null order by title, id`.execute(
    db,
  )
  return rows
}

function usesOf(shown: readonly Named[]): Labels {
  if (shown.length === 0) return words.unused
  const titles = shown.slice(0, NAMED).map(({ title }) => `“${title}”`)
  const rest = shown.length > NAMED ? [...titles, '…'] : titles
  return filled(words.used, { count: shown.length, titles: rest.join(', ') })
}

/** Rights reach by collection and organisation: one of each is enough to find everybody. */
function oneOfEach<Subject extends { collection: string; ownerOrgId: string }>(
  subjects: readonly Subject[],
): Subject[] {
  const known = new Map(subjects.map((subject) => [`${subject.collection} ${subject.ownerOrgId}`, subject]))
  return [...known.values()]
}
