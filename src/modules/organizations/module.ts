import { defineModule } from '../manifest.ts'
import { organizationCommand } from './commands.ts'
import { organizationJobs } from './jobs.ts'
import { organizationRoutes } from './routes.ts'
import { organizations } from './schema.ts'
import { staffingFigures } from './staffing/figures.ts'
import { committeeMeetings, committeeMembers, committees, staffAssignments } from './staffing/schema.ts'
import { staffingSentences } from './staffing/sentences.ts'

export const organizationsModule = defineModule({
  name: 'organizations',
  collections: [organizations, committees, committeeMembers, committeeMeetings, staffAssignments],
  sentences: staffingSentences,
  figures: staffingFigures,
  routes: organizationRoutes,
  jobs: organizationJobs,
  commands: [organizationCommand],
})
