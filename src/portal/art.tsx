import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { portalFolder } from './folder.ts'

const drawings = new Map<string, string>()

function drawing(name: string): string {
  const known = drawings.get(name) ?? readFileSync(join(portalFolder(), 'art', `${name}.svg`), 'utf8').trim()
  drawings.set(name, known)
  return known
}

/** A drawing of ours, set into the page so that it takes its colours from the tokens and night comes by itself. */
export function Art({ name, className = 'art' }: { name: 'hero'; className?: string }) {
  return <div className={className} dangerouslySetInnerHTML={{ __html: drawing(name) }} />
}

/** The gate: a karst wall, the cave's mouth in it, light inside and the river running out. */
export function Mark() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <path
        className="mark-stone"
        d="M2 42V27c0-5 4-7 5.5-13C9 8 12 4.500 15.500 4.500c3.600 0 4.500 3.800 7.500 3.800s4-6.300 8.500-6.300C37 2 37.500 11 39.500 16.500 41 20.500 42 23 42 27v15z"
      />
      <path d="M10.500 42V31.500C10.500 24 15.500 19 22 19s11.500 5 11.500 12.500V42z" fill="#16292F" />
      <path d="M15 42V33c0-5.200 3-8.500 7-8.500s7 3.300 7 8.500v9z" fill="#E5A13A" />
      <path
        d="M17 42c1.500-3.600 7.500-3.400 5.500-7-.9-1.600-.3-2.800.6-3.600.2 1.400 3.400 2.400 2.900 5.600-.3 2-1.300 2.800-1.200 5z"
        fill="#0B5563"
      />
    </svg>
  )
}
