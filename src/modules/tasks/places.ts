import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { pageTarget } from './targets.ts'

/** How a record that lives in the report studio is called and where it is worked on. */
export type Place = { title: string; target: ReturnType<typeof pageTarget> }

type Row = {
  id: string
  org: string
  year: number
  section: string | null
  text: string | null
  title: string
}

const LONGEST = 90

/** Of these records, those that are reports or passages of one: they open in the studio, at their section. */
export async function studioPlaces(db: Database, ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Row>`
    select r.id, coalesce(o.code, o.record_id::text) as org, t.year, p.section, p.text, r.title
    from records r
    left join report_passages p on p.record_id = r.id
    join reports t on t.record_id = coalesce(p.report, r.id)
    join records report on report.id = t.record_id
    join organizations o on o.record_id = report.owner_org_id
    where r.id = any(${ids}::uuid[]) and r.collection in ('reports', 'report-passages') and t.year is not null`.execute(
    db,
  )
  const cited = await titlesCited(
    db,
    rows.map(({ text }) => text ?? ''),
  )
  return new Map(rows.map((row) => [row.id, placeOf(row, cited)]))
}

const CITATION = /\[\[([0-9a-f-]{36})\]\]/g

/** The titles of the documents that these texts cite, by id. */
async function titlesCited(db: Database, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = texts.flatMap((text) => [...text.matchAll(CITATION)].flatMap(([, id]) => id ?? []))
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from records where id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}

function placeOf({ id, org, year, section, text, title }: Row, cited: ReadonlyMap<string, string>): Place {
  const address = `/reports/${encodeURIComponent(org)}/${year}`
  if (section === null) return { title, target: pageTarget(address) }
  return {
    title: `Mục ${section}, báo cáo năm ${year}${beginningOf(text ?? '', cited)}`,
    target: pageTarget(`${address}?section=${encodeURIComponent(section)}&passage=${id}`),
  }
}

/** «: Tiếp tục chỉ đạo triển khai …», cut between words; documents by their titles, figures left out. */
function beginningOf(text: string, cited: ReadonlyMap<string, string>): string {
  const words = text
    .replace(CITATION, (_, id: string) => cited.get(id) ?? '…')
    .replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, '…')
    .trim()
  if (words === '') return ''
  if (words.length <= LONGEST) return `: ${words}`
  return `: ${words.slice(0, LONGEST).replace(/[\s,;:.]+\S*$/, '')} …`
}
