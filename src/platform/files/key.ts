const SEGMENT = /^(?!\.{1,2}$)[\w.-]{1,200}$/

/** Keys come from the program; one that could leave its folder is a fault of the program, not of a user. */
export function requireKey(key: string): string {
  if (!key.split('/').every((segment) => SEGMENT.test(segment)))
    throw new TypeError(`${key} is no key of a file`)
  return key
}

/** The key that a health check writes and removes. */
export const PROBE = '.probe'
