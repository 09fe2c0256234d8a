import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { together } from '../platform/database/pipeline.ts'
import { recordEvents } from '../platform/events.ts'
import type { Vault } from '../platform/vault.ts'
import type { Collection, Fields } from './collection.ts'
import { refuseDuplicates } from './create.ts'
import { derive } from './derive.ts'
import { refuseKeptFiles } from './files.ts'
import { followRecord } from './publishing/follow.ts'
import type { RecordView } from './record.ts'
import { refuseUnknownOwners, refuseUnknownReferences } from './references.ts'
import { saveRevisions } from './revisions.ts'
import { maskFields, sealFields } from './seal.ts'
import { growSitting, isSitting } from './sittings.ts'
import { updateRecords } from './store.ts'

/** A record as it was and as it shall be. */
export type Save = {
  before: RecordView
  after: RecordView
  event: string
  data?: Record<string, unknown>
}

export type SaveOptions = {
  vault?: Vault | undefined
  /** The form saves by itself: within some minutes that is one sitting and one revision (see sittings.ts). */
  autosave?: boolean | undefined
  /** Why; kept with the revision and in the log. */
  note?: string | undefined
}

/** Writes what differs in one record, one version up, with its revision and its event. */
export async function saveRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  { note, ...save }: Save & Pick<SaveOptions, 'note'>,
): Promise<RecordView> {
  const [saved] = await saveRecords(db, actor, collection, [save], { note })
  if (!saved) throw new Error('One record in, none out')
  return saved
}

/** Writes what differs in many records of a collection, in the order given. */
export async function saveRecords(
  db: Database,
  actor: Actor,
  collection: Collection,
  saves: readonly Save[],
  { vault, autosave = false, note }: SaveOptions = {},
): Promise<RecordView[]> {
  const rows = saves.map(({ before, after }) => {
    const changed = changedFields(before.fields, after.fields)
    const spine = { ...after, ...derive(collection, after.fields, after.extra), version: before.version + 1 }
    const values = Object.fromEntries(changed.map((name) => [name, after.fields[name]]))
    const changedExtra = changedFields(before.extra, after.extra).map((name) => `extra.${name}`)
    return { spine, changed, changedExtra, values, moved: after.ownerOrgId !== before.ownerOrgId }
  })
  const sitting = autosave && saves.every(({ before, after }) => isSitting(before, after))
  if (sitting && rows.every(sayNothingNew)) return saves.map(({ before }) => before)
  await refuseImpossible(db, collection, rows)
  const sealed = rows.map(({ spine, values }) => ({ spine, changed: sealFields(collection, values, vault) }))
  const saved = rows.map(({ spine }) => toSaved(collection, spine))
  await together([
    updateRecords(db, collection, sealed),
    sitting ? keepSittings(db, actor, saved, rows) : keepRevisions(db, actor, saved, { saves, rows, note }),
  ])
  for (const [index, after] of saved.entries()) {
    await followRecord(db, collection, { before: saves[index]?.before ?? after, after })
  }
  return saved
}

function sayNothingNew({ changed, changedExtra }: Prepared): boolean {
  return changed.length === 0 && changedExtra.length === 0
}

type Kept = { saves: readonly Save[]; rows: readonly Prepared[]; note: string | undefined }

/** A revision and an event for each record. */
async function keepRevisions(
  db: Database,
  actor: Actor,
  saved: readonly RecordView[],
  { saves, rows, note }: Kept,
): Promise<void> {
  const events = saved.map((record, index) => ({
    ...changeEvent(record, rows[index]?.changed ?? [], { note, ...saves[index]?.data }),
    type: saves[index]?.event ?? 'record.changed',
  }))
  await together([saveRevisions(db, actor, saved, { note }), recordEvents(db, actor, events)])
}

/** A sitting names each field in the log once: who changed it and since which version, not every pause of the hand. */
async function keepSittings(
  db: Database,
  actor: Actor,
  saved: readonly RecordView[],
  rows: readonly Prepared[],
): Promise<void> {
  for (const [index, record] of saved.entries()) {
    const changed = [...(rows[index]?.changed ?? []), ...(rows[index]?.changedExtra ?? [])]
    const grown = await growSitting(db, actor, record, changed)
    if (!grown) await saveRevisions(db, actor, [record], { sitting: true, named: changed })
    const unnamed = changed.filter((name) => !grown?.named.includes(name))
    if (grown && unnamed.length === 0) continue
    const sitting = grown?.first ?? record.version
    await recordEvents(db, actor, [changeEvent(record, unnamed, { sitting })])
  }
}

function changeEvent(
  { id, ownerOrgId, title, version, collection }: RecordView,
  fields: readonly string[],
  data: Record<string, unknown>,
) {
  const what = { collection, title, version, fields, ...data }
  return { type: 'record.changed', orgId: ownerOrgId, recordId: id, data: what }
}

type Prepared = {
  spine: RecordView & ReturnType<typeof derive>
  changed: string[]
  /** Added fields that change, as `extra.key`. */
  changedExtra: string[]
  values: Fields
  moved: boolean
}

// Only what changes is held against the rest: a record stays mendable when something it points to was removed.
async function refuseImpossible(
  db: Database,
  collection: Collection,
  rows: readonly Prepared[],
): Promise<void> {
  const moved = rows.filter((row) => row.moved)
  await refuseUnknownOwners(
    db,
    moved.map(({ spine }) => spine.ownerOrgId),
  )
  await refuseUnknownReferences(
    db,
    collection,
    rows.map(({ values }) => values),
  )
  const checked = rows.filter((row) => row.moved || row.changed.length > 0).map(({ spine }) => spine)
  await refuseDuplicates(db, collection, checked)
  await refuseKeptFiles(db, collection, checked)
}

type Derived = RecordView & ReturnType<typeof derive>

function toSaved(
  collection: Collection,
  { identity: _identity, search: _search, ...saved }: Derived,
): RecordView {
  return { ...saved, fields: maskFields(collection, saved.fields), updatedAt: new Date() }
}

function changedFields(before: Fields, after: Fields): string[] {
  return Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
