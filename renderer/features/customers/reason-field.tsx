import { LineField } from '#renderer/ui/line-field.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly onText: (reason: string) => void
}

/** Why somebody does what stands in the log with its reason; the first field of its form. */
export function ReasonField(props: Props) {
  return <LineField {...props} autoFocus isTitled className="gt-wide" maxLength={120} />
}
