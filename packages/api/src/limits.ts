/** What the service takes at most. Facts of the API, published in its OpenAPI document and in docs/api.md. */
export const limits = {
  /** Bytes of a body of any route that has no larger limit of its own. */
  bodyBytesMax: 1_048_576,
  /** Bytes of one batch. */
  batchBytesMax: 33_554_432,
  /** Records answered at once by `/v1/screen`. */
  screenRecordsMax: 100,
  /** Diagnostics kept of one batch; the counts go on past it. */
  batchDiagnosticsMax: 1000,
  /** Failed sign-ins for one e-mail address within the window. */
  signInFailuresMax: 10,
  /** Failed sign-ins from one client within the window; a whole office can stand behind one address. */
  clientFailuresMax: 100,
  signInWindowSeconds: 900,
} as const;
