import { useContext, type ReactNode } from 'react'
import { Mark } from '../../../../admin/shell/mark.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { LanguageContext, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import css from './link.module.css'

const words = {
  other: { vi: 'English', en: 'Tiếng Việt' },
} as const satisfies Record<string, Labels>

type LinkFrameProps = {
  organization?: string | undefined
  /** For what stands side by side. */
  wide?: boolean
  children: ReactNode
}

/** The sheet of somebody outside: whose work it is at the top, and the other language of the page. */
export function LinkFrame({ organization, wide = false, children }: LinkFrameProps) {
  const t = useWords()
  const { locale, setLocale } = useContext(LanguageContext)
  const other = locale === 'vi' ? 'en' : 'vi'
  return (
    <div className={css.frame}>
      <header className={css.top}>
        <Mark />
        <span>{organization ?? 'Chalo'}</span>
        <Button variant="quiet" lang={other} onClick={() => setLocale(other)}>
          {t(words.other)}
        </Button>
      </header>
      <main className={css.main} data-wide={wide || undefined}>
        {children}
      </main>
    </div>
  )
}
