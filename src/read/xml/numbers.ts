import { numberKind } from '../html/modern-gov-numbers.ts';
import { fieldText, type XmlElement } from './fields-of.ts';
import type { ItemNumbers } from './item.ts';

function bare(number: string | undefined): string | undefined {
  const plain = number?.replace(/[\s.):]+$/g, '');
  return plain === undefined || plain === '' || plain === '0' ? undefined : plain;
}

/**
 * The number that the system displays is that of the agenda until the minutes have numbers of their own.
 * "agendaitemnumber" is only the place in its list: headings count too.
 */
export function numbersOf(items: readonly XmlElement[], hasMinutes: boolean): readonly ItemNumbers[] {
  const displayed = items.map((item) => bare(fieldText(item, 'fulldisplaynumberformat')));
  const kind = numberKind(displayed, hasMinutes);
  return items.map((item, at) => {
    const number = displayed[at];
    const minute = bare(
      [fieldText(item, 'minutesitemnumber'), fieldText(item, 'minutesitemsubnumber')].join(''),
    );
    const own: ItemNumbers = number === undefined ? {} : { [kind]: number };
    const apart = hasMinutes && minute !== undefined && minute !== number;
    return apart ? { ...(number === undefined ? {} : { agendaNumber: number }), minuteNumber: minute } : own;
  });
}
