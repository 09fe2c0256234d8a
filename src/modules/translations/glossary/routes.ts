import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Routes } from '../../../platform/http/routes.ts'
import { scopeOf } from '../../../records/access.ts'
import { recordExport } from '../../../records/record-export.ts'
import { requireAdministrator, requireGlossary } from '../may.ts'
import { writeTbx } from '../tbx/write.ts'
import { approvedConcepts } from './concepts.ts'
import * as endpoints from './endpoints.ts'
import { importTerms } from './import.ts'
import { pullSource } from './pull.ts'
import { glossaryTerms } from './schema.ts'
import { addSource, listSources, removeSource } from './sources.ts'
import { loadTerms } from './load-terms.ts'

export function glossaryRoutes(routes: Routes): void {
  const { handle } = routes
  handle(endpoints.readTerms)(async ({ locale }, { db, actor }) => {
    requireGlossary(actor)
    return { terms: await loadTerms(db, locale) }
  })
  handle(endpoints.exportGlossary)(async ({ format }, { db, actor }) => {
    requireGlossary(actor)
    await recordExport(db, actor, { collection: glossaryTerms.name, format })
    return glossaryFile(db, format)
  })
  handle(endpoints.importGlossary)((asked, { db, actor, file }) =>
    importTerms(db, actor, { ...asked, name: file?.name ?? '', bytes: file?.bytes ?? Buffer.alloc(0) }),
  )
  sourceRoutes(routes)
}

function sourceRoutes({ handle }: Routes): void {
  handle(endpoints.listGlossarySources)(async (_, { db, actor }) => {
    requireGlossary(actor)
    const create = scopeOf(actor, 'create', glossaryTerms.name)
    return {
      sources: await listSources(db),
      own: await countOwn(db),
      may: {
        administer: scopeOf(actor, 'administer', glossaryTerms.name) === 'everywhere',
        create: create === 'everywhere' || create.length > 0,
      },
    }
  })
  handle(endpoints.addGlossarySource)((source, { db, actor, config }) => addSource(db, actor, config, source))
  handle(endpoints.pullGlossarySource)(({ id }, { db, actor, config }) => {
    requireAdministrator(actor)
    return pullSource(db, config, id)
  })
  handle(endpoints.removeGlossarySource)(async ({ id }, { db, actor }) => {
    await removeSource(db, actor, id)
    return { removed: true as const }
  })
}

async function glossaryFile(db: Database, format: 'tbx' | 'tbx-2008' | 'json'): Promise<FileAnswer> {
  const terms = await approvedConcepts(db)
  if (format === 'json') {
    const bytes = JSON.stringify({ glossary: 'chalo', terms })
    return { name: 'thuat-ngu.json', type: 'application/json; charset=utf-8', bytes }
  }
  const version = format === 'tbx' ? '2019' : '2008'
  const bytes = writeTbx(terms, { version, title: 'Chalo' })
  return { name: 'thuat-ngu.tbx', type: 'application/x-tbx; charset=utf-8', bytes }
}

async function countOwn(db: Database): Promise<{ approved: number; waiting: number }> {
  const { rows } = await sql<{ approved: number; waiting: number }>`
    select count(*) filter (where state = 'approved')::integer as approved,
      count(*) filter (where state in ('draft', 'submitted', 'returned'))::integer as waiting
    from records where collection = ${glossaryTerms.name} and deleted_at is null`.execute(db)
  return rows[0] ?? { approved: 0, waiting: 0 }
}
