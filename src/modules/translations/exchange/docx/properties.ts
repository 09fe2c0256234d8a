import type { ExchangeDocument, ReadDocument } from '../model.ts'
import { elementsOf, wordsIn, type XmlElement } from '../xml.ts'
import { itemName, parseItemName } from '../xliff/ids.ts'

const PREFIX = 'Chalo'

type Item = { collection: string; id: string; sourceHash: string | null }

/** Where a file comes from, as properties of the document: none longer than the 255 characters that Word keeps. */
export function customProperties({ installation, locale, madeAt, items }: ExchangeDocument) {
  return [
    { name: `${PREFIX} installation`, value: installation },
    { name: `${PREFIX} language`, value: locale },
    { name: `${PREFIX} made`, value: madeAt.toISOString() },
    ...items.map((item, at) => ({
      name: `${PREFIX} item ${at + 1}`,
      value: `${itemName(item)} ${item.sourceHash}`,
    })),
  ]
}

type Origin = Pick<ReadDocument, 'installation' | 'locale' | 'madeAt'> & { items: Map<number, Item> }

/** Reads the properties back from `docProps/custom.xml`; what is not there is null. */
export function readProperties(properties: XmlElement | null): Origin {
  const said = new Map(
    (properties ? elementsOf(properties, 'property') : []).map((property) => [
      property.attributes.get('name') ?? '',
      wordsIn(property).trim(),
    ]),
  )
  const items = [...said].flatMap(([name, value]): [number, Item][] => {
    const number = /^Chalo item (\d{1,4})$/.exec(name)?.[1]
    const [named, hash] = value.split(' ')
    const item = parseItemName(named)
    return number !== undefined && item ? [[Number(number), { ...item, sourceHash: hash ?? null }]] : []
  })
  const made = new Date(said.get(`${PREFIX} made`) ?? '')
  return {
    installation: said.get(`${PREFIX} installation`) ?? null,
    locale: said.get(`${PREFIX} language`) ?? null,
    madeAt: Number.isNaN(made.getTime()) ? null : made,
    // Editors sort properties by their names, ten before two.
    items: new Map(items.sort(([a], [b]) => a - b)),
  }
}
