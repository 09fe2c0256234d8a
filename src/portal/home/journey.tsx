import { Drawn } from '../components/drawn.tsx'
import { Sideways } from '../components/sideways.tsx'
import { identity } from '../identity/identity.ts'
import type { HomeContent } from './home.ts'

/** A cut through the province from west to east; its stops lead to the places that are told of in the language. */
export function Journey({ home: { locale, stops } }: { home: HomeContent }) {
  const { journey } = identity(locale)
  return (
    <section className="band flush" id="journey">
      <div className="wrap">
        <div className="head">
          <h2>{journey.title}</h2>
          <p className="lead">{journey.lead}</p>
        </div>
      </div>
      <Sideways className="cut" label={journey.picture}>
        <div className="cut-in">
          <Drawn name="profile" alt={journey.picture} />
          <ol className="stops">
            {journey.stops.map(({ name, text }, index) => {
              const href = stops[index]
              return (
                <li key={name}>
                  {href ? <a href={href}>{name}</a> : <b>{name}</b>}
                  <p>{text}</p>
                </li>
              )
            })}
          </ol>
        </div>
      </Sideways>
    </section>
  )
}
