import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { termsIn, type GlossaryTerm } from '../glossary/terms.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { accepted } from './accept.ts'
import { MachineFailure } from './failure.ts'
import type { MachineProvider, MachineSegment } from './provider.ts'

export type Draft = {
  targets: { segment: TranslatedSegment; target: string }[]
  left: { segment: TranslatedSegment; why: Labels }[]
  characters: number
  tokensIn: number
  tokensOut: number
  /** It failed at a later question; what it had said before stands. */
  failure: MachineFailure | null
}

type Drafting = { locale: PortalLocale; terms: readonly GlossaryTerm[]; signal?: AbortSignal | undefined }

/**
 * Has a machine draft a batch of segments. Those that come back without their tags or places are asked once more, each by
 * itself; what is wrong then too is left untranslated with the reason.
 * @throws MachineFailure
 */
export async function draftBatch(
  provider: MachineProvider,
  batch: readonly TranslatedSegment[],
  drafting: Drafting,
): Promise<Draft> {
  const first = await askFor(provider, batch, drafting)
  const drafts = [first]
  let failure: MachineFailure | null = null
  for (const { segment } of first.left) {
    const again = await tryAgain(provider, segment, drafting)
    if (again instanceof MachineFailure) {
      failure = again
      break
    }
    drafts.push(again)
  }
  const sum = (of: 'characters' | 'tokensIn' | 'tokensOut') =>
    drafts.reduce((total, draft) => total + draft[of], 0)
  return {
    targets: drafts.flatMap(({ targets }) => targets),
    left: drafts.slice(1).flatMap(({ left }) => left),
    characters: sum('characters'),
    tokensIn: sum('tokensIn'),
    tokensOut: sum('tokensOut'),
    failure,
  }
}

async function tryAgain(
  provider: MachineProvider,
  segment: TranslatedSegment,
  drafting: Drafting,
): Promise<Draft | MachineFailure> {
  try {
    return await askFor(provider, [segment], drafting)
  } catch (error) {
    if (error instanceof MachineFailure) return error
    throw error
  }
}

async function askFor(
  provider: MachineProvider,
  batch: readonly TranslatedSegment[],
  { locale, terms, signal }: Drafting,
): Promise<Draft> {
  const asked = batch.map((segment): MachineSegment => ({
    id: segment.id,
    text: segment.text,
    terms: termsOf(segment.text, terms),
  }))
  const { targets, tokensIn, tokensOut } = await provider.translate(asked, { locale, signal })
  const draft: Draft = {
    targets: [],
    left: [],
    characters: charactersOf(batch),
    tokensIn,
    tokensOut,
    failure: null,
  }
  for (const segment of batch) {
    const outcome = accepted(segment, targets.get(segment.id), locale)
    if ('target' in outcome) draft.targets.push({ segment, target: outcome.target })
    else draft.left.push({ segment, why: outcome.why })
  }
  return draft
}

export function charactersOf(segments: readonly { text: string }[]): number {
  return segments.reduce((total, { text }) => total + text.length, 0)
}

function termsOf(text: string, terms: readonly GlossaryTerm[]): MachineSegment['terms'] {
  const found = new Map(termsIn(text, terms).map(({ term }) => [term.id, term]))
  return [...found.values()].flatMap(({ term, accepted: say, treatment }) => {
    const keep = treatment === 'do-not-translate'
    return keep || say.length > 0 ? [{ term, say, keep }] : []
  })
}

/** Cuts segments into what a machine takes at once; one that is too long goes alone. */
export function batchesOf<Text extends { text: string }>(
  segments: readonly Text[],
  { segments: most, characters }: MachineProvider['batch'],
): Text[][] {
  const batches: Text[][] = []
  let [batch, size]: [Text[], number] = [[], 0]
  for (const segment of segments) {
    if (batch.length > 0 && (batch.length === most || size + segment.text.length > characters)) {
      batches.push(batch)
      ;[batch, size] = [[], 0]
    }
    batch.push(segment)
    size += segment.text.length
  }
  return batch.length > 0 ? [...batches, batch] : batches
}
