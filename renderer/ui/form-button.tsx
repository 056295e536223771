import { Button, type ButtonProps } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
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
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  // The form took the focus with it: it goes back to where it was opened.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) {
    return children(() => {
      setOpen(false)
      onLeave?.()
    })
  }
  return (
    <Button
      ref={button}
      {...rest}
      className="gt-form-button"
      size="compact-xs"
      variant="subtle"
      onClick={() => setOpen(true)}
    >
      {words}
    </Button>
  )
}
