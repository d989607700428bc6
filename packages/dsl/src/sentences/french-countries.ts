// cspell:disable
/** French names of countries by the code that records carry, one a line. The code lists know English names alone. */
const lines = `
ABW Aruba
AFG Afghanistan
AGO Angola
AIA Anguilla
ALA Åland
ALB Albanie
AND Andorre
ARE Émirats arabes unis
ARG Argentine
ARM Arménie
ASM Samoa américaines
ATA Antarctique
ATF Terres australes françaises
ATG Antigua-et-Barbuda
AUS Australie
AUT Autriche
AZE Azerbaïdjan
BDI Burundi
BEL Belgique
BEN Bénin
BES Bonaire, Saint-Eustache et Saba
BFA Burkina Faso
BGD Bangladesh
BGR Bulgarie
BHR Bahreïn
BHS Bahamas
BIH Bosnie-Herzégovine
BLM Saint-Barthélemy
BLR Biélorussie
BLZ Belize
BMU Bermudes
BOL Bolivie
BRA Brésil
BRB Barbade
BRN Brunei Darussalam
BTN Bhoutan
BVT Île Bouvet
BWA Botswana
CAF République centrafricaine
CAN Canada
CCK Îles Cocos
CHE Suisse
CHL Chili
CHN Chine
CIV Côte-d’Ivoire
CMR Cameroun
COD République démocratique du Congo
COG République du Congo
COK Îles Cook
COL Colombie
COM Comores
CPV Cabo Verde
CRI Costa Rica
CUB Cuba
CUW Curaçao
CXR Île Christmas
CYM Îles Caïmans
CYP Chypre
CZE République tchèque
DEU Allemagne
DJI Djibouti
DMA Dominique
DNK Danemark
DOM République dominicaine
DZA Algérie
ECU Équateur
EGY Égypte
ERI Érythrée
ESH Sahara occidental
ESP Espagne
EST Estonie
ETH Éthiopie
EUE Union européenne (laissez-passer)
FIN Finlande
FJI Fidji
FLK Îles Malouines
FRA France
FRO Îles Féroé
FSM Micronésie
GAB Gabon
GBD citoyen des territoires britanniques d’outre-mer
GBN ressortissant britannique (outre-mer)
GBO citoyen britannique d’outre-mer
GBP personne protégée britannique
GBR Royaume-Uni
GBS sujet britannique
GEO Géorgie
GGY Guernesey
GHA Ghana
GIB Gibraltar
GIN Guinée
GLP Guadeloupe
GMB Gambie
GNB Guinée-Bissau
GNQ Guinée équatoriale
GRC Grèce
GRD Grenade
GRL Groenland
GTM Guatemala
GUF Guyane française
GUM Guam
GUY Guyana
HKG Hong Kong
HMD Îles Heard-et-MacDonald
HND Honduras
HRV Croatie
HTI Haïti
HUN Hongrie
IDN Indonésie
IMN Île de Man
IND Inde
IOT Territoire britannique de l’océan Indien
IRL Irlande
IRN Iran
IRQ Irak
ISL Islande
ISR Israël
ITA Italie
JAM Jamaïque
JEY Jersey
JOR Jordanie
JPN Japon
KAZ Kazakhstan
KEN Kenya
KGZ Kirghizistan
KHM Cambodge
KIR Kiribati
KNA Saint-Christophe-et-Niévès
KOR Corée du Sud
KWT Koweït
LAO Laos
LBN Liban
LBR Libéria
LBY Libye
LCA Sainte-Lucie
LIE Liechtenstein
LKA Sri Lanka
LSO Lesotho
LTU Lituanie
LUX Luxembourg
LVA Lettonie
MAC Macao
MAF Saint-Martin (partie française)
MAR Maroc
MCO Monaco
MDA Moldavie
MDG Madagascar
MDV Maldives
MEX Mexique
MHL Îles Marshall
MKD Macédoine du Nord
MLI Mali
MLT Malte
MMR Myanmar
MNE Monténégro
MNG Mongolie
MNP Îles Mariannes du Nord
MOZ Mozambique
MRT Mauritanie
MSR Montserrat
MTQ Martinique
MUS Maurice
MWI Malawi
MYS Malaisie
MYT Mayotte
NAM Namibie
NCL Nouvelle-Calédonie
NER Niger
NFK Île Norfolk
NGA Nigéria
NIC Nicaragua
NIU Niué
NLD Pays-Bas
NOR Norvège
NPL Népal
NRU Nauru
NZL Nouvelle-Zélande
OMN Oman
PAK Pakistan
PAN Panama
PCN Îles Pitcairn
PER Pérou
PHL Philippines
PLW Palaos
PNG Papouasie-Nouvelle-Guinée
POL Pologne
PRI Porto Rico
PRK Corée du Nord
PRT Portugal
PRY Paraguay
PSE Palestine
PYF Polynésie française
QAT Qatar
REU Réunion
RKS Kosovo
ROU Roumanie
RUS Russie
RWA Rwanda
SAU Arabie saoudite
SDN Soudan
SEN Sénégal
SGP Singapour
SGS Géorgie du Sud-et-les Îles Sandwich du Sud
SHN Sainte-Hélène
SJM Svalbard et Île Jan Mayen
SLB Îles Salomon
SLE Sierra Leone
SLV El Salvador
SMR Saint-Marin
SOM Somalie
SPM Saint-Pierre-et-Miquelon
SRB Serbie
SSD Soudan du Sud
STP São Tomé-et-Principe
SUR Suriname
SVK Slovaquie
SVN Slovénie
SWE Suède
SWZ Royaume d’Eswatini
SXM Saint-Martin (partie néerlandaise)
SYC Seychelles
SYR Syrie
TCA Îles Turques-et-Caïques
TCD Tchad
TGO Togo
THA Thaïlande
TJK Tadjikistan
TKL Tokelau
TKM Turkménistan
TLS Timor-Leste
TON Tonga
TTO Trinité-et-Tobago
TUN Tunisie
TUR Turquie
TUV Tuvalu
TWN Taïwan
TZA République unie de Tanzanie
UGA Ouganda
UKR Ukraine
UMI Îles mineures éloignées des États-Unis
UNA institution spécialisée des Nations Unies
UNK résident du Kosovo (mission des Nations Unies)
UNO Nations Unies
URY Uruguay
USA États-Unis d’Amérique
UTO Utopia (documents spécimens)
UZB Ouzbékistan
VAT Saint-Siège (Vatican)
VCT Saint-Vincent-et-les-Grenadines
VEN Venezuela
VGB Îles Vierges britanniques
VIR Îles Vierges américaines
VNM Vietnam
VUT Vanuatu
WLF Wallis-et-Futuna
WSM Samoa
XBA Banque africaine de développement
XCC Communauté caribéenne
XCE Conseil de l’Europe
XCO Marché commun de l’Afrique orientale et australe
XDC Communauté de développement de l’Afrique australe
XEC Communauté économique des États de l’Afrique de l’Ouest
XES Organisation des États de la Caraïbe orientale
XIM Banque africaine d’import-export
XMP Assemblée parlementaire de la Méditerranée
XOM Ordre souverain de Malte
XPO Interpol
XXA apatride
XXB réfugié (Convention de 1951)
XXC réfugié (autre)
XXX nationalité non précisée
YEM Yémen
ZAF Afrique du Sud
ZMB Zambie
ZWE Zimbabwe
`;

/** What a country code stands for, in French. */
export const frenchCountries: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 3), line.slice(4)]),
);
