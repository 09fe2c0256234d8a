import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '../../../admin/ui/button.tsx'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { CandidateView, KindOfRecord } from '../readings/endpoints.ts'
import css from './reader.module.css'

const words = {
  line: { vi: 'dòng {line}', en: 'line {line}' },
  doubtful: { vi: 'cần xem', en: 'to look at' },
  known: { vi: 'đã có trong sổ', en: 'already recorded' },
  knownAs: {
    vi: 'Giống bản ghi đã có: {title}. Nhận thì chỉ thêm nguồn.',
    en: 'Already recorded as {title}. Accepting only adds the source.',
  },
  mergeWith: { vi: 'Gộp với {title}', en: 'Merged with {title}' },
  unknown: { vi: 'chưa có số liệu', en: 'not known' },
  isNew: { vi: 'chưa có trong danh mục', en: 'not in the register yet' },
  accept: { vi: 'Nhận', en: 'Accept' },
  correct: { vi: 'Sửa', en: 'Correct' },
  reject: { vi: 'Bỏ', en: 'Reject' },
  merge: { vi: 'Gộp', en: 'Merge' },
  undo: { vi: 'Quyết lại', en: 'Decide again' },
  accepted: { vi: 'đã nhận', en: 'accepted' },
  rejected: { vi: 'đã bỏ', en: 'rejected' },
  merged: { vi: 'đã gộp', en: 'merged' },
  waiting: { vi: 'chưa quyết', en: 'not decided' },
  written: { vi: 'đã vào sổ', en: 'written' },
  by: { vi: 'bởi {name}', en: 'by {name}' },
} as const satisfies Record<string, Labels>

const DOUBTFUL = 0.65

export type CardActs = {
  onAccept: () => void
  onCorrect: () => void
  onReject: () => void
  onMerge: () => void
  onReopen: () => void
}

type CardProps = { candidate: CandidateView; kind: KindOfRecord | undefined; acts: CardActs }

/** The passage that is decided about now, with all that it would become. */
export function CandidateCard({ candidate, kind, acts }: CardProps) {
  const t = useWords()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [candidate.id])
  const { collection, title, place, decision, known, record, written, decidedByName } = candidate
  return (
    <section ref={card} className={css.current} aria-label={title}>
      <header>
        <Tag tone="river">{kind ? capital(t(kind.singular)) : collection}</Tag>
        <span className={css.quiet}>{t(words.line, { line: place.line })}</span>
        <span className={css.grow} />
        {known ? (
          <Tag tone="forest">{t(words.known)}</Tag>
        ) : (
          candidate.confidence < DOUBTFUL && <Tag tone="light">{t(words.doubtful)}</Tag>
        )}
      </header>
      <Fields candidate={candidate} kind={kind} />
      {known && !written && <p className={css.quiet}>{t(words.knownAs, { title: known.title })}</p>}
      {record && (
        <p className={css.quiet}>
          <Link to="/records/$collection/$id" params={{ collection, id: record.id }}>
            {written ? record.title : t(words.mergeWith, { title: record.title })}
          </Link>
        </p>
      )}
      {decision === null ? (
        <footer>
          <Button variant="primary" keys="Enter" onClick={acts.onAccept}>
            {t(words.accept)}
          </Button>
          <Button keys="E" onClick={acts.onCorrect}>
            {t(words.correct)}
          </Button>
          <Button keys="X" onClick={acts.onReject}>
            {t(words.reject)}
          </Button>
          <span className={css.grow} />
          <Button variant="quiet" keys="G" onClick={acts.onMerge}>
            {t(words.merge)}
          </Button>
        </footer>
      ) : (
        <footer>
          <Glyph name={glyphOf(candidate)} />
          <span>
            {t(written ? words.written : words[decision])}{' '}
            {decidedByName && t(words.by, { name: decidedByName })}
          </span>
          <span className={css.grow} />
          {!written && (
            <Button variant="quiet" icon="undo" keys="U" onClick={acts.onReopen}>
              {t(words.undo)}
            </Button>
          )}
        </footer>
      )}
    </section>
  )
}

function Fields({ candidate, kind }: Pick<CardProps, 'candidate' | 'kind'>) {
  const t = useWords()
  const labels = new Map(kind?.fields.map((field) => [field.name, field]))
  return (
    <dl className={css.fields}>
      {candidate.shown.map(({ name, text, isNew }) => {
        const field = labels.get(name)
        return (
          <div key={name}>
            <dt>{field ? t(field.label) : name}</dt>
            <dd>
              {text === null ? (
                <span className={css.faint}>{t(words.unknown)}</span>
              ) : (
                <>
                  {text}
                  {field?.unit ? ` ${field.unit}` : ''}
                </>
              )}
              {isNew && text !== null && <em>{t(words.isNew)}</em>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

type SlimProps = { candidate: CandidateView; kind: KindOfRecord | undefined; onPick: () => void }

/** A passage before or after the current one, in one line. */
export function SlimCandidate({ candidate, kind, onPick }: SlimProps) {
  const t = useWords()
  const { decision, written, title } = candidate
  const state = written ? words.written : words[decision ?? 'waiting']
  return (
    <button type="button" className={css.slim} onClick={onPick}>
      <Glyph name={glyphOf(candidate)} label={state} />
      <span>{title}</span>
      <span className={css.quiet}>{decision === null && kind ? capital(t(kind.singular)) : t(state)}</span>
    </button>
  )
}

function glyphOf({ decision }: CandidateView): GlyphName {
  if (decision === null) return 'none'
  return decision === 'rejected' ? 'returned' : 'done'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
