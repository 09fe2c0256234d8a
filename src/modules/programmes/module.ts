import { defineModule } from '../manifest.ts'
import { programmeFigures } from './figures.ts'
import { planTasks, plans, programmes } from './schema.ts'
import { planSentence, programmeSentence, taskSentence } from './sentences.ts'

export const programmesModule = defineModule({
  name: 'programmes',
  collections: [programmes, plans, planTasks],
  sentences: { programmes: programmeSentence, plans: planSentence, 'plan-tasks': taskSentence },
  figures: programmeFigures,
})
