import { defineModule } from '../manifest.ts'
import { pressCoverage } from './coverage.ts'
import { pressFigures } from './figures.ts'
import { forgetPassportsJob } from './forget-passports.ts'
import { pressRoutes } from './routes.ts'
import { outlets, pressDelegations, pressMembers } from './schema.ts'
import { coverageSentence, delegationSentence, outletSentence } from './sentences.ts'

export const pressModule = defineModule({
  name: 'press',
  collections: [outlets, pressDelegations, pressMembers, pressCoverage],
  // Members are told nowhere: a report speaks of delegations, never of their persons.
  sentences: {
    outlets: outletSentence,
    'press-delegations': delegationSentence,
    'press-coverage': coverageSentence,
  },
  figures: pressFigures,
  routes: pressRoutes,
  jobs: [forgetPassportsJob],
})
