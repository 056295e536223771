import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Preferences } from '#shared/settings/preferences.ts'
import { CoachChoice } from './coach-choice.tsx'
import { usePreferencesChange } from './use-preferences-change.ts'

const choices = {
  language: ['zh-CN', 'en'],
  scheme: ['auto', 'light', 'dark'],
  textSize: ['normal', 'large'],
  contrast: ['normal', 'high'],
  copyKey: ['enter', 'ctrlEnter'],
  idleLockMinutes: ['1', '3', '5', '10', '15', '30'],
} as const satisfies Partial<Record<keyof Preferences, readonly string[]>>

const fields = Object.keys(choices) as (keyof typeof choices)[]

/** Takes effect as soon as it is chosen, and only for this person. */
export function PreferencesPanel() {
  const t = useText()
  const { preferences, change, problem } = usePreferencesChange()
  if (!preferences) return null

  const choose = (field: keyof typeof choices, chosen: string) =>
    change({ [field]: field === 'idleLockMinutes' ? Number(chosen) : chosen } as Partial<Preferences>)

  return (
    <Stack gap="md" maw={560}>
      {fields.map((field) => (
        <Stack key={field} gap={4}>
          <Text fw={600}>{t(`settings.${field}`)}</Text>
          <SegmentedControl
            aria-label={t(`settings.${field}`)}
            data={choices[field].map((choice) => ({ value: choice, label: t(`settings.${field}.${choice}`) }))}
            value={String(preferences[field])}
            onChange={(chosen) => void choose(field, chosen)}
          />
        </Stack>
      ))}
      <CoachChoice off={preferences.coachOff ?? []} onChange={(coachOff) => void change({ coachOff })} />
      <ProblemLine problem={problem} />
    </Stack>
  )
}
