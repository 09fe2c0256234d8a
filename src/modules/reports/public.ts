export { compileReport, type Compiled, type Library } from './compile/compile.ts'
export { inspectReport } from './check/inspect.ts'
export { reportFinder } from './export-files.ts'
export { isReportFormat, renderReport, reportFileName, type ReportFormat } from './formats.ts'
export { freezeReport } from './freeze.ts'
export { getSnapshot } from './snapshots.ts'
export { reportPages } from './pages.ts'
export { listPublicReports, type PublicReport } from './public-report.ts'
export { findReport } from './store.ts'
export type { Finding } from './check/finding.ts'
export {
  isNamedOrganization,
  isNamedOutlet,
  type NamedOrganization,
  type NamedOutlet,
} from './intake/named.ts'
export { readOldReport, type OldChoice, type OldReport } from './intake/old-report.ts'
export { organizationFields, organizationNames, type OrganizationNames } from './intake/organizations.ts'
export { reports } from './schema.ts'
export { findOutlets, siblingKey, type KnownOutlet } from './store.ts'
