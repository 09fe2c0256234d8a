import type { BreadcrumbListLeaf } from 'schema-dts'
import { identity } from '../identity/identity.ts'
import type { Place } from './graph.ts'

type Step = { href: string; text: string }

/** The way from the first page to this one, itself included. */
export function breadcrumbs({ origin, locale }: Place, trail: readonly Step[]): BreadcrumbListLeaf {
  const steps = [{ href: `/${locale}`, text: identity(locale).name }, ...trail]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ href, text }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: `${origin}${href}`,
    })),
  }
}
