import { countriesIn } from '../lexicon/countries.ts'
import { cellOf, column, isTotalRow, type Table } from '../tables.ts'
import type { Block } from '../text/block.ts'
import { rangeIn } from '../text/dates.ts'
import { parseCount } from '../text/numbers.ts'
import { delegationOf, type Delegation } from './press-items.ts'

/** The rows of a table of press delegations: an outlet and a country are needed to take it for one. */
export function delegationsOfTable(table: Table, year: number | null): { one: Delegation; block: Block }[] {
  const outlet = column(
    table,
    /hãng|cơ quan báo chí|cơ quan|tên đoàn|đoàn|báo, đài|báo\/đài|kênh|tổ chức|tên/iu,
  )
  const nation = column(table, /nước|quốc gia|quốc tịch|vùng lãnh thổ/iu)
  const about = `${table.caption} ${table.columns.join(' ')} ${table.passage.section?.heading ?? ''}`
  if (outlet < 0 || nation < 0 || outlet === nation || !/báo|phóng viên|hãng|truyền hình|kênh/iu.test(about))
    return []
  const people = column(table, /số người|số lượng|thành viên|số pv|số phóng viên|người/iu)
  const when = column(table, /thời gian|ngày/iu)
  const why = column(table, /nội dung|mục đích|hoạt động/iu)
  return table.rows.flatMap((row) => {
    const name = row.cells[outlet] ?? ''
    const [country] = countriesIn(row.cells[nation] ?? '')
    if (name === '' || isTotalRow(row) || /^(?:[IVX]{1,4}|[A-D])$/.test(row.cells[0] ?? '')) return []
    const one = delegationOf(name, year)
    const range = rangeIn(cellOf(row, when) ?? '', year)
    const delegation: Delegation = {
      outlet: one?.outlet ?? name,
      country: country?.name ?? one?.country ?? null,
      countryIso: country?.iso ?? one?.countryIso ?? null,
      kind: one?.kind ?? null,
      memberCount: parseCount(/\d+/.exec(cellOf(row, people) ?? '')?.[0] ?? '') ?? one?.memberCount ?? null,
      from: range?.from ?? null,
      to: range?.to ?? null,
      alias: null,
      purpose: cellOf(row, why),
    }
    return [{ one: delegation, block: row.block }]
  })
}
