import { defineError } from './errors.ts'

export const portTaken = defineError('http.port-taken', 503, {
  vi: 'Cổng {port} đang được chương trình khác dùng; hãy dừng chương trình đó hoặc đặt PORT sang số khác.',
  en: 'Port {port} is used by another program; stop that program or set PORT to another number.',
})

export const portForbidden = defineError('http.port-forbidden', 503, {
  vi: 'Hệ điều hành không cho dùng cổng {port}; hãy đặt PORT từ 1024 trở lên.',
  en: 'The operating system does not allow port {port}; set PORT to 1024 or above.',
})

export const hostUnknown = defineError('http.host-unknown', 503, {
  vi: 'Máy này không có địa chỉ {host}; hãy sửa hoặc bỏ biến HOST.',
  en: 'This machine has no address {host}; correct or unset HOST.',
})

type Listen = (address: { port: number; host: string }) => Promise<unknown>

/**
 * Listens where the configuration says; on a machine without IPv6 the default `::` becomes every IPv4 address.
 * @example await listenOn(config, (address) => app.listen(address))
 * @throws portTaken, portForbidden, hostUnknown
 */
export async function listenOn(
  { port, host }: { port: number; host: string },
  listen: Listen,
): Promise<void> {
  try {
    await listen({ port, host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (host === '::' && (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL')) {
      return listenOn({ port, host: '0.0.0.0' }, listen)
    }
    if (code === 'EADDRINUSE') throw portTaken({ port })
    if (code === 'EACCES') throw portForbidden({ port })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw hostUnknown({ host })
    throw error
  }
}
