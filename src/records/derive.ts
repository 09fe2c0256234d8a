import { fieldsOf, type Collection, type Fields } from './collection.ts'
import { searchText } from './search.ts'
import { maskFields } from './seal.ts'

const TITLE_MAX = 300
const SEARCHED_KINDS = new Set(['text', 'longText', 'texts'])

/** What the spine keeps of a record's fields, so that lists, searches and duplicates need not know the subject. */
export function derive(collection: Collection, given: Fields, extra: Fields) {
  // A title or an identity made of a sealed value would carry it into lists, events and other people's errors.
  const fields = maskFields(collection, given)
  const title = collection.title(fields).trim().slice(0, TITLE_MAX) || collection.singular.vi
  return {
    title,
    happened: collection.happened(fields),
    identity: collection.identity(fields),
    search: searchText(textsOf(collection, title, fields, extra)),
  }
}

function textsOf(collection: Collection, title: string, fields: Fields, extra: Fields): string[] {
  const texts = fieldsOf(collection)
    .filter(({ meta }) => SEARCHED_KINDS.has(meta.kind) && !meta.unsearched)
    .flatMap(({ name }) => fields[name])
  return [title, ...texts, ...Object.values(extra)].filter((text) => typeof text === 'string')
}
