import { useNavigate } from '@tanstack/react-router'
import type { SaveState } from '../../../../admin/drafts/sheet.ts'
import { clockOf } from '../../../../admin/records/form/times.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Icon, type IconName } from '../../../../admin/ui/icon.tsx'
import { Menu, type MenuItem } from '../../../../admin/ui/menu.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { useWords, type Words } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { localeNames, portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import type { DeskSheet } from './desk-sheet.ts'
import { useTold } from './use-segment.ts'

const words = {
  languages: { vi: 'Dịch từ tiếng Việt sang', en: 'From Vietnamese into' },
  approved: { vi: '{done} trong {all} đoạn đã duyệt', en: '{done} of {all} segments approved' },
  translated: { vi: '{done} trong {all} đoạn đã dịch', en: '{done} of {all} segments translated' },
  free: { vi: 'Soạn cả bài như văn bản', en: 'Write it as one text' },
  clean: { vi: 'Tự lưu khi gõ', en: 'Saves as you type' },
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu {time}', en: 'Saved {time}' },
  offline: { vi: 'Mất mạng, giữ trên máy này', en: 'No network, kept on this device' },
  refused: { vi: 'Có đoạn chưa lưu được', en: 'Some segments are not saved yet' },
  conflict: { vi: '{count} đoạn hai người cùng dịch', en: '{count} segments written by two people' },
} as const satisfies Record<string, Labels>

/** How far the language has come, and whether what was typed has arrived. */
export function DeskStatus() {
  const { desk, sheet } = useDeskFacts()
  const t = useWords()
  const { translated, segments: all } = desk.progress
  // What was approved for another source is no longer done.
  const approved = desk.segments.filter(({ state, outdated }) => state === 'approved' && !outdated).length
  // While nobody reviews yet, how much is translated says more.
  const done = approved === 0 ? translated : approved
  const told = t(approved === 0 ? words.translated : words.approved, { done, all })
  const state = useTold(sheet, sheet.sheet.state)
  const [icon, text] = lineOf(state, sheet, t)
  return (
    <span className={css.state}>
      <span className={css.progress}>
        <Meter label={told} value={done} max={Math.max(all, 1)} />
        <span>{told}</span>
      </span>
      <span className={css.saved}>
        <Icon name={icon} />
        {text}
      </span>
    </span>
  )
}

function lineOf(state: SaveState, sheet: DeskSheet, t: Words): [IconName, string] {
  switch (state.kind) {
    case 'clean':
      return ['cloud', t(words.clean)]
    case 'typing':
    case 'saving':
    case 'waiting':
      return ['cloud', t(words.saving)]
    case 'saved':
      return ['cloud', t(words.saved, { time: clockOf(state.at) })]
    case 'offline':
      return ['cloudOff', t(words.offline)]
    case 'refused':
      return ['warning', t(words.refused)]
    case 'conflict':
      return ['warning', t(words.conflict, { count: sheet.conflicts().length })]
  }
}

/** «vi → en»: the other languages of the item, and the same text as a whole. */
export function LanguageMenu() {
  const { place } = useDeskFacts()
  const t = useWords()
  const navigate = useNavigate()
  const { collection, id } = place
  const items: (MenuItem | 'line')[] = portalLocales
    .filter((locale) => locale !== SOURCE_LOCALE)
    .map((locale) => ({
      label: `vi → ${locale} · ${localeNames[locale]}`,
      chosen: locale === place.locale,
      onClick: () =>
        void navigate({ to: '/translations/$collection/$id/$locale', params: { collection, id, locale } }),
    }))
  const freely = () =>
    void navigate({
      to: '/content/$collection/$id',
      params: { collection, id },
      search: { language: place.locale },
    })
  return (
    <Menu
      end={false}
      label={t(words.languages)}
      target={
        <Button
          className={css.language}
          aria-label={`vi → ${place.locale}: ${t(words.languages)} ${localeNames[place.locale]}`}
        >
          vi → {place.locale} <Icon name="down" small />
        </Button>
      }
      items={[...items, 'line', { label: t(words.free), icon: 'pen', onClick: freely }]}
    />
  )
}
