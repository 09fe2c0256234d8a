import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { Glyph, type GlyphName } from './glyph.tsx'
import css from './record-state.module.css'

const states: Readonly<Record<string, { glyph: GlyphName; label: Labels }>> = {
  draft: { glyph: 'none', label: { vi: 'Đang soạn', en: 'Draft' } },
  submitted: { glyph: 'waiting', label: { vi: 'Chờ duyệt', en: 'Submitted' } },
  returned: { glyph: 'returned', label: { vi: 'Trả lại', en: 'Returned' } },
  approved: { glyph: 'done', label: { vi: 'Đã duyệt', en: 'Approved' } },
  archived: { glyph: 'done', label: { vi: 'Lưu trữ', en: 'Archived' } },
}

/** The state of a record by shape, colour and word. */
export function RecordState({ state }: { state: string }) {
  const t = useWords()
  const known = states[state]
  if (!known) return <>{state}</>
  return (
    <span className={css.state}>
      <Glyph name={known.glyph} />
      {t(known.label)}
    </span>
  )
}

/** The same for narrow places: the word is read aloud. */
export function RecordStateGlyph({ state }: { state: string }) {
  const known = states[state]
  return known ? <Glyph name={known.glyph} label={known.label} /> : null
}
