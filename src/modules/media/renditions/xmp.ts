import type { Credit } from './order.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

const inLanguages = (text: string) =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`

/** The IPTC Photo Metadata of a rendition as an XMP packet (IPTC Core and Extension, XMP Rights). */
export function xmpOf({ title, author, credit, rights, licenceUrl, digitalSource }: Credit): string {
  const parts: [string, string | null][] = [
    ['dc:title', inLanguages(title)],
    ['dc:creator', author && `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`],
    ['dc:rights', rights && inLanguages(rights)],
    ['photoshop:Credit', credit && escaped(credit)],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:UsageTerms', rights && inLanguages(rights)],
    ['xmpRights:WebStatement', licenceUrl && escaped(licenceUrl)],
    ['Iptc4xmpExt:DigitalSourceType', digitalSource && escaped(digitalSource)],
  ]
  const said = parts.flatMap(([name, value]) => (value ? [`<${name}>${value}</${name}>`] : []))
  return packet(IMAGE_SPACES, said.join(''))
}

const IMAGE_SPACES = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"`
const MARK_SPACES = `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`

/** The title of a document and the marks of the standards that it keeps to, as an XMP packet. */
export function markedXmp(title: string, marks: readonly string[]): string {
  return packet(MARK_SPACES, `<dc:title>${inLanguages(title)}</dc:title>${marks.join('')}`)
}

function packet(spaces: string, said: string): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${spaces}>${said}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}
