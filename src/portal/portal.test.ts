import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadConfig } from '../platform/config.ts'
import type { FileStore } from '../platform/files.ts'
import { openApiPages, referenceOf } from '../platform/http/openapi/serve.ts'
import { collectRoutes } from '../platform/http/routes.ts'
import { createServer } from '../platform/http/server.ts'
import { testDatabase, type TestDatabase } from '../platform/testing/database.ts'
import { accountsModule } from '../modules/accounts/module.ts'
import { actorResolver, SESSION_COOKIE } from '../modules/accounts/public.ts'
import { accountPages } from './account-pages.ts'
import { assetPages } from './assets.ts'
import { errorPage } from './pages/error.tsx'
import { portalPages } from './portal-pages.ts'

const secret = 'a secret of more than thirty-two characters'
const files = { health: async () => null } as unknown as FileStore

let database: TestDatabase
let app: FastifyInstance
let origin = ''

beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  const config = loadConfig({ CHALO_LOG_LEVEL: 'error' })
  origin = config.publicUrl
  const routes = collectRoutes()
  accountsModule.routes?.(routes)
  const resolveActor = actorResolver(db, secret)
  const groups = { accounts: { vi: 'Tài khoản', en: 'Accounts' } }
  const reference = referenceOf(routes, {
    publicUrl: config.publicUrl,
    version: '1',
    groups,
    cookie: SESSION_COOKIE,
  })
  const pages = [
    assetPages,
    portalPages({ reference, origin: config.publicUrl }),
    openApiPages(reference),
    accountPages,
  ]
  app = await createServer({ db, config, files, routes, resolveActor, pages, errorPage })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

const html = { accept: 'text/html' }
const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...html, ...headers } })

test('no page needs a script, an inline style or another site', async () => {
  for (const url of ['/api/docs', '/api/docs?lang=en', '/api/docs/accounts', '/nowhere']) {
    const { body } = await get(url)
    // JSON-LD is data that no browser runs.
    expect(body, url).not.toMatch(/<script(?! type="application\/ld\+json")|\sstyle=|<style|\son\w+=/)
    expect(body.replaceAll(origin, ''), url).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  }
})

test('the stylesheet and its fonts are ours and may be kept for ever', async () => {
  const path = /href="(\/assets\/portal\.[\w-]+\.css)"/.exec((await get('/api/docs')).body)?.[1] ?? ''
  const sheet = await get(path)
  expect(sheet.headers['cache-control']).toContain('immutable')
  const fonts = [...sheet.body.matchAll(/url\('([^']+)'\)/g)].map(([, font = '']) => font)
  expect(fonts.some((font) => font.startsWith('/assets/fonts/be-vietnam-pro-latin-400.'))).toBe(true)
  for (const font of fonts) expect((await get(font)).headers['content-type'], font).toBe('font/woff2')
})

test('pages travel compressed and are spared to whoever has them', async () => {
  const compressed = await get('/api/docs', { 'accept-encoding': 'gzip, br' })
  expect(compressed.headers['content-encoding']).toBe('br')
  expect(compressed.rawPayload.length).toBeLessThan(30_000)
  const again = await get('/api/docs', {
    'accept-encoding': 'br',
    'if-none-match': String(compressed.headers.etag),
  })
  expect(again.statusCode).toBe(304)
})

test('where signing in and the account were, links lead on into the office, and never to another site', async () => {
  const to = async (url: string) => (await get(url)).headers.location
  expect(await to('/account')).toBe('/office/account')
  expect(await to('/sign-in?next=%2Faccount')).toBe('/office/sign-in?next=%2Foffice%2Faccount')
  expect(await to('/sign-in?next=%2Foffice%2Freports')).toBe('/office/sign-in?next=%2Foffice%2Freports')
  for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    expect(await to(`/sign-in?next=${encodeURIComponent(evil)}`)).toBe('/office/sign-in')
  }
})

test('the reference lists every address of a group in the language asked for', async () => {
  expect((await get('/api/docs?lang=en')).body).toContain('Accounts')
  const group = (await get('/api/docs/accounts?lang=en')).body
  for (const path of ['/api/me', '/api/users', '/api/keys/{id}'])
    expect(group).toContain(`<code>${path}</code>`)
  const document = (await get('/api/openapi.json')).json()
  expect(document.openapi).toBe('3.1.1')
  expect(Object.keys(document.paths)).toContain('/api/keys/{id}')
})

test('a browser gets a page for an error, a program a problem', async () => {
  const page = await get('/nowhere?lang=en')
  expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(page.body).toContain('There is nothing at /nowhere')
  expect((await app.inject('/nowhere')).headers['content-type']).toContain('problem+json')
  expect((await get('/api/nowhere')).headers['content-type']).toContain('problem+json')
  expect((await get('/api/docs/nothing')).statusCode).toBe(404)
})
