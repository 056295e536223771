/** Rates in ten-thousandths: 9,500 is 95 折, pay 95 % (R50). */
export const fullRate = 10_000

/** Rounded half up to the fen. */
export function memberPrice(priceFen: number, rate: number): number {
  return Math.floor((priceFen * rate + fullRate / 2) / fullRate)
}
