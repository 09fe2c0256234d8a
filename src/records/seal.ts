import type { Vault } from '../platform/vault.ts'
import { fieldsOf, type Collection, type Fields } from './collection.ts'
import { SEALED } from './columns.ts'

/** The fields as they are stored: sealed values encrypted, those sent back masked left out of the write. */
export function sealFields(collection: Collection, fields: Fields, vault: Vault | undefined): Fields {
  const sealed = { ...fields }
  for (const name of sensitiveFields(collection)) {
    const value = fields[name]
    if (value === SEALED) delete sealed[name]
    else if (typeof value === 'string') {
      if (!vault) throw new TypeError(`${collection.name}.${name} needs a vault`)
      sealed[name] = vault.seal(value)
    }
  }
  return sealed
}

/** The fields as everyone may see them: sealed values masked. */
export function maskFields(collection: Collection, fields: Fields): Fields {
  const masked = { ...fields }
  for (const name of sensitiveFields(collection)) {
    if (masked[name] !== null && masked[name] !== undefined) masked[name] = SEALED
  }
  return masked
}

/** The fields of a new record: a mask stands for a value that is kept, and nothing is kept yet. */
export function withoutMasks(collection: Collection, fields: Fields): Fields {
  const masks = sensitiveFields(collection).filter((name) => fields[name] === SEALED)
  return { ...fields, ...Object.fromEntries(masks.map((name) => [name, null])) }
}

/** Fields sent to change a record: what came back masked is what it was. */
export function unmasked(collection: Collection, sent: Fields, before: Fields): Fields {
  const masks = sensitiveFields(collection).filter((name) => sent[name] === SEALED)
  return { ...sent, ...Object.fromEntries(masks.map((name) => [name, before[name]])) }
}

/** Fields without those that are sealed: revisions never hold them, so none can bring them back. */
export function withoutSealed(collection: Collection, fields: Fields): Fields {
  const sealed = sensitiveFields(collection)
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !sealed.includes(name)))
}

export function sensitiveFields(collection: Collection): string[] {
  return fieldsOf(collection)
    .filter(({ meta }) => meta.kind === 'sensitive')
    .map(({ name }) => name)
}
