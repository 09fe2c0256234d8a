import { useOrganizationNames } from '../../../admin/names.ts'
import { useMe } from '../../../admin/session.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { roles, type Role } from '../../../records/rights.ts'
import css from './account.module.css'
import { Row, Section } from './section.tsx'

const words = {
  title: { vi: 'Vai trò của tôi', en: 'My roles' },
  none: {
    vi: 'Chưa được giao vai trò nào. Nhờ quản trị viên giao vai trò tại cơ quan của bạn.',
    en: 'You hold no role yet. Ask an administrator to give you one at your organisation.',
  },
  from: { vi: 'từ {from}', en: 'from {from}' },
  until: { vi: '{from} đến {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Labels>

const day = (date: string) => shortDate(date as IsoDate)

/** Where I hold which role, and for how long. */
export function RolesSection() {
  const t = useWords()
  const { assignments } = useMe()
  const names = useOrganizationNames(assignments.map(({ orgId }) => orgId))
  const termOf = (from: string, to: string | null) =>
    to === null ? t(words.from, { from: day(from) }) : t(words.until, { from: day(from), to: day(to) })
  return (
    <Section title={t(words.title)} lead={assignments.length === 0 ? t(words.none) : undefined}>
      <ul className={css.rows}>
        {assignments.map(({ id, role, orgId, validFrom, validTo }) => (
          <Row
            key={id}
            name={role in roles ? t(roles[role as Role]) : role}
            note={`${names.get(orgId) ?? ''} · ${termOf(validFrom, validTo)}`}
          />
        ))}
      </ul>
    </Section>
  )
}
