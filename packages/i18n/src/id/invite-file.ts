import type { InvitationColumn } from '@lindung/domain/access/invitation-columns';
import type { InvitationIssueCode } from '@lindung/domain/access/invitation-file';

/** Words of inviting the people of a file. */
export const inviteFile = {
  title: 'Undang dari berkas',
  lead: 'Satu berkas untuk operator, kepala desa, dan petugas kecamatan. Paling banyak %{limit} baris.',
  open: 'Undang dari berkas',
  file: 'Berkas',
  check: 'Periksa',
  hint: 'CSV atau XLSX dengan kolom: %{columns}. Tanggal ditulis 2024-12-31. Kolom terakhir boleh kosong.',
  preview: 'Periksa berkas',
  issues: 'Baris yang belum benar',
  issuesHint: '%{count} baris. Perbaiki berkasnya, lalu unggah lagi: semua diundang atau tidak satu pun.',
  people: 'Yang akan diundang',
  invite: 'Undang %{count} orang',
  done: 'Akun dibuka: simpan kodenya sekarang',
  once: 'Kode hanya ada di berkas ini dan tidak disimpan di tempat lain. Serahkan langsung kepada orangnya; setiap kode berlaku satu kali.',
  download: 'Unduh kode',
  fileName: 'kode-undangan.csv',
};

/** Why a row of a file of people is not taken. */
export const invitationIssueCode = {
  ROW_USERNAME_INVALID: 'Nama pengguna tidak dapat dipakai',
  ROW_USERNAME_TWICE: 'Nama pengguna muncul dua kali',
  ROW_USERNAME_TAKEN: 'Nama pengguna sudah ada',
  ROW_PERSON_NAME_INVALID: 'Nama kosong atau tidak dapat dipakai',
  ROW_ROLE_UNKNOWN: 'Peran tidak dikenal',
  ROW_ROLE_NOT_GRANTABLE: 'Peran ini tidak dapat Anda berikan',
  ROW_REGION_UNKNOWN: 'Kode wilayah tidak ada di wilayah Anda',
  ROW_LEVEL_INVALID: 'Peran dan tingkat wilayah tidak cocok',
  ROW_DAY_INVALID: 'Tanggal tidak dapat dipakai',
} satisfies Record<InvitationIssueCode, string>;

/** The columns of a file of people. */
export const invitationColumn = {
  username: 'Nama Pengguna',
  name: 'Nama',
  role: 'Peran',
  regionCode: 'Kode Wilayah',
  validTo: 'Berlaku Sampai',
} satisfies Record<InvitationColumn, string>;
