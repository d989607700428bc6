/**
 * What this package accepts at most. Published facts of the product (`docs/messages.md`): over a limit the reader says
 * so, drops what is too large, goes on behind it, and its memory does not grow.
 */
export const limits = {
  /** Bytes of one EDIFACT segment, service characters included. The longest legitimate ones are a few hundred. */
  segmentBytesMax: 65_536,
  /** Data elements of one segment; the rest of the segment is ignored. */
  segmentElementsMax: 200,
  /** Components of one data element; the rest of the element is ignored. */
  elementComponentsMax: 100,
  /** Travellers held back until their message ends. A longer message is delivered in stretches of this length. */
  messageTravellersMax: 20_000,
  /** Lists and pushes in parts that wait for their further parts at once; the oldest is given up for a new one. */
  openPartsMax: 1_000,
  /** Segments kept for one traveller. */
  travellerSegmentsMax: 1_000,
  /** Segments kept of one reservation; its history is not kept. */
  reservationSegmentsMax: 20_000,
  /** Elements kept of one reservation in XML; every 256 characters in them count as one more. */
  reservationElementsMax: 50_000,
  /** Travellers of one reservation held back until it ends. A larger one is delivered in stretches of this length. */
  reservationTravellersMax: 1_000,
  /** Flights named in one reservation; each of its travellers has them all. */
  reservationFlightsMax: 99,
  /** Payments named in one reservation. */
  reservationPaymentsMax: 99,
  /** Companions named in one record; the count is still that of all. */
  companionsMax: 99,
  /** Bag tags read from one `tag:n` pair. */
  sequentialBagTagsMax: 99,
  /** Bytes of one JSON record: a line of NDJSON, an element of an array, or a single object. */
  recordBytesMax: 1_048_576,
  /** Characters of one tag, text, comment or document type in XML. */
  xmlTokenLengthMax: 65_536,
  /** Elements of XML within one another. */
  xmlDepthMax: 64,
  /** Characters of one text in a record made from EDIFACT or XML. */
  textLengthMax: 512,
} as const;
