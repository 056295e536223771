import { Box } from '@mantine/core'
import type { ReactNode, Ref } from 'react'

interface Props {
  readonly label: string
  readonly className: string
  readonly ref?: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A part of a page that scrolls by itself: it has the focus too, so that arrows scroll it. */
export function ScrollPlace({ label, className, ref, children }: Props) {
  return (
    <Box component="section" className={className} tabIndex={0} aria-label={label} {...(ref ? { ref } : {})}>
      {children}
    </Box>
  )
}
