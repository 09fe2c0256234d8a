import { defineModule, type Module } from '../manifest.ts'
import type { Library } from '../reports/public.ts'
import { insightRoutes } from './routes.ts'

/** Looking over everything: figures through the years, channels, and where the report uses what. */
export function insightsModule(library: Library): Module {
  return defineModule({ name: 'insights', routes: (routes) => insightRoutes(library, routes) })
}
