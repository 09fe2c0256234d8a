import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { endOutline, type OutlineView } from '../outline-endpoints.ts'

const words = {
  title: { vi: 'Ngày hết hiệu lực', en: 'The last day' },
  day: { vi: 'Có hiệu lực đến hết ngày', en: 'In force until' },
  open: {
    vi: 'Để trống: còn hiệu lực cho đến khi có đề cương mới hơn.',
    en: 'Empty: in force until a newer one is.',
  },
  save: { vi: 'Đặt ngày', en: 'Set the day' },
  saved: { vi: 'Đã đặt ngày hết hiệu lực', en: 'The last day is set' },
} as const satisfies Record<string, Labels>

export function EndOutline({ view, onClose }: { view: Arrived<OutlineView>; onClose: () => void }) {
  const t = useWords()
  const [day, setDay] = useState(view.validTo)
  const end = useAct(endOutline)
  const { code, version, validTo } = view
  const save = async () => {
    await end.mutateAsync({ code, version, validTo: day })
    toast(t(words.saved), () => end.mutateAsync({ code, version, validTo }))
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size="small"
      title={t(words.title)}
      actions={
        <Button variant="primary" busy={end.isPending} onClick={() => void save().catch(() => {})}>
          {t(words.save)}
        </Button>
      }
    >
      <DateField label={t(words.day)} description={t(words.open)} value={day} onChange={setDay} />
      <Problem error={end.error} />
    </Dialog>
  )
}
