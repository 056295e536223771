import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  readonly onAct: () => void
  readonly isDisabled?: boolean
}

/** The one thing a step is there for: the button and Alt+Enter are the same. */
export function StepAct({ children, onAct, isDisabled = false }: Props) {
  return (
    <Button data-act="step" aria-keyshortcuts="Alt+Enter" title="Alt+Enter" onClick={onAct} disabled={isDisabled}>
      {children}
    </Button>
  )
}
