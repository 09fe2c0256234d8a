/** A value of a property: an IRI, a text (in a language, or of a type), or a node of its own. */
export type Value = { iri: string } | { text: string; language?: string; type?: string } | { node: RdfNode }

/** A thing with its properties, named by prefixed names; without an IRI it is nameless. */
export type RdfNode = { iri?: string; type: string; properties: Readonly<Record<string, readonly Value[]>> }

/** The vocabularies of the catalogue. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export const iri = (value: string): Value => ({ iri: value })
export const text = (value: string, language?: string): Value =>
  language === undefined ? { text: value } : { text: value, language }
export const typed = (value: string, type: string): Value => ({ text: value, type })
export const nested = (node: RdfNode): Value => ({ node })

/** The nodes as JSON-LD 1.1. */
export function jsonLd(nodes: readonly RdfNode[]): string {
  return JSON.stringify({ '@context': PREFIXES, '@graph': nodes.map(jsonNode) }, null, 1)
}

function jsonNode({ iri: id, type, properties }: RdfNode): object {
  const written = Object.entries(properties).map(([name, values]) => [name, values.map(jsonValue)] as const)
  return { ...(id === undefined ? {} : { '@id': id }), '@type': type, ...Object.fromEntries(written) }
}

function jsonValue(value: Value): object | string {
  if ('iri' in value) return { '@id': value.iri }
  if ('node' in value) return jsonNode(value.node)
  const { text: said, language, type } = value
  if (language !== undefined) return { '@value': said, '@language': language }
  return type === undefined ? said : { '@value': said, '@type': type }
}

/** The nodes as Turtle 1.1. */
export function turtle(nodes: readonly RdfNode[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, space]) => `@prefix ${name}: <${space}> .`)
  const written = nodes.map((node) => `${named(node.iri)} ${inside(node, '  ')} .`)
  return `${prefixes.join('\n')}\n\n${written.join('\n\n')}\n`
}

function named(id: string | undefined): string {
  return id === undefined ? '[]' : `<${escapedIri(id)}>`
}

function inside({ type, properties }: RdfNode, indent: string): string {
  const lines = Object.entries(properties)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.map((value) => turtleValue(value, indent)).join(', ')}`)
  return [`a ${type}`, ...lines].join(` ;\n${indent}`)
}

function turtleValue(value: Value, indent: string): string {
  if ('iri' in value) return named(value.iri)
  if ('node' in value) {
    const deeper = `${indent}  `
    if (value.node.iri !== undefined) throw new TypeError('A named node stands by itself')
    return `[\n${deeper}${inside(value.node, deeper)}\n${indent}]`
  }
  const { text: said, language, type } = value
  const quoted = `"${said.replaceAll(/[\\"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)}"`
  if (language !== undefined) return `${quoted}@${language}`
  return type === undefined ? quoted : `${quoted}^^${type}`
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** What may not stand between the angle brackets, as its code. */
function escapedIri(id: string): string {
  return id.replaceAll(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
  })
}
