import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { type SampleReason, sampleReasons } from '#shared/inspection/spot-sample.ts'

interface Props {
  readonly field: (reason: SampleReason) => { readonly value: string; readonly onText: (text: string) => void }
}

/** How many talks each part of a draw takes. */
export function PartFields({ field }: Props) {
  const t = useText()
  return sampleReasons.map((reason) => (
    <LineField
      key={reason}
      isTitled
      inputMode="numeric"
      label={t(`scorecards.part.${reason}`)}
      maxLength={2}
      {...field(reason)}
    />
  ))
}
