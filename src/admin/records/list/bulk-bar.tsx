import { useMemo, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { addressOf } from '../../api.ts'
import { exportSelection } from '../../../records/http/list-endpoints.ts'
import { transitions, type TransitionName } from '../../../records/states.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import css from './bulk-bar.module.css'
import { ChooseAll } from './choose-all.tsx'
import { ChangeDialog, LinkDialog, ReturnDialog } from './bulk-dialogs.tsx'
import { useExport } from './export-menu.tsx'
import { Refusals } from './refusals.tsx'
import type { ListState } from './list-search.ts'
import type { Selection } from './selection.ts'
import { useActs } from './use-acts.ts'
import type { BulkAct } from './use-bulk.ts'

const words = {
  bar: { vi: 'Với {count} bản ghi đã chọn', en: 'With the {count} records chosen' },
  chosen: { vi: '{count} đã chọn', en: '{count} chosen' },
  submit: { vi: 'Trình duyệt', en: 'Submit' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  return: { vi: 'Trả lại', en: 'Return' },
  archive: { vi: 'Lưu trữ', en: 'Archive' },
  link: { vi: 'Gắn với bản ghi', en: 'Link to a record' },
  change: { vi: 'Sửa hàng loạt', en: 'Set a field' },
  csv: { vi: 'Xuất CSV', en: 'Export CSV' },
  export: { vi: 'Xuất', en: 'Export' },
  remove: { vi: 'Xóa', en: 'Remove' },
  restore: { vi: 'Khôi phục', en: 'Restore' },
  more: { vi: 'Việc khác', en: 'More' },
  clear: { vi: 'Bỏ chọn', en: 'Clear' },
  running: { vi: 'Đang làm {finished}/{all}', en: 'Working {finished}/{all}' },
} as const satisfies Record<string, Labels>

const moves: readonly { name: TransitionName; icon: IconName }[] = [
  { name: 'submit', icon: 'sign' },
  { name: 'approve', icon: 'check' },
  { name: 'return', icon: 'undo' },
  { name: 'archive', icon: 'book' },
]

type BulkBarProps = {
  description: Description
  selection: Selection
  rows: readonly SentRecord[]
  state: ListState
  /** Every row at hand is chosen, and there are more. */
  more: boolean
}
type Asking = 'change' | 'link' | 'return' | null

/** What can be done with all records chosen; what one of them refuses is told record by record. */
export function BulkBar({ description, selection, rows, state, more: hasMore }: BulkBarProps) {
  const t = useWords()
  const { removed, sort } = state
  const acts = useActs(description.name, selection)
  const { progress, refused } = acts
  const exporting = useExport()
  const [asking, setAsking] = useState<Asking>(null)
  // As they stand in the list now: a row that somebody changed meanwhile is acted on as it is shown.
  const shown = useMemo(() => new Map(rows.map((record) => [record.id, record])), [rows])
  const records = [...selection.chosen.values()].map((record) => shown.get(record.id) ?? record)
  const may = (action: (typeof description.actions)[number]) => description.actions.includes(action)
  useKeys({ Escape: selection.clear })

  const perform = (name: string, wanted: BulkAct, on: readonly SentRecord[]) => {
    setAsking(null)
    void acts.perform(name, wanted, on)
  }
  const fitting = (name: TransitionName) =>
    records.filter(({ state }) => (transitions[name].from as readonly string[]).includes(state))
  const shownMoves = moves.filter(({ name }) => may(transitions[name].action) && fitting(name).length > 0)
  const move = (name: TransitionName) =>
    name === 'return'
      ? setAsking('return')
      : perform(t(words[name]), { kind: 'transition', to: name }, fitting(name))
  const exportAs = (format: 'xlsx' | 'csv') =>
    void exporting.start(
      addressOf({ method: 'POST', path: exportSelection.path }, { collection: description.name }),
      {
        format,
        ids: records.map(({ id }) => id),
        ...(sort === null ? {} : { sort }),
        ...(removed ? { removed } : {}),
      },
    )
  const more: MenuItem[] = [
    { label: t(words.csv), icon: 'export', onClick: () => exportAs('csv') },
    ...(may('remove')
      ? [
          {
            label: t(words.remove),
            icon: 'trash' as const,
            danger: true,
            onClick: () => perform(t(words.remove), { kind: 'remove' }, records),
          },
        ]
      : []),
  ]
  const dialog = { description, records, onClose: () => setAsking(null) }
  return (
    <>
      {records.length > 0 && (
        <div className={css.bar} role="toolbar" aria-label={t(words.bar, { count: records.length })}>
          <b>{t(words.chosen, { count: records.length })}</b>
          {hasMore && <ChooseAll {...{ collection: description.name, state, selection }} />}
          <hr />
          {progress ? (
            <span role="status">{t(words.running, progress)}</span>
          ) : removed ? (
            may('remove') && (
              <Button icon="undo" onClick={() => perform(t(words.restore), { kind: 'restore' }, records)}>
                {t(words.restore)}
              </Button>
            )
          ) : (
            <>
              {shownMoves.map(({ name, icon }) => (
                <Button key={name} icon={icon} onClick={() => move(name)}>
                  {t(words[name])}
                </Button>
              ))}
              {may('change') && (
                <>
                  <Button icon="link" onClick={() => setAsking('link')}>
                    {t(words.link)}
                  </Button>
                  <Button icon="pen" onClick={() => setAsking('change')}>
                    {t(words.change)}
                  </Button>
                </>
              )}
              <Button icon="export" busy={exporting.bytes !== null} onClick={() => exportAs('xlsx')}>
                {t(words.export)}
              </Button>
              <Menu
                label={t(words.more)}
                target={<IconButton icon="dots" label={t(words.more)} />}
                items={more}
              />
            </>
          )}
          <hr />
          <Button keys="Esc" onClick={selection.clear}>
            {t(words.clear)}
          </Button>
        </div>
      )}
      {asking === 'return' && (
        <ReturnDialog
          {...dialog}
          onAct={(note) =>
            perform(t(words.return), { kind: 'transition', to: 'return', note }, fitting('return'))
          }
        />
      )}
      {asking === 'change' && (
        <ChangeDialog
          {...dialog}
          onAct={(change) => perform(t(words.change), { kind: 'change', ...change }, records)}
        />
      )}
      {asking === 'link' && (
        <LinkDialog
          {...dialog}
          onAct={(link) => perform(t(words.link), { kind: 'link', ...link }, records)}
        />
      )}
      {refused && (
        <Refusals {...refused} collection={description.name} onClose={() => acts.forgetRefused()} />
      )}
    </>
  )
}
