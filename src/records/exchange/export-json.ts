import type { Collection, Fields } from '../collection.ts'
import { sensitiveFields } from '../seal.ts'
import type { RecordText } from '../texts/text.ts'
import { textsIn, type ExportSource } from './export-source.ts'
import type { Directory } from './organizations.ts'

/** `{ collection, records: [ … ] }` with ISO dates, ids for records, codes for organisations and texts by language. */
export async function* exportJson(
  { db, pages, columns, show }: ExportSource,
  collection: Collection,
): AsyncGenerator<string> {
  const sealed = new Set(sensitiveFields(collection))
  const organizations = new Set(
    columns.filter(({ meta }) => meta.kind.startsWith('organization')).map(({ field }) => field),
  )
  yield `{"collection":${JSON.stringify(collection.name)},"records":[`
  let comma = ''
  for await (const records of pages) {
    let text = ''
    const texts = await textsIn(db, records, columns)
    for (const { id, ownerOrgId, state, fields, extra } of records) {
      const shown = Object.entries(fields)
        .filter(([name]) => !sealed.has(name))
        .map(([name, value]) => [name, organizations.has(name) ? coded(value, show.directory) : value])
      const record = {
        id,
        ownerOrg: show.directory.codeOf(ownerOrgId),
        state,
        fields: Object.fromEntries(shown),
        extra,
        ...(texts.has(id) ? { texts: wordsOf(texts.get(id)) } : {}),
      }
      text += `${comma}\n${JSON.stringify(record)}`
      comma = ','
    }
    yield text
  }
  yield '\n]}\n'
}

/** By language, each field as it is stored: a body as a structured text. */
function wordsOf(texts: ReadonlyMap<string, RecordText> = new Map()): Record<string, Fields> {
  return Object.fromEntries([...texts].map(([locale, { fields }]) => [locale, fields]))
}

function coded(value: unknown, directory: Directory): unknown {
  if (Array.isArray(value)) return value.map((id) => directory.codeOf(String(id)))
  return typeof value === 'string' ? directory.codeOf(value) : value
}
