import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToolkit } from '../../testing/toolkit.ts'
import { canonical } from '../marks.ts'
import type { ExchangeDocument, ExchangeUnit, ReadUnit } from '../model.ts'
import { documents } from '../testing/documents.ts'
import { tokensOf } from '../tokens.ts'
import { readXliff } from './read.ts'
import { state12, state20 } from './states.ts'
import { writeXliff12 } from './write-12.ts'
import { writeXliff20 } from './write-20.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'chalo-xliff-'))))
afterAll(() => rm(folder, { recursive: true }))

/** What an independent reader finds in a unit; texts as lists of words and tags. */
type Found = {
  id: string
  source: Piece[]
  target: Piece[] | null
  state: string | null
  notes: number
  matches: number
}
type Piece = [kind: string, what: string]

const sample = fc.sample(documents, 12)
const unitsOf = ({ items }: ExchangeDocument) =>
  items.flatMap(({ units }) => [...Map.groupBy(units, ({ unit }) => unit).values()].flat())

const piecesOf = (tagged: string): Piece[] =>
  tokensOf(tagged).map((token) =>
    token.type === 'text' ? ['text', token.text] : [token.type, String(token.number)],
  )

const READ_12 = `
import json, sys
from translate.storage import xliff
from translate.storage.placeables.xliff import G, X, UnknownXML
def walk(element, out):
    if isinstance(element, str):
        if out and out[-1][0] == 'text': out[-1][1] += element
        elif element: out.append(['text', element])
        return
    number = (getattr(element, 'id', None) or '').split('-')[0]
    if isinstance(element, X): out.append(['empty', number]); return
    if isinstance(element, UnknownXML):
        out.append(['close' if '/' in str(element) else 'open', number]); return
    if isinstance(element, G): out.append(['open', number])
    for sub in element.sub: walk(sub, out)
    if isinstance(element, G): out.append(['close', number])
def pieces(rich):
    out = []
    for element in rich or []: walk(element, out)
    return out
store = xliff.xlifffile.parsefile(sys.argv[1])
found = []
for unit in store.units:
    node = unit.xmlelement.find(unit.namespaced('target'))
    found.append({
        'id': unit.xmlelement.get('id'), 'source': pieces(unit.rich_source),
        'target': None if node is None else pieces(unit.rich_target), 'state': None if node is None else node.get('state'),
        'notes': len(list(unit.xmlelement.iterchildren(unit.namespaced('note')))), 'matches': len(unit.getalttrans()),
    })
store.savefile(sys.argv[2])
print(json.dumps(found))`

// The toolkit of Debian 12 does not know XLIFF 2.0; lxml, on which it stands, reads it as XML.
const READ_20 = `
import json, sys
from lxml import etree
X = '{urn:oasis:names:tc:xliff:document:2.0}'
M = '{urn:oasis:names:tc:xliff:matches:2.0}'
def text(out, words):
    if not words: return
    if out and out[-1][0] == 'text': out[-1][1] += words
    else: out.append(['text', words])
def walk(element, out):
    text(out, element.text)
    for child in element:
        number, name = child.get('id').split('-')[0], child.tag.replace(X, '')
        if name == 'pc': out.append(['open', number]); walk(child, out); out.append(['close', number])
        else: out.append([{'ph': 'empty', 'sc': 'open', 'ec': 'close'}[name], number])
        text(out, child.tail)
    return out
tree = etree.parse(sys.argv[1])
found = []
for unit in tree.iter(X + 'unit'):
    segment = unit.find(X + 'segment')
    target = segment.find(X + 'target')
    found.append({
        'id': unit.get('name'), 'source': walk(segment.find(X + 'source'), []),
        'target': None if target is None else walk(target, []), 'state': segment.get('state'),
        'notes': len(unit.findall(X + 'notes/' + X + 'note')), 'matches': len(unit.findall(M + 'matches/' + M + 'match')),
    })
tree.write(sys.argv[2], encoding='utf-16', xml_declaration=True)
print(json.dumps(found))`

function expected(unit: ExchangeUnit, version: '1.2' | '2.0'): Found {
  const is12 = version === '1.2'
  const { id, source, target, state, notes, matches } = unit
  return {
    id,
    source: piecesOf(source),
    // The older version says by an empty target that nothing is there yet.
    target: target === null ? (is12 ? [] : null) : piecesOf(target),
    state: (is12 ? state12(state) : state20(state))['state'] ?? null,
    notes: notes.length,
    matches: matches.length,
  }
}

const told = ({ id, source, target, state, mark }: ReadUnit | ExchangeUnit) => ({
  id,
  source: source === null ? null : canonical(source),
  target: target === null ? null : canonical(target),
  state,
  mark,
})

test.each([
  ['1.2', READ_12, writeXliff12],
  ['2.0', READ_20, writeXliff20],
] as const)(
  'an independent reader finds all of XLIFF %s, and what it saves comes back',
  async (version, program, write) => {
    for (const [at, document] of sample.entries()) {
      const [path, saved] = [join(folder, `${version}-${at}.xlf`), join(folder, `${version}-${at}-saved.xlf`)]
      await writeFile(path, write(document))
      const found = await askToolkit<Found[]>(program, [path, saved])
      expect(found).toEqual(unitsOf(document).map((unit) => expected(unit, version)))
      const back = readXliff(await readFile(saved), 'saved.xlf')
      expect(back).toMatchObject({ installation: document.installation, locale: document.locale })
      expect(back.items.flatMap(({ units }) => units.map(told))).toEqual(unitsOf(document).map(told))
    }
  },
)
