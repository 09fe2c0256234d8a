export { horizons, programmeKinds, taskLinkRoles, taskStatuses, type Horizon } from './choices.ts'
export { isLate, missingFacts, programmeFacts, type ProgrammeFact } from './rules.ts'
export {
  planTasks,
  plans,
  programmes,
  type PlanFields,
  type PlanTaskFields,
  type ProgrammeFields,
} from './schema.ts'
