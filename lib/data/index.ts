import type { Agreement, NameTrap, Official, Territory } from '../core/entity';
import agreementsFile from './agreements.json';
import nameTrapsFile from './name-traps.json';
import officialsAe from './officials/AE.json';
import officialsAf from './officials/AF.json';
import officialsAm from './officials/AM.json';
import officialsAr from './officials/AR.json';
import officialsAsean from './officials/ASEAN.json';
import officialsAt from './officials/AT.json';
import officialsAu from './officials/AU.json';
import officialsAz from './officials/AZ.json';
import officialsBd from './officials/BD.json';
import officialsBe from './officials/BE.json';
import officialsBn from './officials/BN.json';
import officialsBr from './officials/BR.json';
import officialsBt from './officials/BT.json';
import officialsBy from './officials/BY.json';
import officialsCa from './officials/CA.json';
import officialsCl from './officials/CL.json';
import officialsCn from './officials/CN.json';
import officialsCo from './officials/CO.json';
import officialsCu from './officials/CU.json';
import officialsCz from './officials/CZ.json';
import officialsDe from './officials/DE.json';
import officialsDk from './officials/DK.json';
import officialsEe from './officials/EE.json';
import officialsEg from './officials/EG.json';
import officialsEs from './officials/ES.json';
import officialsEu from './officials/EU.json';
import officialsFi from './officials/FI.json';
import officialsFj from './officials/FJ.json';
import officialsFm from './officials/FM.json';
import officialsFr from './officials/FR.json';
import officialsGb from './officials/GB.json';
import officialsGe from './officials/GE.json';
import officialsGr from './officials/GR.json';
import officialsHu from './officials/HU.json';
import officialsIaea from './officials/IAEA.json';
import officialsId from './officials/ID.json';
import officialsIe from './officials/IE.json';
import officialsIl from './officials/IL.json';
import officialsIn from './officials/IN.json';
import officialsIq from './officials/IQ.json';
import officialsIr from './officials/IR.json';
import officialsIt from './officials/IT.json';
import officialsJo from './officials/JO.json';
import officialsJp from './officials/JP.json';
import officialsKg from './officials/KG.json';
import officialsKh from './officials/KH.json';
import officialsKi from './officials/KI.json';
import officialsKp from './officials/KP.json';
import officialsKr from './officials/KR.json';
import officialsKw from './officials/KW.json';
import officialsKz from './officials/KZ.json';
import officialsLa from './officials/LA.json';
import officialsLk from './officials/LK.json';
import officialsLt from './officials/LT.json';
import officialsLv from './officials/LV.json';
import officialsLy from './officials/LY.json';
import officialsMd from './officials/MD.json';
import officialsMh from './officials/MH.json';
import officialsMm from './officials/MM.json';
import officialsMn from './officials/MN.json';
import officialsMv from './officials/MV.json';
import officialsMx from './officials/MX.json';
import officialsMy from './officials/MY.json';
import officialsNato from './officials/NATO.json';
import officialsNl from './officials/NL.json';
import officialsNo from './officials/NO.json';
import officialsNp from './officials/NP.json';
import officialsNr from './officials/NR.json';
import officialsNz from './officials/NZ.json';
import officialsOm from './officials/OM.json';
import officialsPe from './officials/PE.json';
import officialsPg from './officials/PG.json';
import officialsPh from './officials/PH.json';
import officialsPk from './officials/PK.json';
import officialsPl from './officials/PL.json';
import officialsPs from './officials/PS.json';
import officialsPt from './officials/PT.json';
import officialsPw from './officials/PW.json';
import officialsQa from './officials/QA.json';
import officialsRo from './officials/RO.json';
import officialsRs from './officials/RS.json';
import officialsRu from './officials/RU.json';
import officialsSa from './officials/SA.json';
import officialsSb from './officials/SB.json';
import officialsSe from './officials/SE.json';
import officialsSg from './officials/SG.json';
import officialsSk from './officials/SK.json';
import officialsSu from './officials/SU.json';
import officialsSy from './officials/SY.json';
import officialsTh from './officials/TH.json';
import officialsTj from './officials/TJ.json';
import officialsTl from './officials/TL.json';
import officialsTm from './officials/TM.json';
import officialsTo from './officials/TO.json';
import officialsTr from './officials/TR.json';
import officialsTv from './officials/TV.json';
import officialsTw from './officials/TW.json';
import officialsUa from './officials/UA.json';
import officialsUn from './officials/UN.json';
import officialsUs from './officials/US.json';
import officialsUz from './officials/UZ.json';
import officialsVe from './officials/VE.json';
import officialsVn from './officials/VN.json';
import officialsVu from './officials/VU.json';
import officialsWho from './officials/WHO.json';
import officialsWs from './officials/WS.json';
import officialsWto from './officials/WTO.json';
import officialsZa from './officials/ZA.json';
import territoryAkiyuri from './territories/akiyuri.json';
import territoryCrimea from './territories/crimea.json';
import territoryDonbas from './territories/donbas.json';
import territoryEastChinaSea from './territories/east-china-sea.json';
import territoryEastChinaSeaGas from './territories/east-china-sea-gas.json';
import territoryEtorofu from './territories/etorofu.json';
import territoryGoyomaiStrait from './territories/goyomai-strait.json';
import territoryHabomai from './territories/habomai.json';
import territoryIeodo from './territories/ieodo.json';
import territoryJointDevelopmentZone from './territories/joint-development-zone.json';
import territoryKaigara from './territories/kaigara.json';
import territoryKitaKojima from './territories/kita-kojima.json';
import territoryKoreaStrait from './territories/korea-strait.json';
import territoryKuba from './territories/kuba.json';
import territoryKunashiri from './territories/kunashiri.json';
import territoryKurilIslands from './territories/kuril-islands.json';
import territoryMinamiKojima from './territories/minami-kojima.json';
import territoryNemuroStrait from './territories/nemuro-strait.json';
import territoryOkinawa from './territories/okinawa.json';
import territoryOkinotorishima from './territories/okinotorishima.json';
import territoryParacel from './territories/paracel.json';
import territorySakhalin from './territories/sakhalin.json';
import territoryScarboroughShoal from './territories/scarborough-shoal.json';
import territorySeaOfJapan from './territories/sea-of-japan.json';
import territorySecondThomasShoal from './territories/second-thomas-shoal.json';
import territorySenkaku from './territories/senkaku.json';
import territoryShibotsu from './territories/shibotsu.json';
import territoryShikotan from './territories/shikotan.json';
import territorySouthChinaSea from './territories/south-china-sea.json';
import territorySouthernKurils from './territories/southern-kurils.json';
import territorySoyaStrait from './territories/soya-strait.json';
import territorySpratly from './territories/spratly.json';
import territorySuisho from './territories/suisho.json';
import territoryTaishoIsland from './territories/taisho-island.json';
import territoryTaiwan from './territories/taiwan.json';
import territoryTaiwanStrait from './territories/taiwan-strait.json';
import territoryTakeshima from './territories/takeshima.json';
import territoryTaraku from './territories/taraku.json';
import territoryTsushima from './territories/tsushima.json';
import territoryUotsuri from './territories/uotsuri.json';
import territoryYuri from './territories/yuri.json';

interface OfficialsFile {
  country: string;
  /** Day to which the file was kept. */
  asOf: string;
  officials: Official[];
}

// The compiler types a JSON import by its letters (`kind: string`), never by our closed lists, so
// the facts get their types here and nowhere else; tests/data.test.ts checks that they deserve them.

const officialsFiles = [
  officialsAe,
  officialsAf,
  officialsAm,
  officialsAr,
  officialsAsean,
  officialsAt,
  officialsAu,
  officialsAz,
  officialsBd,
  officialsBe,
  officialsBn,
  officialsBr,
  officialsBt,
  officialsBy,
  officialsCa,
  officialsCl,
  officialsCn,
  officialsCo,
  officialsCu,
  officialsCz,
  officialsDe,
  officialsDk,
  officialsEe,
  officialsEg,
  officialsEs,
  officialsEu,
  officialsFi,
  officialsFj,
  officialsFm,
  officialsFr,
  officialsGb,
  officialsGe,
  officialsGr,
  officialsHu,
  officialsIaea,
  officialsId,
  officialsIe,
  officialsIl,
  officialsIn,
  officialsIq,
  officialsIr,
  officialsIt,
  officialsJo,
  officialsJp,
  officialsKg,
  officialsKh,
  officialsKi,
  officialsKp,
  officialsKr,
  officialsKw,
  officialsKz,
  officialsLa,
  officialsLk,
  officialsLt,
  officialsLv,
  officialsLy,
  officialsMd,
  officialsMh,
  officialsMm,
  officialsMn,
  officialsMv,
  officialsMx,
  officialsMy,
  officialsNato,
  officialsNl,
  officialsNo,
  officialsNp,
  officialsNr,
  officialsNz,
  officialsOm,
  officialsPe,
  officialsPg,
  officialsPh,
  officialsPk,
  officialsPl,
  officialsPs,
  officialsPt,
  officialsPw,
  officialsQa,
  officialsRo,
  officialsRs,
  officialsRu,
  officialsSa,
  officialsSb,
  officialsSe,
  officialsSg,
  officialsSk,
  officialsSu,
  officialsSy,
  officialsTh,
  officialsTj,
  officialsTl,
  officialsTm,
  officialsTo,
  officialsTr,
  officialsTv,
  officialsTw,
  officialsUa,
  officialsUn,
  officialsUs,
  officialsUz,
  officialsVe,
  officialsVn,
  officialsVu,
  officialsWho,
  officialsWs,
  officialsWto,
  officialsZa,
] as unknown as OfficialsFile[];

export const officials: Official[] = officialsFiles.flatMap((file) => file.officials);

/** Day to which the officials were kept, the oldest of all files; readers see it. */
export const asOf: string = officialsFiles.map((file) => file.asOf).sort()[0] ?? '';

export const territories = [
  territoryAkiyuri,
  territoryCrimea,
  territoryDonbas,
  territoryEastChinaSea,
  territoryEastChinaSeaGas,
  territoryEtorofu,
  territoryGoyomaiStrait,
  territoryHabomai,
  territoryIeodo,
  territoryJointDevelopmentZone,
  territoryKaigara,
  territoryKitaKojima,
  territoryKoreaStrait,
  territoryKuba,
  territoryKunashiri,
  territoryKurilIslands,
  territoryMinamiKojima,
  territoryNemuroStrait,
  territoryOkinawa,
  territoryOkinotorishima,
  territoryParacel,
  territorySakhalin,
  territoryScarboroughShoal,
  territorySeaOfJapan,
  territorySecondThomasShoal,
  territorySenkaku,
  territoryShibotsu,
  territoryShikotan,
  territorySouthChinaSea,
  territorySouthernKurils,
  territorySoyaStrait,
  territorySpratly,
  territorySuisho,
  territoryTaishoIsland,
  territoryTaiwan,
  territoryTaiwanStrait,
  territoryTakeshima,
  territoryTaraku,
  territoryTsushima,
  territoryUotsuri,
  territoryYuri,
] as unknown as Territory[];

export const nameTraps = nameTrapsFile as unknown as NameTrap[];

export const agreements = agreementsFile as unknown as Agreement[];

export { outlets } from './outlets';
