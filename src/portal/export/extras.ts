import { localeNames, portalLocales, type PortalLocale } from '../../platform/locales.ts'

/** The first page of the exported site: no server asks there which language the reader prefers. */
export function chooserPage(locales: readonly PortalLocale[], stylesheet: string | undefined): string {
  const link = stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''
  const items = locales.map(
    (locale) =>
      `<li><a href="${locale}/index.html" lang="${locale}" hreflang="${locale}">${localeNames[locale]}</a></li>`,
  )
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Quảng Bình</title>${link}</head><body><main id="content"><div class="wrap"><div class="page"><h1>Quảng Bình</h1><ul>${items.join('')}</ul></div></div></main></body></html>`
}

/** A page at an old address that leads on to the new one, for where no server can. */
export function redirectPage(to: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${to}"><title>→</title></head><body><p><a href="${to}">→</a></p></body></html>`
}

type Nginx = {
  redirects: ReadonlyMap<string, string>
  /** Pages that are sent with a status of their own: where each lies and is asked for. */
  notices: readonly { path: string; status: number; file: string }[]
  headers: readonly string[]
}

/** What an nginx needs beside `root` to serve the exported site as the living one is served. */
export function nginxConfig({ redirects, notices, headers }: Nginx): string {
  const quoted = (text: string) => `"${text.replace(/["\\$]/g, '\\$&')}"`
  const pairs = Array.from({ length: headers.length / 2 }, (_, at) => headers.slice(at * 2, at * 2 + 2))
  const lasting = [...pairs, ['Cache-Control', 'public, max-age=300']]
  return [
    '# Inside a server block, after: root /where/this/folder/lies;',
    'charset utf-8;',
    'index index.html;',
    'gzip_static on;',
    '# With the module ngx_brotli: brotli_static on;',
    'etag on;',
    ...lasting.map(([name = '', value = '']) => `add_header ${name} ${quoted(value)} always;`),
    'location / { try_files $uri $uri/ $uri.json $uri.xml =404; }',
    'location = /nginx.conf { return 404; }',
    ...portalLocales.map(
      (locale) => `location /${locale}/ { try_files $uri $uri/ =404; error_page 404 /${locale}/404.html; }`,
    ),
    ...[...redirects].map(
      ([from, to]) => `location = ${quoted(decodeURIComponent(from))} { return 301 ${quoted(to)}; }`,
    ),
    ...notices.flatMap(({ path, status, file }) =>
      [path, `${path}/`].map(
        (asked) =>
          `location = ${quoted(decodeURIComponent(asked))} { error_page ${status} ${quoted(`/${file}`)}; return ${status}; }`,
      ),
    ),
    '',
  ].join('\n')
}

export const README = `Trang này chạy không cần máy chủ Chalo.
Mở index.html bằng trình duyệt, hoặc đặt cả thư mục sau nginx cùng nginx.conf kèm theo.
Kiểm tra: sha256sum -c SHA256SUMS

This site works without the Chalo server.
Open index.html in a browser, or put the folder behind nginx with the nginx.conf beside this file.
To verify: sha256sum -c SHA256SUMS
`
