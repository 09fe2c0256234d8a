import { renderToStaticMarkup } from 'react-dom/server'
import { DocumentBody, type BodyOptions } from './body.tsx'
import { Outline } from './html/outline.tsx'
import { Sources } from './html/sources.tsx'
import { documentCss } from './html/style.ts'
import { print, type Printed } from './printed.ts'
import { figureUses, type FigureUse } from './provenance.ts'
import type { DocumentTree } from './tree.ts'

export type HtmlOptions = BodyOptions & {
  /** Address that serves the files of `fontFaces`; without it the reader's own Times New Roman is used. */
  fontBase?: string
  /** Words for a figure's key in the list of sources. */
  figureLabel?: (figure: string) => string | undefined
  /** Further style sheets of the site, such as the faces of its interface. */
  stylesheets?: readonly string[]
  /** Address of `documentCss`, where a policy forbids styles inside the page. */
  styleHref?: string
  /** Address of the brand's link; without it the brand is plain text. */
  home?: string
  /** Other forms of this document: { label: 'DOCX', href: '…' }. */
  links?: readonly { label: string; href: string }[]
}

/**
 * A whole web page for a tree: the sheet on the desk, its outline, and the sources of its figures. It needs no
 * script and asks no other site for anything. Throws `documents.unknown-layout`.
 */
export function renderHtml(tree: DocumentTree, options: HtmlOptions = {}): string {
  const page = <Page tree={tree} printed={print(tree)} uses={figureUses(tree)} options={options} />
  // React ends empty elements as XML does, which means nothing in HTML; in texts and attributes it writes `&gt;`.
  return `<!doctype html>\n${renderToStaticMarkup(page).replaceAll('/>', '>')}\n`
}

type PageProps = {
  tree: DocumentTree
  printed: Printed
  uses: readonly FigureUse[]
  options: HtmlOptions
}

function Page({ tree, printed, uses, options }: PageProps) {
  const { layout, name } = printed
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {options.stylesheets?.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
        <title>{`${name} · Chalo`}</title>
        {options.styleHref === undefined ? (
          <style dangerouslySetInnerHTML={{ __html: documentCss(layout, options.fontBase) }} />
        ) : (
          <link rel="stylesheet" href={options.styleHref} />
        )}
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Đến nội dung
        </a>
        <Bar printed={printed} options={options} />
        <div className="page">
          <nav className="outline long" aria-label="Mục lục">
            <Outline printed={printed} />
          </nav>
          <nav className="outline short" aria-label="Mục lục">
            <details>
              <summary>Mục lục</summary>
              <Outline printed={printed} />
            </details>
          </nav>
          <main id="noi-dung">
            <DocumentBody tree={tree} options={options} />
            <Sources uses={uses} options={options} />
            <p className="form">
              {`Thể thức: ${layout.citation}.${layout.verified ? '' : ` Chưa kiểm chứng: ${layout.note.vi}`}`}
            </p>
          </main>
        </div>
      </body>
    </html>
  )
}

type BarProps = { printed: Printed; options: HtmlOptions }

function Bar({ printed: { name, watermark }, options: { home, links = [] } }: BarProps) {
  const brand = (
    <>
      <Gate /> Chalo
    </>
  )
  return (
    <header className="bar">
      {home === undefined ? (
        <span className="brand">{brand}</span>
      ) : (
        <a className="brand" href={home}>
          {brand}
        </a>
      )}
      <p>{name}</p>
      {watermark === null ? null : <strong className="draft">{sentenceCase(watermark)}</strong>}
      {links.length === 0 ? null : (
        <nav aria-label="Tải về">
          {links.map(({ label, href }) => (
            <a href={href} key={href}>
              {label}
            </a>
          ))}
        </nav>
      )}
    </header>
  )
}

const sentenceCase = (words: string) => words.charAt(0) + words.slice(1).toLocaleLowerCase('vi')

/** The mark: a gate of rock, and light at its mouth. */
function Gate() {
  return (
    <svg viewBox="0 0 44 44" aria-hidden="true">
      <path
        d="M2 42V27c0-5 4-7 5.5-13C9 8 12 4.5 15.5 4.5c3.6 0 4.5 3.8 7.5 3.8s4-6.3 8.5-6.3C37 2 37.5 11 39.5 16.5 41 20.5 42 23 42 27v15z"
        fill="#0B5563"
      />
      <path d="M10.5 42V31.5C10.5 24 15.5 19 22 19s11.5 5 11.5 12.5V42z" fill="#16292F" />
      <path d="M15 42V33c0-5.2 3-8.5 7-8.5s7 3.3 7 8.5v9z" fill="#E5A13A" />
      <path
        d="M17 42c1.5-3.6 7.5-3.400 5.5-7-.9-1.6-.3-2.8.6-3.6.2 1.400 3.400 2.400 2.900 5.6-.3 2-1.3 2.8-1.2 5z"
        fill="#0B5563"
      />
    </svg>
  )
}
