import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useKeys } from '../ui/keys.ts'
import { useEarlyLetters } from './early-letters.ts'
import { useRecentVisit } from './recent.ts'

const loadPalette = () => import('./palette.tsx').then((loaded) => ({ default: loaded.Palette }))
const Palette = lazy(loadPalette)
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((loaded) => ({ default: loaded.KeysDialog })))

type OverlaysProps = { palette: boolean; onPalette: (opened: boolean) => void }

/** How long a page has the network for itself before the palette is fetched ahead: milliseconds. */
const AHEAD_MS = 2000

/** What lies over any page at a key: the palette, fetched ahead for it must open at once; the table of keys. */
export function Overlays({ palette, onPalette }: OverlaysProps) {
  const { pathname } = useLocation()
  const [keys, setKeys] = useState(false)
  useRecentVisit(pathname)
  useEarlyLetters(palette)
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), AHEAD_MS)
    return () => clearTimeout(timer)
  }, [])
  useKeys({ 'mod+K': () => onPalette(!palette), 'shift+?': () => setKeys(true) })
  return (
    <Suspense>
      {palette && <Palette opened onClose={() => onPalette(false)} />}
      {keys && <KeysDialog opened onClose={() => setKeys(false)} />}
    </Suspense>
  )
}
