import { useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '../ui/keys.ts'
import { useRecentVisit } from './recent.ts'

const Palette = lazy(() => import('./palette.tsx').then((loaded) => ({ default: loaded.Palette })))
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((loaded) => ({ default: loaded.KeysDialog })))

type OverlaysProps = { palette: boolean; onPalette: (opened: boolean) => void }

/** What lies over any page at a key: the palette, the table of keys. Each is loaded when it is first asked for. */
export function Overlays({ palette, onPalette }: OverlaysProps) {
  const { pathname } = useLocation()
  const [keys, setKeys] = useState(false)
  useRecentVisit(pathname)
  useKeys({ 'mod+K': () => onPalette(!palette), 'shift+?': () => setKeys(true) })
  return (
    <Suspense>
      {palette && <Palette opened onClose={() => onPalette(false)} />}
      {keys && <KeysDialog opened onClose={() => setKeys(false)} />}
    </Suspense>
  )
}
