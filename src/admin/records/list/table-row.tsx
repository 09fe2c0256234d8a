import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { classes } from '../../ui/classes.ts'
import { RecordState } from '../../ui/record-state.tsx'
import { useWords } from '../../words.ts'
import type { ListItem } from './groups.ts'
import { RowCheck } from './row-check.tsx'
import css from './table.module.css'
import type { ListTableProps } from './table.tsx'

const words = {
  choose: { vi: 'Chọn {title}', en: 'Choose {title}' },
} as const satisfies Record<string, Labels>

type RowProps = { item: Extract<ListItem, { kind: 'row' }>; template: string } & ListTableProps

/** A record on one line of columns, or as a card. */
export function TableRow({
  item: { record, position },
  template,
  columns,
  rows,
  selection,
  current,
  onCurrent,
  phone,
}: RowProps) {
  const t = useWords()
  const chosen = selection.has(record.id)
  const look = classes(css.row, chosen && css.chosen, position === current && css.current)
  const check = (
    <RowCheck
      label={t(words.choose, { title: record.title })}
      checked={chosen}
      onToggle={({ shiftKey }) => (shiftKey ? selection.extend(rows, position) : selection.toggle(record))}
    />
  )
  // A card says what it is, where it stands, and one thing more.
  const more = columns.slice(1).find(({ name }) => name !== 'state' && isKnown(record, name))
  const seen = phone ? columns.slice(0, 1) : columns
  return (
    <div
      className={look}
      style={phone ? undefined : { gridTemplateColumns: template }}
      onFocus={() => onCurrent(position)}
    >
      <div role="cell">{check}</div>
      {seen.map((column) => (
        <div
          key={column.name}
          role="cell"
          data-numeric={column.numeric || undefined}
          data-column={column.name}
        >
          <div className={css.clamp}>{column.cell(record)}</div>
        </div>
      ))}
      {phone && (
        <>
          <div role="cell" data-column="state">
            <RecordState state={record.state} />
          </div>
          <div role="cell">
            <div className={css.clamp}>{more?.cell(record)}</div>
          </div>
        </>
      )}
    </div>
  )
}

/** Whether a column has something to say of a record; those that are no fields always have. */
function isKnown({ fields, happened }: SentRecord, name: string): boolean {
  if (name === 'happened') return happened !== null
  const value = fields[name]
  return !(name in fields) || !(value === null || (Array.isArray(value) && value.length === 0))
}
