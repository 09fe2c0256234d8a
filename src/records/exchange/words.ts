import { fill, type Labels, type Params } from '../../platform/labels.ts'

/** Fills both languages of a text; a parameter may itself be in both. */
export function words(
  labels: Labels,
  params: Readonly<Record<string, Params[string] | Labels>> = {},
): Labels {
  const of = (locale: 'vi' | 'en') =>
    fill(
      labels[locale],
      Object.fromEntries(
        Object.entries(params).map(([key, value]) => [
          key,
          typeof value === 'object' && value !== null ? value[locale] : value,
        ]),
      ),
    )
  return { vi: of('vi'), en: of('en') }
}
