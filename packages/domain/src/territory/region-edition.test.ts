import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { compareEdition, type EditionLink } from './region-edition.js';
import { kindOf, regionCode } from './region-code.js';

const region = (id: number, code: string, name: string) => ({
  id,
  code: regionCode(code),
  name,
  kind: kindOf(regionCode(code)),
  validFrom: businessDate('2015-07-01'),
});
const map = [
  region(1, '73', 'Sulawesi Selatan'),
  region(5, '73.05', 'Takalar'),
  region(54, '73.05.04', 'Polongbangkeng Utara'),
  region(541, '73.05.04.2001', "Pa'rappunganta"),
  region(542, '73.05.04.2002', 'Barugaya'),
  region(543, '73.05.04.2003', 'Towata'),
  region(61, '73.06.01.2001', 'Gowa Desa'),
];

const compare = (rows: [code: string, name: string, kind?: string][], links: [string, string][] = []) => {
  const { issues, wanted, successions, ...counts } = compareEdition(
    rows.map(([code, name, kind = ''], at) => ({ line: at + 2, code, name, kind })),
    map,
    links.map(([predecessorCode, successorCode]): EditionLink => ({
      predecessorCode: regionCode(predecessorCode),
      successorCode: regionCode(successorCode),
    })),
  );
  return {
    issues: issues.map(({ line, code }) => `${line} ${code}`),
    closes: [...wanted.closing],
    stands: wanted.standing.map(({ regionId, code, name }) => `${regionId} ${code} ${name}`),
    successions: successions.map((s) => `${s.predecessorId}>${s.successorCode}`),
    ...counts,
  };
};

describe('a new edition of the official list', () => {
  it('says nothing when it is what stands, in whatever letters, and closes nothing of which it does not speak', () => {
    expect(
      compare([
        ['7305042001', 'PARAPPUNGANTA', 'DESA'],
        ['73.05.04.2002', 'Barugaya'],
        ['73.05.04.2003', 'Towata'],
      ]),
    ).toEqual({
      issues: [],
      closes: [],
      stands: [],
      successions: [],
      unchanged: 3,
      renamed: 0,
      recoded: 0,
      opened: 0,
      closed: 0,
    });
  });

  it('tells renamed, recoded, new and closed regions apart, and takes what became of them from the links', () => {
    const rows: [string, string][] = [
      ['73.05.04.2001', 'Parappunganta Baru'],
      ['73.05.04.2009', 'BARUGAYA'],
      ['73.05.04.2010', 'Towata Timur'],
      ['73.05.04.2011', 'Towata Barat'],
    ];
    expect(
      compare(rows, [
        ['73.05.04.2003', '73.05.04.2010'],
        ['73.05.04.2003', '73.05.04.2011'],
      ]),
    ).toEqual({
      issues: [],
      closes: [543],
      stands: [
        '541 73.05.04.2001 Parappunganta Baru',
        '542 73.05.04.2009 Barugaya',
        'null 73.05.04.2010 Towata Timur',
        'null 73.05.04.2011 Towata Barat',
      ],
      successions: ['543>73.05.04.2010', '543>73.05.04.2011'],
      unchanged: 0,
      renamed: 1,
      recoded: 1,
      opened: 2,
      closed: 1,
    });
  });

  it('leaves open what became of a region that nobody has linked', () => {
    expect(
      compare([
        ['73.05.04.2001', "Pa'rappunganta"],
        ['73.05.04.2002', 'Barugaya'],
        ['73.05.04.2012', 'Entah'],
      ]).successions,
    ).toEqual(['543>null', 'null>73.05.04.2012']);
  });

  it('names each row that it cannot take, and a link that links nothing', () => {
    expect(
      compare(
        [
          ['73.05.04.9', 'X'],
          ['73.05.04.2001', ''],
          ['73.05.04.2001', 'Dua kali'],
          ['73.05.04.2002', 'Barugaya', 'Kelurahan'],
        ],
        [['73.05.04.2001', '73.05.04.2099']],
      ).issues,
    ).toEqual([
      '0 ROW_LINK_UNKNOWN',
      '2 ROW_CODE_INVALID',
      '3 ROW_NAME_INVALID',
      '4 ROW_CODE_TWICE',
      '5 ROW_KIND_CONTRADICTS',
    ]);
  });

  it('is no list of a regency of which it holds a few rows: a row that strayed into it ends nothing', () => {
    const villages = Array.from({ length: 14 }, (_, at) =>
      region(700 + at, `73.07.01.${2001 + at}`, `Desa ${String.fromCharCode(65 + at)}`),
    );
    const rowsOf = (kept: number) =>
      villages.slice(0, kept).map(({ code, name }, at) => ({ line: at + 2, code, name, kind: '' }));
    const stray = compareEdition(rowsOf(1), villages, []);
    expect(stray.issues).toEqual([{ line: 2, code: 'ROW_FEW_OF_REGENCY', value: '73.07: 1 / 14' }]);
    expect(compareEdition(rowsOf(7), villages, [])).toMatchObject({ issues: [], closed: 7 });
    expect(compareEdition(rowsOf(4), villages, []).issues).toEqual([]);
  });
});
