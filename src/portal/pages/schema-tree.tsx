import type { Labels, Locale } from '../../platform/labels.ts'
import type { OpenApi, Schema } from '../../platform/http/openapi/types.ts'

const words = {
  needed: { vi: 'bắt buộc', en: 'required' },
  orNull: { vi: 'hoặc null', en: 'or null' },
  listOf: { vi: 'danh sách', en: 'list of' },
  oneOf: { vi: 'một trong', en: 'one of' },
  object: { vi: 'đối tượng', en: 'object' },
  anything: { vi: 'bất kỳ', en: 'anything' },
  members: { vi: 'trường', en: 'members' },
  unit: { vi: 'đơn vị', en: 'unit' },
  basis: { vi: 'căn cứ', en: 'legal basis' },
} as const satisfies Record<string, Labels>

type TreeProps = { schema: Schema; document: OpenApi; locale: Locale; depth?: number; marksNeeded?: boolean }

/** Deeper than this a reader looks at the OpenAPI document; it also ends shapes that hold themselves. */
const DEEPEST = 3

/** The members of an object, each with its type, its words and what it holds. */
export function SchemaTree({ schema: given, document, locale, depth = 0, marksNeeded = false }: TreeProps) {
  const schema = innermost(given, document)
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>
  const required = new Set((schema['required'] ?? []) as string[])
  const names = Object.keys(properties)
  if (names.length === 0) return null
  return (
    <ul className="members">
      {names.map((name) => {
        const member = properties[name] ?? {}
        return (
          <li key={name}>
            <code>{name}</code> <span className="mute">{typeOf(member, document, locale)}</span>
            {marksNeeded && required.has(name) && <span className="needed"> {words.needed[locale]}</span>}
            <Words schema={resolve(member, document)} locale={locale} />
            <Nested {...{ schema: member, document, locale, depth, marksNeeded }} />
          </li>
        )
      })}
    </ul>
  )
}

function Nested({ schema, document, locale, depth = 0, marksNeeded = false }: TreeProps) {
  const count = Object.keys(innermost(schema, document)['properties'] ?? {}).length
  if (count === 0 || depth >= DEEPEST) return null
  return (
    <details className="nested">
      <summary>
        {count} {words.members[locale]}
      </summary>
      <SchemaTree {...{ schema, document, locale, depth: depth + 1, marksNeeded }} />
    </details>
  )
}

/** What a schema says of itself: title, help, unit, law. */
export function Words({ schema, locale }: { schema: Schema; locale: Locale }) {
  const { title, description, 'x-unit': unit, 'x-legal-basis': basis } = schema
  const said = [
    title,
    description,
    unit && `${words.unit[locale]}: ${String(unit)}`,
    basis && `${words.basis[locale]}: ${String(basis)}`,
  ]
  const text = said.filter((part): part is string => typeof part === 'string' && part !== '')
  return text.length > 0 ? <p>{text.join(' · ')}</p> : null
}

/** The type of a schema in a few words: `text`, `list of integer`, `one of a, b`. */
export function typeOf(given: Schema, document: OpenApi, locale: Locale): string {
  const schema = resolve(given, document)
  const { type, format, anyOf, items } = schema
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(schema['enum'])) return `${words.oneOf[locale]} ${schema['enum'].join(', ')}`
  if (Array.isArray(anyOf)) {
    return (anyOf as Schema[]).map((choice) => typeOf(choice, document, locale)).join(` / `)
  }
  if (Array.isArray(type)) {
    return `${typeOf({ ...schema, type: type[0] }, document, locale)} ${words.orNull[locale]}`
  }
  if (type === 'array') return `${words.listOf[locale]} ${typeOf((items ?? {}) as Schema, document, locale)}`
  if (type === 'object') return words.object[locale]
  if (typeof format === 'string') return format
  return typeof type === 'string' ? type : words.anything[locale]
}

export function resolve(schema: Schema, document: OpenApi): Schema {
  const { $ref } = schema
  return typeof $ref === 'string' ? (document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}) : schema
}

// The object that a list, or a choice between an object and nothing, is about.
function innermost(given: Schema, document: OpenApi): Schema {
  const schema = resolve(given, document)
  if (schema['items']) return innermost(schema['items'] as Schema, document)
  const [first, ...others] = (schema['anyOf'] ?? []) as Schema[]
  const isOptional = first !== undefined && others.every(({ type }) => type === 'null')
  return isOptional ? innermost(first, document) : schema
}
