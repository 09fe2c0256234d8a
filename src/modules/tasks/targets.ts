/** The page of a record, with its field to look at. */
export function recordTarget(collection: string, id: string, field: string | null = null) {
  const query = field === null ? '' : `?field=${encodeURIComponent(field)}`
  return { path: `/records/${collection}/${id}${query}`, collection, id, field }
}

export function pageTarget(path: string) {
  return { path, collection: null, id: null, field: null }
}

/** The editor of one language of a record. */
export function textTarget(collection: string, id: string, locale: string) {
  return { path: `/content/${collection}/${id}?language=${locale}`, collection, id, field: `texts.${locale}` }
}
