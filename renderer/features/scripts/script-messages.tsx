import type { ScriptContent } from '#shared/scripts/script-version.ts'
import { MessageText } from './message-text.tsx'
import { fieldsOf } from './script-form.ts'

/** All messages of a script, or of an earlier wording, to read. */
export function ScriptMessages({ script }: { script: ScriptContent }) {
  return fieldsOf(script).messages.map(({ key, text }) => (
    <p key={key} className="sc-read">
      <MessageText text={text} />
    </p>
  ))
}
