import { useRouter } from '@tanstack/react-router'
import type { ComponentPropsWithRef, MouseEvent } from 'react'

const OFFICE = '/office'

type PathLinkProps = {
  /** A page as the server names it: `/records/plans/0190…?field=title`, below /office. */
  path: string
} & Omit<ComponentPropsWithRef<'a'>, 'href'>

/** A link to a page whose address came from the server; it opens within the office, or beside it when asked to. */
export function PathLink({ path, onClick, children, ...rest }: PathLinkProps) {
  const open = useOpenPath()
  const click = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const beside = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
    if (event.defaultPrevented || beside) return
    event.preventDefault()
    open(path)
  }
  return (
    <a {...rest} href={OFFICE + path} onClick={click}>
      {children}
    </a>
  )
}

/** Opens a page whose address came from the server. */
export function useOpenPath(): (path: string) => void {
  const router = useRouter()
  return (path) => router.history.push(OFFICE + path)
}
