import { Glyph } from '../../../../admin/ui/glyph.tsx'
import { useWords } from '../../../../admin/words.ts'
import { cellKindLabels, type CellKind } from '../../coverage/kinds.ts'
import { kindGlyphs, words } from './coverage-words.ts'
import css from './coverage.module.css'

const shown: readonly CellKind[] = [
  'approved',
  'waiting',
  'outdated',
  'returned',
  'draft',
  'machine',
  'untranslated',
]

type LegendProps = { kind: CellKind | undefined; onChange: (kind: CellKind | null) => void }

/** What the signs mean; pressing one shows the items that have such a cell, pressing it again all. */
export function Legend({ kind, onChange }: LegendProps) {
  const t = useWords()
  return (
    <div className={css.legend} role="group" aria-label={t(words.legend)}>
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === kind}
          onClick={() => onChange(each === kind ? null : each)}
        >
          <Glyph name={kindGlyphs[each]} />
          {t(cellKindLabels[each])}
        </button>
      ))}
    </div>
  )
}
