import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { FormButton } from '#renderer/ui/form-button.tsx'
import { ManyChoice } from '#renderer/ui/many-choice.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { wordOf } from '../sheet/form-words.ts'
import { useLeads } from '../sheet/use-leads.ts'

/** Several who lead judge one talk of the newest draw, none of whom sees the others. */
export function StartForm() {
  const t = useText()
  return <FormButton words={t('scorecards.calibration.new')}>{(close) => <Fields onDone={close} />}</FormButton>
}

function Fields({ onDone }: { readonly onDone: () => void }) {
  const t = useText()
  const { leads } = useLeads()
  const [logId, pickTalk] = useState<string | null>(null)
  const [formId, pickForm] = useState<string | null>(null)
  const [checkerIds, invite] = useState<string[]>([])
  const newest = useQuery('inspection.spotDraws', { after: null }).value?.rows[0]
  const members = useQuery('inspection.spotDraw', newest ? { id: newest.id } : null).value?.members ?? []
  const talks = members.filter(({ talk }) => talk !== null)
  const forms = useQuery('inspection.scoreForms', {}).value ?? []
  const form = forms.find((one) => one.formId === formId) ?? forms[0]

  async function start() {
    if (logId === null || !form || checkerIds.length < 2) return t('scorecards.calibration.needs')
    return runCommand('inspection.startCalibration', { logId, formId: form.formId, checkerIds })
  }

  const nameOfTalk = (id: string) => {
    const one = talks.find((member) => member.logId === id)
    return one?.talk
      ? `${one.personName} · ${one.talk.buyerNick} · ${formatInstant(one.talk.startAt).slice(5, 16)}`
      : id
  }
  const nameOfForm = (id: string) => {
    const one = forms.find((each) => each.formId === id)
    return one ? wordOf(t, { id: one.content.name, name: one.content.name }, one.isBuiltIn) : id
  }
  return (
    <OpenedForm domain="inspection" onSend={start} onDone={onDone} action={t('scorecards.calibration.start')}>
      <PickField
        autoFocus
        isTitled
        label={t('scorecards.calibration.talk')}
        values={talks.map((one) => one.logId)}
        wordsOf={nameOfTalk}
        value={logId}
        onPick={pickTalk}
      />
      <PickField
        isTitled
        label={t('scorecards.form')}
        values={forms.map((one) => one.formId)}
        wordsOf={nameOfForm}
        value={form?.formId ?? null}
        onPick={pickForm}
      />
      <div className="gt-wide">
        <ManyChoice
          label={t('scorecards.calibration.who')}
          choices={leads.map(({ id, name }) => ({ value: id, label: name }))}
          values={checkerIds}
          onChange={invite}
        />
      </div>
    </OpenedForm>
  )
}
