/** Where the library keeps its bytes in the file store. */

/** The bytes as they came, once however often they were sent; never shown to the public. */
export function originalKey(sha256: string): string {
  return `media/originals/${sha256.slice(0, 2)}/${sha256}`
}

/** What is made of one version for the public: `640.avif`, `card.jpg`, `drawing.svg`. */
export function renditionKey(recordId: string, version: number, name: string): string {
  return `media/renditions/${recordId}/${version}/${name}`
}
