import './marked-nick.css'

interface Props {
  readonly nick: string
  /** Places in Unicode characters of the nick, from 0. */
  readonly positions: readonly number[]
}

/** A nick with the characters marked that tell it from another one. */
export function MarkedNick({ nick, positions }: Props) {
  return (
    <span className="gt-marked-nick">
      {lettersOf(nick).map((letter, index) =>
        positions.includes(index) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: letters have no other name than their place
          <mark key={index}>{letter}</mark>
        ) : (
          letter
        ),
      )}
    </span>
  )
}

/** The characters positions count. */
export function lettersOf(nick: string): string[] {
  return [...nick.normalize('NFC')]
}
