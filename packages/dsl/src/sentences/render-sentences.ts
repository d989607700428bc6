import type { SentenceParagraph, SentenceView } from './sentence-view.ts';

/** A sentence view as plain text: paragraphs, and lists with a bullet and a deeper margin for each level. */
export const renderSentences = ({ paragraphs }: SentenceView): string =>
  paragraphs.map((each) => renderParagraph(each, '').join('\n')).join('\n\n');

function renderParagraph({ parts, list }: SentenceParagraph, margin: string): readonly string[] {
  const items = (list?.items ?? []).flatMap((item) => {
    const [first = '', ...rest] = renderParagraph(item, `${margin}  `);
    return [`${margin}- ${first}`, ...rest];
  });
  return [parts.map(({ text }) => text).join(''), ...items];
}
