import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { parseDate, type IsoDate } from '../../platform/time/dates.ts'
import { listRecords } from '../../records/list.ts'
import { collectionNamed } from '../../records/registry.ts'
import type { Block } from '../../documents/tree.ts'
import type { ReportUse } from '../directives/public.ts'
import { organizationOn } from '../organizations/public.ts'
import { compileReport, inspectReport, type Compiled, type Library } from '../reports/public.ts'

/** Where a report cites directives: section numbers such as «II.5» by the directive's id. */
export type Used = { org: string; year: number; compiled: Compiled; sections: Map<string, string[]> }

const OPENING = 'Mở đầu'

/** The newest report of a year or before it that an actor may read, one of his own organisations' first; null without any. */
export async function reportBefore(
  db: Database,
  actor: Actor,
  library: Library,
  asOf: IsoDate,
): Promise<Used | null> {
  const collection = collectionNamed(library.collections, 'reports')
  const { items } = await listRecords(db, actor, collection, {
    filters: { year: `..${asOf.slice(0, 4)}` },
    sort: '-year',
    limit: 50,
  })
  const own = new Set(actor.assignments.map(({ orgId }) => orgId))
  const newest = items.filter(({ fields }) => fields.year === items[0]?.fields.year)
  const report = newest.find(({ ownerOrgId }) => own.has(ownerOrgId)) ?? newest[0]
  if (!report) return null
  const { year, outline } = report.fields
  const key = {
    org: report.ownerOrgId,
    year: Number(year),
    ...(typeof outline === 'string' ? { outline } : {}),
  }
  const compiled = await compileReport(db, library, key)
  const { name } = await organizationOn(db, report.ownerOrgId, `${key.year}-12-31`)
  const sections = [...sectionsOf(compiled.tree.blocks)].filter(([id]) => compiled.cited.has(id))
  return { org: name, year: key.year, compiled, sections: new Map(sections) }
}

/** The sections in which each record is told or cited. */
export function sectionsOf(blocks: readonly Block[]): Map<string, string[]> {
  const sections = new Map<string, string[]>()
  let [above, here] = ['', OPENING]
  for (const block of blocks) {
    if (block.kind === 'heading') {
      if (block.level === 1) above = block.number ?? block.text
      here = block.level === 1 ? above : [above, block.number ?? block.text].join('.')
      continue
    }
    for (const id of recordsIn(block)) {
      const known = sections.get(id) ?? []
      if (!known.includes(here)) sections.set(id, [...known, here])
    }
  }
  return sections
}

function recordsIn(block: Exclude<Block, { kind: 'heading' }>): string[] {
  const inlines =
    block.kind === 'paragraph' ? block.inlines : block.rows.flat().flatMap((cell) => cell.inlines)
  const cited = inlines.flatMap((inline) => (inline.kind === 'citation' ? (inline.source.records ?? []) : []))
  return [...new Set([...cited, ...(block.source?.records ?? [])])]
}

/** Dates that a report's text gives a directive otherwise than the register, with the section that does. */
export async function datesWritten(db: Database, library: Library, { compiled }: Used) {
  const numbers = sectionNumbers(compiled.tree.blocks)
  const findings = await inspectReport(db, library, compiled)
  return findings.flatMap(({ code, records, section, params }) => {
    const on = typeof params.written === 'string' ? parseDate(params.written) : null
    if (code !== 'directive-dates-differ' || on === null) return []
    const place = section === null ? null : (numbers.get(section) ?? section)
    return records.map((id) => ({ id, on, section: place }))
  })
}

/** What the newest report makes of the directives: which it uses, and dates that it writes otherwise. */
export async function reportUse(
  db: Database,
  actor: Actor,
  library: Library,
  asOf: IsoDate,
): Promise<ReportUse | null> {
  const used = await reportBefore(db, actor, library, asOf)
  if (!used) return null
  const written = await datesWritten(db, library, used)
  return {
    used: new Set(used.sections.keys()),
    written: written.map((date) => ({ ...date, recordId: null })),
  }
}

function sectionNumbers(blocks: readonly Block[]): Map<string, string> {
  let above = ''
  return new Map(
    blocks.flatMap((block) => {
      if (block.kind !== 'heading') return []
      const number = block.number ?? block.text
      if (block.level === 1) above = number
      return [[block.id, block.level === 1 ? number : `${above}.${number}`] as const]
    }),
  )
}
