import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import packageJson from '../package.json' with { type: 'json' }
import { library, modules } from './modules.ts'
import { actorResolver, authPages, SESSION_COOKIE } from './modules/accounts/public.ts'
import { approvalPages } from './modules/approvals/public.ts'
import { mediaJobs, mediaPages } from './modules/media/public.ts'
import { reportPages } from './modules/reports/public.ts'
import type { Config } from './platform/config.ts'
import type { Connection, Database } from './platform/database/connect.ts'
import type { Labels } from './platform/labels.ts'
import { openFiles, type FileStore } from './platform/files.ts'
import { builtApp } from './platform/http/built-app.ts'
import { forgetIdempotencyKeys } from './platform/http/idempotency.ts'
import { openApiPages, referenceOf } from './platform/http/openapi/serve.ts'
import { collectRoutes, type Routes } from './platform/http/routes.ts'
import { createServer } from './platform/http/server.ts'
import { startJobs, type Jobs } from './platform/jobs.ts'
import { mailJobs } from './platform/mail/jobs.ts'
import { forgetPublicChanges } from './platform/ready/forget-job.ts'
import { openSecret } from './platform/secret.ts'
import { openVault, type Vault } from './platform/vault.ts'
import { ratingPages } from './portal/about/rating-pages.ts'
import { accountPages } from './portal/account-pages.ts'
import { assetPages, FONT_SHEET, stylesheet } from './portal/assets.ts'
import {
  deskPageRoutes,
  glossaryJobs,
  machineJobs,
  sayMended,
  translationJobClock,
} from './modules/translations/public.ts'
import { mediaRequestPages } from './portal/media-requests/request-pages.ts'
import { draftPage } from './portal/items/draft-page.ts'
import { errorPage } from './portal/pages/error.tsx'
import { portalRoutes } from './portal/routes.ts'
import { publicEndpoints } from './portal/read-api/endpoints.ts'
import { servePortal } from './portal/site/serve.ts'
import { programStamp } from './portal/site/stamp.ts'
import { portalPages } from './portal/portal-pages.ts'
import { previewPages } from './portal/preview-pages.ts'
import { exchangeRoutes } from './records/exchange/routes.ts'
import { listRoutes } from './records/http/list-routes.ts'
import { overviewRoutes } from './records/http/overview-routes.ts'
import { collectionRoutes } from './records/http/routes.ts'
import { reviewRuleRoutes, textRoutes } from './records/http/text-routes.ts'
import { collectionNamed } from './records/registry.ts'
import { openPreviews } from './records/texts/previews.ts'
import { publishingJobs } from './records/publishing/jobs.ts'

export type App = {
  server: FastifyInstance
  /** Starts the work that runs by the clock. */
  startJobs(): Promise<void>
  close(): Promise<void>
}

/** Every address of the program: each collection's, then what the modules add. */
export function collectAllRoutes(vault: Vault): Routes {
  const routes = collectRoutes()
  overviewRoutes(library, routes)
  listRoutes(library.collections, routes, vault)
  reviewRuleRoutes(library.collections, routes)
  for (const { collections = [], routes: more } of modules) {
    for (const { name } of collections) {
      // As the whole program knows it, with what happens when a text of it moves.
      const collection = collectionNamed(library.collections, name)
      collectionRoutes(collection, routes, vault)
      textRoutes(collection, routes, vault)
      exchangeRoutes(collection, routes, library.collections)
    }
    more?.(routes)
  }
  deskPageRoutes(routes, library.collections, (origin) => (item) => draftPage(item, origin))
  return routes
}

/** What the API reference calls its groups. */
const groups: Readonly<Record<string, Labels>> = {
  ...Object.fromEntries([...library.collections.values()].map(({ name, label }) => [name, label])),
  reports: { vi: 'Báo cáo', en: 'Reports' },
  figures: { vi: 'Chỉ tiêu', en: 'Figures' },
  public: { vi: 'Nội dung đã công bố', en: 'Published content' },
  overview: { vi: 'Danh mục, tìm kiếm, tên gọi', en: 'Collections, search, names' },
  accounts: { vi: 'Tài khoản và khóa API', en: 'Accounts and API keys' },
  notifications: { vi: 'Thông báo và thư', en: 'Notifications and mail' },
  tasks: { vi: 'Việc của tôi', en: 'My work' },
  approvals: { vi: 'Phê duyệt bằng liên kết', en: 'Approval by link' },
  law: { vi: 'Quy định, thời hạn, ngày nghỉ', en: 'Law, deadlines, holidays' },
  administration: { vi: 'Quản trị hệ thống', en: 'Administration' },
  content: { vi: 'Cơ sở dữ liệu hình ảnh', en: 'Image database' },
  feedback: { vi: 'Đánh giá của người đọc', en: 'Ratings by readers' },
  translations: { vi: 'Biên dịch', en: 'Translation' },
  'translation-links': { vi: 'Biên dịch qua liên kết', en: 'Translation by link' },
  intakes: { vi: 'Nhập từ tệp, đọc báo cáo cũ', en: 'Imports of files, old reports' },
}

type AppParts = {
  db: Database
  connection: Connection
  config: Config
  /** False: public pages are made when they are asked for, not before. */
  warming?: boolean | undefined
}

/** What the public side answers, and where its ready pages lie. */
export function sitePartsOf(config: Config, files: FileStore) {
  return {
    routes: portalRoutes({ files }),
    config,
    folder: join(config.dataFolder, 'ready'),
    stamp: programStamp(config.publicUrl),
  }
}

/** Puts the server together from the modules; nothing listens yet. */
export async function createApp({ db, connection, config, warming }: AppParts): Promise<App> {
  const secret = await openSecret(config)
  const vault = openVault(secret)
  const routes = collectAllRoutes(vault)
  const resolveActor = actorResolver(db, secret)
  const published = publicEndpoints.map((endpoint) => ({ endpoint }))
  const reference = referenceOf(
    { list: [...routes.list, ...published] },
    {
      publicUrl: config.publicUrl,
      version: packageJson.version,
      cookie: SESSION_COOKIE,
      groups,
    },
  )
  const files = openFiles(config)
  const site = servePortal({
    ...sitePartsOf(config, files),
    connection,
    refreshWords: () => sayMended(db),
    warming,
    failed: (error) => server.log.warn({ err: error }, 'ready pages'),
  })
  let jobs: Jobs | undefined
  const server = await createServer({
    db,
    config,
    files,
    routes,
    resolveActor,
    errorPage,
    front: site.front,
    pages: [
      assetPages,
      builtApp('office'),
      portalPages({ reference, origin: config.publicUrl }),
      previewPages({ db, previews: openPreviews(vault, library.collections), origin: config.publicUrl }),
      accountPages,
      ratingPages({ db, config }),
      mediaRequestPages({ db, vault, config }),
      authPages({ db, config, secret }),
      openApiPages(reference),
      reportPages(db, library, [FONT_SHEET]),
      approvalPages({ db, library, secret, stylesheets: [stylesheet().path] }),
      ...mediaPages({ db, config, files, resolveActor }),
    ],
    checks: { jobs: async () => (jobs ? jobs.check() : 'not started') },
  })
  server.addHook('onListen', () => site.start())
  server.addHook('onClose', () => site.stop())
  return {
    server,
    async startJobs() {
      jobs = await startJobs({
        connection,
        db,
        jobs: [
          forgetIdempotencyKeys,
          forgetPublicChanges,
          ...mailJobs(config),
          ...mediaJobs({ files, config, collections: library.collections }),
          ...machineJobs({ config, collections: library.collections }),
          ...publishingJobs(library.collections),
          ...translationJobClock(config),
          ...glossaryJobs(config),
          ...modules.flatMap((module) => module.jobs ?? []),
        ],
      })
    },
    async close() {
      await server.close()
      await jobs?.stop()
    },
  }
}
