import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiProblem, callThrough } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { SessionProvider, type Me } from '../../../../admin/session.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { linkEndpoints } from '../../jobs/link-endpoints.ts'
import { LinkClosed } from './link-closed.tsx'
import { LinkDesk } from './link-desk.tsx'
import { LinkFrame } from './link-frame.tsx'
import { LinkImport, NEW_FILE } from './link-import.tsx'
import { LinkJob } from './link-job.tsx'
import { common } from './words.ts'

const words = {
  name: { vi: 'Gói dịch', en: 'Translation job' },
} as const satisfies Record<string, Labels>

/** How often it is asked how the job stands, in milliseconds. */
const EVERY = 20_000

/** The addresses of the desk, its comments and its files stand below a link as they stand in the office. */
function belowLink(token: string) {
  const own = `/api/translation-links/${token}/`
  return (path: string) => path.replace(/^\/api\/(?=(?:translations|records)\/)/, own)
}

/** What somebody outside sees who was given a link: the items of the job, or the desk of one of them. */
function LinkPage() {
  const { token = '' } = useParams({ strict: false })
  return <OpenedLink key={token} token={token} />
}

function OpenedLink({ token }: { token: string }) {
  const t = useWords()
  const locale = useLocale()
  const [address, change] = useAddress()
  // Before anything below asks for something.
  const [end] = useState(() => callThrough(belowLink(token)))
  useEffect(() => end, [end])
  const isOverview = !address['item'] && !address['import']
  const { data: job, error, refetch } = useCall(linkEndpoints.read, { token }, { every: EVERY })
  // Whoever comes back from a desk wants to see how far he has come.
  useEffect(() => {
    if (isOverview) void refetch({ cancelRefetch: false })
  }, [isOverview, refetch])
  useEffect(() => {
    document.title = `${job?.title ?? t(words.name)} · Chalo`
  }, [job?.title, t])
  if (error instanceof ApiProblem && error.status < 500) return <LinkClosed problem={error} />
  if (!job) {
    return (
      <LinkFrame>
        {error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <SkeletonRows label={t(common.loading)} />
        )}
      </LinkFrame>
    )
  }
  const item = job.items.find(({ id }) => id === address['item'])
  const imported = address['import']
  const me: Me = {
    id: `link ${job.link}`,
    name: job.assignee,
    email: '',
    locale,
    kind: 'user',
    disabledAt: null,
    createdAt: '',
    assignments: [],
  }
  return (
    <SessionProvider me={me}>
      {item ? (
        <LinkDesk
          key={item.id}
          job={job}
          item={item}
          onItem={(id) => change({ item: id, show: null, preview: null }, { push: true })}
        />
      ) : imported ? (
        <LinkImport
          job={job}
          id={imported}
          onImport={(id) => change({ import: id }, { push: true })}
          onItem={(id) => change({ item: id, import: null }, { push: true })}
        />
      ) : (
        <LinkJob
          token={token}
          job={job}
          onItem={(id) => change({ item: id }, { push: true })}
          onImport={() => change({ import: NEW_FILE }, { push: true })}
        />
      )}
    </SessionProvider>
  )
}

export const page = createLazyRoute('/translate/$token')({ component: LinkPage })
