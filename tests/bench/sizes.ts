/** What can be made larger for a run: `GUITAI_BENCH_ORDERS=2000000 npm run bench import-orders`. */
const asked = {
  orders: process.env['GUITAI_BENCH_ORDERS'],
  customers: process.env['GUITAI_BENCH_CUSTOMERS'],
  messages: process.env['GUITAI_BENCH_MESSAGES'],
} as const

/** Half of it and the whole: cost must grow linearly, so both are measured. */
export function halfAndWhole(what: keyof typeof asked, usual: number): readonly [half: number, whole: number] {
  const whole = Number(asked[what] ?? usual)
  return [Math.round(whole / 2), whole]
}
