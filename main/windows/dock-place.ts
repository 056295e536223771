import type { Rectangle } from 'electron'

export type Edge = 'left' | 'right'

/** Where the dock is at home. */
export interface DockPlace {
  readonly edge: Edge
  /** null: whichever display is the first. */
  readonly displayId: number | null
  /** In px. */
  readonly width: number
}

/** Of a display: what is not taken by the task bar. */
export interface WorkArea {
  readonly id: number
  readonly workArea: Rectangle
}

/** The displays there are; the first is the primary one. */
export type Displays = readonly [WorkArea, ...WorkArea[]]

export const firstDockPlace: DockPlace = { edge: 'right', displayId: null, width: 380 }

/** Dropped this near to an edge (px), the dock takes its place there; one further out too. */
const snapPx = 48

/** Its display, or the primary one while that is gone: it goes home when the display is there again. */
function displayOf({ displayId }: DockPlace, displays: Displays): WorkArea {
  return displays.find(({ id }) => id === displayId) ?? displays[0]
}

/** At its edge, over the whole height (ux 1). */
export function dockBounds(place: DockPlace, displays: Displays): Rectangle {
  const { x, y, width: wide, height } = displayOf(place, displays).workArea
  const width = Math.min(place.width, wide)
  return { x: place.edge === 'left' ? x : x + wide - width, y, width, height }
}

/** Which edge of this display the dock was dropped at; null: in the middle, where it may stay. */
export function edgeAt(dropped: Rectangle, { workArea }: WorkArea): Edge | null {
  if (dropped.x - workArea.x <= snapPx) return 'left'
  const room = workArea.x + workArea.width - (dropped.x + dropped.width)
  return room <= snapPx ? 'right' : null
}

/** What is remembered of a dock that was moved or made wider by hand: the edge it is nearest to. */
export function placeAfter(place: DockPlace, dropped: Rectangle, on: WorkArea, displays: Displays): DockPlace {
  const middle = dropped.x + dropped.width / 2
  const edge = middle < on.workArea.x + on.workArea.width / 2 ? 'left' : 'right'
  const displayId = on.id === displayOf(place, displays).id ? place.displayId : on.id
  return { edge: edgeAt(dropped, on) ?? edge, displayId, width: dropped.width }
}
