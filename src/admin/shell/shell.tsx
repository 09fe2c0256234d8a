import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { getMe } from '../../modules/accounts/schema.ts'
import type { Labels } from '../../platform/labels.ts'
import { ApiProblem } from '../api.ts'
import { lock } from '../lock-state.ts'
import { Lock } from '../lock.tsx'
import { Overlays } from '../palette/overlays.tsx'
import { useCall } from '../queries.ts'
import { SessionProvider } from '../session.tsx'
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
  const me = useCall(getMe, {}, { staleTime: 60_000 })
  const { pathname } = useLocation()
  const [palette, setPalette] = useState(false)
  const open = () => setPalette(true)
  useKeys({ 'mod+Z': () => void undoLatest() })
  const isOut = me.error instanceof ApiProblem && me.error.status === 401
  // Who was here a moment ago finds the page as he left it, behind the lock.
  useEffect(() => {
    if (isOut && me.data) lock()
  }, [isOut, me.data])
  if (isOut && !me.data) return <ToSignIn />
  if (me.error && !me.data) return <Failure error={me.error} retry={() => void me.refetch()} />
  if (!me.data) return null
  return (
    <SessionProvider me={me.data}>
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

/** Leaves for the way in, which leads back to where somebody wanted to go. */
function ToSignIn() {
  useEffect(() => {
    const wanted = encodeURIComponent(location.pathname + location.search)
    location.replace(`/office/sign-in?next=${wanted}`)
  }, [])
  return null
}
