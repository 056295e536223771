import { FormButton } from './form-button.tsx'
import { OneLine } from './one-line.tsx'
import { ProblemLine } from './problem-line.tsx'
import { type Send, useSending } from './use-sending.ts'

interface Props {
  /** Of the button, and of what is asked in its place. */
  readonly words: string
  readonly label: string
  /** Of the button that sends; the same words where none are given. */
  readonly action?: string
  /** Whose words tell of a failure. */
  readonly domain: string
  readonly onSend: Send<[text: string]>
}

/** A quiet button that asks for one sentence; what could not be saved is told, and what was typed stays. */
export function LineButton({ words, ...asked }: Props) {
  return (
    <FormButton words={words}>
      {(close) => <Asked {...asked} action={asked.action ?? words} onDone={close} />}
    </FormButton>
  )
}

interface AskedProps extends Omit<Props, 'words'> {
  readonly action: string
  readonly onDone: () => void
}

function Asked({ label, action, domain, onSend, onDone }: AskedProps) {
  const { problem, start } = useSending(domain, onSend, onDone)
  return (
    <div className="gt-line-button">
      <OneLine label={label} action={action} onSend={(text) => void start(text)} onLeave={onDone} />
      <ProblemLine problem={problem} />
    </div>
  )
}
