import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { IconButton } from '../../../../admin/ui/icon-button.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { Tag } from '../../../../admin/ui/tag.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { jobEndpoints } from '../../jobs/endpoints.ts'
import { wordsToDo, type WordCount } from '../../jobs/job.ts'
import css from './jobs.module.css'

const words = {
  add: { vi: 'Thêm mục', en: 'Add an item' },
  find: { vi: 'Gõ tên mục', en: 'Type a title' },
  nothing: { vi: 'Không có mục nào khớp', en: 'No item fits' },
  type: { vi: 'Gõ vài chữ của tên mục', en: 'Type some letters of the title' },
  remove: { vi: 'Bỏ “{title}”', en: 'Take “{title}” out' },
  toDo: { vi: '{count} từ phải dịch trên {words}', en: '{count} of {words} words to translate' },
  held: { vi: 'đang ở gói “{title}”', en: 'is in the job “{title}” already' },
  missing: { vi: 'Không tìm thấy, hoặc chưa có nội dung để dịch', en: 'Not found, or nothing to translate' },
} as const satisfies Record<string, Labels>

export type PickedItem = { collection: string; id: string }

type Counted = WordCount & { id: string; title: string; heldBy: { id: string; title: string } | null }

type ItemPickerProps = {
  items: readonly PickedItem[]
  counted: readonly Arrived<Counted>[]
  missing: readonly string[]
  onChange: (items: PickedItem[]) => void
}

/** The items of a job that is being made: found by title, each with its words. */
export function ItemPicker({ items, counted, missing, onChange }: ItemPickerProps) {
  const t = useWords()
  const known = new Map(counted.map((item) => [item.id, item]))
  return (
    <>
      <ul className={css.chosen}>
        {items.map(({ id }) => {
          const item = known.get(id)
          const title = item?.title ?? id
          return (
            <li key={id}>
              <span>
                {missing.includes(id) ? <Tag tone="light">{t(words.missing)}</Tag> : (item?.title ?? '…')}
                {item && <ItemWords item={item} />}
              </span>
              <IconButton
                icon="close"
                label={t(words.remove, { title })}
                onClick={() => onChange(items.filter((each) => each.id !== id))}
              />
            </li>
          )
        })}
      </ul>
      <Finder onPick={(item) => items.every(({ id }) => id !== item.id) && onChange([...items, item])} />
    </>
  )
}

function ItemWords({ item }: { item: Arrived<Counted> }) {
  const t = useWords()
  const locale = useLocale()
  const numbers = {
    count: formatNumber(wordsToDo(item), locale),
    words: formatNumber(item.words, locale),
  }
  return (
    <small>
      {t(words.toDo, numbers)}
      {item.heldBy && (
        <>
          {'; '}
          <PathLink path={`/translations/jobs/${item.heldBy.id}`}>
            {t(words.held, { title: item.heldBy.title })}
          </PathLink>
        </>
      )}
    </small>
  )
}

function Finder({ onPick }: { onPick: (item: PickedItem) => void }) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const { data } = useCall(jobEndpoints.choices, { q }, { keep: true, enabled: q !== '' })
  const found = q === '' ? [] : (data?.items ?? [])
  return (
    <SelectField
      found
      label={t(words.add)}
      placeholder={t(words.find)}
      data={found.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t(q === '' ? words.type : words.nothing)}
      onChange={(id) => {
        const item = found.find((each) => each.id === id)
        if (item) onPick({ collection: item.collection, id: item.id })
        setTyped('')
      }}
    />
  )
}
