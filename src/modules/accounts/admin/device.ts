import type { Labels } from '../../../platform/labels.ts'

const browsers: readonly [name: string, sign: RegExp][] = [
  ['Edge', /\bEdgA?\//],
  ['Cốc Cốc', /\bcoc_coc_browser\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|HeadlessChrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]

const systems: readonly [name: string, sign: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux/],
]

/** What a session was opened with, from the User-Agent: enough to know one's own machine again. */
export function deviceName(userAgent: string | null): Labels {
  const named = (list: typeof browsers) => list.find(([, sign]) => sign.test(userAgent ?? ''))?.[0]
  const [browser, system] = [named(browsers), named(systems)]
  if (browser && system) return { vi: `${browser} trên ${system}`, en: `${browser} on ${system}` }
  const one = browser ?? system
  return one ? { vi: one, en: one } : { vi: 'Thiết bị không rõ', en: 'Unknown device' }
}
