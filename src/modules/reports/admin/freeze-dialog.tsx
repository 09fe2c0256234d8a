import { useQueryClient } from '@tanstack/react-query'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../../admin/api.ts'
import { keyOf } from '../../../admin/queries.ts'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { reportEndpoints } from '../endpoints.ts'
import { keyOfReport, useStudio } from './studio-context.ts'

const words = {
  title: { vi: 'Chốt số liệu báo cáo này?', en: 'Freeze this report?' },
  act: { vi: 'Chốt số liệu', en: 'Freeze' },
  effect: {
    vi: 'Lập bản chốt số {number}: lời văn, mọi số liệu và phiên bản của các bản ghi được giữ nguyên kèm mã băm. Sửa bản ghi về sau không làm bản này đổi. Bản chốt không xóa được.',
    en: 'Makes frozen copy {number}: text, every figure and the versions of the records are kept with a hash. Later changes do not touch it. A frozen copy cannot be removed.',
  },
  errors: {
    vi: 'Còn {count} lỗi chưa sửa và chưa ghi lý do. Nên xem phần Kiểm tra trước khi chốt.',
    en: '{count} errors are neither mended nor explained. Better look at the checks first.',
  },
  done: { vi: 'Đã chốt số liệu: bản số {number}.', en: 'Frozen: copy {number}.' },
} as const satisfies Record<string, Labels>

/** Asks once and names what freezing does. */
export function FreezeDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const studio = useStudio()
  const { data, look, refresh } = studio
  const t = useWords()
  const client = useQueryClient()
  const errors = data.findings.filter((one) => one.severity === 'error' && one.acknowledged === null).length
  const freeze = async () => {
    try {
      const { number } = await call(reportEndpoints.freeze, keyOfReport(studio))
      await Promise.all([refresh(), client.invalidateQueries({ queryKey: keyOf(reportEndpoints.snapshots) })])
      look({ panel: 'copies' })
      toast(t(words.done, { number }))
    } catch (failed) {
      toast((failed as Error).message)
    }
  }
  return (
    <Confirm opened={opened} onClose={onClose} title={t(words.title)} act={t(words.act)} onConfirm={freeze}>
      <p>{t(words.effect, { number: data.snapshots + 1 })}</p>
      {errors > 0 && (
        <Note tone="red" icon="error" role="alert">
          {t(words.errors, { count: errors })}
        </Note>
      )}
    </Confirm>
  )
}
