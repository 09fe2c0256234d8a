import type { Collection } from '../collection.ts'
import { sensitiveFields } from '../seal.ts'
import type { ExportSource } from './export.ts'
import type { Directory } from './organizations.ts'

/** `{ collection, records: [ … ] }` with ISO dates, ids for records and codes for organisations. */
export async function* exportJson(
  { pages, columns, show }: ExportSource,
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
      }
      text += `${comma}\n${JSON.stringify(record)}`
      comma = ','
    }
    yield text
  }
  yield '\n]}\n'
}

function coded(value: unknown, directory: Directory): unknown {
  if (Array.isArray(value)) return value.map((id) => directory.codeOf(String(id)))
  return typeof value === 'string' ? directory.codeOf(value) : value
}
