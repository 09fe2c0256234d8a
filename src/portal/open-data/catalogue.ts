import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { identity } from '../identity/identity.ts'
import { listedCollections } from '../lists/subjects-page.tsx'
import { pathIn } from '../paths.ts'
import { words } from '../words/words.ts'
import { DATA_LICENCE, datasetIri } from './names.ts'
import { iri, nested, text, typed, type RdfNode, type Value } from './node.ts'
import { openDataWords } from './words.ts'

/** When the items of each collection were first published and last changed, and the languages that they are in. */
export type Standing = { collection: string; first: Date; last: Date; languages: readonly PortalLocale[] }

// The authority tables of the Publications Office of the European Union, which DCAT-AP asks for.
const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const languageCodes: Readonly<Record<PortalLocale, string>> = {
  vi: 'VIE',
  en: 'ENG',
  lo: 'LAO',
  th: 'THA',
  'zh-Hans': 'ZHO',
  ja: 'JPN',
  ko: 'KOR',
  fr: 'FRA',
}
const themes: Readonly<Record<string, string>> = {
  'investment-projects': 'ECON',
  places: 'ENVI',
  foods: 'AGRI',
}

const inEach = (say: (locale: PortalLocale) => string): Value[] =>
  portalLocales.map((locale) => text(say(locale), locale))
const languageIri = (locale: PortalLocale) => iri(`${AUTHORITY}/language/${languageCodes[locale]}`)
const day = (date: Date) => typed(date.toISOString(), 'xsd:dateTime')

/** The open data of the portal as DCAT-AP: a catalogue, its publisher, a dataset for each collection, map and calendar. */
export function catalogueNodes(origin: string, standing: readonly Standing[]): RdfNode[] {
  const datasets = datasetsOf(origin, standing)
  const dates = standing.map(({ last }) => last.getTime())
  return [
    {
      iri: `${origin}/data/catalog#catalog`,
      type: 'dcat:Catalog',
      properties: {
        'dct:title': inEach((locale) => `${openDataWords(locale).catalogue} · ${identity(locale).name}`),
        'dct:description': inEach((locale) => openDataWords(locale).catalogueText),
        'dct:publisher': [iri(`${origin}/#publisher`)],
        'dct:language': portalLocales.map(languageIri),
        'dct:license': [iri(DATA_LICENCE)],
        'foaf:homepage': [iri(`${origin}${pathIn('vi', 'openData')}`)],
        ...(dates.length > 0 ? { 'dct:modified': [day(new Date(Math.max(...dates)))] } : {}),
        'dct:spatial': [iri(`${origin}/#province`)],
        'dcat:themeTaxonomy': [iri(`${AUTHORITY}/data-theme`)],
        'dcat:dataset': datasets.map(({ iri: id }) => iri(id ?? '')),
      },
    },
    {
      iri: `${origin}/#publisher`,
      type: 'foaf:Agent',
      properties: {
        'foaf:name': inEach((locale) => identity(locale).publisher),
        'foaf:homepage': [iri(`${origin}/vi`)],
        'dct:type': [iri('http://purl.org/adms/publishertype/RegionalAuthority')],
      },
    },
    {
      iri: `${origin}/#province`,
      type: 'dct:Location',
      properties: { 'skos:prefLabel': inEach((locale) => identity(locale).name) },
    },
    ...datasets,
    ...datasets.flatMap((dataset) => distributionsOf(dataset)),
  ]
}

type File = {
  path: string
  format: string
  mediaType: string
  languages: readonly PortalLocale[]
}
type Dataset = RdfNode & { files: readonly File[]; origin: string }

function datasetsOf(origin: string, standing: readonly Standing[]): Dataset[] {
  const collections = standing
    .filter(({ collection }) => (listedCollections as readonly string[]).includes(collection))
    .map((each) => collectionDataset(origin, each))
  return [...collections, ...perLanguage(origin)]
}

function collectionDataset(origin: string, { collection, first, last, languages }: Standing): Dataset {
  const name = collection as (typeof listedCollections)[number]
  const file = (format: string, mediaType: string): File => ({
    path: `/data/${collection}.${format.toLowerCase()}`,
    format,
    mediaType,
    languages,
  })
  return dataset(origin, {
    name: collection,
    titleIn: (locale) => `${words(locale)[`collection.${name}`]} · ${identity(locale).name}`,
    textIn: (locale) => `${words(locale)[`collection.${name}`]}. ${openDataWords(locale).catalogueText}`,
    theme: themes[collection] ?? 'EDUC',
    dates: { 'dct:issued': [day(first)], 'dct:modified': [day(last)] },
    files: [file('CSV', 'text/csv'), file('JSON', 'application/json')],
  })
}

/** Map and calendar have a file for each language. */
function perLanguage(origin: string): Dataset[] {
  const files = (path: (locale: PortalLocale) => string, format: string, mediaType: string) =>
    portalLocales.map((locale): File => ({ path: path(locale), format, mediaType, languages: [locale] }))
  return [
    dataset(origin, {
      name: 'map',
      titleIn: (locale) => `${openDataWords(locale).map} · ${identity(locale).name}`,
      textIn: (locale) => openDataWords(locale).map,
      theme: 'REGI',
      dates: {},
      files: files((locale) => `${pathIn(locale, 'map')}.geojson`, 'GEOJSON', 'application/geo+json'),
    }),
    dataset(origin, {
      name: 'calendar',
      titleIn: (locale) => `${openDataWords(locale).calendar} · ${identity(locale).name}`,
      textIn: (locale) => openDataWords(locale).calendar,
      theme: 'EDUC',
      dates: {},
      files: files((locale) => pathIn(locale, 'calendar'), 'ICS', 'text/calendar'),
    }),
  ]
}

type Described = {
  name: string
  titleIn(locale: PortalLocale): string
  textIn(locale: PortalLocale): string
  theme: string
  dates: Readonly<Record<string, readonly Value[]>>
  files: readonly File[]
}

function dataset(origin: string, { name, titleIn, textIn, theme, dates, files }: Described): Dataset {
  return {
    iri: datasetIri(origin, name),
    type: 'dcat:Dataset',
    origin,
    files,
    properties: {
      'dct:title': inEach(titleIn),
      'dct:description': inEach(textIn),
      'dct:identifier': [text(name)],
      'dct:publisher': [iri(`${origin}/#publisher`)],
      'dct:spatial': [iri(`${origin}/#province`)],
      'dct:language': [...new Set(files.flatMap(({ languages }) => languages))].map(languageIri),
      'dct:accrualPeriodicity': [iri(`${AUTHORITY}/frequency/IRREG`)],
      'dct:accessRights': [iri(`${AUTHORITY}/access-right/PUBLIC`)],
      ...dates,
      'dcat:theme': [iri(`${AUTHORITY}/data-theme/${theme}`)],
      'dcat:landingPage': [iri(`${origin}${pathIn('vi', 'openData')}`)],
      'dcat:contactPoint': [contact(origin)],
      'dcat:distribution': files.map(({ path }) => iri(`${origin}${path}#distribution`)),
    },
  }
}

function contact(origin: string): Value {
  return nested({
    type: 'vcard:Organization',
    properties: {
      'vcard:fn': inEach((locale) => identity(locale).publisher),
      'vcard:hasURL': [iri(`${origin}${pathIn('vi', 'contact')}`)],
    },
  })
}

function distributionsOf({ files, origin, properties }: Dataset): RdfNode[] {
  return files.map(({ path, format, mediaType, languages }) => ({
    iri: `${origin}${path}#distribution`,
    type: 'dcat:Distribution',
    properties: {
      'dct:title': properties['dct:title'] ?? [],
      'dcat:accessURL': [iri(`${origin}${path}`)],
      'dcat:downloadURL': [iri(`${origin}${path}`)],
      'dct:format': [iri(`${AUTHORITY}/file-type/${format}`)],
      'dcat:mediaType': [iri(`https://www.iana.org/assignments/media-types/${mediaType}`)],
      'dct:license': [iri(DATA_LICENCE)],
      'dct:language': languages.map(languageIri),
      ...(properties['dct:modified'] ? { 'dct:modified': properties['dct:modified'] } : {}),
    },
  }))
}
