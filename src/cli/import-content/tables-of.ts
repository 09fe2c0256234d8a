import { mediaAssets } from '../../modules/media/public.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Collections } from '../../records/registry.ts'
import type { ContentPackage } from './open-package.ts'

/** Something amiss with a file of the package as a whole. */
export type FileProblem = { name: string; message: Labels }

/** The tables of a package, each named after its collection: media first, then in the order of the subjects. */
export function tablesOf({ tables }: ContentPackage, collections: Collections) {
  const named = tables.map((name) => ({ name, collection: collections.get(name.replace(/\.[^.]+$/, '')) }))
  const known = [...collections.values()].filter(({ texts }) => texts).map(({ name }) => name)
  const problems = named
    .filter(({ collection }) => !collection?.texts)
    .map(({ name }): FileProblem => ({ name, message: unknownTable(known) }))
  const order = [mediaAssets.name, ...collections.keys()]
  const found = named.flatMap(({ name, collection }) => (collection?.texts ? [{ name, collection }] : []))
  found.sort((a, b) => order.indexOf(a.collection.name) - order.indexOf(b.collection.name))
  return { tables: found, problems }
}

function unknownTable(known: readonly string[]): Labels {
  const names = known.join(', ')
  return {
    vi: `Tên tệp phải là tên một danh mục, ví dụ places.csv. Các danh mục: ${names}.`,
    en: `The file must be named after a collection, such as places.csv. The collections are: ${names}.`,
  }
}
