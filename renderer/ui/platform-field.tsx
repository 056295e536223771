import type { ComponentProps } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import { PickField } from './pick-field.tsx'

/** One of the platforms. */
export function PlatformField(props: Omit<ComponentProps<typeof PickField<Platform>>, 'values' | 'wordsOf'>) {
  const t = useText()
  return <PickField {...props} values={platformNames} wordsOf={(name) => t(`shell.platform.${name}`)} />
}
