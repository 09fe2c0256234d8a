import { defineModule } from '../manifest.ts'
import { publicationFigures } from './figures.ts'
import { distributions, publications } from './schema.ts'
import { distributionSentence, publicationSentence } from './sentences.ts'

export const publicationsModule = defineModule({
  name: 'publications',
  collections: [publications, distributions],
  sentences: { publications: publicationSentence, distributions: distributionSentence },
  figures: publicationFigures,
})
