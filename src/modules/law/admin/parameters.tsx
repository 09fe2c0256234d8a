import { useWords } from '../../../admin/words.ts'
import css from './law.module.css'
import { isLabels, isMembers, itemLabel, memberLabel, valueLabel } from './parameter-words.ts'

/** What a rule's numbers say, member by member, for reading. */
export function Parameters({ value }: { value: unknown }) {
  const t = useWords()
  if (value === null || value === undefined) return <>–</>
  if (isLabels(value)) return <>{t(value)}</>
  if (Array.isArray(value)) {
    return (
      <ul className={css.items}>
        {value.map((item: unknown, place) => (
          <li key={place}>
            {isMembers(item) && !isLabels(item) ? (
              <>
                <b>{t(itemLabel(item, place))}</b>
                <Parameters value={withoutNames(item)} />
              </>
            ) : (
              <Parameters value={item} />
            )}
          </li>
        ))}
      </ul>
    )
  }
  if (isMembers(value)) {
    return (
      <dl className={css.members}>
        {Object.entries(value).map(([name, member]) => (
          <div key={name}>
            <dt>{t(memberLabel(name))}</dt>
            <dd>
              <Parameters value={member} />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  return <>{t(valueLabel(value as string | number | boolean))}</>
}

function withoutNames(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { title: _title, event: _event, vi: _vi, en: _en, code: _code, ...rest } = item
  return rest
}
