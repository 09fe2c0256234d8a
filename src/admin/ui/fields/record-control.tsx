import { useCallback, useEffect } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, isIsoDate } from '../../../platform/time/dates.ts'
import { find } from '../../../records/http/overview-endpoints.ts'
import { call } from '../../api.ts'
import { awaitCreated, newRecordAddress } from '../../drafts/created.ts'
import { freshId } from '../../drafts/draft-store.ts'
import { useRecordNames } from '../../names.ts'
import { useWords } from '../../words.ts'
import { Icon } from '../icon.tsx'
import { IconButton } from '../icon-button.tsx'
import { classes } from '../classes.ts'
import css from './box.module.css'
import { idsOf, tied, type ControlProps } from './control.ts'
import { SearchBox, type Found } from './search-box.tsx'

const words = {
  choose: { vi: 'Chọn trong sổ hoặc gõ số, tên', en: 'Choose from the register, or type a number or a name' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  create: { vi: 'Thêm mới «{text}» ở thẻ bên', en: 'Add “{text}” in a new tab' },
  createEmpty: { vi: 'Thêm mới ở thẻ bên', en: 'Add a new one in another tab' },
  unseen: { vi: 'Bản ghi mà bạn không xem được', en: 'A record that you may not see' },
} as const satisfies Record<string, Labels>

/** Finds records of a collection, or of all with `*`, for a box that searches. */
export async function findRecords(collection: string, q: string): Promise<Found[]> {
  const { records } = await call(find, { q, limit: 20, ...(collection === '*' ? {} : { collection }) })
  return records.map(({ id, title, happened }) => ({
    id,
    label: title,
    note: happened !== null && isIsoDate(happened) ? shortDate(happened) : undefined,
  }))
}

/** A record of another register; one that is not there yet is added in a tab beside, and chosen here once it is. */
export function RecordControl(props: ControlProps) {
  const { meta, value, readOnly, onChange, onRest } = props
  const t = useWords()
  const collection = meta.collection ?? '*'
  const [id] = idsOf(value)
  const names = useRecordNames(id === undefined ? [] : [id])
  const search = useCallback((q: string) => findRecords(collection, q), [collection])
  const awaited = `${props.id}-${collection}`
  useEffect(() => awaitCreated(awaited, (created) => onChange(created)), [awaited, onChange])
  if (id !== undefined) {
    const known = names.get(id)
    return (
      <div className={classes(css.box, css.chosen)}>
        <Icon name="link" small />
        {known ? (
          <a
            {...tied(props)}
            href={`/office/records/${known.collection}/${id}`}
            target="_blank"
            rel="noopener"
          >
            {known.title}
          </a>
        ) : (
          <span>{t(words.unseen)}</span>
        )}
        {!readOnly && <IconButton icon="close" label={t(words.clear)} onClick={() => onChange(null)} />}
      </div>
    )
  }
  if (readOnly) return null
  const otherwise = {
    label: (text: string) => (text === '' ? t(words.createEmpty) : t(words.create, { text })),
    onPick: (text: string) => {
      window.open(newRecordAddress(collection, text, `${awaited}|${freshId()}`), '_blank', 'noopener')
    },
  }
  return (
    <SearchBox
      {...{
        id: props.id,
        labelledBy: props.labelledBy,
        describedBy: props.describedBy,
        invalid: props.invalid,
      }}
      placeholder={t(words.choose)}
      search={search}
      onPick={(found) => {
        onChange(found.id)
        onRest()
      }}
      onRest={onRest}
      otherwise={collection === '*' ? undefined : otherwise}
    />
  )
}
