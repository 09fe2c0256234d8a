import { useContext, useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { useMe } from '../../../admin/session.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { LanguageContext, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { changeMe } from '../endpoints.ts'
import { readSession } from '../schema.ts'
import css from './account.module.css'
import { Section } from './section.tsx'

const words = {
  title: { vi: 'Tôi', en: 'Me' },
  name: { vi: 'Họ tên hiển thị', en: 'Name to show' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  languageHelp: {
    vi: 'Dùng trên máy này và cho thư gửi đến bạn.',
    en: 'For this machine and for mail to you.',
  },
  needed: { vi: 'Nhập họ tên.', en: 'Enter your name.' },
  changed: { vi: 'Đã đổi tên thành {name}.', en: 'You are now called {name}.' },
} as const satisfies Record<string, Labels>

const languages = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
]

/** What I am called and which language I read; kept as soon as a field is left. */
export function MeSection() {
  const t = useWords()
  const me = useMe()
  const { locale, setLocale } = useContext(LanguageContext)
  const [name, setName] = useState(me.name)
  const change = useAct(changeMe, { refreshes: [readSession] })
  const keepName = () => {
    const next = name.trim()
    if (next === '' || next === me.name) return
    const before = me.name
    const undo = () => {
      setName(before)
      change.mutate({ name: before })
    }
    change.mutate({ name: next }, { onSuccess: () => toast(t(words.changed, { name: next }), undo) })
  }
  const keepLanguage = (chosen: string | null) => {
    if (chosen !== 'vi' && chosen !== 'en') return
    setLocale(chosen)
    change.mutate({ locale: chosen })
  }
  return (
    <Section title={t(words.title)} lead={me.email}>
      <div className={css.fields}>
        <TextField
          label={t(words.name)}
          value={name}
          maxLength={200}
          autoComplete="name"
          error={name.trim() === '' ? t(words.needed) : change.error?.message}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={keepName}
        />
        <SelectField
          label={t(words.language)}
          data={languages}
          value={locale}
          clearable={false}
          searchable={false}
          onChange={keepLanguage}
        />
      </div>
      <p className={css.lead}>{t(words.languageHelp)}</p>
    </Section>
  )
}
