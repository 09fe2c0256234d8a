import { useEffect, useRef } from 'react'
import { useKeys } from '../../../admin/ui/keys.ts'

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-item]')]
const currentRow = () => document.activeElement?.closest<HTMLElement>('[data-item]') ?? null

function focusRow(row: HTMLElement | undefined): void {
  row?.querySelector('a')?.focus()
}

/**
 * J and K walk the items of the page, Enter opens (the focus stands on a link), A approves and R returns the one that
 * has the focus. Once it is gone, what took its place has the focus; `version` changes with the list.
 */
export function useItemKeys(version: unknown): void {
  const place = useRef<number | null>(null)
  const step = (by: 1 | -1) => {
    const all = rows()
    const current = currentRow()
    const at = current ? all.indexOf(current) : by === 1 ? -1 : all.length
    focusRow(all[Math.min(Math.max(at + by, 0), all.length - 1)])
  }
  const act = (name: 'approve' | 'return') => {
    const row = currentRow()
    const button = row?.querySelector<HTMLButtonElement>(`[data-act=${name}]`)
    if (!row || !button) return
    place.current = rows().indexOf(row)
    button.click()
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => act('approve'),
    r: () => act('return'),
  })
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body
    if (place.current === null || !lost) return
    const all = rows()
    focusRow(all[Math.min(place.current, all.length - 1)])
    place.current = null
  }, [version])
}
