import type { Labels } from '../../../platform/labels.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useWords } from '../../words.ts'
import { useWorkingYear } from '../../working-year.ts'
import { viewOf, type Description } from '../views.ts'
import { counting, empties } from './empties.ts'

const words = {
  none: { vi: 'Chưa có {name} nào', en: 'No {name} yet' },
  text: {
    vi: 'Nhập từng bản ghi, hoặc lấy từ tệp Excel đang có.',
    en: 'Enter them one by one, or take them from an Excel file.',
  },
  readOnly: {
    vi: 'Khi các đơn vị nhập số liệu, chúng hiện ở đây.',
    en: 'They appear here once units enter them.',
  },
  add: { vi: 'Thêm {name}', en: 'Add {name}' },
  import: { vi: 'Nhập từ tệp', en: 'Import a file' },
  declare: { vi: 'Khai “không có” năm {year}', en: 'Declare “none” for {year}' },
  nothing: { vi: 'Không có bản ghi nào khớp', en: 'Nothing matches' },
  narrow: {
    vi: 'Bớt từ tìm hoặc bỏ lọc để thấy nhiều hơn.',
    en: 'Search for less or remove filters to see more.',
  },
  clear: { vi: 'Bỏ tìm và lọc', en: 'Clear search and filters' },
  removed: { vi: 'Không có bản ghi nào đã xóa', en: 'Nothing has been removed' },
  removedText: {
    vi: 'Bản ghi đã xóa nằm ở đây và khôi phục được.',
    en: 'Removed records stay here and can be restored.',
  },
} as const satisfies Record<string, Labels>

type EmptyListProps = { description: Description; narrowed: boolean; removed: boolean; onClear: () => void }

/** Why a list shows nothing, and what to do. */
export function EmptyList({ description, narrowed, removed, onClear }: EmptyListProps) {
  const t = useWords()
  if (narrowed) {
    const clear = <Button onClick={onClear}>{t(words.clear)}</Button>
    return (
      <Empty title={t(words.nothing)} actions={clear}>
        {t(words.narrow)}
      </Empty>
    )
  }
  if (removed) return <Empty title={t(words.removed)}>{t(words.removedText)}</Empty>
  const { name, singular, createAt } = description
  const { empty } = viewOf(name)
  const may = createAt.length > 0
  const text = empty?.text ?? empties[name] ?? (may ? words.text : words.readOnly)
  return (
    <Empty
      title={t(empty?.title ?? words.none, { name: singular })}
      actions={may && <Actions {...{ description }} />}
    >
      {t(text)}
    </Empty>
  )
}

function Actions({ description: { name, singular } }: { description: Description }) {
  const t = useWords()
  const { year } = useWorkingYear()
  const params = { collection: name }
  const figure = counting[name]
  const none = { figure, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, value: 0 }
  return (
    <>
      <ButtonLink icon="plus" keys="N" to="/records/$collection/new" params={params}>
        {t(words.add, { name: singular })}
      </ButtonLink>
      <ButtonLink icon="import" to="/records/$collection/import" params={params}>
        {t(words.import)}
      </ButtonLink>
      {figure !== undefined && (
        <ButtonLink
          variant="quiet"
          to="/records/$collection/new"
          params={{ collection: 'figure-declarations' }}
          search={none}
        >
          {t(words.declare, { year })}
        </ButtonLink>
      )}
    </>
  )
}
