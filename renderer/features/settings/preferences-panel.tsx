import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Preferences } from '#shared/settings/preferences.ts'
import { CoachChoice } from './coach-choice.tsx'

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
  const failureText = useFailureText('settings')
  const { value } = useQuery('settings.mine', {})
  const [problem, setProblem] = useState<string | null>(null)
  if (!value) return null
  const preferences = value

  async function save(change: Partial<Preferences>): Promise<void> {
    const result = await runCommand('settings.save', { ...preferences, ...change })
    setProblem(result.ok ? null : failureText(result.failure))
  }

  const choose = (field: keyof typeof choices, chosen: string) =>
    save({ [field]: field === 'idleLockMinutes' ? Number(chosen) : chosen } as Partial<Preferences>)

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
      <CoachChoice off={preferences.coachOff ?? []} onChange={(coachOff) => void save({ coachOff })} />
      <ProblemLine problem={problem} />
    </Stack>
  )
}
