import { SOURCE_LOCALE } from '../../../../platform/locales.ts'
import type { ExchangeDocument, ExchangeItem, ExchangeUnit, MatchCandidate, UnitNote } from '../model.ts'
import { escapeText, tag } from '../xml.ts'
import { itemName } from './ids.ts'
import { inline12 } from './inline.ts'
import { NAMESPACE, XLIFF_12 } from './namespaces.ts'
import { noteText } from './notes.ts'
import { state12 } from './states.ts'

/** Writes XLIFF 1.2 (OASIS Standard, 1 February 2008): one `file` an item, one `trans-unit` a segment. */
export function writeXliff12(document: ExchangeDocument): string {
  const files = document.items.map((item) => file(item, document))
  const root = { version: '1.2', xmlns: XLIFF_12, 'xmlns:chalo': NAMESPACE }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('xliff', root, `\n${files.join('\n')}\n`)}\n`
}

function file(item: ExchangeItem, { locale, installation, madeAt }: ExchangeDocument): string {
  const attributes = {
    original: itemName(item),
    'source-language': SOURCE_LOCALE,
    'target-language': locale,
    datatype: 'x-chalo',
    date: madeAt.toISOString(),
    'tool-id': 'chalo',
    'product-name': item.title,
    'chalo:installation': installation,
    'chalo:source': item.sourceHash,
  }
  const tool = tag('tool', { 'tool-id': 'chalo', 'tool-name': 'Chalo' })
  return tag('file', attributes, `\n${tag('header', {}, tool)}\n${tag('body', {}, `\n${groups(item)}\n`)}\n`)
}

function groups({ units }: ExchangeItem): string {
  return [...Map.groupBy(units, ({ unit }) => unit)]
    .map(([id, within]) => tag('group', { id }, `\n${within.map(transUnit).join('\n')}\n`))
    .join('\n')
}

function transUnit(unit: ExchangeUnit): string {
  const { id, kind, mark, source, target, state, tags, notes, matches } = unit
  const attributes = {
    id,
    approved: state === 'approved' ? 'yes' : undefined,
    'xml:space': 'preserve',
    restype: `x-${kind}`,
    'chalo:mark': mark,
  }
  const parts = [
    tag('source', {}, inline12(source, tags)),
    tag('target', state12(state), target === null ? '' : inline12(target, tags)),
    ...notes.map(note),
    ...matches.map(altTrans),
  ]
  return tag('trans-unit', attributes, parts.join(''))
}

function note(of: UnitNote): string {
  const annotates = of.about === 'comment' ? 'general' : 'source'
  return tag('note', { from: of.from ?? of.about, annotates }, escapeText(noteText(of)))
}

function altTrans({ source, target, similarity, origin }: MatchCandidate): string {
  const quality = `${Math.floor(similarity * 100)}%`
  const texts = tag('source', {}, inline12(source)) + tag('target', {}, inline12(target))
  return tag('alt-trans', { 'match-quality': quality, origin: origin ?? 'memory' }, texts)
}
