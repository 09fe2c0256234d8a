import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { queryClient } from '../queries.ts'
import { Theme } from '../ui/theme.tsx'
import { Toasts } from '../ui/toast.tsx'
import { keepLocale, keptLocale, LanguageContext, type Language } from '../words.ts'

/** What every page needs: tokens, language, the answers kept from the server. */
export function Root() {
  const [locale, setLocale] = useState(keptLocale)
  const language = useMemo<Language>(
    () => ({
      locale,
      setLocale: (next) => {
        keepLocale(next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return (
    <LanguageContext value={language}>
      <QueryClientProvider client={queryClient}>
        <Theme>
          <Outlet />
          <Toasts />
        </Theme>
      </QueryClientProvider>
    </LanguageContext>
  )
}
