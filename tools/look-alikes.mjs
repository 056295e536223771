// @ts-check
// node tools/look-alikes.mjs: makes shared/customers/look-tables.json from tools/look-alikes/*.txt.
// node tools/look-alikes.mjs <confusables.txt> <pairs.tsv>: first takes the sources from files of a new Unicode version.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from './checkout.mjs'
import { lookTables } from './look-alikes/make-tables.mjs'
import { takeSources } from './look-alikes/take-sources.mjs'

const [confusables, pairs] = process.argv.slice(2)
if (confusables && pairs) takeSources(confusables, pairs)
writeFileSync(path.join(checkout, 'shared', 'customers', 'look-tables.json'), lookTables())
