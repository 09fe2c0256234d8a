import { Tag } from '../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../admin/words.ts'
import { isIsoDate, shortDate } from '../../../../platform/time/dates.ts'
import css from './jobs.module.css'
import { common } from './words.ts'

type DeadlineProps = {
  job: { deadline: string; overdue: boolean; workingDays: number | null; state: string }
}

/** The last day of a job, with what is left of it while it is open. */
export function Deadline({ job: { deadline, overdue, workingDays, state } }: DeadlineProps) {
  const t = useWords()
  return (
    <span className={css.deadline}>
      <time dateTime={deadline}>{isIsoDate(deadline) ? shortDate(deadline) : deadline}</time>
      {overdue && <Tag tone="light">{t(common.overdue)}</Tag>}
      {state === 'open' && workingDays !== null && (
        <small>{workingDays === 0 ? t(common.lastDay) : t(common.daysLeft, { count: workingDays })}</small>
      )}
    </span>
  )
}
