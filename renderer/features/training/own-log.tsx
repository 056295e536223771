import { Button, FileButton, Group } from '@mantine/core'
import { useState } from 'react'
import { readTextFile } from '#renderer/data/read-text-file.ts'
import { useSeat } from '#renderer/data/session.ts'
import { now } from '#renderer/data/store-client.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { mostLetters } from '#shared/chat/contract.ts'
import { parseChat } from '#shared/chat/parse-chat.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { turnsOf } from '#shared/training/dialogue.ts'
import { startPractice } from './practice-view.ts'

/** A chat of one's own as a dialogue: pasted, or from a text file. Nothing of it is kept but the practice itself. */
export function OwnLog({ speed }: { speed: number }) {
  const t = useText()
  const seat = useSeat()
  const [text, setText] = useState('')
  const [platform, setPlatform] = useState<Platform>('taobao')
  const [problem, setProblem] = useState<string | null>(null)

  async function open(file: File): Promise<void> {
    const read = await readTextFile(file)
    if (read === null || read.length > mostLetters) return setProblem(t('training.own.tooLong'))
    setText(read)
    setProblem(null)
  }

  /** Gives what is in the way, in words. */
  function start(): string | null {
    if (text.length > mostLetters) return t('training.own.tooLong')
    const { conversations } = parseChat(text, { today: dayOf(now()) })
    const [first] = conversations
    const turns = turnsOf(first?.messages ?? []).slice(0, 200)
    if (!first || turns.length === 0) return t('training.own.noBuyer')
    const nick = first.buyerNick ?? t('training.buyer')
    const title = t('training.own.title')
    startPractice({ id: 'own', title, platform, nick, expects: ['greeting', 'farewell'], turns }, speed, now())
    return null
  }

  return (
    <section className="tr-own" aria-label={t('training.own')}>
      <TextField
        isTitled
        label={t('training.own')}
        description={t('training.own.help')}
        minRows={3}
        maxRows={8}
        value={text}
        onText={(text) => {
          setText(text)
          setProblem(null)
        }}
      />
      <ProblemLine problem={problem} />
      <Group gap="xs">
        <PlatformField label={t('training.own.platform')} value={platform} onPick={setPlatform} />
        <FileButton accept=".txt,.log" onChange={(file) => file && void open(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('training.own.file')}
            </Button>
          )}
        </FileButton>
        <Button disabled={text.trim() === '' || !seat} onClick={() => setProblem(start())}>
          {t('training.start')}
        </Button>
      </Group>
    </section>
  )
}
