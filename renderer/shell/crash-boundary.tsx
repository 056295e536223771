import { Alert, Button, Group, Text } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import { useLanguage } from '#renderer/text/language.ts'
import { textOf } from '#renderer/text/use-text.ts'

interface State {
  readonly reference: string | null
  readonly isBroken: boolean
}

/** A page's bug ends here: people keep the rest of the program, and a reference to read out. Saved data is not touched. */
export class CrashBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { reference: null, isBroken: false }

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error): void {
    const detail = (error.stack ?? error.message).slice(0, 20_000)
    void callDesktop('reportCrash', { where: 'page', detail }).then((result) => {
      if (result.ok) this.setState({ reference: result.value.reference })
    })
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const { words } = useLanguage.getState()
    return (
      <div className="gt-pad" role="alert">
        <Alert color="red" title={textOf(words, 'shell.crash.title')}>
          <Text>{textOf(words, 'shell.crash.body', { reference: this.state.reference ?? '…' })}</Text>
          <Group mt="sm">
            <Button onClick={() => this.setState({ isBroken: false, reference: null })}>
              {textOf(words, 'shell.crash.again')}
            </Button>
          </Group>
        </Alert>
      </div>
    )
  }
}
