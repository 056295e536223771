import { TextInput } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onFieldKey } from '#renderer/ui/keys.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { useField } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
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
  const { own, setOwn, field, text, clear } = useStepText(id, 'need')
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
        <TextInput
          ref={field}
          className="rc-grow"
          aria-label={t('reception.page.need.label')}
          placeholder={t('reception.page.need.label')}
          maxLength={200}
          value={own}
          onChange={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={onFieldKey({ enter: () => void note(), escape: focusSearch })}
        />
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
