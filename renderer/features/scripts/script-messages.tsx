import type { Script } from '#shared/scripts/script.ts'
import { MessageText } from './message-text.tsx'
import { formOf } from './script-form.ts'

/** All messages of a script, to read. */
export function ScriptMessages({ script }: { script: Script }) {
  return formOf(script).messages.map(({ key, text }) => (
    <p key={key} className="sc-read">
      <MessageText text={text} />
    </p>
  ))
}
