import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { privilegeKinds } from '#shared/loyalty/level-card.ts'
import { type MemberLevel, memberLevels } from '#shared/segments/levels.ts'
import { type CardDraft, cardsOf, draftOf, nextKey } from './cards-draft.ts'

interface Props {
  readonly kept: Value<'loyalty.cards'>
  readonly onDone: () => void
}

export function CardsForm({ kept, onDone }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(() => draftOf(kept))

  async function send() {
    const cards = cardsOf(draft)
    if (typeof cards === 'string') return t(`loyalty.cards.${cards}`)
    return runCommand('loyalty.saveCards', { expected: kept.version, cards })
  }

  return (
    <OpenedForm domain="loyalty" onSend={send} onDone={onDone}>
      {memberLevels.map((level) => (
        <LevelFields
          key={level}
          level={level}
          card={draft[level]}
          onChange={(card) => setDraft({ ...draft, [level]: card })}
        />
      ))}
    </OpenedForm>
  )
}

interface FieldsProps {
  readonly level: MemberLevel
  readonly card: CardDraft
  readonly onChange: (card: CardDraft) => void
}

function LevelFields({ level, card, onChange }: FieldsProps) {
  const t = useText()
  const name = t(`segments.level.${level}`)
  const { percent, privileges } = card
  const change = (key: number, next: Partial<CardDraft['privileges'][number]>) =>
    onChange({ ...card, privileges: privileges.map((one) => (one.key === key ? { ...one, ...next } : one)) })
  return (
    <fieldset className="cu-card-fields">
      <legend>{name}</legend>
      <LineField
        isTitled
        label={t('loyalty.cards.rateField')}
        inputMode="decimal"
        value={percent}
        onText={(text) => onChange({ ...card, percent: text })}
      />
      {privileges.map(({ key, kind, text }) => (
        <div key={key} className="cu-privilege">
          <PickField
            label={t('loyalty.cards.fieldOf', { level: name, what: t('loyalty.cards.kind') })}
            values={privilegeKinds}
            wordsOf={(value) => t(`loyalty.privilege.${value}`)}
            value={kind}
            onPick={(next) => change(key, { kind: next })}
          />
          <LineField
            label={t('loyalty.cards.privilege')}
            maxLength={40}
            value={text}
            onText={(next) => change(key, { text: next })}
          />
          <CloseButton
            size="sm"
            aria-label={t('loyalty.cards.removeOne')}
            onClick={() => onChange({ ...card, privileges: privileges.filter((one) => one.key !== key) })}
          />
        </div>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={privileges.length >= 10}
        onClick={() => onChange({ ...card, privileges: [...privileges, { key: nextKey(), kind: 'gift', text: '' }] })}
      >
        {t('loyalty.cards.add')}
      </Button>
    </fieldset>
  )
}
