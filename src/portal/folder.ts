import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the portal's drawings and styles, from the sources as from a bundle beside them. */
export function portalFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const portal = join(folder, 'src', 'portal')
    if (existsSync(join(portal, 'art'))) return portal
  }
  throw new Error('src/portal is missing from this installation')
}
