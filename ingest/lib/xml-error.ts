/** XML that is refused as a whole. The message is one line: what came, what was expected, where (line or byte). */
export class XmlError extends Error {
  constructor(message: string) {
    super(message.replace(/\s+/g, ' ').slice(0, 300));
    this.name = 'XmlError';
  }
}
