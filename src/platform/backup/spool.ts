import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Member } from './manifest.ts'

/** Passes bytes on unchanged and knows their hash, their number and their lines when they have passed. */
export function meter(): { stream: Transform; sha256: () => string; bytes: () => number } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, sha256: () => hash.digest('hex'), bytes: () => bytes }
}

/** Writes a stream into a file: an archive must be told the size of a member before its bytes. */
export async function spool(
  source: Readable,
  path: string,
  through: readonly Transform[] = [],
): Promise<Member> {
  const passing = meter()
  await pipeline([source, ...through, passing.stream, createWriteStream(path, { mode: 0o600 })])
  const { size } = await stat(path)
  return { bytes: size, sha256: passing.sha256() }
}
