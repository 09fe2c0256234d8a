import type { PortalLocale } from '../../platform/locales.ts'
import { Drawn } from '../components/drawn.tsx'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { words } from '../words/words.ts'

/** The road from the Mekong through the border gate to the sea. */
export function Gate({ locale }: { locale: PortalLocale }) {
  const t = words(locale)
  const { gate } = identity(locale)
  return (
    <section className="band" id="gate">
      <div className="wrap">
        <div className="grid open middle">
          <div className="c7">
            <div className="plate gate-plate">
              <Drawn name="cha-lo" />
            </div>
          </div>
          <div className="c5 s8 inset">
            <h2>{gate.title}</h2>
            <p className="lead after">{gate.lead}</p>
            <p className="after">
              <a className="more" href={pathIn(locale, 'map')}>
                {t.where}
              </a>
            </p>
          </div>
        </div>
        <ol className="route">
          {gate.route.map(({ name, text, gate: isGate }) => (
            <li key={name} className={isGate ? 'gate' : undefined}>
              <b>{name}</b>
              {text}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
