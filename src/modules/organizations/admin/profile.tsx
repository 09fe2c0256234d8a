import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import { mandateFunctions, organizationKinds, organizationLevels } from '../schema.ts'
import { organizationProfile } from '../structure-endpoints.ts'
import type { ChangeName } from './change-dialogs.tsx'
import css from './profile.module.css'
import { changeLabels, spanWords, written } from './texts.ts'

const words = {
  wait: { vi: 'Đang mở hồ sơ cơ quan', en: 'Opening the organisation' },
  facts: { vi: 'Vào ngày {on}', en: 'On {on}' },
  ended: { vi: 'Đã kết thúc vào ngày {on}.', en: 'It had ended by {on}.' },
  notYet: { vi: 'Chưa thành lập vào ngày {on}.', en: 'It did not exist on {on} yet.' },
  heirs: { vi: 'Nay do kế tục:', en: 'Followed today by:' },
  unfollowed: { vi: 'Chưa ghi cơ quan kế tục.', en: 'Nobody is on record as following it.' },
  code: { vi: 'Mã', en: 'Code' },
  kind: { vi: 'Loại', en: 'Kind' },
  level: { vi: 'Cấp', en: 'Level' },
  under: { vi: 'Trực thuộc', en: 'Under' },
  english: { vi: 'Tên tiếng Anh', en: 'In English' },
  locality: { vi: 'Địa danh trên văn bản', en: 'Place in documents' },
  notation: { vi: 'Ký hiệu văn bản', en: 'Notation' },
  territory: { vi: 'Mã địa bàn', en: 'Territory code' },
  domain: { vi: 'Tên miền', en: 'Domain' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  names: { vi: 'Tên gọi qua các thời kỳ', en: 'Names through time' },
  mandates: { vi: 'Chức năng được giao', en: 'Functions held' },
  inside: { vi: 'tại {name}', en: 'in {name}' },
  noMandates: { vi: 'Chưa ghi chức năng nào.', en: 'No function on record.' },
  changes: { vi: 'Kế tục', en: 'Successions' },
  noChanges: { vi: 'Chưa ghi sáp nhập, tách hay giải thể.', en: 'No merger, split or end on record.' },
  basis: { vi: 'Căn cứ: {decision}', en: 'By {decision}' },
  unverified: { vi: 'Chưa có văn bản căn cứ', en: 'No document on record' },
  record: { vi: 'Mở bản ghi', en: 'Open the record' },
  rename: { vi: 'Ghi tên mới', en: 'Enter a new name' },
} as const satisfies Record<string, Labels>

type Known = Arrived<NonNullable<(typeof organizationProfile)['output']['_output']>>

type ProfileProps = {
  id: string
  on: string
  onSelect: (id: string) => void
  onEnter: ((name: ChangeName) => void) | null
}

/** All that is known of one organisation: as of the day, and through time. */
export function Profile({ id, on, onSelect, onEnter }: ProfileProps) {
  const t = useWords()
  const { data, error, refetch } = useCall(organizationProfile, { key: id, on }, { keep: true })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={5} label={t(words.wait)} />
  const { organization } = data
  return (
    <article className={css.profile} aria-label={organization.name}>
      <h2>{organization.name}</h2>
      <p className={css.when}>{t(words.facts, { on: written(on) })}</p>
      <Standing known={data} on={on} onSelect={onSelect} />
      <Facts organization={organization} />
      <Names versions={data.versions} on={on} />
      <Mandates mandates={data.mandates} />
      <Successions id={organization.id} successions={data.successions} onSelect={onSelect} />
      <div className={css.acts}>
        <Link to="/records/$collection/$id" params={{ collection: 'organizations', id: organization.id }}>
          {t(words.record)}
        </Link>
        {onEnter && data.mayChange && (
          <Button icon="pen" onClick={() => onEnter('rename')}>
            {t(words.rename)}
          </Button>
        )}
      </div>
    </article>
  )
}

type StandingProps = { known: Known; on: string; onSelect: (id: string) => void }

function Standing({ known: { organization, heirs, successions }, on, onSelect }: StandingProps) {
  const t = useWords()
  const params = { on: written(on) }
  if (organization.standing === 'not-yet') return <Note icon="clock">{t(words.notYet, params)}</Note>
  const ended = organization.standing === 'ended'
  if (!ended && heirs.length === 0) return null
  return (
    <Note icon="history" tone={ended ? 'light' : 'plain'}>
      {ended && <p>{t(words.ended, params)}</p>}
      {heirs.length > 0 ? (
        <p>
          {t(words.heirs)}{' '}
          {heirs.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              <Chosen id={id} onSelect={onSelect}>
                {name}
              </Chosen>
            </span>
          ))}
        </p>
      ) : (
        successions.length === 0 && <p>{t(words.unfollowed)}</p>
      )}
    </Note>
  )
}

function Chosen({
  id,
  onSelect,
  children,
}: {
  id: string
  onSelect: (id: string) => void
  children: ReactNode
}) {
  return (
    <button type="button" className={css.link} onClick={() => onSelect(id)}>
      {children}
    </button>
  )
}

function Facts({ organization }: { organization: Known['organization'] }) {
  const t = useWords()
  const { code, kind, level, parentName, nameEn, locality, notation, territoryCode, domain } = organization
  const kindLabel =
    kind !== null && kind in organizationKinds
      ? organizationKinds[kind as keyof typeof organizationKinds]
      : null
  const facts: readonly [Labels, string | null][] = [
    [words.code, code],
    [words.kind, kindLabel && t(kindLabel)],
    [words.level, level && t(organizationLevels[level])],
    [words.under, parentName],
    [words.english, nameEn],
    [words.locality, locality],
    [words.notation, notation],
    [words.territory, territoryCode],
    [words.domain, domain],
  ]
  const always = new Set<Labels>([words.code, words.kind, words.level])
  return (
    <dl className={css.facts}>
      {facts
        .filter(([label, value]) => value !== null || always.has(label))
        .map(([label, value]) => (
          <div key={label.vi}>
            <dt>{t(label)}</dt>
            <dd>{value ?? <span className={css.unknown}>{t(words.unknown)}</span>}</dd>
          </div>
        ))}
    </dl>
  )
}

type Basis = { decision: string | null; note: string | null }

function BasisLine({ decision, note }: Basis) {
  const t = useWords()
  return (
    <>
      <small>{decision === null ? t(words.unverified) : t(words.basis, { decision })}</small>
      {note && <small>{note}</small>}
    </>
  )
}

function Names({ versions, on }: { versions: Known['versions']; on: string }) {
  const t = useWords()
  if (versions.length === 0) return null
  const holds = ({ from, to }: { from: string | null; to: string | null }) =>
    (from === null || from <= on) && (to === null || on <= to)
  return (
    <section>
      <h3>{t(words.names)}</h3>
      <ol className={css.steps}>
        {versions.map((version) => (
          <li key={version.id} aria-current={holds(version) ? 'true' : undefined}>
            <b>{version.name}</b>
            <small>{t(...spanWords(version))}</small>
            {version.parentName && (
              <small>
                {t(words.under)}: {version.parentName}
              </small>
            )}
            <BasisLine {...version} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Mandates({ mandates }: { mandates: Known['mandates'] }) {
  const t = useWords()
  return (
    <section>
      <h3>{t(words.mandates)}</h3>
      {mandates.length === 0 && <p className={css.unknown}>{t(words.noMandates)}</p>}
      <ul className={css.steps}>
        {mandates.map((held) => (
          <li key={`${held.function} ${held.territoryName} ${held.from}`}>
            <b>{t(mandateFunctions[held.function])}</b>
            <small>
              {t(words.inside, { name: held.territoryName })}, {t(...spanWords(held))}
            </small>
            <BasisLine {...held} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type SuccessionsProps = { id: string; successions: Known['successions']; onSelect: (id: string) => void }

function Successions({ id, successions, onSelect }: SuccessionsProps) {
  const t = useWords()
  return (
    <section>
      <h3>{t(words.changes)}</h3>
      {successions.length === 0 && <p className={css.unknown}>{t(words.noChanges)}</p>}
      <ol className={css.steps}>
        {successions.map((step) => {
          const follows = step.toId === id
          const [other, name] = follows ? [step.fromId, step.fromName] : [step.toId, step.toName]
          return (
            <li key={`${step.kind} ${step.on} ${step.fromId} ${step.toId}`}>
              <b>
                {written(step.on)}: {t(changeLabels[step.kind] ?? words.changes)}
              </b>
              {other !== null && (
                <span>
                  {follows ? '← ' : '→ '}
                  <Chosen id={other} onSelect={onSelect}>
                    {name}
                  </Chosen>
                </span>
              )}
              {step.functions.map((moved) => (
                <small key={moved}>{t(mandateFunctions[moved])}</small>
              ))}
              <BasisLine {...step} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
