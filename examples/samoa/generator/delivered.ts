import type { PassengerRecord } from '@tautai/dsl';

type Part<K extends keyof PassengerRecord> = NonNullable<PassengerRecord[K]>;
type Bag = NonNullable<Part<'booking'>['bags']>[number];

/** A mass as carriers deliver it: kilograms, or a value with its unit. */
export type DeliveredMass = number | { readonly value: number; readonly unit: 'lb' };

/** Carriers write null where they know nothing; it means the same as leaving the field out. */
type OrNull<T> = { readonly [K in keyof T]: T[K] | null };

export type DeliveredBag = OrNull<Omit<Bag, 'weight'>> & { readonly weight?: DeliveredMass | null };
export type DeliveredBooking = OrNull<Omit<Part<'booking'>, 'bags' | 'bag_weight'>> & {
  readonly bags?: readonly DeliveredBag[] | null;
  readonly bag_weight?: DeliveredMass | null;
};

/** A passenger record in the form in which the service accepts it: as stored, before masses and nulls are settled. */
export interface DeliveredRecord {
  readonly message: OrNull<Part<'message'>>;
  readonly passenger: OrNull<Part<'passenger'>>;
  readonly documents?: readonly OrNull<Part<'documents'>[number]>[] | null;
  readonly flight: Part<'flight'>;
  readonly booking?: DeliveredBooking | null;
  readonly companions?: readonly OrNull<Part<'companions'>[number]>[] | null;
}
