import { outcomeMissing, type ReturnAbout } from './return-flow.ts'
import { type ReturnStation, returnStations } from './ticket-words.ts'

export type StationState = 'done' | 'next' | 'later' | 'notNeeded'

/** The eight stations, and which of them is next. */
export function stationsOf(about: ReturnAbout): { readonly station: ReturnStation; readonly state: StationState }[] {
  const isOver = outcomeMissing(about) === null
  const states = returnStations.map((station) => ({ station, state: stateOf(about, station, isOver) }))
  const next = states.findIndex(({ state }) => state === 'later')
  return states.map((one, at) => (at === next ? { ...one, state: 'next' } : one))
}

function stateOf(about: ReturnAbout, station: ReturnStation, isOver: boolean): StationState {
  if (stationDone(about)[station]) return 'done'
  if (station === 'apologise' && about.faultOf !== null && about.faultOf !== 'shop') return 'notNeeded'
  if (station === 'receive' && about.receivedAt !== null) return 'later'
  return isOver && station !== 'notify' && station !== 'close' ? 'notNeeded' : 'later'
}

function stationDone(about: ReturnAbout): Readonly<Record<ReturnStation, boolean>> {
  return {
    reason: about.faultOf !== null,
    apologise: about.apologisedAt !== null,
    register: about.approvedAt !== null,
    instruct: about.instructedAt !== null,
    receive: about.inspectedAt !== null,
    reship: about.reshippedAt !== null || about.refundFen !== null,
    notify: about.buyerNotifiedAt !== null,
    close: false,
  }
}

/** What is to be done next, as one word: a station, or the part of one that is still missing. */
export function nextOfReturn(about: ReturnAbout): string {
  const station = stationsOf(about).find(({ state }) => state === 'next')?.station ?? 'close'
  if (station === 'receive' && about.receivedAt !== null) return 'inspect'
  if (station === 'reship' && about.kind === 'return') return 'refund'
  return station
}
