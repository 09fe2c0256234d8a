import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useAdministers } from '../session.tsx'
import { Drawer } from '../ui/drawer.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words.ts'
import { areas } from './areas.ts'
import { Officer } from './officer.tsx'
import css from './tab-bar.module.css'

const words = {
  nav: { vi: 'Điều hướng trên điện thoại', en: 'Navigation on a phone' },
  work: { vi: 'Việc', en: 'Work' },
  report: { vi: 'Báo cáo', en: 'Reports' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  registers: { vi: 'Sổ', en: 'Registers' },
  find: { vi: 'Tìm', en: 'Find' },
  all: { vi: 'Sổ đăng ký', en: 'Registers' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  organizations: { vi: 'Cơ cấu tổ chức', en: 'Organisations' },
  administration: { vi: 'Quản trị', en: 'Administration' },
} as const satisfies Record<string, Labels>

/** Five ways within reach of a thumb. */
export function TabBar({ onFind }: { onFind: () => void }) {
  const t = useWords()
  const administers = useAdministers()
  const { pathname } = useLocation()
  // The list closes by itself once a page has been chosen from it.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  return (
    <>
      <nav className={css.bar} aria-label={t(words.nav)}>
        <Link to="/" activeOptions={{ exact: true }}>
          <Icon name="home" />
          {t(words.work)}
        </Link>
        <Link to="/reports">
          <Icon name="report" />
          {t(words.report)}
        </Link>
        <Link to="/notifications">
          <Icon name="bell" />
          {t(words.notices)}
        </Link>
        <button type="button" onClick={() => setOpenedAt(pathname)}>
          <Icon name="menu" />
          {t(words.registers)}
        </button>
        <button type="button" onClick={onFind}>
          <Icon name="search" />
          {t(words.find)}
        </button>
      </nav>
      <Drawer
        opened={openedAt === pathname}
        onClose={() => setOpenedAt(null)}
        title={t(words.all)}
        side="bottom"
      >
        <ul className={css.list}>
          {areas.map(({ name, label, icon, page, collections }) => (
            <li key={name}>
              <Link
                {...(page
                  ? { to: page }
                  : { to: '/records/$collection', params: { collection: collections[0] ?? '' } })}
              >
                <Icon name={icon} />
                {t(label)}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/figures">
              <Icon name="chart" />
              {t(words.figures)}
            </Link>
          </li>
          <li>
            <Link to="/organizations">
              <Icon name="tree" />
              {t(words.organizations)}
            </Link>
          </li>
          {administers && (
            <li>
              <Link to="/admin">
                <Icon name="gear" />
                {t(words.administration)}
              </Link>
            </li>
          )}
        </ul>
        <Officer />
      </Drawer>
    </>
  )
}
