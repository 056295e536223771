import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { leads } from '#shared/kernel/role.ts'

/** The shop's own terms: when unpaid orders are reminded of, what a late express order costs. For supervisors. */
export function ClockRulesForm() {
  const t = useText()
  const seat = useSeat()
  const [isOpen, setOpen] = useState(false)
  const { value: rules } = useQuery('clocks.rules', isOpen ? {} : null)
  if (!may(seat, leads)) return null
  if (isOpen && rules) return <Terms rules={rules} onDone={() => setOpen(false)} />
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      {t('clocks.terms')}
    </Button>
  )
}

function Terms({ rules, onDone }: { readonly rules: Value<'clocks.rules'>; readonly onDone: () => void }) {
  const t = useText()
  const [minutes, setMinutes] = useState<string | number>(rules.remindAfterMinutes)
  const [yuan, setYuan] = useState<string | number>(rules.lateFen / 100)

  async function save() {
    const lateFen = Math.round(Number(yuan) * 100)
    if (!(Number(minutes) >= 10 && Number(minutes) <= 60)) return t('clocks.needsMinutes')
    if (!(lateFen >= 300)) return t('clocks.needsYuan')
    return runCommand('clocks.saveRules', { remindAfterMinutes: Math.round(Number(minutes)), lateFen })
  }

  return (
    <OpenedForm domain="clocks" onSend={save} onDone={onDone}>
      <NumberInput autoFocus label={t('clocks.remindAfter')} hideControls value={minutes} onChange={setMinutes} />
      <NumberInput label={t('clocks.lateFen')} hideControls value={yuan} onChange={setYuan} />
    </OpenedForm>
  )
}
