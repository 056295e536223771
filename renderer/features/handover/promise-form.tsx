import { Button, Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'

/** A promise made outside a reception: on the phone, in a group. */
export function PromiseForm({ onDone }: { onDone: (saved: boolean) => void }) {
  const t = useText()
  const failureText = useFailureText('handover')
  const [platform, setPlatform] = useState<Platform>('taobao')
  const [buyerNick, setBuyerNick] = useState('')
  const [orderNo, setOrderNo] = useState('')
  const [what, setWhat] = useState('')
  const [due, setDue] = useState(() => firstDue(now()))
  const [problem, setProblem] = useState<string | null>(null)

  async function save(): Promise<void> {
    const dueAt = dueAtOf(due, now())
    if (buyerNick.trim() === '' || what.trim() === '') return setProblem(t('handover.page.needsBoth'))
    if (dueAt === null) return setProblem(t('handover.page.needsDue'))
    const order = orderNo.trim() === '' ? null : orderNo
    const result = await runCommand('handover.addPromise', { platform, buyerNick, what, dueAt, orderNo: order })
    if (result.ok) onDone(true)
    else setProblem(failureText(result.failure))
  }

  return (
    <form
      className="ho-promise-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={onCtrlEnter(() => void save())}
    >
      <TextInput
        autoFocus
        label={t('handover.page.buyer')}
        maxLength={60}
        value={buyerNick}
        onChange={(event) => setBuyerNick(event.currentTarget.value)}
      />
      <Select
        label={t('handover.page.platform')}
        allowDeselect={false}
        data={platformNames.map((name) => ({ value: name, label: t(`shell.platform.${name}`) }))}
        value={platform}
        onChange={(next) => setPlatform(platformNames.find((name) => name === next) ?? platform)}
      />
      <TextInput
        label={t('handover.page.orderNo')}
        maxLength={40}
        value={orderNo}
        onChange={(event) => setOrderNo(event.currentTarget.value)}
      />
      <TextInput
        className="ho-wide"
        label={t('handover.page.what')}
        placeholder={t('handover.page.whatExample')}
        maxLength={200}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
      />
      <div className="ho-wide">
        <DueField label={t('handover.page.dueAt')} value={due} onChange={setDue} />
      </div>
      <ProblemLine className="ho-wide" problem={problem} />
      <Group gap="xs" className="ho-wide">
        <Button type="submit">{t('handover.page.addThis')}</Button>
        <Button variant="default" onClick={() => onDone(false)}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}
