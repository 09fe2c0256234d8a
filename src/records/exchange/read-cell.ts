import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { ExchangeColumn } from './columns.ts'
import { error, warning, type Problem } from './findings.ts'
import type { MappedColumn } from './header.ts'
import { legacyFontOf } from './table/legacy-fonts.ts'
import { isSpecial, type Cell, type Table } from './table/table.ts'
import { looksLikeFormula, unguard } from './values/formula.ts'
import * as problems from './values/problems.ts'
import { textOf, type PlainCell } from './values/read-value.ts'
import { isTooLongMark } from './values/too-long.ts'

/** A cell freed of what spreadsheets add; `cell` is undefined when there is nothing to read. */
export type Uncovered = { cell: PlainCell | undefined; problems: Problem[] }

const TEXTS = new Set(['text', 'longText', 'texts', 'structured', 'messages'])

/** Takes the stored result of a formula, and refuses errors and text that was not written in Unicode. */
export function uncover(cell: Cell | undefined, mapped: MappedColumn, format: Table['format']): Uncovered {
  if (cell === undefined || cell === null) return { cell: null, problems: [] }
  if (typeof cell === 'string')
    return isTooLongMark(cell) ? { cell: undefined, problems: [] } : uncoverText(cell, mapped.column, format)
  if (!isSpecial(cell) || cell.kind === 'date' || cell.kind === 'json') return { cell, problems: [] }
  if (cell.kind === 'absent') return { cell: undefined, problems: [] }
  if (cell.kind === 'error') return refused(error(problems.cellError, { code: cell.code }))
  if (cell.cached === undefined) return refused(error(problems.formulaWithoutValue))
  const result = uncover(cell.cached, mapped, format)
  if (result.cell === undefined) return result
  return {
    ...result,
    problems: [...result.problems, warning(problems.formulaValue, { text: textOf(result.cell) })],
  }
}

function refused(problem: Problem): Uncovered {
  return { cell: undefined, problems: [problem] }
}

function uncoverText(written: string, { meta, locale }: ExchangeColumn, format: Table['format']): Uncovered {
  const isText = TEXTS.has(meta.kind)
  const text = format === 'csv' ? unguard(written) : written
  const found: Problem[] = []
  if (format === 'csv' && text === written && looksLikeFormula(text)) {
    if (!isText) return refused(error(problems.formulaRefused))
    found.push(warning(problems.formulaAsText))
  }
  // Such fonts were for Vietnamese; letters of other languages only look like theirs.
  const font = locale === undefined || locale === SOURCE_LOCALE ? legacyFontOf(text) : null
  if (font?.sure)
    return refused(error(problems.legacyFont, { encoding: font.encoding, text: text.slice(0, 60) }))
  if (font && isText)
    found.push(warning(problems.maybeLegacyFont, { encoding: font.encoding, text: text.slice(0, 60) }))
  if (text.includes('\ufffd')) found.push(warning(problems.badCharacter))
  return { cell: text, problems: found }
}
