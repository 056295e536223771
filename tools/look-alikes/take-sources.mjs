// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { fromHex, sourcePath } from './source-lines.mjs'

/** Pairs of Han characters closer than this look alike at a glance; above it the list begins to hold what does not. */
const NEAREST = 0.02
const NOTICE = '© 2025 Unicode®, Inc. Licence: UNICODE-LICENSE-V3.txt beside this file.'

/**
 * Keeps of Unicode's files what the program can use, small enough to stand in the repository.
 * @param {string} confusables path of confusables.txt (UTS #39)
 * @param {string} pairs path of the Han pairs: two characters and their distance, parted by tabs
 */
export function takeSources(confusables, pairs) {
  const text = readFileSync(confusables, 'utf8')
  const mapped = [...text.matchAll(/^\uFEFF?([0-9A-F]+) ;\t([0-9A-F ]+?) ;/gm)]
    .map(([, source = '', target = '']) => ({ source, target }))
    .filter(({ source }) => isOwnForm(fromHex(source)))
  write('confusables.txt', [
    `# Version: ${/# Version: (\S+)/.exec(text)?.[1] ?? ''}`,
    `# Of confusables.txt (UTS #39): code point; prototype. ${NOTICE}`,
    '# Left out: characters that compatibility decomposition (NFKD) changes, for it comes first.',
    ...mapped.map(({ source, target }) => `${source};${target}`),
  ])
  const near = readFileSync(pairs, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([one = '', other = '', distance]) => isNear(distance) && isOwnForm(one) && isOwnForm(other))
  write('han-pairs.txt', [
    `# Of unicode-org/ml-confusables-generator, pairs with a distance up to ${NEAREST}. ${NOTICE}`,
    ...near.map(([one, other]) => `${one}${other}`),
  ])
}

/** @param {string} name @param {readonly string[]} lines */
function write(name, lines) {
  writeFileSync(sourcePath(name), `${lines.join('\n')}\n`)
}

/** @param {string | undefined} distance */
function isNear(distance) {
  return distance !== undefined && Number(distance) <= NEAREST
}

/** @param {string} letter */
function isOwnForm(letter) {
  return letter.normalize('NFKD') === letter
}
