import type { DataCatalogLeaf, DatasetLeaf } from 'schema-dts'
import { identity } from '../identity/identity.ts'
import { DATA_LICENCE, datasetIri } from '../open-data/names.ts'
import { openDataWords } from '../open-data/words.ts'
import { pathIn } from '../paths.ts'
import { words, type WordKey } from '../words/words.ts'
import { province, publisherId, type Place } from './graph.ts'

/** The open data of the site, as search engines for data read it. */
export function dataCatalog(place: Place, collections: readonly string[]): DataCatalogLeaf {
  const { origin, locale } = place
  const t = openDataWords(locale)
  return {
    '@type': 'DataCatalog',
    '@id': `${origin}/data/catalog#catalog`,
    name: `${t.catalogue} · ${identity(locale).name}`,
    description: t.catalogueText,
    url: `${origin}${pathIn(locale, 'openData')}`,
    inLanguage: locale,
    license: DATA_LICENCE,
    publisher: { '@id': publisherId(origin) },
    dataset: collections.map((collection) => dataset(place, collection)),
  }
}

function dataset({ origin, locale }: Place, collection: string): DatasetLeaf {
  const name = words(locale)[`collection.${collection}` as WordKey]
  const file = (ending: string, encodingFormat: string) => ({
    '@type': 'DataDownload' as const,
    encodingFormat,
    contentUrl: `${origin}/data/${collection}.${ending}`,
  })
  return {
    '@type': 'Dataset',
    '@id': datasetIri(origin, collection),
    name: `${name} · ${identity(locale).name}`,
    description: `${name}. ${openDataWords(locale).catalogueText}`,
    url: `${origin}${pathIn(locale, 'openData')}`,
    license: DATA_LICENCE,
    isAccessibleForFree: true,
    creator: { '@id': publisherId(origin) },
    spatialCoverage: province(locale),
    distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
  }
}
