import type { PortalLocale } from '../../platform/locales.ts'
import { Drawn } from '../components/drawn.tsx'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { filledWord, words } from '../words/words.ts'

/** A cave's mouth by the river. Words never lie on its stone: on narrow screens it moves under them. */
export function Hero({ locale }: { locale: PortalLocale }) {
  const t = words(locale)
  const { name, hero } = identity(locale)
  return (
    <section className="hero">
      <div className="art">
        <Drawn name="hero" first />
      </div>
      <div className="wrap">
        <h1>{hero.title}</h1>
        <p className="lead">{hero.lead}</p>
        <p className="go">
          <a className="btn" href="#journey">
            {t.navExplore}
          </a>
          <a className="more" href={pathIn(locale, 'invest')}>
            {filledWord(t.investTitle, { province: name })}
          </a>
        </p>
      </div>
      <p className="cap">
        {hero.caption} · {t.drawing}
      </p>
    </section>
  )
}
