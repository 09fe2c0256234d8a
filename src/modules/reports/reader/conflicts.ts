import type { Candidate, Conflict, Metadata, Total } from './types.ts'
import { amountOf } from './extract/budget-tables.ts'
import { isTotalRow, type Row, type Table } from './tables.ts'
import type { Source } from './source.ts'
import { placeOf } from './text/block.ts'
import { datesIn } from './text/dates.ts'
import { parseCount } from './text/numbers.ts'

type Found = { candidates: readonly Candidate[]; totals: readonly Total[]; metadata: Metadata }

/** What in the report contradicts itself, or the year it is imported for. */
export function conflictsOf(
  source: Source,
  { candidates, totals, metadata }: Found,
  asked: number | undefined,
): Conflict[] {
  return [
    ...declaredAndNamed(candidates, totals),
    ...declaredTwice(totals),
    ...source.tables.flatMap(tableSums),
    ...breakdowns(source),
    ...impossibleDates(source),
    ...reversedPeriods(candidates),
    ...laterDirectives(candidates, metadata),
    ...otherYear(metadata, asked),
  ]
}

const countedRecords: readonly [string, string, { vi: string; en: string }][] = [
  ['foreignPressDelegations', 'press-delegations', { vi: 'đoàn phóng viên', en: 'press delegations' }],
  ['exhibitions', 'exhibitions', { vi: 'cuộc triển lãm', en: 'exhibitions' }],
  ['publications', 'publications', { vi: 'ấn phẩm', en: 'publications' }],
  ['infoClusters', 'gate-clusters', { vi: 'cụm thông tin', en: 'information clusters' }],
]

/** Seven delegations declared and six named: both figures are kept, the gap is shown. */
function declaredAndNamed(candidates: readonly Candidate[], totals: readonly Total[]): Conflict[] {
  return countedRecords.flatMap(([key, collection, noun]) => {
    const declared = totals.filter((total) => total.key === key)
    const named = candidates.filter((one) => one.collection === collection)
    const first = declared[0]
    if (!first || named.length === 0 || declared.some((one) => one.value === named.length)) return []
    const largest = Math.max(...declared.map((one) => one.value))
    const message = {
      vi: `Báo cáo nêu ${largest} ${noun.vi} nhưng kể tên ${named.length}. Giữ cả hai số.`,
      en: `The report declares ${largest} ${noun.en} and names ${named.length}. Keep both figures.`,
    }
    return [{ kind: 'declared-named', message, places: [first.place, ...named.map((one) => one.place)] }]
  })
}

/** The same figure with two values: only for figures that a report states once for its period. */
function declaredTwice(totals: readonly Total[]): Conflict[] {
  return ['steeringCommitteeMembers', 'foreignPressDelegations', 'foreignReporterVisits'].flatMap((key) => {
    const all = totals.filter((total) => total.key === key && total.value > 1)
    const [first, other] = all
    const isPart = first && other && other.value < first.value
    if (!first || !other || all.length > 2 || isPart) return []
    const message = {
      vi: `Cùng một chỉ tiêu được nêu hai số: «${first.text}» và «${other.text}».`,
      en: `One figure is given two values: “${first.text}” and “${other.text}”.`,
    }
    return [{ kind: 'declared-twice', message, places: [first.place, other.place] }]
  })
}

/** A column that does not add up to its total row. */
function tableSums(table: Table): Conflict[] {
  const total = table.rows.find(isTotalRow)
  if (!total) return []
  const all = table.rows.filter((row) => !isTotalRow(row))
  const heads = all.filter((row) => /^(?:[IVX]{1,4}|[A-D])[.)]?$/.test(row.cells[0] ?? ''))
  const items = heads.length > 1 ? heads : all
  return total.cells.flatMap((_, at) => {
    const declared = amountOf(total, at)
    const parts = items.map((row) => amountOf(row, at)).filter((value) => value !== null)
    const sum = parts.reduce((a, b) => a + b, 0)
    const fits = declared === null || Math.abs(sum - declared) < 0.01
    if (declared === null || fits || at === 0 || parts.length < 2 || isOrdinal(items, at)) return []
    return [sumConflict(table.columns[at] ?? '', sum, declared, total)]
  })
}

function isOrdinal(rows: readonly Row[], at: number): boolean {
  return rows.every((row, i) => row.cells[at] === String(i + 1))
}

function sumConflict(title: string, sum: number, declared: number, row: Row): Conflict {
  const write = (value: number, locale: string) => value.toLocaleString(locale)
  const message = {
    vi: `Cột «${title}»: cộng các dòng được ${write(sum, 'vi-VN')}, dòng tổng ghi ${write(declared, 'vi-VN')}.`,
    en: `Column “${title}”: the rows add up to ${write(sum, 'en-GB')}, the total row says ${write(declared, 'en-GB')}.`,
  }
  return { kind: 'table-sum', message, places: [placeOf(row.block)] }
}

const breakdown =
  /(?<![\p{N}./-])(\d{1,6})\s(đoàn|lớp|ấn phẩm|cuộc|hội nghị|văn bản|tin, bài|tin bài|đồng chí|thành viên)(?!\p{L})[^.;:]{0,90}?(?:,\s|\s\(|\s)(?:trong đó|bao gồm|gồm)\s?:?\s([^.]{3,300})/giu

/** «12 đoàn, trong đó: 7 đoàn Nhật Bản, 4 đoàn Pháp» lacks one. */
function breakdowns(source: Source): Conflict[] {
  return source.passages.flatMap(({ block }) =>
    [...block.text.matchAll(breakdown)].flatMap((match) => {
      const unit = match[2] ?? ''
      const part = new RegExp(`(?<![\\p{N}./-])(\\d{1,6})\\s${unit}(?!\\p{L})`, 'giu')
      const values = [...(match[3] ?? '').matchAll(part)].map((one) => parseCount(one[1] ?? '') ?? 0)
      const sum = values.reduce((a, b) => a + b, 0)
      const declared = Number(match[1])
      if (values.length < 2 || sum === declared) return []
      const message = {
        vi: `Nêu ${declared} ${unit} nhưng các phần kể ra cộng lại là ${sum}.`,
        en: `${declared} (${unit}) are declared, the parts listed add up to ${sum}.`,
      }
      return [
        {
          kind: 'breakdown-sum',
          message,
          places: [placeOf(block, match.index, match.index + match[0].length)],
        },
      ]
    }),
  )
}

function impossibleDates(source: Source): Conflict[] {
  return source.passages.flatMap(({ block }) =>
    datesIn(block.text, source.year)
      .filter((date) => date.iso === null && date.year)
      .map((date) => ({
        kind: 'impossible-date',
        message: {
          vi: `Không có ngày «${date.text}» trong lịch.`,
          en: `There is no such day as “${date.text}”.`,
        },
        places: [placeOf(block, date.start, date.end)],
      })),
  )
}

function reversedPeriods(candidates: readonly Candidate[]): Conflict[] {
  return candidates.flatMap(({ fields: { from, to, periodFrom, periodTo }, place }) => {
    const days = typeof from === 'string' && typeof to === 'string' && from > to
    const years = typeof periodFrom === 'number' && typeof periodTo === 'number' && periodFrom > periodTo
    if (!days && !years) return []
    const message = {
      vi: 'Thời điểm kết thúc đứng trước thời điểm bắt đầu.',
      en: 'The end comes before the beginning.',
    }
    return [{ kind: 'reversed-period', message, places: [place] }]
  })
}

/** A document cannot cite one that was issued after it. */
function laterDirectives(candidates: readonly Candidate[], { issuedOn }: Metadata): Conflict[] {
  return candidates.flatMap(({ collection, fields, place }) => {
    const date = fields['issuedOn']
    if (collection !== 'directives' || issuedOn === null || typeof date !== 'string' || date <= issuedOn)
      return []
    const name = `${String(fields['typeName'])} ${String(fields['number'] ?? '')}`.trim()
    const message = {
      vi: `${name} ghi ngày ${String(fields['dateAsWritten'])}, sau ngày của báo cáo.`,
      en: `${name} is dated ${String(fields['dateAsWritten'])}, after the report itself.`,
    }
    return [{ kind: 'dated-after-report', message, places: [place] }]
  })
}

function otherYear({ reportYear }: Metadata, asked: number | undefined): Conflict[] {
  if (!asked || !reportYear || asked === reportYear) return []
  const message = {
    vi: `Báo cáo ghi năm ${reportYear}, lệnh nhập ghi năm ${asked}.`,
    en: `The report is for ${reportYear}, the import asks for ${asked}.`,
  }
  return [{ kind: 'report-year', message, places: [] }]
}
