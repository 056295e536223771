import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { type RuleContent, shapeMatches } from '#shared/norms/norm-rule.ts'

interface Props {
  readonly content: RuleContent
  readonly onChange: (change: Partial<RuleContent>) => void
}

/** Words and exceptions, one a line: what people paste from a list is taken as it is. */
export function NormWords({ content, onChange }: Props) {
  const t = useText()
  const { match } = content
  const hasShape = shapeMatches.some((shape) => shape === match)
  const isInOrder = match === 'near' || match === 'all'
  const exceptions = { link: 'hosts', otherBuyer: 'numbers' }[match as string] ?? 'exceptions'
  const hasExceptions = match !== 'missing' && match !== 'whole' && match !== 'bankCard' && match !== 'idNumber'
  return (
    <div className="st-norm-words">
      {!hasShape && (
        <Lines
          label={t(isInOrder ? 'norms.page.wordsNear' : 'norms.page.words')}
          value={content.words}
          onChange={(words) => onChange({ words })}
        />
      )}
      {hasExceptions && (
        <Lines
          label={t(`norms.page.${exceptions}`)}
          value={content.exceptions}
          onChange={(lines) => onChange({ exceptions: lines })}
        />
      )}
    </div>
  )
}

interface LinesProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (lines: string[]) => void
}

function Lines({ label, value, onChange }: LinesProps) {
  const [text, setText] = useState(value.join('\n'))
  return (
    <TextField
      className="st-norm-lines"
      isTitled
      label={label}
      minRows={3}
      maxRows={10}
      value={text}
      onText={(text) => {
        setText(text)
        onChange(linesOf(text))
      }}
    />
  )
}

/** Each line once, without blanks around it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, 60))
  return [...new Set(lines.filter((line) => line !== ''))]
}
