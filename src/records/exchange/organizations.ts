import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { fold } from '../../platform/text/fold.ts'
import { nearest } from './values/nearest.ts'

type Entry = { id: string; code: string | null; name: string; names: string[] }

/** The organisations as files write them: by code, by any name they ever had, or both. */
export type Directory = {
  /** «Sở Ngoại vụ (so-ngoai-vu-quang-binh)»; the id when nobody knows it. */
  labelOf(id: string): string
  codeOf(id: string): string
  /** The ids that a code, an id, a name or a label means: none, one, or several that share a name. */
  find(text: string): string[]
  /** The label that a text most likely means. */
  nearest(text: string): string | null
  labels(): string[]
}

const LABEL = /^[^;\n]*\(([a-z0-9-]+)\)\s*$/

/** Reads all organisations at once: an import looks up thousands of names among some hundreds. */
export async function loadDirectory(db: Database): Promise<Directory> {
  const { rows } = await sql<Entry>`
    select r.id, o.code, r.title as name,
      array_remove(array_agg(v.name) || array_agg(v.short_name) || array_agg(v.name_en), null) as names
    from organizations o join records r on r.id = o.record_id
    left join organization_versions v on v.org_id = r.id
    where r.deleted_at is null group by r.id, o.code, r.title order by r.title`.execute(db)
  const byId = new Map(rows.map((entry) => [entry.id, entry]))
  const byCode = new Map(rows.map((entry) => [entry.code ?? entry.id, entry]))
  const byName = namesOf(rows)
  const labelOf = (id: string) => {
    const entry = byId.get(id)
    return entry ? `${entry.name} (${entry.code ?? entry.id})` : id
  }
  const find = (text: string) => {
    const exact = byId.get(text.toLowerCase()) ?? byCode.get(text) ?? byCode.get(LABEL.exec(text)?.[1] ?? '')
    return exact ? [exact.id] : [...(byName.get(fold(text)) ?? [])]
  }
  return {
    labelOf,
    find,
    codeOf: (id) => byId.get(id)?.code ?? id,
    nearest: (text) => {
      const name = nearest(text, byName.keys())
      const [id] = (name && byName.get(name)) || []
      return id ? labelOf(id) : null
    },
    labels: () => rows.map(({ id }) => labelOf(id)),
  }
}

function namesOf(entries: readonly Entry[]): Map<string, Set<string>> {
  const byName = new Map<string, Set<string>>()
  for (const { id, name, names } of entries) {
    for (const each of [name, ...names]) {
      const key = fold(each)
      byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  }
  return byName
}
