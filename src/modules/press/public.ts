export { pressCoverage } from './coverage.ts'
export { delegationDeadlines, replyDue, type DeadlineOptions } from './deadlines.ts'
export { matchOutlet } from './outlets.ts'
export { outlets, pressDelegations } from './schema.ts'
