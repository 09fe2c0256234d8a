export { openWeaknesses } from './open-weaknesses.ts'
export { weaknessesWithoutTask, type Remedy, type Weakness } from './rules.ts'
export { assessmentKinds, assessments, recommendations, type AssessmentKind } from './schema.ts'
