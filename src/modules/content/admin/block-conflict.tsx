import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { mergeStructured, type Contested, type PartChoice } from '../../../records/structured/merge.ts'
import { partText } from '../../../records/structured/plain-text.ts'
import { WordDiff } from '../../../admin/ui/word-diff.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { ChoiceField, type Choice } from '../../../admin/ui/check-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { joinedAs, type Versions } from './join-texts.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'

const words = {
  told: {
    vi: 'Bài này vừa được sửa ở nơi khác. Những đoạn chỉ một bên sửa sẽ tự ghép; còn {count} đoạn hai bên cùng sửa, hãy chọn. Chưa bản nào bị mất.',
    en: 'This text has just been changed elsewhere. What only one side changed will be joined by itself; {count} passages were changed on both sides, please choose. Nothing is lost yet.',
  },
  onePassage: { vi: 'Đoạn hai bên cùng sửa', en: 'The passage that both changed' },
  passage: { vi: 'Đoạn {number} trong {count}', en: 'Passage {number} of {count}' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Vừa lưu ở nơi khác', en: 'Just saved elsewhere' },
  both: { vi: 'Giữ cả hai', en: 'Keep both' },
  bothText: { vi: 'đoạn vừa lưu trước, đoạn của tôi sau', en: 'the saved one first, mine after it' },
  gone: { vi: 'đã bỏ đoạn này', en: 'took this passage away' },
  looks: {
    vi: '{words} (chữ như cũ, khác đậm nghiêng, liên kết hoặc hình)',
    en: '{words} (the same words; marks, links or picture differ)',
  },
  save: { vi: 'Lưu bản ghép', en: 'Save the joined text' },
  allMine: { vi: 'Lấy hết của tôi', en: 'Mine everywhere' },
  allTheirs: { vi: 'Lấy hết bản vừa lưu', en: 'The saved one everywhere' },
} as const satisfies Record<string, Labels>

type BlockConflictProps = { field: string; versions: Versions }

/** Two people changed the same blocks of one text: each block is chosen, the rest is joined already. */
export function BlockConflict({ field, versions }: BlockConflictProps) {
  const { sheet } = useText()
  const t = useWords()
  const [choices, setChoices] = useState<Readonly<Record<string, PartChoice>>>({})
  const { contested } = mergeStructured(versions, () => 'theirs')
  const count = contested.length
  const isChosen = contested.every(({ id }) => choices[id] !== undefined)
  const all = (choice: PartChoice) =>
    setChoices(Object.fromEntries(contested.map(({ id }) => [id, choice] as const)))
  return (
    <div className={css.conflict} role="group" aria-label={t(words.told, { count })}>
      <p role="alert">{t(words.told, { count })}</p>
      {contested.map((part, index) => (
        <ChoiceField
          key={part.id}
          label={count === 1 ? t(words.onePassage) : t(words.passage, { number: index + 1, count })}
          choices={choicesOf(part, t)}
          value={choices[part.id] ?? null}
          onChange={(choice) => setChoices({ ...choices, [part.id]: choice })}
        />
      ))}
      <div className={css.choices}>
        <Button
          variant="primary"
          disabled={!isChosen}
          onClick={() => sheet.settleWith(field, joinedAs(versions, choices))}
        >
          {t(words.save)}
        </Button>
        {count > 1 && (
          <>
            <Button variant="quiet" onClick={() => all('mine')}>
              {t(words.allMine)}
            </Button>
            <Button variant="quiet" onClick={() => all('theirs')}>
              {t(words.allTheirs)}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function choicesOf({ base, mine, theirs }: Contested, t: ReturnType<typeof useWords>): Choice<PartChoice>[] {
  const before = base ? partText(base) : ''
  const told = (part: Contested['mine']) => {
    if (part === null) return t(words.gone)
    const after = partText(part)
    return after === before ? t(words.looks, { words: after }) : <WordDiff before={before} after={after} />
  }
  return [
    { value: 'mine', label: t(words.mine), description: told(mine) },
    { value: 'theirs', label: t(words.theirs), description: told(theirs) },
    ...(mine && theirs
      ? [{ value: 'both' as const, label: t(words.both), description: t(words.bothText) }]
      : []),
  ]
}
