import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { markup } from './markup.ts'

const EVIL = `<img src=x onerror="alert(1)">'&amp;</script>`

function Listed({ names, children }: { names: readonly string[]; children?: ReactNode }) {
  return (
    <ul className="list" aria-label={names.join(' & ')}>
      {names.map((name, index) => (
        <li key={name} lang={index === 0 ? 'vi' : undefined}>
          {name} {index > 0 && <b>{index}</b>}
        </li>
      ))}
      {children}
      {null}
      {false}
    </ul>
  )
}

const pages: Readonly<Record<string, ReactNode>> = {
  'words and components': (
    <>
      <Listed names={['Động Phong Nha', EVIL]}>
        <li dangerouslySetInnerHTML={{ __html: '<i>ready</i>' }} />
      </Listed>
      {0} {12.5} {'đ'}
    </>
  ),
  links: (
    <p>
      <a href="/vi?a=1&b=2" hrefLang="vi" rel="noopener external" download>
        {EVIL}
      </a>
      <i title={undefined} aria-current="page" aria-hidden={false}>
        x
      </i>
      <time dateTime="2017-06-01">1/6</time>
    </p>
  ),
  pictures: (
    <figure>
      <img src="/a.svg" alt="" width={44} height="44" fetchPriority="low" />
      <picture>
        <source type="image/avif" srcSet="/a.avif 960w" sizes="100vw" />
        <img src="/a.jpg" srcSet="/a.jpg 960w" sizes="100vw" alt={EVIL} loading="lazy" decoding="async" />
      </picture>
    </figure>
  ),
  drawings: (
    <svg viewBox="0 0 24 24" fill="none" strokeWidth="2" strokeLinecap="round" role="group">
      <pattern id="f" patternUnits="userSpaceOnUse" patternTransform="rotate(38)" />
      <text textAnchor="end" x={1.5}>
        Cha Lo
      </text>
      <path d="M0,0V9" strokeDasharray="7 6" opacity={0.46} />
    </svg>
  ),
  forms: (
    <form method="post" action="/vi/rating">
      <label htmlFor="q">?</label>
      <textarea name="comment" maxLength={500} rows={5} defaultValue={'\nMột\nhai <b>'} />
      <textarea name="other" autoComplete="off" />
      <button disabled={false}>.</button>
    </form>
  ),
}

/** Without what means the same: the order and the capitals of attributes, the end of void elements, the apostrophe. */
function meaning(html: string): string {
  const tags = html.replace(/<(\w+)((?: [\w-]+="[^"]*")+)\/?>/g, (_, tag: string, attributes: string) => {
    const each = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)]
    const sorted = each.map(([, name = '', value]) => `${name.toLowerCase()}="${value}"`).sort()
    return `<${tag} ${sorted.join(' ')}>`
  })
  return tags.replaceAll('&#x27;', '&#39;')
}

for (const [kind, page] of Object.entries(pages)) {
  test(`a page of ${kind} is written as React writes it`, () => {
    expect(meaning(markup(page).html)).toBe(meaning(renderToStaticMarkup(page)))
  })
}

test('drawings keep the capitals of their attributes', () => {
  expect(markup(pages['drawings']).html).toMatch(
    /^<svg viewBox="0 0 24 24".*patternUnits=.*patternTransform=/,
  )
})

test('what is typed into a form comes back in it', () => {
  expect(markup(<input name="q" defaultValue={EVIL} required />).html).toBe(
    '<input name="q" value="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;amp;&lt;/script&gt;" required="">',
  )
  expect(markup(<input type="checkbox" defaultChecked />).html).toBe('<input type="checkbox" checked="">')
})

test('an address that is a script leads nowhere', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
  ]) {
    expect(markup(<a href={address}>x</a>).html).toBe('<a>x</a>')
  }
  expect(markup(<a href="/vi/javascript:x">x</a>).html).toBe('<a href="/vi/javascript:x">x</a>')
})

test('pictures that must not wait are asked for in the head', () => {
  const first = <img src="/first.svg" alt="" fetchPriority="high" />
  const late = <img src="/late.svg" alt="" loading="lazy" />
  expect(markup([first, late]).preloads).toBe(
    '<link rel="preload" as="image" href="/first.svg" fetchpriority="high">',
  )
})

test('what a page cannot show is a fault, not a gap', () => {
  expect(() => markup(<p title={Object('x')}>x</p>)).toThrow(TypeError)
})
