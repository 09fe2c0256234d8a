import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tooMany } from './errors.ts'

/** Requests a minute from one address: an IPv4 address, or an IPv6 /64, which is what one subscriber gets. */
export const perMinute = { all: 3000, signIn: 30 }

/**
 * Slows down whoever asks too much. Counted per node: it protects the node; guesses at passwords are counted per
 * account in the database.
 */
export async function limitRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute.all,
    timeWindow: 60_000,
    ipv6Subnet: 64,
    allowList: isThisMachine,
    errorResponseBuilder: (_request, { ttl }) => tooMany({ seconds: Math.ceil(ttl / 1000) }),
  })
}

/** Route options of whatever takes a password; this machine is counted too. */
export const signInLimit = {
  rateLimit: { max: perMinute.signIn, timeWindow: 60_000, groupId: 'sign-in', allowList: [] },
}

function isThisMachine({ ip }: FastifyRequest): boolean {
  return ip === '127.0.0.1' || ip === '::1' || ip === '::ffff:127.0.0.1'
}
