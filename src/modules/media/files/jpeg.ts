/** The segments of a JPEG that tell of camera, place and editor: APP1 (Exif, XMP), APP13 (IPTC) and comments. */
const PRIVATE = new Set([0xe1, 0xed, 0xfe])
const SCAN = 0xda

/** A JPEG without what its camera and its editors noted; its pixels and colours are the same bytes. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) break
    if (!PRIVATE.has(marker)) kept.push(bytes.subarray(at, end))
    at = end
  }
  kept.push(bytes.subarray(at))
  return new Uint8Array(Buffer.concat(kept))
}
