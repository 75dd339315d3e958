import { describe, expect, test } from 'vitest';
import { text } from '../../src/document/inline.ts';
import { actionPatterns, actionsIn, declarationsIn, isCut } from '../../src/recognise/minutes-facts.ts';
import { textBlocks } from './source-blocks.ts';

const actions = (...lines: readonly string[]) =>
  actionsIn(textBlocks(...lines)).map(({ text, owner }) =>
    owner === undefined ? text : `${owner}: ${text}`,
  );
const declarations = (...lines: readonly string[]) =>
  declarationsIn(textBlocks(...lines)).map(({ name, kind }) => `${name} (${kind ?? 'kind not said'})`);

describe('undertakings and requests', () => {
  test.each(actionPatterns)('$name: $example', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(actions(example)).toHaveLength(1);
  });

  test('are told by forms that each have a name of their own', () => {
    const names = actionPatterns.map(({ name }) => name).filter((name) => name !== '');
    expect(new Set(names).size).toBe(actionPatterns.length);
  });

  test.each([
    'programme',
    'plan',
    'strategy',
    'report',
    'paper',
    'scheme',
    'project',
    'policy',
    'review',
    'framework',
    'bill',
    'act',
    'system',
    'fund',
    'funding',
    'grant',
    'budget',
    'proposal',
    'option',
    'decision',
    'changes',
    'measures',
    'website',
  ])('no %s undertakes anything, nor do several', (thing) => {
    const named = `The ${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
    expect(actions(`${named} would provide shade.`)).toEqual([]);
    expect(
      actions(
        `${named.replace(/(?:y|s|(?<=Fund)ing)?$/, (end) => (end === 'y' ? 'ies' : 's'))} would provide shade.`,
      ),
    ).toEqual([]);
  });

  test('have the owner that the sentence names', () => {
    expect(
      actions('Mr Merlin agreed to look into this.', '', 'The Head of Roads would provide a written answer.'),
    ).toEqual([
      'Mr Merlin: Mr Merlin agreed to look into this.',
      'The Head of Roads: The Head of Roads would provide a written answer.',
    ]);
    expect(actions('ACTION: Mr Mumby to bring figures')).toEqual([
      'Mr Mumby: ACTION: Mr Mumby to bring figures',
    ]);
  });

  test.each([
    'The Director of Trees and Strategy',
    'The Head of Park Services',
    'The Programme Manager',
  ])('%s undertakes something, though a strategy or a programme does not', (owner) => {
    expect(actions(`${owner} agreed to count the trees.`)).toEqual([
      `${owner}: ${owner} agreed to count the trees.`,
    ]);
  });

  test('are found in lists of answers too', () => {
    expect(actions('- The Director of Place undertook to count the trees.', '- Nothing else.')).toEqual([
      'The Director of Place: The Director of Place undertook to count the trees.',
    ]);
  });

  test('a request without a named owner has none', () => {
    expect(actions('Members requested that an update be provided.')).toEqual([
      'Members requested that an update be provided.',
    ]);
  });

  test.each([
    ['ACTIONS: Mrs J. Pym to write', 'Mrs J. Pym'],
    ['ACTION POINT Mrs Pym to write', 'Mrs Pym'],
    ['The Head of Parks also undertook that she would write.', 'The Head of Parks'],
    ['Mrs Pym promised to write.', 'Mrs Pym'],
    ['Officers will report back.', 'Officers'],
    ['The Board Clerk agreed to write.', 'The Board Clerk'],
    ['The Warden of One Tree Hill agreed to write.', 'The Warden of One Tree Hill'],
    ['A Warden of the Parks would come back in May.', 'A Warden of the Parks'],
    ['The Clerk to the Council assured the Panel that this would be mended.', 'The Clerk to the Council'],
  ])('“%s” is for %s', (sentence, owner) => {
    expect(actions(sentence)).toEqual([`${owner}: ${sentence}`]);
  });

  test.each([
    'The Chairman also asked for a note.',
    'Councillor O’Brien requested that it be mended.',
    'Cllr Pym asked that it be mended.',
    'They were thanked and requested that officers write.',
    'Two responses will be circulated.',
    'A member asked for a note.',
    'The Chair requested that it be mended.',
    'They went home and asked that a path be swept.',
    'It would also return back to this Committee.',
    'This would be brought back to the Board.',
  ])('“%s” is for nobody by name', (sentence) => {
    expect(actions(sentence)).toEqual([sentence]);
    expect(actionsIn(textBlocks(sentence))[0]).not.toHaveProperty('owner');
  });

  test.each([
    'Action: Mr Mumby to bring figures',
    'REACTION: Mr Mumby to bring figures',
    'Mr Penhale agreed to this.',
    'Mr Penhale would provided.',
    'Somebody asked for a note and reasked that they come.',
    'It should come back to the parks.',
    'The Panel agreed to write.',
    'Panel agreed to write.',
    'Members of it agreed.',
    'These would provide shade.',
    'The Parks Bill would bring shade.',
    'The Programme of Walks would bring shade.',
    'The Committee agreed to note the report.',
    'Members agreed to differ.',
    'This would provide a new policy for benches.',
    'All of it could be mended, which is what the Benches Programme would provide.',
    'The Market Square Plan would bring more benches.',
    'The Strategy for Parks would bring more benches.',
    'The Leader and Cabinet agreed to the following amendment.',
    'The trees will grow.',
    'The Head of Roads said that roads are long.',
  ])('none in “%s”', (sentence) => {
    expect(actions(sentence)).toEqual([]);
  });
});

describe('declarations of interest', () => {
  test.each([
    [
      'Councillor Curlew declared a non-pecuniary interest in respect of item 5.',
      'Councillor Curlew (non-pecuniary)',
    ],
    [
      'Councillor Curlew, declared a disclosable pecuniary interest in item 5.',
      'Councillor Curlew (disclosable pecuniary)',
    ],
    ['Mrs Wren also declared a personal interest as a governor.', 'Mrs Wren (personal)'],
    ['The Vice-Chair declared an interest in item 7.', 'The Vice-Chair (kind not said)'],
    [
      'In respect of item 4, Councillor Dunlin declared a prejudicial interest.',
      'Councillor Dunlin (prejudicial)',
    ],
  ])('%s', (sentence, expected) => {
    expect(declarations(sentence)).toEqual([expected]);
  });

  test('one that a page end tore keeps both halves', () => {
    const [found] = declarationsIn(
      textBlocks(
        'Councillor Dunlin declared a non-pecuniary interest as he had a child attending the Wick Academy,',
        '',
        'Marram School and sat on the board of the Heron School.',
      ),
    );
    expect(found?.text).toMatch(/Wick Academy, Marram School and sat/);
  });

  test('each of a paragraph is one, with the sentences that go on from it', () => {
    const [first = '', second = '', third = ''] = [
      'Interests were asked for. Councillor Curlew declared a personal interest in item 5. She would leave the room.',
      'Cllr. A. Wren declared a pecuniary interest in the same item, as he kept a bench. He also declared a personal interest in item 6.',
      'No other Member declared an interest.',
    ];
    const found = declarationsIn(textBlocks([first, second, third].join(' ')));
    expect(found.map(({ name, kind, text }) => [name, kind, text])).toEqual([
      ['Councillor Curlew', 'personal', first],
      ['Cllr. A. Wren', 'pecuniary', `${second} ${third}`],
    ]);
  });

  test.each([
    ['Mrs Pym declared their other registrable interest in item 2.', 'Mrs Pym (other registrable)'],
    [
      'Mrs Pym declared that she had a Personal and Prejudicial interest.',
      'Mrs Pym (personal and prejudicial)',
    ],
    ['Mrs Pym declared a non-statutory interest in item 2.', 'Mrs Pym (non-statutory)'],
    ['Mr Pym declared his interests.', 'Mr Pym (kind not said)'],
    ['Mrs Pym declared her other interest.', 'Mrs Pym (other)'],
    ['Mrs Ada None-Such declared an interest.', 'Mrs Ada None-Such (kind not said)'],
    ['In respect of item 4, as a governor, Mrs Pym declared an interest.', 'Mrs Pym (kind not said)'],
    ['As a personal friend, Mrs Pym declared an interest.', 'Mrs Pym (kind not said)'],
  ])('%s', (sentence, expected) => {
    expect(declarations(sentence)).toEqual([expected]);
  });

  test('stand in paragraphs', () => {
    const content = [text('Mrs Pym declared an interest.')];
    const paragraph = { type: 'paragraph', content } as const;
    expect(declarationsIn([{ type: 'heading', level: 2, content }, paragraph])).toEqual([
      { name: 'Mrs Pym', text: 'Mrs Pym declared an interest.', at: paragraph },
    ]);
  });

  test.each([
    'He declared an interest.',
    `${'x'.repeat(121)} Mrs Pym declared an interest.`,
    'They also declared an interest.',
    'None declared an interest.',
    'It was declared an interesting evening.',
    `Mrs Pym declared a ${'x'.repeat(91)} interest.`,
    'No interests were declared.',
    'There were no declarations of interest.',
    'No Member declared an interest.',
  ])('nobody in “%s”', (line) => {
    expect(declarations(line)).toEqual([]);
  });
});

test('a text that its web page cuts is known by the link to the rest', () => {
  expect(isCut(textBlocks('The report was …  view the full minutes text for item 12.'))).toBe(true);
  expect(isCut(textBlocks('One.', '', 'View the full agenda text for item 2.', '', 'Two.'))).toBe(true);
  expect(isCut(textBlocks('The report was noted.'))).toBe(false);
  expect(isCut(textBlocks('View the full minutes text for items'))).toBe(false);
});
