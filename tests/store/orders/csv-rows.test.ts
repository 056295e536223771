import { describe, expect, it } from 'vitest'
import { createCsvRows } from '#store/workers/csv-rows.ts'

const file = '"a","b ""x"" c",d\r\n"1","two\r\nlines",\n\r\r\n,,\r"="'
const expected = [
  [1, 'a', 'b "x" c', 'd'],
  [2, '1', 'two\r\nlines', ''],
  [6, '='],
]

function rowsOf(pieces: readonly string[]) {
  const csv = createCsvRows(',')
  const rows = [...pieces.flatMap((piece) => csv.push(piece)), ...csv.end()]
  return rows.map(({ row, cells, isBroken }) => [row, ...cells, ...(isBroken ? ['broken'] : [])])
}

describe('R27 CSV in pieces', () => {
  it('reads quotes, doubled quotes, line ends inside and all kinds of line ends', () => {
    expect(rowsOf([file])).toEqual(expected)
  })

  it('gives the same rows wherever the pieces are cut', () => {
    for (let at = 0; at <= file.length; at += 1) expect(rowsOf([file.slice(0, at), file.slice(at)])).toEqual(expected)
    expect(rowsOf([...file])).toEqual(expected)
  })

  it('gives up a row whose quotes do not fit and reads the next', () => {
    const text = 'a,b\n"x"y,1\nc,d\n'
    for (const pieces of [[text], [...text]]) {
      expect(rowsOf(pieces)).toEqual([
        [1, 'a', 'b'],
        [2, '"x"y,1', 'broken'],
        [3, 'c', 'd'],
      ])
    }
  })

  it('an open quote at the end of the file spoils its line only', () => {
    expect(rowsOf(['a,b\n"x,1\nc,d\n'])).toEqual([
      [1, 'a', 'b'],
      [2, '"x,1', 'broken'],
      [3, 'c', 'd'],
    ])
  })

  it('stays bounded when a quote never closes', () => {
    const csv = createCsvRows(',')
    const rows = [
      ...csv.push('a,b\n"x,1\n'),
      ...Array.from({ length: 120 }, () => csv.push(`${'c'.repeat(998)},e\n`.repeat(10))).flat(),
      ...csv.end(),
    ]
    expect(rows.filter(({ isBroken }) => isBroken)).toHaveLength(1)
    expect(rows).toHaveLength(1_202)
  })
})
