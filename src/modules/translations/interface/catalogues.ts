import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtFolder } from '../../../platform/http/built-app.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { messageCatalogues, type Messages } from '../../../platform/messages.ts'
import { catalogueNames } from './catalogue-names.ts'
import type { InterfacePart } from './schema.ts'

/** The words of one part of the program in the languages in which it is shipped. */
export type Catalogue = {
  name: string
  part: InterfacePart
  label: Labels
  shipped: Partial<Record<PortalLocale, Messages>>
}

/** A text of the office as the build wrote it down. */
export type OfficeMessage = Labels & { area: string }

/** Every catalogue that this program ships: those of the portal, and those of the office as they were built. */
export async function shippedCatalogues(): Promise<Catalogue[]> {
  const portal = messageCatalogues().map(({ name, shipped }): Catalogue => ({
    name,
    part: 'portal',
    label: labelOf(name),
    shipped,
  }))
  const areas = Map.groupBy(await officeMessages(), ({ area }) => area)
  const office = [...areas].map(([area, messages]): Catalogue => {
    const inLocale = (locale: 'vi' | 'en') =>
      Object.fromEntries(messages.map((message) => [officeKey(message), message[locale]]))
    const label = { vi: `Văn phòng: ${area}`, en: `Office: ${area}` }
    return {
      name: `office-${area}`,
      part: 'office',
      label,
      shipped: { vi: inLocale('vi'), en: inLocale('en') },
    }
  })
  return [...portal, ...office]
}

/** A short name for a text of the office that stays while neither of its two languages changes. */
export function officeKey({ vi, en }: Labels): string {
  return createHash('sha256').update(`${vi}\n${en}`).digest('base64url').slice(0, 12)
}

function labelOf(name: string): Labels {
  const label = catalogueNames[name] ?? { vi: name, en: name }
  return { vi: `Cổng: ${label.vi}`, en: `Portal: ${label.en}` }
}

/** None where the office was not built, as in development. */
async function officeMessages(): Promise<OfficeMessage[]> {
  const path = join(builtFolder('office'), 'messages.json')
  return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as OfficeMessage[]) : []
}
