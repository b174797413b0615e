/**
 * Words that say that a text is about North Korea. Collected by hand for this project: the country's names, its leaders,
 * organs and media, its provinces and larger cities in the spellings that English-language outlets use, and the same
 * country in Korean, Japanese and Chinese.
 */

/** Names of the country, its people, its leaders and its organs. */
export const COUNTRY =
  /\b(?:N(?:orth|\.)?[- ]?Korea(?:n|ns)?|DPRK|D\.P\.R\.K\.|Democratic People[’']s Republic of Korea|Pyongyang|Kim Jong[- ]?(?:Un|Il|Nam)|Kim Il[- ]?Sung|Kim Yo[- ]?Jong|Kim Ju[- ]?Ae|Rodong Sinmun|KCNA|Korean Central News Agency|Workers[’'] Party of Korea|Supreme People[’']s Assembly|Korean People[’']s Army|Juche|hermit kingdom)\b|북한|조선로동당|조선민주주의|김정은|北朝鮮|朝鲜/gi;

/** Places in it. */
export const PLACES =
  /\b(?:(?:North|South) (?:Hamgy[eo]+ng|Pyo?ngan|Hwanghae)|Ryanggang|Yanggang|Chagang|Jagang|Kangwon|Hyesan|Chongjin|Ch[’']?ongjin|Sinuiju|Sinŭiju|Kaesong|Hamhung|Wonsan|Nampo|Rason|Rajin|Musan|Hoeryong|Onsong|Sariwon|Haeju|Kanggye|Pyongsong|Sunchon|Tanchon|Kimchaek|Samjiyon|Uiju|Ryongchon|Manpo|Yongbyon|Punggye-ri|Sinpo)\b/g;

/** A word of reporting beside an outlet's name: it is retold, not only mentioned. */
export const REPORTING =
  /\b(?:report(?:s|ed|edly|ing)?|according|sa(?:id|ys)|t(?:old|ells)|reveal(?:s|ed)|cit(?:es|ed|ing)|quot(?:es|ed|ing)|learned|claim(?:s|ed)|wrote|writes|reprinted|originally published|interview(?:s|ed)?|add(?:s|ed)|not(?:es|ed)|spoke|published)\b/i;
