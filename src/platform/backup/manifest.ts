import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'

/** What must be in the archive, and the SHA-256 of each member. */
export const MANIFEST = 'manifest.json'
/** The last member: the SHA-256 of the manifest, in hexadecimal. */
export const SEAL = 'manifest.sha256'
export const FORMAT = 1

const member = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const tableMember = member.extend({
  table: z.string(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  /** SHA-256 of the rows as CSV in the order of the primary key: equal for equal tables. */
  content: z.string(),
})

export const manifestShape = z.strictObject({
  format: z.int(),
  version: z.string(),
  /** ISO moment of the snapshot. */
  takenAt: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })),
  sequences: z.record(z.string(), z.int().nullable()),
  /** By the name of the member: `tables/003-records.csv.gz`, in the order in which they can be written back. */
  tables: z.record(z.string(), tableMember),
  /** By key in the file store; the member is `files/<key>`. */
  files: z.record(z.string(), member),
  /** Tells whether the key at hand is that of the sealed values, without giving it away. */
  keyMark: z.string(),
})

export type Manifest = z.output<typeof manifestShape>
export type Member = z.output<typeof member>
export type TableMember = z.output<typeof tableMember>

export function sealOf(manifest: string): string {
  return createHash('sha256').update(manifest).digest('hex')
}

/** A mark of the secret that says nothing else about it. */
export function keyMarkOf(secret: string): string {
  return createHmac('sha256', secret).update('chalo backup').digest('hex').slice(0, 16)
}
