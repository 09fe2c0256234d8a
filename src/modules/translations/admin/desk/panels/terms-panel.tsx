import { useMemo } from 'react'
import { Tag, type Tone } from '../../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { termsIn, type GlossaryTerm } from '../../../glossary/terms.ts'
import { useDeskFacts } from '../desk-context.ts'
import type { DeskSegment } from '../desk.ts'
import { Choices } from './choices.tsx'
import css from './panels.module.css'
import { useActiveSegment } from './use-active.ts'

const words = {
  list: { vi: 'Thuật ngữ trong đoạn', en: 'Terms in the segment' },
  none: {
    vi: 'Đoạn này không có thuật ngữ nào trong bảng.',
    en: 'No term of the glossary is in this segment.',
  },
  unsaid: { vi: 'chưa có cách dịch', en: 'no translation yet' },
  required: { vi: 'bắt buộc', en: 'required' },
  keep: { vi: 'giữ nguyên', en: 'do not translate' },
  never: { vi: 'không dùng: {words}', en: 'not to be used: {words}' },
} as const satisfies Record<string, Labels>

/** Terms of the glossary that stand in the active source; choosing one types it where the cursor is. */
export function TermsPanel() {
  const segment = useActiveSegment()
  return segment ? <Terms segment={segment} /> : null
}

function Terms({ segment }: { segment: DeskSegment }) {
  const { terms, acts, readOnly, place } = useDeskFacts()
  const t = useWords()
  const found = useMemo(() => {
    const byId = new Map(termsIn(segment.text, terms).map(({ term }) => [term.id, term]))
    return [...byId.values()]
  }, [segment.text, terms])
  if (found.length === 0) return <p className={css.none}>{t(words.none)}</p>
  return (
    <Choices
      label={t(words.list)}
      items={found}
      keyOf={({ id }) => id}
      disabled={readOnly}
      onChoose={(term) => {
        const said = saidFor(term)
        if (said !== undefined) acts.insert(said)
      }}
    >
      {(term) => (
        <span className={css.term}>
          <span lang="vi">{term.term}</span>
          <span>
            {saidFor(term) === undefined ? (
              <i>{t(words.unsaid)}</i>
            ) : (
              <span lang={place.locale}>{term.accepted.join(', ') || term.term}</span>
            )}{' '}
            {markOf(term) && <Tag tone={markOf(term)?.tone ?? 'plain'}>{t(markOf(term)?.label ?? NONE)}</Tag>}
            {term.forbidden.length > 0 && (
              <small>{t(words.never, { words: term.forbidden.join(', ') })}</small>
            )}
            {term.explanation !== null && <small>{term.explanation}</small>}
          </span>
        </span>
      )}
    </Choices>
  )
}

/** What a term is called; the term itself where it is not translated. */
function saidFor({ treatment, accepted, term }: GlossaryTerm): string | undefined {
  return accepted[0] ?? (treatment === 'do-not-translate' ? term : undefined)
}

const NONE: Labels = { vi: '', en: '' }

function markOf({ treatment }: GlossaryTerm): { label: Labels; tone: Tone } | undefined {
  if (treatment === 'required') return { label: words.required, tone: 'plain' }
  return treatment === 'do-not-translate' ? { label: words.keep, tone: 'plain' } : undefined
}
