import type { ReactNode } from 'react'

/** The editor's own signs, drawn like the office's on 20 × 20 with one stroke. */
const signs = {
  bold: <path d="M6 4h4.500a3 3 0 0 1 0 6H6zM6 10h5.300a3 3 0 0 1 0 6H6z" strokeWidth="2" />,
  italic: <path d="M8.500 4h5M6.500 16h5M11.500 4l-3 12" />,
  heading2: (
    <path d="M3.500 4.500v11M9.500 4.500v11M3.500 10h6M12.500 8.500a2 2 0 1 1 3.600 1.200c-.900 1.400-3.600 3-3.600 5.800h4" />
  ),
  heading3: <path d="M3.500 6v9M8.500 6v9M3.500 10.500h5M12 9h4l-2.200 2.500a2 2 0 1 1-1.900 2.900" />,
  bulletList: <path d="M8 5h9M8 10h9M8 15h9M3.500 5h.100M3.500 10h.100M3.500 15h.100" />,
  orderedList: (
    <path d="M8.500 5h8.500M8.500 10h8.500M8.500 15h8.500M3.500 3.500l1-.500v4M3 13.300a1 1 0 0 1 1.900.500c0 .700-1.900 1.500-1.900 2.700h2" />
  ),
  blockquote: <path d="M4 5.500v9M8 6h8.500M8 10h8.500M8 14h5.500" />,
  link: (
    <path d="M8.500 11.500a3 3 0 0 0 4.300 0l2.900-2.900a3 3 0 0 0-4.300-4.300l-1 1M11.500 8.500a3 3 0 0 0-4.300 0l-2.900 2.900a3 3 0 0 0 4.300 4.300l1-1" />
  ),
  figure: <path d="M3 4.500h14v11H3zM3 13l4-4 3.500 3.500L13 10l4 4M13 7.500h.100" />,
  source: <path d="M6.500 4H4v12h2.500M13.500 4H16v12h-2.500M9 7.500l1.500-1V13.500" />,
  undo: <path d="M7.500 4.500 4 8l3.500 3.500M4 8h7.500a4 4 0 0 1 0 8H8" />,
  redo: <path d="M12.500 4.500 16 8l-3.500 3.500M16 8H8.500a4 4 0 0 0 0 8H12" />,
} as const satisfies Record<string, ReactNode>

export type SignName = keyof typeof signs

export function Sign({ name }: { name: SignName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.600"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {signs[name]}
    </svg>
  )
}
