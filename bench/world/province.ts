import { organizations, loadHistory } from '../../src/modules/organizations/public.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Database } from '../../src/platform/database/connect.ts'
import { newId } from '../../src/platform/ids.ts'
import { createRecords } from '../../src/records/create.ts'

/** An invented province: its People's Committee first, then all who stand under it. */
export type Province = { code: string; orgIds: readonly string[] }

const DEPARTMENTS = 39

/** A province with forty organisations, each with its name and place since 2000. */
export async function makeProvince(db: Database, actor: Actor, number: number): Promise<Province> {
  const code = `tinh-mau-${number}`
  const name = `Ủy ban nhân dân tỉnh Mẫu ${number}`
  const committee = { id: newId(), code, name, kind: 'people-committee', parent: null }
  const departments = Array.from({ length: DEPARTMENTS }, (_, index) => ({
    id: newId(),
    code: `${code}-so-${index + 1}`,
    name: `Sở số ${index + 1} tỉnh Mẫu ${number}`,
    kind: 'department',
    parent: code,
  }))
  const all = [committee, ...departments]
  const inputs = all.map(({ id, code: own, name: called, kind }) => ({
    id,
    ownerOrgId: committee.id,
    fields: { code: own, name: called, kind },
  }))
  await createRecords(db, actor, organizations, inputs, { state: 'approved' })
  const versions = all.map(({ code: org, name: called, parent }) => ({
    org,
    parent,
    name: called,
    level: 'provincial' as const,
    from: '2000-01-01',
  }))
  await loadHistory(db, actor, { versions, mandates: [], successions: [] })
  return { code, orgIds: all.map(({ id }) => id) }
}
