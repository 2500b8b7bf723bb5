/** Words of seats that are kept for districts and villages. */
export const shares = {
  title: 'Jatah wilayah',
  hint: 'Kursi yang disisihkan untuk warga kecamatan atau desa tertentu. Sisanya terbuka untuk semua.',
  changeHint: 'Jatah setelah adendum. Biarkan kosong bila jatahnya tetap.',
  add: 'Tambah jatah',
  region: 'Kecamatan atau desa',
  ofRegion: '%{region}: jatah %{count} kursi',
  forAll: 'Untuk semua wilayah: %{seats} kursi, %{free} kosong',
  now: 'Jatah sekarang',
  history: 'Riwayat pemindahan jatah',
  noMoves: 'Jatahnya belum pernah dipindahkan sejak ditandatangani.',
  moved: '%{region}: %{before} menjadi %{after} kursi',
  byAddendum: 'Menurut adendum %{number}',
  move: 'Pindahkan jatah',
  moveTitle: 'Pindahkan jatah antarwilayah',
  moveConsequence:
    'Jatah tidak dapat lebih kecil daripada kursi yang sudah dipakai warganya. Pemindahan tercatat beserta alasannya.',
  done: 'Jatah dipindahkan',
  open: 'Lihat jatah wilayah',
};
