import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { AppError, defineError } from '../../../platform/errors.ts'
import { readTbx } from '../tbx/read.ts'
import { glossaryShape, type Concept } from './concept.ts'
import { getSource, keyOfSource, listSources, type GlossarySource, type SecretConfig } from './sources.ts'

const unreachable = defineError('translations.glossary-unreachable', 502, {
  vi: 'Không tải được {url} ({reason}). Kiểm tra địa chỉ và mạng; thuật ngữ đã lấy lần trước vẫn dùng.',
  en: '{url} could not be fetched ({reason}). Check the address and the network; the terms of the last time stay.',
})

const notAGlossary = defineError('translations.not-a-glossary', 502, {
  vi: '{url} không trả về thuật ngữ dạng TBX hay JSON của Chalo ({reason}). Kiểm tra địa chỉ; thuật ngữ đã lấy lần trước vẫn dùng.',
  en: '{url} answers with neither TBX nor the JSON of Chalo ({reason}). Check the address; the terms of the last time stay.',
})

const TIMEOUT = 60_000
const LARGEST = 20 * 1024 * 1024

/**
 * Fetches a glossary and puts what it gives in the place of what it gave before, all or nothing. A failure is noted at
 * the source and loses nothing. @throws sourceNotFound
 */
export async function pullSource(db: Database, config: SecretConfig, id: string): Promise<GlossarySource> {
  const source = await getSource(db, id)
  try {
    const concepts = await fetchConcepts(source.url, await keyOfSource(db, config, id))
    await transaction(db, (trx) => replaceTerms(trx, id, concepts))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const said = JSON.stringify({ vi: error.in('vi'), en: error.in('en') })
    await sql`update glossary_sources set failed_at = now(), failure = ${said}::jsonb where id = ${id}::uuid`.execute(
      db,
    )
  }
  return getSource(db, id)
}

export async function pullAll(db: Database, config: SecretConfig): Promise<void> {
  for (const { id } of await listSources(db)) await pullSource(db, config, id)
}

/** @throws unreachable, notAGlossary, brokenTbx */
async function fetchConcepts(url: string, key: string | null): Promise<Concept[]> {
  const bytes = await fetchBytes(url, key)
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  const concepts = start.startsWith('{') ? conceptsOfJson(url, bytes) : readTbx(bytes).concepts
  // A page that says nothing is no reason to forget a glossary.
  if (concepts.length === 0) throw notAGlossary({ url, reason: '0' })
  return concepts
}

async function fetchBytes(url: string, key: string | null): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'application/json, application/x-tbx, text/xml',
        ...(key ? { 'x-api-key': key } : {}),
      },
      // A redirect could lead anywhere, and the key with it.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    })
    if (!response.ok) throw unreachable({ url, reason: `HTTP ${response.status}` })
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      size += part.byteLength
      if (size > LARGEST) throw notAGlossary({ url, reason: '> 20 MB' })
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch (error) {
    if (error instanceof AppError) throw error
    const cause = error instanceof Error ? (error.cause ?? error) : error
    throw unreachable({ url, reason: cause instanceof Error ? cause.message : String(cause) })
  }
}

function conceptsOfJson(url: string, bytes: Buffer): Concept[] {
  try {
    return glossaryShape.parse(JSON.parse(bytes.toString('utf8'))).terms
  } catch (error) {
    throw notAGlossary({ url, reason: error instanceof SyntaxError ? error.message : 'JSON' })
  }
}

async function replaceTerms(db: Database, sourceId: string, concepts: readonly Concept[]): Promise<void> {
  await sql`select id from glossary_sources where id = ${sourceId}::uuid for update`.execute(db)
  await sql`delete from pulled_terms where source_id = ${sourceId}::uuid`.execute(db)
  const rows = concepts.map((concept, position) => ({ ...concept, position }))
  await sql`
    insert into pulled_terms (source_id, position, term, variants, kind, treatment, match_case, explanation,
      legal_basis, vi_forbidden, languages)
    select ${sourceId}::uuid, c.position, c.term, c.variants, c.kind, c.treatment, c."matchCase", c.explanation,
      c."legalBasis", c."sourceForbidden", c.languages
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(position integer, term text, variants text[],
      kind text, treatment text, "matchCase" boolean, explanation text, "legalBasis" text, "sourceForbidden" text[],
      languages jsonb)`.execute(db)
  await sql`
    update glossary_sources set pulled_at = now(), terms = ${concepts.length}, failed_at = null, failure = null
    where id = ${sourceId}::uuid`.execute(db)
}
