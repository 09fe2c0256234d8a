import { defineError } from '../../platform/errors.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { isIsoDate, today, type IsoDate } from '../../platform/time/dates.ts'
import { directivesOverview, directiveUses, overviewOf } from '../directives/public.ts'
import type { Library } from '../reports/public.ts'
import { matrixOf } from './channel-matrix.ts'
import * as endpoints from './endpoints.ts'
import { recordsBehind } from './figure-records.ts'
import { readableOrganization, yearScopes } from './period.ts'
import { datesWritten, reportBefore, reportUse } from './report-use.ts'
import { scopesOf } from './scopes.ts'
import { trendsFile } from './trends-file.ts'
import { trendsOf } from './trends.ts'

const unknownFigure = defineError('insights.unknown-figure', 404, {
  vi: 'Không có chỉ tiêu “{key}”. Xem danh sách tại trang Số liệu.',
  en: 'There is no figure “{key}”. See the list on the page of figures.',
})

/** Figures over years, what is behind them, and what reports make of the register of directives. */
export function insightRoutes(library: Library, { handle }: Routes): void {
  handle(endpoints.figureTrends)((asked, { db, actor }) => trendsOf(db, actor, library, asked))
  handle(endpoints.figureTrendsFile)(async ({ locale, ...asked }, call) =>
    trendsFile(await trendsOf(call.db, call.actor, library, asked), locale ?? call.locale),
  )
  handle(endpoints.figureRecords)(async ({ figure: key, offset, limit, ...asked }, { db, actor }) => {
    const figure = library.figures.get(key)
    if (!figure) throw unknownFigure({ key })
    const { id } = await readableOrganization(db, actor, asked)
    const [last] = await yearScopes(db, actor, library, { orgId: id, year: asked.year })
    if (!last) throw unknownFigure({ key })
    return recordsBehind(db, actor, { figure, scope: last.scope, offset, limit })
  })
  handle(endpoints.channelMatrix)(async (asked, { db, actor }) => {
    const { id } = await readableOrganization(db, actor, asked)
    const [last] = await yearScopes(db, actor, library, { orgId: id, year: asked.year })
    if (!last) throw unknownFigure({ key: '' })
    return matrixOf(db, library.collections, last.scope)
  })
  handle(endpoints.insightScopes)((asked, { db, actor }) => scopesOf(db, actor, asked))
  // The register asks what reports make of its documents; reports build on it, so the two meet here.
  handle(directivesOverview)(({ asOf, ...query }, { db, actor }) => {
    const day = dayOf(asOf)
    return overviewOf(db, actor, { ...query, asOf: day, reportUse: () => reportUse(db, actor, library, day) })
  })
  handle(directiveUses)(async ({ asOf }, { db, actor }) => {
    const used = await reportBefore(db, actor, library, dayOf(asOf))
    const uses = [...(used?.sections ?? [])].map(([id, sections]) => ({ id, sections }))
    const written = used ? await datesWritten(db, library, used) : []
    return { report: used && { org: used.org, year: used.year }, uses, written }
  })
}

function dayOf(written: string | undefined): IsoDate {
  return written !== undefined && isIsoDate(written) ? written : today()
}
