import type { Agreement, NameTrap, Official, Territory } from '../core/entity';
import agreementsFile from './agreements.json';
import nameTrapsFile from './name-traps.json';
import officialsAsean from './officials/ASEAN.json';
import officialsAu from './officials/AU.json';
import officialsBr from './officials/BR.json';
import officialsBy from './officials/BY.json';
import officialsCa from './officials/CA.json';
import officialsCn from './officials/CN.json';
import officialsDe from './officials/DE.json';
import officialsEs from './officials/ES.json';
import officialsEu from './officials/EU.json';
import officialsFr from './officials/FR.json';
import officialsGb from './officials/GB.json';
import officialsIaea from './officials/IAEA.json';
import officialsId from './officials/ID.json';
import officialsIl from './officials/IL.json';
import officialsIn from './officials/IN.json';
import officialsIr from './officials/IR.json';
import officialsIt from './officials/IT.json';
import officialsJp from './officials/JP.json';
import officialsKh from './officials/KH.json';
import officialsKp from './officials/KP.json';
import officialsKr from './officials/KR.json';
import officialsMm from './officials/MM.json';
import officialsMy from './officials/MY.json';
import officialsNato from './officials/NATO.json';
import officialsNz from './officials/NZ.json';
import officialsPe from './officials/PE.json';
import officialsPh from './officials/PH.json';
import officialsPl from './officials/PL.json';
import officialsRu from './officials/RU.json';
import officialsSg from './officials/SG.json';
import officialsSu from './officials/SU.json';
import officialsTh from './officials/TH.json';
import officialsTr from './officials/TR.json';
import officialsTw from './officials/TW.json';
import officialsUa from './officials/UA.json';
import officialsUn from './officials/UN.json';
import officialsUs from './officials/US.json';
import officialsVn from './officials/VN.json';
import officialsWho from './officials/WHO.json';
import officialsWto from './officials/WTO.json';
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
  officialsAsean,
  officialsAu,
  officialsBr,
  officialsBy,
  officialsCa,
  officialsCn,
  officialsDe,
  officialsEs,
  officialsEu,
  officialsFr,
  officialsGb,
  officialsIaea,
  officialsId,
  officialsIl,
  officialsIn,
  officialsIr,
  officialsIt,
  officialsJp,
  officialsKh,
  officialsKp,
  officialsKr,
  officialsMm,
  officialsMy,
  officialsNato,
  officialsNz,
  officialsPe,
  officialsPh,
  officialsPl,
  officialsRu,
  officialsSg,
  officialsSu,
  officialsTh,
  officialsTr,
  officialsTw,
  officialsUa,
  officialsUn,
  officialsUs,
  officialsVn,
  officialsWho,
  officialsWto,
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
