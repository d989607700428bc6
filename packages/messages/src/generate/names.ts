/**
 * Common names of peoples, as airlines write them, put together at random: a likeness to a living person is an
 * accident. Among them are what a reader must get right: particles, hyphens, apostrophes, single letters, several
 * words, and names that end in what looks like a title.
 */
export interface NamePool {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/u);

// cspell:disable
const pools = {
  polynesian: {
    female: words('SINA, MALIA, MASINA, LOSA, MELE, LEILANI ROSA, SALAMASINA, MOANA, VIKA, ANASEINI'),
    male: words('IOANE, TAVITA, PITA, IOSEFO, SIONE, SEMISI, TANIELU, MOSESE, VILIAMI, LOLO PENI'),
    family: words("LEOTA, TUIASAU, LEMALU, FONOTI, SEUMANUTAFA, MOALA, FIFITA, TUPOU, APE, VA'A, LEOTA-FALEAFA, LATU"),
  },
  fijian: {
    female: words('LITIA, MEREONI, VANI, LOSALINI, ANA MARIA, SEREANA, PRIYA, SUNITA'),
    male: words('JONE, ILAITIA, APENISA, WAISALE, SEMI, JOSEFA, MRINAL, RAJESH'),
    family: words('NAIVALURUA, ROKOTUILOMA, VAKACEGU, KOROIBULU, WAQANIVALU, KUMAR, SHARMA, REDDY, PRASAD'),
  },
  english: {
    female: words('EMMA, OLIVIA, MARY-JANE, MARGARET, CHARLOTTE, AROHA, HINEMOA, SARAH, KATE, ELIZABETH ANNE'),
    male: words('LIAM, THOMAS, ALASTAIR, JACK, WIREMU, TAMA, JAMES, GEORGE, HARRY, JOHN PAUL'),
    family: words(
      "SMITH, O'SULLIVAN, MACPHERSON, TAYLOR, WILLIAMS, BROWN, TE RANGI, ADAMS, MASTERS, EVANS, WRIGHT, HALL",
    ),
  },
  german: {
    female: words('ANNA, JULIA, KATHARINA, SABINE, LENA, MONIKA, ANNE-MARIE, HEIKE'),
    male: words('LUKAS, JENS, STEFAN, WOLFGANG, KLAUS DIETER, JONAS, PAUL, DRAGAN'),
    family: words(
      'MUELLER, SCHMIDT, WEBER, VON DER HEIDE, GROSS, MUELLER-THOMS, FISCHER, WAGNER, SCHULZ, HOFFMANN, KRAUSE',
    ),
  },
  romance: {
    female: words('MARIA JOSE, LUCIA, SOFIA, HELENE, GIULIA, XIMENA, CAMILLE, BEATRIZ'),
    male: words('JOSE ANGEL, JOAQUIN, MARCO, FRANCOIS, LUIS OTAVIO, MATTEO, ANTOINE, PABLO'),
    family: words(
      'MUNOZ PENA, DOS SANTOS ARAUJO, ROSSI, LEFEVRE, GARCIA, DE LA TORRE, ROMANO, FERREIRA, SILVA, MARTIN',
    ),
  },
  slavic: {
    female: words('OLENA, KATARZYNA, MILICA, IRYNA, ANASTASIA, EWA, DANUTA, NATALIA'),
    male: words('DRAGAN, PIOTR, OLEKSANDR, MILOS, JAN, BOGDAN, ANDRZEJ, TOMASZ'),
    family: words('KOWALSKI, NOWAK, SHEVCHENKO, JOVANOVIC, LUKASZEWICZ, PETROV, HORVAT, WISNIEWSKA, BONDARENKO'),
  },
  turkish: {
    female: words('AYSE, ELIF, FATMA, ZEYNEP, EMINE, MERVE'),
    male: words('MEHMET, MUSTAFA, AHMET, EMRE, AMR, YUSUF'),
    family: words('YILMAZ, KAYA, DEMIR, SAHIN, CELIK, OZTURK, AYDIN, ARSLAN'),
  },
  arabic: {
    female: words('FATIMA, AISHA, NOUR, MARYAM, LAYLA, HANAN'),
    male: words('MOHAMED, AHMED, OMAR, YOUSSEF, THAMR, ABDUL RAHMAN'),
    family: words('AL MANSOURI, HASSAN, EL SAYED, BEN ALI, AL-HARBI, IBRAHIM, MAHMOUD, HADDAD'),
  },
  chinese: {
    female: words('MEI, YANLING, XIAOHONG, XIU YING, LI, JING'),
    male: words('WEI, JIANGUO, GUOQIANG, BO, ZHI-MING, TAO'),
    family: words('LI, WANG, ZHANG, CHEN, E, OU, OUYANG, NG, LIU, YANG, ZHAO'),
  },
  indian: {
    female: words('PRIYA, ANJALI, SUNITA, LAKSHMI, KAVITA RANI, DEEPA'),
    male: words('MRINAL, RAJESH, ARUN, SURESH, VENKATA SUBRAMANIAN, R'),
    family: words('KUMAR, SHARMA, PATEL, REDDY, IYER, K, LAKSHMINARAYANAN, SINGH, GUPTA'),
  },
  filipino: {
    female: words('MARIA LUZ, JOCELYN, ANALYN, ROWENA, MARITES'),
    male: words('JOSE MARI, RODEL, ARNEL, RAMIL, JUN-JUN'),
    family: words('DELA CRUZ, DE LOS REYES, MACARAEG, PANGILINAN, BAUTISTA, SANTOS, REYES'),
  },
  african: {
    female: words('AMARA, NGOZI, WANJIKU, ABENA, THANDIWE, CHIAMAKA'),
    male: words('KWAME, CHINEDU, TESFAYE, KOFI, SIPHO, BABATUNDE'),
    family: words('OKAFOR, MENSAH, TADESSE, NKOSI, ADEYEMI, WAMBUI, DIALLO, OWUSU'),
  },
} as const satisfies Readonly<Record<string, NamePool>>;
// cspell:enable

export type Tradition = keyof typeof pools;

/** Which names are common among nationals of a country; English ones where it is not listed. */
const traditionOf: Readonly<Record<string, Tradition>> = {
  ...from('polynesian', 'WSM TON ASM TKL TUV COK'),
  ...from('fijian', 'FJI'),
  ...from('german', 'DEU AUT CHE NLD'),
  ...from('romance', 'ESP FRA ITA PRT BRA MEX ARG COL CHL PER'),
  ...from('slavic', 'POL UKR SRB HRV BGR CZE SVK RUS'),
  ...from('turkish', 'TUR'),
  ...from('arabic', 'EGY ARE SAU MAR TUN JOR LBN QAT'),
  ...from('chinese', 'CHN TWN HKG SGP'),
  ...from('indian', 'IND LKA NPL'),
  ...from('filipino', 'PHL'),
  ...from('african', 'NGA GHA ETH KEN ZAF SEN'),
};

function from(tradition: Tradition, countries: string): Readonly<Record<string, Tradition>> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, tradition]));
}

/** Names that are common among nationals of a country. */
export function namesIn(country: string): NamePool {
  return pools[traditionOf[country] ?? 'english'];
}
