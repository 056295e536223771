import { readMessage, type VariableValues } from '#shared/scripts/variables.ts'

/** A message with its variables told from its words: filled ones as they will be sent, open ones by their name. */
export function ScriptText({ text, values }: { text: string; values: VariableValues }) {
  const { pieces } = readMessage(text)
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
    if (piece.kind === 'words') return <span key={index}>{piece.text}</span>
    const value = values[piece.name]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
      <mark key={index} className="rc-variable" data-open={value ? undefined : true}>
        {value || piece.name}
      </mark>
    )
  })
}
