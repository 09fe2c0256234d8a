import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Role } from '../../records/rights.ts'
import { hashPassword } from './passwords.ts'
import { assignRole } from './role-assignments.ts'
import { usersWhere } from './store.ts'
import { createUser, storePassword } from './users.ts'

/** The password of every demo account. It opens nothing outside a demo: only `loadDemoUsers` gives it to anybody. */
export const DEMO_PASSWORD = 'chalo-demo-2017'

export type DemoUser = { role: Role; email: string; name: Labels; org: string }

const demoUser = (role: Role, account: string, name: Labels, org = 'quang-binh'): DemoUser => {
  return { role, email: `${account}@demo.chalo.local`, name, org }
}

/** One account a role, named by the role: no person is invented. */
export const demoUsers: readonly DemoUser[] = [
  demoUser('administrator', 'quan-tri', { vi: 'Quản trị hệ thống (demo)', en: 'Administrator (demo)' }),
  demoUser('leader', 'lanh-dao', { vi: 'Lãnh đạo phê duyệt (demo)', en: 'Approving leader (demo)' }),
  demoUser('lead', 'so-chu-tri', { vi: 'Sở chủ trì (demo)', en: 'Lead department (demo)' }),
  demoUser('foreign-affairs', 'so-ngoai-vu', {
    vi: 'Cán bộ Sở Ngoại vụ (demo)',
    en: 'Foreign-affairs officer (demo)',
  }),
  demoUser(
    'contributor',
    'don-vi',
    { vi: 'Đơn vị nộp số liệu (demo)', en: 'Contributor (demo)' },
    'so-ngoai-vu-quang-binh',
  ),
  demoUser('translator', 'bien-dich', { vi: 'Biên dịch (demo)', en: 'Translator (demo)' }),
  demoUser('reviewer', 'kiem-duyet', { vi: 'Kiểm duyệt nội dung (demo)', en: 'Content reviewer (demo)' }),
  demoUser(
    'gate-operator',
    'cua-khau',
    { vi: 'Vận hành cụm thông tin cửa khẩu (demo)', en: 'Gate operator (demo)' },
    'bo-doi-bien-phong-quang-binh',
  ),
  demoUser('viewer', 'nguoi-xem', { vi: 'Người xem (demo)', en: 'Viewer (demo)' }),
]

/** Adds the demo accounts that are missing, with their roles; safe to run twice. */
export async function loadDemoUsers(db: Database, orgIdByCode: ReadonlyMap<string, string>): Promise<void> {
  const actor = systemActor('demo')
  const password = await hashPassword(DEMO_PASSWORD)
  await transaction(db, async (trx) => {
    for (const { role, email, name, org } of demoUsers) {
      if ((await usersWhere(trx, { email })).length > 0) continue
      const { id } = await createUser(trx, actor, { email, name: name.vi, locale: 'vi' })
      await storePassword(trx, id, password)
      const orgId = orgIdByCode.get(org)
      if (orgId === undefined) throw new TypeError(`The demo province has no organisation ${org}`)
      await assignRole(trx, actor, { userId: id, role, orgId, validFrom: '2017-01-01', validTo: null })
    }
  })
}

/** Whether the demo accounts are there: the sign-in page offers them only then. */
export async function hasDemoUsers(db: Database): Promise<boolean> {
  const emails = demoUsers.map(({ email }) => email)
  const found = await db
    .selectFrom('users')
    .select('id')
    .where('email', 'in', emails)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
