import type { Arrived } from '../../../../admin/api.ts'
import type { PortalLocale, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import type { DeskOutput, SavedOutput } from '../../desk/endpoints.ts'
import type { SegmentState } from '../../segments/segment.ts'

/** The desk of one item as it arrives. */
export type Desk = Arrived<DeskOutput>
export type DeskSegment = Desk['segments'][number]
export type DeskFinding = DeskSegment['findings'][number]
export type DeskText = NonNullable<Desk['text']>
export type Saved = Arrived<SavedOutput>

/** Languages that are translated into. */
export type TargetLocale = Exclude<PortalLocale, typeof SOURCE_LOCALE>

/** Which item in which language. */
export type DeskPlace = { collection: string; id: string; locale: TargetLocale }

/** How a segment stands here, where words may not have reached the server yet. */
export type Standing = { words: string | null; state: SegmentState }

const FINISHED: ReadonlySet<SegmentState> = new Set(['translated', 'approved'])

/** Findings that nobody has decided to ignore. */
export function openFindings({ findings }: DeskSegment): DeskFinding[] {
  return findings.filter(({ ignored }) => !ignored)
}

/** Whether somebody has to do something about a segment before its text can be submitted. */
export function needsWork(segment: DeskSegment, { words, state }: Standing): boolean {
  if (words === null || !FINISHED.has(state) || segment.outdated) return true
  return state !== 'approved' && openFindings(segment).some(({ severity }) => severity === 'blocking')
}

/** The desk with what an act has answered: the segments it touched, the counts, the version of the text. */
export function withSaved(desk: Desk, { segments, progress, textVersion }: Saved): Desk {
  const changed = new Map(segments.map((segment) => [segment.id, segment]))
  return {
    ...desk,
    segments: desk.segments.map((segment) => changed.get(segment.id) ?? segment),
    progress,
    text: desk.text && { ...desk.text, version: textVersion },
  }
}
