import { Button } from '../../../../admin/ui/button.tsx'
import { Tabs } from '../../../../admin/ui/tabs.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import { countsOf, filterNames, filters, type FilterName } from './filters.ts'

const words = {
  filters: { vi: 'Lọc đoạn', en: 'Filter segments' },
  approveAll: { vi: 'Duyệt {count} đoạn đã dịch', en: 'Approve {count} translated segments' },
  keys: { vi: 'Phím tắt', en: 'Keys' },
} as const satisfies Record<string, Labels>

type DeskStripProps = { filter: FilterName; onFilter: (name: FilterName) => void; onHelp: () => void }

/** Which segments are shown, and what can be done with all of them. */
export function DeskStrip({ filter, onFilter, onHelp }: DeskStripProps) {
  const { desk, acts } = useDeskFacts()
  const t = useWords()
  const counts = countsOf(desk)
  const waiting = desk.may.review ? desk.segments.filter(filters.review.admits) : []
  const tabs = filterNames
    .filter((name) => name === 'all' || name === filter || counts[name] > 0)
    .map((name) => ({ name, label: t(filters[name].label), count: counts[name] }))
  return (
    <div className={css.strip}>
      <Tabs label={t(words.filters)} tabs={tabs} current={filter} onChange={onFilter} />
      <span>
        {waiting.length > 1 && (
          <Button
            variant="quiet"
            icon="check"
            onClick={() =>
              void acts.review(
                waiting.map(({ id }) => id),
                'approved',
              )
            }
          >
            {t(words.approveAll, { count: waiting.length })}
          </Button>
        )}
        <Button variant="quiet" keys="F1" className={css.forKeys ?? ''} onClick={onHelp}>
          {t(words.keys)}
        </Button>
      </span>
    </div>
  )
}
