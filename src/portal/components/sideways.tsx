import type { ReactNode } from 'react'

/** What is wider than a telephone: it can be moved sideways by touch, and by keyboard as a region with a name. */
export function Sideways({
  label,
  className,
  children,
}: {
  label: string
  className: string
  children: ReactNode
}) {
  const region = { tabIndex: 0, role: 'region', 'aria-label': label }
  return (
    <div className={className} {...region}>
      {children}
    </div>
  )
}
