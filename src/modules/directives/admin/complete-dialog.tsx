import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { recordAddresses } from '../../../records/http/one-record.ts'
import { find } from '../../../records/http/overview-endpoints.ts'
import { call, NetworkLost } from '../../../admin/api.ts'
import { useRecordNames } from '../../../admin/names.ts'
import { queryClient, useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { MultiSelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { completeObligationEndpoint } from '../obligation-endpoints.ts'
import css from './complete-dialog.module.css'
import type { Obligation } from './obligation-cells.tsx'

const words = {
  title: { vi: 'Ghi hoàn thành nhiệm vụ', en: 'Mark an obligation done' },
  doneOn: { vi: 'Ngày hoàn thành', en: 'Done on' },
  result: { vi: 'Kết quả', en: 'Result' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  evidenceHelp: {
    vi: 'Gõ vài chữ để tìm hoạt động, ấn phẩm, lớp tập huấn, đoàn phóng viên… chứng tỏ việc đã làm.',
    en: 'Type to find the activities, publications, courses or delegations that prove it.',
  },
  none: { vi: 'Không có bản ghi nào khớp', en: 'No record matches' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  enter: { vi: 'Ghi hoàn thành', en: 'Mark done' },
  done: { vi: 'Đã ghi hoàn thành nhiệm vụ.', en: 'The obligation is marked done.' },
  network: {
    vi: 'Mất mạng nên chưa ghi được. Phần đã nhập vẫn còn ở đây.',
    en: 'The network is lost and nothing was entered. What you typed is still here.',
  },
} as const satisfies Record<string, Labels>

type CompleteDialogProps = { item: Obligation; asOf: IsoDate; onClose: () => void }

/** When it was done, with what result, and which records prove it; can be undone for ten seconds. */
export function CompleteDialog({ item, asOf, onClose }: CompleteDialogProps) {
  const t = useWords()
  const [doneOn, setDoneOn] = useState<string | null>(asOf)
  const [result, setResult] = useState(item.result ?? '')
  const [evidence, setEvidence] = useState<string[]>([])
  const act = useAct(completeObligationEndpoint, {
    onDone: ({ version, links }) => {
      toast(t(words.done), () => undo(item, { version, links }))
      onClose()
    },
  })
  const enter = () => {
    if (doneOn === null) return
    act.mutate({ id: item.id, version: item.version, doneOn, result: result.trim() || null, evidence })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" busy={act.isPending} disabled={doneOn === null} onClick={enter}>
            {t(words.enter)}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p>{item.task}</p>
        <DateField label={t(words.doneOn)} required value={doneOn} onChange={setDoneOn} />
        <TextArea
          label={t(words.result)}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value)}
        />
        <EvidenceField value={evidence} onChange={setEvidence} />
        {act.error && (
          <Note tone="red" icon="error" role="alert">
            {act.error instanceof NetworkLost ? t(words.network) : act.error.message}
          </Note>
        )}
      </div>
    </Dialog>
  )
}

type Done = { version: number; links: readonly string[] }

/** Takes the links and the completion back. */
async function undo(item: Obligation, { version, links }: Done): Promise<void> {
  const { change, removeLink } = recordAddresses('obligations')
  for (const linkId of links) await call(removeLink, { id: item.id, linkId })
  const fields = { doneOn: item.doneOn, result: item.result }
  await call(change, { id: item.id, version, fields })
  await queryClient.invalidateQueries()
}

function EvidenceField({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const { data } = useCall(find, { q: q === '' ? '-' : q, limit: 20 }, { enabled: q.length > 1, keep: true })
  const names = useRecordNames(value)
  const found = (q.length > 1 ? (data?.records ?? []) : []).filter(
    ({ collection }) => collection !== 'organizations' && collection !== 'obligations',
  )
  const missing = value.filter((id) => !found.some((record) => record.id === id))
  return (
    <MultiSelectField
      label={t(words.evidence)}
      description={t(words.evidenceHelp)}
      data={[
        ...missing.map((id) => ({ value: id, label: names.get(id)?.title ?? '…' })),
        ...found.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={q.length > 1 ? t(words.none) : undefined}
    />
  )
}
