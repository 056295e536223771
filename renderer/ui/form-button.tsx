import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import './form-button.css'

interface Props extends Pick<ButtonProps, 'color'> {
  readonly words: string
  /** The form; it is given what closes it. */
  readonly children: (close: () => void) => ReactNode
  /** The form was closed, sent or not. */
  readonly onLeave?: () => void
}

/** A quiet button in whose place its form opens; opened again it is a new form. */
export function FormButton({ words, children, onLeave, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return children(() => {
      setOpen(false)
      onLeave?.()
    })
  }
  return (
    <Button {...rest} className="gt-form-button" size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
      {words}
    </Button>
  )
}
