import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { installedTools } from '../acceptance/tools.ts';

/** What became of the mutants of one file. */
export interface MutationRow {
  readonly file: string;
  readonly tests: string;
  readonly killed: number;
  readonly all: number;
  /** Places and kinds of the mutants that no test noticed. */
  readonly survivors: readonly string[];
}

const stryker = '10.1.1';
const versions = { '@stryker-mutator/core': stryker, '@stryker-mutator/vitest-runner': stryker };

/** The part of Stryker's report that is counted here. */
const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().default(''),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

const noticed = new Set(['Killed', 'Timeout']);
const unnoticed = new Set(['Survived', 'NoCoverage']);

const folder = '.minutebook/mutation';

/** Mutants of every kind, those of texts among them. TypeScript 7 has no API, so Stryker is shown no tsconfig. */
function configuration(packages: string, file: string, report: string) {
  return {
    plugins: [join(packages, '@stryker-mutator/vitest-runner/dist/src/index.js')],
    testRunner: 'vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    mutate: [file],
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: `${folder}/tmp`,
    ignorePatterns: ['/_site', '/_export', '/.minutebook'],
    tsconfigFile: `${folder}/none.json`,
  };
}

/** The tests that tell what a file is to do: those of its own name and in a folder of that name, else those of its room. */
function testsOf(file: string): string {
  const named = file.replace(/^src\//, 'test/').replace(/\.ts$/, '');
  const own = [`${named}.test.ts`, `${named}/*.test.ts`].filter((tests) => globSync(tests).length > 0);
  return own.length > 0 ? own.join(',') : `test/${file.split('/')[1]}/**/*.test.ts`;
}

/** Lets Stryker change one file in every way that it knows, and counts how many changes the tests notice. */
export function mutated(file: string, tests = testsOf(file)): MutationRow {
  // Stryker runs this project's own Vitest, so it needs none beside itself.
  const packages = installedTools('mutation', versions, ['--legacy-peer-deps']);
  mkdirSync(folder, { recursive: true });
  const [settings, report] = [join(folder, 'stryker.json'), join(folder, 'report.json')];
  writeFileSync(settings, JSON.stringify(configuration(packages, file, report)));
  const program = join(packages, '@stryker-mutator/core/bin/stryker.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'run', settings], {
    encoding: 'utf8',
    env: { ...process.env, MUTATION_TESTS: tests },
  });
  if (status !== 0) throw new Error(`Stryker could not measure ${file} with ${tests}:\n${stdout}${stderr}`);
  const { files } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  const mutants = Object.values(files).flatMap(({ mutants: each }) => each);
  const killed = mutants.filter((mutant) => noticed.has(mutant.status)).length;
  const alive = mutants.filter((mutant) => unnoticed.has(mutant.status));
  const survivors = alive.map(
    ({ location: { start }, mutatorName, replacement }) =>
      `${file}:${start.line}:${start.column} ${mutatorName}: ${replacement.replace(/\s+/g, ' ')}`,
  );
  return { file, tests, killed, all: killed + alive.length, survivors };
}

/** The files of the rooms on which the two promises rest most. */
export function measuredFiles(): readonly string[] {
  return globSync('src/{safety,archive,recognise}/**/*.ts').toSorted();
}

/** One line of the table: the file, its mutants, and how many of them the tests notice. */
export function mutationLine({ file, tests, killed, all }: MutationRow): string {
  const score = all === 0 ? '–' : `${((100 * killed) / all).toFixed(1)} %`;
  return `| ${file} | ${all} | ${score} | ${tests} |`;
}
