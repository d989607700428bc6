import type { MessageFormat } from '@tautai/messages';
import { ServiceError } from '../../errors.ts';

const formats: Readonly<Record<string, MessageFormat | undefined>> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/edifact': 'edifact',
  'application/xml': 'xml',
  'text/xml': 'xml',
  // The first bytes tell: gateways and command lines send what they have at hand.
  'text/plain': undefined,
  'application/octet-stream': undefined,
  'application/x-www-form-urlencoded': undefined,
};

/** Which form of message a content type announces; undefined where the intake finds out by itself. */
export function formatOf(contentType: string | undefined): MessageFormat | undefined {
  const mediaType = mediaTypeOf(contentType);
  if (Object.hasOwn(formats, mediaType)) return formats[mediaType];
  const known = 'application/json, application/x-ndjson, application/edifact, application/xml or text/plain';
  throw new ServiceError('limit/unsupported-media-type', `send ${known}`);
}

/** The type without its parameters. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
}
