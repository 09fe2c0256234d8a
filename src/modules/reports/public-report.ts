import type { DocumentTree } from '../../documents/tree.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { organizationOn } from '../organizations/public.ts'
import { compileReport, type Library } from './compile/compile.ts'
import { getSnapshot, listSnapshots } from './snapshots.ts'
import { publicReports } from './store.ts'

export const noPublicReport = defineError('reports.not-public', 404, {
  vi: 'Không có báo cáo công khai ở địa chỉ này. Xem các báo cáo tại trang chủ.',
  en: 'There is no public report at this address. See the reports on the home page.',
})

/** A report that everybody may read. */
export type PublicReport = {
  id: string
  orgId: string
  orgCode: string
  /** The organisation's name in the year of the report. */
  orgName: string
  year: number
  title: string
  /** Whether its figures are closed; else it is compiled from the records of the moment. */
  frozen: boolean
}

/** The approved reports that are open to the public, the newest first. */
export async function listPublicReports(db: Database): Promise<PublicReport[]> {
  const records = await publicReports(db)
  return Promise.all(
    records.map(async ({ id, ownerOrgId, title, fields }) => {
      const year = Number(fields.year)
      const { code, name, shortName } = await organizationOn(db, ownerOrgId, `${year}-12-31`)
      const [latest] = await listSnapshots(db, id)
      const org = { orgId: ownerOrgId, orgCode: code ?? ownerOrgId, orgName: shortName ?? name }
      return { id, ...org, year, title, frozen: latest !== undefined }
    }),
  )
}

/** The public report of an organisation for a year: as frozen, else as compiled now. @throws noPublicReport */
export async function publicTree(
  db: Database,
  library: Library,
  { org, year }: { org: string; year: number },
): Promise<DocumentTree> {
  const found = (await listPublicReports(db)).find(
    (report) => report.year === year && (report.orgCode === org || report.orgId === org),
  )
  if (!found) throw noPublicReport()
  if (found.frozen) return (await getSnapshot(db, found.id)).tree
  return (await compileReport(db, library, { org: found.orgId, year })).tree
}
