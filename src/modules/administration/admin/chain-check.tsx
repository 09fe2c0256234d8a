import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Meter } from '../../../admin/ui/meter.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { listChainChecks, startChainCheck, type CheckView } from '../audit/endpoints.ts'
import css from './audit.module.css'

const words = {
  verify: { vi: 'Kiểm tra chuỗi', en: 'Verify the chains' },
  never: {
    vi: 'Chuỗi nhật ký chưa được kiểm tra ở đây lần nào.',
    en: 'The chains of the log have never been verified here.',
  },
  running: {
    vi: 'Đang kiểm tra: {done} trên {chains} chuỗi, {events} sự kiện.',
    en: 'Verifying: {done} of {chains} chains, {events} events.',
  },
  waiting: { vi: 'Đang chờ máy chủ nhận việc kiểm tra.', en: 'Waiting for a node to take the work on.' },
  intact: {
    vi: 'Nhật ký nguyên vẹn: {events} sự kiện, kiểm tra lúc {at}.',
    en: 'The log is intact: {events} events, verified {at}.',
  },
  broken: { vi: 'Chuỗi bị hỏng, kiểm tra lúc {at}:', en: 'Broken chains, verified {at}:' },
  fault: { vi: '{organization}, sự kiện số {seq}: {reason}', en: '{organization}, event {seq}: {reason}' },
  installation: { vi: 'Toàn hệ thống', en: 'The installation' },
  progress: { vi: 'Tiến độ kiểm tra', en: 'Progress of the verification' },
} as const satisfies Record<string, Labels>

const reasons: Readonly<Record<CheckView['faults'][number]['reason'], Labels>> = {
  changed: { vi: 'đã bị sửa', en: 'was changed' },
  missing: { vi: 'bị lấy mất', en: 'is missing' },
  truncated: { vi: 'phần sau bị cắt', en: 'the rest was cut off' },
  headless: { vi: 'mất đầu chuỗi', en: 'the head of the chain is gone' },
}

const LOOK_EVERY = 1000

/** Whether the log still stands as it was written, and the button that finds out. */
export function ChainCheck() {
  const t = useWords()
  const start = useAct(startChainCheck, { refreshes: [listChainChecks] })
  const checks = useCall(listChainChecks, {})
  const [latest] = checks.data?.items ?? []
  const running = latest !== undefined && latest.finishedAt === null
  useCall(listChainChecks, {}, { enabled: running, every: LOOK_EVERY })
  if (!checks.data) return null
  const faulty = latest !== undefined && latest.faults.length > 0
  return (
    <div className={css.check}>
      <Note
        tone={faulty ? 'red' : 'plain'}
        icon={faulty ? 'error' : 'shield'}
        role={faulty ? 'alert' : 'status'}
        action={
          <Button variant="quiet" disabled={running} busy={start.isPending} onClick={() => start.mutate({})}>
            {t(words.verify)}
          </Button>
        }
      >
        {latest ? <Outcome check={latest} /> : t(words.never)}
      </Note>
      <Problem error={start.error} />
    </div>
  )
}

function Outcome({ check }: { check: Arrived<CheckView> }) {
  const t = useWords()
  const locale = useLocale()
  const { startedAt, finishedAt, chains, chainsDone, faults } = check
  const events = formatNumber(check.events, locale)
  if (finishedAt === null) {
    return (
      <>
        <p>{startedAt ? t(words.running, { done: chainsDone, chains, events }) : t(words.waiting)}</p>
        <Meter label={t(words.progress)} value={chainsDone} max={chains} />
      </>
    )
  }
  const at = dayAndTime(finishedAt)
  if (faults.length === 0) return <p>{t(words.intact, { events, at })}</p>
  return (
    <>
      <p>{t(words.broken, { at })}</p>
      <ul>
        {faults.map(({ organization, seq, reason }) => (
          <li key={`${organization} ${seq}`}>
            {t(words.fault, {
              organization: organization ?? t(words.installation),
              seq,
              reason: reasons[reason],
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
