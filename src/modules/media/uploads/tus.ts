import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { problemOf } from '../../../platform/http/problem.ts'
import { localeOf } from '../../../platform/labels.ts'
import { storageFull } from '../errors.ts'
import { LARGEST } from '../files/sniff.ts'
import { DAY, isFull, UPLOAD_DAYS } from './folder.ts'

const FULL = 507

/** The store of tus, which says why it could not write and keeps what arrived before. */
class UploadStore extends FileStore {
  constructor(directory: string) {
    super({ directory, expirationPeriodInMilliseconds: UPLOAD_DAYS * DAY })
  }

  override async write(readable: Readable, id: string, offset: number): Promise<number> {
    const path = join(this.directory, id)
    const writable = createWriteStream(path, { flags: 'r+', start: offset, flush: true })
    await pipeline(readable, writable)
    return offset + writable.bytesWritten
  }
}

type TusParts = {
  path: string
  folder: string
  /** Behind a TLS proxy, whose word about the address counts. */
  proxied: boolean
  /** A new upload and the request that asked for it. */
  created(request: object, id: string): Promise<void>
}

/** The server of the tus protocol over a folder. */
export function openTus({ path, folder, proxied, created }: TusParts): Server {
  return new Server({
    path,
    datastore: new UploadStore(folder),
    maxSize: LARGEST,
    relativeLocation: true,
    respectForwardedHeaders: proxied,
    allowedOrigins: [],
    onUploadCreate: async ({ runtime }, { id }) => {
      if (!runtime?.node) throw new Error('tus is served by Node alone')
      await created(runtime.node.req, id)
      return {}
    },
    onResponseError: ({ headers }, error) => {
      if (!isFull(error)) return undefined
      const locale = localeOf(headers.get('accept-language') ?? undefined)
      return { status_code: FULL, body: JSON.stringify(problemOf(storageFull({ name: '…' }), locale)) }
    },
  })
}
