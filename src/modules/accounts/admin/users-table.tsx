import type { UseQueryResult } from '@tanstack/react-query'
import { isWorking, ManagedRole } from './users-role.tsx'
import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { Avatar } from '../../../admin/ui/avatar.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { ManagedUser } from '../users-endpoints.ts'
import css from './users.module.css'

const words = {
  users: { vi: 'Người dùng', en: 'Users' },
  name: { vi: 'Họ tên', en: 'Name' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  seen: { vi: 'Đăng nhập gần nhất', en: 'Last sign-in' },
  state: { vi: 'Tình trạng', en: 'State' },
  never: { vi: 'chưa lần nào', en: 'never' },
  noRole: { vi: 'chưa có vai trò', en: 'no role yet' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  disabled: { vi: 'Đã khóa', en: 'Disabled' },
  secondFactor: { vi: 'có xác thực hai lớp', en: 'with a second factor' },
  loading: { vi: 'Đang tải người dùng', en: 'Loading the users' },
  none: { vi: 'Chưa có người dùng nào', en: 'No users yet' },
  begin: {
    vi: 'Thêm từng người với cơ quan và vai trò của họ; mật khẩu đầu tiên hiện một lần để trao tận tay.',
    en: 'Add each person with organisation and role; the first password is shown once, to be handed over.',
  },
  noMatch: { vi: 'Không có ai khớp bộ lọc', en: 'Nobody matches the filters' },
  loosen: { vi: 'Bỏ bớt điều kiện lọc hoặc gõ ít chữ hơn.', en: 'Take a filter away, or type less.' },
  add: { vi: 'Thêm người dùng', en: 'Add a user' },
} as const satisfies Record<string, Labels>

type Users = { items: Arrived<ManagedUser>[]; total: number }

type UserTableProps = {
  users: UseQueryResult<Users>
  filtered: boolean
  onOpen: (id: string) => void
  onAdd: () => void
}

export function UserTable({ users, filtered, onOpen, onAdd }: UserTableProps) {
  const t = useWords()
  if (users.error) return <Failure error={users.error} retry={() => void users.refetch()} />
  if (!users.data) return <SkeletonRows label={t(words.loading)} />
  if (users.data.items.length === 0) {
    return filtered ? (
      <Empty title={t(words.noMatch)}>{t(words.loosen)}</Empty>
    ) : (
      <Empty title={t(words.none)} actions={<Button onClick={onAdd}>{t(words.add)}</Button>}>
        {t(words.begin)}
      </Empty>
    )
  }
  return (
    <Table
      cards
      label={t(words.users)}
      head={[words.name, words.roles, words.seen, words.state].map((label) => t(label))}
    >
      {users.data.items.map((user) => (
        <UserRow key={user.id} user={user} onOpen={() => onOpen(user.id)} />
      ))}
    </Table>
  )
}

function UserRow({ user, onOpen }: { user: Arrived<ManagedUser>; onOpen: () => void }) {
  const t = useWords()
  const held = user.assignments.filter(isWorking)
  return (
    <tr>
      <td>
        <div className={css.person}>
          <Avatar name={user.name} />
          <div>
            <button type="button" className={css.open} onClick={onOpen}>
              {user.name}
            </button>
            <div className={css.note}>{user.email}</div>
          </div>
        </div>
      </td>
      <td>
        {held.length === 0 && <span className={css.unknown}>{t(words.noRole)}</span>}
        {held.map((assignment) => (
          <ManagedRole key={assignment.id} assignment={assignment} />
        ))}
      </td>
      <td data-label={t(words.seen)} className={user.lastSignInAt ? css.moment : css.unknown}>
        {user.lastSignInAt ? dayAndTime(user.lastSignInAt) : t(words.never)}
      </td>
      <td>
        <span className={css.state}>
          <Glyph name={user.disabledAt ? 'blocked' : 'done'} />
          {t(user.disabledAt ? words.disabled : words.inUse)}
        </span>
        {(user.hasTotp || user.passkeys > 0) && <div className={css.note}>{t(words.secondFactor)}</div>}
      </td>
    </tr>
  )
}
