import { sql } from 'kysely'
import type { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import type { changePreferences, PreferencesView } from './endpoints.ts'
import { deliveryOf, noticeKindNames, noticeKinds, type NoticeKindDescription } from './rules.ts'

/** How somebody wants to be told of each kind, and at what hour. */
export async function preferencesOf(db: Database, userId: string): Promise<z.output<typeof PreferencesView>> {
  const chosen = await db
    .selectFrom('notificationPreferences')
    .select(['kind', 'delivery'])
    .where('userId', '=', userId)
    .execute()
  const byKind = new Map(chosen.map(({ kind, delivery }) => [kind, delivery]))
  return {
    digestAt: (await digestTime(db, userId)) ?? (await digestTime(db, null)) ?? '07:00',
    kinds: noticeKindNames.map((kind) => {
      const { label, always }: NoticeKindDescription = noticeKinds[kind]
      return { kind, label, delivery: deliveryOf(kind, byKind.get(kind)), always: always ?? false }
    }),
  }
}

type Change = z.output<(typeof changePreferences)['input']>

export async function setPreferences(
  db: Database,
  userId: string,
  { digestAt, kinds = {} }: Change,
): Promise<void> {
  if (digestAt !== undefined) await setDigestTime(db, userId, digestAt)
  for (const [kind, delivery] of Object.entries(kinds)) {
    await db
      .insertInto('notificationPreferences')
      .values({ userId, kind, delivery })
      .onConflict((conflict) => conflict.columns(['userId', 'kind']).doUpdateSet({ delivery }))
      .execute()
  }
}

/** «07:00», of a person or (null) of the installation. */
export async function digestTime(db: Database, userId: string | null): Promise<string | undefined> {
  const found = await db
    .selectFrom('digestTimes')
    .select(sql<string>`to_char(at, 'HH24:MI')`.as('at'))
    .where('userId', 'is not distinct from', userId)
    .executeTakeFirst()
  return found?.at
}

export async function setDigestTime(db: Database, userId: string | null, at: string): Promise<void> {
  await db
    .insertInto('digestTimes')
    .values({ userId, at })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet({ at }))
    .execute()
}
