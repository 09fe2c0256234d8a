import { createLazyRoute, Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { Administration, forAdministrators, sections } from '../../../admin/shell/administration.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './administration-page.module.css'

export const page = createLazyRoute('/office/admin')({ component: forAdministrators(AdministrationPage) })

const words = {
  title: { vi: 'Quản trị hệ thống', en: 'Administration' },
  lead: {
    vi: 'Mọi thay đổi ở đây đều được ghi vào nhật ký, kèm tên người làm và thời điểm.',
    en: 'Every change made here is kept in the audit log, with who made it and when.',
  },
} as const satisfies Record<string, Labels>

function AdministrationPage() {
  const t = useWords()
  return (
    <Administration title={words.title} lead={t(words.lead)}>
      <ul className={css.list}>
        {sections.map(({ link, label, about, icon }) => (
          <li key={link.to}>
            <Link {...link} className={css.item}>
              <Icon name={icon} />
              <span className={css.name}>{t(label)}</span>
              <span className={css.about}>{t(about)}</span>
              <Icon name="right" small />
            </Link>
          </li>
        ))}
      </ul>
    </Administration>
  )
}
