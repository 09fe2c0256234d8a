import { defineModule } from '../manifest.ts'
import { lawRoutes } from './routes.ts'
import { shipLaw } from './shipping.ts'

export const lawModule = defineModule({ name: 'law', routes: lawRoutes, reference: shipLaw })
