import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { defineError, type Issue } from './errors.ts'
import { localeOf, type Labels, type Locale } from './labels.ts'

export type Environment = Readonly<Record<string, string | undefined>>

type Variable<Shape extends z.ZodType = z.ZodType> = {
  name: string
  meaning: Labels
  /** What a good value looks like; the end of the sentence “NAME must be …”. */
  expects: Labels
  shape: Shape
  fallback?: (env: Environment) => string | undefined
  secret?: true
}

const variable = <Shape extends z.ZodType>(described: Variable<Shape>) => described

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const flag = z.stringbool({ truthy: ['true', '1', 'yes', 'on'], falsy: ['false', '0', 'no', 'off'] })

/** Every variable that Chalo reads. None has to be set for a first run. */
const variables = {
  port: variable({
    name: 'PORT',
    meaning: { vi: 'Cổng HTTP', en: 'HTTP port' },
    expects: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
    shape: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535)),
    fallback: () => '8080',
  }),
  host: variable({
    name: 'HOST',
    meaning: {
      vi: 'Địa chỉ lắng nghe; :: là mọi địa chỉ IPv6 và IPv4',
      en: 'Address to listen on; :: is every IPv6 and IPv4 address',
    },
    expects: { vi: 'một địa chỉ IP hoặc tên máy', en: 'an IP address or a host name' },
    shape: z.string().regex(/^[0-9a-zA-Z.:_-]+$/),
    fallback: () => '::',
  }),
  publicUrl: variable({
    name: 'CHALO_PUBLIC_URL',
    meaning: {
      vi: 'Địa chỉ mà người đọc nhìn thấy, khi Chalo đứng sau một máy chủ ủy quyền TLS',
      en: 'Address that readers see, when Chalo stands behind a TLS proxy',
    },
    expects: { vi: 'một địa chỉ http:// hoặc https://', en: 'an http:// or https:// address' },
    shape: url('http:', 'https:').transform((text) => text.replace(/\/+$/, '')),
    fallback: (env) => `http://localhost:${env['PORT'] || '8080'}`,
  }),
  dataFolder: variable({
    name: 'CHALO_DATA',
    meaning: {
      vi: 'Thư mục dữ liệu: cơ sở dữ liệu, tệp, khóa',
      en: 'Data folder: database, files, keys',
    },
    expects: { vi: 'một đường dẫn thư mục', en: 'the path of a folder' },
    shape: z
      .string()
      .refine((path) => !path.includes('\0'))
      .transform((path) => resolve(path)),
    fallback: defaultDataFolder,
  }),
  databaseUrl: variable({
    name: 'DATABASE_URL',
    meaning: {
      vi: 'Máy chủ PostgreSQL (15 trở lên) dùng thay cho máy chủ đi kèm',
      en: 'PostgreSQL server (15 or newer) to use instead of the bundled one',
    },
    expects: { vi: 'một địa chỉ postgres://', en: 'a postgres:// address' },
    shape: url('postgres:', 'postgresql:').optional(),
    secret: true,
  }),
  filesUrl: variable({
    name: 'CHALO_FILES_URL',
    meaning: {
      vi: 'Nơi giữ tệp: thư mục file:// hoặc kho S3 s3://; mặc định trong thư mục dữ liệu',
      en: 'Where files are kept: a file:// folder or an s3:// bucket; in the data folder by default',
    },
    expects: { vi: 'một địa chỉ file:// hoặc s3://', en: 'a file:// or s3:// address' },
    shape: url('file:', 's3:').optional(),
    secret: true,
  }),
  secret: variable({
    name: 'CHALO_SECRET',
    meaning: {
      vi: 'Khóa ký phiên đăng nhập; mặc định được tạo và giữ trong thư mục dữ liệu',
      en: 'Key that signs sessions; by default made and kept in the data folder',
    },
    expects: { vi: 'ít nhất 32 ký tự', en: 'at least 32 characters' },
    shape: z.string().min(32).optional(),
    secret: true,
  }),
  smtpUrl: variable({
    name: 'CHALO_SMTP_URL',
    meaning: {
      vi: 'Máy chủ gửi thư; không đặt thì thư được giữ lại cho quản trị viên xem',
      en: 'Mail server; without one, letters are kept for the administrator to read',
    },
    expects: {
      vi: 'một địa chỉ smtp:// hoặc smtps://, ví dụ smtps://ten:matkhau@mail.example:465',
      en: 'an smtp:// or smtps:// address such as smtps://name:password@mail.example:465',
    },
    shape: url('smtp:', 'smtps:').optional(),
    secret: true,
  }),
  mailFrom: variable({
    name: 'CHALO_MAIL_FROM',
    meaning: { vi: 'Địa chỉ gửi của thư', en: 'Sender of letters' },
    expects: { vi: 'một địa chỉ thư điện tử', en: 'an email address' },
    shape: z.email(),
    fallback: (env) => senderAt(env['CHALO_PUBLIC_URL']),
  }),
  oidcIssuer: variable({
    name: 'CHALO_OIDC_ISSUER',
    meaning: {
      vi: 'Máy chủ OpenID Connect cho đăng nhập một lần, ví dụ hệ thống tài khoản của tỉnh',
      en: 'OpenID Connect issuer for single sign-on, such as the accounts of the province',
    },
    expects: { vi: 'một địa chỉ https://', en: 'an https:// address' },
    shape: url('http:', 'https:')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
  }),
  oidcClientId: variable({
    name: 'CHALO_OIDC_CLIENT_ID',
    meaning: {
      vi: 'Mã ứng dụng mà máy chủ OpenID Connect cấp cho Chalo',
      en: 'Client id that the OpenID Connect issuer gave to Chalo',
    },
    expects: { vi: 'một chuỗi ký tự', en: 'a text' },
    shape: z.string().optional(),
  }),
  oidcClientSecret: variable({
    name: 'CHALO_OIDC_CLIENT_SECRET',
    meaning: { vi: 'Khóa của ứng dụng đó', en: 'Client secret that goes with it' },
    expects: { vi: 'một chuỗi ký tự', en: 'a text' },
    shape: z.string().optional(),
    secret: true,
  }),
  oidcName: variable({
    name: 'CHALO_OIDC_NAME',
    meaning: {
      vi: 'Tên hiện trên nút «Đăng nhập bằng …»',
      en: 'Name on the button “Sign in with …”',
    },
    expects: { vi: 'một tên ngắn', en: 'a short name' },
    shape: z.string().trim().min(1).max(60),
    fallback: () => 'Tài khoản của tỉnh',
  }),
  machineProvider: variable({
    name: 'CHALO_MACHINE_PROVIDER',
    meaning: {
      vi: 'Bản dịch nháp bằng máy: openai (mọi máy chủ tương thích) hoặc libretranslate; không đặt là tắt',
      en: 'Drafts by machine: openai (any compatible server) or libretranslate; off when not set',
    },
    expects: { vi: 'openai hoặc libretranslate', en: 'openai or libretranslate' },
    shape: z.enum(['openai', 'libretranslate']).optional(),
  }),
  machineUrl: variable({
    name: 'CHALO_MACHINE_URL',
    meaning: {
      vi: 'Địa chỉ gốc của máy dịch, ví dụ https://may-dich.tinh.gov.vn/v1; có thể là máy trong mạng nội bộ',
      en: 'Base address of the machine, such as https://translate.example/v1; may be on the internal network',
    },
    expects: { vi: 'một địa chỉ http:// hoặc https://', en: 'an http:// or https:// address' },
    shape: url('http:', 'https:')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
  }),
  machineKey: variable({
    name: 'CHALO_MACHINE_KEY',
    meaning: { vi: 'Khóa của máy dịch, nếu máy đòi', en: 'Key of the machine, where it asks for one' },
    expects: { vi: 'một chuỗi ký tự', en: 'a text' },
    shape: z.string().optional(),
    secret: true,
  }),
  machineModel: variable({
    name: 'CHALO_MACHINE_MODEL',
    meaning: { vi: 'Mô hình, cần cho openai', en: 'Model, needed for openai' },
    expects: { vi: 'tên một mô hình', en: 'the name of a model' },
    shape: z.string().trim().min(1).max(120).optional(),
  }),
  machinePrice: variable({
    name: 'CHALO_MACHINE_PRICE',
    meaning: {
      vi: 'Giá một triệu token vào/ra, ví dụ «0.15/0.60 USD», hoặc một triệu ký tự với libretranslate, ví dụ «15 USD»; không đặt thì chi phí ghi là chưa biết',
      en: 'Price of a million tokens in/out such as “0.15/0.60 USD”, or of a million characters with libretranslate such as “15 USD”; cost is unknown without it',
    },
    expects: {
      vi: 'giá như «0.15/0.60 USD» hoặc «15 USD»',
      en: 'a price such as “0.15/0.60 USD” or “15 USD”',
    },
    shape: z
      .string()
      .regex(/^\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)? [A-Z]{3}$/)
      .optional(),
  }),
  machineTimeout: variable({
    name: 'CHALO_MACHINE_TIMEOUT',
    meaning: {
      vi: 'Số giây chờ máy dịch trả lời một lần hỏi',
      en: 'Seconds to wait for one answer of the machine',
    },
    expects: { vi: 'một số từ 1 đến 600', en: 'a number from 1 to 600' },
    shape: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(600)),
    fallback: () => '120',
  }),
  locale: variable({
    name: 'CHALO_LOCALE',
    meaning: {
      vi: 'Ngôn ngữ của dòng lệnh (vi hoặc en); mặc định theo LANG',
      en: 'Language of the command line (vi or en); follows LANG by default',
    },
    expects: { vi: 'vi hoặc en', en: 'vi or en' },
    shape: z.enum(['vi', 'en']),
    fallback: (env) => localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']),
  }),
  demo: variable({
    name: 'CHALO_DEMO',
    meaning: {
      vi: 'npm start nạp tỉnh mẫu vào cơ sở dữ liệu còn trống',
      en: 'npm start loads the demo province into an empty database',
    },
    expects: { vi: 'true hoặc false', en: 'true or false' },
    shape: flag,
    fallback: () => 'true',
  }),
  logLevel: variable({
    name: 'CHALO_LOG_LEVEL',
    meaning: { vi: 'Mức chi tiết của nhật ký máy chủ', en: 'How much the server logs' },
    expects: {
      vi: 'fatal, error, warn, info, debug, trace hoặc silent',
      en: 'fatal, error, warn, info, debug, trace or silent',
    },
    shape: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: () => 'info',
  }),
}

type Variables = typeof variables

export type Config = { readonly [Key in keyof Variables]: z.output<Variables[Key]['shape']> }

export const configInvalid = defineError('config.invalid', 500, {
  vi: 'Cấu hình có giá trị sai; hãy sửa hoặc bỏ các biến môi trường sau rồi chạy lại.',
  en: 'The configuration has wrong values; correct or unset these environment variables and run again.',
})

/**
 * Reads the configuration from the environment; an empty variable counts as not set.
 * @throws configInvalid with one issue for every wrong variable, secrets not repeated
 */
export function loadConfig(env: Environment = process.env): Config {
  const issues: Issue[] = []
  const entries = Object.entries<Variable>(variables).map(([key, described]) => {
    const text = env[described.name] || described.fallback?.(env)
    const parsed = described.shape.safeParse(text)
    // A default that follows from another wrong value is not reported beside it.
    if (!parsed.success && env[described.name]) issues.push(issueOf(described, text))
    return [key, parsed.data] as const
  })
  if (issues.length > 0) throw configInvalid({}, issues)
  return Object.fromEntries(entries) as Config
}

function issueOf({ name, expects, secret }: Variable, text = ''): Issue {
  return {
    at: name,
    message: {
      vi: secret ? `phải là ${expects.vi}` : `phải là ${expects.vi}, không phải “{value}”`,
      en: secret ? `must be ${expects.en}` : `must be ${expects.en}, not “{value}”`,
    },
    params: secret ? {} : { value: text },
  }
}

export type DescribedVariable = { name: string; value: string; meaning: Labels; isDefault: boolean }

/** The effective configuration for `chalo config`: one row a variable, secrets hidden. */
export function describeConfig(config: Config, env: Environment = process.env): DescribedVariable[] {
  return Object.entries<Variable>(variables).map(([key, { name, meaning, secret }]) => {
    const value = config[key as keyof Config]
    return {
      name,
      value: value === undefined ? '' : secret ? '••••••••' : String(value),
      meaning,
      isDefault: !env[name],
    }
  })
}

/** The interface language when the configuration itself is what is wrong. */
export function localeFrom(env: Environment = process.env): Locale {
  return localeOf(env['CHALO_LOCALE'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'])
}

/** no-reply at the host that readers see; a host that is no domain name is no address either. */
function senderAt(publicUrl: string | undefined): string {
  const host = publicUrl && URL.canParse(publicUrl) ? new URL(publicUrl).hostname : ''
  return z.email().safeParse(`no-reply@${host}`).data ?? 'no-reply@chalo.invalid'
}

/**
 * Outside the clone, so that `bin/chalo` means the same data from any folder and an upgrade never touches it.
 * The superuser's own home is closed to the account that PostgreSQL runs under, hence /var/lib for him.
 */
function defaultDataFolder(env: Environment): string {
  if (process.getuid?.() === 0 && existsSync('/var/lib')) return '/var/lib/chalo'
  return join(env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share'), 'chalo')
}
