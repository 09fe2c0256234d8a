import { useState } from 'react'
import { Button } from '../../../admin/ui/button.tsx'
import { ChoiceField } from '../../../admin/ui/check-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { MultiSelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea, TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { OutlinePart } from '../outline.ts'
import type { Offer } from './outline-part-words.ts'
import { RecordsFields } from './outline-records-fields.tsx'
import css from './outline.module.css'

const words = {
  add: { vi: 'Thêm nguồn cho mục', en: 'Add a source to the section' },
  edit: { vi: 'Sửa nguồn của mục', en: 'Edit a source of the section' },
  kind: { vi: 'Loại nguồn', en: 'Kind of source' },
  narrative: { vi: 'Lời viết của cán bộ', en: 'Words of the officers' },
  records: { vi: 'Hồ sơ của một sổ', en: 'Records of a register' },
  figures: { vi: 'Bảng chỉ tiêu', en: 'A table of figures' },
  text: { vi: 'Câu có số liệu', en: 'A sentence with figures' },
  prompt: { vi: 'Câu hỏi gợi ý cho người viết', en: 'What the writer is asked' },
  example: { vi: 'Nêu thuận lợi nổi bật, kèm dẫn chứng', en: 'Name what went well, with evidence' },
  sentence: { vi: 'Câu', en: 'Sentence' },
  tokens: {
    vi: 'Số liệu viết trong hai dấu ngoặc nhọn, ví dụ {{press.delegations}}; báo cáo in số kèm đơn vị.',
    en: 'Figures stand in double braces such as {{press.delegations}}; the report prints number and unit.',
  },
  chosen: { vi: 'Các chỉ tiêu, theo thứ tự chọn', en: 'The figures, in the order chosen' },
  caption: { vi: 'Tên bảng', en: 'Caption' },
  keep: { vi: 'Giữ nguồn này', en: 'Keep this source' },
} as const satisfies Record<string, Labels>

const kinds = ['narrative', 'records', 'figures', 'text'] as const
type Kind = OutlinePart['kind']

function emptyPart(kind: Kind, offer: Offer | undefined): OutlinePart {
  switch (kind) {
    case 'narrative':
      return { kind }
    case 'text':
      return { kind, text: '', marker: null }
    case 'figures':
      return { kind, caption: null, figures: [] }
    case 'records':
      return {
        kind,
        collection: offer?.collections[0]?.name ?? '',
        time: 'in-period',
        where: {},
        sort: [],
        marker: '-',
      }
  }
}

type PartDialogProps = {
  /** Null to add one. */
  part: OutlinePart | null
  offer: Offer | undefined
  onKeep: (part: OutlinePart) => void
  onClose: () => void
}

/** One source of a section: officers' words, records, figures, or a sentence around figures. */
export function PartDialog({ part: given, offer, onKeep, onClose }: PartDialogProps) {
  const t = useWords()
  const [part, setPart] = useState<OutlinePart>(given ?? { kind: 'narrative' })
  const ready =
    (part.kind !== 'text' || part.text.trim() !== '') &&
    (part.kind !== 'figures' || part.figures.length > 0) &&
    (part.kind !== 'records' || part.collection !== '')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(given ? words.edit : words.add)}
      actions={
        <Button variant="primary" disabled={!ready} onClick={() => onKeep(part)}>
          {t(words.keep)}
        </Button>
      }
    >
      <div className={css.fields}>
        <ChoiceField
          label={t(words.kind)}
          choices={kinds.map((kind) => ({ value: kind, label: t(words[kind]) }))}
          value={part.kind}
          onChange={(kind) => setPart(given?.kind === kind ? given : emptyPart(kind, offer))}
        />
        {part.kind === 'narrative' && (
          <TextField
            label={t(words.prompt)}
            placeholder={t(words.example)}
            value={part.prompt ?? ''}
            onChange={({ currentTarget }) =>
              setPart({ kind: 'narrative', ...(currentTarget.value ? { prompt: currentTarget.value } : {}) })
            }
          />
        )}
        {part.kind === 'text' && (
          <TextArea
            label={t(words.sentence)}
            description={t(words.tokens)}
            value={part.text}
            onChange={({ currentTarget }) => setPart({ ...part, text: currentTarget.value })}
          />
        )}
        {part.kind === 'figures' && (
          <>
            <TextField
              label={t(words.caption)}
              value={part.caption ?? ''}
              onChange={({ currentTarget }) => setPart({ ...part, caption: currentTarget.value || null })}
            />
            <MultiSelectField
              label={t(words.chosen)}
              data={(offer?.figures ?? []).map(({ key, label }) => ({ value: key, label: t(label) }))}
              value={part.figures}
              onChange={(figures) => setPart({ ...part, figures })}
            />
          </>
        )}
        {part.kind === 'records' && <RecordsFields part={part} offer={offer} onChange={setPart} />}
      </div>
    </Dialog>
  )
}
