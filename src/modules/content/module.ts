import { defineModule } from '../manifest.ts'
import { contentCollections } from './collections.ts'

export const contentModule = defineModule({
  name: 'content',
  collections: contentCollections,
})
