import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { backupDamaged, backupNewer, cannotReadBackup } from './errors.ts'
import { FORMAT, MANIFEST, manifestShape, SEAL, sealOf, type Manifest } from './manifest.ts'

type Seen = { bytes: number; sha256: string }

/** Walks the members of an archive in their order. @throws cannotReadBackup, backupDamaged */
export async function eachMember(
  path: string,
  visit: (name: string, bytes: Readable) => Promise<void>,
): Promise<void> {
  const source = createReadStream(path)
  const archive = extract()
  source.on('error', (error) => archive.destroy(error))
  source.pipe(archive)
  try {
    for await (const entry of archive) await visit(entry.header.name, entry as unknown as Readable)
  } catch (error) {
    throw explained(error, path)
  } finally {
    source.destroy()
  }
}

function explained(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code ?? ''))
    return cannotReadBackup({ path, reason: code })
  const broken = /invalid tar|unexpected end|Header|stream|premature/i.test(message ?? '')
  return broken ? backupDamaged({ path, reason: message }) : error
}

/**
 * Reads an archive from end to end and holds every member against the hash that it must have: nothing is restored from one
 * that is damaged, cut off, or holds more or less than it says. @throws cannotReadBackup, backupDamaged, backupNewer
 */
export async function verifyArchive(path: string): Promise<Manifest> {
  const seen = new Map<string, Seen>()
  const texts = new Map<string, string>()
  await eachMember(path, async (name, bytes) => {
    const hash = createHash('sha256')
    const kept: Buffer[] = []
    let size = 0
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      if (isText(name)) kept.push(chunk)
    }
    if (isText(name)) texts.set(name, Buffer.concat(kept).toString('utf8'))
    else seen.set(name, { bytes: size, sha256: hash.digest('hex') })
  })
  const manifest = parse(texts, path)
  compare(manifest, seen, path)
  return manifest
}

function isText(name: string): boolean {
  return name === MANIFEST || name === SEAL
}

function parse(texts: ReadonlyMap<string, string>, path: string): Manifest {
  const text = texts.get(MANIFEST)
  if (text === undefined || texts.get(SEAL) !== sealOf(text)) throw backupDamaged({ path, reason: MANIFEST })
  const json = readJson(text)
  const { format } = (json ?? {}) as { format?: unknown }
  if (typeof format === 'number' && format > FORMAT) throw backupNewer({ reason: `format ${format}` })
  const parsed = manifestShape.safeParse(json)
  if (!parsed.success) throw backupDamaged({ path, reason: MANIFEST })
  return parsed.data
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function compare(manifest: Manifest, seen: ReadonlyMap<string, Seen>, path: string): void {
  const files = Object.entries(manifest.files).map(([key, member]) => [`files/${key}`, member] as const)
  const expected = new Map([...Object.entries(manifest.tables), ...files])
  for (const [name, { bytes, sha256 }] of expected) {
    const found = seen.get(name)
    if (found?.sha256 !== sha256 || found.bytes !== bytes) throw backupDamaged({ path, reason: name })
  }
  const extra = [...seen.keys()].find((name) => !expected.has(name))
  if (extra !== undefined) throw backupDamaged({ path, reason: extra })
}
