import { dayAndTime } from '../../../../admin/moments.ts'
import { CheckField } from '../../../../admin/ui/check-field.tsx'
import { Tag } from '../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { stateLooks } from '../desk/states.ts'
import { isWritable, type ViewSegment } from './choices.ts'
import { comparisonLabels, damageLabels } from './comparison-labels.ts'
import css from './exchange.module.css'
import { TaggedDiff } from './tagged-diff.tsx'

const words = {
  write: { vi: 'Ghi đoạn này', en: 'Write this segment' },
  here: { vi: 'Đang có', en: 'Here now' },
  file: { vi: 'Trong tệp', en: 'In the file' },
  source: { vi: 'Bản gốc', en: 'Source' },
  former: { vi: 'Bản gốc khi xuất', en: 'Source when exported' },
  none: { vi: 'chưa dịch', en: 'not translated' },
  before: { vi: 'câu trước đã nói', en: 'the sentence before says it' },
  line: { vi: 'dòng {at}', en: 'line {at}' },
  row: { vi: 'hàng {at}', en: 'row {at}' },
  by: { vi: '{name}, {moment}', en: '{name}, {moment}' },
  becomes: { vi: 'sẽ là: {state}', en: 'becomes: {state}' },
  remark: { vi: 'Nhận xét trong tệp:', en: 'Comment in the file:' },
  remarkOf: { vi: 'Nhận xét của {author}:', en: 'Comment by {author}:' },
} as const satisfies Record<string, Labels>

type ComparedSegmentProps = {
  segment: ViewSegment
  locale: string
  inRows: boolean
  taken: boolean
  /** Null where nothing can be decided any more. */
  onTake: ((taken: boolean) => void) | null
}

/** One segment: its source, what is here, what the file says, with what differs word by word. */
export function ComparedSegment({ segment, locale, inRows, taken, onTake }: ComparedSegmentProps) {
  const t = useWords()
  const { source, formerSource, current, target, comparison, damage, at, state, id } = segment
  const { name, tone, told } = comparisonLabels[comparison]
  const look = damage ? 'light' : tone
  const isPlain = comparison === 'new' || current === null
  const here = isPlain ? (target ?? '') : (current.target ?? '')
  return (
    <li className={css.segment} data-look={look === 'plain' ? undefined : look}>
      <div className={css.head}>
        {onTake && isWritable(segment) && (
          <CheckField
            checked={taken}
            aria-label={`${t(words.write)} ${id ?? ''}`}
            onChange={({ currentTarget }) => onTake(currentTarget.checked)}
          />
        )}
        <Tag tone={tone}>{t(name)}</Tag>
        {damage && <Tag tone="light">{t(damageLabels.name)}</Tag>}
        <span className={css.quiet}>{t(inRows ? words.row : words.line, { at })}</span>
        {taken && comparison !== 'emptied' && (
          <span className={css.quiet}>{t(words.becomes, { state: t(stateLooks[state].label) })}</span>
        )}
      </div>
      <div className={css.sides}>
        <div>
          <small>{t(words.source)}</small>
          <p className={css.words}>
            <TaggedDiff
              before={formerSource ?? source ?? ''}
              after={source ?? ''}
              locale={SOURCE_LOCALE}
              side="after"
            />
          </p>
          {formerSource !== null && source !== formerSource && (
            <>
              <small>{t(words.former)}</small>
              <p className={css.words}>
                <TaggedDiff before={formerSource} after={source ?? ''} locale={SOURCE_LOCALE} side="before" />
              </p>
            </>
          )}
        </div>
        <div>
          <small>
            {t(words.here)}
            {current?.updatedByName && current.updatedAt && (
              <> · {t(words.by, { name: current.updatedByName, moment: dayAndTime(current.updatedAt) })}</>
            )}
          </small>
          <Side text={current?.target ?? null} other={target} {...{ locale }} side="before" />
        </div>
        <div>
          <small>{t(words.file)}</small>
          <Side text={target} other={here} {...{ locale }} side="after" />
        </div>
      </div>
      {segment.comments.map(({ author, text }) => (
        <p key={`${author} ${text}`} className={css.told}>
          {author === null ? t(words.remark) : t(words.remarkOf, { author })} <q>{text}</q>
        </p>
      ))}
      {(told || damage) && (
        <p className={css.told}>
          {told && t(told)} {damage && <Damage damage={damage} />}
        </p>
      )}
    </li>
  )
}

type SideProps = { text: string | null; other: string | null; locale: string; side: 'before' | 'after' }

function Side({ text, other, locale, side }: SideProps) {
  const t = useWords()
  if (text === null || text === '') {
    return <p className={css.blank}>{t(text === null ? words.none : words.before)}</p>
  }
  const [before, after] = side === 'before' ? [text, other ?? text] : [other ?? text, text]
  return (
    <p className={css.words}>
      <TaggedDiff {...{ before, after, locale, side }} />
    </p>
  )
}

function Damage({ damage }: { damage: NonNullable<ViewSegment['damage']> }) {
  const t = useWords()
  const { missing, extra } = damage
  return (
    <>
      {missing.length > 0 && <>{t(damageLabels.missing, { tags: missing.join(' ') })} </>}
      {extra.length > 0 && <>{t(damageLabels.extra, { tags: extra.join(' ') })} </>}
      {missing.length + extra.length === 0 && <>{t(damageLabels.loose)} </>}
      {t(damageLabels.follows)}
    </>
  )
}
