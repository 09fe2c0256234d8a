import { classes } from '../../../admin/ui/classes.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { Icon, type IconName } from '../../../admin/ui/icon.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { PathLink } from '../../../admin/ui/path-link.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { momentWords } from './moments.ts'
import type { Notice } from './notifications-page.tsx'
import css from './notifications.module.css'

const words = {
  read: { vi: 'Đánh dấu đã xem', en: 'Mark as read' },
  unread: { vi: 'Đánh dấu chưa xem', en: 'Mark as unread' },
  fresh: { vi: 'chưa xem', en: 'unread' },
} as const satisfies Record<string, Labels>

const glyphs: Readonly<Record<string, GlyphName>> = {
  'record.returned': 'returned',
  'record.submitted': 'waiting',
  'record.approved': 'done',
  'due.soon': 'none',
  'due.passed': 'warning',
}

const icons: Readonly<Record<string, IconName>> = {
  'record.commented': 'talk',
  'record.mentioned': 'talk',
  'report.frozen': 'report',
  'approval.asked': 'sign',
  'import.finished': 'import',
  security: 'shield',
}

type NoticeRowProps = { notice: Notice; onRead: (read: boolean) => void }

/** One notice: what happened, in whose words, when; a dot while it is unread. */
export function NoticeRow({ notice, onRead }: NoticeRowProps) {
  const t = useWords()
  const { kind, text, note, path, createdAt, readAt } = notice
  const glyph = glyphs[kind]
  const isRead = readAt !== null
  return (
    <li className={classes(css.notice, !isRead && css.unread)} data-notice>
      <span className={css.sign}>
        {glyph ? <Glyph name={glyph} /> : <Icon name={icons[kind] ?? 'bell'} small />}
      </span>
      <div>
        <PathLink path={path} onClick={() => !isRead && onRead(true)}>
          {t(text)}
        </PathLink>
        {!isRead && <span className={css.spoken}>, {t(words.fresh)}</span>}
        {note && <p>“{note}”</p>}
      </div>
      <time dateTime={createdAt}>{t(momentWords(createdAt))}</time>
      <IconButton
        icon={isRead ? 'eye' : 'check'}
        label={t(isRead ? words.unread : words.read)}
        onClick={() => onRead(!isRead)}
      />
    </li>
  )
}
