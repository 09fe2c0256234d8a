export { citableBases, documentTypeOf, fullCitation, missingBases, type LegalBasis } from './bases.ts'
export { calendarOf } from './calendar/store.ts'
export { pressDeadlines, pressSteps, type PressOptions, type PressStep } from './press.ts'
export {
  channels,
  countries,
  documentTypes,
  informationKinds,
  languages,
  shippedHolidays,
  shippedRules,
  vietnamCalendar,
  type Category,
  type Country,
  type DocumentType,
  type Language,
} from './reference.ts'
export { cutoffCalendars, earliestSubmission, reportDueOn } from './reporting.ts'
export {
  findRule,
  isInForce,
  noRuleInForce,
  ruleOn,
  rulesOn,
  unverifiedLabel,
  type Instrument,
  type LegalRule,
  type Mark,
} from './rules.ts'
export { rulesOf } from './store.ts'
export { securityDefaults, type SecurityDefaults } from './security.ts'
