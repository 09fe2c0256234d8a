import { useCall } from '../../../admin/queries.ts'
import { useAdministers } from '../../../admin/session.tsx'
import { areas } from '../../../admin/shell/areas.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { useOpenPath } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listCollections } from '../../../records/http/overview-endpoints.ts'
import { getMySecondFactor, listMyPasskeys } from '../../accounts/endpoints.ts'
import { listUsersEndpoint } from '../../accounts/schema.ts'
import { Group } from './group.tsx'
import { ItemRow } from './item-row.tsx'

const words = {
  title: { vi: 'Bước đầu', en: 'First steps' },
  of: { vi: '{done} trong {all}', en: '{done} of {all}' },
  done: { vi: 'đã xong', en: 'done' },
  open: { vi: 'chưa làm', en: 'not done' },
  go: { vi: 'Làm bước này', en: 'Do this' },
  factor: {
    vi: 'Bảo vệ tài khoản quản trị bằng xác thực hai lớp',
    en: 'Protect your account with a second factor',
  },
  factorNote: {
    vi: 'Ứng dụng xác thực trên điện thoại, hoặc khóa truy cập của máy.',
    en: 'An authenticator on your phone, or a passkey of this computer.',
  },
  offices: { vi: 'Ghi các cơ quan của tỉnh', en: 'Enter the organisations of the province' },
  officesNote: {
    vi: 'Cơ quan cấp trên, sở, ngành, đơn vị nộp số liệu, với tên đúng từng thời kỳ.',
    en: 'Superiors, departments and contributors, with the names that they had in each period.',
  },
  users: { vi: 'Thêm người dùng và giao vai trò', en: 'Add users and give them roles' },
  usersNote: {
    vi: 'Ít nhất một lãnh đạo ký duyệt và một cán bộ tổng hợp: người viết không tự duyệt bài của mình.',
    en: 'At least one leader and one officer who compiles: nobody approves what he wrote himself.',
  },
  records: { vi: 'Đưa dữ liệu đầu tiên vào sổ', en: 'Bring the first records in' },
  recordsNote: {
    vi: 'Nhanh nhất là nộp báo cáo năm trước: máy tách thành bản ghi, bạn xem và nhận từng đoạn.',
    en: 'The quickest way is last year’s report: it is taken apart into records, and you accept them one by one.',
  },
} as const satisfies Record<string, Labels>

export type Step = { key: string; title: Labels; note: Labels; path: string; done: boolean }

/** What an administrator does first in a new installation; gone once there are organisations and records. */
export function FirstSteps({ steps }: { steps: readonly Step[] }) {
  const t = useWords()
  const open = useOpenPath()
  const done = steps.filter((step) => step.done).length
  return (
    <Group title={t(words.title)} count={t(words.of, { done, all: steps.length })}>
      {steps.map(({ key, title, note, path, done: isDone }) => (
        <ItemRow
          key={key}
          itemKey={`first ${key}`}
          glyph={<Glyph name={isDone ? 'done' : 'none'} label={isDone ? words.done : words.open} />}
          title={t(title)}
          path={path}
          note={isDone ? null : t(note)}
          acts={
            !isDone && (
              <Button onClick={() => open(path)} aria-label={`${t(words.go)}: ${t(title)}`}>
                {t(words.go)}
              </Button>
            )
          }
        />
      ))}
    </Group>
  )
}

/** The steps of a young installation, for its administrator; null for everybody else. */
export function useFirstSteps(): Step[] | null {
  const administers = useAdministers()
  const known = useCall(listCollections, {}, { staleTime: 60_000, enabled: administers }).data?.collections
  const counts = new Map(known?.map(({ name, count }) => [name, count]))
  const organizations = counts.get('organizations') ?? 0
  const registers = areas.flatMap(({ collections }) => collections)
  const records = registers.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)
  const isYoung = known !== undefined && (organizations < 2 || records === 0)
  const factor = useCall(getMySecondFactor, {}, { enabled: isYoung }).data
  const passkeys = useCall(listMyPasskeys, {}, { enabled: isYoung }).data
  const users = useCall(listUsersEndpoint, {}, { enabled: isYoung }).data
  if (!isYoung || !factor || !passkeys || !users) return null
  const isProtected = factor.totpSince !== null || passkeys.items.length > 0
  return [
    { key: 'factor', title: words.factor, note: words.factorNote, path: '/account', done: isProtected },
    {
      key: 'offices',
      title: words.offices,
      note: words.officesNote,
      path: '/organizations',
      done: organizations > 1,
    },
    {
      key: 'users',
      title: words.users,
      note: words.usersNote,
      path: '/admin/users',
      done: users.items.length > 1,
    },
    {
      key: 'records',
      title: words.records,
      note: words.recordsNote,
      path: '/reports/read',
      done: records > 0,
    },
  ]
}
