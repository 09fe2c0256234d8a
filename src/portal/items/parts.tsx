import type { NamedRecord, Source } from '../../modules/content/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { Picture } from '../components/picture.tsx'
import { itemPath } from '../paths.ts'
import { words, type WordKey } from '../words/words.ts'
import type { Fact } from './facts.ts'

export type FactsProps = { facts: readonly Fact[]; locale: PortalLocale; inBox?: boolean }

/** What is known of the item: a row below its cover, or the lines of a box beside the reading. */
export function Facts({ facts, locale, inBox = false }: FactsProps) {
  const t = words(locale)
  const inVietnamese = (is: boolean) => (is && locale !== 'vi' ? 'vi' : undefined)
  return (
    <dl className={inBox ? 'kv' : 'facts'} aria-label={inBox ? undefined : t.facts}>
      {facts.map(({ name, value, note, vietnamese }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <span lang={inVietnamese(vietnamese === 'value')}>{value}</span>
            {note && <small lang={inVietnamese(vietnamese === 'note')}>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type Heading = { id: string; text: string }

/** The headings of the reading, then the sections of the page. */
export function Contents({ headings, locale }: { headings: readonly Heading[]; locale: PortalLocale }) {
  if (headings.length === 0) return null
  return (
    <nav className="c3 toc stick" aria-label={words(locale).onThisPage}>
      <ul>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where what is said comes from; the numbers of the text lead here. */
export function Sources({ sources, locale }: { sources: readonly Source[]; locale: PortalLocale }) {
  return (
    <>
      <h2 className="sub-2">{words(locale).sources}</h2>
      <ol className="src">
        {sources.map(({ text, url }, index) => (
          <li id={`n${index + 1}`} key={`${index} ${text}`}>
            <span lang={languageOfSource(text, locale)}>
              {text}
              {url && (
                <>
                  {' '}
                  <a href={url} rel="noopener external">
                    {new URL(url).host}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where to go on: a picture, a name and one sentence, no boxes. */
export function Related({ records, locale }: { records: readonly NamedRecord[]; locale: PortalLocale }) {
  const t = words(locale)
  return (
    <section className="band related">
      <div className="wrap">
        <h2 className="sub-2">{t.related}</h2>
        <ul className="index">
          {records.map(({ id, collection, slug, title, summary, cover }) => (
            <li key={id}>
              <a href={itemPath(locale, collection, slug ?? id)}>
                {cover && PICTURED.has(cover.kind) && (
                  <span className="plate">
                    <Picture medium={cover} sizes={PICTURE_SIZES} decorative />
                  </span>
                )}
                <small className="tag">{t[`collection.${collection}` as WordKey]}</small>
                <b>{title}</b>
                {summary && <span>{summary}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

const PICTURED: ReadonlySet<string> = new Set(['image', 'drawing'])

const PICTURE_SIZES = '(min-width: 64rem) 26rem, (min-width: 40rem) 50vw, 100vw'

/** Sources are cited as they were written, mostly in Vietnamese or English; its letters tell Vietnamese. */
export function languageOfSource(text: string, locale: PortalLocale): PortalLocale | undefined {
  const language = /[ăâđêôơư\u1ea0-\u1ef9]/i.test(text) ? 'vi' : 'en'
  return language === locale ? undefined : language
}
