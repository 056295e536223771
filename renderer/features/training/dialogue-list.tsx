import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { builtInDialogues } from '#shared/training/built-in.ts'
import { practiceSpeeds } from '#shared/training/practice.ts'
import { OwnLog } from './own-log.tsx'
import { startPractice } from './practice-view.ts'
import { RunList } from './run-list.tsx'

/** What can be practised, and what was. */
export function DialogueList() {
  const t = useText()
  const [speed, setSpeed] = useState<number>(1)
  return (
    <Stack className="gt-pad tr-list" gap="md">
      <Text className="gt-quiet">{t('training.help')}</Text>
      <div className="tr-speed">
        <Text id="tr-speed" fw={600}>
          {t('training.speed')}
        </Text>
        <SegmentedControl
          aria-labelledby="tr-speed"
          value={String(speed)}
          onChange={(value) => setSpeed(Number(value))}
          data={practiceSpeeds.map((one) => ({ value: String(one), label: `${one}×` }))}
        />
      </div>
      <ul className="tr-dialogues">
        {builtInDialogues.map((dialogue) => (
          <li key={dialogue.id} className="tr-dialogue">
            <div>
              <Text fw={600}>{dialogue.title}</Text>
              <Text className="gt-quiet">
                {t(`shell.platform.${dialogue.platform}`)} · {t('training.lines', { count: dialogue.turns.length })}
              </Text>
            </div>
            <Button
              variant="default"
              aria-label={t('training.startOf', { title: dialogue.title })}
              onClick={() => startPractice(dialogue, speed, now())}
            >
              {t('training.start')}
            </Button>
          </li>
        ))}
      </ul>
      <OwnLog speed={speed} />
      <Title order={2} size="h4">
        {t('training.runs')}
      </Title>
      <RunList />
    </Stack>
  )
}
