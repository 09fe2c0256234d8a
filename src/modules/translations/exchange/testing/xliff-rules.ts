import { elementsOf, type XmlElement } from '../xml.ts'
import { MATCHES, XLIFF_12, XLIFF_20 } from '../xliff/namespaces.ts'

/**
 * What the schemas of XLIFF say of an element: its attributes, those that must be there with a `!`, values in brackets, and
 * its children in their order, with `?`, `*` and `+` as in content models; `#` is text.
 */
type Rule = { attributes: string; children: string }
type Rules = Readonly<Record<string, Rule>>

const inline12 = '(#|g|x|bx|ex|bpt|ept|ph|it|mrk)*'

/** OASIS XLIFF 1.2 (1 February 2008), of the transitional schema what we write and what stands beside it. */
export const rules12: Rules = {
  xliff: { attributes: 'version![1.2]', children: 'file+' },
  file: {
    attributes:
      'original! source-language! datatype![x-.+] target-language date[\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z] tool-id product-name',
    children: 'header?,body',
  },
  header: { attributes: '', children: '(note|tool)*' },
  tool: { attributes: 'tool-id! tool-name!', children: '' },
  body: { attributes: '', children: '(group|trans-unit)*' },
  group: { attributes: 'id', children: 'note*,(group|trans-unit)*' },
  'trans-unit': {
    attributes: 'id! approved[yes|no] space[preserve|default] restype[x-.+]',
    children: 'source,target?,(note|alt-trans)*',
  },
  source: { attributes: 'lang', children: inline12 },
  target: {
    attributes:
      'lang state[new|needs-translation|needs-review-translation|translated|signed-off|final] state-qualifier[mt-suggestion]',
    children: inline12,
  },
  note: { attributes: 'from priority[\\d|10] annotates[source|target|general]', children: '#*' },
  'alt-trans': { attributes: 'match-quality origin', children: 'source?,target+' },
  g: { attributes: 'id! ctype[bold|italic|underlined|link|x-.+]', children: inline12 },
  x: { attributes: 'id! ctype[image|pb|lb|x-.+] equiv-text', children: '' },
  it: { attributes: 'id! pos![open|close]', children: '#*' },
}

const inline20 = '(#|cp|ph|pc|sc|ec|mrk|sm|em)*'
const TOKEN = '[\\w.:-]+'
const code = `id![${TOKEN}] copyOf[${TOKEN}] type[fmt|ui|quote|link|image|other] subType[[^\\s:]+:[^\\s:]+]`

/** OASIS XLIFF 2.0 (5 August 2014), core and translation candidates. */
export const rules20: Rules = {
  xliff: { attributes: 'version![2.0] srcLang! trgLang', children: 'file+' },
  file: {
    attributes: `id![${TOKEN}] original space[preserve|default]`,
    children: 'notes?,(unit|group)+',
  },
  group: { attributes: `id![${TOKEN}] name`, children: 'notes?,(unit|group)*' },
  unit: {
    attributes: `id![${TOKEN}] name type[[^\\s:]+:[^\\s:]+]`,
    children: 'matches?,notes?,segment+',
  },
  notes: { attributes: '', children: 'note+' },
  note: { attributes: 'appliesTo[source|target] category', children: '#*' },
  segment: {
    attributes: `id[${TOKEN}] state[initial|translated|reviewed|final] subState[[^\\s:]+:[^\\s:]+]`,
    children: 'source,target?',
  },
  source: { attributes: 'lang', children: inline20 },
  target: { attributes: 'lang', children: inline20 },
  ph: { attributes: `${code} equiv`, children: '' },
  pc: { attributes: code, children: inline20 },
  sc: { attributes: `${code} isolated[yes|no]`, children: '' },
  ec: { attributes: `${code} isolated[yes|no]`, children: '' },
  matches: { attributes: '', children: 'match+' },
  match: {
    attributes:
      'ref![#.+] type[am|ebm|idm|ice|mt|tb|tm|other] similarity[(?:100|\\d?\\d)(?:\\.\\d+)?] origin',
    children: 'source,target',
  },
}

const KNOWN = new Set([XLIFF_12, XLIFF_20, MATCHES])
const XML = '{http://www.w3.org/XML/1998/namespace}'

/** What an element and all below it say otherwise than the rules. */
export function faultsIn(element: XmlElement, rules: Rules): string[] {
  const rule = rules[element.name]
  const at = `${element.name} in line ${element.line}`
  if (!rule || !KNOWN.has(element.space)) return [`${at} is not known`]
  return [
    ...attributeFaults(element, rule.attributes).map((fault) => `${at}: ${fault}`),
    ...(childrenFit(element, rule.children) ? [] : [`${at}: not ${rule.children}`]),
    ...elementsOf(element).flatMap((child) => faultsIn(child, rules)),
  ]
}

function attributeFaults({ attributes }: XmlElement, written: string): string[] {
  const allowed = new Map(
    written.split(' ').flatMap((each) => {
      const [, name, required, values] = /^([\w-]+)(!?)(?:\[(.*)\])?$/.exec(each) ?? []
      return name ? [[name, { required, values }] as const] : []
    }),
  )
  const own = [...attributes].flatMap(([name, value]): [string, string][] => {
    // Attributes of other namespaces may stand wherever these files have them.
    if (name.startsWith(XML)) return [[name.slice(XML.length), value]]
    return name.startsWith('{') || name === 'xmlns' ? [] : [[name, value]]
  })
  const names = new Set(own.map(([name]) => name))
  return [
    ...own.flatMap(([name, value]) => {
      const about = allowed.get(name)
      if (!about) return [`${name} may not stand here`]
      return about.values && !new RegExp(`^(?:${about.values})$`).test(value) ? [`${name}="${value}"`] : []
    }),
    ...[...allowed].flatMap(([name, { required }]) =>
      required && !names.has(name) ? [`lacks ${name}`] : [],
    ),
  ]
}

/** A content model is a regular expression over the names of what stands there; white space between elements is none. */
function childrenFit({ children }: XmlElement, model: string): boolean {
  const hasText = model.includes('#')
  const names = children.flatMap((child) => {
    if (typeof child !== 'string') return [`<${child.name}>`]
    return hasText || child.trim() !== '' ? ['<#>'] : []
  })
  const pattern = model.replace(/[\w#-]+/g, (name) => `(?:<${name}>)`).replaceAll(',', '')
  return new RegExp(`^(?:${pattern})$`).test(names.join(''))
}
