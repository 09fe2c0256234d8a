import { defineModule } from '../../manifest.ts'
import { translationFigures } from './figures.ts'
import { tellOwedJob } from './tell-owed.ts'

/** What foreign readers can read and what is owed to them: figures of the report, and what is told of each morning. */
export const coverageModule = defineModule({
  name: 'translation-coverage',
  figures: translationFigures,
  jobs: [tellOwedJob],
})
