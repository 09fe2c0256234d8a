import { useEffect, type RefObject } from 'react'

/** Fields of one line of free words; in all others Enter has a meaning of its own. */
const LINE =
  'input:is([type=text], [type=email], [type=search], [type=tel], [type=url], [type=password], [type=number], :not([type])):not([role=combobox], [aria-haspopup])'

/** Enter in a field of one line within `within` presses the last button of `foot`, as in a form. */
export function useEnter(
  within: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
  enabled: boolean,
): void {
  useEffect(() => {
    if (!enabled) return undefined
    const press = (event: KeyboardEvent) => {
      const { target, key, defaultPrevented, isComposing, ctrlKey, metaKey } = event
      if (key !== 'Enter' || defaultPrevented || isComposing || ctrlKey || metaKey) return
      if (!(target instanceof HTMLInputElement) || target.form || !target.matches(LINE)) return
      if (!within.current?.contains(target)) return
      const button = [...(foot.current?.querySelectorAll('button') ?? [])].at(-1)
      if (button?.disabled === false) button.click()
    }
    // At the document: what a field makes of Enter itself comes first.
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [within, foot, enabled])
}
