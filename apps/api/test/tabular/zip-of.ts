import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip that a test writes byte by byte, lies included. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says about the unpacked size, where that isn't the truth. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
}

const packed = ({ name, content, claimedSize, isEncrypted = false }: ZipEntry, offset: number) => {
  const bytes = Buffer.from(content);
  const data = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(isEncrypted ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const central = Buffer.alloc(14);
  central.writeUInt32LE(offset, 10);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]),
    central: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, central, Buffer.from(name)]),
  };
};

/** A zip archive of these entries. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = packed(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};

const relationships = (...lines: readonly string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** Parts of the smallest workbook that Excel opens; each may be replaced, and further ones added. */
export interface WorkbookSource {
  /** The rows as XML, `<row>...</row>`. */
  readonly rows?: string;
  readonly sheets?: string;
  readonly workbookProperties?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly more?: readonly ZipEntry[];
}

/** The entries of a workbook of one sheet; `sheets` may name more of them by `rId1` (the sheet) and `rId9` (an empty one). */
export const workbookEntries = ({
  rows = '',
  sheets = '<sheet name="Calon" sheetId="1" r:id="rId1"/>',
  workbookProperties = '',
  sharedStrings = '',
  styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>',
  more = [],
}: WorkbookSource): readonly ZipEntry[] => [
  { name: '_rels/.rels', content: relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')) },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns:r="r">${workbookProperties}<sheets>${sheets}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relationship('rId3', 'styles', '/xl/styles.xml'),
      relationship('rId9', 'worksheet', 'worksheets/sheet9.xml'),
    ),
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  },
  { name: 'xl/worksheets/sheet9.xml', content: '<worksheet><sheetData/></worksheet>' },
  { name: 'xl/sharedStrings.xml', content: `<sst>${sharedStrings}</sst>` },
  { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
  ...more,
];

/** A workbook as a file. */
export const workbookOf = (source: WorkbookSource): Buffer => zipOf(workbookEntries(source));
