import { useText } from '#renderer/text/use-text.ts'
import { PictureRow } from '#renderer/ui/kept-picture.tsx'
import { ScrollPlace } from '#renderer/ui/scroll-place.tsx'
import type { FoundScript } from '#shared/scripts/script.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { ScriptText } from './script-text.tsx'

/** The chosen script as it will be pasted. */
export function ScriptPreview({ script, values }: { script: FoundScript; values: VariableValues }) {
  const t = useText()
  return (
    <ScrollPlace className="rc-preview" label={t('reception.page.scripts.preview')}>
      {script.messages.map((message) => (
        <p key={message}>
          <ScriptText text={message} values={values} />
        </p>
      ))}
      <PictureRow pictures={script.pictures ?? []} />
    </ScrollPlace>
  )
}
