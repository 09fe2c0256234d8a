// What better-auth calls its tables and fields, and what they are called here.

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const userTable = { modelName: 'users', fields: { ...times, emailVerified: 'email_verified' } }

export const sessionTable = {
  modelName: 'user_sessions',
  fields: {
    ...times,
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
  },
}

export const accountTable = {
  modelName: 'user_accounts',
  fields: {
    ...times,
    userId: 'user_id',
    accountId: 'account_id',
    providerId: 'provider_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
}

export const verificationTable = {
  modelName: 'user_verifications',
  fields: { ...times, expiresAt: 'expires_at' },
}

export const passkeyTable = {
  modelName: 'user_passkeys',
  fields: {
    publicKey: 'public_key',
    userId: 'user_id',
    credentialID: 'credential_id',
    deviceType: 'device_type',
    backedUp: 'backed_up',
    createdAt: 'created_at',
  },
}
