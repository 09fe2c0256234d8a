import { Button } from '../../../admin/ui/button.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { CandidateCard, SlimCandidate, type CardActs } from './candidate-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { CorrectForm } from './correct-form.tsx'
import type { Item, ReaderTab } from './reader-items.ts'
import css from './reader.module.css'
import type { Reading } from './use-reader.ts'

const words = {
  title: { vi: 'Bản ghi đề nghị', en: 'Proposed records' },
  tabs: { vi: 'Phần của danh sách', en: 'Parts of the list' },
  left: { vi: 'Còn lại', en: 'Left' },
  conflicts: { vi: 'Mâu thuẫn', en: 'Contradictions' },
  decided: { vi: 'Đã quyết', en: 'Decided' },
  all: { vi: 'Tất cả', en: 'All' },
  noneLeft: {
    vi: 'Không còn đoạn nào chưa quyết. Đưa các bản ghi đã nhận vào sổ ở góc trên bên phải.',
    en: 'Every passage is decided. Write the accepted records at the top right.',
  },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  none: { vi: 'Không có gì ở đây.', en: 'Nothing here.' },
} as const satisfies Record<string, Labels>

type PanelProps = {
  reading: Reading
  tab: ReaderTab
  items: readonly Item[]
  current: string | null
  /** What was decided last, shown above so that one sees what one did. */
  latest: string | null
  editing: string | null
  acts: CardActs
  onTab: (tab: ReaderTab) => void
  onPick: (id: string) => void
  onUndo: () => void
  onChoose: (conflictId: string, chosen: number | null) => void
  onCorrect: (candidateId: string, fields: Record<string, unknown>) => Promise<unknown>
  onDone: () => void
}

/** The proposed records in the order of the report; the current one in full. */
export function Panel(props: PanelProps) {
  const t = useWords()
  const { reading, tab, items, current, latest, onTab, onPick, onUndo } = props
  const { candidates, conflicts, kinds } = reading
  const undecided =
    candidates.filter(({ decision }) => decision === null).length +
    conflicts.filter(({ chosen }) => chosen === null).length
  const decidedNow =
    tab === 'left' ? candidates.find(({ id, decision }) => id === latest && decision) : undefined
  const isListed = items.some(({ id }) => id === current)
  return (
    <aside className={css.panel} aria-label={t(words.title)}>
      <header>
        <h2>{t(words.title)}</h2>
        <Tabs
          label={t(words.tabs)}
          current={tab}
          onChange={onTab}
          tabs={[
            { name: 'left', label: t(words.left), count: undecided },
            { name: 'conflicts', label: t(words.conflicts), count: conflicts.length },
            { name: 'decided', label: t(words.decided), count: reading.total - undecided },
          ]}
        />
      </header>
      {decidedNow && decidedNow.id !== current && (
        <div className={css.latest}>
          <SlimCandidate
            candidate={decidedNow}
            kind={kinds[decidedNow.collection]}
            onPick={() => onPick(decidedNow.id)}
          />
          <Button variant="quiet" icon="undo" keys="U" onClick={onUndo}>
            {t(words.undo)}
          </Button>
        </div>
      )}
      {current !== null && !isListed && <One {...props} id={current} />}
      {items.map(({ id }) => (
        <One key={id} {...props} id={id} />
      ))}
      {items.length === 0 && <p className={css.quiet}>{t(tab === 'left' ? words.noneLeft : words.none)}</p>}
    </aside>
  )
}

function One({ id, ...props }: PanelProps & { id: string }) {
  const { reading, current, editing, acts, onPick, onChoose, onCorrect, onDone } = props
  const conflict = reading.conflicts.find((each) => each.id === id)
  if (conflict) {
    return (
      <ConflictCard
        conflict={conflict}
        current={id === current}
        onPick={() => onPick(id)}
        onChoose={(chosen) => onChoose(id, chosen)}
      />
    )
  }
  const candidate = reading.candidates.find((each) => each.id === id)
  if (!candidate) return null
  const kind = reading.kinds[candidate.collection]
  if (id !== current) return <SlimCandidate candidate={candidate} kind={kind} onPick={() => onPick(id)} />
  if (editing !== id) return <CandidateCard candidate={candidate} kind={kind} acts={acts} />
  return (
    <section className={css.current} aria-label={candidate.title}>
      <b>{candidate.title}</b>
      <CorrectForm
        key={id}
        candidate={candidate}
        onCorrect={(fields) => onCorrect(id, fields)}
        onAccept={acts.onAccept}
        onDone={onDone}
      />
    </section>
  )
}
