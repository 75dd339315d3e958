import { expect, test } from 'vitest';
import { type Collection, linked, meetingFile, minutesFile, paperFile } from './collection.ts';

const may = '2024-05-14';
const march = '2024-03-12';

/** The glossary of an archive, each line with the place that explains it. */
async function glossary(...parts: readonly Collection[]) {
  const archive = await linked(meetingFile(march), meetingFile(may), ...parts);
  return archive.glossary.map(({ term, expansion, url }) => [
    term,
    expansion,
    url.replace('/brindlewick/streets-committee/', ''),
  ]);
}

test('an acronym is explained by the words that the paper gives it, at the paragraph that does so', async () => {
  const lines = await glossary(
    paperFile(march, '4-benches', '**2.1** The Public Realm Repair Fund (PRRF) can pay.'),
  );
  expect(lines).toEqual([['PRRF', 'Public Realm Repair Fund', '2024-03-12/4-benches/#p-2-1']]);
});

test('the oldest paper that explains it is the one it leads to, minutes included', async () => {
  const words = 'The Public Realm Repair Fund (PRRF) can pay.';
  const lines = await glossary(
    paperFile(may, '4-benches', `**2.1** ${words}`),
    minutesFile(march, [{ name: 'Agatha Pym' }], `## 1. Benches\n\n${words}`),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]?.[2]).toMatch(/^2024-03-12\/minutes\/#/);
});

test('an acronym that means two things has two lines, in the order of the alphabet', async () => {
  const lines = await glossary(
    paperFile(
      march,
      '4-benches',
      '**2.1** The Market Square Plan (MSP) is new. The Bus Operators Group (BOG) agrees.',
    ),
    paperFile(may, '4-roads', '**2.1** A Member of the Scottish Parliament (MSP) wrote.'),
  );
  expect(lines.map(([term, expansion]) => [term, expansion])).toEqual([
    ['BOG', 'Bus Operators Group'],
    ['MSP', 'Market Square Plan'],
    ['MSP', 'Member of the Scottish Parliament'],
  ]);
});

test('capitals in brackets that the words before do not spell are not explained', async () => {
  expect(
    await glossary(paperFile(march, '4-benches', '**2.1** The fountain was mended (see TBC) in oak (FSC).')),
  ).toEqual([]);
});
