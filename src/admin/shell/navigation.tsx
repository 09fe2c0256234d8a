import { Link, useLocation, type LinkProps } from '@tanstack/react-router'
import { NotificationsCount } from '../../modules/notifications/admin/count.tsx'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { listCollections } from '../../records/http/overview-endpoints.ts'
import { useCall } from '../queries.ts'
import { useAdministers } from '../session.tsx'
import { classes } from '../ui/classes.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { useLocale, useWords } from '../words.ts'
import { areaOf, areas } from './areas.ts'
import { Mark } from './mark.tsx'
import css from './navigation.module.css'
import { Officer } from './officer.tsx'
import { YearMenu } from './year-menu.tsx'

const words = {
  main: { vi: 'Điều hướng chính', en: 'Main navigation' },
  find: { vi: 'Tìm hoặc ra lệnh', en: 'Find or command' },
  home: { vi: 'Việc của tôi', en: 'My work' },
  report: { vi: 'Báo cáo năm', en: 'Annual report' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  notices: { vi: 'Thông báo', en: 'Notifications' },
  registers: { vi: 'Sổ đăng ký', en: 'Registers' },
  system: { vi: 'Hệ thống', en: 'System' },
  organizations: { vi: 'Cơ cấu tổ chức', en: 'Organisations' },
  administration: { vi: 'Quản trị', en: 'Administration' },
} as const satisfies Record<string, Labels>

/** Pages that need the width: the report, the reader, the translation desk. */
export function isRailPage(pathname: string): boolean {
  return /^\/(?:reports\/.+|translations(?:\/|$))/.test(pathname.replace(/^\/office/, ''))
}

/** The way to everything, 236 px wide; 56 px where the work needs the room. */
export function Navigation({ rail, onFind }: { rail: boolean; onFind: () => void }) {
  const t = useWords()
  const administers = useAdministers()
  const { pathname } = useLocation()
  const collections = useCall(listCollections, {}, { staleTime: 60_000 })
  const seen = new Map(collections.data?.collections.map((item) => [item.name, item]) ?? [])
  const current = /^\/(?:records|content)\/([^/]+)/.exec(pathname)?.[1]
  const shownAreas = areas.filter(({ collections: names }) => names.some((name) => seen.has(name)))
  return (
    <nav
      className={classes(css.nav, rail && css.rail)}
      data-rail={rail || undefined}
      aria-label={t(words.main)}
    >
      <div className={css.top}>
        <Mark />
        <YearMenu />
      </div>
      <button type="button" className={css.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <Icon name="search" small />
        <span>{t(words.find)}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={css.scroll}>
        <ul>
          <Entry icon="home" label={t(words.home)} link={{ to: '/', activeOptions: { exact: true } }} />
          <Entry icon="report" label={t(words.report)} link={{ to: '/reports' }} />
          <Entry icon="chart" label={t(words.figures)} link={{ to: '/figures' }} />
          <Entry
            icon="bell"
            label={t(words.notices)}
            link={{ to: '/notifications' }}
            more={<NotificationsCount />}
          />
        </ul>
        <h2>{t(words.registers)}</h2>
        <ul>
          {shownAreas.map((area) => {
            const first = area.collections.find((name) => seen.has(name)) ?? area.collections[0]
            return (
              <Entry
                key={area.name}
                icon={area.icon}
                label={t(area.label)}
                link={
                  area.page
                    ? { to: area.page }
                    : { to: '/records/$collection', params: { collection: first ?? '' } }
                }
                current={current !== undefined && areaOf(current) === area}
                more={<Count of={seen.get(first ?? '')?.count} />}
              />
            )
          })}
        </ul>
        <h2>{t(words.system)}</h2>
        <ul>
          <Entry icon="tree" label={t(words.organizations)} link={{ to: '/organizations' }} />
          {administers && <Entry icon="gear" label={t(words.administration)} link={{ to: '/admin' }} />}
        </ul>
      </div>
      <Officer />
    </nav>
  )
}

type EntryProps = {
  icon: IconName
  label: string
  link: LinkProps
  current?: boolean
  more?: React.ReactNode
}

function Entry({ icon, label, link, current, more }: EntryProps) {
  return (
    <li>
      <Tooltip label={label}>
        <Link {...link} className={css.entry} {...(current ? { 'aria-current': 'page' as const } : {})}>
          <Icon name={icon} />
          <span className={css.name}>{label}</span>
          {more}
        </Link>
      </Tooltip>
    </li>
  )
}

function Count({ of }: { of: number | null | undefined }) {
  const locale = useLocale()
  return of ? <span className={css.count}>{formatNumber(of, locale)}</span> : null
}
