import type { Labels, Locale } from '../../labels.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { shareSchemas } from './components.ts'
import { operationOf } from './operation.ts'
import type { Named } from './schemas.ts'
import type { OpenApi, Parameter, Schema } from './types.ts'

export type DocumentOptions = {
  locale: Locale
  publicUrl: string
  version: string
  /** The name of the session's cookie. */
  cookie: string
  /** What the groups are called, by their name. */
  groups?: Readonly<Record<string, Labels>>
}

const words = {
  title: { vi: 'API của Chalo', en: 'The Chalo API' },
  description: {
    vi: 'Mọi địa chỉ của Chalo, sinh từ chính danh mục mà máy chủ phục vụ. Lỗi theo RFC 9457 (application/problem+json). Ngày: YYYY-MM-DD; thời điểm: UTC.',
    en: 'Every address of Chalo, made from the list that the server itself serves. Errors follow RFC 9457 (application/problem+json). Dates are YYYY-MM-DD, moments UTC.',
  },
  session: { vi: 'Phiên đăng nhập bằng trình duyệt.', en: 'The session of a browser.' },
  key: { vi: 'Khóa API, tạo ở /office/account.', en: 'An API key, made at /office/account.' },
  ifMatch: {
    vi: 'Phiên bản đang sửa, ví dụ "v3"; nếu đã có phiên bản mới hơn thì không ghi.',
    en: 'The version being changed, such as "v3"; nothing is written if there is a newer one.',
  },
  idempotency: {
    vi: 'Một khóa tự chọn; gửi lại cùng khóa và nội dung thì nhận lại câu trả lời cũ. Giữ 24 giờ.',
    en: 'A key of your choice; sending it again with the same content gets the same answer. Kept for 24 hours.',
  },
  problem: {
    vi: 'Có lỗi; «detail» nói rõ và chỉ cách xử lý.',
    en: 'An error; “detail” says what happened and what to do.',
  },
} as const satisfies Record<string, Labels>

const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'message'],
        properties: { at: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

/** The OpenAPI 3.1 document of a list of endpoints, in one language. */
export function openApiOf(endpoints: readonly AnyEndpoint[], options: DocumentOptions): OpenApi {
  const { locale, publicUrl, version, groups = {} } = options
  const named: Named = new Map([['Problem', problem]])
  const paths: OpenApi['paths'] = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, locale, named) }
  }
  const tags = [...new Set(endpoints.map(({ group }) => group))]
  return shareSchemas({
    openapi: '3.1.1',
    info: {
      title: words.title[locale],
      version,
      description: words.description[locale],
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: tags.map((name) => ({ name, description: groups[name]?.[locale] ?? name })),
    paths,
    components: {
      schemas: Object.fromEntries(named),
      parameters: parametersIn(locale),
      responses: {
        Problem: {
          description: words.problem[locale],
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: options.cookie, description: words.session[locale] },
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key', description: words.key[locale] },
      },
    },
  })
}

function parametersIn(locale: Locale): Record<string, Parameter> {
  return {
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: words.ifMatch[locale],
      schema: { type: 'string' },
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      description: words.idempotency[locale],
      schema: { type: 'string', minLength: 1, maxLength: 255 },
    },
  }
}
