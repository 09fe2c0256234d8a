import type { Arrived } from '../../../admin/api.ts'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate, today } from '../../../platform/time/dates.ts'
import { stateLabels } from '../../../records/states.ts'
import { kinds } from '../choices.ts'
import type { MediaCard } from '../endpoints.ts'

const words = {
  ended: { vi: 'Hết quyền {on}', en: 'Rights ended {on}' },
  failed: { vi: 'Chưa làm được hình', en: 'Renditions failed' },
  making: { vi: 'Đang làm {done}/{total}', en: 'Making {done}/{total}' },
  noFile: { vi: 'Chưa có tệp', en: 'No file' },
} as const satisfies Record<string, Labels>

/** What it is, and what stands between it and the public; nothing where all is well. */
export function Standing({ medium }: { medium: Arrived<MediaCard> }) {
  const t = useWords()
  const { kind, state, file, rightsUntil } = medium
  const ended = rightsUntil !== null && isIsoDate(rightsUntil) && rightsUntil < today()
  return (
    <>
      {kind && <span>{t(kinds[kind])}</span>}
      {state !== 'approved' && <Tag>{t(stateLabels[state])}</Tag>}
      {ended && <Tag tone="red">{t(words.ended, { on: shortDate(rightsUntil) })}</Tag>}
      {!file && <Tag tone="light">{t(words.noFile)}</Tag>}
      {file?.state === 'failed' && <Tag tone="red">{t(words.failed)}</Tag>}
      {(file?.state === 'waiting' || file?.state === 'working') && (
        <Tag tone="river">{t(words.making, { done: file.done, total: file.total || '…' })}</Tag>
      )}
    </>
  )
}
