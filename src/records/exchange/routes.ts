import { filled } from '../../platform/labels.ts'
import type { Call, Routes } from '../../platform/http/routes.ts'
import type { Collection } from '../collection.ts'
import type { Collections } from '../registry.ts'
import { exchangeEndpoints } from './endpoints.ts'
import { findingsFile } from './error-file.ts'
import { importRefused } from './errors.ts'
import { exportFormats, exportRecords } from './export.ts'
import type { Finding } from './findings.ts'
import { planImport } from './plan.ts'
import { runImport } from './run.ts'
import type { ImportFile } from './table/read-table.ts'
import { importTemplate } from './template.ts'

/** The addresses of one collection for files out and in; served beside `collectionRoutes`. */
export function exchangeRoutes(collection: Collection, { handle }: Routes, collections?: Collections): void {
  const endpoints = exchangeEndpoints(collection)
  for (const format of exportFormats) {
    handle(endpoints.exports[format])(({ q, sort, removed, locale, ...filters }, call) => {
      const query = { q, sort, removed, filters: present(filters) }
      return exportRecords(call.db, call.actor, collection, { format, query, locale: locale ?? call.locale })
    })
  }
  handle(endpoints.template)(({ locale }, call) =>
    importTemplate(call.db, collection, { locale: locale ?? call.locale }),
  )
  handle(endpoints.import)(async ({ dryRun, ownerOrgId }, call) => {
    const input = { file: fileOf(call), ownerOrgId, collections }
    if (dryRun) return { ...(await planImport(call.db, call.actor, collection, input)), committed: false }
    const result = await runImport(call.db, call.actor, collection, input)
    if (!result.committed)
      throw importRefused(
        { errors: result.errors, failed: result.failed },
        result.findings.filter(isError).map(issueOf),
      )
    return result
  })
  handle(endpoints.findings)(({ ownerOrgId, locale }, call) =>
    findingsFile(call.db, call.actor, collection, {
      file: fileOf(call),
      ownerOrgId,
      collections,
      locale: locale ?? call.locale,
    }),
  )
}

function fileOf({ file }: Call): ImportFile {
  if (!file) throw new TypeError('An endpoint that takes a file is called without one')
  return file
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** As an issue of the answer: `D12`, or the row, with the place in words before the message. */
function issueOf({ row, column, field, at, message }: Finding) {
  return {
    at: column ? `${column}${row ?? ''}` : [row, field].filter((part) => part !== null).join('.'),
    message: filled({ vi: '{at}: {message}', en: '{at}: {message}' }, { at, message }),
  }
}

function present(filters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
