import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { formatInstant } from '#shared/kernel/time.ts'
import { openDraw } from './sample-view.ts'

interface Props {
  readonly draws: Value<'inspection.spotDraws'>['rows']
  readonly shown: string | null
}

/** Which draw is looked at, the newest first. */
export function DrawPick({ draws, shown }: Props) {
  const t = useText()
  if (draws.length === 0) return null
  const wordsOf = (id: string) => {
    const draw = draws.find((one) => one.id === id)
    if (!draw) return id
    const at = formatInstant(draw.drawnAt).slice(5, 16)
    return t('scorecards.draw.pick', { at, checked: draw.checked, size: draw.size })
  }
  return (
    <PickField
      w={260}
      label={t('scorecards.draw')}
      values={draws.map(({ id }) => id)}
      wordsOf={wordsOf}
      value={shown}
      onPick={openDraw}
    />
  )
}
