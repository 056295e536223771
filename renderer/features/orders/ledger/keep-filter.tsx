import { Button } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { onEnter } from '#renderer/ui/enter-keys.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { isSameFilter } from '#shared/orders/ledger-filter.ts'
import { changeFilter, useLedgerView } from './ledger-view.ts'

/** Keeps the conditions under a name, or drops those that are kept. */
export function KeepFilter() {
  const t = useText()
  const { filter } = useLedgerView()
  const [name, setName] = useState('')
  const { value: kept } = useQuery('orders.keptFilters', {})
  const own = kept?.find((one) => isSameFilter(one.filter, filter))

  async function keep() {
    if (name.trim() === '') return t('orders.ledger.needsName')
    const made = await runCommand('orders.keepFilter', { name, filter })
    // Words are not kept: the list goes on as the kept filter shows it.
    if (made.ok) changeFilter({ text: '' })
    return made
  }
  const { problem, isSending, start } = useSending('orders', keep, () => setName(''))

  return (
    <div className="or-ledger-keep">
      <LineField
        size="xs"
        label={t('orders.ledger.name')}
        maxLength={20}
        value={name}
        onText={setName}
        onKeyDown={onEnter(() => void start())}
      />
      <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void start()}>
        {t('orders.ledger.keep')}
      </Button>
      {own && (
        <Button size="compact-sm" variant="subtle" onClick={() => void runCommand('orders.dropFilter', { id: own.id })}>
          {t('orders.ledger.drop', { name: own.name })}
        </Button>
      )}
      {filter.text.trim() !== '' && <span className="gt-quiet">{t('orders.ledger.wordsNotKept')}</span>}
      <ProblemLine problem={problem} />
    </div>
  )
}
