import { Autocomplete } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onFieldKey } from '#renderer/ui/keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { TickField } from '#renderer/ui/tick-field.tsx'
import type { BuyerCard } from '#shared/reception/answers.ts'
import { farewellCaseOf } from '#shared/reception/farewell.ts'
import type { Decision, Outcome, Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { useField } from './reception-view.ts'
import type { PickerHandle } from './script-picker.tsx'
import { StepAct } from './step-act.tsx'
import { useClose } from './use-close.ts'
import { useDecide } from './use-decide.ts'

interface Props {
  readonly reception: Reception
  readonly card: BuyerCard
  readonly picker: RefObject<PickerHandle | null>
}

const decisionOf: Readonly<Record<Exclude<Outcome, 'afterSales'>, Decision>> = {
  bought: 'yes',
  notBought: 'no',
  considering: 'thinking',
}
const sellingOutcomes = ['bought', 'notBought', 'considering'] as const
const importances = ['1', '2', '3', '4', '5'] as const

/** Step 8: which of the three endings, what stays on the customer, and the word of goodbye (R23, R24). */
export function FarewellPanel({ reception, card, picker }: Props) {
  const t = useText()
  const { id } = reception
  const decide = useDecide(reception)
  const close = useClose(reception)
  const ending = farewellCaseOf(reception)
  const [group, setGroup] = useField(id, 'group', card.customer?.group ?? '')
  const [importance, setImportance] = useField(id, 'importance', String(card.customer?.importance ?? 0))
  const [remark, setRemark] = useField(id, 'remark')
  const [isFriend, setFriend] = useState(card.customer?.isFriend ?? false)
  const mayPress = !card.isPressFree && reception.deferredAt.length === 1 && card.followUp === null
  const [followUp, setFollowUp] = useState(mayPress)
  const isSaid = hasSaidGoodbye(reception)

  async function end(): Promise<void> {
    if (!ending) return
    if (ending.needsGroup && group.trim() === '') return focusField('group')
    if (ending.needsGroup && importance === '0') return focusField('importance')
    if (!isSaid && !(await picker.current?.takeActive())) return
    const filledIn = {
      outcome: ending.outcome,
      group: group.trim() === '' ? null : group.trim(),
      importance: Number(importance),
      followUp: followUp && ending.mayFollowUp,
      remark: remark.trim(),
      isFriend,
    }
    await close(filledIn, !isSaid)
  }

  return (
    <div className="rc-farewell">
      {!reception.isAfterSales && (
        <ChoiceRow
          label={t('reception.page.farewell.outcome')}
          value={ending?.outcome ?? null}
          choices={sellingOutcomes.map((value) => ({ value, label: t(`reception.outcome.${value}`) }))}
          onChoose={(outcome) => outcome !== 'afterSales' && void decide(decisionOf[outcome])}
        />
      )}
      {(ending?.needsGroup || ending?.outcome === 'notBought') && (
        <div className="rc-panel-row">
          <Autocomplete
            className="rc-grow"
            data-field="group"
            aria-label={t('reception.page.farewell.group')}
            placeholder={t('reception.page.farewell.group')}
            data={t('reception.page.farewell.groups').split('|')}
            maxLength={40}
            value={group}
            onChange={setGroup}
          />
          <span data-field="importance" className="rc-importances">
            <span className="gt-quiet">{t('reception.page.card.importance')}</span>
            <ChoiceRow
              label={t('reception.page.card.importance')}
              value={importance}
              choices={importances.map((value) => ({ value, label: value }))}
              onChoose={setImportance}
            />
          </span>
        </div>
      )}
      <div className="rc-panel-row">
        {ending?.mayFollowUp && (
          <TickField
            label={t('reception.page.farewell.followUp')}
            isTicked={followUp}
            disabled={!mayPress}
            onTick={setFollowUp}
          />
        )}
        <TickField label={t('reception.page.farewell.friend')} isTicked={isFriend} onTick={setFriend} />
      </div>
      <div className="rc-panel-row">
        <LineField
          className="rc-grow"
          label={t('reception.page.farewell.remark')}
          maxLength={400}
          value={remark}
          onText={setRemark}
          onKeyDown={onFieldKey({ escape: focusSearch })}
        />
        <StepAct id={id} onAct={end}>
          {t(isSaid ? 'reception.page.farewell.close' : 'reception.page.farewell.copyAndClose')}
        </StepAct>
      </div>
    </div>
  )
}

function focusField(name: string): void {
  document.querySelector<HTMLElement>(`[data-field="${name}"] input, input[data-field="${name}"]`)?.focus()
}

/** Something was copied to the buyer since the farewell was entered. */
function hasSaidGoodbye({ visits, events }: Reception): boolean {
  const since = visits.findLast(({ step }) => step === 'farewell')?.enteredAt ?? Number.POSITIVE_INFINITY
  return events.some(({ kind, at, source }) => kind === 'replied' && source === 'copy' && at >= since)
}
