import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { isIsoDate, today, type IsoDate } from '../../platform/time/dates.ts'
import { can } from '../../records/access.ts'
import { readRecord } from '../../records/http/routes.ts'
import { namesOn } from '../organizations/public.ts'
import { citation } from './citation.ts'
import { obligationStatus, obligationStatuses } from './due.ts'
import { completeObligation } from './complete-obligation.ts'
import { graphOf } from './graph.ts'
import { completeObligationEndpoint, obligationsOverview } from './obligation-endpoints.ts'
import { obligationsAsOf } from './obligation-overview.ts'
import { directiveGraph } from './overview-endpoints.ts'
import { directiveStanding, obligationStanding } from './endpoints.ts'
import { obligations } from './obligations.ts'
import { effectiveEnd, effectiveStart, facts, missingFacts, statuses, statusOn } from './rules.ts'
import { directives, type DirectiveFields } from './schema.ts'
import { changesTo } from './store.ts'

export function directiveRoutes({ handle }: Routes): void {
  handle(directiveGraph)(({ asOf, focus }, { db, actor }) => graphOf(db, actor, { asOf: dayOf(asOf), focus }))
  handle(obligationsOverview)(({ asOf, ...query }, { db, actor }) =>
    obligationsAsOf(db, actor, { ...query, asOf: dayOf(asOf) }),
  )
  handle(completeObligationEndpoint)((completion, { db, actor }) => completeObligation(db, actor, completion))

  handle(directiveStanding)(async ({ id, on }, { db, actor }) => standingOf(db, actor, { id, on: dayOf(on) }))

  handle(obligationStanding)(async ({ id, on }, { db, actor }) => {
    const day = dayOf(on)
    const fields = obligations.shape.parse((await readRecord(db, actor, obligations, id)).fields)
    const status = obligationStatus(fields, day)
    return { on: day, status: { key: status, label: obligationStatuses[status] } }
  })
}

async function standingOf(db: Database, actor: Actor, { id, on }: { id: string; on: IsoDate }) {
  const fields = directives.shape.parse((await readRecord(db, actor, directives, id)).fields)
  const changes = (await changesTo(db, [id])).get(id) ?? []
  const status = statusOn(fields, changes, on)
  return {
    on,
    status: status && { key: status, label: statuses[status] },
    from: effectiveStart(fields),
    to: effectiveEnd(fields),
    changedBy: changes
      .filter(({ record }) => can(actor, 'read', record))
      .map(({ role, by, record }) => ({
        id: record.id,
        title: record.title,
        role,
        from: effectiveStart(by),
      })),
    missing: missingFacts(fields).map((key) => ({ key, label: facts[key] })),
    citation: await citationsOf(db, fields),
  }
}

async function citationsOf(db: Database, fields: DirectiveFields) {
  const { issuerOrg, coIssuers, issuedOn } = fields
  const issuers = [...(issuerOrg === null ? [] : [issuerOrg]), ...(coIssuers ?? [])]
  const names = await namesOn(db, issuers, dayOf(issuedOn ?? undefined), { form: 'document' })
  const orgName = (id: string) => names.get(id) ?? ''
  return { full: citation(fields, 'full', { orgName }), short: citation(fields, 'short', { orgName }) }
}

function dayOf(written: string | undefined): IsoDate {
  return written !== undefined && isIsoDate(written) ? written : today()
}
