import type { Call, Routes } from '../../../platform/http/routes.ts'
import { today } from '../../../platform/time/dates.ts'
import { require } from '../../../records/access.ts'
import { getFile, readBytes } from '../../../records/files.ts'
import type { RecordView } from '../../../records/record.ts'
import { compareTrees } from '../compare.ts'
import { compileReport, type Library } from '../compile/compile.ts'
import type { ReportKey } from '../compile/gather.ts'
import { nothingToFreeze } from '../freeze.ts'
import { subtreeOf, type OrganizationOn } from '../../organizations/public.ts'
import { readableOrg } from '../readable.ts'
import { addSignedCopy, listSignedCopies } from '../signed/copies.ts'
import { findReport } from '../store.ts'
import { acknowledgeFinding, findingGone, reopenFinding } from './acknowledge.ts'
import { studioEndpoints as endpoints } from './endpoints.ts'
import { listReports } from './list.ts'
import { leaveSeat, revisionOf, takeSeat } from './presence.ts'
import { examineReport, progressOf } from './readiness.ts'
import { studioView } from './view.ts'

const done = { done: true as const }

/** The addresses of the studio in which reports are written. */
export function studioRoutes(library: Library, { handle }: Routes): void {
  handle(endpoints.list)((_, { db, actor }) => listReports(db, actor, today()))
  handle(endpoints.readiness)(async (key, call) => {
    const org = await orgOf(call, key)
    const { compiled, sections } = await examineReport(call.db, library, key, call.locale)
    const { gathered, tree } = compiled
    const title = gathered.report?.title ?? tree.subject
    const found = { org: named(org), year: key.year, title, exists: gathered.report !== null }
    return { ...found, sections: [...sections], ...progressOf(sections) }
  })
  handle(endpoints.studio)(async (key, call) => {
    const org = await orgOf(call, key)
    const { name: orgName } = named(org)
    const revision = await revisionOf(call.db, await subtreeOf(call.db, [org.id], lastDay(key)))
    return studioView(call.db, call.actor, library, { key, locale: call.locale, orgName, revision })
  })
  handle(endpoints.lastYear)(async (key, call) => {
    await orgOf(call, key)
    const now = await compileReport(call.db, library, key)
    const { outline } = now.gathered
    const year = key.year - 1
    const before = await compileReport(call.db, library, { ...key, year, outline: outline.code })
    const exists = before.gathered.report !== null
    return { year, exists, changes: compareTrees(before.tree, now.tree) }
  })
  presenceRoutes({ handle })
  acknowledgementRoutes(library, { handle })
  signedRoutes({ handle })
}

type Handle = Pick<Routes, 'handle'>

function presenceRoutes({ handle }: Handle): void {
  handle(endpoints.presence)(async ({ seat, section, ...key }, call) => {
    const { db, actor } = call
    const org = await orgOf(call, key)
    const revision = await revisionOf(db, await subtreeOf(db, [org.id], lastDay(key)))
    const report = await findReport(db, org.id, key)
    const present = report ? await takeSeat(db, actor, { reportId: report.id, seat, section }) : []
    return { revision, present }
  })
  handle(endpoints.leave)(async ({ seat, ...key }, call) => {
    const report = await findReport(call.db, (await orgOf(call, key)).id, key)
    if (report) await leaveSeat(call.db, call.actor, { reportId: report.id, seat })
    return done
  })
}

function acknowledgementRoutes(library: Library, { handle }: Handle): void {
  handle(endpoints.acknowledge)(async ({ finding: fingerprint, reason, ...key }, call) => {
    const report = await reportOf(call, key)
    require(call.actor, 'change', report)
    const { findings } = await examineReport(call.db, library, key, call.locale)
    const found = findings.find((finding) => finding.key === fingerprint)
    if (!found) throw findingGone()
    await acknowledgeFinding(call.db, call.actor, report, { fingerprint, code: found.code, reason })
    return done
  })
  handle(endpoints.reopen)(async ({ finding, ...key }, call) => {
    await reopenFinding(call.db, call.actor, await reportOf(call, key), finding)
    return done
  })
}

function signedRoutes({ handle }: Handle): void {
  handle(endpoints.signedCopies)(async (key, call) => {
    const report = await findReport(call.db, (await orgOf(call, key)).id, key)
    return report ? listSignedCopies(call.db, report.id) : []
  })
  handle(endpoints.addSignedCopy)(async (key, call) => {
    const report = await reportOf(call, key)
    if (!call.file) throw new TypeError('An endpoint that takes a file is called without one')
    return addSignedCopy(call.db, call.actor, report.id, { file: call.file, files: call.files })
  })
  handle(endpoints.signedCopy)(async ({ fileId, ...key }, call) => {
    const file = await getFile(call.db, (await reportOf(call, key)).id, fileId)
    return { bytes: await readBytes(call.files, file), name: file.name, type: file.mediaType }
  })
}

const lastDay = ({ year }: ReportKey) => `${year}-12-31`

function orgOf({ db, actor }: Call, key: ReportKey): Promise<OrganizationOn> {
  return readableOrg(db, actor, key.org, lastDay(key))
}

function named({ id, code, name, shortName }: OrganizationOn) {
  return { id, code: code ?? id, name: shortName ?? name }
}

async function reportOf(call: Call, key: ReportKey): Promise<RecordView> {
  const report = await findReport(call.db, (await orgOf(call, key)).id, key)
  if (!report) throw nothingToFreeze({ year: key.year })
  return report
}
