import type { Labels } from '../../../platform/labels.ts'
import { plainText } from '../../../records/structured/plain-text.ts'
import { structuredText } from '../../../records/structured/schema.ts'
import { bothOf, type Conflict } from '../../../admin/drafts/merge.ts'
import { WordDiff } from '../../../admin/records/form/word-diff.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { useWords } from '../../../admin/words.ts'
import { BlockConflict } from './block-conflict.tsx'
import { versionsOf } from './join-texts.ts'
import { useText } from './text-context.ts'
import { isDocument } from './text-fields.ts'
import css from './texts.module.css'

const words = {
  told: {
    vi: 'Ô này vừa được sửa ở nơi khác. Chọn bản giữ lại; chưa bản nào bị mất.',
    en: 'This has just been changed elsewhere. Choose which to keep; neither is lost yet.',
  },
  mine: { vi: 'Bản của tôi', en: 'Mine' },
  theirs: { vi: 'Bản vừa lưu', en: 'The one just saved' },
  keepMine: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  takeTheirs: { vi: 'Lấy bản vừa lưu', en: 'Take the saved one' },
  both: { vi: 'Ghép cả hai', en: 'Join both' },
} as const satisfies Record<string, Labels>

/** Two people, or two tabs, wrote into the same field; `mine` is what stands in it now. */
export function TextConflict({ conflict, mine }: { conflict: Conflict; mine: unknown }) {
  const versions = versionsOf({ ...conflict, mine })
  return versions ? (
    <BlockConflict field={conflict.field} versions={versions} />
  ) : (
    <LineConflict conflict={{ ...conflict, mine }} />
  )
}

function LineConflict({ conflict }: { conflict: Conflict }) {
  const { sheet } = useText()
  const t = useWords()
  const { field, base, mine, theirs } = conflict
  return (
    <div className={css.conflict} role="group" aria-label={t(words.told)}>
      <p role="alert">{t(words.told)}</p>
      <div className={css.two}>
        <div>
          <small>{t(words.mine)}</small>
          <WordDiff before={wordsOf(base)} after={wordsOf(mine)} />
        </div>
        <div>
          <small>{t(words.theirs)}</small>
          <WordDiff before={wordsOf(base)} after={wordsOf(theirs)} />
        </div>
      </div>
      <div className={css.choices}>
        <Button onClick={() => sheet.settle(field, 'mine')}>{t(words.keepMine)}</Button>
        <Button onClick={() => sheet.settle(field, 'theirs')}>{t(words.takeTheirs)}</Button>
        {bothOf(conflict) !== undefined && (
          <Button variant="quiet" onClick={() => sheet.settle(field, 'both')}>
            {t(words.both)}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A value of a text as plain words, to be compared. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  const read = isDocument(value) ? structuredText.safeParse(value) : undefined
  return read?.success ? plainText(read.data) : ''
}
