import { z } from 'zod';

/**
 * Occupations of workers outside of wages by their code in KBJI 2014, which takes the unit groups of ISCO-08, with the words by
 * which they are called in South Sulawesi: whole words in small letters. The longest that a text holds tells the code.
 */
export const OCCUPATION_WORDS = {
  '2359': ['guru mengaji', 'guru ngaji', 'guru tpa', 'guru tpq', 'guru tka', 'pengajar alquran', 'guru les'],
  '2636': ['imam', 'imam desa', 'imam dusun', 'imam masjid', 'khatib', 'pendeta', 'pastor', 'ustadz', 'dai'],
  '3253': ['kader', 'kader posyandu', 'kader pkk', 'kader kesehatan', 'dukun bayi', 'sanro'],
  '3413': ['pegawai syara', 'pegawai sara', 'doja', 'bilal', 'muadzin', 'penyuluh agama', 'koster'],
  '5120': ['juru masak', 'tukang masak', 'koki'],
  '5141': ['tukang cukur', 'pangkas rambut', 'penata rambut', 'tukang pangkas'],
  '5153': ['marbot', 'marbut', 'merbot', 'penjaga masjid', 'penjaga sekolah', 'penjaga kubur'],
  '5211': [
    'pedagang',
    'pedagang pasar',
    'penjual',
    'penjual ikan',
    'penjual ikan keliling',
    'penjual sayur',
    'pedagang ikan',
    'pedagang sayur',
    'paggandeng',
    'pagandeng',
    'pa gandeng',
    'pagandeng ikan',
    'pagandeng sayur',
    'papalele',
    'pa palele',
    'pappalele',
    'pengepul ikan',
  ],
  '5212': [
    'pedagang kaki lima',
    'pedagang bakso',
    'pedagang makanan',
    'penjual kue',
    'penjual makanan',
    'penjual bakso',
    'penjual gorengan',
    'penjual pisang epe',
    'penjual jajanan',
    'penjual nasi kuning',
  ],
  '5221': ['pemilik warung', 'penjaga warung', 'warung', 'pedagang kelontong', 'pedagang campuran', 'kios'],
  '5311': ['pengasuh anak', 'penjaga anak'],
  '5414': ['satpam', 'penjaga malam', 'hansip', 'linmas', 'penjaga keamanan'],
  '6111': [
    'petani',
    'petani penggarap',
    'penggarap sawah',
    'petani padi',
    'petani jagung',
    'petani sayur',
    'paggalung',
    'pekebun sayur',
  ],
  '6112': [
    'pekebun',
    'petani kebun',
    'petani kakao',
    'petani kopi',
    'petani cengkeh',
    'petani merica',
    'penyadap aren',
    'penyadap nira',
    'passari',
  ],
  '6121': ['peternak', 'peternak sapi', 'peternak kambing', 'peternak kerbau', 'gembala', 'pakkambi'],
  '6122': ['peternak ayam', 'peternak itik', 'peternak bebek'],
  '6123': ['peternak lebah'],
  '6210': ['pencari rotan', 'pencari kayu', 'penyadap getah', 'penyadap pinus'],
  '6221': [
    'petambak',
    'petani tambak',
    'pembudidaya ikan',
    'petani rumput laut',
    'pembudidaya rumput laut',
    'peternak ikan',
  ],
  '6222': [
    'nelayan',
    'pakkaja',
    'papekang',
    'pa pekang',
    'patorani',
    'pabagang',
    'sawi',
    'punggawa',
    'penyelam',
    'pencari kerang',
  ],
  '7111': ['tukang', 'tukang bangunan', 'tukang rumah', 'kepala tukang'],
  '7112': ['tukang batu'],
  '7115': ['tukang kayu', 'tukang perahu', 'panrita lopi', 'pembuat perahu'],
  '7121': ['tukang atap'],
  '7126': ['tukang ledeng', 'tukang pipa'],
  '7131': ['tukang cat'],
  '7212': ['tukang las'],
  '7221': ['pandai besi', 'panre bessi'],
  '7231': ['montir', 'mekanik', 'tukang bengkel', 'bengkel motor'],
  '7234': ['tambal ban', 'bengkel sepeda', 'tukang tambal ban'],
  '7314': ['pengrajin gerabah', 'perajin gerabah', 'pembuat batu bata', 'pembuat bata'],
  '7317': ['pengrajin', 'perajin', 'pengrajin anyaman', 'penganyam', 'pengrajin kayu', 'pengrajin bambu'],
  '7318': ['penenun', 'petenun', 'pattennung', 'penenun sarung', 'penenun sutera', 'pengrajin tenun'],
  '7411': ['tukang listrik', 'instalatir'],
  '7511': ['pengolah ikan', 'pembuat ikan kering', 'tukang potong', 'jagal', 'tukang jagal'],
  '7512': [
    'pembuat kue',
    'pembuat roti',
    'pembuat tahu',
    'pembuat tempe',
    'pembuat gula merah',
    'pembuat gula aren',
  ],
  '7522': ['tukang mebel', 'tukang meubel', 'pembuat mebel'],
  '7531': ['penjahit', 'tukang jahit'],
  '7536': ['tukang sepatu', 'tukang sol', 'tukang sol sepatu'],
  '8321': [
    'ojek',
    'tukang ojek',
    'pengojek',
    'ojek online',
    'ojol',
    'bentor',
    'daeng bentor',
    'tukang bentor',
    'pengemudi bentor',
    'sopir bentor',
    'kurir',
  ],
  '8322': ['sopir', 'supir', 'pengemudi', 'sopir angkot', 'sopir pete pete', 'pete pete', 'sopir taksi'],
  '8331': ['sopir bus', 'supir bus'],
  '8332': ['sopir truk', 'supir truk'],
  '8350': ['abk', 'pelaut', 'anak buah kapal', 'awak kapal'],
  '9111': ['pembantu rumah tangga', 'asisten rumah tangga', 'prt'],
  '9112': ['cleaning service', 'petugas kebersihan', 'tukang bersih'],
  '9121': ['tukang cuci', 'buruh cuci', 'laundry'],
  '9211': ['buruh tani', 'pekerja tani', 'pasangki', 'buruh sawah', 'buruh kebun'],
  '9212': ['buruh ternak', 'buruh peternakan'],
  '9216': [
    'buruh nelayan',
    'buruh tambak',
    'buruh ikan',
    'buruh rumput laut',
    'pengikat rumput laut',
    'mabetang',
  ],
  '9311': ['penambang', 'penambang pasir', 'pemecah batu', 'buruh tambang', 'penggali pasir'],
  '9313': ['buruh bangunan', 'kuli bangunan'],
  '9329': ['buruh pabrik', 'buruh industri'],
  '9331': ['becak', 'daeng becak', 'tukang becak', 'pengayuh becak'],
  '9332': ['kusir', 'dokar', 'bendi', 'kusir bendi', 'pateke', 'pa teke'],
  '9333': [
    'buruh pelabuhan',
    'buruh angkut',
    'buruh bagasi',
    'kuli',
    'buruh bongkar muat',
    'pagandeng barang',
    'tkbm',
  ],
  '9412': ['pelayan dapur', 'pembantu warung', 'pembantu dapur'],
  '9520': ['pedagang keliling', 'penjual keliling', 'pedagang asongan', 'asongan'],
  '9611': ['pengangkut sampah', 'tukang sampah'],
  '9612': ['pemulung', 'payabo', 'pa yabo'],
  '9613': ['penyapu jalan', 'tukang sapu'],
  '9622': ['buruh', 'buruh harian', 'buruh harian lepas', 'buruh lepas', 'pekerja serabutan', 'serabutan'],
  '9629': ['juru parkir', 'tukang parkir', 'pak ogah'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The code of an occupation in KBJI 2014. */
export type OccupationCode = keyof typeof OCCUPATION_WORDS;
/** Whether a text is one of the codes. */
export const isOccupationCode = (code: string): code is OccupationCode =>
  Object.hasOwn(OCCUPATION_WORDS, code);

/** Every code, the lowest first. */
export const OCCUPATION_CODES: readonly OccupationCode[] =
  Object.keys(OCCUPATION_WORDS).filter(isOccupationCode);

export const OccupationCode = z.string().refine(isOccupationCode);

const CODE_OF_WORDS = new Map<string, OccupationCode>(
  OCCUPATION_CODES.flatMap((code) => OCCUPATION_WORDS[code].map((words) => [words, code] as const)),
);
const MOST_WORDS = Math.max(...[...CODE_OF_WORDS.keys()].map((words) => words.split(' ').length));

/** The occupation that a text means, by the longest of its words that are one; of as long ones the first. null: none that is known. */
export const occupationMeantBy = (text: string | null | undefined): OccupationCode | null => {
  const words = (text ?? '')
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1)
    for (let from = 0; from + count <= words.length; from += 1) {
      const code = CODE_OF_WORDS.get(words.slice(from, from + count).join(' '));
      if (code !== undefined) return code;
    }
  return null;
};

/** The code that is kept of an occupation: the one that somebody chose, or else what the words mean; none without words. */
export const occupationCode = (
  words: string | null,
  chosen: OccupationCode | null | undefined,
): OccupationCode | null => (words === null ? null : (chosen ?? occupationMeantBy(words)));
