import type { Ref } from 'react'
import { useWords } from '../../../../admin/words.ts'
import { portalLocales } from '../../../../platform/locales.ts'
import { CellLink } from './cell-link.tsx'
import type { Item } from './cell-facts.ts'
import { languageWords } from './coverage-words.ts'
import css from './matrix.module.css'
import type { ChosenCells } from './use-chosen.ts'

type MatrixRowProps = {
  item: Item
  index: number
  /** Where it stands; null on paper. */
  start: number | null
  /** The column that Tab comes to, when it is in this row. */
  current: number | null
  chosen: ChosenCells
  /** A card with eight small signs. */
  phone: boolean
  template: string
  name: string
  onFocus: (column: number) => void
  ref: Ref<HTMLDivElement>
}

export function MatrixRow(props: MatrixRowProps) {
  const { item, index, start, current, chosen, phone, template, name, onFocus, ref } = props
  const t = useWords()
  return (
    <div
      ref={ref}
      data-index={index}
      role="row"
      aria-rowindex={index + 3}
      className={css.row}
      style={{
        gridTemplateColumns: phone ? undefined : template,
        ...(start === null ? {} : { position: 'absolute', transform: `translateY(${start}px)` }),
      }}
    >
      <div role="rowheader" className={css.title}>
        {item.title} <span className={css.sub}>{name}</span>
      </div>
      {portalLocales.map((locale, column) => {
        const cell = item.cells[column]
        const isChosen = chosen.has(item.id, locale)
        return (
          <div role="gridcell" key={locale} aria-colindex={column + 2} aria-selected={isChosen}>
            {cell && (
              <CellLink
                {...{ item, locale, cell, chosen: isChosen, bare: phone }}
                current={current === column}
                onFocus={() => onFocus(column)}
              />
            )}
            {phone && <small aria-hidden="true">{t(languageWords[locale])}</small>}
          </div>
        )
      })}
    </div>
  )
}
