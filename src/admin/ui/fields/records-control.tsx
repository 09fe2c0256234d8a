import { useCallback } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useRecordNames } from '../../names.ts'
import { useWords } from '../../words.ts'
import { IconButton } from '../icon-button.tsx'
import { idsOf, type ControlProps } from './control.ts'
import { MediumPicture } from './medium-picture.tsx'
import { findRecords } from './record-control.tsx'
import css from './records-control.module.css'
import { SearchBox } from './search-box.tsx'

const words = {
  choose: { vi: 'Gõ tên để thêm', en: 'Type a name to add' },
  up: { vi: 'Đưa «{label}» lên', en: 'Move “{label}” up' },
  down: { vi: 'Đưa «{label}» xuống', en: 'Move “{label}” down' },
  remove: { vi: 'Bỏ {label}', en: 'Remove {label}' },
  unseen: { vi: 'Bản ghi mà bạn không xem được', en: 'A record that you may not see' },
} as const satisfies Record<string, Labels>

/** Several records in an order of their own; media with a small picture of each. */
export function RecordsControl(props: ControlProps) {
  const { meta, value, readOnly, onChange, onRest } = props
  const t = useWords()
  const collection = meta.collection ?? '*'
  const ids = idsOf(value)
  const names = useRecordNames(ids)
  const search = useCallback((q: string) => findRecords(collection, q), [collection])
  const put = (next: readonly string[]) => onChange(next.length === 0 ? null : next)
  const move = (index: number, by: number) => {
    const next = [...ids]
    const [moved] = next.splice(index, 1)
    if (moved !== undefined) next.splice(index + by, 0, moved)
    put(next)
  }
  const labelOf = (id: string) => names.get(id)?.title ?? t(words.unseen)
  return (
    <div className={css.records}>
      {ids.length > 0 && (
        <ol className={css.list}>
          {ids.map((id, index) => (
            <li key={id} className={css.item}>
              {collection === 'media-assets' && <MediumPicture id={id} />}
              <a
                href={`/office/records/${names.get(id)?.collection ?? collection}/${id}`}
                target="_blank"
                rel="noopener"
              >
                {labelOf(id)}
              </a>
              {!readOnly && (
                <span className={css.acts}>
                  <IconButton
                    icon="up"
                    label={t(words.up, { label: labelOf(id) })}
                    disabled={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <IconButton
                    icon="down"
                    label={t(words.down, { label: labelOf(id) })}
                    disabled={index === ids.length - 1}
                    onClick={() => move(index, 1)}
                  />
                  <IconButton
                    icon="close"
                    label={t(words.remove, { label: labelOf(id) })}
                    onClick={() => put(ids.filter((each) => each !== id))}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && (
        <SearchBox
          {...{
            id: props.id,
            labelledBy: props.labelledBy,
            describedBy: props.describedBy,
            invalid: props.invalid,
          }}
          placeholder={t(words.choose)}
          search={search}
          onPick={({ id }) => put([...new Set([...ids, id])])}
          onRest={onRest}
        />
      )}
    </div>
  )
}
