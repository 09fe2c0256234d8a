/** Under which licence the open data may be used. */
export const DATA_LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** What a dataset is called by whoever describes it. */
export function datasetIri(origin: string, name: string): string {
  return `${origin}/data/${name}#dataset`
}
