import type { Database } from '../../../platform/database/connect.ts'
import type { Event } from '../../../platform/events.ts'
import type { Locale } from '../../../platform/labels.ts'
import { fieldsOf, type Collection } from '../../../records/collection.ts'
import { loadDirectory } from '../../../records/exchange/organizations.ts'
import { titlesOf } from '../../../records/exchange/references.ts'
import { asText, showValue, type Show } from '../../../records/exchange/values/write-value.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { diffSnapshots, type FieldChange } from '../../../records/revisions.ts'
import { stateLabels } from '../../../records/states.ts'
import type { Collections } from '../../../records/registry.ts'
import { snapshotsAround } from './store.ts'

export type Change = { label: string; before: string | null; after: string | null }

const spine: Readonly<Record<string, FieldMeta>> = {
  state: {
    kind: 'choice',
    label: { vi: 'Trạng thái', en: 'State' },
    options: Object.entries(stateLabels).map(([value, label]) => ({ value, label })),
  },
  ownerOrgId: { kind: 'organization', label: { vi: 'Cơ quan chủ quản', en: 'Owning organisation' } },
  visibility: {
    kind: 'choice',
    label: { vi: 'Phạm vi', en: 'Visibility' },
    options: [
      { value: 'office', label: { vi: 'Nội bộ', en: 'Office' } },
      { value: 'public', label: { vi: 'Công khai', en: 'Public' } },
    ],
  },
}

/** What an event changed, field by field and in words; empty where it changed nothing that is kept. */
export async function changesOf(
  db: Database,
  { collections, locale }: { collections: Collections; locale: Locale },
  { recordId, data }: Event,
): Promise<Change[]> {
  if (recordId === null || typeof data.version !== 'number') return statedChanges(data)
  const collection = collections.get(typeof data.collection === 'string' ? data.collection : '')
  const { before, after } = await snapshotsAround(db, recordId, data.version)
  if (!collection || !after) return []
  const named = Array.isArray(data.fields) && 'sitting' in data ? new Set<unknown>(data.fields) : null
  const empty = { ...after, state: null, visibility: null, ownerOrgId: null, fields: {}, extra: {} }
  const changes = diffSnapshots(collection, before ?? (empty as unknown as typeof after), after)
  const shown = changes.filter(({ field }) => !named || named.has(field))
  return inWords(db, collection, shown, locale)
}

async function inWords(
  db: Database,
  collection: Collection,
  changes: readonly FieldChange[],
  locale: Locale,
): Promise<Change[]> {
  const metas = new Map(fieldsOf(collection).map(({ name, meta }) => [name, meta]))
  const ids = changes.flatMap(({ before, after }) => [before, after]).filter((id) => typeof id === 'string')
  const titles = await titlesOf(
    db,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  const show: Show = { locale, directory: await loadDirectory(db), titles }
  return changes.map(({ field, before, after }) => {
    const meta = metas.get(field) ?? spine[field] ?? plain(field)
    return { label: meta.label[locale], before: words(meta, before, show), after: words(meta, after, show) }
  })
}

function plain(field: string): FieldMeta {
  const name = field.replace(/^extra\./, '')
  return { kind: 'text', label: { vi: name, en: name } }
}

function words(meta: FieldMeta, value: unknown, show: Show): string | null {
  return value === null || value === undefined ? null : asText(showValue(meta, value, show))
}

/** Events that say themselves what was and what is: `before` and `after` by name. */
function statedChanges(data: Record<string, unknown>): Change[] {
  const [before, after] = [objectOf(data.before), objectOf(data.after)]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((label) => ({
    label,
    before: said(before[label]),
    after: said(after[label]),
  }))
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function said(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
