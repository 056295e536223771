import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { changeBuyerView, useField } from './reception-view.ts'
import { useAct } from './use-act.ts'

interface Props {
  readonly reception: Reception
  readonly onLeave: () => void
}

/** What was promised and until when; the memo outlives the reception and the shift (R05). */
export function PromiseForm({ reception, onLeave }: Props) {
  const t = useText()
  const { id, platform, buyerNick } = reception
  const now = useNow()
  const act = useAct(id)
  const [what, setWhat] = useField(id, 'promise')
  const [due, setDue] = useState(() => firstDue(now))
  const dueAt = dueAtOf(due, now)

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (what.trim() === '' || dueAt === null) return
    const orderNo = reception.orderNos.at(-1) ?? null
    const saved = await act('handover.addPromise', { platform, buyerNick, receptionId: id, orderNo, what, dueAt })
    if (!saved.ok) return
    setWhat('')
    onLeave()
    changeBuyerView(id, { note: { kind: 'said', words: 'reception.page.promise.saved' } })
  }

  return (
    <form className="rc-note-form" onSubmit={(event) => void save(event)}>
      <LineField autoFocus label={t('reception.page.promise.what')} maxLength={200} value={what} onText={setWhat} />
      <DueField label={t('reception.page.promise.due')} value={due} onChange={setDue} />
      <div className="rc-panel-row">
        <Button type="submit" disabled={what.trim() === '' || dueAt === null}>
          {t('reception.page.promise.save')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t('shell.cancel')}
        </Button>
        <span className="gt-quiet">{dueAt === null ? '' : formatInstant(dueAt).slice(5, 16)}</span>
      </div>
    </form>
  )
}
