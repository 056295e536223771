import { Checkbox, Stack, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { type CoachPart, coachParts } from '#shared/settings/preferences.ts'

interface Props {
  readonly off: readonly CoachPart[]
  readonly onChange: (off: CoachPart[]) => void
}

/** Which parts of coaching this person wants: all, until one is switched off. */
export function CoachChoice({ off, onChange }: Props) {
  const t = useText()
  return (
    <Checkbox.Group
      label={<Text fw={600}>{t('settings.coach')}</Text>}
      description={t('settings.coach.help')}
      value={coachParts.filter((part) => !off.includes(part))}
      onChange={(wanted) => onChange(coachParts.filter((part) => !wanted.includes(part)))}
    >
      <Stack gap={6} mt={6}>
        {coachParts.map((part) => (
          <Checkbox key={part} value={part} label={t(`settings.coach.${part}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
