import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime, dayOfMoment } from '../../../admin/moments.ts'
import { useCall } from '../../../admin/queries.ts'
import { Drawer } from '../../../admin/ui/drawer.tsx'
import { Facts } from '../../../admin/ui/facts.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readManagedUser, type ManagedUser } from '../users-endpoints.ts'
import { UserAccess } from './users-access.tsx'
import { UserName } from './users-name.tsx'
import { UserRights } from './users-rights.tsx'
import { UserRoles } from './users-roles.tsx'

const words = {
  loading: { vi: 'Đang tải tài khoản', en: 'Loading the account' },
  account: { vi: 'Tài khoản', en: 'Account' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  state: { vi: 'Tình trạng', en: 'State' },
  since: { vi: 'Có từ', en: 'Since' },
  seen: { vi: 'Đăng nhập gần nhất', en: 'Last sign-in' },
  never: { vi: 'chưa lần nào', en: 'never' },
  sessions: { vi: 'Phiên đang mở', en: 'Open sessions' },
  keys: { vi: 'Khóa API còn hiệu lực', en: 'API keys in force' },
  second: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  totp: { vi: 'ứng dụng xác thực', en: 'authenticator' },
  passkeys: { vi: '{count} khóa truy cập', en: '{count} passkeys' },
  none: { vi: 'chưa bật', en: 'none' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  disabled: { vi: 'Đã khóa từ {day}', en: 'Disabled since {day}' },
} as const satisfies Record<string, Labels>

/** One account beside the list: who it is, what it may do, and what an administrator can do about it. */
export function UserPanel({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useWords()
  const user = useCall(readManagedUser, { person: id ?? '' }, { enabled: id !== undefined })
  return (
    <Drawer opened={id !== undefined} onClose={onClose} title={user.data?.name ?? t(words.account)}>
      {user.error && <Failure error={user.error} retry={() => void user.refetch()} />}
      {!user.data && !user.error && <SkeletonRows rows={6} label={t(words.loading)} />}
      {user.data && (
        <>
          <UserName key={`${user.data.id} ${user.data.name}`} user={user.data} />
          <UserFacts user={user.data} />
          <UserRoles user={user.data} />
          <UserAccess user={user.data} />
          <UserRights key={user.data.id} user={user.data} />
        </>
      )}
    </Drawer>
  )
}

function UserFacts({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const factors = [
    user.hasTotp && t(words.totp),
    user.passkeys > 0 && t(words.passkeys, { count: user.passkeys }),
  ].filter((word) => word !== false)
  return (
    <Facts
      facts={[
        { name: t(words.email), value: user.email },
        {
          name: t(words.state),
          value: (
            <>
              <Glyph name={user.disabledAt ? 'blocked' : 'done'} />{' '}
              {user.disabledAt ? t(words.disabled, { day: dayOfMoment(user.disabledAt) }) : t(words.inUse)}
            </>
          ),
        },
        { name: t(words.since), value: dayOfMoment(user.createdAt) },
        { name: t(words.seen), value: user.lastSignInAt ? dayAndTime(user.lastSignInAt) : t(words.never) },
        { name: t(words.second), value: factors.length > 0 ? factors.join(', ') : t(words.none) },
        { name: t(words.sessions), value: user.sessions },
        { name: t(words.keys), value: user.keys },
      ]}
    />
  )
}
