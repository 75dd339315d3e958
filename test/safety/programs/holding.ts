import { takeClaim } from '../../../src/safety/claim.ts';

/** Claims a folder and holds it until it is killed. */
const [folder = ''] = process.argv.slice(2);
const holder = await takeClaim({ folder, prefix: '.claim-' });
process.stdout.write(holder ? 'refused\n' : 'held\n');
setInterval(() => {}, 1000);
