import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { FILE_MAX_BYTES, isProgram, opensInBrowser } from '../../../records/file-rules.ts'
import type { SentFileRow } from '../../../records/http/one-record.ts'
import { addressOf, call } from '../../api.ts'
import { keyOf, useCall } from '../../queries.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { useLocale, useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import css from './side.module.css'
import { SendingRow } from './sending-row.tsx'
import { useUploads } from './use-uploads.ts'

const words = {
  title: { vi: 'Tệp', en: 'Files' },
  drop: { vi: 'Kéo tệp vào đây, dán', en: 'Drop files here, paste' },
  choose: { vi: 'hoặc chọn tệp', en: 'or choose' },
  large: {
    vi: '“{name}” lớn hơn 50 MB nên không gửi được. Hãy nén hoặc chia nhỏ.',
    en: '“{name}” is over 50 MB.',
  },
  empty: { vi: '“{name}” rỗng (0 byte).', en: '“{name}” is empty (0 bytes).' },
  program: {
    vi: '“{name}” là tệp chương trình nên không nhận.',
    en: '“{name}” is a program and is not accepted.',
  },
  more: { vi: 'Việc với tệp {name}', en: 'Acts on {name}' },
  open: { vi: 'Mở ở thẻ mới', en: 'Open in a new tab' },
  download: { vi: 'Tải về', en: 'Download' },
  remove: { vi: 'Gỡ tệp', en: 'Remove' },
  removed: { vi: 'Đã gỡ tệp “{name}”.', en: 'The file “{name}” is removed.' },
  first: {
    vi: 'Gắn tệp được sau khi hồ sơ được lưu lần đầu.',
    en: 'Files can be added once the record is saved.',
  },
} as const satisfies Record<string, Labels>

/** «1,4 MB». */
export function sizeOf(bytes: number, locale: 'vi' | 'en'): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${formatNumber(bytes / 1024, locale, 0)} KB`
  return `${formatNumber(bytes / 1024 / 1024, locale, 1)} MB`
}

/** The record's files; more by dropping, pasting or choosing. */
export function Files() {
  const { addresses, record } = useForm()
  const t = useWords()
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const chooser = useId()
  const [over, setOver] = useState(false)
  const id = record?.id ?? ''
  const mayChange = record?.may.change === true
  const files = useCall(addresses.files, { id }, { enabled: record !== null })
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(addresses.files, { id }) })
  const { sendings, add, cancel } = useUploads(addressOf(addresses.addFile, { id }), () => void refresh())
  const take = (list: FileList | null | undefined) => {
    const good = [...(list ?? [])].filter((file) => {
      const wrong =
        file.size > FILE_MAX_BYTES
          ? words.large
          : file.size === 0
            ? words.empty
            : isProgram(file.name)
              ? words.program
              : null
      if (wrong) toast(t(wrong, { name: file.name }))
      return wrong === null
    })
    if (good.length > 0) add(good)
  }
  // Files are pasted anywhere on the page; text goes where the cursor is.
  const taken = useRef(take)
  useEffect(() => {
    taken.current = take
  })
  useEffect(() => {
    if (!mayChange) return
    const paste = (event: ClipboardEvent) => {
      const { files: pasted } = event.clipboardData ?? {}
      if (pasted && pasted.length > 0) taken.current(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [mayChange])
  return (
    <section>
      <h2>
        {t(words.title)} <span className={css.count}>{files.data?.length ?? ''}</span>
      </h2>
      <ul className={css.rows}>
        {files.data?.map((file) => (
          <FileRow key={file.id} file={file} onChanged={refresh} />
        ))}
        {sendings.map((sending) => (
          <SendingRow key={sending.key} sending={sending} onCancel={() => cancel(sending.key)} />
        ))}
      </ul>
      {record === null && <p className={css.none}>{t(words.first)}</p>}
      {mayChange && (
        <div
          className={classes(css.drop, over && css.over)}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            take(event.dataTransfer.files)
          }}
        >
          <Icon name="import" small />
          <span>
            {t(words.drop)} <Kbd>Ctrl V</Kbd> <label htmlFor={chooser}>{t(words.choose)}</label>
          </span>
          <input
            ref={input}
            id={chooser}
            type="file"
            multiple
            className={css.file}
            onChange={({ target }) => {
              take(target.files)
              target.value = ''
            }}
          />
        </div>
      )}
    </section>
  )
}

function FileRow({ file, onChanged }: { file: SentFileRow; onChanged: () => Promise<unknown> }) {
  const { addresses, record } = useForm()
  const t = useWords()
  const locale = useLocale()
  const place = { id: record?.id ?? '', fileId: file.id }
  const opens = opensInBrowser(file.mediaType)
  const address = addressOf(addresses.readFile, opens ? { ...place, inline: true } : place)
  const remove = async () => {
    await call(addresses.removeFile, place)
    await onChanged()
    toast(t(words.removed, { name: file.name }), async () => {
      await call(addresses.restoreFile, place)
      await onChanged()
    })
  }
  return (
    <li className={css.row}>
      <Icon name={file.mediaType.startsWith('image/') ? 'image' : 'clip'} />
      <a href={address} {...(opens ? { target: '_blank', rel: 'noopener' } : { download: file.name })}>
        {file.name}
      </a>
      <span className={css.tools}>
        <Menu
          label={t(words.more, { name: file.name })}
          target={<IconButton icon="dots" label={t(words.more, { name: file.name })} />}
          items={[
            {
              label: t(words.download),
              icon: 'export',
              href: addressOf(addresses.readFile, place),
              download: true,
            },
            ...(record?.may.change === true
              ? [{ label: t(words.remove), icon: 'trash' as const, onClick: () => void remove() }]
              : []),
          ]}
        />
      </span>
      <small>{sizeOf(file.bytes, locale)}</small>
    </li>
  )
}
