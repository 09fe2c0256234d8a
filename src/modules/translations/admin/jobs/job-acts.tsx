import { useState } from 'react'
import { addressOf, type Arrived } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { IconButton } from '../../../../admin/ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../../../admin/ui/menu.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { jobEndpoints, type JobView } from '../../jobs/endpoints.ts'
import type { JobMove } from '../../jobs/rules.ts'
import { ExchangeMenu } from '../exchange/exchange-menu.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { moveLabels } from './words.ts'

const words = {
  more: { vi: 'Việc khác', en: 'More' },
  change: { vi: 'Sửa gói dịch', en: 'Change the job' },
  docx: { vi: 'Biên bản nghiệm thu (DOCX)', en: 'Acceptance record (DOCX)' },
  pdf: { vi: 'Biên bản nghiệm thu (PDF)', en: 'Acceptance record (PDF)' },
} as const satisfies Record<string, Labels>

type Opened = JobMove | 'change' | null

/** What can be done with a job: its next step as the filled button, the rest in a menu. */
export function JobActs({ job }: { job: Arrived<JobView> }) {
  const t = useWords()
  const [opened, setOpened] = useState<Opened>(null)
  const moves = job.may.moves
  const close = () => setOpened(null)
  const main = (['finish', 'deliver'] as const).find((move) => moves.includes(move))
  return (
    <>
      {moves.includes('return') && (
        <Button onClick={() => setOpened('return')}>{t(moveLabels.return)}</Button>
      )}
      {main && (
        <Button variant="primary" onClick={() => setOpened(main)}>
          {t(moveLabels[main])}
        </Button>
      )}
      <ExchangeMenu items={job.list.map(({ collection, id }) => ({ collection, id }))} locale={job.locale} />
      <Menu
        label={t(words.more)}
        target={<IconButton icon="dots" label={t(words.more)} />}
        items={menuOf()}
      />
      {opened === 'change' && <ChangeDialog job={job} onClose={close} />}
      {opened !== null && opened !== 'change' && <MoveDialog job={job} to={opened} onClose={close} />}
    </>
  )

  function menuOf(): (MenuItem | 'line')[] {
    const file = (format: 'docx' | 'pdf') => addressOf(jobEndpoints.acceptance, { id: job.id, format })
    const isLive = job.state === 'open' || job.state === 'delivered'
    return [
      ...(job.may.run && isLive
        ? [{ label: t(words.change), icon: 'pen' as const, onClick: () => setOpened('change') }]
        : []),
      { label: t(words.docx), icon: 'export', href: file('docx'), download: true },
      { label: t(words.pdf), icon: 'export', href: file('pdf'), download: true },
      ...(moves.includes('cancel')
        ? ([
            'line',
            { label: t(moveLabels.cancel), icon: 'close', danger: true, onClick: () => setOpened('cancel') },
          ] as const)
        : []),
    ]
  }
}
