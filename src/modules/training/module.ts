import { defineModule } from '../manifest.ts'
import { trainingFigures } from './figures.ts'
import { trainingCourses, trainingRosters, trainingSessions } from './schema.ts'
import { courseSentence, rosterSentence, sessionSentence } from './sentences.ts'

export const trainingModule = defineModule({
  name: 'training',
  collections: [trainingCourses, trainingSessions, trainingRosters],
  sentences: {
    'training-courses': courseSentence,
    'training-sessions': sessionSentence,
    'training-rosters': rosterSentence,
  },
  figures: trainingFigures,
})
