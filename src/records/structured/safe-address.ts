const SAFE = /^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@|tel:\+?[\d\s().-]+$|\/(?![/\\])|#[\w-]+$)/i
// Browsers drop these from an address before they read its scheme; backslashes they take for slashes.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u

/** Whether a link may lead there: the web, a mailbox, a telephone, or a path of the portal; never a script. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address) && !HIDDEN.test(address)
}

/**
 * An address as a page may hold it: what a URL may not contain is percent-encoded (URL standard, URL code points), and no
 * name or password goes along. What is no whole address of the web stays as it is.
 */
export function writtenAddress(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address
  const { origin, pathname, search, hash } = new URL(address)
  const fragment = hash.slice(1).replaceAll('#', '%23')
  const rest = `${pathname}${search}${hash === '' ? '' : `#${fragment}`}`
  return origin + rest.replace(/["<>\\^`{|}[\]]|%(?![0-9a-f]{2})/gi, encodeURIComponent)
}
