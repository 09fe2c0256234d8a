import { labelsKey, mendLabels, type Labels } from '../platform/labels.ts'
import { readOfficeTexts } from '../modules/translations/interface/endpoints.ts'
import { call } from './api.ts'

const KEPT = 'chalo.mended-texts'

type Mended = { shipped: Labels; mended: { vi?: string | undefined; en?: string | undefined } }

/** Says what readers have mended: at once what this browser knows of it, and soon what the server says today. */
export function startMendedTexts(): void {
  take(JSON.parse(localStorage.getItem(KEPT) ?? '[]') as Mended[])
  void call(readOfficeTexts, {}).then(
    (all) => {
      localStorage.setItem(KEPT, JSON.stringify(all))
      take(all)
    },
    // Without the server the office says what it said last.
    () => undefined,
  )
}

function take(all: readonly Mended[]): void {
  const filled = all.map(({ shipped, mended: { vi, en } }) => [
    labelsKey(shipped),
    { ...(vi === undefined ? {} : { vi }), ...(en === undefined ? {} : { en }) },
  ])
  mendLabels(new Map(filled as [string, Partial<Labels>][]))
}
