import { figureOf } from '../../modules/content/public.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicMedium } from '../../records/publishing/public-page.ts'
import { Picture } from '../components/picture.tsx'
import { sentences } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'

/** Caption, then whom to name, then that it is drawn: a drawing never passes for a photograph. */
export function Credits({ medium, locale }: { medium: PublicMedium; locale: PortalLocale }) {
  const t = words(locale)
  const { caption, credit, licence, licenceUrl, kind } = medium
  const saysDrawn = caption?.toLowerCase().includes(t.drawing.toLowerCase()) ?? false
  const parts = [
    caption,
    kind === 'drawing' && !saysDrawn ? t.drawing : null,
    credit && filledWord(t.credit, { name: credit }),
  ].flatMap((part) => part || [])
  return (
    <>
      {sentences(parts, locale)}
      {licence &&
        (licenceUrl ? (
          <a href={licenceUrl} rel="license noopener external">
            {licence}
          </a>
        ) : (
          licence
        ))}
    </>
  )
}

/** The wide picture below the title. */
export function Cover({ medium, locale }: { medium: PublicMedium; locale: PortalLocale }) {
  return (
    <figure>
      <div className="wide">
        <Picture medium={medium} sizes="100vw" first />
      </div>
      <figcaption className="wrap cap">
        <Credits medium={medium} locale={locale} />
      </figcaption>
    </figure>
  )
}

type GalleryProps = {
  pictures: readonly PublicMedium[]
  locale: PortalLocale
  /** The page of one picture, by its place among all pictures of the item, from 1. */
  hrefOf: (medium: PublicMedium) => string
}

/** The other pictures, each leading to a page of its own; no script turns them. */
export function Gallery({ pictures, locale, hrefOf }: GalleryProps) {
  const t = words(locale)
  return (
    <section className="band" id="pictures">
      <div className="wrap">
        <h2 className="sub-2">{t.pictures}</h2>
        <div className="gal">
          {pictures.map((medium, index) => (
            <figure key={medium.id}>
              <a className="plate" href={hrefOf(medium)}>
                <Picture
                  medium={medium}
                  sizes={
                    index < 2
                      ? '(min-width: 64rem) 50vw, 100vw'
                      : '(min-width: 64rem) 28rem, (min-width: 40rem) 50vw, 100vw'
                  }
                />
              </a>
              <figcaption className="cap">
                <Credits medium={medium} locale={locale} />
              </figcaption>
            </figure>
          ))}
        </div>
      </div>
    </section>
  )
}

/** The films with their controls; a reader's browser fetches none before it is played. */
export function Films({ films, locale }: { films: readonly PublicMedium[]; locale: PortalLocale }) {
  const html = films.map((film) => figureOf(film, { id: `film-${film.id}`, caption: null })).join('')
  return (
    <section className="band" id="films">
      <div className="wrap">
        <h2 className="sub-2">{words(locale).films}</h2>
        <div className="films" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </section>
  )
}
