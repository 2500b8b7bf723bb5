/** Words of the way in by an identity provider. */
export const provider = {
  signIn: 'Masuk dengan %{name}',
  or: 'atau',
  title: 'Masuk dengan %{name}',
  hint: 'Akun %{name} Anda membuka akun ini juga. Tautannya hanya dibuat dan dilepas oleh Anda sendiri.',
  linkedSince: 'Tertaut sejak %{at}',
  notLinked: 'Belum tertaut.',
  link: 'Tautkan',
  linkConsequence: 'Anda dibawa ke %{name} untuk masuk di sana, lalu kembali ke sini.',
  unlink: 'Lepas tautan',
  unlinkConsequence: 'Sesudah ini akun hanya terbuka dengan kata sandi.',
  unlinked: 'Tautan dilepas',
};
