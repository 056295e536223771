import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
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
  const { id, platform, buyerNick } = reception
  const act = useAct(id)
  const known = useQuery('customers.byNick', { platform, nick: buyerNick }).value
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? known?.remark?.text ?? ''

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (known) {
      const saved = await act('customers.saveRemark', { id: known.id, expected: known.version, text: text.trim() })
      if (!saved.ok) return
    } else changeField(id, 'remark', text.trim())
    onLeave()
    const words = known ? 'reception.page.remark.saved' : 'reception.page.remark.waits'
    changeBuyerView(id, { note: { kind: 'said', words } })
  }

  return (
    <form className="rc-panel-row" onSubmit={(event) => void save(event)}>
      <TextInput
        autoFocus
        className="rc-grow"
        aria-label={t('reception.page.farewell.remark')}
        placeholder={t('reception.page.farewell.remark')}
        maxLength={400}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit">{t('shell.save')}</Button>
    </form>
  )
}
