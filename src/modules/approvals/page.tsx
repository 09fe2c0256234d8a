import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentBody } from '../../documents/body.tsx'
import { Sources } from '../../documents/html/sources.tsx'
import { figureUses } from '../../documents/provenance.ts'
import { inWords, type Labels, type Locale, type Params } from '../../platform/labels.ts'
import type { Line, Reading } from './reading.ts'
import type { Matter, Standing } from './standing.ts'
import { approvalCss } from './style.ts'
import { vietnamHour, vietnamTime } from './times.ts'
import { words } from './words.ts'

export type PageOptions = {
  locale: Locale
  /** The address of the link, without what follows it. */
  address: string
  stylesheets: readonly string[]
}

type Shell = PageOptions & { title: string; head: ReactNode; children: ReactNode; foot?: ReactNode }

const within = (address: string, rest: string, locale: Locale) => `${address}${rest}?lang=${locale}`

function renderShell({ locale, address, stylesheets, title, head, children, foot }: Shell): string {
  const other = locale === 'vi' ? 'en' : 'vi'
  const page = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{`${title} · Chalo`}</title>
        {stylesheets.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
        <style dangerouslySetInnerHTML={{ __html: approvalCss }} />
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
      </head>
      <body>
        <div className="a">
          <header className="a-top">
            <Mark />
            {head}
            <a className="other" href={within(address, '', other)} lang={other} hrefLang={other}>
              {words.other[locale]}
            </a>
          </header>
          <main id="content">{children}</main>
          {foot}
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** The page on which a leader reads and decides. */
export function openPage(matter: Matter, reading: Reading, options: PageOptions): string {
  const { locale, address } = options
  const t = (label: Labels, params?: Params) => inWords(label, locale, params)
  const { compiled, approver, link } = matter
  return renderShell({
    ...options,
    title: reading.title,
    head: (
      <p>
        {t(words.sentBy, { office: reading.office })}
        <br />
        {t(words.until, { until: vietnamTime(link.expiresAt) })}
      </p>
    ),
    foot: (
      <footer className="act">
        <a className="b" href={within(address, '/return', locale)}>
          {t(words.return)}
        </a>
        <form className="go" method="post" action={within(address, '', locale)}>
          <button className="b p" name="decision" value="approve">
            {t(words.approve)}
          </button>
        </form>
      </footer>
    ),
    children: (
      <>
        <h1>{reading.title}</h1>
        <p className="lead">
          {reading.lead} {t(words.forYou, { name: approver.name })}.
        </p>
        <Facts facts={reading.facts} />
        <h2>{t(words.before)}</h2>
        <ul className="lines">
          {reading.lines.map((line) => (
            <LineItem line={line} key={line.text} />
          ))}
        </ul>
        <h2 id="full">{t(compiled ? words.full : words.content)}</h2>
        {compiled ? (
          <>
            <p className="files">
              <a href={`${address}/full.pdf`}>{t(words.pdf)}</a>
            </p>
            <DocumentBody tree={compiled.tree} />
            <Sources
              uses={figureUses(compiled.tree)}
              options={{ figureLabel: (key) => reading.figureLabels.get(key) }}
            />
          </>
        ) : (
          <FieldList fields={reading.fields} />
        )}
      </>
    ),
  })
}

function Facts({ facts }: Pick<Reading, 'facts'>) {
  if (facts.length === 0) return null
  return (
    <ul className="facts">
      {facts.map(({ value, label }) => (
        <li key={label}>
          <b>{value}</b>
          {label}
        </li>
      ))}
    </ul>
  )
}

function FieldList({ fields }: Pick<Reading, 'fields'>) {
  return (
    <dl>
      {fields.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function LineItem({ line: { tone, text, note, items } }: { line: Line }) {
  return (
    <li>
      <span className={tone}>{glyphs[tone]}</span>
      {items ? (
        <details>
          <summary>{text}</summary>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      ) : (
        <span>
          {text}
          {note === null ? null : <small>{note}</small>}
        </span>
      )}
    </li>
  )
}

type ReturnPage = PageOptions & { wrong?: string | undefined; note?: string; place?: string }

/** The page on which a leader says what has to be mended. */
export function returnPage(
  reading: Reading,
  { wrong, note = '', place = '', ...options }: ReturnPage,
): string {
  const { locale, address } = options
  const t = (label: Labels) => label[locale]
  return renderShell({
    ...options,
    title: t(words.returnTitle),
    head: <p>{reading.title}</p>,
    children: (
      <form method="post" action={within(address, '', locale)} id="return">
        <h1>{t(words.returnTitle)}</h1>
        {wrong === undefined ? null : (
          <p className="wrong" role="alert" id="wrong">
            {wrong}
          </p>
        )}
        <label>
          {t(words.where)}
          <select name="place" defaultValue={place}>
            <option value="">{t(words.whole)}</option>
            {reading.places.map(({ value, label }) => (
              <option value={value} key={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t(words.why)}
          <textarea
            name="note"
            required
            maxLength={4000}
            defaultValue={note}
            aria-describedby={wrong === undefined ? undefined : 'wrong'}
          />
        </label>
        <p className="lead">{t(words.returnNote)}</p>
      </form>
    ),
    foot: (
      <footer className="act">
        <a className="b" href={within(address, '', locale)}>
          {t(words.back)}
        </a>
        <button className="b p go" form="return" name="decision" value="return">
          {t(words.send)}
        </button>
      </footer>
    ),
  })
}

/** What a link says once it is decided: by it a moment ago, or closed for another reason. */
export function endPage(
  { link, standing, record }: Pick<Matter, 'link' | 'standing' | 'record'>,
  { undoable, ...options }: PageOptions & { undoable: boolean },
): string {
  const { locale, address } = options
  const t = (label: Labels, params?: Params) => inWords(label, locale, params)
  const decided = standing === 'decided' && link.decidedAt !== null ? link.decidedAt : null
  const done = link.decision === 'return' ? words.returned : words.approved
  const title = decided
    ? t(done, { at: undoable ? vietnamHour(decided) : vietnamTime(decided) })
    : t(endOf(standing).title)
  return renderShell({
    ...options,
    title,
    head: <p>{record.title}</p>,
    children: (
      <div className="end">
        <span className={decided ? 'done' : 'off'}>{decided ? glyphs.done : glyphs.missing}</span>
        <h1>{title}</h1>
        <p>
          {decided
            ? `${t(words.told)} ${undoable ? t(words.undoFor) : t(endOf('decided').text)}`
            : t(endOf(standing).text)}
        </p>
        {undoable ? (
          <form method="post" action={within(address, '/undo', locale)}>
            <button className="b">{t(words.undo)}</button>
          </form>
        ) : null}
      </div>
    ),
  })
}

/** What an address says that is no link, or no more: kindly, and whom to ask. */
export function unknownPage(options: PageOptions): string {
  const t = (label: Labels) => label[options.locale]
  const { title, head, text, ask } = words.unknown
  return renderShell({
    ...options,
    title: t(title),
    head: <p>{t(head)}</p>,
    children: (
      <div className="end">
        <span className="off">{glyphs.missing}</span>
        <h1>{t(title)}</h1>
        <p>{t(text)}</p>
        <p>{t(ask)}</p>
      </div>
    ),
  })
}

function endOf(standing: Standing) {
  return words.ended[standing === 'open' ? 'changed' : standing]
}

const glyphs: Readonly<Record<Line['tone'], ReactNode>> = {
  warning: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.500 15 14H1z" fill="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4M8 12v.1" stroke="#22303A" strokeWidth="1.600" strokeLinecap="round" />
    </svg>
  ),
  blocked: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" fill="currentColor" />
      <path d="M8 4.500v4M8 11.500v.1" stroke="#fff" strokeWidth="1.600" strokeLinecap="round" />
    </svg>
  ),
  missing: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6.200"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeDasharray="2.600 2.300"
      />
    </svg>
  ),
  done: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.800 8.200 2.200 2.200 4.200-4.600"
        fill="none"
        stroke="#fff"
        strokeWidth="1.700"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  ),
}

function Mark() {
  return <img src="/assets/mark.svg" alt="" width="30" height="30" />
}
