import { useRef } from 'react'
import { SearchBox } from '../../../../admin/records/list/search-box.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Kbd } from '../../../../admin/ui/kbd.tsx'
import { useKeys } from '../../../../admin/ui/keys.ts'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { words } from './coverage-words.ts'
import css from './coverage.module.css'
import { FilterChips, type Choices } from './filter-chips.tsx'
import { Legend } from './legend.tsx'
import { Matrix } from './matrix.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useChosen } from './use-chosen.ts'
import type { Coverage } from './use-coverage.ts'

/** The matrix with what narrows it, the meaning of its signs, and what can be done with chosen cells. */
export function MatrixView({ coverage, choices }: { coverage: Coverage; choices: Choices | undefined }) {
  const t = useWords()
  const locale = useLocale()
  const chosen = useChosen()
  const box = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const { asked, change, address, items, filtered } = coverage
  useKeys({ '/': (event) => (event.preventDefault(), box.current?.focus()) })
  const nameOf = (collection: string) =>
    choices?.collections.find(({ name }) => name === collection)?.singular[locale] ?? ''
  const clear = () => change(Object.fromEntries(Object.keys(address).map((name) => [name, null])))
  return (
    <>
      <div className={css.tools}>
        <SearchBox
          ref={box}
          q={address['q'] ?? ''}
          placeholder={words.search}
          onSearch={(q) => change({ q })}
          onLeave={() => place.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()}
        />
        {choices && <FilterChips coverage={coverage} choices={choices} />}
        <SortMenu sort={asked.sort} onChange={(sort) => change({ sort })} />
        <Legend kind={asked.kind} onChange={(kind) => change({ kind })} />
      </div>
      {coverage.error && items.length === 0 ? (
        <Failure error={coverage.error} retry={coverage.retry} />
      ) : coverage.waiting ? (
        <SkeletonRows label={t(words.loading)} />
      ) : items.length === 0 ? (
        <Empty title={t(words.empty)} actions={filtered && <Button onClick={clear}>{t(words.clear)}</Button>}>
          {t(filtered ? words.emptyFiltered : words.emptyAll)}
        </Empty>
      ) : (
        <div ref={place} className={css.place}>
          <Matrix
            {...{ items, chosen, nameOf, totals: coverage.totals, old: coverage.old }}
            onEnd={coverage.loadMore}
          />
        </div>
      )}
      <ChosenBar chosen={chosen} />
      <Keys />
    </>
  )
}

function Keys() {
  const t = useWords()
  return (
    <div className={css.keys} role="note" aria-label={t(words.keys)}>
      <span>
        <Kbd>←</Kbd> <Kbd>↑</Kbd> <Kbd>→</Kbd> <Kbd>↓</Kbd> {t(words.keysMove)}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t(words.keysOpen)}
      </span>
      <span>
        <Kbd>Space</Kbd> {t(words.keysChoose)}
      </span>
    </div>
  )
}
