import { array, type GenericSchema, nullable, number, object, string } from 'valibot'

/** Every list is a page: rows, and where the next page starts (null at the end). */
export function pageOf<const S extends GenericSchema>(row: S) {
  return object({ rows: array(row), next: nullable(string()), total: nullable(number()) })
}

/** Rows of one page. Lists never cross a port by the thousand. */
export const pageSize = 50
