import type { Routes } from '../../../platform/http/routes.ts'
import { recordNotFound } from '../../../records/errors.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collections } from '../../../records/registry.ts'
import { addField, changeField, listAddedFields, orderFields, retireField } from './change-fields.ts'
import * as endpoints from './endpoints.ts'
import { fieldsHeldBy } from './store.ts'

export function fieldRoutes(collections: Collections, { handle }: Routes): void {
  handle(endpoints.listFields)(async ({ collection }, { db, actor }) => ({
    items: await listAddedFields(db, actor, collections, collection),
  }))
  handle(endpoints.addField)((field, { db, actor }) => addField(db, actor, collections, field))
  handle(endpoints.changeField)((change, { db, actor }) => changeField(db, actor, change))
  handle(endpoints.orderFields)(async (order, { db, actor }) => ({
    items: await orderFields(db, actor, order),
  }))
  handle(endpoints.retireField)((asked, { db, actor }) => retireField(db, actor, asked))
  handle(endpoints.fieldsForOwner)(async ({ collection, owner }, { db, actor }) => {
    const scope = scopeOf(actor, 'read', collection)
    if (scope !== 'everywhere' && !scope.includes(owner)) throw recordNotFound()
    return { items: await fieldsHeldBy(db, collection, owner) }
  })
}
