import type { ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import css from './glyph.module.css'

/** Shape and colour both speak; a glyph always comes with a word or a name. */
const glyphs = {
  returned: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path
        d="M11 8H5.200M7.400 5.600 5 8l2.400 2.400"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.800 8.200 2.200 2.200 4.200-4.600"
        fill="none"
        stroke="var(--sheet)"
        strokeWidth="1.700"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  blocked: (
    <>
      <path
        d="M5.200 1.500h5.600l3.700 3.700v5.600l-3.700 3.700H5.200l-3.700-3.700V5.200z"
        fill="currentColor"
      />
      <path
        d="m5.800 5.800 4.400 4.400M10.200 5.800l-4.400 4.400"
        stroke="var(--sheet)"
        strokeWidth="1.600"
        strokeLinecap="round"
      />
    </>
  ),
  machine: (
    <>
      <rect
        x="2.200"
        y="2.200"
        width="11.600"
        height="11.600"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.500"
      />
      <path d="M5.500 8h5" stroke="currentColor" strokeWidth="1.500" strokeLinecap="round" />
    </>
  ),
  editing: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  withdrawn: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M5.200 8h5.600" stroke="currentColor" strokeWidth="1.600" strokeLinecap="round" />
    </>
  ),
  none: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.200"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeDasharray="2.600 2.300"
      />
    </>
  ),
  changed: (
    <>
      <path
        d="M13.500 8A5.500 5.500 0 1 1 11.700 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
      />
      <path
        d="M12.200 1.300v3H9.200"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
      <path d="M8 4.200a3.800 3.800 0 0 1 0 7.600z" fill="currentColor" />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.500 15 14H1z"
        fill="currentColor"
        stroke="var(--light-line)"
        strokeWidth="1"
        strokeLinejoin="round"
      />
      <path d="M8 6v4M8 12v.1" className={css.dark} strokeWidth="1.600" strokeLinecap="round" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type GlyphName = keyof typeof glyphs

/** With `label` the glyph is read aloud; without it stands beside its word. */
export function Glyph({ name, label }: { name: GlyphName; label?: Labels }) {
  const t = useWords()
  const spoken = label ? { role: 'img', 'aria-label': t(label) } : { 'aria-hidden': true as const }
  return (
    <svg className={`${css.glyph} ${css[name]}`} viewBox="0 0 16 16" {...spoken}>
      {glyphs[name]}
    </svg>
  )
}
