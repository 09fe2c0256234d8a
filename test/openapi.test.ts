import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { collectAllRoutes } from '../src/app.ts'
import { openApiOf } from '../src/platform/http/openapi/document.ts'
import { openVault } from '../src/platform/vault.ts'

const endpoints = collectAllRoutes(openVault('a secret of more than thirty-two characters')).list.map(
  ({ endpoint }) => endpoint,
)
const options = { publicUrl: 'http://localhost:8080', version: '1.0.0', cookie: 'session' }

test.each(['vi', 'en'] as const)('the whole API is valid OpenAPI 3.1 in %s', async (locale) => {
  const document = JSON.parse(JSON.stringify(openApiOf(endpoints, { ...options, locale })))
  const { valid, errors } = await new Validator().validate(document)
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

test('every address is described once, under a name of its own', () => {
  const document = openApiOf(endpoints, { ...options, locale: 'en' })
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations).toHaveLength(endpoints.length)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const { operationId, summary } of operations) expect(summary, operationId).not.toBe('')
})
