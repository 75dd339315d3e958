import { giveBack, takeClaim } from '../../../src/safety/claim.ts';

/**
 * Claims a folder again and again, and tells each time on standard output when it had it, so that a test can see
 * whether two ever had it at once: `[from, to]` by the clock that all processes of a machine share.
 */
const [folder = '', times = '1'] = process.argv.slice(2);
const place = { folder, prefix: '.claim-' };

function microseconds(): number {
  return Number(process.hrtime.bigint()) / 1000;
}

for (let time = 0; time < Number(times); time += 1) {
  const holder = await takeClaim(place);
  if (holder) continue;
  const from = microseconds();
  await new Promise((done) => setTimeout(done, 5));
  const to = microseconds();
  await giveBack(place);
  process.stdout.write(`${JSON.stringify([from, to])}\n`);
}
