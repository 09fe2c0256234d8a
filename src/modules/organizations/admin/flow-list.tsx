import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import { mandateFunctions } from '../schema.ts'
import type { organizationFlows } from '../structure-endpoints.ts'
import css from './flow-list.module.css'
import { changeLabels, written } from './texts.ts'

const words = {
  changes: { vi: 'Các thay đổi', en: 'Changes' },
  nobody: { vi: 'không có cơ quan kế tục', en: 'nobody followed' },
  unverified: { vi: 'cần kiểm chứng', en: 'to be verified' },
} as const satisfies Record<string, Labels>

export type Flow = Arrived<NonNullable<(typeof organizationFlows)['output']['_output']>>['flows'][number]

/** The same as the lines, in words, day by day. */
export function FlowList({ flows, onSelect }: { flows: readonly Flow[]; onSelect: (id: string) => void }) {
  const t = useWords()
  const days = [...Map.groupBy(flows, ({ on }) => on)]
  return (
    <ol className={css.days} aria-label={t(words.changes)}>
      {days.map(([on, of]) => (
        <li key={on}>
          <h3>{written(on)}</h3>
          <ul>
            {of.map((flow) => (
              <FlowItem key={`${flow.kind} ${flow.from.id} ${flow.to?.id}`} flow={flow} onSelect={onSelect} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function FlowItem({ flow, onSelect }: { flow: Flow; onSelect: (id: string) => void }) {
  const t = useWords()
  const { kind, from, to, functions, decision, note } = flow
  return (
    <li className={css.flow}>
      <span className={css.kind}>{t(changeLabels[kind] ?? words.changes)}</span>
      <span>
        <button type="button" onClick={() => onSelect(from.id)}>
          {from.name}
        </button>
        {' → '}
        {to === null ? (
          <span className={css.nobody}>{t(words.nobody)}</span>
        ) : (
          <button type="button" onClick={() => onSelect(to.id)}>
            {to.name}
          </button>
        )}
        {functions.map((moved) => (
          <small key={moved}>{t(mandateFunctions[moved])}</small>
        ))}
        <small>{decision ?? note}</small>
        {decision === null && <Tag tone="light">{t(words.unverified)}</Tag>}
      </span>
    </li>
  )
}
