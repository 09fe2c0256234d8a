import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { transitions, type TransitionName } from '../../../records/states.ts'
import { addressOf } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { Menu, type MenuItem } from '../../../admin/ui/menu.tsx'
import { useIsPhone } from '../../../admin/ui/use-screen.ts'
import { useWords } from '../../../admin/words.ts'
import { reportEndpoints } from '../endpoints.ts'
import { ApprovalLink } from './approval-link.tsx'
import { FreezeDialog } from './freeze-dialog.tsx'
import { keyOfReport, useStudio } from './studio-context.ts'
import { TransitionDialog } from './transition-dialog.tsx'

const words = {
  compare: { vi: 'So với', en: 'Compare' },
  lastYear: { vi: 'Báo cáo năm {year}', en: 'Report of {year}' },
  frozen: { vi: 'Bản chốt số {number}', en: 'Frozen copy {number}' },
  files: { vi: 'DOCX, PDF', en: 'DOCX, PDF' },
  docx: { vi: 'Tải DOCX', en: 'Download DOCX' },
  pdf: { vi: 'Tải PDF', en: 'Download PDF' },
  copies: { vi: 'Bản chốt, bản đã ký', en: 'Frozen and signed copies' },
  more: { vi: 'Việc khác', en: 'More' },
  link: { vi: 'Gửi liên kết phê duyệt', en: 'Send an approval link' },
  freeze: { vi: 'Chốt số liệu', en: 'Freeze' },
  form: { vi: 'Sửa thể thức, người ký', en: 'Change form and signer' },
} as const satisfies Record<string, Labels>

type Asking = TransitionName | 'freeze' | 'link' | null

/** What can be done with the whole report. */
export function StudioActions() {
  const { data } = useStudio()
  const t = useWords()
  const isPhone = useIsPhone()
  const [asking, setAsking] = useState<Asking>(null)
  const close = () => setAsking(null)
  const { report, can } = data
  const compare = useComparisons()
  const files = useFiles()
  const more: MenuItem[] = [
    ...(report?.transitions ?? []).map((name) => ({
      label: t(transitions[name].label),
      onClick: () => setAsking(name),
    })),
    ...(report?.state === 'submitted' && can.change
      ? [{ label: t(words.link), onClick: () => setAsking('link') }]
      : []),
    ...(report && can.change
      ? [{ label: t(words.form), href: `/office/records/reports/${report.id}?field=number` }]
      : []),
    ...(isPhone ? [...compare, ...files] : []),
  ]
  return (
    <>
      {!isPhone && compare.length > 0 && (
        <Menu
          label={t(words.compare)}
          items={compare}
          target={
            <Button variant="quiet">
              {t(words.compare)}
              <Icon name="down" small />
            </Button>
          }
        />
      )}
      {!isPhone && (
        <Menu label={t(words.files)} items={files} target={<Button icon="import">{t(words.files)}</Button>} />
      )}
      {more.length > 0 && (
        <Menu label={t(words.more)} items={more} target={<Button>{t(words.more)}</Button>} />
      )}
      {report && can.freeze && (
        <Button variant="primary" icon="lock" onClick={() => setAsking('freeze')}>
          {t(words.freeze)}
        </Button>
      )}
      <FreezeDialog opened={asking === 'freeze'} onClose={close} />
      {asking === 'link' && <ApprovalLink onClose={close} />}
      {asking !== null && asking !== 'freeze' && asking !== 'link' && (
        <TransitionDialog name={asking} onClose={close} />
      )}
    </>
  )
}

function useComparisons(): MenuItem[] {
  const studio = useStudio()
  const t = useWords()
  const { data, look, year } = studio
  const snapshots = useCall(reportEndpoints.snapshots, keyOfReport(studio), { enabled: data.snapshots > 0 })
  if (data.report === null) return []
  const choose = (other: 'last-year' | number) => () => look({ panel: 'compare', with: other })
  return [
    { label: t(words.lastYear, { year: year - 1 }), onClick: choose('last-year') },
    ...(snapshots.data ?? []).map(({ number }) => ({
      label: t(words.frozen, { number }),
      onClick: choose(number),
    })),
  ]
}

function useFiles(): MenuItem[] {
  const studio = useStudio()
  const t = useWords()
  const href = (format: 'docx' | 'pdf') =>
    addressOf(reportEndpoints.document, { ...keyOfReport(studio), format })
  return [
    { label: t(words.docx), icon: 'report', href: href('docx'), download: true },
    { label: t(words.pdf), icon: 'report', href: href('pdf'), download: true },
    { label: t(words.copies), icon: 'lock', onClick: () => studio.look({ panel: 'copies' }) },
  ]
}
