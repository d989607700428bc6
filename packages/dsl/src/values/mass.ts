/** Masses are whole milligrams, so that pounds and kilograms compare exactly. */
import { decimalOfJson, jsonOfDecimal, printDecimal } from './decimal.ts';
import { roundedQuotient } from './rounded-quotient.ts';

export type MassUnit = 'kg' | 'g' | 'lb';

/** Milligrams in one of each unit, as a fraction of whole numbers; 1 lb is 453 592.37 mg by definition. */
const milligramsPerUnit: Readonly<Record<MassUnit, readonly [numerator: bigint, denominator: bigint]>> = {
  kg: [1_000_000n, 1n],
  g: [1_000n, 1n],
  lb: [45_359_237n, 100n],
};

/** Units in which a mass may be written. */
export const massUnits: readonly MassUnit[] = ['kg', 'g', 'lb'];

const isMassUnit = (unit: unknown): unit is MassUnit => massUnits.some((each) => each === unit);

/** Milligrams of so many millionths of a unit, rounded once. */
export function massOf(millionths: number, unit: MassUnit): number {
  const [numerator, denominator] = milligramsPerUnit[unit];
  return Number(roundedQuotient(BigInt(millionths) * numerator, denominator * 1_000_000n));
}

/** Milligrams of a mass in JSON: a number of kilograms, or `{"value": 66, "unit": "lb"}`. Null if it is neither. */
export function massOfJson(json: unknown): number | null {
  if (typeof json === 'number') return weigh(json, 'kg');
  if (typeof json !== 'object' || json === null) return null;
  const { value, unit, ...rest } = json as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0 || typeof value !== 'number' || !isMassUnit(unit)) return null;
  return weigh(value, unit);
}

/** Nothing that is put on a scale weighs less than nothing. */
function weigh(value: number, unit: MassUnit): number | null {
  const millionths = decimalOfJson(value);
  return millionths === null || millionths < 0 ? null : massOf(millionths, unit);
}

/** Kilograms as a JSON number, the form at rest; a milligram is a millionth of a kilogram, so nothing is lost. */
export const kilogramsOfMass = (milligrams: number): number => jsonOfDecimal(milligrams);

/** Prints a mass for people: `23 kg`. */
export const printMass = (milligrams: number): string => `${printDecimal(milligrams)} kg`;
