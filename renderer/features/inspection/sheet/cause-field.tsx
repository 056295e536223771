import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import type { FormContent } from '#shared/inspection/score-form.ts'

interface CauseProps {
  readonly form: FormContent
  readonly nameIn: (things: FormContent['causes'], id: string) => string
  readonly value: string | null
  readonly onPick: (id: string | null) => void
}

/** Causes with the one they are a case of before them. */
export function CauseField({ form: { causes }, nameIn, value, onPick }: CauseProps) {
  const t = useText()
  const heads = causes.filter(({ under }) => under === null)
  const inOrder = heads.flatMap((head) => [head, ...causes.filter(({ under }) => under === head.id)])
  const wordsOf = (id: string) => {
    const under = causes.find((one) => one.id === id)?.under ?? null
    const own = nameIn(causes, id)
    return under === null ? own : t('scorecards.cause.under', { head: nameIn(causes, under), name: own })
  }
  return (
    <PickField
      isTitled
      searchable
      label={t('scorecards.finding.cause')}
      values={inOrder.map(({ id }) => id)}
      wordsOf={wordsOf}
      value={value}
      onPick={onPick}
      onClear={() => onPick(null)}
    />
  )
}
