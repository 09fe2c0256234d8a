import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { jobEndpoints, type JobView } from '../../jobs/endpoints.ts'
import { ItemPicker, type PickedItem } from './item-picker.tsx'
import css from './jobs.module.css'
import { sentTerms, TermsFields, type Terms } from './terms-fields.tsx'

const words = {
  title: { vi: 'Sửa gói dịch', en: 'Change the job' },
  later: { vi: 'Để sau', en: 'Not now' },
  save: { vi: 'Lưu', en: 'Save' },
  another: {
    vi: 'Đổi người dịch thì các liên kết đã lập bị thu hồi.',
    en: 'With another translator the links made so far are withdrawn.',
  },
  items: { vi: 'Các mục', en: 'Items' },
  kept: {
    vi: 'Mục giữ lại vẫn tính số từ đã thỏa thuận, mục mới đếm theo lúc này. Bỏ một mục khỏi gói không xóa lời đã dịch.',
    en: 'Items that stay keep the words agreed, new ones are counted now. Taking an item out deletes no translation.',
  },
} as const satisfies Record<string, Labels>

function termsOf(job: Arrived<JobView>): Terms {
  const isOutside = job.assignee.id === null
  return {
    title: job.title,
    who: isOutside ? 'outside' : 'officer',
    assigneeId: job.assignee.id,
    assigneeName: isOutside ? job.assignee.name : '',
    assigneeEmail: job.assigneeEmail ?? '',
    assigneeLocale: job.assigneeLocale ?? 'vi',
    deadline: job.deadline,
    rate: job.rate === null ? '' : String(job.rate),
    notes: job.notes ?? '',
  }
}

export function ChangeDialog({ job, onClose }: { job: Arrived<JobView>; onClose: () => void }) {
  const t = useWords()
  const [terms, setTerms] = useState(() => termsOf(job))
  const [items, setItems] = useState<PickedItem[]>(() =>
    job.list.map(({ collection, id }) => ({ collection, id })),
  )
  const known = new Set(job.list.map(({ id }) => id))
  const isGrown = items.some(({ id }) => !known.has(id))
  const isOpen = job.state === 'open'
  const estimate = useCall(
    jobEndpoints.estimate,
    { locale: job.locale, items },
    { enabled: isOpen && isGrown, keep: true },
  )
  const counted = [
    ...job.list.map((item) => ({ ...item, heldBy: null })),
    ...(estimate.data?.items ?? []).filter(({ id }) => !known.has(id)),
  ]
  const missing = (estimate.data?.missing ?? []).filter((id) => !known.has(id))
  const isReady = items.length > 0 && missing.length === 0
  const change = useAct(jobEndpoints.change, { onDone: onClose })
  const sent = sentTerms(terms)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            busy={change.isPending}
            disabled={sent === null || !isReady}
            onClick={() =>
              sent &&
              change.mutate({
                id: job.id,
                version: job.jobVersion,
                ...sent,
                ...(isOpen ? { items: items.map(({ collection, id }) => ({ collection, id })) } : {}),
              })
            }
          >
            {t(words.save)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <TermsFields terms={terms} onChange={setTerms} />
        {isOpen && (
          <section aria-label={t(words.items)}>
            <h2>{t(words.items)}</h2>
            <ItemPicker {...{ items, counted, missing }} onChange={setItems} />
            <p className={css.quiet}>{t(words.kept)}</p>
          </section>
        )}
        <p className={css.quiet}>{t(words.another)}</p>
        {change.error && (
          <Note tone="red" role="alert">
            {change.error.message}
          </Note>
        )}
      </div>
    </Dialog>
  )
}
