import { Glyph } from '../../../../admin/ui/glyph.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { pathOf, saidOf, shortAge, shortWord, type Cell, type Item } from './cell-facts.ts'
import { kindGlyphs } from './coverage-words.ts'
import css from './matrix.module.css'

type CellLinkProps = {
  item: Item
  locale: PortalLocale
  cell: Cell
  /** The one that Tab comes to. */
  current: boolean
  chosen: boolean
  /** Only the sign: the word is read aloud. */
  bare?: boolean
  onFocus: () => void
}

/** How far an item is in a language, and the way to where it is worked on. */
export function CellLink({ item, locale, cell, current, chosen, bare = false, onFocus }: CellLinkProps) {
  const t = useWords()
  const { kind, late, soon } = cell
  const said = saidOf(t, item, locale, cell)
  const word = shortWord(t, cell)
  const age = late ? null : shortAge(t, cell)
  return (
    <PathLink
      path={pathOf(item, locale)}
      className={css.cell}
      data-kind={kind}
      data-owed={late ? 'late' : soon ? 'soon' : undefined}
      data-chosen={chosen || undefined}
      data-cell={`${item.id} ${locale}`}
      tabIndex={current ? 0 : -1}
      aria-label={said}
      title={said}
      onFocus={onFocus}
    >
      <Glyph name={kindGlyphs[kind]} />
      {!bare && word !== null && <span>{word}</span>}
      {late && kind !== 'untranslated' && !bare && <Glyph name="warning" />}
      {!bare && word !== null && age !== null && <small>{age}</small>}
    </PathLink>
  )
}
