import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { startMendedTexts } from './mended-texts.ts'
import { router } from './router.tsx'
import { startAppearance } from './ui/appearance.ts'
import { startFieldWords } from './ui/field-words.ts'
import { startFocusKeeper } from './ui/keep-focus.ts'
import { keepLocale, keptLocale } from './words.ts'

startAppearance()
startFieldWords()
startFocusKeeper()
startMendedTexts()
keepLocale(keptLocale())

const place = document.getElementById('office')
if (place) createRoot(place).render(<RouterProvider router={router} />)
