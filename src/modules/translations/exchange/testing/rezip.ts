import { writeZip } from '../../../../records/exchange/xlsx/zip.ts'

/** A ZIP archive of parts by name. */
export async function zipOf(parts: Iterable<readonly [string, string | Uint8Array]>): Promise<Buffer> {
  const chunks: Buffer[] = []
  const files = [...parts].map(([name, content]) => ({ name, content: [content] }))
  for await (const chunk of writeZip(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
