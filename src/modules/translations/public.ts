export { sayMended } from './interface/mended.ts'
export { translationJobClock } from './jobs/clock.ts'
export { jobsDue, type DueJob } from './jobs/due.ts'
export { machineJobs } from './machine/jobs.ts'
