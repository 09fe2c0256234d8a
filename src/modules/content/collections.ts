import type { Collection } from '../../records/collection.ts'
import { articles } from './articles/schema.ts'
import { crafts } from './crafts/schema.ts'
import { events } from './events/schema.ts'
import { festivals } from './festivals/schema.ts'
import { foods } from './foods/schema.ts'
import { galleries } from './galleries/schema.ts'
import { investmentProjects } from './investment-projects/schema.ts'
import { onlinePublications } from './online-publications/schema.ts'
import { people } from './people/schema.ts'
import { places } from './places/schema.ts'

/** The image database of the province (Thông tư 22/2016/TT-BTTTT, Điều 5), in the order of the portal. */
export const contentCollections = [
  places,
  festivals,
  foods,
  crafts,
  people,
  articles,
  events,
  investmentProjects,
  onlinePublications,
  galleries,
] as const satisfies readonly Collection[]
