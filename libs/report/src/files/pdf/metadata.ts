const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMED[sign]!);

interface About {
  Title: string;
  Author: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
  language: string;
}

/** What a PDF says about itself, as XMP. */
export function xmpOf({ Title, Author, Creator, Producer, CreationDate, language }: About): string {
  const date = `${CreationDate.toISOString().slice(0, 19)}Z`;
  return `
    <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <xmp:CreateDate>${date}</xmp:CreateDate>
      <xmp:ModifyDate>${date}</xmp:ModifyDate>
      <xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool>
      <pdf:Producer>${xml(Producer)}</pdf:Producer>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(Title)}</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>${xml(Author)}</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>`;
}
