import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useShownKey } from '#renderer/shell/own-keys.ts'
import { underWay } from './under-way.ts'

interface Props {
  /** The reception it acts on. */
  readonly id: string
  readonly children: ReactNode
  readonly onAct: () => Promise<void>
  readonly isDisabled?: boolean
}

/** The one thing a step is there for: the button and its key are the same. */
export function StepAct({ id, children, onAct, isDisabled = false }: Props) {
  return (
    <Button
      data-act="step"
      aria-keyshortcuts={useShownKey('stepAct')}
      title={useShownKey('stepAct')}
      onClick={() => void underWay(id, onAct())}
      disabled={isDisabled}
    >
      {children}
    </Button>
  )
}
