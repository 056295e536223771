import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useNow } from '#renderer/data/use-now.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText, type Text as Words } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { testMs } from '#shared/conduct/typing.ts'
import { typingTexts } from '#shared/conduct/typing-texts.ts'
import { formatInstant, secondMs } from '#shared/kernel/time.ts'
import { useTypingTest } from './use-typing-test.ts'

/** 打字测试 (R07): a minute of Chinese text, and how the earlier ones went. */
export function TypingSection() {
  const t = useText()
  const [textId, choose] = useState(typingTexts[0]?.id ?? '')
  const [round, setRound] = useState(0)
  const text = typingTexts.find(({ id }) => id === textId)
  return (
    <section>
      <Title order={3} size="h5">
        {t('conduct.typing')}
      </Title>
      <Text className="gt-quiet">{t('conduct.typing.help')}</Text>
      <ChoiceRow
        label={t('conduct.typing.pick')}
        value={textId}
        onChoose={choose}
        choices={typingTexts.map(({ id }) => ({ value: id, label: t(`conduct.typing.text.${id}`) }))}
      />
      {text && <TypingTest key={`${textId} ${round}`} text={text} onAgain={() => setRound(round + 1)} />}
      <History />
    </section>
  )
}

interface Props {
  readonly text: (typeof typingTexts)[number]
  readonly onAgain: () => void
}

function TypingTest({ text, onAgain }: Props) {
  const t = useText()
  const { field, done, startedAt, result, problem, isPasted, handlers } = useTypingTest(text)
  return (
    <div className="co-typing">
      <p lang="zh-CN">
        <span className="co-typed">{text.text.slice(0, done)}</span>
        {text.text.slice(done)}
      </p>
      <Textarea
        aria-label={t('conduct.typing.field')}
        placeholder={t('conduct.typing.field')}
        autosize
        minRows={3}
        spellCheck={false}
        readOnly={result !== null}
        value={field}
        {...handlers}
      />
      <Group gap="xs">
        <span role="status">{result ? figuresText(t, result) : <Left startedAt={startedAt} />}</span>
        <span className="gt-spread" />
        {startedAt !== null && (
          <Button variant="default" onClick={onAgain}>
            {t('conduct.typing.again')}
          </Button>
        )}
      </Group>
      <ProblemLine problem={problem ?? (isPasted ? t('conduct.typing.noPaste') : null)} />
    </div>
  )
}

function Left({ startedAt }: { readonly startedAt: number | null }) {
  const t = useText()
  const now = useNow()
  if (startedAt === null) return t('conduct.typing.ready')
  // The page's clock ticks once a second: it may be behind the first key.
  const seconds = Math.ceil(Math.min(testMs, Math.max(0, startedAt + testMs - now)) / secondMs)
  return <span aria-hidden>{t('conduct.typing.left', { seconds })}</span>
}

function figuresText(t: Words, { chars, errors, ms, cpm, isPassed }: Value<'conduct.keepTyping'>): string {
  const figures = { chars, errors, seconds: Math.round(ms / secondMs), cpm: Math.floor(cpm) }
  return `${t(isPassed ? 'conduct.typing.passed' : 'conduct.typing.failed')} · ${t('conduct.typing.result', figures)}`
}

function History() {
  const t = useText()
  const pages = usePages()
  const page = useLast(useQuery('conduct.typing', { after: pages.after }).value)
  if (!page) return null
  return (
    <>
      <Title order={4} size="h6">
        {t('conduct.typing.history')}
      </Title>
      {page.rows.length === 0 && <Text>{t('conduct.typing.none')}</Text>}
      {page.rows.map(({ id, name, at, ...figures }) => (
        <div key={id} className="co-line">
          <strong>{t('conduct.typing.line', { name, time: formatInstant(at).slice(0, 16) })}</strong>{' '}
          {figuresText(t, figures)}
        </div>
      ))}
      <Pager pages={pages} next={page.next} />
    </>
  )
}
