import type { Routes } from '../../platform/http/routes.ts'
import { today } from '../../platform/time/dates.ts'
import { describeCollection, surveyCollections } from '../describe.ts'
import { findAnywhere, findNamed, type Named } from '../find.ts'
import { lookUp, searchOrganizations } from '../lookup.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import * as endpoints from './overview-endpoints.ts'

type Overview = { collections: Collections; figures: ReadonlyMap<string, Named> }

/** The addresses that look over all collections at once: what there is, what it is called, where something stands. */
export function overviewRoutes({ collections, figures }: Overview, { handle }: Routes): void {
  handle(endpoints.listCollections)(async (_, { db, actor }) => ({
    collections: await surveyCollections(db, actor, collections.values()),
  }))
  handle(endpoints.readCollection)(({ name }, { db, actor }) =>
    describeCollection(db, actor, collectionNamed(collections, name), today()),
  )
  handle(endpoints.lookUpNames)(({ on = today(), ...wanted }, { db, actor }) =>
    lookUp(db, actor, collections.keys(), { ...wanted, on }),
  )
  handle(endpoints.searchOrganizations)(async ({ on = today(), ...search }, { db }) => ({
    organizations: await searchOrganizations(db, { ...search, on }),
  }))
  handle(endpoints.find)(async ({ q, collection, limit }, { db, actor }) => {
    const within =
      collection === undefined ? [...collections.values()] : [collectionNamed(collections, collection)]
    const records = await findAnywhere(db, actor, { q, collections: within, limit })
    const named = collection === undefined ? findNamed(figures.values(), q) : []
    return { records, figures: named.map(({ key, label, unit }) => ({ key, label, unit })) }
  })
}
