/** What is seen of a long list: rows of one height, counted from 0. */
export interface SeenRows {
  readonly total: number
  readonly rowPx: number
  /** How far it is scrolled, and how much of it is seen. */
  readonly top: number
  readonly viewPx: number
}

/** Rows drawn above and below the seen ones, so that a turn of the wheel finds them there. */
const spare = 12
/** Rows come and go by this many: fewer drawings while somebody scrolls. */
const step = 4
/** Chromium lays out nothing that is taller than 33,554,431 px; beyond this, a pixel of scrolling stands for more. */
export const tallestPx = 30_000_000

export interface DrawnRows {
  readonly first: number
  /** Behind the last. */
  readonly end: number
  /** Where the first drawn row stands, and how tall the whole is. */
  readonly fromPx: number
  readonly tallPx: number
}

/** How much one pixel of scrolling moves the list. */
function scaleOf({ total, rowPx, viewPx }: Omit<SeenRows, 'top'>): number {
  const wholePx = total * rowPx
  return wholePx <= tallestPx ? 1 : (wholePx - viewPx) / (tallestPx - viewPx)
}

export function drawnRows(seen: SeenRows): DrawnRows {
  const { total, rowPx, top, viewPx } = seen
  const scale = scaleOf(seen)
  const seenFrom = Math.floor((top * scale) / rowPx)
  const first = Math.max(0, Math.floor((seenFrom - spare) / step) * step)
  const end = Math.min(total, Math.ceil((seenFrom + Math.ceil(viewPx / rowPx) + spare) / step) * step)
  const fromPx = first * rowPx - top * scale + top
  return { first: Math.min(first, end), end, fromPx, tallPx: Math.min(total * rowPx, tallestPx) }
}

/** Where to scroll so that a row is seen, from where it is now; the same place when it is seen already. */
export function topFor(no: number, seen: SeenRows): number {
  const { rowPx, top, viewPx } = seen
  const scale = scaleOf(seen)
  const listTop = top * scale
  if (no * rowPx < listTop) return (no * rowPx) / scale
  const lastTop = (no + 1) * rowPx - viewPx
  return lastTop > listTop ? lastTop / scale : top
}

/** Rows a page key moves by: one less than are seen, so that the eye keeps its place. */
export function rowsOfPage({ rowPx, viewPx }: Pick<SeenRows, 'rowPx' | 'viewPx'>): number {
  return Math.max(1, Math.floor(viewPx / rowPx) - 1)
}

/** Where a key takes the place in a list; null when it is none of its keys. */
export function placeAfterKey(key: string, no: number, total: number, page: number): number | null {
  const moved: Readonly<Record<string, number>> = {
    ArrowUp: no - 1,
    ArrowDown: no + 1,
    PageUp: no - page,
    PageDown: no + page,
    Home: 0,
    End: total - 1,
  }
  const next = moved[key]
  return next === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, next))
}
