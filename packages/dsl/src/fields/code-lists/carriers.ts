/**
 * Airline designators of carriers that fly passengers, written down for this project: designator, blank, name; one a
 * line. Carriers come and go, so the list is not closed: an unknown designator in a record is kept as it is.
 */
export const carrierLines = `
0B Blue Air
2B AlbaWings
2I Star Perú
2J Air Burkina
2K Avianca Ecuador
2L Helvetic Airways
2M Maya Island Air
2P PAL Express
3C Air Chathams
3E Air Choice One
3H Air Inuit
3K Jetstar Asia
3L Air Arabia Abu Dhabi
3M Silver Airways
3O Air Arabia Maroc
3P World2Fly
3S Air Antilles
3U Sichuan Airlines
4B Boutique Air
4C LATAM Airlines Colombia
4G Gazpromavia
4M LATAM Airlines Argentina
4N Air North
4O Interjet
4R Royal Flight
4U Germanwings
4Y Discover Airlines
4Z Airlink
5D Aeroméxico Connect
5F FlyOne
5H Five Forty Aviation
5J Cebu Pacific
5K Hi Fly
5N Smartavia
5O ASL Airlines France
5Q Holiday Europe
5R RUTACA Airlines
5S Global Aviation and Services Group
5T Canadian North
5U Transportes Aéreos Guatemaltecos
5W Wizz Air Abu Dhabi
5Z CemAir
6A Armenia Airways
6B TUI fly Nordic
6D Smartwings Slovakia
6E IndiGo
6H Israir
6I Alsie Express
6J Solaseed Air
6Q Cham Wings Airlines
6R Alrosa Air
6Y SmartLynx Airlines
7C Jeju Air
7G StarFlyer
7H Ravn Alaska
7I Insel Air
7J Tajik Air
7P Air Panama
7Q Elite Airways
7R RusLine
7S Ryan Air Services
7V Federal Airlines
8D FitsAir
8E Bering Air
8H BH Air
8L Lucky Air
8M Myanmar Airways International
8P Pacific Coastal Airlines
8Q Onur Air
8T Air Tindi
8U Afriqiyah Airways
9B AccesRail
9C Spring Airlines
9E Endeavor Air
9F Eurostar
9H Air Changan
9I Alliance Air
9J Dana Air
9K Cape Air
9M Central Mountain Air
9N Tropic Air
9P Fly Jinnah
9R SATENA
9U Air Moldova
9V Avior Airlines
9W Jet Airways
A2 Animawings
A3 Aegean Airlines
A5 Hop!
A6 Air Travel
A9 Georgian Airways
AA American Airlines
AB Air Berlin
AC Air Canada
AD Azul Brazilian Airlines
AE Mandarin Airlines
AF Air France
AH Air Algérie
AI Air India
AK AirAsia
AM Aeroméxico
AN Advanced Air
AP AlbaStar
AQ 9 Air
AR Aerolíneas Argentinas
AS Alaska Airlines
AT Royal Air Maroc
AV Avianca
AW Africa World Airlines
AX Trans States Airlines
AY Finnair
AZ ITA Airways
B0 La Compagnie
B2 Belavia
B3 Bhutan Airlines
B6 JetBlue
B7 UNI Air
B8 Eritrean Airlines
B9 Iran Airtour
BA British Airways
BB Seaborne Airlines
BC Skymark Airlines
BE Flybe
BF French bee
BG Biman Bangladesh Airlines
BI Royal Brunei Airlines
BJ Nouvelair
BK Okay Airways
BL Pacific Airlines
BM Medsky Airways
BP Air Botswana
BQ SkyAlps
BR EVA Air
BS US-Bangla Airlines
BT airBaltic
BV Blue Panorama Airlines
BW Caribbean Airlines
BX Air Busan
BY TUI Airways
BZ Blue Bird Airways
C5 CommutAir
C6 My Freighter
C7 Cinnamon Air
CA Air China
CD Corendon Dutch Airlines
CE Chalair Aviation
CG PNG Air
CI China Airlines
CJ BA CityFlyer
CL Lufthansa CityLine
CM Copa Airlines
CN Grand China Air
CT Alitalia CityLiner
CU Cubana de Aviación
CW Air Marshall Islands
CX Cathay Pacific
CY Cyprus Airways
CZ China Southern Airlines
D2 Severstal Air Company
D3 Daallo Airlines
D6 GECA
D7 AirAsia X
D8 Norwegian Air Sweden
DC Braathens Regional Airways
DD Nok Air
DE Condor
DG Cebgo
DI Marabu Airlines
DK Sunclass Airlines
DL Delta Air Lines
DM Arajet
DO SKYhigh Dominicana
DP Pobeda
DR Ruili Airlines
DS easyJet Switzerland
DT TAAG Angola Airlines
DV SCAT Airlines
DX DAT Danish Air Transport
DY Norwegian Air Shuttle
DZ Donghai Airlines
E2 Eurowings Europe
E5 Air Arabia Egypt
E9 Iberojet
EB Wamos Air
EC easyJet Europe
EI Aer Lingus
EJ New England Airlines
EK Emirates
EN Air Dolomiti
EO Pegas Fly
EP Iran Aseman Airlines
ER SereneAir
ET Ethiopian Airlines
EU Chengdu Airlines
EW Eurowings
EY Etihad Airways
F2 Safarilink Aviation
F3 flyadeal
F7 iFly Airlines
F8 Flair Airlines
F9 Frontier Airlines
FA FlySafair
FB Bulgaria Air
FC Link Airways
FD Thai AirAsia
FG Ariana Afghan Airlines
FH Freebird Airlines
FI Icelandair
FJ Fiji Airways
FM Shanghai Airlines
FN Fastjet Zimbabwe
FO Flybondi
FP FlyPelican
FR Ryanair
FS Flyr
FT FlyEgypt
FU Fuzhou Airlines
FV Rossiya Airlines
FW IBEX Airlines
FY Firefly
FZ flydubai
G3 Gol Linhas Aéreas
G4 Allegiant Air
G5 China Express Airlines
G6 Fly Arna
G7 GoJet Airlines
G8 Go First
G9 Air Arabia
GA Garuda Indonesia
GE TransAsia Airways
GF Gulf Air
GH Globus Airlines
GJ Loong Air
GK Jetstar Japan
GL Air Greenland
GM Chair Airlines
GP APG Airlines
GQ Sky Express
GR Aurigny Air Services
GS Tianjin Airlines
GT Air Guilin
GV Grant Aviation
GX GX Airlines
GY Colorful Guizhou Airlines
GZ Air Rarotonga
H1 Hahn Air Systems
H2 Sky Airline
H4 HiSky Europe
H8 Sky Airline Peru
H9 Himalaya Airlines
HA Hawaiian Airlines
HB Greater Bay Airlines
HC Air Senegal
HD Air Do
HF Air Côte d'Ivoire
HG Niki
HH Qanot Sharq
HM Air Seychelles
HO Juneyao Air
HR Hahn Air
HU Hainan Airlines
HV Transavia
HX Hong Kong Airlines
HY Uzbekistan Airways
HZ Aurora
I2 Iberia Express
I5 AIX Connect
I8 Izhavia
IA Iraqi Airways
IB Iberia
IE Solomon Airlines
IG Air Italy
IK Air Kiribati
IO IrAero
IR Iran Air
IT Tigerair Taiwan
IU Super Air Jet
IV GP Aviation
IW Wings Air
IX Air India Express
IY Yemenia
IZ Arkia
J2 Azerbaijan Airlines
J3 Northwestern Air
J5 Alaska Seaplane Service
J7 Afrijet Business Service
J8 Berjaya Air
J9 Jazeera Airways
JA JetSMART
JD Beijing Capital Airlines
JE Mango
JH Fuji Dream Airlines
JI Meraj Airlines
JJ LATAM Airlines Brasil
JL Japan Airlines
JM Jambojet
JO JALways
JP Adria Airways
JQ Jetstar Airways
JR Joy Air
JS Air Koryo
JT Lion Air
JU Air Serbia
JV Bearskin Airlines
JX Starlux Airlines
JY interCaribbean Airways
K2 EuroLot
K6 Cambodia Angkor Air
K7 Air KBZ
K9 Kalitta Charters
KA Cathay Dragon
KB Drukair
KC Air Astana
KE Korean Air
KF Air Belgium
KI KrasAvia
KL KLM Royal Dutch Airlines
KM KM Malta Airlines
KN China United Airlines
KP ASKY Airlines
KQ Kenya Airways
KR Cambodia Airways
KS PenAir
KU Kuwait Airways
KX Cayman Airways
KY Kunming Airlines
L6 Mauritania Airlines
L8 Lulutai Airlines
LA LATAM Airlines
LB Air Albania
LF Contour Airlines
LG Luxair
LH Lufthansa
LI LIAT
LJ Jin Air
LM Loganair
LN Libyan Airlines
LO LOT Polish Airlines
LP LATAM Airlines Peru
LQ Lanmei Airlines
LR LACSA
LS Jet2
LT Longjiang Airlines
LW Lauda Europe
LX Swiss International Air Lines
LY El Al
M0 Aero Mongolia
M5 Kenmore Air
M9 Motor Sich Airlines
MD Madagascar Airlines
ME Middle East Airlines
MF Xiamen Airlines
MH Malaysia Airlines
MI SilkAir
MK Air Mauritius
ML Sky Mali
MM Peach Aviation
MO Calm Air
MQ Envoy Air
MR Hunnu Air
MS EgyptAir
MT Thomas Cook Airlines
MU China Eastern Airlines
MV Air Mediterranean
MW Mokulele Airlines
MX Breeze Airways
MY MASwings
N0 Norse Atlantic Airways
N3 Volaris El Salvador
N4 Nordwind Airlines
N5 Skagway Air Service
N8 National Airlines
NE Nesma Airlines
NF Air Vanuatu
NH All Nippon Airways
NI Portugália Airlines
NK Spirit Airlines
NL Shaheen Air
NM Mount Cook Airline
NN VIM Airlines
NO Neos
NP Nile Air
NQ Air Japan
NR Manta Air
NS Hebei Airlines
NT Binter Canarias
NU Japan Transocean Air
NX Air Macau
NY Air Iceland Connect
NZ Air New Zealand
OA Olympic Air
OB Boliviana de Aviación
OD Batik Air Malaysia
OF Overland Airways
OG Play
OH PSA Airlines
OI Hinterland Aviation
OJ NyxAir
OK Czech Airlines
OL Samoa Airways
OM MIAT Mongolian Airlines
ON Nauru Airlines
OO SkyWest Airlines
OP PassionAir
OQ Chongqing Airlines
OR TUI fly Netherlands
OS Austrian Airlines
OU Croatia Airlines
OV SalamAir
OW Skyward Airlines
OX Orient Thai Airlines
OZ Asiana Airlines
P0 Proflight Zambia
P4 Air Peace
P5 Wingo
P6 Pascan Aviation
P9 Asia Pacific Airlines
PA Airblue
PB PAL Airlines
PC Pegasus Airlines
PD Porter Airlines
PE People's
PF Air Sial
PG Bangkok Airways
PI Polar Airlines
PJ Air Saint-Pierre
PK Pakistan International Airlines
PM Canary Fly
PN West Air
PQ SkyUp Airlines
PR Philippine Airlines
PS Ukraine International Airlines
PT Piedmont Airlines
PU Plus Ultra
PW Precision Air
PX Air Niugini
PY Surinam Airways
PZ LATAM Airlines Paraguay
Q2 Maldivian
Q6 Volaris Costa Rica
QB Qeshm Air
QC Camair-Co
QF Qantas
QG Citilink
QH Bamboo Airways
QK Jazz Aviation
QL Laser Airlines
QN Skytrans
QP Akasa Air
QQ Alliance Airlines
QR Qatar Airways
QS Smartwings
QV Lao Airlines
QW Qingdao Airlines
QX Horizon Air
QZ Indonesia AirAsia
R2 Transair Sénégal
R3 Yakutia Airlines
R5 Jordan Aviation
R6 DAT LT
RA Nepal Airlines
RC Atlantic Airways
RE Emerald Airlines
RF Aero K
RJ Royal Jordanian
RK Ryanair UK
RN Royal Air Maroc Express
RO Tarom
RQ Kam Air
RS Air Seoul
RT UVT Aero
RU AirBridgeCargo
RV Air Canada Rouge
RW Royal Air Charter
RX Riyadh Air
RY Jiangxi Air
S0 Aerolíneas Sosa
S4 SATA International
S6 Sunrise Airways
S7 S7 Airlines
S8 Sounds Air
SA South African Airways
SB Aircalin
SC Shandong Airlines
SD Sudan Airways
SF Tassili Airlines
SG SpiceJet
SI Blue Islands
SJ Sriwijaya Air
SK Scandinavian Airlines
SL Thai Lion Air
SM Air Cairo
SN Brussels Airlines
SP SATA Air Açores
SQ Singapore Airlines
SR Sundair
SS Corsair
ST Germania
SU Aeroflot
SV Saudia
SW Air Namibia
SY Sun Country Airlines
SZ Somon Air
T3 Eastern Airways
T5 Turkmenistan Airlines
TA TACA International Airlines
TB TUI fly Belgium
TC Air Tanzania
TF Braathens Regional Aviation
TG Thai Airways International
TK Turkish Airlines
TL Airnorth
TM LAM Mozambique Airlines
TN Air Tahiti Nui
TO Transavia France
TP TAP Air Portugal
TR Scoot
TS Air Transat
TT Tigerair Australia
TU Tunisair
TV Tibet Airlines
TW T'way Air
TX Air Caraïbes
TY Air Calédonie
U2 easyJet
U4 Buddha Air
U6 Ural Airlines
U7 Uniworld Air Cargo
U8 TUS Airways
UA United Airlines
UB Myanmar National Airlines
UD Hex'Air
UG Tunisair Express
UJ AlMasria Universal Airlines
UK Vistara
UL SriLankan Airlines
UM Air Zimbabwe
UN Transaero Airlines
UO HK Express
UP Bahamasair
UQ Urumqi Air
UR Uganda Airlines
US US Airways
UT UTair
UU Air Austral
UX Air Europa
UZ Buraq Air
V0 Conviasa
V3 Carpatair
V4 Vieques Air Link
V7 Volotea
VA Virgin Australia
VB Viva
VC ViaAir
VE EasyFly Colombia
VF AJet
VJ VietJet Air
VL Lufthansa City Airlines
VN Vietnam Airlines
VO Tyrolean Airways
VP VASP
VQ Novoair
VR Cabo Verde Airlines
VS Virgin Atlantic
VT Air Tahiti
VU Vietravel Airlines
VW Aeromar
VX Virgin America
VY Vueling
VZ Thai Vietjet Air
W1 World Direct Cargo
W2 FlexFlight
W3 Arik Air
W4 Wizz Air Malta
W5 Mahan Air
W6 Wizz Air
W8 Cargojet
W9 Wizz Air UK
WB RwandAir
WE Thai Smile
WF Widerøe
WG Sunwing Airlines
WI White Airways
WJ JetSMART Argentina
WK Edelweiss Air
WM Winair
WN Southwest Airlines
WO Swoop
WP Island Air
WR WestJet Encore
WS WestJet
WW WOW air
WX CityJet
WY Oman Air
WZ Red Wings Airlines
X3 TUI fly Deutschland
X4 Air Excursions
X7 Challenge Airlines Belgium
X9 Avion Express
XC Corendon Airlines
XE JSX
XJ Thai AirAsia X
XK Air Corsica
XL LATAM Airlines Ecuador
XP Avelo Airlines
XQ SunExpress
XR Corendon Airlines Europe
XT Indonesia AirAsia Extra
XU African Express Airways
XW NokScoot
XY flynas
XZ South African Express
Y2 Air Century
Y4 Volaris
Y7 NordStar Airlines
Y8 Suparna Airlines
Y9 Lynx Air
YC Yamal Airlines
YE Yan Air
YI Fly Oya
YM Montenegro Airlines
YN Air Creebec
YP Air Premia
YQ TAR Aerolíneas
YR Scenic Airlines
YS Régional
YT Yeti Airlines
YU EuroAtlantic Airways
YV Mesa Airlines
YW Air Nostrum
YX Republic Airways
Z2 Philippines AirAsia
Z8 Amaszonas
ZA Sky Angkor Airlines
ZB Air Albania Charter
ZD EWA Air
ZE Eastar Jet
ZF Azur Air
ZG ZIPAIR Tokyo
ZH Shenzhen Airlines
ZI Aigle Azur
ZK Great Lakes Airlines
ZL Rex Airlines
ZM Air Manas
ZP Paranair
ZQ German Airways
ZR Aviacon Zitotrans
ZT Titan Airways
ZW Air Wisconsin
`;
