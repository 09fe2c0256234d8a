import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useCall } from '../../../../admin/queries.ts'
import { useMe } from '../../../../admin/session.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, portalLocales, type PortalLocale } from '../../../../platform/locales.ts'
import { readCoverageChoices, readRuleHistory } from '../../coverage/endpoints.ts'
import { languageWords } from './coverage-words.ts'
import css from './coverage.module.css'
import { RuleDialog, type RuleInForce } from './rule-dialog.tsx'
import { TranslationPage } from './translation-page.tsx'

export const page = createLazyRoute('/office/translations/rules')({ component: RulesPage })

const words = {
  title: { vi: 'Quy tắc duyệt', en: 'Review rules' },
  lead: {
    vi: 'Thường thì mỗi bản dịch qua hai người: người thẩm định và người duyệt, không ai trong họ viết bản đó. Khi một thứ tiếng chỉ có một hai người biết, quản trị viên có thể nới, có lý do và được ghi nhật ký.',
    en: 'A translation usually passes two people, a reviewer and an approver, neither of whom wrote it. Where only one or two know a language, administrators may allow less, with a reason that is logged.',
  },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  decides: { vi: 'Thẩm định và duyệt', en: 'Review and approval' },
  own: { vi: 'Bản tự viết', en: 'Own words' },
  since: { vi: 'Từ khi nào, vì sao', en: 'Since when and why' },
  acts: { vi: 'Việc', en: 'Acts' },
  two: { vi: 'hai người', en: 'two people' },
  one: { vi: 'một người là đủ', en: 'one person is enough' },
  never: { vi: 'không được tự quyết', en: 'never decided by oneself' },
  withReason: { vi: 'được, khi ghi lý do', en: 'with a reason' },
  usual: { vi: 'mặc định', en: 'as usual' },
  every: { vi: 'Mọi ngôn ngữ', en: 'Every language' },
  general: { vi: 'theo quy tắc chung', en: 'as for every language' },
  inherited: { vi: 'theo quy tắc của mọi loại', en: 'as for every collection' },
  collection: { vi: 'Quy tắc cho', en: 'Rules for' },
  change: { vi: 'Đổi', en: 'Change' },
  changeOf: { vi: 'Đổi quy tắc: {language}', en: 'Change the rule: {language}' },
  said: { vi: '{by}, {at}: «{reason}»', en: '{by}, {at}: “{reason}”' },
  history: { vi: 'Đã đổi những gì', en: 'What was changed' },
  at: { vi: 'Lúc', en: 'When' },
  by: { vi: 'Ai', en: 'Who' },
  about: { vi: 'Về', en: 'About' },
  reason: { vi: 'Lý do', en: 'Reason' },
  withdrawn: { vi: 'bỏ quy tắc riêng', en: 'the rule was taken back' },
  allItems: { vi: 'mọi loại', en: 'every collection' },
  loading: { vi: 'Đang mở quy tắc', en: 'Opening the rules' },
} as const satisfies Record<string, Labels>

type Said = Arrived<NonNullable<(typeof readRuleHistory)['output']['_output']>>['items'][number]

function RulesPage() {
  const t = useWords()
  const { data, error, refetch } = useCall(readRuleHistory, {})
  const [changing, setChanging] = useState<RuleInForce | null>(null)
  const administers = useMe().assignments.some(({ role }) => role === 'administrator')
  const [address, change] = useAddress()
  const choices = useCall(readCoverageChoices, {}, { staleTime: 60_000 })
  const collections = choices.data?.collections ?? []
  const chosen = collections.find(({ name }) => name === address['collection']) ?? null
  const collection = chosen?.name ?? null
  return (
    <TranslationPage title={words.title} lead={words.lead}>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t(words.loading)} />}
      {data && (
        <>
          <section>
            <div className={css.chooser}>
              <SelectField
                label={t(words.collection)}
                clearable={false}
                data={[
                  { value: EVERY, label: t(words.allItems) },
                  ...collections.map(({ name, label }) => ({ value: name, label: t(label) })),
                ]}
                value={collection ?? EVERY}
                onChange={(name) => change({ collection: name === EVERY ? null : name })}
              />
            </div>
            <Table
              label={t(words.title)}
              head={[
                ...[words.language, words.decides, words.own, words.since].map((label) => t(label)),
                ...(administers ? [t(words.acts)] : []),
              ]}
            >
              {[null, ...portalLocales].map((locale) => (
                <Row
                  key={locale}
                  locale={locale}
                  about={chosen && t(chosen.label)}
                  standing={standingOf(data.items, { collection, locale })}
                  onChange={administers ? (rule) => setChanging({ collection, ...rule }) : null}
                />
              ))}
            </Table>
          </section>
          {data.items.length > 0 && <History items={data.items} />}
        </>
      )}
      {changing && <RuleDialog rule={changing} onClose={() => setChanging(null)} />}
    </TranslationPage>
  )
}

// No collection is called so.
const EVERY = '*'

/** A rule said of a collection and language themselves, or else the one that holds there; null: the strict one. */
type Standing = { said: Said | null; rule: Said | null }

/** What holds, as the server decides: a rule for the language first, then one for the collection. The newest are first. */
function standingOf(
  rules: readonly Said[],
  { collection, locale }: { collection: string | null; locale: PortalLocale | null },
): Standing {
  const find = (about: string | null, language: string | null) => {
    const last = rules.find((each) => each.collection === about && each.locale === language)
    return last && !last.withdrawn ? last : null
  }
  const said = find(collection, locale)
  return { said, rule: said ?? find(null, locale) ?? find(collection, null) ?? find(null, null) }
}

type RowProps = {
  locale: PortalLocale | null
  /** The collection that the rules are about; null for every one. */
  about: string | null
  standing: Standing
  onChange: ((rule: Omit<RuleInForce, 'collection'>) => void) | null
}

function Row({ locale, about, standing: { said, rule }, onChange }: RowProps) {
  const t = useWords()
  const language = t(locale === null ? words.every : languageWords[locale])
  const onePerson = rule?.onePerson ?? false
  const ownWithReason = rule?.ownWithReason ?? false
  return (
    <tr>
      <td>{locale === null ? <b>{language}</b> : language}</td>
      <td>{t(onePerson ? words.one : words.two)}</td>
      <td>{t(ownWithReason && locale !== 'vi' ? words.withReason : words.never)}</td>
      <td className={css.quiet}>
        {said
          ? t(words.said, { by: said.createdByName, at: dayAndTime(said.createdAt), reason: said.reason })
          : t(
              rule === null
                ? words.usual
                : rule.collection === null && about
                  ? words.inherited
                  : words.general,
            )}
      </td>
      {onChange && (
        <td>
          <Button
            aria-label={t(words.changeOf, { language })}
            onClick={() =>
              onChange({
                locale,
                about: about === null ? language : `${language}, ${about}`,
                onePerson,
                ownWithReason,
                isSaid: said !== null,
              })
            }
          >
            {t(words.change)}
          </Button>
        </td>
      )}
    </tr>
  )
}

function History({ items }: { items: readonly Said[] }) {
  const t = useWords()
  const choices = useCall(readCoverageChoices, {}, { staleTime: 60_000 })
  const aboutOf = ({ collection, locale }: Said) => {
    const label = choices.data?.collections.find(({ name }) => name === collection)?.label
    const language = locale !== null && isPortalLocale(locale) ? languageWords[locale] : words.every
    return `${t(language)}, ${collection === null ? t(words.allItems) : label ? t(label) : collection}`
  }
  return (
    <section>
      <h2>{t(words.history)}</h2>
      <Table
        label={t(words.history)}
        head={[words.at, words.by, words.about, words.decides, words.own, words.reason].map((label) =>
          t(label),
        )}
      >
        {items.map((each) => (
          <tr key={`${each.createdAt} ${each.collection} ${each.locale}`}>
            <td className={css.number}>{dayAndTime(each.createdAt)}</td>
            <td>{each.createdByName}</td>
            <td>{aboutOf(each)}</td>
            {each.withdrawn ? (
              <td colSpan={2}>{t(words.withdrawn)}</td>
            ) : (
              <>
                <td>{t(each.onePerson ? words.one : words.two)}</td>
                <td>{t(each.ownWithReason ? words.withReason : words.never)}</td>
              </>
            )}
            <td>{each.reason}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
