import { isInForce, pressSteps, rulesOf, type LegalRule, type PressStep } from '../../modules/law/public.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { today } from '../../platform/time/dates.ts'
import { shownDate } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import { pressWords } from './words.ts'

/** The foreign-press procedure as the law has it on a day, with the rule that governed dossiers before. */
export type Procedure = { steps: PressStep[]; rule: LegalRule; before: LegalRule | null }

export async function foreignPressProcedure(db: Database): Promise<Procedure | null> {
  const rules = await rulesOf(db)
  const steps = pressSteps(today(), rules)
  const rule = steps[0]?.rule
  if (!rule) return null
  const earlier = rules.filter(
    ({ code, validTo }) => code === rule.code && validTo !== null && validTo < (rule.validFrom ?? ''),
  )
  return { steps, rule, before: earlier.at(-1) ?? null }
}

/** The citation of a rule of a subject as it stands today; null where none is kept. */
export async function citationToday(db: Database, code: string): Promise<string | null> {
  const rules = await rulesOf(db)
  return rules.find((rule) => rule.code === code && isInForce(rule, today()))?.citation ?? null
}

/** What a reporter who comes for some days meets; the rest is for those who stay. */
const FIRST: readonly string[] = [
  'application',
  'mission-forwarding',
  'permit-decision',
  'programme-change',
  'local-activity-reply',
  'interview-reply',
  'host-report',
  'press-conference-notice',
]

export function ProcedureSection({ locale, procedure }: { locale: PortalLocale; procedure: Procedure }) {
  const t = pressWords(locale)
  const { steps, rule, before } = procedure
  const first = FIRST.flatMap((event) => steps.filter((step) => step.event === event))
  const rest = steps.filter((step) => !first.includes(step))
  return (
    <section className="band" id="working">
      <div className="wrap">
        <div className="head">
          <h2>{t.working}</h2>
          <p className="lead">{t.workingLead}</p>
        </div>
        <div className="grid open">
          <div className="c8">
            <Steps {...{ locale, steps: first }} />
            {rest.length > 0 && (
              <details className="after">
                <summary className="more-steps">{t.otherSteps}</summary>
                <Steps {...{ locale, steps: rest }} />
              </details>
            )}
          </div>
          <div className="c3 s10 aside">
            <div className="box">
              <h3>{t.inForce}</h3>
              <p lang="vi">{rule.citation}</p>
              {rule.validFrom && <p>{filledWord(t.since, { date: shownDate(rule.validFrom, locale) })}</p>}
              <p className="mute">{t.unchecked}</p>
            </div>
            {before && rule.validFrom && (
              <p>
                {filledWord(t.earlier, { date: shownDate(rule.validFrom, locale), citation: '' })}{' '}
                <span lang="vi">{before.citation}</span>
              </p>
            )}
            <p className="mute">{t.inVietnamese}</p>
          </div>
        </div>
      </div>
    </section>
  )
}

function Steps({ locale, steps }: { locale: PortalLocale; steps: readonly PressStep[] }) {
  const office = locale === 'vi' ? 'vi' : 'en'
  const lang = locale === 'vi' || locale === 'en' ? {} : { lang: 'en' }
  const say = (labels: Labels) => labels[office]
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step.event}>
          <div {...lang}>
            <h3>{say(step.title)}</h3>
            <p className="small mute">
              {say(step.actor)} → {say(step.addressee)}
            </p>
            <p className="small mute">
              <span>{say(step.startsWith)}</span>
              {step.article && <span lang="vi"> · {step.article}</span>}
            </p>
          </div>
          <p className="term">{termOf(step, locale)}</p>
        </li>
      ))}
    </ol>
  )
}

function termOf({ term, direction }: PressStep, locale: PortalLocale): string {
  const t = pressWords(locale)
  if (term === null) return t.noTerm
  const shown = filledWord(t[term.unit], { n: term.amount })
  return filledWord(direction === 'before' ? t.ahead : t.within, { term: shown })
}
