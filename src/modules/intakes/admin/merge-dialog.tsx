import { call } from '../../../admin/api.ts'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { SearchBox, type Found } from '../../../admin/ui/fields/search-box.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { find } from '../../../records/http/overview-endpoints.ts'
import type { CandidateView } from '../readings/endpoints.ts'

const words = {
  title: { vi: 'Gộp với bản ghi có sẵn', en: 'Merge with a record' },
  lead: {
    vi: '«{title}» sẽ bổ sung chỗ còn trống của bản ghi được chọn, không ghi đè, và thêm nguồn.',
    en: '“{title}” fills what the chosen record does not know, overwrites nothing, and is added as a source.',
  },
  search: { vi: 'Tìm bản ghi', en: 'Find the record' },
  placeholder: { vi: 'Gõ tên hoặc số, không cần dấu', en: 'Type a name or number' },
} as const satisfies Record<string, Labels>

type MergeDialogProps = {
  candidate: CandidateView | null
  onClose: () => void
  onMerge: (recordId: string) => void
}

/** Finds the record that a passage tells of. */
export function MergeDialog({ candidate, onClose, onMerge }: MergeDialogProps) {
  const t = useWords()
  const search = async (text: string): Promise<Found[]> => {
    if (!candidate) return []
    const { collection, known, title } = candidate
    const q = text === '' ? title.split(/\s+/).slice(0, 2).join(' ') : text
    const { records } = await call(find, { q, collection, limit: 20 })
    const first = text === '' && known ? [{ id: known.id, label: known.title }] : []
    const rest = records.filter(({ id }) => id !== first[0]?.id)
    return [...first, ...rest.map((record) => ({ id: record.id, label: record.title }))]
  }
  return (
    <Dialog opened={candidate !== null} onClose={onClose} title={t(words.title)}>
      <p>{t(words.lead, { title: candidate?.title })}</p>
      <SearchBox
        id="merge-with"
        label={t(words.search)}
        placeholder={t(words.placeholder)}
        search={search}
        onPick={({ id }) => onMerge(id)}
        {...{ autoFocus: true }}
      />
    </Dialog>
  )
}
