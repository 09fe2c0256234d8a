import { filled, type Labels, type Params } from '../../platform/labels.ts'
import { columnLetter, type Table } from './table/table.ts'

export type Severity = 'error' | 'warning'

/** What is wrong with a cell or a row, before it is known where that is. */
export type Problem = {
  severity: Severity
  message: Labels
  /** The known value that the cell most likely means, written so that a file may hold it. */
  use?: string
}

/** One thing to see or mend in a file. Row and column are named as the spreadsheet shows them. */
export type Finding = Problem & {
  row: number | null
  /** «D»; null for whole rows and for JSON. */
  column: string | null
  /** The machine name of the column, when it is known. */
  field: string | null
  /** «dòng 12, cột D “Ngày ban hành”». */
  at: Labels
  /** What the cell holds. */
  value: string | null
}

/** A column of the file: where it stands and what its heading says. */
export type Place = { index: number; heading: string; name: string | null }

export function error(labels: Labels, params: Params = {}): Problem {
  return { severity: 'error', message: filled(labels, params) }
}

/** An error whose remedy is known: the value `near` in the place of what the cell holds. */
export function errorNear(labels: Labels, params: Params & { near: string }): Problem {
  return { ...error(labels, params), use: params.near }
}

export function warning(labels: Labels, params: Params = {}): Problem {
  return { severity: 'warning', message: filled(labels, params) }
}

const places = {
  row: { vi: 'dòng {row}', en: 'row {row}' },
  cell: { vi: 'dòng {row}, cột {column} “{heading}”', en: 'row {row}, column {column} “{heading}”' },
  column: { vi: 'cột {column} “{heading}”', en: 'column {column} “{heading}”' },
  item: { vi: 'bản ghi thứ {row}', en: 'record {row}' },
  member: { vi: 'bản ghi thứ {row}, trường “{heading}”', en: 'record {row}, field “{heading}”' },
  name: { vi: 'trường “{heading}”', en: 'field “{heading}”' },
  file: { vi: 'cả tệp', en: 'the file' },
} as const satisfies Record<string, Labels>

type Where = { row?: number; place?: Place; value?: string | null }

/** Puts a problem in its place in a table of this format. */
export function findingAt(format: Table['format'], problem: Problem, { row, place, value }: Where): Finding {
  const json = format === 'json'
  const column = place && !json ? columnLetter(place.index) : null
  const form =
    row === undefined
      ? place
        ? places[json ? 'name' : 'column']
        : places.file
      : place
        ? places[json ? 'member' : 'cell']
        : places[json ? 'item' : 'row']
  return {
    ...problem,
    row: row ?? null,
    column,
    field: place?.name ?? null,
    at: filled(form, { row, column, heading: place?.heading }),
    value: value ?? null,
  }
}

const LISTED = 1000

/** Gathers findings: all are counted, the first thousand kept, errors before warnings when there are more. */
export type Findings = {
  add(finding: Finding): void
  count(severity: Severity): number
  /** In the order of the file. */
  list(): Finding[]
}

export function collectFindings(listed = LISTED): Findings {
  const kept: Record<Severity, Finding[]> = { error: [], warning: [] }
  const counts: Record<Severity, number> = { error: 0, warning: 0 }
  return {
    add(finding) {
      counts[finding.severity] += 1
      if (kept[finding.severity].length < listed) kept[finding.severity].push(finding)
    },
    count: (severity) => counts[severity],
    list: () => {
      const shown = [...kept.error, ...kept.warning].slice(0, listed)
      return shown.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    },
  }
}
