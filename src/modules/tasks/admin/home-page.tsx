import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import { readWork, type MyReport, type TextWorkKind } from '../endpoints.ts'
import { longDay } from './days.ts'
import { useDecisions, type Waiting } from './decide.ts'
import { DueGroup } from './due-group.tsx'
import { FirstSteps, useFirstSteps } from './first-steps.tsx'
import css from './home.module.css'
import { Readiness } from './readiness.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { ReturnedGroup } from './returned-group.tsx'
import { TextsGroups } from './texts-groups.tsx'
import { useItemKeys } from './use-item-keys.ts'
import { WaitingGroup } from './waiting-group.tsx'
import { WarningsGroup } from './warnings-group.tsx'
import { words } from './words.ts'

type Work = Arrived<NonNullable<(typeof readWork)['output']['_output']>>

/** What is returned to me, due, waiting for me and warned of; beside it how ready the report is. */
function HomePage() {
  const t = useWords()
  const { year } = useWorkingYear()
  const work = useCall(readWork, { year }, { keep: true, every: 60_000 })
  return (
    <Page name={t(words.title)}>
      <header className={css.header}>
        <h1>{t(words.title)}</h1>
        {work.data && (
          <p>
            {t(longDay(work.data.on))}. <ReportDay report={work.data.report} today={work.data.on} />
          </p>
        )}
      </header>
      {work.error && !work.data && <Failure error={work.error} retry={() => void work.refetch()} />}
      {work.isPending && <SkeletonRows label={t(words.loading)} />}
      {work.data && <WorkOf work={work.data} year={year} />}
    </Page>
  )
}

/** Texts that readers have or will have without anybody's doing: they come after what is warned of. */
const CAN_WAIT: ReadonlySet<TextWorkKind> = new Set(['reading', 'scheduled'])

function WorkOf({ work, year }: { work: Work; year: number }) {
  const { approve, sendBack } = useDecisions()
  const [returning, setReturning] = useState<Waiting | null>(null)
  useItemKeys(work)
  const steps = useFirstSteps()
  const { on, report, returned, due, waiting, texts } = work
  const inTexts = texts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className={css.home}>
      <div>
        {steps && <FirstSteps steps={steps} />}
        {!steps && returned.count + due.count + waiting.count + inTexts === 0 && <NothingWaits />}
        <ReturnedGroup {...returned} />
        <DueGroup {...due} today={on} />
        <WaitingGroup
          first={waiting}
          today={on}
          onApprove={(item) => void approve(item)}
          onReturn={setReturning}
        />
        <TextsGroups texts={texts.filter(({ kind }) => !CAN_WAIT.has(kind))} today={on} />
        <WarningsGroup year={year} />
        <TextsGroups texts={texts.filter(({ kind }) => CAN_WAIT.has(kind))} today={on} />
      </div>
      {report && <Readiness report={report} />}
      <ReturnDialog item={returning} onClose={() => setReturning(null)} onReturn={sendBack} />
    </div>
  )
}

function NothingWaits() {
  const t = useWords()
  return (
    <Empty title={t(words.nothing)} actions={<ButtonLink to="/reports">{t(words.toReports)}</ButtonLink>}>
      {t(words.nothingText)}
    </Empty>
  )
}

/** How long the report of the working year still has, by law. */
function ReportDay({ report, today }: { report: Arrived<MyReport> | null; today: string }) {
  const t = useWords()
  if (!report) return null
  const { year, state, due } = report
  if (state === 'approved' || state === 'archived') return t(words.reportApproved, { year })
  if (!due) return null
  if (due.workingDays === null) return <b>{t(words.reportLate, { year })}</b>
  if (due.on === today) return <b>{t(words.dueToday, { year })}</b>
  return t(words.daysLeft, { days: due.workingDays, year })
}

export const page = createLazyRoute('/office/')({ component: HomePage })
