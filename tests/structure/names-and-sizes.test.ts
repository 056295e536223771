import { describe, expect, it } from 'vitest'
import { functionsOf } from './functions.ts'
import limits from './limits.json' with { type: 'json' }
import { codeUnder, filesUnder, readSource } from './source-files.ts'
import { childOf, nodesOfType } from './syntax.ts'

const paths = filesUnder('shared', 'main', 'renderer', 'tests', 'tools')
const files = paths.filter((file) => /\.(ts|tsx|mjs|json|css|html)$/.test(file)).map(readSource)
const program = codeUnder('shared', 'main', 'renderer')

/** Names that say what a file is made of instead of what it is about: everything ends up in them. */
const bannedNames = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types', 'constants', 'manager', 'service']

function isKebab(path: string): boolean {
  return path
    .split('/')
    .map((part) => part.split('.')[0] ?? '')
    .every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
}

/** Own words of a language's folder: `zh-CN` is a name of its own standard. */
const withoutLanguage = (path: string) => path.replace('/zh-CN/', '/zh/')

describe('names', () => {
  it('are kebab-case', () => {
    const odd = files.map((file) => file.path).filter((path) => !isKebab(withoutLanguage(path)))
    expect(odd).toEqual([])
  })

  it('say the thing', () => {
    const vague = files.filter((file) => file.path.split(/[/.-]/).some((word) => bannedNames.includes(word)))
    expect(vague.map((file) => file.path)).toEqual([])
  })
})

describe('sizes', () => {
  const byLines = [...files].sort((a, b) => b.lines - a.lines)

  it('no file is over 400 lines', () => {
    const largest = byLines.slice(0, 5).map((file) => `${file.path} ${file.lines}`)
    console.info(`sizes: ${files.length} files read; largest: ${largest.join(', ')}`)
    expect(files.length).toBeGreaterThan(250)
    const long = files.filter((file) => file.lines > 400)
    expect(long.map((file) => `${file.path} ${file.lines}`)).toEqual([])
  })

  it('components are under 150 lines', () => {
    const long = program.flatMap(functionsOf).filter(({ isMarkup, ownLines }) => isMarkup && ownLines > 150)
    expect(long.map(({ file, line, ownLines }) => `${file}:${line} ${ownLines}`)).toEqual([])
  })
})

/** Numbers that may only fall. When one has fallen, lower it in limits.json: what is gained is kept. */
describe('ratchets', () => {
  const code = codeUnder('shared', 'main', 'renderer', 'tools')
  const median = [...program].sort((a, b) => a.lines - b.lines)[Math.floor(program.length / 2)]?.lines ?? 0
  const long = code.filter((file) => file.lines > 250)
  const longFunctions = codeUnder('shared', 'main', 'renderer', 'tools')
    .flatMap(functionsOf)
    .filter(({ isMarkup, ownLines }) => !isMarkup && ownLines > 40)
  const exceptions = code.flatMap((file) =>
    file.text
      .split('\n')
      .filter(
        (line) => /^\s*(\/\/|\/\*|\{\/\*) ?(biome-ignore|eslint-disable|@ts-)/.test(line) && !/@ts-check/.test(line),
      ),
  )
  const doubleCasts = code.flatMap((file) =>
    nodesOfType(file, 'TSAsExpression').filter((node) => childOf(node, 'expression')?.type === 'TSAsExpression'),
  )

  it.each([
    ['filesOver250Lines', long.length, long.map((file) => `${file.path} ${file.lines}`)],
    ['medianLines', median, []],
    [
      'functionsOver40Lines',
      longFunctions.length,
      longFunctions.map(({ file, line, ownLines }) => `${file}:${line} ${ownLines}`),
    ],
    ['lintExceptions', exceptions.length, exceptions],
    ['doubleCasts', doubleCasts.length, []],
  ] as const)('%s: %d', (name, found, which) => {
    if (found < limits[name]) console.info(`${name} has fallen to ${found}: lower it in limits.json`)
    expect(found, which.join('\n')).toBeLessThanOrEqual(limits[name])
  })
})
