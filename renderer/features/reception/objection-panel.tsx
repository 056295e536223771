import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { objectionKindOf } from '#shared/reception/objection-kind.ts'
import { objectionKinds, type Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { ObjectionLine } from './objection-line.tsx'
import { useField } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
import { StepField } from './step-field.tsx'
import { useAct } from './use-act.ts'
import { useStepText } from './use-step-text.ts'
import { useWalk } from './use-walk.ts'

/** Step 4: each doubt with its answer; it is solved, or declined kindly. */
export function ObjectionPanel({ reception }: { reception: Reception }) {
  const t = useText()
  const { id } = reception
  const { objections } = reception.sealed
  const act = useAct(id)
  const walk = useWalk(reception)
  const step = useStepText(id, 'objection')
  const { text, clear } = step
  const [chosen, choose] = useField(id, 'objectionKind')
  const kind = objectionKinds.find((one) => one === chosen) ?? objectionKindOf(text)
  const openAt = objections.findIndex(({ state }) => state === 'open')
  const isOver = openAt < 0 && text === ''

  async function note(): Promise<void> {
    if (isOver) return walk('closing')
    if (text === '') return document.querySelector<HTMLElement>('[data-objection] button')?.click()
    const result = await act('reception.addObjection', { id, kind, text })
    if (result.ok) {
      clear()
      choose('')
    }
    focusSearch()
  }

  const words = () => {
    if (isOver) return t('reception.page.objection.toClosing')
    return t(text === '' ? 'reception.page.objection.solved' : 'reception.page.objection.note')
  }

  return (
    <>
      {objections.map((objection, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the objection's name in the contract
        <ObjectionLine key={index} id={id} objection={objection} index={index} />
      ))}
      <div className="rc-panel-row">
        <PickField
          className="rc-objection-kind"
          label={t('reception.page.objection.kind')}
          values={objectionKinds}
          wordsOf={(value) => t(`reception.objection.${value}`)}
          value={kind}
          onPick={choose}
        />
        <StepField
          label={t('reception.page.objection.label')}
          step={step}
          maxLength={200}
          onEnter={() => void note()}
        />
        <StepAct id={id} onAct={note}>
          {words()}
        </StepAct>
      </div>
    </>
  )
}
