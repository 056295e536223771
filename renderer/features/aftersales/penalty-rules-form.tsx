import { may, useSeat } from '#renderer/data/session.ts'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useTyped } from '#renderer/ui/use-typed.ts'
import { isResetDay } from '#shared/aftersales/penalty.ts'
import { ownerOnly } from '#shared/kernel/role.ts'

type Penalties = Pick<Value<'aftersales.penalties'>, 'checks' | 'resetOn' | 'version'>

/** When the sums begin anew, and the owner's own check list, one a line. */
export function PenaltyRulesForm({ page }: { readonly page: Penalties }) {
  const t = useText()
  const mayChange = may(useSeat(), ownerOnly)
  if (!mayChange) return null
  return (
    <FormButton words={t('aftersales.penalty.checks.edit')}>
      {(close) => <RulesForm page={page} onDone={close} />}
    </FormButton>
  )
}

const met = /^\s*[✓√]\s*/u

function RulesForm({ page, onDone }: { readonly page: Penalties; readonly onDone: () => void }) {
  const t = useText()
  const { typed, field } = useTyped(() => ({
    resetOn: page.resetOn ?? '',
    lines: page.checks.map(({ text, isMet }) => (isMet ? `✓ ${text}` : text)).join('\n'),
  }))

  async function send() {
    const resetOn = typed.resetOn.trim() === '' ? null : typed.resetOn.trim()
    if (resetOn !== null && !isResetDay(resetOn)) return t('aftersales.penalty.resetWrong')
    const checks = typed.lines
      .split('\n')
      .map((line) => ({ text: line.replace(met, '').trim(), isMet: met.test(line) }))
      .filter(({ text }) => text !== '')
    return runCommand('aftersales.savePenaltyRules', { expected: page.version, resetOn, checks })
  }

  return (
    <OpenedForm domain="aftersales" onSend={send} onDone={onDone}>
      <TextField
        autoFocus
        className="gt-wide"
        isTitled
        minRows={3}
        label={t('aftersales.penalty.checks.lines')}
        {...field('lines')}
      />
      <LineField isTitled maxLength={5} label={t('aftersales.penalty.reset')} {...field('resetOn')} />
    </OpenedForm>
  )
}
