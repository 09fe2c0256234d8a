import { defineModule } from '../manifest.ts'
import { budgetFigures } from './figures.ts'
import { budgetLines, unfundedNeeds } from './schema.ts'
import { budgetSentence, needSentence } from './sentences.ts'

export const budgetModule = defineModule({
  name: 'budget',
  collections: [budgetLines, unfundedNeeds],
  sentences: { 'budget-lines': budgetSentence, 'unfunded-needs': needSentence },
  figures: budgetFigures,
})
