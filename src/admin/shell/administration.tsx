import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useAdministers } from '../session.tsx'
import { Empty } from '../ui/empty.tsx'
import type { IconName } from '../ui/icon.tsx'
import { Page, PageTitle } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import css from './administration.module.css'

const words = {
  administration: { vi: 'Quản trị', en: 'Administration' },
  sections: { vi: 'Các phần quản trị', en: 'Parts of administration' },
  closed: { vi: 'Phần này dành cho quản trị viên', en: 'This part is for administrators' },
  ask: {
    vi: 'Vai trò của bạn không mở được phần quản trị. Cần thay đổi gì, hãy nhờ quản trị viên của cơ quan.',
    en: 'Your role does not open administration. Ask the administrator of your organisation for what you need.',
  },
} as const satisfies Record<string, Labels>

export type Section = { link: LinkProps; label: Labels; about: Labels; icon: IconName }

/** The parts of administration, in the order in which a new installation needs them. */
export const sections: readonly Section[] = [
  {
    link: { to: '/admin/users' },
    label: { vi: 'Người dùng', en: 'Users' },
    about: { vi: 'Tài khoản, vai trò, phạm vi, mật khẩu', en: 'Accounts, roles, scope, passwords' },
    icon: 'people',
  },
  {
    link: { to: '/admin/keys' },
    label: { vi: 'Khóa API', en: 'API keys' },
    about: { vi: 'Khóa của mọi người, lần dùng cuối, thu hồi', en: 'Keys of everybody, last use, revoking' },
    icon: 'key',
  },
  {
    link: { to: '/admin/fields' },
    label: { vi: 'Trường tự thêm', en: 'Added fields' },
    about: { vi: 'Trường mà tỉnh thêm vào một sổ', en: 'Fields that the province adds to a register' },
    icon: 'columns',
  },
  {
    link: { to: '/admin/law' },
    label: { vi: 'Quy định, ngày nghỉ', en: 'Law and holidays' },
    about: { vi: 'Quy định theo giai đoạn, lịch nghỉ, thời hạn', en: 'Rules by period, holidays, deadlines' },
    icon: 'law',
  },
  {
    link: { to: '/admin/outlines' },
    label: { vi: 'Đề cương', en: 'Outlines' },
    about: { vi: 'Đề cương báo cáo và các phiên bản', en: 'Report outlines and their versions' },
    icon: 'report',
  },
  {
    link: { to: '/admin/feedback' },
    label: { vi: 'Ý kiến người đọc', en: 'Readers’ ratings' },
    about: {
      vi: 'Mức hài lòng và ý kiến về từng trang của cổng',
      en: 'Satisfaction and comments, page by page',
    },
    icon: 'talk',
  },
  {
    link: { to: '/admin/audit' },
    label: { vi: 'Nhật ký', en: 'Audit log' },
    about: { vi: 'Ai đã làm gì, lúc nào; kiểm tra chuỗi băm', en: 'Who did what and when; chain check' },
    icon: 'history',
  },
  {
    link: { to: '/admin/health' },
    label: { vi: 'Tình trạng', en: 'Health' },
    about: { vi: 'Cơ sở dữ liệu, công việc nền, tệp, thư, đĩa', en: 'Database, jobs, files, mail, disk' },
    icon: 'activity',
  },
  {
    link: { to: '/admin/mail' },
    label: { vi: 'Thư', en: 'Mail' },
    about: { vi: 'Thư đang chờ gửi và thư bị từ chối', en: 'Letters waiting and letters refused' },
    icon: 'mail',
  },
]

type AdministrationProps = {
  /** The section's name, or that of a page within it. */
  title: Labels
  lead?: ReactNode
  count?: ReactNode
  /** Above the page when it lies within a section: outlines → one outline. */
  within?: { label: Labels; link: LinkProps }
  actions?: ReactNode
  status?: ReactNode
  children: ReactNode
}

/** A page of administration: where one is, the other parts, the work. */
export function Administration(props: AdministrationProps) {
  const { title, lead, count, within, actions, status, children } = props
  const t = useWords()
  const crumbs = [
    { label: t(words.administration), link: { to: '/admin' } satisfies LinkProps },
    ...(within ? [{ label: t(within.label), link: within.link }] : []),
    { label: t(title) },
  ]
  return (
    <Page name={t(title)} crumbs={crumbs} actions={actions} status={status}>
      <nav className={css.sections} aria-label={t(words.sections)} ref={showCurrent}>
        {sections.map(({ link, label }) => (
          <Link key={link.to} {...link} className={css.section}>
            {t(label)}
          </Link>
        ))}
      </nav>
      <PageTitle count={count} lead={lead}>
        {t(title)}
      </PageTitle>
      <div className={css.body}>{children}</div>
    </Page>
  )
}

/** On a phone the row of parts is longer than the screen: the part that is open is brought into sight. */
function showCurrent(row: HTMLElement | null): void {
  const current = row?.querySelector<HTMLElement>('[aria-current=page]')
  if (row && current) row.scrollLeft = current.offsetLeft - row.clientWidth / 3
}

/** A page that only administrators open; who is none is told so, and nothing is asked of the server. */
export function forAdministrators(Work: () => ReactNode): () => ReactNode {
  return function Guarded() {
    const t = useWords()
    if (useAdministers()) return <Work />
    const name = t(words.administration)
    return (
      <Page name={name} crumbs={[{ label: name }]}>
        <PageTitle>{name}</PageTitle>
        <Empty title={t(words.closed)}>{t(words.ask)}</Empty>
      </Page>
    )
  }
}
