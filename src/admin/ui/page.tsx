import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { classes } from './classes.ts'
import css from './page.module.css'

const words = { path: { vi: 'Vị trí', en: 'Position' } } as const satisfies Record<string, Labels>

export type Crumb = { label: ReactNode; link?: LinkProps }

type PageProps = {
  /** The browser's title. */
  name: string
  /** From the area to this page; the last is the page. Nothing on the home page. */
  crumbs?: readonly Crumb[]
  /** Words about saving, beside the actions. */
  status?: ReactNode
  /** Quiet buttons, then the one filled button. */
  actions?: ReactNode
  /** A line under the bar, for pages whose parts scroll by themselves. */
  ruled?: boolean
  /** The page divides its height itself instead of scrolling as a whole. */
  fixed?: boolean
  children: ReactNode
}

/** A sheet on the desk: the bar on top, the work below. */
export function Page({ name, crumbs = [], status, actions, ruled, fixed, children }: PageProps) {
  const t = useWords()
  useEffect(() => {
    document.title = `${name} · Chalo`
  }, [name])
  return (
    <>
      {(crumbs.length > 0 || actions || status) && (
        <header className={classes(css.bar, ruled && css.ruled)}>
          <nav className={css.crumbs} aria-label={t(words.path)}>
            <ol>
              {crumbs.map(({ label, link }, position) => (
                <li key={position} aria-current={position === crumbs.length - 1 ? 'page' : undefined}>
                  {link ? <Link {...link}>{label}</Link> : <b>{label}</b>}
                </li>
              ))}
            </ol>
          </nav>
          <div className={css.status} role="status">
            {status}
          </div>
          <div className={css.actions}>{actions}</div>
        </header>
      )}
      <div className={fixed ? css.fixed : css.scroll}>{children}</div>
    </>
  )
}

type PageTitleProps = { children: ReactNode; count?: ReactNode; lead?: ReactNode }

/** The page's heading with how many there are, and one line below. */
export function PageTitle({ children, count, lead }: PageTitleProps) {
  return (
    <div className={css.title}>
      <h1>
        {children} {count !== undefined && <span className={css.count}>{count}</span>}
      </h1>
      {lead && <p>{lead}</p>}
    </div>
  )
}
