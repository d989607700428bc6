/**
 * The names from which travellers are composed. They are common names of their peoples, put together at random; a
 * likeness to a living person is an accident. They are chosen for what they ask of a system: glottal stops, macrons and
 * other marks, particles, hyphens, apostrophes, several words, one letter, no given name, more than 30 characters, and
 * names that end in what looks like a title.
 */
export interface NamePool {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
  /** Countries of nationality, the frequent ones repeated. */
  readonly nationalities: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u);

// cspell:disable
export const namePools = {
  samoan: {
    female: words('Sina, Malia, Masina, Losa, Faʻafetai, Lagi, Tala, Leilani Rosa, Salamasina, Etevise, Moana'),
    male: words('Ioane, Tavita, Pita, Lafaele, Iosefo, Tanielu, Alapati, Mosese, Fetū, Lolo Peni, Faʻatasi'),
    family: words(
      'Leota, Tuiasau, Vaʻafusuaga, Toʻomalatai, Lemalu, Saʻu, Fonoti, Seumanutafa, Faʻalogo, Leiʻataua, Leota-Faleafā, Ape, Taʻuiliʻiliʻolefagapopo-Seumanutafa',
    ),
    nationalities: words('WSM, WSM, WSM, WSM, NZL, NZL, AUS, USA'),
  },
  tongan: {
    female: words('ʻAna, Mele, ʻOfa, Lupe, Sela, Vika, ʻAnaseini, Lātai'),
    male: words('Sione, ʻAisea, Tēvita, Semisi, Viliami, Paula, ʻAlipate'),
    family: words('Moala, ʻAhokava, Kaufusi, Vainikolo, Lātū, Fifita, Maʻafu-Moala, Taumoepeau, Tuʻiʻafitu'),
    nationalities: words('TON, TON, NZL, AUS'),
  },
  fijian: {
    female: words('Litia, Mereoni, Vani, Losalini, Ana Maria, Sereana, Salanieta'),
    male: words('Jone, Ilaitia, Apenisa, Waisale, Peni, Semi, Josefa'),
    family: words('Naivalurua, Rokotuiloma, Vakacegu, Nawaqalevu, Koroibulu, Qalobogidua, Waqanivalu'),
    nationalities: words('FJI, FJI, FJI, NZL, AUS'),
  },
  maori: {
    female: words('Aroha, Mereana, Hinemoa, Ngaio, Anahera, Wikitōria, Te Ao'),
    male: words('Wiremu, Hēmi, Tāne, Rāwiri, Tama, Hōne, Te Ariki'),
    family: words('Tūhoro, Pōtae, Te Rangi, Rēweti, Paki, Tāwhai, Te Whata, Kīngi-Paki'),
    nationalities: words('NZL, NZL, NZL, AUS'),
  },
  tokelauan: {
    female: words('Hana, Teresia, Maselina, Lili, Fakaofo'),
    male: words('Kuresa, Sakalia, Fofo, Alapati, Tinielu'),
    family: words('Aloisio, Foua, Lemisio, Kalolo, Pasilio, Tinielu-Foua'),
    nationalities: words('NZL, NZL, WSM'),
  },
  chinese: {
    female: words('Mei, Yanling, Xiaohong, Xiu Ying, E, Lü Hua'),
    male: words('Wei, Jianguo, Guoqiang, Bo, A, Zhi-Ming'),
    family: words('Li, Wang, Zhang, Chen, E, Ou, Lü, Ouyang, Zhuge, Ng'),
    nationalities: words('CHN, CHN, NZL, WSM, HKG'),
  },
  filipino: {
    female: words('Maria Luz, Jocelyn, Analyn, Rowena, Ma. Theresa, Marites'),
    male: words('Jose Mari, Rodel, Arnel, Jun-Jun, Ramil, Ferdie'),
    family: words('Dela Cruz, De los Reyes, Macaraeg, Pangilinan, Dimaculangan, Bautista, Peñaflor'),
    nationalities: words('PHL, PHL, PHL, NZL'),
  },
  european: {
    female: words('Anneke, Siobhán, Hélène, Emma, Ingrid, Åsa, Mary-Jane, Margaret'),
    male: words('Jan, Thomas, Liam, François, Søren, Jürgen, Dragan, Alastair'),
    family: words(
      "O'Sullivan, van der Berg, Müller-Thoms, Ó Briain, Lefèvre, Åkesson, d'Hondt, MacPherson, von der Heide, Groß, Łukaszewicz, Master, Taylor",
    ),
    nationalities: words('NZL, NZL, AUS, AUS, GBR, DEU, FRA, NLD, IRL, USA'),
  },
  indian: {
    female: words('Priya, Anjali, Sunita, Lakshmi, Kavita Rani'),
    male: words('Mrinal, Rajesh, Arun, Suresh, R, Venkata Subramanian'),
    family: words('Kumar, Sharma, Patel, Reddy, Iyer, K, Lakshminarayanan'),
    nationalities: words('IND, FJI, FJI, NZL, AUS'),
  },
  latin: {
    female: words('María José, Ximena, Lucía, Thaís, Ana Belén'),
    male: words('José Ángel, Joaquín, Iñaki, Luís Otávio, Darío'),
    family: words('Muñoz Peña, dos Santos Araújo, de la Torre Ibáñez, Rodríguez, Gómez Núñez, Quiñones'),
    nationalities: words('CHL, COL, PER, BRA, ESP, ARG'),
  },
} as const satisfies Readonly<Record<string, NamePool>>;
// cspell:enable

export type Tradition = keyof typeof namePools;

// Letters that ICAO 9303 does not write by leaving their marks off; what is left over loses its marks.
const plainLetters: readonly (readonly [RegExp, string])[] = [
  [/ʻ/gu, "'"],
  [/[Łł]/gu, 'l'],
  [/[Øø]/gu, 'o'],
  [/[Åå]/gu, 'aa'],
  [/[Üü]/gu, 'ue'],
  [/ß/gu, 'ss'],
];

/** The name as a machine-readable zone or an old reservation system has it: A to Z, blanks, hyphens, apostrophes. */
export function plainName(name: string): string {
  const letters = plainLetters.reduce((text, [letter, plain]) => text.replace(letter, plain), name.normalize('NFC'));
  return letters.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/** How a carrier writes names: as in the passport, in plain capitals, or in plain capitals cut after 30 characters. */
export type NameStyle = 'passport' | 'capitals' | 'capitals_cut';

/** Writes a name the carrier's way. */
export function styledName(name: string, style: NameStyle): string {
  if (style === 'passport') return name;
  return style === 'capitals' ? plainName(name) : plainName(name).slice(0, 30).trim();
}
