import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { Reception } from '#shared/reception/reception.ts'
import { changeBuyerView, changeField } from './reception-view.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly reception: Reception
  readonly onLeave: () => void
}

/** What the next colleague has to know. A stranger has no record yet: the word then waits for the farewell. */
export function RemarkForm({ reception, onLeave }: Props) {
  const t = useText()
  const { id } = reception
  const act = useAct(id)
  const known = useQuery('customers.byNick', byNick(reception)).value
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? known?.remark?.text ?? ''

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    // Fast hands are done before the record is read: whether there is one is asked, not guessed.
    const customer = known === undefined ? await readCustomer(reception) : known
    if (customer) {
      const { id: customerId, version } = customer
      const saved = await act('customers.saveRemark', { id: customerId, expected: version, text: text.trim() })
      if (!saved.ok) return
    } else changeField(id, 'remark', text.trim())
    onLeave()
    const words = customer ? 'reception.page.remark.saved' : 'reception.page.remark.waits'
    changeBuyerView(id, { note: { kind: 'said', words } })
  }

  return (
    <form className="rc-panel-row" onSubmit={(event) => void save(event)}>
      <LineField
        autoFocus
        className="rc-grow"
        label={t('reception.page.farewell.remark')}
        maxLength={400}
        value={text}
        onText={setTyped}
      />
      <Button type="submit">{t('shell.save')}</Button>
    </form>
  )
}

function byNick({ platform, buyerNick }: Reception) {
  return { platform, nick: buyerNick }
}

/** Null when the buyer has no record, or when it cannot be read: the word then waits for the farewell. */
async function readCustomer(reception: Reception): Promise<Value<'customers.byNick'>> {
  const asked = await storeClient.ask('customers.byNick', byNick(reception))
  return asked.ok ? (asked.value.value as Value<'customers.byNick'>) : null
}
