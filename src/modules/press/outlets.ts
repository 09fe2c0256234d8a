import type { Issue } from '../../platform/errors.ts'
import { slugify } from '../../platform/text/slug.ts'

type Named = { name: string | null; aliases: readonly string[] | null }

/** «France Televison» as typed, whatever its accents, case and punctuation. */
function key(name: string): string {
  return slugify(name, 200)
}

/**
 * The outlet that a name as written means: by its own name first, then by any alias. Undefined when none bears
 * it, or when two do: a wrong match would put one outlet's products on another's account.
 */
export function matchOutlet<Outlet extends Named>(
  written: string,
  outlets: readonly Outlet[],
): Outlet | undefined {
  const wanted = key(written)
  if (wanted === '') return undefined
  const named = outlets.filter(({ name }) => name !== null && key(name) === wanted)
  const found =
    named.length > 0 ? named : outlets.filter(({ aliases }) => aliases?.some((a) => key(a) === wanted))
  return found.length === 1 ? found[0] : undefined
}

/** An alias that only repeats the name, or another alias, hides a mistake. */
export function aliasIssues({ name, aliases }: Named): Issue[] {
  const seen = new Set(name === null ? [] : [key(name)])
  return (aliases ?? []).flatMap((alias) => {
    const repeated = seen.has(key(alias))
    seen.add(key(alias))
    return repeated ? [{ at: 'aliases', message: repeatedAlias, params: { alias } }] : []
  })
}

const repeatedAlias = {
  vi: 'Tên gọi khác «{alias}» trùng với tên đã ghi; hãy bỏ bớt.',
  en: 'The other name “{alias}” is already there; remove it.',
}
