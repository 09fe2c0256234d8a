/** The part of OpenAPI 3.1 that we write. Schemas are JSON Schema 2020-12. */
export type Schema = { readonly [keyword: string]: unknown }

export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema: Schema
}

export type Reference = { $ref: string }

export type Content = { [mediaType: string]: { schema: Schema } }

export type Operation = {
  operationId: string
  summary: string
  tags: string[]
  security: { [scheme: string]: string[] }[]
  parameters?: (Parameter | Reference)[]
  requestBody?: { required: boolean; content: Content }
  responses: { [status: string]: { description: string; content?: Content } | Reference }
}

export type OpenApi = {
  openapi: '3.1.1'
  info: { title: string; version: string; description: string; license: { name: string; identifier: string } }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: { [path: string]: { [method: string]: Operation } }
  components: {
    schemas: { [name: string]: Schema }
    parameters: { [name: string]: Parameter }
    responses: { [name: string]: { description: string; content: Content } }
    securitySchemes: { [name: string]: Schema }
  }
}
