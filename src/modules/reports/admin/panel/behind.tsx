import type { Labels } from '../../../../platform/labels.ts'
import { Icon, type IconName } from '../../../../admin/ui/icon.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { Tag } from '../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../admin/words.ts'
import { stateLabels } from '../../../../records/states.ts'
import type { BehindItem } from '../studio-context.ts'
import css from './panel.module.css'

const words = {
  more: { vi: 'và {count} bản ghi khác', en: 'and {count} more' },
} as const satisfies Record<string, Labels>

const icons: Readonly<Record<string, IconName>> = {
  'press-delegations': 'camera',
  directives: 'law',
  publications: 'book',
  'training-courses': 'training',
  'gate-clusters': 'gate',
  activities: 'activity',
  'plan-tasks': 'plan',
  committees: 'people',
  'staff-assignments': 'people',
}

const MOST = 60

/** Records with links to their forms. */
export function Behind({
  records,
  total = records.length,
}: {
  records: readonly BehindItem[]
  total?: number
}) {
  const t = useWords()
  return (
    <ul className={css.records}>
      {records.slice(0, MOST).map(({ id, collection, title, state }) => (
        <li key={id}>
          <Icon name={icons[collection] ?? 'report'} small />
          <PathLink path={`/records/${collection}/${id}`}>{title}</PathLink>
          {state !== 'approved' && state !== 'archived' && <Tag>{t(stateLabels[state])}</Tag>}
        </li>
      ))}
      {total > Math.min(records.length, MOST) && (
        <li className={css.muted}>{t(words.more, { count: total - Math.min(records.length, MOST) })}</li>
      )}
    </ul>
  )
}
