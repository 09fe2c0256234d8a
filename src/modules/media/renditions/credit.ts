import { createHash } from 'node:crypto'
import { licences, type Licence } from '../choices.ts'
import { licenceOf } from '../rules.ts'
import type { Credit } from './order.ts'

const SOURCES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'

/** IPTC's terms for what a machine made (NewsCodes, Digital Source Type). */
const digitalSources: Readonly<Record<string, string>> = {
  'ai-generated': `${SOURCES}trainedAlgorithmicMedia`,
  'ai-edited': `${SOURCES}compositeWithTrainedAlgorithmicMedia`,
  simulated: `${SOURCES}composite`,
}

type Described = {
  title: string
  author: string | null
  licence: string | null
  licenceUrl: string | null
  synthesis: string | null
  focusX: number | null
  focusY: number | null
  /** As approved in Vietnamese. */
  credit: string | null
}

/** What is written into the renditions of a medium, and where they are cut. */
export function renderingOf(described: Described): { credit: Credit; focus: { x: number; y: number } } {
  const { title, author, synthesis, focusX, focusY } = described
  const licence = described.licence as Licence | null
  const { licenceUrl } = licenceOf(licence, described.licenceUrl, 'vi')
  const credit = {
    title,
    author,
    credit: described.credit ?? author,
    rights:
      licence &&
      [author && `© ${author}`, `${licences[licence].vi} / ${licences[licence].en}`]
        .filter(Boolean)
        .join('. '),
    licenceUrl,
    digitalSource: digitalSources[synthesis ?? ''] ?? null,
  }
  return { credit, focus: { x: focusX ?? 0.5, y: focusY ?? 0.5 } }
}

/** Tells two ways of rendering apart: another stamp asks for new renditions at a new address. */
export function stampOf(rendering: ReturnType<typeof renderingOf>): string {
  return createHash('sha256').update(JSON.stringify(rendering)).digest('base64url').slice(0, 22)
}
