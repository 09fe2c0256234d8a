import type { ReactNode } from 'react'
import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'

type Statement = {
  locale: PortalLocale
  origin: string
  pathOf: (locale: PortalLocale) => string
  title: string
  lead: string
  children: ReactNode
  hidden?: boolean
  structuredData?: readonly object[]
}

/** A page about the site itself: a title, a sentence, sections of plain words. */
export function statementPage({
  locale,
  origin,
  pathOf,
  title,
  lead,
  children,
  hidden = false,
  structuredData,
}: Statement): string {
  return renderPortalPage({
    locale,
    origin,
    path: pathOf(locale),
    title,
    description: lead,
    hidden,
    ...(structuredData ? { structuredData } : {}),
    languages: everyLanguage(pathOf),
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={[]} />
        <div className="page">
          <h1>{title}</h1>
          <p className="lead after">{lead}</p>
          {children}
        </div>
      </div>
    ),
  })
}

/** A heading and a list of sentences. */
export function Points({ title, points, id }: { title: string; points: readonly string[]; id?: string }) {
  return (
    <section className="prose" {...(id ? { id } : {})}>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
