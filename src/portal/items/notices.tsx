import type { ReactNode } from 'react'
import type { PortalLocale } from '../../platform/locales.ts'
import type { Alternate, PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Drawn } from '../components/drawn.tsx'
import { Picture } from '../components/picture.tsx'
import { languageList } from '../layout/language-menu.ts'
import { languagesAt } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath, pathIn } from '../paths.ts'
import { joinedList, languageName } from '../words/language-names.ts'
import { filledWord, words, type WordKey } from '../words/words.ts'
import { coverOf } from './fields.ts'
import { sectionOf } from './item-page.tsx'

type Notice = {
  origin: string
  locale: PortalLocale
  collection: string
  /** The path as asked. */
  path: string
  /** The languages in which the item can be read. */
  alternates: readonly Alternate[]
}

/**
 * An item asked for in a language in which it does not exist: what is missing, and where it can be read. Never a text by
 * machine in its place, never a silent redirect; nothing for search engines.
 */
export function notYetPage(notice: Notice & { source: PublicPage }): string {
  const { locale, alternates, source } = notice
  const t = words(locale)
  const names = alternates.map((alternate) => languageName(alternate.locale, locale))
  return render({
    ...notice,
    title: t.notYetTitle,
    cover: coverOf(source),
    text: filledWord(t.notYetText, { languages: joinedList(names, locale) }),
    children: (
      <div className="other">
        <span className="from">
          {filledWord(t.fromPage, { language: languageName(source.locale, locale) })}
        </span>
        <h2 lang={source.locale}>{source.title}</h2>
        {source.summary && (
          <p className="mute" lang={source.locale}>
            {source.summary}
          </p>
        )}
      </div>
    ),
  })
}

/** An item that could be read in this language and cannot any more. */
export function gonePage(notice: Notice & { name: string }): string {
  const t = words(notice.locale)
  return render({
    ...notice,
    title: t.goneTitle,
    text: t.goneText,
    children: <p className="mute after">{notice.name}</p>,
  })
}

type Rendered = Notice & { title: string; text: string; cover?: PublicMedium | null; children: ReactNode }

function render({ origin, locale, collection, path, alternates, ...shown }: Rendered): string {
  const { title, text, cover, children } = shown
  const t = words(locale)
  const languages = languagesAt(collection, alternates)
  const trail = [{ href: `/${locale}/${collection}`, text: t[`collection.${collection}` as WordKey] }]
  return renderPortalPage({
    locale,
    origin,
    path,
    title,
    hidden: true,
    section: sectionOf(collection),
    languages,
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={trail} />
        <div className="grid title wide-open trouble">
          <div className="c7">
            <h1>{title}</h1>
            <p className="lead">{text}</p>
            <Ways {...{ locale, collection, alternates }} />
            {children}
          </div>
          <div className="c4 s9">
            <div className="plate">
              {cover ? (
                <Picture medium={cover} sizes="(min-width: 64rem) 28rem, 100vw" decorative />
              ) : (
                <Drawn name="nhat-le" />
              )}
            </div>
            {alternates.length > 0 && (
              <>
                <p className="small mute">{t.languagesOfPage}</p>
                <div dangerouslySetInnerHTML={{ __html: languageList(languages, locale) }} />
              </>
            )}
          </div>
        </div>
      </div>
    ),
  })
}

function Ways({ locale, collection, alternates }: Pick<Notice, 'locale' | 'collection' | 'alternates'>) {
  const t = words(locale)
  return (
    <p className="go">
      {alternates.slice(0, 2).map((alternate, index) => (
        <a
          key={alternate.locale}
          className={index === 0 ? 'btn' : 'more'}
          href={itemPath(alternate.locale, collection, alternate.slug)}
          hrefLang={alternate.locale}
        >
          {filledWord(t.readInLanguage, { language: languageName(alternate.locale, locale) })}
        </a>
      ))}
      <a className="more" href={pathIn(locale, 'sitemap')}>
        {t.sitemap}
      </a>
    </p>
  )
}
