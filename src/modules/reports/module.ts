import banChiDao from '../../../db/reference/outlines/ban-chi-dao.json' with { type: 'json' }
import ttdn2017 from '../../../db/reference/outlines/ttdn-2017.json' with { type: 'json' }
import ttdnNam from '../../../db/reference/outlines/ttdn-nam.json' with { type: 'json' }
import { figureDeclarations, figureEstimates, figureOverrides } from '../../figures/schema.ts'
import { defineModule, type Module } from '../manifest.ts'
import { reportCommands } from './commands.ts'
import { importReportCommand } from './intake/command.ts'
import type { Library } from './compile/compile.ts'
import { outlineTemplate } from './outline.ts'
import { outlineRoutes } from './outline-routes.ts'
import { reportRoutes } from './routes.ts'
import { reportPassages, reports } from './schema.ts'
import { addOutline } from './store.ts'

const shippedOutlines = [ttdn2017, ttdnNam, banChiDao].map((outline) => outlineTemplate.parse(outline))

export const reportCollections = [
  figureDeclarations,
  figureOverrides,
  figureEstimates,
  reports,
  reportPassages,
]

/** Reports tell the records of all other subjects, so the module is made from what they bring. */
export function reportsModule(library: Library): Module {
  return defineModule({
    name: 'reports',
    collections: reportCollections,
    routes: (routes) => {
      reportRoutes(library, routes)
      outlineRoutes(library, routes)
    },
    commands: [...reportCommands(library), importReportCommand(library.collections)],
    reference: async (db) => {
      for (const outline of shippedOutlines) await addOutline(db, outline)
    },
  })
}
