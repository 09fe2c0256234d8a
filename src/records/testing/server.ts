import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import { loadConfig } from '../../platform/config.ts'
import { memoryStore } from '../../platform/testing/files.ts'
import { collectRoutes } from '../../platform/http/routes.ts'
import { createServer } from '../../platform/http/server.ts'
import type { Collection } from '../collection.ts'
import { collectionRoutes } from '../http/routes.ts'
import { textRoutes } from '../http/text-routes.ts'
import { vault, type Office } from './office.ts'
import { specimens } from './specimens.ts'

/** The specimens over HTTP: `actors` are who the header `x-api-key` names. */
export type Desk = {
  app: FastifyInstance
  stored: ReadonlyMap<string, Buffer>
  ask(actor: string, method: InjectOptions['method'], path: string, options?: InjectOptions): Promise<Answer>
}

type Answer = {
  status: number
  body: Record<string, unknown>
  text: string
  headers: Record<string, unknown>
}

export async function openDesk(
  office: Office,
  actors: Readonly<Record<string, Actor>>,
  collection: Collection = specimens,
): Promise<Desk> {
  const files = memoryStore()
  const routes = collectRoutes()
  collectionRoutes(collection, routes, vault)
  textRoutes(collection, routes, vault)
  const app = await createServer({
    db: office.db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files,
    routes,
    resolveActor: async (headers) => actors[String(headers['x-api-key'])] ?? null,
  })
  const ask: Desk['ask'] = async (actor, method, path, options = {}) => {
    const headers = { ...options.headers, 'x-api-key': actor }
    const answer = await app.inject({ ...options, method, url: `/api/records/specimens${path}`, headers })
    const isJson = String(answer.headers['content-type']).includes('json')
    const body = isJson ? answer.json<Record<string, unknown>>() : {}
    return { status: answer.statusCode, body, text: answer.body, headers: answer.headers }
  }
  return { app, stored: files.held, ask }
}

/** A multipart body with one file. */
export function formOf(bytes: string, name = 'ảnh.txt', type = 'text/plain'): FormData {
  const form = new FormData()
  form.append('file', new Blob([bytes], { type }), name)
  return form
}
