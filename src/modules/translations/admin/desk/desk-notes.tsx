import { useState, type ReactNode } from 'react'
import { ApiProblem, NetworkLost } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { Button, ButtonLink } from '../../../../admin/ui/button.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { recordAddresses } from '../../../../records/http/one-record.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import type { DeskMoves } from './moves/use-desk-moves.ts'
import { useTold } from './use-segment.ts'
import type { ReadOnly } from './writing.ts'

const words = {
  never: {
    vi: 'Bản gốc chưa được duyệt lần nào. Bạn dịch theo bản đang soạn; câu nào còn đổi sẽ được đánh dấu để xem lại.',
    en: 'The source was never approved. You translate the draft; sentences that still change will be marked.',
  },
  newer: {
    vi: 'Bản gốc đang được sửa. Bạn dịch theo bản đã duyệt gần nhất; khi bản mới được duyệt, chỉ câu đã đổi mới cần dịch lại.',
    en: 'The source is being rewritten. You translate the one approved last; when the new one is approved, only changed sentences need work.',
  },
  network: {
    vi: 'Máy chủ không trả lời; chưa có gì thay đổi. Thử lại khi có mạng.',
    en: 'The server does not answer; nothing has changed. Try again when the network is back.',
  },
  there: { vi: 'Đến đoạn đó', en: 'Go there' },
  source: { vi: 'Xem bản gốc', en: 'See the source' },
  returned: { vi: 'Trả lại: {note}', en: 'Returned: {note}' },
  recalled: {
    vi: 'Đã khôi phục phần gõ {time} mà chưa kịp gửi.',
    en: 'What you typed {time} and could not send is back.',
  },
  hide: { vi: 'Ẩn', en: 'Hide' },
  stray: {
    vi: 'Câu này không còn trong bản gốc; phần bạn gõ cho nó vẫn giữ ở đây:',
    en: 'This sentence is no longer in the source; what you typed for it is kept here:',
  },
  drop: { vi: 'Bỏ', en: 'Drop' },
  empty: {
    vi: 'Bản gốc chưa có câu nào để dịch. Viết bản tiếng Việt trước.',
    en: 'The source has no sentence to translate yet. Write the Vietnamese text first.',
  },
} as const satisfies Record<string, Labels>

type DeskNotesProps = {
  why: ReadOnly | null
  recalledAt: number | null
  moves: DeskMoves
  children: ReactNode
}

/** What has to be known before one translates on: refusals, what was asked for, how the source stands. */
export function DeskNotes({ why, recalledAt, moves, children }: DeskNotesProps) {
  const { desk, place } = useDeskFacts()
  const t = useWords()
  const [hidden, setHidden] = useState(false)
  const asked = useAsked()
  const { source, segments } = desk
  return (
    <div className={css.notes}>
      {moves.problem && <MoveProblem problem={moves.problem} />}
      <Strays />
      {children}
      {why && <Note icon="info">{t(why.reason)}</Note>}
      {asked !== null && (
        <Note tone="light" icon="undo">
          {t(words.returned, { note: asked })}
        </Note>
      )}
      {segments.length === 0 && <Note icon="info">{t(words.empty)}</Note>}
      {segments.length > 0 && source.approvedAt === null && <Note icon="info">{t(words.never)}</Note>}
      {source.newerDraft && (
        <Note
          icon="info"
          action={
            <ButtonLink
              variant="quiet"
              to="/content/$collection/$id"
              params={{ collection: place.collection, id: place.id }}
            >
              {t(words.source)}
            </ButtonLink>
          }
        >
          {t(words.newer)}
        </Note>
      )}
      {recalledAt !== null && !hidden && (
        <Note
          tone="river"
          icon="history"
          role="status"
          action={
            <Button variant="quiet" onClick={() => setHidden(true)}>
              {t(words.hide)}
            </Button>
          }
        >
          {t(words.recalled, { time: t(momentOf(new Date(recalledAt))) })}
        </Note>
      )}
    </div>
  )
}

/** Why a step was refused, and the way to the first segment that stands in it. */
function MoveProblem({ problem }: { problem: Error }) {
  const { desk, acts } = useDeskFacts()
  const t = useWords()
  const issues = problem instanceof ApiProblem ? problem.issues : []
  const places = new Set(issues.map(({ at }) => at))
  const first = desk.segments.find(({ id }) => places.has(id))
  return (
    <Note
      tone="red"
      icon="error"
      role="alert"
      action={
        first && (
          <Button variant="quiet" onClick={() => acts.activate(first.id)}>
            {t(words.there)}
          </Button>
        )
      }
    >
      {problem instanceof NetworkLost ? t(words.network) : problem.message}
    </Note>
  )
}

/** Words for sentences that are gone from the source: nothing that was typed is thrown away unasked. */
function Strays() {
  const { sheet } = useDeskFacts()
  const t = useWords()
  const told = useTold(sheet, () => JSON.stringify(sheet.strays()))
  return (told === '[]' ? [] : sheet.strays()).map(({ id, words: typed }) => (
    <Note
      key={id}
      tone="light"
      icon="warning"
      action={
        <Button variant="quiet" onClick={() => sheet.drop(id)}>
          {t(words.drop)}
        </Button>
      }
    >
      {t(words.stray)} <q className={css.stray}>{typed}</q>
    </Note>
  ))
}

/** The last word of whoever returned this translation. */
function useAsked(): string | null {
  const { desk, place } = useDeskFacts()
  const { comments } = recordAddresses(place.collection)
  const isReturned = desk.text?.state === 'returned'
  const said = useCall(comments, { id: place.id }, { enabled: isReturned })
  const requests = (said.data ?? []).filter(
    ({ field, kind, resolvedAt }) =>
      resolvedAt === null && kind === 'request' && field?.startsWith(`texts.${place.locale}`) === true,
  )
  return isReturned ? (requests.at(-1)?.body ?? null) : null
}
