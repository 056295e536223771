/** Why a row is not taken over; words under `refused.<code>`. */
export const rowCodes = [
  'broken_quotes',
  'too_many_cells',
  'empty_value',
  'bad_order_no',
  'unknown_status',
  'bad_amount',
  'negative_amount',
  'bad_date',
  'date_out_of_range',
  'bad_quantity',
  'rounded_number',
  'order_not_found',
  'total_differs',
] as const
export type RowCode = (typeof rowCodes)[number]
