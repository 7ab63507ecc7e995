export type XmlNode = XmlElement | XmlText;

export interface XmlAttribute {
  readonly name: string;
  readonly localName: string;
  readonly value: string;
}

/**
 * The part of the DOM that map files and workbooks are read with (names, attributes, text and what lies within), light
 * enough for millions of elements. Names are as written, with their prefix; `*` stands for any.
 */
export abstract class XmlParent {
  /** Most elements hold one text and nothing else: that needs no list. */
  private content: string | XmlNodes = '';
  private endWithin: number;

  /** `all`: the elements of the document in the order of the text; what lies within stands in one piece of it. */
  constructor(
    private readonly all: XmlElement[],
    private readonly firstWithin: number,
  ) {
    this.endWithin = firstWithin;
  }

  addElement(name: string, localName: string, namespaceURI: string, attributes: readonly XmlAttribute[]): XmlElement {
    const element = new XmlElement(name, localName, namespaceURI, attributes, this, this.all);
    this.all.push(element);
    this.list().push(element);
    return element;
  }

  addText(text: string): void {
    if (this.content === '') this.content = text;
    else this.list().push(new XmlText(3, text));
  }

  addCdata(text: string): void {
    this.list().push(new XmlText(4, text));
  }

  /** Nothing comes into it from here on. */
  close(): void {
    this.endWithin = this.all.length;
  }

  /** Takes out what came in last, with all that lies within it. */
  removeLast(element: XmlElement): void {
    this.list().pop();
    this.all.length = element.firstWithin - 1;
  }

  get childNodes(): XmlNodes {
    return this.content === '' ? NOTHING : this.list();
  }

  /** All elements within of this name, in the order of the text. */
  getElementsByTagName(name: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (let at = this.firstWithin; at < this.endWithin; at++) {
      const element = this.all[at]!;
      if (element.nodeName === name || name === '*') found.push(element);
    }
    return found;
  }

  getElementsByTagNameNS(namespace: string, localName: string): XmlElement[] {
    return this.getElementsByTagName('*').filter(
      (element) =>
        (namespace === '*' || element.namespaceURI === namespace) &&
        (localName === '*' || element.localName === localName),
    );
  }

  /** All text within, without any tags. */
  get textContent(): string {
    const { content } = this;
    if (typeof content === 'string') return content;
    let text = '';
    for (const node of content) text += node.textContent;
    return text;
  }

  /** Nothing to do: text is joined as it is read. */
  normalize(): void {}

  private list(): XmlNodes {
    if (typeof this.content === 'string') {
      const text = this.content;
      this.content = new XmlNodes();
      if (text !== '') this.content.push(new XmlText(3, text));
    }
    return this.content;
  }
}

class XmlNodes extends Array<XmlNode> {
  item(index: number): XmlNode | null {
    return this[index] ?? null;
  }
}

const NOTHING = new XmlNodes();

export class XmlDocument extends XmlParent {
  constructor() {
    super([], 0);
  }

  get nodeType(): 9 {
    return 9;
  }

  get documentElement(): XmlElement | null {
    return this.childNodes.find((node) => node instanceof XmlElement) ?? null;
  }
}

export class XmlElement extends XmlParent {
  constructor(
    readonly nodeName: string,
    readonly localName: string,
    readonly namespaceURI: string,
    readonly attributes: readonly XmlAttribute[],
    readonly parentNode: XmlParent,
    all: XmlElement[],
  ) {
    super(all, all.length + 1);
  }

  get nodeType(): 1 {
    return 1;
  }

  get tagName(): string {
    return this.nodeName;
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((attribute) => attribute.name === name)?.value ?? null;
  }
}

/** Text, or text that was written as CDATA. */
export class XmlText {
  constructor(
    readonly nodeType: 3 | 4,
    readonly textContent: string,
  ) {}

  get nodeName(): string {
    return this.nodeType === 3 ? '#text' : '#cdata-section';
  }

  normalize(): void {}
}
