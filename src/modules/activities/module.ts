import { defineModule } from '../manifest.ts'
import { activityFigures } from './figures.ts'
import { activities, exhibitions, visits } from './schema.ts'
import { activitySentence, exhibitionSentence, visitSentence } from './sentences.ts'

export const activitiesModule = defineModule({
  name: 'activities',
  collections: [activities, exhibitions, visits],
  sentences: { activities: activitySentence, exhibitions: exhibitionSentence, visits: visitSentence },
  figures: activityFigures,
})
