import { readFile } from 'node:fs/promises'
import { portalAssets } from '../assets.ts'
import { defineRoute, type Answer, type Asked } from './route.ts'
import type { Database } from '../../platform/database/connect.ts'

/** Names that end in a hash of what they name, and fonts, which are not changed under one name. */
const LASTING = /\.[\w-]{10,12}\.\w+$|woff2$/

/** What the portal's pages need besides themselves: style sheets, fonts, drawings. None of it needs the database. */
export const assetRoutes = ['/assets/:file', '/assets/:folder/:file'].map((path) =>
  defineRoute({ path, answer: asset }),
)

async function asset(_db: Database, { path }: Asked): Promise<Answer | null> {
  const found = portalAssets().get(path)
  if (!found) return null
  const body = 'text' in found ? found.text : await readFile(found.file)
  return { status: 200, type: found.type, body, tags: [], immutable: LASTING.test(path) }
}
