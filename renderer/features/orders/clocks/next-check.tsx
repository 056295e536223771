import { Button } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { DueField } from '#renderer/ui/due-field.tsx'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { dueAtOf, firstDue } from '#shared/handover/due-choices.ts'

interface Props {
  readonly orderId: string
  readonly nextCheckAt: number | null
}

/** When somebody looks at the courier's page again; it can be set, moved and taken back. */
export function NextCheck({ orderId, nextCheckAt }: Props) {
  const t = useText()
  return (
    <div className="gt-clock-top">
      {nextCheckAt !== null && (
        <span>
          {t('clocks.nextCheck')} <DueMark dueAt={nextCheckAt} />
        </span>
      )}
      <FormButton words={t(nextCheckAt === null ? 'clocks.setNextCheck' : 'clocks.changeNextCheck')}>
        {(close) => <NextCheckForm orderId={orderId} nextCheckAt={nextCheckAt} onClose={close} />}
      </FormButton>
    </div>
  )
}

function NextCheckForm({ orderId, nextCheckAt, onClose }: Props & { readonly onClose: () => void }) {
  const t = useText()
  const [due, setDue] = useState(() => firstDue(now()))
  const set = (at: number | null) => runCommand('clocks.setNextCheck', { orderId, nextCheckAt: at })

  async function save() {
    const at = dueAtOf(due, now())
    return at === null ? t('clocks.needsTime') : set(at)
  }

  return (
    <OpenedForm
      domain="clocks"
      onSend={save}
      onDone={onClose}
      onLeave={onClose}
      action={t('clocks.setNextCheck')}
      beside={
        nextCheckAt !== null && (
          <Button variant="subtle" onClick={() => void set(null).then(onClose)}>
            {t('clocks.noNextCheck')}
          </Button>
        )
      }
    >
      <div className="gt-wide">
        <DueField label={t('clocks.nextCheck')} value={due} onChange={setDue} />
      </div>
    </OpenedForm>
  )
}
