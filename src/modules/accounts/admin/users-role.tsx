import type { Arrived } from '../../../admin/api.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, today, type IsoDate } from '../../../platform/time/dates.ts'
import { roles } from '../../../records/rights.ts'
import type { ManagedUser } from '../users-endpoints.ts'
import css from './users.module.css'

const words = {
  until: { vi: 'đến {to}', en: 'until {to}' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  stretch: { vi: '{from} đến {to}', en: '{from} to {to}' },
} as const satisfies Record<string, Labels>

export type HeldRole = Arrived<ManagedUser>['assignments'][number]

/** Whether a role is held today or will be. */
export function isWorking({ validTo }: HeldRole): boolean {
  return validTo === null || validTo >= today()
}

/** «Sở chủ trì · Sở Thông tin và Truyền thông», with its dates where they say something. */
export function ManagedRole({ assignment }: { assignment: HeldRole }) {
  const t = useWords()
  const { role, organization, validFrom, validTo } = assignment
  const label = role in roles ? t(roles[role as keyof typeof roles]) : role
  const day = (date: string) => shortDate(date as IsoDate)
  const period =
    validFrom > today()
      ? validTo
        ? t(words.stretch, { from: day(validFrom), to: day(validTo) })
        : t(words.from, { from: day(validFrom) })
      : validTo && t(words.until, { to: day(validTo) })
  return (
    <div className={css.role}>
      {label} <span className={css.note}>{organization}</span>
      {period && <span className={css.note}> · {period}</span>}
    </div>
  )
}
