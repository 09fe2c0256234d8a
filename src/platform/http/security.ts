import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { crossSite } from './errors.ts'

/** No script, style, font, image or connection but our own, and no frame around us. */
const policy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
}

const PERMISSIONS = 'camera=(), geolocation=(), microphone=(), interest-cohort=()'
const ONE_YEAR = 31_536_000

function isHttps({ publicUrl }: Pick<Config, 'publicUrl'>): boolean {
  return publicUrl.startsWith('https:')
}

/** The headers that `secure` sets, names and values one after the other, for what is answered before the framework. */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): string[] {
  const csp = Object.entries(policy).map(([name, values]) => `${name} ${values.join(' ')}`)
  return [
    ['Content-Security-Policy', csp.join(';')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
    ['Permissions-Policy', PERMISSIONS],
    ['Referrer-Policy', 'same-origin'],
    ...(isHttps(config) ? [['Strict-Transport-Security', `max-age=${ONE_YEAR}`]] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-DNS-Prefetch-Control', 'off'],
    ['X-Download-Options', 'noopen'],
    ['X-Frame-Options', 'DENY'],
    ['X-Permitted-Cross-Domain-Policies', 'none'],
    ['X-XSS-Protection', '0'],
  ].flat()
}

/** Security headers on every answer, and no change asked for by another site. */
export async function secure(app: FastifyInstance, config: Pick<Config, 'publicUrl'>): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    strictTransportSecurity: isHttps(config) ? { maxAge: ONE_YEAR, includeSubDomains: false } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  const ours = new URL(config.publicUrl).host
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS)
    if (isChange(request) && isFromElsewhere(request, ours)) throw crossSite()
  })
}

function isChange({ method }: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method)
}

/**
 * Browsers say where a request comes from and pages cannot forge it; programs say nothing and carry no cookie by
 * accident. A key in `x-api-key` is never sent by accident either.
 */
function isFromElsewhere({ headers, host }: FastifyRequest, ours: string): boolean {
  if (headers['x-api-key']) return false
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return false
  if (site !== undefined) return true
  const { origin } = headers
  if (origin === undefined) return false
  return !URL.canParse(origin) || ![host, ours].includes(new URL(origin).host)
}

/** Admits the `<style>` elements of a page of ours by their hashes; styles from anywhere else stay refused. */
export function inlineStyles(reply: FastifyReply, html: string): void {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => {
    return `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  })
  const header = reply.getHeader('content-security-policy')
  if (styles.length === 0 || typeof header !== 'string') return
  reply.header(
    'content-security-policy',
    header.replace("style-src 'self'", `style-src 'self' ${styles.join(' ')}`),
  )
}
