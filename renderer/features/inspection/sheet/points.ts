/** A share as points of 100, with one decimal: 87.5. */
export function pointsOf(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1)
}
