import { Autocomplete } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { type ScriptStep, scriptSteps } from '#shared/scripts/script.ts'

interface Props {
  readonly step: ScriptStep
  readonly category: string
  readonly onStep: (step: ScriptStep) => void
  readonly onCategory: (category: string) => void
}

/** Where a script stands in the tree; categories of the step are proposed, new ones are made by writing them. */
export function StepAndCategory({ step, category, onStep, onCategory }: Props) {
  const t = useText()
  const categories = useQuery('scripts.categories', {})
  const own = (categories.value ?? []).filter((one) => one.step === step)
  return (
    <>
      <PickField
        isTitled
        label={t('scripts.page.step')}
        values={scriptSteps}
        wordsOf={(one) => t(`scripts.step.${one}`)}
        value={step}
        onPick={onStep}
      />
      <Autocomplete
        label={t('scripts.page.category')}
        placeholder={t('scripts.page.categoryExample')}
        maxLength={40}
        data={[...new Set(own.map((one) => one.category))]}
        value={category}
        onChange={onCategory}
      />
    </>
  )
}
