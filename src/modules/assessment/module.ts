import { defineModule } from '../manifest.ts'
import { assessmentFigures } from './figures.ts'
import { assessments, recommendations } from './schema.ts'
import { assessmentSentence, recommendationSentence } from './sentences.ts'

export const assessmentModule = defineModule({
  name: 'assessment',
  collections: [assessments, recommendations],
  sentences: { assessments: assessmentSentence, recommendations: recommendationSentence },
  figures: assessmentFigures,
})
