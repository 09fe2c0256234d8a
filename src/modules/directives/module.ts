import { defineModule } from '../manifest.ts'
import { directiveFigures } from './figures.ts'
import { obligations } from './obligations.ts'
import { directiveRoutes } from './routes.ts'
import { directives } from './schema.ts'
import { directiveSentence, obligationSentence } from './sentences.ts'

export const directivesModule = defineModule({
  name: 'directives',
  collections: [directives, obligations],
  sentences: { directives: directiveSentence, obligations: obligationSentence },
  figures: directiveFigures,
  routes: directiveRoutes,
})
