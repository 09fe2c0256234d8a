import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readSession } from '../../modules/accounts/schema.ts'
import type { Labels } from '../../platform/labels.ts'
import { lock } from '../lock-state.ts'
import { Lock } from '../lock.tsx'
import { Overlays } from '../palette/overlays.tsx'
import { useCall } from '../queries.ts'
import { SessionProvider, type Me } from '../session.tsx'
import { classes } from '../ui/classes.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { undoLatest } from '../ui/toast.tsx'
import { useWords } from '../words.ts'
import { isRailPage, Navigation } from './navigation.tsx'
import css from './shell.module.css'
import { TabBar } from './tab-bar.tsx'

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
} as const satisfies Record<string, Labels>

/** The navigation, the sheet, and what may lie over them. */
export function Shell() {
  const t = useWords()
  const { me, isOut, error, refetch } = useSession()
  const { pathname } = useLocation()
  const [palette, setPalette] = useState(false)
  const open = () => setPalette(true)
  useKeys({ 'mod+Z': () => void undoLatest() })
  if (isOut && !me) return <ToSignIn />
  if (error && !me) return <Failure error={error} retry={() => void refetch()} />
  if (!me) return null
  return (
    <SessionProvider me={me}>
      <a className={css.skip} href="#sheet">
        {t(words.skip)}
      </a>
      <div className={classes(css.app, isRailPage(pathname) && css.rail)}>
        <Navigation rail={isRailPage(pathname)} onFind={open} />
        <main className={css.sheet} id="sheet" tabIndex={-1}>
          <Outlet />
        </main>
        <TabBar onFind={open} />
      </div>
      <Overlays palette={palette} onPalette={setPalette} />
      <Lock />
    </SessionProvider>
  )
}

/** Who is signed in. Who was here a moment ago finds the page as he left it, behind the lock. */
function useSession() {
  const { data, error, refetch } = useCall(readSession, {}, { staleTime: 60_000 })
  const [last, setLast] = useState<Me | null>(null)
  const now = data?.me ?? null
  if (now && now !== last) setLast(now)
  const isOut = data !== undefined && now === null
  const isCutOff = isOut && last !== null
  useEffect(() => {
    if (isCutOff) lock()
  }, [isCutOff])
  return { me: now ?? last, isOut, error, refetch }
}

/** Leaves for the way in, which leads back to where somebody wanted to go. */
function ToSignIn() {
  useEffect(() => {
    const wanted = encodeURIComponent(location.pathname + location.search)
    location.replace(`/office/sign-in?next=${wanted}`)
  }, [])
  return null
}
