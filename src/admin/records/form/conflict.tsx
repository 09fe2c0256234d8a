import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { bothOf, type Conflict } from '../../drafts/merge.ts'
import { useCall } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.ts'
import { Value } from '../list/value.tsx'
import { useForm } from './form-context.ts'
import css from './form.module.css'
import { clockOf } from './times.ts'
import { WordDiff } from './word-diff.tsx'

const words = {
  told: {
    vi: '{name} đã sửa ô này lúc {time}, cùng lúc với bản đang gõ. Chưa có gì bị ghi đè.',
    en: '{name} changed this at {time} while you were typing. Nothing has been overwritten.',
  },
  someone: { vi: 'Người khác', en: 'Somebody else' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Của {name}', en: 'By {name}' },
  keepMine: { vi: 'Giữ của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy của {name}', en: 'Take {name}’s' },
  both: { vi: 'Gộp cả hai', en: 'Merge both' },
} as const satisfies Record<string, Labels>

/** The choice may lie below the edge of the window, under the box that is being written into. */
function show(choice: HTMLElement | null): void {
  choice?.scrollIntoView({ block: 'nearest' })
}

/** Two people wrote into one field: both versions, and three ways on. */
export function ConflictChoice({ conflict, meta }: { conflict: Conflict; meta: FieldMeta }) {
  const { sheet, addresses, record } = useForm()
  const t = useWords()
  const history = useCall(
    addresses.history,
    { id: record?.id ?? '' },
    { enabled: record !== null, staleTime: 0 },
  )
  const theirs = history.data?.items.find(({ changes }) =>
    changes.some(({ field }) => field === conflict.field),
  )
  const name = theirs?.byName ?? t(words.someone)
  return (
    <div className={css.conflict} ref={show} role="group" aria-label={t(meta.label)}>
      <p role="alert">{t(words.told, { name, time: theirs ? clockOf(theirs.to) : '…' })}</p>
      <div className={css.two}>
        <div className={css.mine}>
          <small>{t(words.mine)}</small>
          <Side meta={meta} base={conflict.base} value={conflict.mine} />
        </div>
        <div>
          <small>{t(words.theirs, { name })}</small>
          <Side meta={meta} base={conflict.base} value={conflict.theirs} />
        </div>
      </div>
      <div className={css.choices}>
        <Button onClick={() => sheet.settle(conflict.field, 'mine')}>{t(words.keepMine)}</Button>
        <Button onClick={() => sheet.settle(conflict.field, 'theirs')}>
          {t(words.takeTheirs, { name })}
        </Button>
        {bothOf(conflict) !== undefined && (
          <Button variant="quiet" onClick={() => sheet.settle(conflict.field, 'both')}>
            {t(words.both)}
          </Button>
        )}
      </div>
    </div>
  )
}

function Side({ meta, base, value }: { meta: FieldMeta; base: unknown; value: unknown }) {
  if (typeof value === 'string' && (meta.kind === 'text' || meta.kind === 'longText')) {
    return <WordDiff before={typeof base === 'string' ? base : ''} after={value} added />
  }
  return <Value meta={meta} value={value} />
}
