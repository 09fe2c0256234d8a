import { localeNames, portalLocales, type PortalLocale } from '../../platform/locales.ts'
import type { Piece } from '../../platform/text/words/marks.ts'
import type { Alternate } from '../../records/publishing/public-page.ts'
import type { Hit } from '../../records/publishing/search/search-pages.ts'
import { Picture } from '../components/picture.tsx'
import { coverOf } from '../items/fields.ts'
import { itemPath } from '../paths.ts'
import { listed } from '../words/formats.ts'
import { words, type WordKey } from '../words/words.ts'

/** One hit: what kind of thing it is, its name, where the words stand, and the languages it can be read in. */
export function HitRow({ hit, locale, first }: { hit: Hit; locale: PortalLocale; first: boolean }) {
  const { item, alternates, title, snippet } = hit
  const cover = coverOf(item)
  const lang = item.locale === locale ? undefined : item.locale
  return (
    <article className="hit">
      <div>
        <p className="tag">{words(locale)[`collection.${item.collection}` as WordKey] ?? item.collection}</p>
        <h2>
          <a href={itemPath(item.locale, item.collection, item.slug)} lang={lang} hrefLang={lang}>
            <Marked pieces={title} />
          </a>
        </h2>
        {snippet.length > 0 && (
          <p className="mute" lang={lang}>
            <Marked pieces={snippet} />
          </p>
        )}
        <Readable alternates={alternates} collection={item.collection} locale={locale} />
      </div>
      {cover && (
        <div className="plate">
          <Picture
            medium={cover}
            sizes="(min-width: 64rem) 15rem, (min-width: 40rem) 12rem, 100vw"
            decorative
            first={first}
          />
        </div>
      )}
    </article>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  // Pieces have no other name than their place.
  return pieces.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))
}

type ReadableProps = { alternates: readonly Alternate[]; collection: string; locale: PortalLocale }

/** The languages of a hit, those that a native reader has read before the others. */
function Readable({ alternates, collection, locale }: ReadableProps) {
  const t = words(locale)
  const standing = [
    { state: 'read', said: null },
    { state: 'awaiting', said: t.stateAwaiting },
    { state: 'machine', said: t.stateMachine },
  ] as const
  return (
    <p className="have">
      {standing.map(({ state, said }) => {
        const languages = portalLocales.flatMap((each) =>
          alternates.filter((one) => one.locale === each && one.reading === state),
        )
        if (languages.length === 0) return null
        return (
          <span key={state}>
            <i className={`st ${state}`} />
            <span className="in">
              {said && `${said}: `}
              {languages.map(({ locale: each, slug }, at) => (
                <span key={each}>
                  {at > 0 && listed(['', ''], locale)}
                  <a href={itemPath(each, collection, slug)} lang={each} hrefLang={each}>
                    {localeNames[each]}
                  </a>
                </span>
              ))}
            </span>
          </span>
        )
      })}
    </p>
  )
}
