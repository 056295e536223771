import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { onEnter } from '#renderer/ui/enter-keys.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useSending } from '#renderer/ui/use-sending.ts'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { nextDayShiftAt } from '#shared/calendar/working-hours.ts'
import { type DueText, dueAtOf } from '#shared/handover/due-choices.ts'
import type { OpenItem } from '#shared/handover/handover-note.ts'
import { itemKey } from '#shared/handover/handover-note.ts'
import { fieldInstant, hourMs } from '#shared/kernel/time.ts'
import { changeWriting, useHandoverView } from './handover-view.ts'

/** The night's third way besides closing and staying (domain 2.2): the buyer gets a promise to wait for. */
export function ParkForm({ item }: { readonly item: OpenItem }) {
  const t = useText()
  return <FormButton words={t('handover.page.park')}>{(close) => <Promised item={item} onDone={close} />}</FormButton>
}

/** No form of its own: it stands in the one of the note. */
function Promised({ item, onDone }: { readonly item: OpenItem; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({ what: '' }))
  const [due, setDue] = useState<DueText>(() => ({ choice: 'own', own: fieldInstant(morningAfter(now())) }))
  const { problem, isSending, start } = useSending('handover', save, onDone)

  async function save() {
    const dueAt = dueAtOf(due, now())
    if (typed.what.trim() === '') return t('handover.page.needsWhat')
    if (dueAt === null) return t('handover.page.needsDue')
    const { platform, buyerNick, refId } = item
    const what = typed.what
    const made = await runCommand('handover.addPromise', { platform, buyerNick, receptionId: refId, what, dueAt })
    // Who just wrote it has seen it.
    const { seen } = useHandoverView.getState().writing
    if (made.ok && seen) changeWriting({ seen: [...seen, itemKey({ kind: 'promise', refId: made.value.id })] })
    return made
  }

  return (
    <div className="ho-park">
      <LineField
        autoFocus
        label={t('handover.page.parkWhat', { nick: item.buyerNick })}
        placeholder={t('handover.page.parkExample')}
        maxLength={200}
        onKeyDown={onEnter(() => void start())}
        {...field('what')}
      />
      <DueField label={t('handover.page.dueAt')} value={due} onChange={setDue} />
      <Button variant="default" onClick={onDone}>
        {t('shell.cancel')}
      </Button>
      <Button loading={isSending} onClick={() => void start()}>
        {t('handover.page.parkThis')}
      </Button>
      <ProblemLine problem={problem} />
    </div>
  )
}

/** An hour and a half into the day shift: 10:00. */
function morningAfter(nowMs: number): number {
  return nextDayShiftAt(nowMs) + 1.5 * hourMs
}
