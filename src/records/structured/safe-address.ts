const SAFE = /^(https?:\/\/[^\s/?#]|mailto:[^\s@]+@|tel:\+?[\d\s().-]+$|\/(?![/\\])|#[\w-]+$)/i
// Browsers drop these from an address before they read its scheme; backslashes they take for slashes.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u

/** Whether a link may lead there: the web, a mailbox, a telephone, or a path of the portal; never a script. */
export function isSafeAddress(address: string): boolean {
  return SAFE.test(address) && !HIDDEN.test(address)
}
