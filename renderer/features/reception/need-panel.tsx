import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { useField } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
import { StepField } from './step-field.tsx'
import { useAct } from './use-act.ts'
import { useStepText } from './use-step-text.ts'
import { useWalk } from './use-walk.ts'

/** Step 2: what the buyer wants, said or unsaid. */
export function NeedPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const { id } = reception
  const { needs } = reception.sealed
  const act = useAct(id)
  const walk = useWalk(reception)
  const step = useStepText(id, 'need')
  const { text, field, clear } = step
  const [kind, setKind] = useField(id, 'needKind', 'explicit')
  const isOver = needs.length > 0 && text === '' && reception.step === 'consultation'

  async function note(): Promise<void> {
    if (isOver) return walk('recommendation')
    if (text === '') return field.current?.focus()
    const result = await act('reception.addNeed', { id, kind: kind === 'latent' ? 'latent' : 'explicit', text })
    if (result.ok) clear()
    focusSearch()
  }

  return (
    <>
      <div className="rc-panel-row">
        <StepField label={t('reception.page.need.label')} step={step} maxLength={200} onEnter={() => void note()} />
        <ChoiceRow
          label={t('reception.page.need.kind')}
          value={kind}
          choices={[
            { value: 'explicit', label: t('reception.page.need.explicit') },
            { value: 'latent', label: t('reception.page.need.latent') },
          ]}
          onChoose={setKind}
        />
        <StepAct id={id} onAct={note}>
          {t(isOver ? 'reception.page.toRecommendation' : 'reception.page.need.note')}
        </StepAct>
      </div>
      {needs.length > 0 && (
        <p className="rc-noted">
          {needs.map((need) => (
            <span key={`${need.kind}${need.text}`} className="rc-tag" title={t(`reception.page.need.${need.kind}`)}>
              {need.text}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
