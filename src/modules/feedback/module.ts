import { defineModule } from '../manifest.ts'
import { feedbackRoutes } from './routes.ts'

export const feedbackModule = defineModule({ name: 'feedback', routes: feedbackRoutes })
