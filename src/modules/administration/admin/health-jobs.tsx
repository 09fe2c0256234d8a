import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { readHealth, retryJob, type HealthView } from '../health/endpoints.ts'
import css from './health.module.css'
import { jobName, scheduleWords } from './job-words.ts'

const words = {
  title: { vi: 'Công việc nền', en: 'Background jobs' },
  failed: { vi: 'Việc hỏng', en: 'Failed jobs' },
  name: { vi: 'Công việc', en: 'Job' },
  clock: { vi: 'Lịch chạy', en: 'Schedule' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  active: { vi: 'Đang chạy', en: 'Running' },
  broken: { vi: 'Hỏng', en: 'Failed' },
  last: { vi: 'Xong gần nhất', en: 'Last done' },
  took: { vi: 'Mất', en: 'Took' },
  never: { vi: 'chưa chạy', en: 'never' },
  at: { vi: 'Lúc', en: 'At' },
  attempts: { vi: 'Số lần thử', en: 'Attempts' },
  reason: { vi: 'Lý do', en: 'Reason' },
  unsaid: { vi: 'không nêu lý do', en: 'no reason given' },
  act: { vi: 'Thao tác', en: 'Act' },
  again: { vi: 'Chạy lại', en: 'Run again' },
  queued: { vi: 'Đã cho chạy lại {name}', en: '{name} will run again' },
  none: {
    vi: 'Chưa máy nào chạy công việc nền trên cơ sở dữ liệu này.',
    en: 'No node has worked on this database yet.',
  },
} as const satisfies Record<string, Labels>

type Jobs = Arrived<HealthView>['jobs']

/** What runs by the clock or on demand, and what failed for good. */
export function HealthJobs({ jobs }: { jobs: Jobs }) {
  const t = useWords()
  const locale = useLocale()
  const heads = [words.name, words.clock, words.waiting, words.active, words.broken, words.last, words.took]
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      {!jobs.installed && <p>{t(words.none)}</p>}
      <FailedJobs failures={jobs.failures} />
      {jobs.queues.length > 0 && (
        <Table label={t(words.title)} head={heads.map((label) => t(label))}>
          {jobs.queues.map((queue) => (
            <tr key={queue.name}>
              <td>
                {jobName(queue.name, t)}
                <div className={css.code}>{queue.name}</div>
              </td>
              <td className={css.note}>{scheduleWords(queue.cron, t)}</td>
              <td>{queue.waiting}</td>
              <td>{queue.active}</td>
              <td>{queue.failed}</td>
              <td className={css.moment}>
                {queue.lastDoneAt ? dayAndTime(queue.lastDoneAt) : t(words.never)}
              </td>
              <td className={css.moment}>
                {queue.lastSeconds === null ? '–' : `${formatNumber(queue.lastSeconds, locale, 1)} s`}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function FailedJobs({ failures }: { failures: Jobs['failures'] }) {
  const t = useWords()
  const retry = useAct(retryJob, { refreshes: [readHealth] })
  if (failures.length === 0) return null
  return (
    <div className={css.failures}>
      <Problem error={retry.error} />
      <Table
        label={t(words.failed)}
        head={[words.failed, words.at, words.attempts, words.reason, words.act].map((label) => t(label))}
      >
        {failures.map(({ id, name, failedAt, attempts, reason }) => (
          <tr key={id}>
            <td>
              {jobName(name, t)}
              <div className={css.code}>{name}</div>
            </td>
            <td className={css.moment}>{failedAt ? dayAndTime(failedAt) : '–'}</td>
            <td>{attempts}</td>
            <td>{reason || t(words.unsaid)}</td>
            <td>
              <Button
                variant="quiet"
                aria-label={`${t(words.again)} ${jobName(name, t)}`}
                onClick={() =>
                  retry.mutate(
                    { job: id },
                    { onSuccess: () => toast(t(words.queued, { name: jobName(name, t) })) },
                  )
                }
              >
                {t(words.again)}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}
