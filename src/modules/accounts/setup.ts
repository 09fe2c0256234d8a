import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import type { Locale } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'
import { createRecord } from '../../records/create.ts'
import { organizations } from '../organizations/public.ts'
import { alreadySetUp, setupCodeWrong, setupOrganizationMissing } from './errors.ts'
import { assignRole } from './role-assignments.ts'
import type { UserView } from './schema.ts'
import { createUser, getUser } from './users.ts'

/** No letters that look alike: the code is read from one screen and typed at another. 12 of 31 letters are 59 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The code that shows who may make the first administrator: whoever can read the terminal or the log of the server.
 * It follows from the installation's secret, so every node and every start knows the same one and nothing is kept.
 */
export function setupCode(secret: string): string {
  const bytes = createHmac('sha256', secret).update('chalo setup code').digest()
  const letters = [...bytes.subarray(0, 12)].map((byte) => LETTERS[byte % LETTERS.length])
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-')
}

/** Whether nobody has an account yet. */
export async function needsSetup(db: Database): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) === undefined
}

export type FirstAdministrator = {
  code: string
  organization?: string | undefined
  name: string
  email: string
  password: string
}

/**
 * Makes the first administrator and, where there is none, the organisation at which he is one. Of two who try at the
 * same moment one succeeds.
 * @throws alreadySetUp, setupCodeWrong, setupOrganizationMissing, passwordTooShort
 */
export async function setUp(
  db: Database,
  { code, organization, ...user }: FirstAdministrator,
  { secret, locale }: { secret: string; locale: Locale },
): Promise<UserView> {
  const actor = systemActor('Thiết lập ban đầu', locale)
  return transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('chalo setup', 0))`.execute(trx)
    if (!(await needsSetup(trx))) throw alreadySetUp()
    if (plain(code) !== plain(setupCode(secret))) throw setupCodeWrong()
    const { id: userId } = await createUser(trx, actor, { ...user, locale })
    const orgId = (await firstOrganization(trx)) ?? (await foundOrganization(trx, organization))
    await assignRole(trx, actor, { userId, role: 'administrator', orgId, validTo: null })
    return getUser(trx, actor, { id: userId })
  })
}

/** The organisation that was registered first; null while there is none. */
export async function firstOrganization(db: Database): Promise<string | null> {
  const first = await db
    .selectFrom('records')
    .select('id')
    .where('collection', '=', organizations.name)
    .where('deletedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return first?.id ?? null
}

async function foundOrganization(db: Database, name: string | undefined): Promise<string> {
  if (name === undefined) throw setupOrganizationMissing()
  const id = newId()
  const code =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'co-quan'
  const fields = { code, name, kind: 'department' }
  await createRecord(db, systemActor('Thiết lập ban đầu'), organizations, { id, ownerOrgId: id, fields })
  return id
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}
