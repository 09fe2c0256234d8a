import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { Tag, type Tone } from '../../../../admin/ui/tag.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { languageName } from '../../jobs/language-name.ts'
import { machineEndpoints, type RunView } from '../../machine/endpoints.ts'
import { Cost } from './cost.tsx'
import css from './machine.module.css'
import { RunNotes } from './run-notes.tsx'
import { common, providers, states } from './words.ts'

const words = {
  run: { vi: 'Lượt dịch', en: 'Run' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  cost: { vi: 'Chi phí', en: 'Cost' },
  state: { vi: 'Tình trạng', en: 'State' },
  acts: { vi: 'Việc', en: 'Acts' },
  items: { vi: '{count} mục', en: '{count} items' },
  done: { vi: '{done}/{segments} đoạn', en: '{done} of {segments} segments' },
  left: { vi: 'Để lại {count} đoạn', en: '{count} left' },
  stop: { vi: 'Dừng', en: 'Stop' },
  resume: { vi: 'Làm tiếp', en: 'Go on' },
} as const satisfies Record<string, Labels>

const tones: Readonly<Record<RunView['state'], Tone>> = {
  waiting: 'plain',
  running: 'river',
  finished: 'forest',
  failed: 'red',
  cancelled: 'plain',
}

/** The latest runs with how far they have come. */
export function RunTable({ runs }: { runs: readonly Arrived<RunView>[] }) {
  const t = useWords()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className={css.list}>
      <Table
        label={t(common.machine)}
        head={[t(words.run), t(words.progress), t(words.cost), t(words.state), t(words.acts)]}
      >
        {runs.map((run) => (
          <RunRow key={run.id} run={run} onNotes={() => setOpen(run.id)} />
        ))}
      </Table>
      <RunNotes id={open} onClose={() => setOpen(null)} />
    </div>
  )
}

function RunRow({ run, onNotes }: { run: Arrived<RunView>; onNotes: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const count = (value: number) => formatNumber(value, locale)
  const language = languageName(run.locale, locale)
  const provider = [providers[run.provider] ?? run.provider, run.model].filter(Boolean).join(' · ')
  return (
    <tr className={css.row}>
      <td data-cell="title">
        {language}, {t(words.items, { count: count(run.items) })}
        <small>{provider}</small>
        <small>
          {run.createdByName}, {dayAndTime(run.createdAt)}
        </small>
      </td>
      <td data-name={t(words.progress)}>
        <span className={css.progress}>
          <Meter
            label={`${t(words.progress)}: ${language}`}
            value={run.done}
            max={Math.max(1, run.segments)}
          />
          <small>{t(words.done, { done: count(run.done), segments: count(run.segments) })}</small>
          {run.skipped > 0 && (
            <Button variant="quiet" onClick={onNotes}>
              {t(words.left, { count: count(run.skipped) })}
            </Button>
          )}
        </span>
      </td>
      <td data-name={t(words.cost)}>
        <Cost of={run} />
      </td>
      <td data-name={t(words.state)}>
        <span>
          <Tag tone={tones[run.state]}>{t(states[run.state])}</Tag>
          {run.error && <small className={css.error}>{run.error}</small>}
        </span>
      </td>
      <td data-name={t(words.acts)}>
        <RunAct run={run} />
      </td>
    </tr>
  )
}

function RunAct({ run: { id, state } }: { run: Arrived<RunView> }) {
  const t = useWords()
  const refreshes = [machineEndpoints.list]
  const cancel = useAct(machineEndpoints.cancel, { refreshes })
  const resume = useAct(machineEndpoints.resume, { refreshes })
  const failed = (error: Error) => toast(error.message)
  if (state === 'waiting' || state === 'running') {
    return (
      <Button busy={cancel.isPending} onClick={() => cancel.mutate({ id }, { onError: failed })}>
        {t(words.stop)}
      </Button>
    )
  }
  if (state === 'finished') return null
  return (
    <Button busy={resume.isPending} onClick={() => resume.mutate({ id }, { onError: failed })}>
      {t(words.resume)}
    </Button>
  )
}
