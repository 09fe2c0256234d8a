import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint, type AnyEndpoint } from '../endpoint.ts'
import { openApiOf } from './document.ts'

const words = { vi: 'Xem', en: 'See' }
const Thing = z.object({
  id: z.uuid(),
  at: z.date(),
  name: z.string().nullable(),
  count: z.int(),
  kind: z.enum(['a']),
})
const Owner = z.object({ name: z.string() }).meta({ id: 'Owner' })

const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/things',
    group: 'things',
    summary: words,
    access: 'public',
    input: z.object({ q: z.string().optional().describe('Tìm'), limit: z.coerce.number().int().default(20) }),
    output: z.object({ items: z.array(Thing) }),
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/things/:id',
    group: 'things',
    summary: words,
    input: z.object({ id: z.uuid(), name: z.string(), note: z.string().optional() }),
    output: Thing,
  }),
  endpoint({
    method: 'POST',
    path: '/api/things/:id/photo',
    group: 'things',
    summary: words,
    takesFile: true,
    input: z.object({ id: z.uuid(), caption: z.string() }),
    output: z.object({ owner: Owner }),
    status: 201,
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/things/:id',
    group: 'things',
    summary: words,
    input: z.object({ id: z.uuid() }),
    output: z.void(),
  }),
  endpoint({
    method: 'GET',
    path: '/api/things/:id/paper',
    group: 'papers',
    summary: words,
    answersFile: 'application/pdf',
  }),
] as unknown as AnyEndpoint[]

const options = { publicUrl: 'http://localhost:8080', version: '1.0.0', cookie: 'session' }
const document = openApiOf(endpoints, { ...options, locale: 'vi' })

test('the document is OpenAPI 3.1 by the word of an independent validator', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('path, query and body are told apart, and what must be sent is marked', () => {
  expect(document.paths['/api/things']?.['get']?.parameters).toEqual([
    { name: 'q', in: 'query', description: 'Tìm', schema: { type: 'string' } },
    expect.objectContaining({
      name: 'limit',
      in: 'query',
      schema: expect.objectContaining({ type: 'integer' }),
    }),
  ])
  const patch = document.paths['/api/things/{id}']?.['patch']
  expect(patch?.parameters?.[0]).toEqual({
    name: 'id',
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  })
  expect(patch?.requestBody?.content['application/json']?.schema).toMatchObject({
    required: ['name'],
    properties: { name: { type: 'string' }, note: { type: 'string' } },
  })
  expect(patch?.security).toEqual([{ session: [] }, { apiKey: [] }])
  expect(document.paths['/api/things']?.['get']?.security).toEqual([])
})

test('a shape that recurs is a component, dates are as JSON carries them and null is part of the type', () => {
  const refs = JSON.stringify(document.paths).match(/#\/components\/schemas\/Things"/g)
  expect(refs).toHaveLength(2)
  expect(document.components.schemas['Things']).toMatchObject({
    properties: {
      id: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
      name: { type: ['string', 'null'] },
    },
  })
  expect(document.components.schemas['Owner']).toMatchObject({ properties: { name: { type: 'string' } } })
})

test('files are sent as multipart and answered as their media type; nothing is 204', () => {
  const photo = document.paths['/api/things/{id}/photo']?.['post']
  expect(photo?.requestBody?.content['multipart/form-data']?.schema['required']).toEqual(['caption', 'file'])
  expect(Object.keys(photo?.responses ?? {})).toEqual(['201', 'default'])
  expect(document.paths['/api/things/{id}/paper']?.['get']?.responses['200']).toHaveProperty(
    'content.application/pdf',
  )
  expect(document.paths['/api/things/{id}']?.['delete']?.responses).toHaveProperty('204')
})

test('the words are in the language asked for', () => {
  expect(document.paths['/api/things']?.['get']?.summary).toBe('Xem')
  expect(openApiOf(endpoints, { ...options, locale: 'en' }).paths['/api/things']?.['get']?.summary).toBe(
    'See',
  )
})
