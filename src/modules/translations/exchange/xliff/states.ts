import type { UnitState } from '../model.ts'
import { NAMESPACE_PREFIX } from './namespaces.ts'

type Attributes = Readonly<Record<string, string | undefined>>

/** The state of a segment as attributes of `target` (XLIFF 1.2, 2.4.4). */
export function state12(state: UnitState): Attributes {
  switch (state) {
    case 'untranslated':
      return { state: 'needs-translation' }
    case 'machine':
      return { state: 'needs-review-translation', 'state-qualifier': 'mt-suggestion' }
    case 'editing':
      return { state: 'needs-review-translation' }
    case 'translated':
      return { state: 'translated' }
    case 'approved':
      return { state: 'final' }
  }
}

const by12: Readonly<Record<string, UnitState>> = {
  new: 'untranslated',
  'needs-translation': 'untranslated',
  'needs-l10n': 'untranslated',
  'needs-adaptation': 'untranslated',
  'needs-review-translation': 'editing',
  'needs-review-l10n': 'editing',
  'needs-review-adaptation': 'editing',
  translated: 'translated',
  'signed-off': 'approved',
  final: 'approved',
}

type Told12 = { state: string | undefined; qualifier: string | undefined; approved: string | undefined }

/** @returns null when the file does not say */
export function stateOf12({ state, qualifier, approved }: Told12): UnitState | null {
  const told = by12[state ?? ''] ?? null
  if (told === 'editing' && (qualifier === 'mt-suggestion' || qualifier === 'leveraged-mt')) return 'machine'
  return told ?? (approved === 'yes' ? 'approved' : null)
}

/** The state of a segment as attributes of `segment` (XLIFF 2.0, 4.3.1.33); what it has no word for is in `subState`. */
export function state20(state: UnitState): Attributes {
  switch (state) {
    case 'untranslated':
      return { state: 'initial' }
    case 'machine':
    case 'editing':
      return { state: 'initial', subState: `${NAMESPACE_PREFIX}:${state}` }
    case 'translated':
      return { state: 'translated' }
    case 'approved':
      return { state: 'final' }
  }
}

const by20: Readonly<Record<string, UnitState>> = {
  initial: 'untranslated',
  translated: 'translated',
  reviewed: 'approved',
  final: 'approved',
}

/** @returns null when the file does not say */
export function stateOf20(state: string | undefined, subState: string | undefined): UnitState | null {
  const [prefix, more] = (subState ?? '').split(':')
  const own = state === 'initial' && prefix === NAMESPACE_PREFIX
  if (own && (more === 'machine' || more === 'editing')) return more
  return by20[state ?? ''] ?? null
}
