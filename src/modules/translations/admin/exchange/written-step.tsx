import { Link } from '@tanstack/react-router'
import { useAct } from '../../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../../admin/ui/button.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { undoImport } from '../../exchange/endpoints.ts'
import type { View } from './choices.ts'
import css from './exchange.module.css'

const words = {
  written: { vi: 'Đã ghi {count} đoạn vào bàn dịch.', en: '{count} segments are written.' },
  comments: { vi: 'Tệp mang theo {count} nhận xét.', en: 'The file brought {count} comments.' },
  undone: {
    vi: 'Đã hoàn tác: các đoạn trở về như trước khi nhập.',
    en: 'Taken back: the segments say what they said before.',
  },
  withdrawn: { vi: 'Nhận xét đến cùng tệp đã rút.', en: 'Comments of the file are withdrawn.' },
  kept: {
    vi: '{count} đoạn đã có người sửa sau khi nhập nên được giữ nguyên.',
    en: '{count} segments were changed after the import and stay.',
  },
  keptSegments: { vi: 'giữ nguyên các đoạn {ids}', en: 'segments {ids} stay' },
  keptComments: {
    vi: 'giữ {count} nhận xét đã có người trả lời hoặc khép',
    en: '{count} comments were answered or resolved and stay',
  },
  items: { vi: 'Các mục trong tệp', en: 'Items of the file' },
  undo: { vi: 'Hoàn tác lần nhập', en: 'Take the import back' },
  another: { vi: 'Nhập tệp khác', en: 'Import another file' },
} as const satisfies Record<string, Labels>

/** After the writing: where the words went, and the way back. */
export function WrittenStep({ view, onChanged }: { view: View; onChanged: () => Promise<unknown> }) {
  const t = useWords()
  const locale = useLocale()
  const undo = useAct(undoImport, { onDone: () => void onChanged() })
  const isUndone = view.undoneAt !== null
  const known = view.items.filter(({ title }) => title !== '')
  return (
    <div className={css.body}>
      {undo.error && (
        <Note tone="red" icon="error" role="alert">
          {undo.error.message}
        </Note>
      )}
      <Note tone="forest" icon={isUndone ? 'undo' : 'check'} role="status">
        {isUndone ? t(words.undone) : t(words.written, { count: formatNumber(view.written, locale) })}{' '}
        {view.comments > 0 &&
          t(isUndone ? words.withdrawn : words.comments, { count: formatNumber(view.comments, locale) })}{' '}
        {isUndone && view.kept ? t(words.kept, { count: formatNumber(view.kept, locale) }) : ''}
      </Note>
      <section className={css.item}>
        <h2>{t(words.items)}</h2>
        <ul className={css.links}>
          {known.map(({ collection, id, title }) => (
            <li key={id}>
              <Link
                to="/translations/$collection/$id/$locale"
                params={{ collection, id, locale: view.locale }}
              >
                {title}
              </Link>{' '}
              <Kept item={view.keptItems.find((kept) => kept.id === id)} />
            </li>
          ))}
        </ul>
      </section>
      <div className={css.acts}>
        {!isUndone && (
          <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate({ id: view.id })}>
            {t(words.undo)}
          </Button>
        )}
        <ButtonLink variant="primary" icon="import" to="/translations/import">
          {t(words.another)}
        </ButtonLink>
      </div>
    </div>
  )
}

/** What of an item stays after the undoing, because somebody had gone on with it. */
function Kept({ item }: { item: View['keptItems'][number] | undefined }) {
  const t = useWords()
  const locale = useLocale()
  if (!item) return null
  const said = [
    ...(item.segments.length > 0 ? [t(words.keptSegments, { ids: item.segments.join(', ') })] : []),
    ...(item.comments > 0 ? [t(words.keptComments, { count: formatNumber(item.comments, locale) })] : []),
  ]
  return <span>({said.join('; ')})</span>
}
