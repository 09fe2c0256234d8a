export { citation, type CitationOptions, type CitedDirective } from './citation.ts'
export { levels, relationRoles, type Level, type RelationRole } from './choices.ts'
export { currentDue, obligationStatus, obligationStatuses, type ObligationStatus } from './due.ts'
export { documentTypes, type DocumentType } from './document-types.ts'
export {
  conflictingDates,
  directivesInForce,
  expiringPlans,
  type DirectiveInForce,
  type ExpiringOptions,
} from './in-force.ts'
export { obligations } from './obligations.ts'
export { facts, missingFacts, statuses, statusOn, type Fact, type Relation, type Status } from './rules.ts'
export { directives, type DirectiveFields } from './schema.ts'
export type { DirectiveRecord } from './store.ts'
export type { DateConflict, Expiring } from './succession.ts'
export { directivesOverview, directiveUses } from './overview-endpoints.ts'
export { overviewOf, type ReportUse } from './overview.ts'
