import { expect, test } from 'vitest'
import { describeConfig, loadConfig } from './config.ts'
import { AppError } from './errors.ts'
import { fill } from './labels.ts'

function failureOf(env: Record<string, string>): AppError {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof AppError) return error
  }
  throw new Error('the configuration was accepted')
}

test('a first run needs no variable', () => {
  const config = loadConfig({ HOME: '/home/lan' })
  expect(config).toMatchObject({
    port: 8080,
    host: '::',
    publicUrl: 'http://localhost:8080',
    databaseUrl: undefined,
    locale: 'vi',
    demo: true,
    logLevel: 'info',
  })
  const root = process.getuid?.() === 0
  expect(config.dataFolder).toBe(root ? '/var/lib/chalo' : '/home/lan/.local/share/chalo')
})

test('reads what is set, and takes an empty variable as not set', () => {
  const config = loadConfig({
    PORT: '3000',
    HOST: '',
    CHALO_DATA: '/srv/chalo/',
    CHALO_PUBLIC_URL: 'https://chalo.example/',
    LANG: 'en_US.UTF-8',
    CHALO_DEMO: 'off',
  })
  expect(config).toMatchObject({
    port: 3000,
    host: '::',
    publicUrl: 'https://chalo.example',
    dataFolder: '/srv/chalo',
    locale: 'en',
    demo: false,
  })
})

test('names every wrong variable at once, in both languages, without repeating a secret', () => {
  const failure = failureOf({ PORT: '80800', CHALO_DEMO: 'maybe', DATABASE_URL: 'mysql://u:s3cret@db/x' })
  const lines = failure.issues.map(({ at, message, params }) => `${at} ${fill(message.en, params)}`)
  expect(lines).toEqual([
    'PORT must be a number from 0 to 65535, not “80800”',
    'DATABASE_URL must be a postgres:// address',
    'CHALO_DEMO must be true or false, not “maybe”',
  ])
  expect(failure.issues.map(({ message }) => message.vi).join()).toContain('phải là')
  expect(JSON.stringify(failure)).not.toContain('s3cret')
})

test.each([' 80', '1e3', '0x50', '-1', '80.5'])('port “%s” is not taken for a number', (port) => {
  expect(failureOf({ PORT: port }).issues).toHaveLength(1)
})

test('describes the configuration with secrets hidden', () => {
  const env = { DATABASE_URL: 'postgres://chalo:s3cret@db/chalo', PORT: '3000' }
  const rows = describeConfig(loadConfig(env), env)
  expect(JSON.stringify(rows)).not.toContain('s3cret')
  expect(rows.find(({ name }) => name === 'PORT')).toMatchObject({ value: '3000', isDefault: false })
  expect(rows.find(({ name }) => name === 'HOST')).toMatchObject({ value: '::', isDefault: true })
  expect(rows.every(({ meaning }) => meaning.vi !== '' && meaning.en !== '')).toBe(true)
})
