import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ManyChoice } from '#renderer/ui/many-choice.tsx'
import { formatFen, parseFen } from '#shared/kernel/money.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import type { LedgerFilter } from '#shared/orders/ledger-filter.ts'
import { ledgerFlags } from '#shared/orders/ledger-flag.ts'
import { orderStateNames } from '#shared/orders/order-states.ts'
import { KeepFilter } from './keep-filter.tsx'
import { changeFilter, useLedgerView } from './ledger-view.ts'

const dayChoices = ['any', '1', '7', '30', 'own'] as const
type DayChoice = (typeof dayChoices)[number]

function dayChoiceOf({ span }: LedgerFilter): DayChoice | null {
  if (span === null) return 'any'
  return span.kind === 'between' ? 'own' : (dayChoices.find((choice) => choice === String(span.days)) ?? null)
}

function spanOfChoice(choice: DayChoice): LedgerFilter['span'] {
  if (choice === 'any') return null
  return choice === 'own' ? { kind: 'between', from: null, to: null } : { kind: 'last', days: Number(choice) }
}

/** Every condition of the list; each takes effect as it is chosen. */
export function LedgerConditions() {
  const t = useText()
  const { filter } = useLedgerView()
  const words = <N extends string>(names: readonly N[], key: string) =>
    names.map((value) => ({ value, label: t(`${key}.${value}`) }))
  return (
    <section className="or-ledger-conditions" aria-label={t('orders.ledger.conditions')}>
      <span className="gt-quiet">{t('orders.state')}</span>
      <ManyChoice
        label={t('orders.state')}
        choices={words(orderStateNames, 'orders.state')}
        values={filter.states}
        onChange={(states) => changeFilter({ states })}
      />
      <span className="gt-quiet">{t('orders.ledger.column.platform')}</span>
      <ManyChoice
        label={t('orders.ledger.column.platform')}
        choices={words(platformNames, 'shell.platform')}
        values={filter.platforms}
        onChange={(platforms) => changeFilter({ platforms })}
      />
      <span className="gt-quiet">{t('orders.ledger.column.flag')}</span>
      <ManyChoice
        label={t('orders.ledger.column.flag')}
        choices={words(ledgerFlags, 'orders.ledger.flag')}
        values={filter.flags}
        onChange={(flags) => changeFilter({ flags })}
      />
      <span className="gt-quiet">{t('orders.ledger.days')}</span>
      <div className="or-ledger-line">
        <ChoiceRow
          label={t('orders.ledger.by')}
          choices={words(['placedAt', 'paidAt'] as const, 'orders.ledger.by')}
          value={filter.by}
          onChoose={(by) => changeFilter({ by })}
        />
        <ChoiceRow
          label={t('orders.ledger.days')}
          choices={words(dayChoices, 'orders.ledger.days')}
          value={dayChoiceOf(filter)}
          onChoose={(choice) => changeFilter({ span: spanOfChoice(choice) })}
        />
        <OwnDays />
      </div>
      <span className="gt-quiet">{t('orders.amount')}</span>
      <div className="or-ledger-line">
        <Amount name="leastFen" />
        <span aria-hidden>–</span>
        <Amount name="mostFen" />
      </div>
      <KeepFilter />
    </section>
  )
}

/** From a day to a day, both included. */
function OwnDays() {
  const t = useText()
  const { span } = useLedgerView(({ filter }) => filter)
  if (span?.kind !== 'between') return null
  return (['from', 'to'] as const).map((end) => (
    <TextInput
      key={end}
      type="date"
      size="xs"
      aria-label={t(`orders.ledger.${end}`)}
      value={span[end] ?? ''}
      onChange={(event) => changeFilter({ span: { ...span, [end]: event.currentTarget.value || null } })}
    />
  ))
}

/** An amount as people type it; what is none is said, and changes nothing. */
function Amount({ name }: { readonly name: 'leastFen' | 'mostFen' }) {
  const t = useText()
  const fen = useLedgerView(({ filter }) => filter[name])
  const [typed, setTyped] = useState<string | null>(null)
  const isOdd = typed !== null && typed.trim() !== '' && parseFen(typed) === null

  function change(text: string): void {
    setTyped(text)
    const read = text.trim() === '' ? null : parseFen(text)
    if (text.trim() === '' || read !== null) changeFilter({ [name]: read })
  }

  return (
    <TextInput
      size="xs"
      aria-label={t(`orders.ledger.${name}`)}
      placeholder={t(`orders.ledger.${name}`)}
      value={typed ?? (fen === null ? '' : formatFen(fen))}
      error={isOdd ? t('orders.ledger.oddAmount') : null}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !isOdd && setTyped(null)}
    />
  )
}
