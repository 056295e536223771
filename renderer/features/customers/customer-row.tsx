interface Props {
  readonly title: string
  readonly detail: string
  readonly figure: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One line; arrows move between lines, Enter or a click opens the card. */
export function CustomerRow({ title, detail, figure, isChosen, onChoose }: Props) {
  function press(event: React.KeyboardEvent<HTMLButtonElement>): void {
    const here = event.currentTarget
    const neighbours: Readonly<Record<string, Element | null>> = {
      ArrowDown: here.nextElementSibling,
      ArrowUp: here.previousElementSibling,
    }
    const there = neighbours[event.key]
    if (!(there instanceof HTMLElement)) return
    event.preventDefault()
    there.focus()
  }
  return (
    <button
      type="button"
      role="option"
      aria-selected={isChosen}
      className="gt-customers-row"
      onClick={onChoose}
      onKeyDown={press}
    >
      <strong>{title}</strong>
      <span className="gt-customers-figure">{figure}</span>
      <span className="gt-customers-detail">{detail}</span>
    </button>
  )
}
