import type { Stage } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { Glyph, type GlyphName } from '../ui/glyph.tsx'
import { useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  label: { vi: 'Các bước nhập từ tệp', en: 'Steps of the import' },
  done: { vi: 'đã xong', en: 'done' },
} as const satisfies Record<string, Labels>

const steps = [
  { vi: 'Tệp', en: 'File' },
  { vi: 'Khớp cột', en: 'Columns' },
  { vi: 'Kiểm tra', en: 'Check' },
  { vi: 'Ghi vào sổ', en: 'Write' },
] as const satisfies readonly Labels[]

const reached: Readonly<Record<Stage, number>> = {
  reading: 0,
  failed: 0,
  matching: 1,
  checking: 2,
  checked: 2,
  writing: 3,
  undoing: 3,
  undone: 4,
}

/** Where an import stands; nothing chosen yet is the first step. */
export function Steps({ stage, written }: { stage: Stage | null; written: boolean }) {
  const t = useWords()
  const current = stage === null ? 0 : written && stage === 'checked' ? 4 : reached[stage]
  return (
    <ol className={css.steps} aria-label={t(words.label)}>
      {steps.map((label, position) => (
        <li key={position} aria-current={position === current ? 'step' : undefined}>
          <Glyph name={glyphOf(position, current)} {...(position < current ? { label: words.done } : {})} />
          {t(label)}
        </li>
      ))}
    </ol>
  )
}

function glyphOf(position: number, current: number): GlyphName {
  if (position < current) return 'done'
  return position === current ? 'waiting' : 'none'
}
