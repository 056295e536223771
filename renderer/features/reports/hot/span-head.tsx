import { Progress } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { setSpan, spanUnits, useHot } from './hot-view.ts'

interface Props {
  readonly reading: { readonly read: number; readonly isComplete: boolean } | undefined
}

/** Which day or week, and how far it is read. */
export function SpanHead({ reading }: Props) {
  const t = useText()
  const { unit, on } = useHot()
  return (
    <>
      <div className="ht-line">
        <ChoiceRow
          label={t('hot.span')}
          choices={spanUnits.map((value) => ({ value, label: t(`hot.span.${value}`) }))}
          value={unit}
          onChoose={(next) => setSpan({ unit: next })}
        />
        <LineField type="date" label={t('hot.span.on')} value={on} onText={(next) => setSpan({ on: next })} />
      </div>
      {reading && !reading.isComplete && (
        <div role="status" className="gt-quiet">
          {t('hot.reading', { count: reading.read })}
          <Progress size="xs" value={100} animated aria-label={t('hot.reading', { count: reading.read })} />
        </div>
      )}
    </>
  )
}
