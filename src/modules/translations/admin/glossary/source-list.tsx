import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Confirm } from '../../../../admin/ui/confirm.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { pullGlossarySource, removeGlossarySource, type SourceView } from '../../glossary/endpoints.ts'
import css from './glossary.module.css'
import { SourceDialog } from './source-dialog.tsx'
import { words } from './words.ts'

type Source = Arrived<SourceView>
type SourceListProps = { sources: readonly Source[]; mayAdminister: boolean }

/** Glossaries of others and how the last look at each went. */
export function SourceList({ sources, mayAdminister }: SourceListProps) {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const [removed, setRemoved] = useState<Source | null>(null)
  const remove = useAct(removeGlossarySource, { onDone: () => toast(t(words.removed)) })
  return (
    <section aria-labelledby="glossary-sources" className={css.sources}>
      <div className={css.head}>
        <h2 id="glossary-sources">{t(words.sources)}</h2>
        {mayAdminister && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t(words.addSource)}
          </Button>
        )}
      </div>
      <p className={css.quiet}>{t(words.sourcesText)}</p>
      {sources.length === 0 && <p>{t(words.noSources)}</p>}
      <ul className={css.terms}>
        {sources.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            onRemove={mayAdminister ? () => setRemoved(source) : null}
          />
        ))}
      </ul>
      {adding && <SourceDialog onClose={() => setAdding(false)} />}
      {removed && (
        <Confirm
          opened
          danger
          onClose={() => setRemoved(null)}
          title={t(words.removeTitle, { name: removed.name })}
          act={t(words.remove)}
          onConfirm={() => remove.mutateAsync({ id: removed.id })}
        >
          <p>{t(words.removeText, { terms: removed.terms ?? 0 })}</p>
        </Confirm>
      )}
    </section>
  )
}

function SourceRow({ source, onRemove }: { source: Source; onRemove: (() => void) | null }) {
  const t = useWords()
  const locale = useLocale()
  const { id, name, url, pulledAt, terms, failedAt, failure } = source
  const pull = useAct(pullGlossarySource, {
    onDone: (after) => {
      if (!after.failure) toast(t(words.fetched, { terms: formatNumber(after.terms ?? 0, locale) }))
    },
  })
  return (
    <li className={css.source}>
      <div>
        <b>{name}</b>
        <p className={css.quiet}>{url}</p>
        <p>
          {pulledAt
            ? t(words.pulled, { terms: formatNumber(terms ?? 0, locale), when: dayAndTime(pulledAt) })
            : t(words.neverPulled)}
        </p>
      </div>
      {onRemove && (
        <span className={css.acts}>
          <Button busy={pull.isPending} onClick={() => pull.mutate({ id })}>
            {t(words.pull)}
          </Button>
          <Button variant="quiet" onClick={onRemove}>
            {t(words.remove)}
          </Button>
        </span>
      )}
      {failure && failedAt && (
        <div className={css.failure}>
          <Note tone="light" icon="error" role="status">
            {t(words.failed, { when: dayAndTime(failedAt), why: failure[locale] })}
          </Note>
        </div>
      )}
    </li>
  )
}
