import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayOfMoment } from '../../../../admin/moments.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { languageName } from '../../jobs/language-name.ts'
import { removeEntry, restoreEntry, type MemoryEntry } from '../../memory/endpoints.ts'
import { MarkedWords } from '../desk/marked-words.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import css from './memory.module.css'
import { words } from './words.ts'

export type ShownEntry = Arrived<MemoryEntry>

/** Entries of the memory: source, translation, where they come from, and what may be done with them. */
export function EntryList({ entries }: { entries: readonly ShownEntry[] }) {
  const t = useWords()
  const [corrected, setCorrected] = useState<ShownEntry | null>(null)
  return (
    <>
      <ul className={css.entries} aria-label={t(words.list)}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onCorrect={() => setCorrected(entry)} />
        ))}
      </ul>
      {corrected && <CorrectDialog entry={corrected} onClose={() => setCorrected(null)} />}
    </>
  )
}

function Entry({ entry, onCorrect }: { entry: ShownEntry; onCorrect: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const restore = useAct(restoreEntry)
  const remove = useAct(removeEntry, {
    onDone: () => toast(t(words.removed), () => restore.mutateAsync({ id: entry.id })),
  })
  return (
    <li className={css.entry}>
      <p lang={SOURCE_LOCALE} className={css.text}>
        <MarkedWords tagged={entry.source} />
      </p>
      <div>
        <small className={css.language}>{languageName(entry.locale, locale)}</small>
        <p lang={entry.locale} className={css.text}>
          <MarkedWords tagged={entry.target} />
        </p>
      </div>
      <div className={css.foot}>
        <p className={css.quiet}>
          <Provenance entry={entry} />
        </p>
        {entry.mayChange && (
          <span className={css.acts}>
            <Button variant="quiet" onClick={onCorrect}>
              {t(words.correct)}
            </Button>
            <Button variant="quiet" busy={remove.isPending} onClick={() => remove.mutate({ id: entry.id })}>
              {t(words.remove)}
            </Button>
          </span>
        )}
      </div>
    </li>
  )
}

function Provenance({ entry }: { entry: ShownEntry }) {
  const t = useWords()
  const { record, origin, createdByName, createdAt, changedByName, changedAt, locale } = entry
  return (
    <>
      {origin === 'imported' && t(words.fromFile)}
      {origin === 'approved' && !record && t(words.fromGone)}
      {record && (
        <>
          {t(words.fromItem)}{' '}
          <PathLink path={`/translations/${record.collection}/${record.id}/${locale}`}>
            {record.title}
          </PathLink>
        </>
      )}
      {' · '}
      {t(words.by, { who: createdByName, when: dayOfMoment(createdAt) })}
      {changedByName && changedAt && (
        <>
          {' · '}
          {t(words.changed, { who: changedByName, when: dayOfMoment(changedAt) })}
        </>
      )}
    </>
  )
}
