import { useNavigate, useSearch } from '@tanstack/react-router'

export type Address = Readonly<Record<string, string | undefined>>

/**
 * The search part of the page's address as texts, and how to change some of it: filters, tab and what is open live
 * there. What is given as null or empty leaves the address; `push` makes a step that Back takes back.
 */
export function useAddress(): [
  Address,
  (change: Readonly<Record<string, string | null | undefined>>, options?: { push?: boolean }) => void,
] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const texts = Object.entries(search).map(([name, value]) => [
    name,
    value === undefined ? value : String(value),
  ])
  const change = (
    next: Readonly<Record<string, string | null | undefined>>,
    { push = false }: { push?: boolean } = {},
  ) => {
    const kept = Object.entries({ ...search, ...next }).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    )
    void navigate({ to: '.', search: Object.fromEntries(kept) as never, replace: !push })
  }
  return [Object.fromEntries(texts), change]
}
