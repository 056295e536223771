import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { changeKinds } from '#shared/checks/check-rows.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

interface Props {
  readonly platform: Platform
  /** Who asks, where that is known: the buyer of a reception. */
  readonly askedBy: string
  /** The order meant, where that is known. */
  readonly orderNo: string
  readonly onLeave: () => void
}

/** 有人要改单: notes who wants which order changed. From another account it is held until the customer was asked (R19). */
export function AskChange({ onLeave, ...asked }: Props) {
  const t = useText()
  return (
    <FormButton words={t('checks.page.change.ask')} onLeave={onLeave}>
      {(close) => <AskForm {...asked} onLeave={close} />}
    </FormButton>
  )
}

function AskForm({ platform, askedBy, orderNo, onLeave }: Props) {
  const t = useText()
  const [kind, setKind] = useState<(typeof changeKinds)[number]>('address')
  const [given, give] = useState({ orderNo, askedBy, text: '' })
  return (
    <OpenedForm
      domain="checks"
      onSend={() => runCommand('checks.askChange', { platform, kind, ...given })}
      onDone={onLeave}
      action={t('checks.page.change.save')}
    >
      <LineField
        autoFocus={orderNo === ''}
        label={t('checks.page.change.orderNo')}
        maxLength={40}
        value={given.orderNo}
        onText={(text) => give({ ...given, orderNo: text })}
      />
      <LineField
        autoFocus={orderNo !== ''}
        label={t('checks.page.change.askedBy')}
        maxLength={60}
        value={given.askedBy}
        onText={(text) => give({ ...given, askedBy: text })}
      />
      <div className="gt-wide gt-change-what">
        <ChoiceRow
          label={t('checks.page.change.kind')}
          choices={changeKinds.map((one) => ({ value: one, label: t(`checks.change.${one}`) }))}
          value={kind}
          onChoose={setKind}
        />
        <LineField
          label={t('checks.page.change.text')}
          maxLength={400}
          value={given.text}
          onText={(text) => give({ ...given, text })}
        />
      </div>
    </OpenedForm>
  )
}
