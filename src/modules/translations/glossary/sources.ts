import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { INSTALLATION, recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { Labels } from '../../../platform/labels.ts'
import { openSecret } from '../../../platform/secret.ts'
import { openVault } from '../../../platform/vault.ts'
import { requireAdministrator } from '../may.ts'

export const sourceNotFound = defineError('translations.glossary-source-not-found', 404, {
  vi: 'Không còn nguồn thuật ngữ này. Hãy tải lại trang.',
  en: 'This glossary is no longer there. Reload the page.',
})

export const sourceTwice = defineError('translations.glossary-source-twice', 409, {
  vi: 'Địa chỉ này đã có trong danh sách với tên «{name}».',
  en: 'This address is in the list already, as “{name}”.',
})

export const unsafeAddress = defineError('translations.glossary-address', 422, {
  vi: 'Địa chỉ phải bắt đầu bằng https:// (chỉ máy này mới được dùng http://) và không có mật khẩu trong đó.',
  en: 'The address must begin with https:// (http:// only for this very machine) and hold no password.',
})

/** A glossary of somebody else that is looked at once a day. */
export type GlossarySource = {
  id: string
  name: string
  url: string
  hasKey: boolean
  pulledAt: Date | null
  terms: number | null
  failedAt: Date | null
  failure: Labels | null
  createdByName: string
  createdAt: Date
}

const COLUMNS = sql`id, name, url, api_key is not null as "hasKey", pulled_at as "pulledAt", terms,
  failed_at as "failedAt", failure, created_by_name as "createdByName", created_at as "createdAt"`

export async function listSources(db: Database): Promise<GlossarySource[]> {
  const { rows } =
    await sql<GlossarySource>`select ${COLUMNS} from glossary_sources order by created_at`.execute(
      db.withoutPlugins(),
    )
  return rows
}

export async function getSource(db: Database, id: string): Promise<GlossarySource> {
  const { rows } = await sql<GlossarySource>`
    select ${COLUMNS} from glossary_sources where id = ${id}::uuid`.execute(db.withoutPlugins())
  const [found] = rows
  if (!found) throw sourceNotFound()
  return found
}

type NewSource = { name: string; url: string; apiKey?: string | undefined }
export type SecretConfig = Pick<Config, 'secret' | 'dataFolder'>

/** Adds a glossary to look at. @throws notAllowed, unsafeAddress, sourceTwice */
export async function addSource(
  db: Database,
  actor: Actor,
  config: SecretConfig,
  { name, url, apiKey }: NewSource,
): Promise<GlossarySource> {
  requireAdministrator(actor)
  const address = safeAddress(url)
  const known = (await listSources(db)).find((source) => source.url === address)
  if (known) throw sourceTwice({ name: known.name })
  const key = apiKey ? openVault(await openSecret(config)).seal(apiKey) : null
  const id = newId()
  await sql`
    insert into glossary_sources (id, name, url, api_key, created_by, created_by_name)
    values (${id}::uuid, ${name}, ${address}, ${key}, ${actor.userId}, ${actor.name})`.execute(db)
  await note(db, actor, 'glossary.source-added', { title: name, url: address })
  return getSource(db, id)
}

/** Takes a glossary out, with its terms. @throws notAllowed, sourceNotFound */
export async function removeSource(db: Database, actor: Actor, id: string): Promise<void> {
  requireAdministrator(actor)
  const { name, url } = await getSource(db, id)
  await sql`delete from glossary_sources where id = ${id}::uuid`.execute(db)
  await note(db, actor, 'glossary.source-removed', { title: name, url })
}

/** The key that a source asks for; null when it asks for none. */
export async function keyOfSource(db: Database, config: SecretConfig, id: string): Promise<string | null> {
  const { rows } = await sql<{ key: Buffer | null }>`
    select api_key as key from glossary_sources where id = ${id}::uuid`.execute(db)
  const [row] = rows
  return row?.key ? openVault(await openSecret(config)).open(row.key) : null
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @throws unsafeAddress */
function safeAddress(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname))
  if (!url || !isSafe || url.username !== '' || url.password !== '') throw unsafeAddress()
  url.hash = ''
  return url.href
}

function note(db: Database, actor: Actor, type: string, data: Record<string, string>): Promise<void> {
  return recordEvent(db, actor, { type, orgId: actor.assignments[0]?.orgId ?? INSTALLATION, data })
}
