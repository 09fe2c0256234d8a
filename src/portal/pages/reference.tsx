import type { Labels, Locale } from '../../platform/labels.ts'
import { portalLocales } from '../../platform/locales.ts'
import type { OpenApi, Operation, Parameter } from '../../platform/http/openapi/types.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { inLanguage } from '../language.ts'
import type { LanguageState } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { SchemaTree, typeOf, Words } from './schema-tree.tsx'

const words = {
  title: { vi: 'Danh mục API', en: 'API reference' },
  openApi: { vi: 'Bản OpenAPI 3.1 cho máy đọc', en: 'The OpenAPI 3.1 document, for machines' },
  groups: { vi: 'Các nhóm', en: 'Groups' },
  access: { vi: 'Quyền', en: 'Access' },
  signedIn: { vi: 'Cần phiên đăng nhập hoặc khóa API.', en: 'Needs a session or an API key.' },
  open: { vi: 'Ai cũng gọi được.', en: 'Open to anybody.' },
  parameters: { vi: 'Tham số', en: 'Parameters' },
  body: { vi: 'Nội dung gửi', en: 'What to send' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  nothing: { vi: 'không có nội dung', en: 'no content' },
  needed: { vi: 'bắt buộc', en: 'required' },
} as const satisfies Record<string, Labels>

/** The reference is written in the two languages of the office. */
function twoLanguages(path: string): LanguageState[] {
  return portalLocales.map((locale) => {
    if (locale !== 'vi' && locale !== 'en') return { locale, href: null, state: 'none' }
    return { locale, href: inLanguage(path, locale), state: locale === 'vi' ? 'original' : 'read' }
  })
}

type Asked = { locale: Locale; origin: string }
type Listed = { path: string; method: string; operation: Operation }

function operationsOf(document: OpenApi, group?: string): Listed[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return all.filter(({ operation }) => group === undefined || operation.tags.includes(group))
}

/** The first page of the reference: every group, with the number of its addresses. */
export function referenceIndex(document: OpenApi, { locale, origin }: Asked): string {
  const counts = new Map<string, number>()
  for (const { operation } of operationsOf(document)) {
    for (const tag of operation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const { info, tags } = document
  return renderPortalPage({
    locale,
    origin,
    path: inLanguage('/api/docs', locale),
    title: words.title[locale],
    languages: twoLanguages('/api/docs'),
    children: (
      <div className="wrap">
        <div className="page">
          <section>
            <h1>{words.title[locale]}</h1>
            <p className="lead after">{info.description}</p>
            <p>
              <a className="more" href={inLanguage('/api/openapi.json', locale)}>
                {words.openApi[locale]}
              </a>
            </p>
          </section>
          <section>
            <h2>{words.groups[locale]}</h2>
            <ul className="groups">
              {tags.map(({ name, description }) => (
                <li key={name}>
                  <a href={inLanguage(`/api/docs/${name}`, locale)}>
                    <span>{description}</span>
                    <span className="num">{counts.get(name) ?? 0}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    ),
  })
}

/** One group's addresses, each folded until it is asked for; null when there is no such group. */
export function referenceGroup(
  document: OpenApi,
  { group, locale, origin }: Asked & { group: string },
): string | null {
  const tag = document.tags.find(({ name }) => name === group)
  if (!tag) return null
  const path = `/api/docs/${group}`
  return renderPortalPage({
    locale,
    origin,
    path: inLanguage(path, locale),
    title: `${tag.description} · API`,
    languages: twoLanguages(path),
    children: (
      <div className="wrap">
        <div className="page">
          <Crumbs
            locale={locale}
            trail={[{ href: inLanguage('/api/docs', locale), text: words.title[locale] }]}
          />
          <h1>{tag.description}</h1>
          <div className="after">
            {operationsOf(document, group).map((listed) => (
              <Op key={listed.operation.operationId} {...{ ...listed, document, locale }} />
            ))}
          </div>
        </div>
      </div>
    ),
  })
}

type OpProps = Listed & { document: OpenApi; locale: Locale }

const kinds: Readonly<Record<string, string>> = { get: 'method', delete: 'method remove' }

function Op({ path, method, operation, document, locale }: OpProps) {
  const { operationId, summary, security } = operation
  return (
    <details className="op" id={operationId}>
      <summary>
        <span className={kinds[method] ?? 'method change'}>{method.toUpperCase()}</span>
        <code>{path}</code>
        <span>{summary}</span>
      </summary>
      <div className="body">
        <p className="small mute">{(security.length > 0 ? words.signedIn : words.open)[locale]}</p>
        <Parameters {...{ operation, document, locale }} />
        <Body {...{ operation, document, locale }} />
        <Answer {...{ operation, document, locale }} />
      </div>
    </details>
  )
}

type PartProps = { operation: Operation; document: OpenApi; locale: Locale }

function Parameters({ operation, document, locale }: PartProps) {
  const parameters = (operation.parameters ?? []).map((parameter): Parameter | undefined => {
    return '$ref' in parameter
      ? document.components.parameters[parameter.$ref.split('/').at(-1) ?? '']
      : parameter
  })
  if (parameters.length === 0) return null
  return (
    <>
      <h2>{words.parameters[locale]}</h2>
      <ul className="members">
        {parameters.map(
          (parameter) =>
            parameter && (
              <li key={parameter.name}>
                <code>{parameter.name}</code>{' '}
                <span className="mute">
                  {parameter.in}, {typeOf(parameter.schema, document, locale)}
                </span>
                {parameter.required && <span className="needed"> {words.needed[locale]}</span>}
                <Words schema={{ ...parameter.schema, ...described(parameter) }} locale={locale} />
              </li>
            ),
        )}
      </ul>
    </>
  )
}

function described({ description }: Parameter) {
  return description === undefined ? {} : { description }
}

function Body({ operation, document, locale }: PartProps) {
  const [sent] = Object.entries(operation.requestBody?.content ?? {})
  if (!sent) return null
  const [type, { schema }] = sent
  return (
    <>
      <h2>
        {words.body[locale]} <code className="mute">{type}</code>
      </h2>
      <SchemaTree {...{ schema, document, locale }} marksNeeded />
    </>
  )
}

function Answer({ operation, document, locale }: PartProps) {
  const [status = '', answer] = Object.entries(operation.responses)[0] ?? []
  const [given] = answer && 'content' in answer ? Object.entries(answer.content ?? {}) : []
  return (
    <>
      <h2>
        {words.answer[locale]} <code>{status}</code>{' '}
        <span className="mute">
          {given ? `${given[0]}: ${typeOf(given[1].schema, document, locale)}` : words.nothing[locale]}
        </span>
      </h2>
      {given && <SchemaTree {...{ schema: given[1].schema, document, locale }} />}
    </>
  )
}
