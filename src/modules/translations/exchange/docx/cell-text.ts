import { elementsOf, firstOf, type XmlElement } from '../xml.ts'

/** What does not count: deleted and moved-away text, field codes, drawings, readings above Japanese words. */
const SKIPPED = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'delInstrText',
  'Fallback',
  'drawing',
  'pict',
  'object',
  'rt',
  'pPr',
  'rPr',
  'tblPr',
  'trPr',
  'tcPr',
  'sdtPr',
])

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
}

/** The paragraphs of a cell as they read when all tracked changes are accepted. */
export function paragraphsIn(cell: XmlElement): string[] {
  const lines: string[] = []
  let pending = ''
  for (const paragraph of paragraphElements(cell)) {
    pending += textIn(paragraph)
    if (isMarkDeleted(paragraph)) continue
    lines.push(pending)
    pending = ''
  }
  return pending === '' ? lines : [...lines, pending]
}

function paragraphElements(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (SKIPPED.has(child.name)) return []
    return child.name === 'p' ? [child] : paragraphElements(child)
  })
}

/** Its end was deleted: the next paragraph goes on in the same line. */
function isMarkDeleted(paragraph: XmlElement): boolean {
  const properties = firstOf(firstOf(paragraph, 'pPr'), 'rPr')
  return properties !== undefined && firstOf(properties, 'del') !== undefined
}

function textIn(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (SKIPPED.has(child.name) || (child.name === 'r' && isHidden(child))) return ''
      if (child.name === 't') return child.children.filter((part) => typeof part === 'string').join('')
      return SIGNS[child.name] ?? textIn(child)
    })
    .join('')
}

function isHidden(run: XmlElement): boolean {
  return isOn(firstOf(run, 'rPr'), 'vanish')
}

/** Whether properties have a property, and do not switch it off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const property = firstOf(properties, name)
  const value = property && wordValue(property)
  return property !== undefined && !['0', 'false', 'off'].includes(value ?? '')
}

/** The attribute `w:val`, in whichever of its two namespaces. */
function wordValue({ attributes }: XmlElement): string | undefined {
  return [...attributes].find(([name]) => name.endsWith('}val') || name === 'val')?.[1]
}
