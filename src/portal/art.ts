import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { portalFolder } from './folder.ts'

/** A drawing of ours as a file: it carries its own day and night, so that it is fetched once for all pages. */
export type Drawing = { name: string; path: string; text: string; width: number; height: number }

/** The colours that drawings may take, as the tokens give them by day and by night. */
export function palette(): { day: string; night: string } {
  const tokens = readFileSync(join(portalFolder(), 'styles', 'tokens.css'), 'utf8')
  const [day = '', night = ''] = tokens.split('prefers-color-scheme: dark')
  const colours = (part: string) => [...part.matchAll(/--a-[\w-]+:\s*#[0-9a-f]+;/gi)].map(([rule]) => rule)
  const [nightBlock = ''] = night.split("[data-theme='dark']")
  return { day: colours(day).join(''), night: colours(nightBlock).join('') }
}

let drawings: ReadonlyMap<string, Drawing> | undefined

/** Every drawing in `art/`, by name. */
export function allDrawings(): ReadonlyMap<string, Drawing> {
  drawings ??= readDrawings()
  return drawings
}

/** A drawing by name; it must exist. */
export function drawing(name: string): Drawing {
  const found = allDrawings().get(name)
  if (!found) throw new Error(`src/portal/art has no drawing ${name}.svg`)
  return found
}

function readDrawings(): ReadonlyMap<string, Drawing> {
  const folder = join(portalFolder(), 'art')
  const { day, night } = palette()
  const style =
    `<style>:root{${day}}.night{display:none}@media(prefers-color-scheme:dark){` +
    `:root{${night}}.night{display:block}}</style>`
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'))
  return new Map(
    files.map((file) => {
      const name = file.slice(0, -'.svg'.length)
      const plain = readFileSync(join(folder, file), 'utf8').trim()
      const text = plain.replace(/<svg[^>]*>/, (tag) => `${tag}${style}`)
      const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10)
      const [, , width = '0', height = '0'] = /viewBox="([^"]*)"/.exec(plain)?.[1]?.split(/[\s,]+/) ?? []
      const path = `/assets/art/${name}.${hash}.svg`
      return [name, { name, path, text, width: Number(width), height: Number(height) }]
    }),
  )
}
