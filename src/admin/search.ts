/** The search part of an address as it stands; each page reads from it what it knows. */
export type AnySearch = { [name: string]: string | number | boolean | undefined }

export function anySearch(search: Record<string, unknown>): AnySearch {
  return search as AnySearch
}
