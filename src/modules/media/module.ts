import { defineModule } from '../manifest.ts'
import { mediaAssets } from './schema.ts'

export const mediaModule = defineModule({
  name: 'media',
  collections: [mediaAssets],
})
