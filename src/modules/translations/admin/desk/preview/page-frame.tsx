import { useEffect, useRef, useState } from 'react'
import { useDeskFacts } from '../desk-context.ts'
import { usePausedWords } from '../use-segment.ts'
import frameSheet from './frame.css?url'
import { lightUp, namePage, sayTyped, segmentAt, showPage } from './page-document.ts'
import { useScale } from './use-scale.ts'

type PageFrameProps = { name: string; html: string; wide: boolean }

/**
 * The portal's page, whose scripts the server took out. It is loaded once; a later rendering takes the place of what it says, so that
 * nothing flickers and the reader stays where he is.
 */
export function PageFrame({ name, html, wide }: PageFrameProps) {
  const { desk, sheet, active, acts } = useDeskFacts()
  const { segments } = desk
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(() =>
    html.replace('</head>', `<link rel="stylesheet" href="${frameSheet}"></head>`),
  )
  const [page, setPage] = useState<Document | null>(null)
  const said = usePausedWords(sheet)
  const now = segments.findIndex(({ id }) => id === active)

  useEffect(() => {
    if (!page) return
    namePage(page, name)
    showPage(page, html)
  }, [page, name, html])
  useEffect(() => {
    if (page) sayTyped(page, segments, said)
  }, [page, html, segments, said])
  useEffect(() => {
    if (page) lightUp(page, now)
  }, [page, html, now])
  useEffect(() => {
    // Links of the page lead nowhere from here; a click on words is a shorter way to their row, which keys reach by themselves.
    const open = (event: MouseEvent) => {
      event.preventDefault()
      const segment = segments[segmentAt(event.target as Element)]
      if (segment) acts.activate(segment.id)
    }
    page?.addEventListener('click', open)
    return () => page?.removeEventListener('click', open)
  }, [page, segments, acts])

  return (
    <iframe
      ref={frame}
      title={name}
      // Browsers let nobody listen to a frame without scripts. The page has none, and the policy that it takes from the
      // office admits none within it; forms, windows and ways out of the frame stay shut.
      sandbox="allow-same-origin allow-scripts"
      srcDoc={first}
      style={useScale(frame, wide)}
      onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
    />
  )
}
